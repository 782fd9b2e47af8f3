"""What a document that may be published must not hold: HTML, comments, unknown front matter (SCR114, SCR115; 17.50).

A comment is invisible to its author and visible to everybody who looks at the source of the page.
"""

from collections.abc import Iterator

from scr_docs.casefolder.yaml_files.source import read_yaml
from scr_docs.markdown.outline import Outline, read_outline
from scr_docs.model.case import Case
from scr_docs.model.document import FRONT_MATTER_KEYS, Document
from scr_docs.model.finding import Finding, finding


def check_publishable(case: Case) -> tuple[Finding, ...]:
    """All publishable documents of the case."""
    return tuple(found for document in case.documents for found in check_publishable_document(document))


def check_publishable_document(document: Document) -> tuple[Finding, ...]:
    """One document; nothing if its kind is never public. A release asks this too (SCR505)."""
    if not document.publishable:
        return ()
    outline = read_outline(document.text)
    return (*_raw_html(document, outline), *_front_matter(document, outline))


def _raw_html(document: Document, outline: Outline) -> Iterator[Finding]:
    for html in outline.raw_html:
        what = "a comment" if html.what == "comment" else "HTML"
        message = f"{what} may carry what nobody sees to the public; take it out or write it in Markdown"
        yield finding("SCR114", document.path, message, line=html.line, column=html.column)


def _front_matter(document: Document, outline: Outline) -> Iterator[Finding]:
    """Broken front matter is reported when it is read (SCR111)."""
    source = read_yaml(outline.front_matter_text, document.path, outline.front_matter_line)
    known = ", ".join(sorted(FRONT_MATTER_KEYS))
    for key in source.data if isinstance(source.data, dict) else ():
        if key not in FRONT_MATTER_KEYS:
            line, column = source.place((key,))
            message = f"not a key of a document that may be published; take it out (known: {known})"
            yield finding("SCR115", document.path, message, line=line, column=column)
