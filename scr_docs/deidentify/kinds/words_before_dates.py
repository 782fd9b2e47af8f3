"""A printed date in its sentence: the words before the date that it was written with must stay true and grammatical."""

import re
from typing import Final

from scr_docs.deidentify.kinds.dates import REFERENCE
from scr_docs.deidentify.kinds.written_dates import WrittenDate

_ON: Final = re.compile(r"(?i)\b(?:on(?:\s+or\s+(?:about|around))?(?:\s+the)?|between(?:\s+the)?)\s+$")
_IN: Final = re.compile(r"(?i)\b(?:in|during)\s+$")
_PART_OF_A_DAY: Final = (
    r"minutes?|hours?|moments?|seconds?|half|part|rest|remainder|course|whole|start|beginning|middle|end|close"
    r"|dawn|morning|lunchtime|afternoon|evening|dusk|night|eve"
)
_OF_A_DAY: Final = re.compile(
    rf"(?i)\b(?:(?:{_PART_OF_A_DAY})\s+of|throughout|before|after|following|preceding|prior\s+to)\s+(?P<the>the\s+)?$"
)
_WEEKEND: Final = re.compile(r"(?i)(?:\b(?P<the>the)\s+)?\b(?P<weekend>weekend)\s+of(?:\s+the)?\s+$")
_LOOK_BACK: Final = 40


def fit_date(text: str, start: int, written: WrittenDate, printed: str) -> tuple[int, str]:
    """Keep the sentence true: "on 12 March 2024" is printed as "in March 2024".

    What stands beside a day does not stand beside its month: "the first minutes of 12 March 2024" and "after 12 March
    2024" are printed with "a day in March 2024", "the weekend of 12 March 2024" as "a weekend in March 2024".

    Args:
        text: the plain text in which the date stands.
        start: where the date starts.
        written: the date.
        printed: what `print_date` gave.

    Returns:
        Where the redaction should start (at "on" or at the date), and the words to print from there.
    """
    near = text[max(0, start - _LOOK_BACK) : start]
    counted = printed.endswith(REFERENCE)
    inside = printed if counted else f"in {printed}"
    if weekend := _WEEKEND.search(near):
        article = "a " if weekend["the"] else ""
        return start - len(weekend[0]), _as_capital(f"{article}{weekend['weekend']} {inside}", weekend[0])
    if part := _OF_A_DAY.search(near):
        return start - len(part["the"] or ""), f"{_what(written)} {inside}"
    # What is counted from the reference date stands without a preposition.
    if before := _ON.search(near) or (_IN.search(near) if counted or written.is_week else None):
        return start - len(before[0]), _as_capital(inside, before[0])
    return start, f"a week {inside}" if written.is_week else printed


def _what(written: WrittenDate) -> str:
    if written.is_week:
        return "a week"
    return "a day" if written.exact else "a time"


def _as_capital(printed: str, replaced: str) -> str:
    return printed[0].upper() + printed[1:] if replaced[0].isupper() else printed
