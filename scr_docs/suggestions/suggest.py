"""Sightings × register → suggestions; made anew after every accepted entry, without looking at the documents again."""

from collections.abc import Iterable

from scr_docs.checks.name_words import role_words
from scr_docs.deidentify.register.lexicon import Lexicon
from scr_docs.model.register import Register
from scr_docs.model.suggestion import Sighting, Suggestion
from scr_docs.names.everyday_words import is_everyday
from scr_docs.names.word_names import WORD_NAMES
from scr_docs.names.words import read_words, word_key
from scr_docs.names.written_forms import TITLES
from scr_docs.suggestions.close import neighbours_of
from scr_docs.suggestions.group import Group, group_sightings
from scr_docs.suggestions.roles import role_of


def suggestions_of(sightings: Iterable[Sighting], register: Register, lexicon: Lexicon) -> tuple[Suggestion, ...]:
    """Proposals for everything that the register and the case file do not know, in the order of the documents.

    Args:
        sightings: what ``gather`` found, now or before entries were added.
        register: the register as it is now.
        lexicon: what the case knows now, its decisions too.
    """
    unknown = [each for each in sightings if not knows(lexicon, each.text)]
    groups = (group for group in group_sightings(unknown) if not _is_everyday(group, lexicon))
    return tuple(_suggestion(group, register) for group in groups)


def knows(lexicon: Lexicon, name: str) -> bool:
    """Whether a name is one of the register or the case file whole, a form of address before it aside."""
    words = read_words(name)
    while len(words) > 1 and words[0].key in TITLES:
        words = words[1:]
    if not words:
        return True
    return any(
        match.start <= words[0].start and match.end >= words[-1].end for match in lexicon.names_in(name, prose=False)
    )


def _is_everyday(group: Group, lexicon: Lexicon) -> bool:
    """``House``, ``Kayleigh Asleep``: beside what is known only everyday words, so no entry (it stays a doubt)."""
    words = {word for name in group.names for word in name.split()}
    if len(words) == 1 and {word_key(word) for word in words} <= role_words():
        return True
    return all(
        (is_everyday(word_key(word)) and word_key(word) not in WORD_NAMES) or lexicon.names_in(word, prose=False)
        for word in words
    )


def _suggestion(group: Group, register: Register) -> Suggestion:
    neighbours = neighbours_of(group, register)
    return Suggestion(
        kind=group.kind,
        names=group.names,
        sightings=group.sightings,
        role=role_of(group),
        close_to=neighbours.close,
        shares_with=neighbours.sharing,
        has_namesake=group.has_namesake,
    )
