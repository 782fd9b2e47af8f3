"""Released reviews → the pages that the tool writes for the public site: index, how reviews work, accessibility."""

from collections.abc import Mapping, Sequence

from scr_docs.compose.escaping import Markdown
from scr_docs.compose.pages import Page
from scr_docs.compose.templates import Templates
from scr_docs.model.board import Board


def public_pages(
    board: Board, reviews: Sequence[tuple[str, str]], templates: Templates, years: Mapping[str, int] | None = None
) -> tuple[Page, ...]:
    """The site's own pages.

    Args:
        board: its name, address and contact are printed.
        reviews: title and staged path of each released document.
        templates: the folder ``public/`` of these words the pages.
        years: the year of publication of each staged path. Never the day: beside the news of a verdict it would say
            which case it is.

    Raises:
        BuildFailed: a template is missing or broken.
    """
    listed = [(title, Markdown(path)) for title, path in sorted(reviews)]
    values: dict[str, object] = {
        "board": board.name,
        "base_url": board.base_url,
        "contact": board.contact,
        "reviews": listed,
        "years": dict(years or {}),
    }
    pages = (
        ("index", "Serious case reviews"),
        ("how-reviews-work", "How reviews work"),
        ("accessibility", "Accessibility statement"),
    )
    return tuple(Page(f"{name}.md", title, templates.render(f"public/{name}.md.j2", **values)) for name, title in pages)
