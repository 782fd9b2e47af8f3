"""What authors wrote → what may be staged: their text, without anything that would act or ask in a browser.

Reports are Markdown by many hands, and MkDocs prints raw HTML, attributes and pictures as they come. Here, in place and
for any dialect: comments go, HTML is printed as text, pictures from elsewhere become links, links lead to the web, to
a place on the page, or to a file that is staged too.
"""

import html
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote

from scr_docs.markdown.blocks import front_matter_end

_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG: Final = re.compile(r"<(?!https?://[^\s<>]+>)(?=[A-Za-z/!?])")
_ATTRIBUTES: Final = re.compile(r"(?<!\\)(?P<pairs>(?:\\\\)*)\{(?!:?[ ]*(?:[#.][\w-]+[ ]*)+\})")
_LINK: Final = re.compile(
    r"(?P<picture>!?)\[(?P<words>[^\[\]\n]*)\]\((?P<space>\s*)(?P<target>[^\s()<>]+)(?P<rest>[^()\n]*)\)"
    r"|(?P<bare>!)(?=\[)"
    r"|\]\(\s*(?P<loose><[^>\n]*>?|[^\s)]+)"
)
_DEFINITION: Final = re.compile(r"(?P<label>\[(?!\^)[^\[\]]*(?<!\\)\]:\s*)(?P<target><[^>\n]*>?|\S+)")
_SAFE: Final = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
_NOWHERE: Final = "#"


def staged_text(source: str, document: str, files: Mapping[str, str]) -> str:
    """The Markdown of a document as it may be staged: no front matter, line feeds only.

    Args:
        source: the document as it was read, released or composed.
        document: its id, from which its relative links are read.
        files: path relative to the case folder → path in the stage, of each file that is staged too.
    """
    text = source[front_matter_end(source) :].replace("\r\n", "\n").replace("\r", "\n")
    # What is taken out may bring together what stood apart, so until there is nothing left to do.
    while (cleaned := _clean(text, document, files)) != text:
        text = cleaned
    return text


def named_files(source: str, document: str) -> tuple[str, ...]:
    """Paths relative to the case folder of all files that a document links to or shows."""
    links = [match["target"] or match["loose"] for match in _LINK.finditer(source) if not match["bare"]]
    targets = links + [match["target"] for match in _DEFINITION.finditer(source)]
    paths = (_path_of(target, document) for target in targets if not _SAFE.match(_plain(target)))
    return tuple(dict.fromkeys(path for path in paths if path))


def _clean(text: str, document: str, files: Mapping[str, str]) -> str:
    text = _COMMENT.sub("", text)
    text = _LINK.sub(lambda match: _link(match, document, files), text)
    text = _DEFINITION.sub(lambda match: f"{match['label']}{_defined(match['target'], document, files)}", text)
    return _ATTRIBUTES.sub(r"\g<pairs>\\{", _TAG.sub("&lt;", text))


def _link(match: re.Match[str], document: str, files: Mapping[str, str]) -> str:
    """An inline link or picture; one that leads nowhere leaves its words, a picture that is not staged is a link."""
    if match["bare"]:
        return ""
    if match["loose"]:
        return f"]({_safe(match['loose'], document, files)}"
    if (target := _safe(match["target"], document, files)) == _NOWHERE:
        return match["words"]
    mark = match["picture"] if _staged(match["target"], document, files) else ""
    return f"{mark}[{match['words']}]({match['space']}{target}{match['rest']})"


def _defined(target: str, document: str, files: Mapping[str, str]) -> str:
    """The target of a definition, ``[label]: target``, or the word after any ``[label]:`` in prose, which stays."""
    safe = _safe(target, document, files)
    may_lead = any(mark in _plain(target) for mark in ":/\\")
    return safe if safe != _NOWHERE or may_lead else target


def _safe(target: str, document: str, files: Mapping[str, str]) -> str:
    plain = _plain(target)
    if _SAFE.match(plain):
        return target
    staged = _staged(target, document, files)
    if not staged:
        return _NOWHERE
    up = "../" * document.count("/")
    anchor = f"#{plain.partition('#')[2]}" if "#" in plain else ""
    return f"{up}{staged}{anchor}"


def _staged(target: str, document: str, files: Mapping[str, str]) -> str:
    """Where the file that a target means is staged, whether it is named as the author or as the stage names it."""
    path = _path_of(target, document)
    return files.get(path, path if path in files.values() else "")


def _plain(target: str) -> str:
    return html.unescape(target.strip().removeprefix("<").removesuffix(">")).strip()


def _path_of(target: str, document: str) -> str:
    """A relative target as a path below the case folder; "" for one that leads out of it or is no path."""
    path = unquote(_plain(target)).partition("#")[0].partition("?")[0].replace("\\", "/")
    if not path or path.startswith("/") or ":" in path:
        return ""
    parts: list[str] = []
    for part in (*PurePosixPath(document).parent.parts, *path.split("/")):
        if part == ".." and not parts:
            return ""
        if part == "..":
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)
