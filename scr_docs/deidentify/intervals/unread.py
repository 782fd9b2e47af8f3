"""Counts of time that relate one event to another in a form that `expressions` does not read.

They are raised where a date or a publicly known event stands in the same sentence: what cannot be read cannot be shown
to pin nothing. A length of time alone ("for three days") relates nothing. Days by their name stand
here only where nothing beside them says which they are (`kinds.weekdays`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.deidentify.intervals.said import Expression
from scr_docs.deidentify.kinds.numbers import NUMBER, ORDINALS

_ORDINAL: Final = rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d{{1,3}}(?:st|nd|rd|th))"
_DAY: Final = r"(?:day|night|morning|afternoon|evening)"
_COUNT: Final = rf"(?:{NUMBER}|a|an|a\scouple\sof|a\sfew|several|half\sa(?:\sdozen)?)"
_COUNTED: Final = (
    rf"{_COUNT}(?:(?:\sto\s|\sor\s|-|–){NUMBER})?[\s-](?:(?:full|clear|whole|further|more|short)\s)?(?:{_DAY}|hour)s?"
)
_UNREAD: Final = tuple(
    re.compile(rf"(?i)(?<![\w-]){form}(?![\w-])")
    for form in (
        # "the third day after", "on the tenth night of", "the second full day in"
        rf"(?:the|his|her|their)\s{_ORDINAL}\s(?:full\s|whole\s)?{_DAY}(?=\s(?:after|before|of|from|following|since|in|on)\b)",
        # "day 12", "on day three", "night two"
        rf"(?:on|by|until|at)\s(?:{_DAY})\s{NUMBER}",
        # "three days prior", "two days post-discharge", "48 hours from", "five days into"
        rf"{_COUNTED}(?=\s(?:prior|ago|hence|on|into|from|out|past|post|short\sof|since|afterward|to\sthe)\b|\s?post-|\s?pre-)",
        # "a day or two after", "a day or so before"
        rf"an?\s{_DAY}\sor\s(?:so|two|three)(?=\s(?:after|before|later|earlier|prior)\b)",
        # "within three days he", "in under 48 hours"
        rf"(?:within|inside|in\sunder|in\sless\sthan)\s{_COUNTED}",
        # "a gap of nine days", "nine days apart", "three days passed"
        rf"(?:gap|interval|delay|lapse)\sof\s{_COUNTED}",
        rf"{_COUNTED}(?=\s(?:apart|elapsed|separated|intervened|passed|went\sby|had\s(?:passed|elapsed|gone\sby)))",
        # "the day but one before", "the week before last"
        rf"the\s{_DAY}\sbut\s\w+(?=\s(?:after|before)\b)|the\s(?:{_DAY}|week)\sbefore\s(?:last|yesterday)",
    )
)


def unread_in(text: str, read: Sequence[Expression]) -> Iterator[tuple[int, int]]:
    """Spans of a sentence that count time in such a form; none that lies in an expression that was read."""
    taken = [(one.start, one.end) for one in read]
    for pattern in _UNREAD:
        for match in pattern.finditer(text):
            if all(match.end() <= start or end <= match.start() for start, end in taken):
                taken.append(match.span())
                yield match.span()
