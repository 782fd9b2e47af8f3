"""A place where an invented person is planted, and what is to become of that person there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from scr_docs.self_test.canary import Canary

Group = Literal[
    "in the text of a document",
    "in another file of the case",
    "printed by a hostile plugin, hook or theme",
    "laid into the built site",
]
Fate = Literal["not there", "its own case", "found", "LEAKED", "UNSEEN", "-"]
"""``LEAKED``: on the internal site beyond the panel of its case, or from what no panel is shown. ``UNSEEN``: on the
public site, and the redaction check did not see it. ``-``: nobody was planted there for that site."""


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A piece of Markdown at the end of an executive summary; ``{name}`` and the like stand for the person.

    ``for_panel``: whether the panel of the case may see it. ``staged``: whether an unredacted text would still carry it
    to the public site, where the check must find it. ``of_other_case``: only another case's register knows the person.
    """

    name: str
    text: str
    for_panel: bool = True
    staged: bool = True
    of_other_case: bool = False


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A file of the case, or the end of one: nothing of it may ever be public.

    ``path`` is below the case folder. ``named_as`` is how a management review names it, if it does.
    """

    name: str
    path: str
    content: Callable[[Canary], bytes]
    for_panel: bool = False
    named_as: str = ""


@dataclass(frozen=True, slots=True)
class RendererPlace:
    """Something that code inside the renderer prints; ``act`` is the name that ``hostile_hook`` knows it by."""

    name: str
    act: str


@dataclass(frozen=True, slots=True)
class OutputPlace:
    """A file that something writes into the built site, each in a folder of its own.

    ``of_register``: whether a register knows the name; else only the detector can see it.
    """

    name: str
    path: str
    content: Callable[[Canary], bytes]
    of_register: bool = True


Place = TextPlace | FilePlace | RendererPlace | OutputPlace


@dataclass(frozen=True, slots=True)
class Planted:
    """A place with the person who was planted there."""

    place: Place
    canary: Canary


def filled(template: str, canary: Canary, include: str = "") -> str:
    """A template with the person's name, in the disguise that it asks for, or a path for ``{include}``."""
    return template.format_map({**canary.words(), "include": include})


def text(template: str) -> Callable[[Canary], bytes]:
    """A maker of text files, of a template."""
    return lambda canary: filled(template, canary).encode()
