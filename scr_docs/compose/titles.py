"""What a document is called on a page: its first heading, else its kind."""

from scr_docs.markdown.outline import read_outline
from scr_docs.model.document import Document


def title_of(document: Document) -> str:
    """The title of a document, as plain text on one line."""
    first = next((section for section in read_outline(document.text).sections if section.level == 1), None)
    return first.title if first and first.title else document.kind.replace("-", " ").capitalize()
