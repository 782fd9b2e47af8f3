"""The only door to Jinja2: templates of the working folder, else the shipped ones, → Markdown."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2

from scr_docs.compose.escaping import Markdown, escape_markdown
from scr_docs.errors import BuildFailed
from scr_docs.shipped import shipped


@dataclass(frozen=True, slots=True)
class Templates:
    """Folders in which templates are looked for, the first that has one wins."""

    folders: tuple[Path, ...]

    def render(self, name: str, **values: Any) -> str:
        """Fill in a template.

        Every value that a template prints is escaped for Markdown (`escape_markdown`), whether or not the template asks
        for it; only `Markdown` is printed as it is. A name that is not among ``values`` is an error.

        Raises:
            BuildFailed: there is no such template, or it is broken. The message quotes no value.
        """
        return self._render(name, escape_markdown, values)

    def render_html(self, name: str, **values: Any) -> str:
        """Fill in a template of a HTML page; values are escaped for HTML.

        Raises:
            BuildFailed: as for ``render``.
        """
        return self._render(name, None, values)

    def _render(self, name: str, finalize: Any, values: dict[str, Any]) -> str:
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(self.folders),
            undefined=jinja2.StrictUndefined,
            finalize=finalize,
            autoescape=finalize is None,  # noqa: S701 - Markdown is escaped by finalize
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        environment.filters["day"] = written_day
        try:
            return environment.get_template(name).render(**values)
        except jinja2.TemplateNotFound:
            raise BuildFailed(f"templates/{name}: there is no such template") from None
        except jinja2.TemplateSyntaxError as error:
            raise BuildFailed(f"templates/{name}:{error.lineno}: the template is broken") from None
        except jinja2.TemplateError as error:
            raise BuildFailed(f"templates/{name}: the template cannot be filled in ({type(error).__name__})") from None


def shipped_templates() -> Templates:
    """The templates that come with the product."""
    return Templates((shipped("templates"),))


def templates_of(root: Path) -> Templates:
    """Those of a working folder before the shipped ones, so that a board may word a page its own way."""
    return Templates((root / "templates", shipped("templates")))


def written_day(day: Any) -> str:
    """A date as people read it, "5 March 2026"; "" for None."""
    return f"{day.day} {day:%B} {day.year}" if day else ""


__all__ = ["Markdown", "Templates", "shipped_templates", "templates_of", "written_day"]
