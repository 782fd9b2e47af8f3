"""Words that count time in a form that `expressions` does not read: what cannot be read cannot be shown to pin nothing.

They are raised where a date or a publicly known event stands in the same sentence. Beside a death every count of single
days is raised that was not read, whatever its form, since the day of a death is known. A length of time alone ("for
three days") relates nothing. Days by their name stand here only where nothing beside them says which they are
(`kinds.weekdays`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.deidentify.intervals.expressions import A_FEAST
from scr_docs.deidentify.intervals.said import Expression
from scr_docs.deidentify.kinds.numbers import NUMBER, ORDINALS

_ORDINAL: Final = rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d{{1,3}}(?:st|nd|rd|th))"
_DAY: Final = r"(?:day|night|morning|afternoon|evening)"
_COUNT: Final = rf"(?:{NUMBER}|a|an|a\scouple\sof|a\sfew|several|half\sa(?:\sdozen)?)"
_COUNTED: Final = (
    rf"{_COUNT}(?:(?:\sto\s|\sor\s|-|–){NUMBER})?[\s-](?:(?:full|clear|whole|further|more|short)\s)?(?:{_DAY}|hour)s?"
)
_OF_LIFE: Final = r"(?=\s(?:of|in)\s(?:his|her|their|[\w ]{1,20}'s)\s(?:\w+\s)?li(?:fe|ves)\b)"
_SHORT: Final = r"\d{1,3}\s?(?:hrs?|h|d)"

_BESIDE_A_DAY: Final = (
    # "the third day after", "on the tenth night of", "the second full day in"
    rf"(?:the|his|her|their)\s{_ORDINAL}\s(?:(?:full|whole|working|school)\s)?{_DAY}(?=\s(?:after|before|of|from|following|since|in|on)\b)",
    # "day 12", "on day three", "night two"
    rf"(?:on|by|until|at)\s(?:{_DAY})\s{NUMBER}",
    # "three days prior", "two days post-discharge", "48 hours from", "five days into", "nine days leading up to"
    rf"{_COUNTED}(?=\s(?:prior|ago|hence|on|into|from|out|past|post|short\sof|since|afterward|to\sthe|to\sgo|leading|up\sto)\b|\s?post-|\s?pre-)",
    # "48h before", "72 hrs prior"
    rf"{_SHORT}(?=\s(?:prior|before|after|later|earlier|post|pre|from|to)\b)",
    # "a day or two after", "a day or so before"
    rf"an?\s{_DAY}\sor\s(?:so|two|three)(?=\s(?:after|before|later|earlier|prior)\b)",
    # "within three days he", "in under 48 hours"
    rf"(?:within|inside|in\sunder|in\sless\sthan)\s{_COUNTED}",
    # "a gap of nine days", "the gap … was nine days", "nine days apart", "three days passed"
    rf"(?:gap|interval|delay|lapse)\sof\s{_COUNTED}|(?<=\bwas\s){_COUNTED}(?=\s?[.;]|$)",
    rf"{_COUNTED}(?=\s(?:apart|elapsed|separated?|intervened|passed|went\sby|had\s(?:passed|elapsed|gone\sby)))",
    # "the day but one before", "the week before last"
    rf"the\s{_DAY}\sbut\s\w+(?=\s(?:after|before)\b)|the\s(?:{_DAY}|week)\sbefore\s(?:last|yesterday)",
    # "the penultimate day of March 2025"
    rf"(?:the\s)?(?:penultimate|last\sbut\sone|second\slast)\s{_DAY}",
    # "exactly one month before", "two months to the day after": the same day of the month
    rf"exactly\s{_COUNT}\s(?:calendar\s)?months?|{_COUNT}\smonths?\sto\sthe\sday",
)
_BY_ITSELF: Final = (
    # "in the last two days of her life", "during her last nine days", "lived for nine days", "dead for two days"
    rf"(?:last|final)\s(?:{NUMBER}\s)?(?:{_DAY}|hour)s?{_OF_LIFE}",
    rf"(?<=\b(?:his|her)\s)(?:last|final)\s{NUMBER}\s(?:{_DAY}|hour)s?",
    rf"(?:(?<=\blived\s)|(?<=\bsurvived\s)|(?<=\bdead\s))(?:(?:for|only|just)\s){{1,2}}{_COUNTED}",
    # "on the eve of her death", "the second anniversary of his birth"
    r"(?:the\s)?(?:very\s)?(?:eve|anniversary)(?=\sof\s(?:\S+\s){0,3}?(?:death|birth|funeral|murder|killing|inquest)\b)",
    # "two days before Christmas": everybody has a calendar
    rf"(?:{_COUNTED}|the\s{_DAY}|{_COUNT}\sweeks?)(?=\s(?:before|after|until|from)\s{A_FEAST}(?!\w))",
)
_BESIDE_A_DEATH: Final = (
    rf"{_COUNTED}(?!\s(?:a|each|every|per)\s(?:week|month|day|night)\b|[\s-](?:old|of\sage)\b|\sof\s(?:school|work)\b)"
)
_NOT_EXACT: Final = re.compile(
    r"(?i)\b(?:a\sfew|several|half|about|around|some|at\sleast|more\sthan|over|up\sto|nearly|almost|within|every|working)\b"
)


def _patterns(*forms: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?i)(?<![\w-])(?:{form})(?![\w-])") for form in forms)


_OF_A_DAY: Final = _patterns(*_BESIDE_A_DAY)
_OF_THEMSELVES: Final = _patterns(*_BY_ITSELF)
_OF_A_DEATH: Final = _patterns(_BESIDE_A_DEATH)


def unread_in(
    text: str, read: Sequence[Expression], *, beside_a_day: bool, beside_a_death: bool
) -> Iterator[tuple[int, int]]:
    """Spans of a sentence that count time in such a form; none that lies in an expression that was read.

    Args:
        text: the sentence.
        read: what was read in it.
        beside_a_day: whether a date or a publicly known event stands in it.
        beside_a_death: whether it speaks of somebody's death.
    """
    taken = [(one.start, one.end) for one in read]
    patterns = (*_OF_THEMSELVES, *(_OF_A_DAY if beside_a_day else ()), *(_OF_A_DEATH if beside_a_death else ()))
    for pattern in patterns:
        for match in pattern.finditer(text):
            rough = pattern not in _OF_A_DAY and _NOT_EXACT.search(match[0])
            if not rough and all(match.end() <= start or end <= match.start() for start, end in taken):
                taken.append(match.span())
                yield match.span()
