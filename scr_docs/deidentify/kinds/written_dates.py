"""Dates as people in this country write them: the forms as patterns, and what each one says.

Day comes before month. Only forms that name a day, a month, a season or a year are read; "last Tuesday" or "Boxing Day"
are dates too, but which day they are is for a person to say.
"""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from scr_docs.deidentify.kinds.numbers import ORDINALS, TENS, UNITS, VALUES

MONTH_NAMES: Final = tuple(
    "January February March April May June July August September October November December".split()
)
_MONTH_NUMBERS: Final = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, start=1)}

FULL_MONTH: Final = f"(?:{'|'.join(MONTH_NAMES)})"
_IN_CAPITALS: Final = (
    r"(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?"
    r"|NOV(?:EMBER)?|DEC(?:EMBER)?)(?![A-Za-z])"
)
MONTH: Final = (
    r"(?:(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    rf"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])|{_IN_CAPITALS})"
)
WEEKDAY_NAMES: Final = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
FULL_WEEKDAY: Final = f"(?:{'|'.join(WEEKDAY_NAMES)})"
WEEKDAY: Final = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)"
)
_WEEKDAY_IN_CAPITALS: Final = "(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
_ONE: Final = "|".join(UNITS[1:10])
_TEN: Final = "|".join(TENS)
_UNDER_A_HUNDRED: Final = rf"(?:(?:{_TEN})(?:[\s-](?:{_ONE}))?|{'|'.join(UNITS[10:])}|{_ONE})\b"
_YEAR_IN_WORDS: Final = rf"(?i:two\sthousand\sand\s{_UNDER_A_HUNDRED}|nineteen\s(?:{_TEN})(?:[\s-](?:{_ONE})\b)?)"
YEAR: Final = rf"(?:(?:19|20)\d{{2}}(?!\d)|{_YEAR_IN_WORDS})"
_SHORT_YEAR: Final = rf"(?:['’]?\d{{2}}(?![\d:.]*\d)(?!(?:st|nd|rd|th)?(?:\sof)?\s{MONTH}))"
"""Not the 28 of "30 January, 28 February"."""
_ANY_YEAR: Final = rf"(?:{YEAR}|{_SHORT_YEAR})"
_ORDINAL_WORDS: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))
_DAY: Final = r"(?:(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th))?(?!\d))"
_DASH: Final = r"\s?[-–—]\s?"
_WHICH: Final = "(?:first|second|third|fourth|last|final|opening|closing)"
_FULL_WEEKDAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_EARLIER_DAYS: Final = rf"(?:{_DAY},\s){{0,6}}"
_DECADE: Final = r"(?:early|mid|late)[\s-](?:(?:(?:19|20)\d0|[1-9]0)s|seventies|eighties|nineties|noughties)"
_TO: Final = rf"(?:{_DASH}|\s(?:to|and|or|until|till)\s(?:the\s)?)"
_WEEK_OF: Final = r"(?:(?:the\s)?(?:w/[ceb]|week\s(?:commencing|beginning|ending|of))\s)"
_LEAD: Final = rf"(?:{_WEEK_OF}?(?:(?:{WEEKDAY}|{_WEEKDAY_IN_CAPITALS})\b\.?,?\s(?:the\s)?)?)"
_THE: Final = r"(?:the\s(?=\S+\s(?:day\s)?of\s))?"
_TERM: Final = r"(?:(?:Lent|Michaelmas|Hilary|Trinity)\sterm)"
SEASON: Final = r"(?:spring|summer|autumn|winter|Spring|Summer|Autumn|Winter|Christmas|Easter)"

