"""What a document is called on a page: its first heading, else its kind."""

from typing import Final

from scr_docs.markdown.outline import read_outline
from scr_docs.model.document import Document

_TOP: Final = 4000
"""Characters from the top within which the title stands; a long report need not be read whole for it."""


def title_of(document: Document) -> str:
    """The title of a document, as plain text on one line."""
    first = next((section for section in read_outline(document.text[:_TOP]).sections if section.level == 1), None)
    return first.title if first and first.title else document.kind.replace("-", " ").capitalize()
