"""Where the words of recorded decisions stand in documents, and in which contexts (design, section 4)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from scr_docs.markdown.plain_view import plain_view
from scr_docs.model.register import Decision
from scr_docs.names.context import context_hash, paragraph_hash
from scr_docs.names.words import Word, read_parts, read_words
from scr_docs.names.written_forms import forms_of_thing

_Forms = dict[str, list[tuple[tuple[str, ...], int]]]
"""By their first word: the written forms of what was decided on, with the number of the decision."""


@dataclass(slots=True)
class DecidedPlaces:
    """For each decision, by its number, the contexts in which its words stand; none: they stand nowhere."""

    contexts: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    @property
    def all_contexts(self) -> set[str]:
        """The contexts of all decisions together."""
        return set().union(*self.contexts.values())


def places_of_decisions(texts: Iterable[str], decisions: Sequence[Decision]) -> DecidedPlaces:
    """Look for the words of decisions in Markdown texts, written as ``redact`` recognises them.

    Args:
        texts: documents of the case; the hash of a context is the one that ``redact`` prints with a doubt.
        decisions: what was decided; those that stand nowhere have no entry in the result.
    """
    places, forms = DecidedPlaces(), _forms(decisions)
    for text in texts if forms else ():
        for segment in plain_view(text).segments:
            words = read_words(segment.text)
            for number, start, end in _matches(read_parts(segment.text), forms):
                places.contexts[number].add(context_hash(words, start, end))
                if decisions[number].kind == "demographic":
                    # What tells a sex may be kept for its paragraph as a whole.
                    places.contexts[number].add(paragraph_hash(words))
    return places


def _forms(decisions: Sequence[Decision]) -> _Forms:
    forms: _Forms = defaultdict(list)
    for number, decision in enumerate(decisions):
        for form in forms_of_thing("", decision.kind, (decision.text,)):
            forms[form.words[0]].append((form.words, number))
    return dict(forms)


def _matches(words: Sequence[Word], forms: _Forms) -> Iterator[tuple[int, int, int]]:
    for at, word in enumerate(words):
        for form, number in forms.get(word.key, ()):
            run = words[at : at + len(form)]
            if tuple(each.key for each in run) == form:
                yield number, run[0].start, run[-1].end
