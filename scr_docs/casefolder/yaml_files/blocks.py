"""Adding, replacing and removing in a block of YAML without taking along the comment that follows.

The YAML library hangs a comment on whatever value stands before it, however deep. A heading such as ``# Places`` would
so stay with the last person, and end up above a person that is added.
"""

import re
from collections.abc import Sequence
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.scalarstring import DoubleQuotedScalarString
from ruamel.yaml.tokens import CommentToken

_NEEDS_NO_QUOTES: Final = re.compile(r"\w[\w '’.()-]*")
"""Readers of YAML disagree about the rest: ``[?0]`` is text to one and a key to the next."""
_AFTER: Final = {CommentedMap: 2, CommentedSeq: 0}
"""Where, in the library's list of comments of one item, the comment after it stands."""


def append_key(mapping: CommentedMap, key: str, value: object) -> None:
    """Add a key at the end, as plain data or a list made already; what is commented below the mapping stays below."""
    below = _take_comment_below(mapping)
    mapping[key] = value if isinstance(value, CommentedSeq) else as_block(value)
    _hang_below(mapping, key, below)


def append_items(sequence: CommentedSeq, values: Sequence[object]) -> None:
    """Add values at the end of a list; what is commented below the list stays below it."""
    below = _take_comment_below(sequence)
    sequence.extend(map(as_block, values))
    _hang_below(sequence, None, below)


def as_block(value: object) -> object:
    """Plain data as people write registers: keys one below the other, lists in one line."""
    if isinstance(value, dict):
        mapping = CommentedMap((key, as_block(each)) for key, each in value.items())
        mapping.fa.set_block_style()
        return mapping
    if isinstance(value, list | tuple):
        sequence = CommentedSeq(map(_in_line, value))
        if not any(isinstance(each, dict) for each in value):
            sequence.fa.set_flow_style()
        return sequence
    if isinstance(value, str) and not _NEEDS_NO_QUOTES.fullmatch(value):
        return DoubleQuotedScalarString(value)
    return value


def _in_line(value: object) -> object:
    if not isinstance(value, dict):
        return as_block(value)
    mapping = CommentedMap((key, as_block(each)) for key, each in value.items())
    mapping.fa.set_flow_style()
    return mapping


def replace_value(mapping: CommentedMap, key: str, value: object) -> None:
    """Give a key another value; of a list, what stays at its beginning keeps its comments."""
    below = _take_comment_below(mapping, key)
    present = mapping[key]
    if isinstance(present, CommentedSeq) and isinstance(value, list) and _is_plain([*present, *value]):
        same = next((at for at, pair in enumerate(zip(present, value, strict=False)) if pair[0] != pair[1]), len(value))
        while len(present) > same:
            present.pop()
        present.extend(map(as_block, value[len(present) :]))
    else:
        mapping[key] = as_block(value)
    _hang_below(mapping, key, below)


def remove_key(mapping: CommentedMap, key: str) -> None:
    """Take a key out; what is commented below it stays there."""
    below = _take_comment_below(mapping, key)
    keys = list(mapping)
    at = keys.index(key)
    del mapping[key]
    if at:
        _hang_below(mapping, keys[at - 1], below)
    elif below and len(keys) > 1:
        mapping.yaml_set_comment_before_after_key(keys[1], before=_without_marks(below), indent=_column(below))


def _is_plain(values: list[object]) -> bool:
    return not any(isinstance(value, dict | list) for value in values)


def _without_marks(comment: str) -> str:
    return "\n".join(line.strip().removeprefix("#").strip() for line in comment.strip("\n").splitlines())


def _column(comment: str) -> int:
    return next((len(line) - len(line.lstrip()) for line in comment.splitlines() if line.strip()), 0)


def _take_comment_below(node: Any, key: Any = None) -> str:
    """Take off the comment that the library keeps with the last value; one on the same line stays there."""
    holder, key = _last(node, key)
    comments = holder.ca.items.get(key) if holder is not None else None
    token = comments[_AFTER[type(holder)]] if comments else None
    if comments is None or token is None:
        return ""
    same_line, newline, below = token.value.partition("\n")
    if not below:
        return ""
    # The token is shared with the value that it follows, so that it is changed where it is.
    token.value = f"{same_line}{newline}"
    if not same_line:
        comments[_AFTER[type(holder)]] = None
        if isinstance(holder[key], CommentedSeq | CommentedMap):
            holder[key].ca.comment = None
    return str(below)


def _hang_below(node: Any, key: Any, below: str) -> None:
    holder, key = _last(node, key)
    if not below or holder is None:
        return
    comments = holder.ca.items.setdefault(key, [None, None, None, None])
    token = comments[_AFTER[type(holder)]]
    if token is None:
        comments[_AFTER[type(holder)]] = CommentToken(f"\n{below}", CommentMark(0), None)
    else:
        token.value += below


def _last(node: Any, key: Any = None) -> tuple[Any, Any]:
    """The innermost block that ends where the node ends (where its value at a key does), with its last key."""
    if not isinstance(node, CommentedMap | CommentedSeq) or not node or node.fa.flow_style():
        return None, None
    if key is None:
        key = list(node)[-1] if isinstance(node, CommentedMap) else len(node) - 1
    inner = _last(node[key])
    return inner if inner[0] is not None else (node, key)
