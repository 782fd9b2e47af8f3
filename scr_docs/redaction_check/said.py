"""A place in a text → its words and surroundings, so that a person can see and accept exactly them."""

from scr_docs.names.context import context_hash
from scr_docs.names.words import word_keys
from scr_docs.redaction_check.looking import Look
from scr_docs.redaction_check.noted import Said

_AROUND = 60
"""Characters on each side that a person is shown."""


def said_in(look: Look, start: int, end: int) -> Said:
    """The words ``start:end`` of a look.

    Where no word stands around them (a heading, a cell, a file name), the file's own path is their surroundings: one
    word alone may mean another person on another page.
    """
    text = look.text
    keys = word_keys(text[start:end])
    alone = len(look.words) <= len(keys)
    where = look.inside if alone else context_hash(look.words, start, end)
    return Said(
        " ".join(keys) or text[start:end],
        f"{look.surface.what}: {where}",
        text[max(0, start - _AROUND) : start],
        text[start:end],
        text[end : end + _AROUND],
    )


def said_whole(look: Look) -> Said:
    """A surface as a whole, such as an address that is fetched."""
    text = look.surface.text.strip()
    return Said(text, f"{look.surface.what}: {look.inside}", words=text)


def said_by_bytes(digest: str) -> Said:
    """A file as a whole, by the digest of its bytes: when one of them changes, a person must look again."""
    return Said(digest, "whole file")
