"""Adding to the end of a block of YAML without taking along the comment that follows it.

The YAML library hangs a comment on whatever value stands before it, however deep. A heading such as ``# Places`` would
so stay with the last person, and end up above a person that is added.
"""

from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.tokens import CommentToken

_AFTER: Final = {CommentedMap: 2, CommentedSeq: 0}
"""Where, in the library's list of comments of one item, the comment after it stands."""


def append_key(mapping: CommentedMap, key: str, value: object) -> None:
    """Add a key at the end; what is commented below the mapping stays below it."""
    below = _take_comment_below(mapping)
    mapping[key] = as_block(value)
    _hang_below(mapping, below)


def append_items(sequence: CommentedSeq, values: list[str]) -> None:
    """Add values at the end of a list; what is commented below the list stays below it."""
    below = _take_comment_below(sequence)
    sequence.extend(values)
    _hang_below(sequence, below)


def as_block(value: object) -> object:
    """Plain data as people write registers: keys one below the other, lists in one line."""
    if isinstance(value, dict):
        mapping = CommentedMap((key, as_block(each)) for key, each in value.items())
        mapping.fa.set_block_style()
        return mapping
    if isinstance(value, list | tuple):
        sequence = CommentedSeq(_in_line(each) for each in value)
        if not any(isinstance(each, dict) for each in value):
            sequence.fa.set_flow_style()
        return sequence
    return value


def _in_line(value: object) -> object:
    if not isinstance(value, dict):
        return value
    mapping = CommentedMap(value)
    mapping.fa.set_flow_style()
    return mapping


def _take_comment_below(node: Any) -> str:
    """Take off the comment that the library keeps with the last value; one on the same line stays there."""
    holder, key = _last(node)
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


def _hang_below(node: Any, below: str) -> None:
    holder, key = _last(node)
    if not below or holder is None:
        return
    comments = holder.ca.items.setdefault(key, [None, None, None, None])
    comments[_AFTER[type(holder)]] = CommentToken(f"\n{below}", CommentMark(0), None)


def _last(node: Any) -> tuple[Any, Any]:
    """The innermost block that ends where the node ends, with its last key; nothing of an empty one."""
    if not isinstance(node, CommentedMap | CommentedSeq) or not node or node.fa.flow_style():
        return None, None
    key = list(node)[-1] if isinstance(node, CommentedMap) else len(node) - 1
    inner = _last(node[key])
    return inner if inner[0] is not None else (node, key)
