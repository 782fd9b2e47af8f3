"""Addresses that a browser asks for by itself when it shows a page, as opposed to links that a person follows."""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

_SOURCES: dict[str, tuple[str, ...]] = {
    "script": ("src", "href", "xlink:href"),
    "img": ("src", "srcset"),
    "iframe": ("src",),
    "frame": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "audio": ("src",),
    "video": ("src", "poster"),
    "source": ("src", "srcset"),
    "track": ("src",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "feimage": ("href", "xlink:href"),
    "body": ("background",),
    "form": ("action",),
}
_FETCHING_LINKS = frozenset(
    "stylesheet icon apple-touch-icon mask-icon preload prefetch preconnect dns-prefetch modulepreload manifest".split()
)
_CSS = re.compile(r"(?:(?:@import\s+)?url\(\s*|@import\s+)[\"']?(?P<address>[^\"')\s;]+)", re.IGNORECASE)
_REFRESH = re.compile(r"url\s*=\s*[\"']?(?P<address>[^\"']+)", re.IGNORECASE)


def requested_by(tag: str, attributes: Mapping[str, str]) -> Iterator[str]:
    """Addresses that one element fetches. ``tag`` and names of attributes are in lower case."""
    for name in _SOURCES.get(tag, ()):
        if value := attributes.get(name, "").strip():
            yield from (part.split()[0] for part in value.split(",") if part.strip()) if name == "srcset" else (value,)
    if tag == "link" and _FETCHING_LINKS & set(attributes.get("rel", "").casefold().split()):
        yield attributes.get("href", "").strip()
    if tag == "meta" and attributes.get("http-equiv", "").casefold() == "refresh":
        yield from (match["address"] for match in _REFRESH.finditer(attributes.get("content", "")))
    yield from requests_of_css(attributes.get("style", ""))


def requests_of_css(css: str) -> Iterator[str]:
    """Addresses in ``url(…)`` and ``@import``; what lies in the style sheet itself (``data:``, ``#``) left out."""
    for match in _CSS.finditer(css):
        if not match["address"].startswith(("data:", "#")):
            yield match["address"]


def requests_of_page(html: str) -> Iterator[str]:
    """Addresses that a whole page fetches, by a quick look at its tags; ``read_html`` looks behind them too."""
    looking = _Tags()
    looking.feed(html)
    looking.close()
    yield from looking.found


class _Tags(HTMLParser):
    """Every start tag, and what stands in a style sheet of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += requested_by(tag, {name: value or "" for name, value in attrs})

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "style":
            self.found += requests_of_css(data)
