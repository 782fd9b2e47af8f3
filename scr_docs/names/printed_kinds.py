"""What an entry of the register is printed as: its pseudonym, or its kind where it has none."""

from scr_docs.model.register import OrganisationEntry, Person, PlaceEntry
from scr_docs.names.articles import with_article


def printed_for(entry: Person | PlaceEntry | OrganisationEntry) -> str:
    """``"School 1"``, or ``"a primary school"`` for a place or organisation that leaves its pseudonym out."""
    if isinstance(entry, Person) or entry.pseudonym:
        return entry.pseudonym
    return with_article(entry.kind.strip())
