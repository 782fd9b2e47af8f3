"""What is to be said about a file whatever its words are: not read, hidden content, a picture nobody looked at."""

from collections.abc import Iterator
from dataclasses import replace

from scr_docs.model.finding import Finding, finding
from scr_docs.names.words import word_keys
from scr_docs.readers.read import Reading
from scr_docs.readers.walk import FoundPath
from scr_docs.redaction_check.known_words import KnownWords
from scr_docs.redaction_check.looking import look_at
from scr_docs.redaction_check.noted import Noted
from scr_docs.redaction_check.said import said_by_bytes, said_in

_SAYS_IT_ALREADY = frozenset({"SCR408", "SCR409"})


def unacceptable(found: Finding) -> Noted:
    """A finding that stays until the file is another one."""
    return Noted(found, (found.code, found.message))


def notes_of_file(reading: Reading) -> Iterator[Noted]:
    """Problems, which nobody can accept, and notices, which hold for exactly these bytes."""
    yield from map(unacceptable, reading.problems)
    if reading.notices:
        said = said_by_bytes(reading.digest)
        yield from (replace(unacceptable(notice), said=said) for notice in reading.notices)


def hidden_words(reading: Reading, file: FoundPath, known: KnownWords) -> Iterator[Noted]:
    """Words that a page holds and does not show (SCR408), unless the theme or the tool wrote them.

    Office documents are left to their reader, whose notices say more.
    """
    told = any(notice.code in _SAYS_IT_ALREADY for notice in reading.notices)
    for surface in reading.surfaces:
        if surface.what != "hidden text" or (told and not surface.line) or not word_keys(surface.text):
            continue
        look = look_at(file.shown, file.inside, surface, read_whole=True)
        if not known.is_known_block(look.text):
            part = f" ({surface.part})" if surface.part else ""
            found = finding("SCR408", file.shown, f"words that the page does not show{part}", line=surface.line)
            yield Noted(found, (found.code, look.text), said=said_in(look, 0, len(look.text)))
