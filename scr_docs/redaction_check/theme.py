"""What the installed site generator and theme bring along: files known by their bytes, and the words of the theme.

A file is known only if it equals, byte for byte, one that the installed packages ship; all others are read and checked.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from scr_docs.deidentify.settled import normalised
from scr_docs.names.words import word_keys
from scr_docs.readers.html import blocks_of_html
from scr_docs.redaction_check.known_words import KnownWords

_PACKAGES = {"material": "templates", "mkdocs": "", "properdocs": ""}
"""Package and the folder below it whose files a site may contain."""
_SHIPPED_TYPES = frozenset({".js", ".css", ".map", ".png", ".svg", ".ico", ".woff", ".woff2", ".ttf", ".eot", ".json"})
_LANGUAGE = re.compile(r'^\s*"[a-z.]+": "(?P<text>[^"]*)"', re.MULTILINE)
_OF_FOOTNOTES = frozenset({"fn", "fnref"})
"""What Python-Markdown puts into the ids of footnotes, and what somebody's initials may be too."""
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ThemeFiles:
    """Files of the installed packages by name, compared by content only where the name is the same."""

    by_name: dict[str, tuple[Path, ...]]

    def knows(self, path: Path) -> bool:
        """Whether the file at ``path`` has name and content of a file that the theme ships; not where it is no file."""
        if not path.is_file():
            return False
        try:
            twins = [twin for twin in self.by_name.get(path.name, ()) if _size(twin) == _size(path)]
            return bool(twins) and _digest(path) in {_digest(twin) for twin in twins}
        except OSError:
            # It cannot be opened, or went away: then the reader says so.
            return False


@lru_cache(maxsize=1)
def theme_files() -> ThemeFiles:
    """Files that the installed generator and theme copy into a site; none if they are not installed."""
    by_name: dict[str, tuple[Path, ...]] = {}
    for folder in _folders():
        for path in folder.rglob("*"):
            if path.suffix in _SHIPPED_TYPES and ".icons" not in path.parts and path.is_file():
                by_name[path.name] = (*by_name.get(path.name, ()), path)
    return ThemeFiles(by_name)


@lru_cache(maxsize=1)
def theme_words() -> KnownWords:
    """The words that the theme writes on pages, in English, and the vocabulary of its markup."""
    blocks: set[str] = set()
    technical = set(_OF_FOOTNOTES)
    for path in _templates():
        source = path.read_text(encoding="utf-8")
        blocks |= {normalised(match["text"]) for match in _LANGUAGE.finditer(source) if path.name == "en.html"}
        markup = _JINJA.sub(" ", source)
        technical |= set(word_keys(markup))
        blocks |= {normalised(surface.text) for surface in blocks_of_html(markup) if surface.block}
    return KnownWords(blocks=frozenset(filter(None, blocks)), technical=frozenset(technical))


def _templates() -> Iterator[Path]:
    for folder in _folders():
        for path in folder.rglob("*.html"):
            if path.parent.name != "languages" or path.name == "en.html":
                yield path


def _folders() -> Iterator[Path]:
    for package, below in _PACKAGES.items():
        spec = find_spec(package)
        for place in (spec.submodule_search_locations or []) if spec else []:
            yield Path(place) / below


def _size(path: Path) -> int:
    return path.stat().st_size


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
