"""Days of the week by themselves: "on the Monday" tells no day of a month, so no date policy hides it.

Which Monday it was is told only together with something else: a date or a count of days in the same sentence, a stretch
of days ("in the first week of March") in the same paragraph, or an event that it follows ("the Monday after"). Beside
one of these it is a question for a person. Four or five Mondays of a month are more than `intervals.pins` calls pinned.
"""

import re
from typing import Final

from scr_docs.deidentify.kinds.feasts import FEAST
from scr_docs.deidentify.kinds.numbers import NUMBER
from scr_docs.deidentify.kinds.written_dates import MONTH, WEEKDAY, WRITTEN_DATE

_PART: Final = r"(?:morning|lunchtime|afternoon|evening|night)"
_ALONE: Final = re.compile(
    rf"(?i)(?:(?:the|this|that|one|an?)\s)?(?:{_PART}\sof\s(?:the\s)?)?(?:(?:early|late)\s(?:on\s)?)?"
    rf"{WEEKDAY}s?(?:\s{_PART}s?)?"
)
_RELATED_BEHIND: Final = re.compile(
    r"(?i)\s(?:before|after|following|preceding|previous|of|in\squestion|last|next|week)\b"
)
_RELATED_BEFORE: Final = re.compile(
    r"(?i)\b(?:last|next|following|previous|preceding|first|second|third|fourth|fifth|final|every\sother|alternate"
    r"|(?:week|fortnight|days?)\s(?:on|from|last|before|after))\s$"
)
_DAY_COUNTED: Final = (
    rf"(?i:(?:{NUMBER}|an?|the|that|a\sfew|several|a\scouple\sof)\s(?:(?:working|school|full|whole)\s)?"
    r"(?:day|night|hour|week|fortnight)s?"
    r"\s(?:later|earlier|after|afterwards|before|beforehand|prior|ago|since|on|into|from|following)\b"
    r"|(?:next|following|previous|same|very)\s(?:day|morning|afternoon|evening|night|week|weekend)\b"
    r"|the\s(?:day|morning|evening|night)\s(?:after|before)\b"
    r"|(?:within|inside)\s[^.]{{0,12}}(?:day|week|fortnight)s?\b"
    r"|yesterday|tomorrow)"
)
_BESIDE: Final = re.compile(
    rf"{WRITTEN_DATE}|\b{FEAST}|{_DAY_COUNTED}|\[date\]"
    rf"|\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Tt]hat|[Ll]ast|[Nn]ext|of|[Bb]y)[\s-]{MONTH}\b"
    r"|(?i:the\s(?:[12]?\d|3[01])(?:st|nd|rd|th)\b)|reference\sdate"
)
_NARROW: Final = re.compile(
    r"(?i)\b(?:first|second|third|last|final|opening|closing)\s(?:\w+\s)?"
    r"(?:days?|week|weekend|fortnight|half)\s(?:of|in)\b"
    r"|\b(?:week|weekend)\s(?:of|commencing|beginning|ending)\b|\bw/[ceb]\b"
    rf"|\b(?:beginning|start|end|middle)\sof\s{MONTH}"
    rf"|\b(?:early|late|mid)[\s-]{MONTH}|{_DAY_COUNTED}"
)
_SENTENCE_END: Final = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[]*[A-Z\\])")


def pins_nothing(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a day of the week that stands beside nothing which would tell its date.

    Args:
        text: the plain text of a paragraph, heading or cell.
        start: where the expression starts.
        end: where it ends.
    """
    if not _ALONE.fullmatch(text, start, end) or _RELATED_BEHIND.match(text, end):
        return False
    if _RELATED_BEFORE.search(text[max(0, start - 30) : start]):
        return False
    first, last = _sentence_around(text, start, end)
    rest = f"{text[first:start]}\n{text[end:last]}"
    return not _BESIDE.search(rest) and not _NARROW.search(f"{text[:start]}\n{text[end:]}")


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    before = [match.end() for match in _SENTENCE_END.finditer(text, 0, start)]
    after = _SENTENCE_END.search(text, end)
    return (before[-1] if before else 0), (after.start() if after else len(text))
