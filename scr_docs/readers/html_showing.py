"""How a browser shows the text of an element: as the text of its block, not at all, above it, or from right to left."""

import re
from dataclasses import dataclass
from typing import Literal

from bs4 import Tag

Layer = Literal["shown", "hidden", "reading"]
"""``reading``: above or beside other letters (``<rt>``), so that these read on without it."""

_INVISIBLE_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])"
)
_OVERRIDE = re.compile(r"unicode-bidi\s*:\s*(?:isolate-|bidi-)override")
_DIRECTION = re.compile(r"(?<![\w-])direction\s*:\s*(ltr|rtl)")
_READINGS = frozenset({"rt", "rtc"})
_NEVER_SHOWN = frozenset({"template", "rp"})


@dataclass(frozen=True, slots=True)
class Showing:
    """``turned``: every letter is shown from right to left, also Latin ones, so that the source has them reversed."""

    layer: Layer = "shown"
    turned: bool = False


class HtmlShowing:
    """Remembers what it said of every element, so that a page takes one step a tag, however deep it is nested."""

    def __init__(self) -> None:
        self._known: dict[int, Showing] = {}

    def of(self, tag: Tag) -> Showing:
        """How the text of a tag is shown, by the tag and everything around it."""
        path: list[Tag] = []
        around: Tag | None = tag
        while around is not None and id(around) not in self._known:
            path.append(around)
            around = around.parent
        showing = self._known[id(around)] if around is not None else Showing()
        for step in reversed(path):
            showing = self._known[id(step)] = _inside(step, showing)
        return showing


def _inside(tag: Tag, around: Showing) -> Showing:
    style = str(tag.get("style") or "").casefold()
    layer = around.layer
    if _hides(tag, style):
        layer = "hidden"
    elif tag.name in _READINGS and layer == "shown":
        layer = "reading"
    overrides = tag.name == "bdo" or _OVERRIDE.search(style)
    return Showing(layer, _direction(tag, style) == "rtl" if overrides else around.turned)


def _hides(tag: Tag, style: str) -> bool:
    closed = tag.name in _NEVER_SHOWN or (tag.name == "dialog" and not tag.has_attr("open"))
    return closed or tag.has_attr("hidden") or bool(_INVISIBLE_STYLE.search(style))


def _direction(tag: Tag, style: str) -> str:
    styled = _DIRECTION.search(style)
    return styled[1] if styled else str(tag.get("dir") or "").strip().casefold()
