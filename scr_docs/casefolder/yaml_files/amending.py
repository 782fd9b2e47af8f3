"""Changing a YAML file that people also write by hand: their comments, order and quotes stay as they are."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.errors import UnreadableInput

_WIDTH = 100_000
"""Long lines are their writer's; none is broken anew."""
_NULL: Final = b": null"


def amend_yaml(path: Path, change: Callable[[CommentedMap], None]) -> None:
    """Read a file of settings, let ``change`` work on its data, and write it whole or not at all.

    Args:
        path: the file; one that is not there, or holds nothing, begins as an empty set of keys.
        change: adds or replaces keys in place. Plain dicts, lists, strings, numbers and dates may be put in.

    Raises:
        UnreadableInput: what is there is not a set of keys with values; the message quotes nothing of it.
        OSError: the disk refused; the file that was there stays.
    """
    before = path.read_bytes() if path.exists() else b""
    write_atomically(path, amended_yaml(path.as_posix(), before, change))


def amended_yaml(shown: str, before: bytes, change: Callable[[CommentedMap], None]) -> bytes:
    """As ``amend_yaml``, from bytes to bytes; ``shown`` is what messages call them."""
    yaml = _round_trip(writes_null=_NULL in before)
    text, data = _parsed(shown, before, yaml)
    change(data)
    written = io.StringIO()
    if text.strip() and not data:
        raise UnreadableInput(f"{shown}: the change would have emptied the file; nothing was written")
    yaml.dump(data, written)
    head = text if not text.strip() or _only_comments(text) else ""
    return (head + written.getvalue()).encode()


def read_settings(path: Path) -> CommentedMap:
    """The data of a file of settings, tags and quotes included, so that it can be put into another.

    Raises:
        UnreadableInput: it is not a set of keys with values; the message quotes nothing of it.
        OSError: it cannot be opened.
    """
    return _parsed(path.as_posix(), path.read_bytes(), _round_trip(writes_null=False))[1]


def _parsed(shown: str, content: bytes, yaml: YAML) -> tuple[str, CommentedMap]:
    try:
        text = content.decode("utf-8-sig")
        data = yaml.load(text)
    except UnicodeDecodeError:
        raise UnreadableInput(f"{shown}: not UTF-8; save the file as UTF-8") from None
    except YAMLError:
        # ruamel's messages quote the line that they refuse.
        raise UnreadableInput(f"{shown}: not valid YAML; type: scr-docs check") from None
    if data is None:
        data = CommentedMap()
    if not isinstance(data, CommentedMap):
        raise UnreadableInput(f"{shown}: not a set of keys with values; type: scr-docs check")
    return text, data


def _as_null(representer: Any, _none: None) -> Any:
    return representer.represent_scalar("tag:yaml.org,2002:null", "null")


def _only_comments(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())


def _round_trip(*, writes_null: bool) -> YAML:
    yaml = YAML(typ="rt")
    if writes_null:
        # Else it would write ``decided:``, which says the same, in every line that says ``decided: null``. On this
        # writer alone: ``add_representer`` would change those of every other file too.
        yaml.representer.yaml_representers = {**yaml.representer.yaml_representers, type(None): _as_null}
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    # Two decisions of one day are no alias of one another: case files have none.
    usual = yaml.representer.ignore_aliases
    yaml.representer.ignore_aliases = lambda data: isinstance(data, date) or usual(data)
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
