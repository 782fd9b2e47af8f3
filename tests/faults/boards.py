"""The small board of the site's tests, printed with a theme of its own that takes a tenth of the time."""

import shutil
from pathlib import Path

from tests.site.small_board import SUMMARY, release, set_up_board

CONFIG = """\
site_name: !ENV [SCR_DOCS_SITE_NAME, x]
site_url: !ENV [SCR_DOCS_SITE_URL, ""]
docs_dir: !ENV [SCR_DOCS_STAGE, docs]
site_dir: !ENV [SCR_DOCS_SITE_DIR, build/unchecked]
use_directory_urls: !ENV [SCR_DOCS_DIRECTORY_URLS, true]
theme: {name: null, custom_dir: theme}
plugins: [scr-docs]
validation: {links: {not_found: info, anchors: info}}
"""
PAGE = """\
<!doctype html><html lang="en"><head><title>{{ page.title }}</title></head><body>{{ page.content }}</body></html>
"""


def quick_board(root: Path) -> Path:
    """Two cases and a released summary; ``root`` is made."""
    root.mkdir(parents=True)
    release(set_up_board(root), SUMMARY)
    (root / "theme").mkdir()
    (root / "theme" / "main.html").write_text(PAGE)
    (root / "theme" / "404.html").write_text('<!doctype html><html lang="en"><title>Not found</title></html>')
    (root / "mkdocs.yml").write_text(CONFIG)
    return root


def copy_of(folder: Path, to: Path) -> Path:
    """A copy with its links as links, and with the bytes and modes of everything."""
    shutil.copytree(folder, to, symlinks=True)
    return to
