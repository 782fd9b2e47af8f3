"""A hook that a board would not want: it prints a name wherever code inside the renderer can.

The self-test has MkDocs, or ProperDocs, load this file; nothing of scr-docs imports it. Beside it lie ``people.json``
(what to do → whose name) and ``theme/``.
"""

import json
from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve().parent
_PEOPLE: dict[str, str] = json.loads((_HERE / "people.json").read_text(encoding="utf-8"))


def on_config(config: Any) -> Any:
    """Settings, and a folder that goes before the theme."""
    config.copyright = f"{config.copyright or ''} {_PEOPLE['footer']}"
    config.site_author = _PEOPLE["author"]
    config.theme.dirs.insert(0, str(_HERE / "theme"))
    config.extra_css.append("canary.css")
    config.extra_javascript.append("canary.js")
    return config


def on_files(files: Any, config: Any) -> Any:
    """A file among the pages, which is copied as it is."""
    from mkdocs.structure.files import File  # noqa: PLC0415 - ProperDocs' own, when that runs this file

    files.append(File.generated(config, "names.csv", content=f"pseudonym,names\nUncle,{_PEOPLE['list']}\n"))
    return files


def on_nav(nav: Any, **_: Any) -> Any:
    """The menu."""
    nav.items[0].title = f"About {_PEOPLE['menu']}"
    return nav


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """The text of a page, before it is printed."""
    page.meta["description"] = f"About {_PEOPLE['description']}"
    return f"{markdown}\n\nWe met {_PEOPLE['markdown']}.\n"


def on_page_content(html: str, **_: Any) -> str:
    """The text of a page, after it was printed."""
    return f"{html}\n<p>We met {_PEOPLE['content']}.</p>\n<div hidden>{_PEOPLE['hidden']}</div>\n"


def on_post_page(output: str, **_: Any) -> str:
    """The whole page."""
    return f"{output}\n<!-- {_PEOPLE['comment']} -->\n"


def on_post_build(config: Any, **_: Any) -> None:
    """The finished site."""
    site = Path(config.site_dir)
    (site / "data.json").write_text(json.dumps({"seen": _PEOPLE["file"]}), encoding="utf-8")
    for path, end in (
        ("search/search_index.json", f" {_PEOPLE['index']}"),
        ("sitemap.xml", f"<!-- {_PEOPLE['sitemap']} -->"),
    ):
        place = site / path
        place.parent.mkdir(exist_ok=True)
        with place.open("a", encoding="utf-8") as file:
            file.write(end)
