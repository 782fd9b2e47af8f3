"""Which suggestions name somebody whom the papers or a court have named already (``already-public.md``).

They are proposed all the same: our documents are anonymised whatever others told (17.50), and only of people whom the
register knows can ``jigsaw`` ask whether readers can tell whose pseudonym it is. Whom that file alone names, a judge or
a journalist say, is not proposed: no document of the case prints the name.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from scr_docs.deidentify.register.known_parties import KnownParty
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.markdown.lines import Lines
from scr_docs.markdown.plain_view import plain_view
from scr_docs.model.suggestion import Suggestion


def mark_told(suggestions: Sequence[Suggestion], lexicon: Lexicon, told: str) -> tuple[Suggestion, ...]:
    """The suggestions, each with the lines of the panel's file that name it.

    Args:
        suggestions: what the register lacks.
        lexicon: what the case knows. A name that may be somebody else's too is nobody's, as for ``jigsaw``.
        told: the text of the panel's file; empty where there is none.
    """
    parties = {f"suggestion {number}": each for number, each in enumerate(suggestions)}
    kinds = {key: "place" if each.kind == "address" else each.kind for key, each in parties.items()}
    proposed = [KnownParty(key, kinds[key], each.names, None, "register") for key, each in parties.items()]
    lines = _lines_naming(told, Lexicon([*lexicon.parties.values(), *proposed])) if told else {}
    return tuple(replace(each, told_already=tuple(sorted(lines.get(key, ())))) for key, each in parties.items())


def _lines_naming(text: str, lexicon: Lexicon) -> dict[str, set[int]]:
    """On which lines of a Markdown text each party alone is named."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    lines = Lines(text)
    for segment in plain_view(text).segments:
        for match in lexicon.names_in(segment.text, prose=True):
            if len(match.candidates) == 1:
                found[match.candidates[0]].add(lines.at(segment.folded.starts[match.start])[0])
    return found
