"""Whether a pattern can match anything without a digit, read from the pattern itself."""

import re
import re._constants as parsed  # type: ignore[import-not-found]  # a private part of `re`, for tests only
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable
from typing import Any, Final

_REPEATS: Final = (parsed.MAX_REPEAT, parsed.MIN_REPEAT)
_NINE: Final = range(ord("0"), ord("9") + 1)


def needs_digit(pattern: str) -> bool:
    """Whether every match holds a digit, or has one before or behind it that the pattern asks for.

    Args:
        pattern: for the `regex` module. What only that module understands counts as in need of none.
    """
    try:
        return _any(parser.parse(pattern, re.MULTILINE))
    except re.error:
        return False


def _any(items: Iterable[tuple[Any, Any]]) -> bool:
    return any(_needs(operator, value) for operator, value in items)


def _needs(operator: Any, value: Any) -> bool:
    if operator is parsed.LITERAL:
        return value in _NINE
    if operator is parsed.IN:
        return all(_is_digit(*each) for each in value)
    if operator is parsed.BRANCH:
        return all(map(_any, value[1]))
    if operator in _REPEATS:
        return value[0] > 0 and _any(value[2])
    if operator is parsed.SUBPATTERN:
        return _any(value[3])
    return operator is parsed.ASSERT and _any(value[1])


def _is_digit(operator: Any, value: Any) -> bool:
    if operator is parsed.RANGE:
        return value[0] in _NINE and value[1] in _NINE
    return (
        value is parsed.CATEGORY_DIGIT if operator is parsed.CATEGORY else operator is parsed.LITERAL and value in _NINE
    )