DATE_FORMS: Final = {
    "iso": rf"{YEAR}[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])(?!\d)",
    "numeric": (
        rf"{_LEAD}(?:3[01]|[12]\d|0?[1-9])(?P<sep>[/.-])(?:1[0-2]|0?[1-9])(?P=sep)(?:{YEAR}|\d{{2}}(?![\d/.-]*\d))"
    ),
    "days of a month": rf"{_LEAD}{_EARLIER_DAYS}{_DAY}{_TO}{_DAY}(?:\sof)?[\s-]{MONTH}(?:,?[\s-]{_ANY_YEAR})?",
    "day month": (
        rf"{_THE}{_LEAD}{_DAY}(?:\sof|\sday\sof)?[\s./-]?{MONTH}(?:,?[\s./-]{_ANY_YEAR}|(?<=[a-z]){_ANY_YEAR})?"
    ),
    "day in words": rf"{_THE}{_LEAD}(?i:{_ORDINAL_WORDS})\s(?:day\s)?of\s{MONTH}(?:,?\s{_ANY_YEAR})?",
    "month day": rf"{_LEAD}{MONTH}\s(?:the\s)?{_DAY}(?:,?\s{YEAR})?(?![\d/])",
    "part of a month": (
        rf"(?:the\s)?{_WHICH}\s(?:full\s)?"
        rf"(?:week|weekend|fortnight|{_FULL_WEEKDAY})\s(?:of|in)\s{MONTH}(?:,?\s{YEAR})?"
    ),
    "either month": rf"{FULL_MONTH}(?:\s{YEAR})?\sor\s{FULL_MONTH}\s{YEAR}",
    "month year": rf"{MONTH}(?:,?\s(?:of\s)?|[-/]){YEAR}|{MONTH}(?:\s?['’]|-)\d{{2}}(?!\d)|(?:1[0-2]|0[1-9])/{YEAR}",
    "season": rf"(?:(?:the\s)?(?:{SEASON}|{_TERM})\s(?:term\s)?(?:of\s|in\s)?(?:{YEAR}|['’]\d{{2}}(?!\d)))",
    "decade": rf"(?:the\s)?{_DECADE}",
    "years": rf"{YEAR}(?:/|–|-)(?:{YEAR}|\d{{2}})(?![\d/-])|{YEAR}\sor\s{YEAR}",
    "year": rf"{YEAR}(?:s\b)?",
}
"""One pattern a form, for matching in the case written; longer forms first. Boundaries are in `WRITTEN_DATE`."""


_IN_WORDS: Final = rf"two\sthousand|nineteen\s|(?:early|mid|late)[\s-]|{_WHICH}\s|(?i:{_ORDINAL_WORDS})\s"
_BEGINS: Final = rf"(?=[\dA-Z]|the\s|w(?:/|eek|inter)|s(?:pring|ummer)|autumn|{_IN_WORDS})"
"""What a form may begin with: at most words of a text, none of them needs to be tried."""
WRITTEN_DATE: Final = rf"\b(?<![/£$€#§])(?<!\d[.,-]){_BEGINS}(?:{'|'.join(DATE_FORMS.values())})(?!\w)"
"""Any form, as one pattern without flags."""

_YEAR_WORDS: Final = re.compile(_YEAR_IN_WORDS)
_PATTERNS: Final = {name: re.compile(form, re.IGNORECASE) for name, form in DATE_FORMS.items()}
"""For reading what was found to be a date, in whatever case: "sun 28 aug 16", "17 MARCH 2017"."""
_COARSE: Final = rf"(?:{SEASON}|{MONTH})(?:\s(?:term|holidays?|break|half-term))?"
_WEEK: Final = re.compile(r"(?i)(?:the\s)?(?:w/(?P<letter>[ceb])|week\s(?P<word>commencing|beginning|ending|of))\s")
_REACH: Final = {"c": (0, 6), "b": (0, 6), "e": (-6, 0), "o": (-6, 6)}
"""Days that a week told by one of them may hold, counted from that day; "week of" does not say where it starts."""
_SEASON_ONLY: Final = re.compile(
    rf"(?:(?i:between|the|that|this|last|next|early|late|about|mid)[\s-])*{_COARSE}(?:\s?(?:and|to|or|-|–|,)\s?{_COARSE})*"
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """What a written date says. A part that it leaves open is None; for a range, its first day."""

    text: str = field(repr=False)
    year: int | None = None
    month: int | None = None
    day: int | None = None
    other_month: tuple[int | None, int] | None = None
    """Year and month of another month that it may lie in: "April or May 2024", a week over the end of a month."""

    part_of_month: bool = False
    """Whether it tells less than the month and no day: "the first week of July"."""

    @property
    def is_week(self) -> bool:
        """Whether its day only tells a week: "week commencing 8 April"."""
        return _WEEK.match(self.text) is not None

    @property
    def tells_only_years(self) -> bool:
        """Whether it is a year or years in digits; no month, no season."""
        return any(_PATTERNS[form].fullmatch(self.text) for form in ("year", "years", "decade"))

    @property
    def exact(self) -> bool:
        """Whether it names a day."""
        return self.day is not None


def read_date(written: str) -> WrittenDate | None:
    """What ``written`` (a whole date expression) says; None when it needs a person: "last Tuesday", "31/02/2024"."""
    written = _YEAR_WORDS.sub(_year_in_digits, " ".join(written.split()))
    for name, pattern in _PATTERNS.items():
        if match := pattern.fullmatch(written):
            return _read_form(name, match.group())
    if _SEASON_ONLY.fullmatch(written):
        return WrittenDate(written, month=_month_in(written))
    return None


def _year_in_digits(words: re.Match[str]) -> str:
    """``two thousand and twelve`` as ``2012``."""
    thousand, *rest = re.split(r"\s(?:thousand\sand\s)?", words[0].casefold(), maxsplit=1)
    last = sum(VALUES[word] for word in re.split(r"[\s-]", rest[0]))
    return str({"two": 2000, "nineteen": 1900}[thousand] + last)


def _read_form(form: str, text: str) -> WrittenDate | None:
    if form == "iso":
        year, month, day = (int(part) for part in re.split(r"[-/.]", text))
        return _checked(text, year, month, day)
    if form == "numeric":
        day, month, short = (int(part) for part in re.findall(r"\d+", text))
        return _checked(text, _full_year(short), month, day)
    if form == "decade":
        return WrittenDate(text)
    if form in {"season", "years", "year"}:
        return WrittenDate(text, year=_full_year(int(re.findall(r"\d+", text)[0])))
    return _read_named_month(form, text)


def _read_named_month(form: str, text: str) -> WrittenDate | None:
    month = _month_in(text)
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if form == "either month":
        return WrittenDate(text, numbers[0], month, other_month=(numbers[-1], _month_in(text.split(" or ")[1]) or 0))
    if form == "part of a month":
        return WrittenDate(text, year=numbers[0] if numbers else None, month=month, part_of_month=True)
    if form == "month year":
        return WrittenDate(text, year=_full_year(numbers[-1]), month=month or numbers[0])
    day = _day_in_words(text) if form == "day in words" else numbers.pop(0)
    if form == "days of a month":
        numbers = numbers[_days_before_month(text) - 1 :]
    return _checked(text, _full_year(numbers[0]) if numbers else None, month, day)


def _month_in(text: str) -> int | None:
    found = re.search(rf"(?<![A-Za-z]){MONTH}", text, re.IGNORECASE)
    return _MONTH_NUMBERS[found.group()[:3].lower()] if found else None


def _days_before_month(text: str) -> int:
    """How many days are listed: of "3, 10 and 17 November 2011" three."""
    month = re.search(rf"(?<![A-Za-z]){MONTH}", text, re.IGNORECASE)
    return len(re.findall(r"\d+", text[: month.start()] if month else text))


def _day_in_words(text: str) -> int:
    found = re.search(_ORDINAL_WORDS, text.lower())
    return ORDINALS[found.group()] if found else 0


def _full_year(year: int) -> int:
    """Two digits mean the years from 1951 to 2050."""
    if year > 99:
        return year
    return 2000 + year if year <= 50 else 1900 + year


def _checked(text: str, year: int | None, month: int | None, day: int) -> WrittenDate | None:
    """The date, or None when there is no such day (29 February stands where the year is open)."""
    try:
        read = date(2024 if year is None else year, month or 0, day)
    except ValueError:
        return None
    return WrittenDate(text, year, month, day, _month_beside(text, read, year))


def _month_beside(text: str, day: date, year: int | None) -> tuple[int | None, int] | None:
    """The other month that a week reaches into, if its day is that of a week."""
    if not (week := _WEEK.match(text)):
        return None
    ends = (day + timedelta(days=reach) for reach in _REACH[(week["letter"] or week["word"])[0].lower()])
    other = next((end for end in ends if end.month != day.month), None)
    return None if other is None else (None if year is None else other.year, other.month)
