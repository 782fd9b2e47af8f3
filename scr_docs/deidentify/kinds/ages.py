"""Ages in the bands in which they are printed (design, section 5); `written_ages` knows the forms of writing them.

The bands follow what a reader needs to understand a child's needs: under 1, 1 to 4, 5 to 9, 10 to 15, 16 to 17, and for
adults the decade.
"""

import re
from collections.abc import Sequence
from typing import Final

from scr_docs.deidentify.kinds.dates import UNSETTLED, Unsettled
from scr_docs.deidentify.kinds.numbers import NUMBER, NUMBER_WORD, read_number
from scr_docs.deidentify.kinds.written_ages import AMOUNT, HALF, SOMEBODY, THEN_MONTHS, YEARS

_SHORT_UNITS: Final = (
    (re.compile(rf"(?i)({NUMBER}){YEARS}{THEN_MONTHS}"), r"\1 years"),
    (re.compile(r"(?i)\b(\d{1,2})/12(?=\sold|\sof)"), r"\1 months"),
    (re.compile(r"(?i)\b(\d{1,2})/52(?=\sold|\sof)"), r"\1 weeks"),
    (re.compile(r"(?i)\b(\d{1,2})/7(?=\sold|\sof)"), r"\1 days"),
    (re.compile(r"(?i)\b(\d{1,3})\s?y(?!/?o)\b"), r"\1 years"),
    (re.compile(r"(?i)\b(\d{1,3})\s?m(?:/?o)?\b"), r"\1 months"),
    (re.compile(r"(?i)(?<=\w)-(?=,|\s(?:and|or|to)\s)"), ""),
)
"""Short forms, and how they read in full; of years and months, only the years matter to a band."""

_UNCLEAR: Final = re.compile(
    rf"(?i){NUMBER}/(?:12|52|7)(?!\d)"
    rf"|{AMOUNT}(?:,|\s(?:and|or)\b|\s?/).*\s(?:hour|day|week|month|hr|wk|mth)s?(?:\s(?:old|of\sage))?$"
)
"""``14/12`` may be 14 months or two children, ``six and eight months`` six years or six months."""

_SAYS_UNDER_ONE: Final = re.compile(r"(?i)under[-\s](?:1|one)\b")
_TURNED: Final = re.compile(r"(?i)(?:(?:(?P<now>has|have)|had)\s(?:\w+\s)?)?turn(?P<how>ed|s|ing|)\s")
_AT: Final = re.compile(r"(?i)at\s(?!the\s|ages?\b)")
_OF_THE_AGE: Final = re.compile(r"(?i)the\sages?\sof\s")
_OF_SOMEBODY: Final = re.compile(
    rf"(?i)(?P<article>an?\s)?(?P<count>\d{{1,2}})/(?P<of>12|52|7)(?:[\s-]old)?(?P<who>{SOMEBODY})"
)
_UNITS: Final = {"12": "month", "52": "week", "7": "day"}
_DECADE: Final = re.compile(r"(?i)in\s(?:her|his|their)\s")
_NUMBERS: Final = re.compile(rf"(?i)(?<![\w.]){AMOUNT}")
_RANGE: Final = re.compile(
    rf"(?i)(?<!\w)({NUMBER})(?:\s?[-–]\s?|\sto\s|-to-|-\sto\s)({NUMBER})|between\s({NUMBER})\sand\s({NUMBER})"
)
_UNIT_WORD: Final = re.compile(r"(?i)\b(hour|day|week|month|year|yr|hr|wk|mth)s?\b")
_ADJECTIVE: Final = re.compile(
    r"(?i)^an?\s.*\solds?$|\solds$"
    r"|[-\s](?:hour|day|week|month|year|yr)s?-olds?$|-(?:hour|day|week|month|year|yr)s?\solds?$"
    r"|(?<!\b1\s)(?<!one\s)(?<=\s)(?:hour|day|week|month|year|yr)\solds?$"
)
_COMPOUND: Final = re.compile(rf"(?i)\b{NUMBER_WORD}\b(?!\s(?:half|quarter))")
_CHILD_BANDS: Final = ((0, 0), (1, 4), (5, 9), (10, 15), (16, 17), (18, 19))
_OLDEST: Final = 90


def age_band(written: str) -> str | Unsettled | None:
    """The band to print for a written age, in the same grammatical form; None when it is a band already.

    "aged 6" gives "aged 5 to 9", "a six-year-old" "a 5-to-9-year-old", "14 months old" "1 to 4 years old", a bare "six"
    "aged 5 to 9". A range across bands ("aged 11 to 18") says nothing exact of anyone and stays. `UNSETTLED` when it
    may be read in two ways.
    """
    if found := _OF_SOMEBODY.fullmatch(written):
        return _of_somebody(found)
    for short, full in _SHORT_UNITS:
        written = short.sub(full, written)
    written = _COMPOUND.sub(lambda found: str(read_number(found.group())), written)
    if _DECADE.match(written) or _SAYS_UNDER_ONE.search(written) or re.search(r"(?i)(?:or\sover|\+)$", written):
        return None
    if _UNCLEAR.search(written):
        return UNSETTLED
    if found := _RANGE.search(written):
        ages = [_in_years(value, written) for value in found.groups() if value]
        if _band(ages[0]) != _band(ages[1]) or (tuple(ages) == _band(ages[0]) and ages[-1]):
            return None
    else:
        ages = [_in_years(value, written) for value in _NUMBERS.findall(written)]
    bands = list(dict.fromkeys(_band(age) for age in ages))
    printed = _in_form(bands, written) if bands else None
    return None if printed is None or printed == written else _as_capital(printed, written)


def _of_somebody(found: re.Match[str]) -> str:
    """``a 14/12 girl`` is 14 months old; of more than one these may be two ages."""
    article = "a" if found["article"] else ""
    band = age_band(f"{article} {found['count']}-{_UNITS[found['of']]}-old".strip())
    printed = f"{band}{found['who']}"
    return _as_capital(printed, found[0])


def whole_years(written: str) -> tuple[int, ...]:
    """The ages in whole years that a written age names exactly; none for a range or a decade."""
    written = _COMPOUND.sub(lambda found: str(read_number(found.group())), written)
    if _DECADE.match(written) or _RANGE.search(written) or _SAYS_UNDER_ONE.search(written):
        return ()
    return tuple(_in_years(value, written) for value in _NUMBERS.findall(written))


def _in_years(written: str, whole: str) -> int:
    """Whole years; the unit is the one that the expression names last, years when it names none."""
    number = read_number(re.sub(rf"(?i){HALF}$", "", written)) or 0
    units = _UNIT_WORD.findall(whole)
    unit = units[-1].lower() if units else "year"
    if unit.startswith("y"):
        return number
    if unit.startswith("m"):
        return number // 12
    return number // 52 if unit.startswith("w") else 0


def _band(age: int) -> tuple[int, int]:
    """First and last year of the band that an age in whole years lies in."""
    if age >= _OLDEST:
        return _OLDEST, 150
    for first, last in _CHILD_BANDS:
        if age <= last:
            return first, last
    return age // 10 * 10, age // 10 * 10 + 9


def _in_form(bands: Sequence[tuple[int, int]], written: str) -> str:
    if turned := _TURNED.match(written):
        verb = "was" if turned["how"] == "ed" and not turned["now"] else "being" if turned["how"] == "ing" else "is"
        return f"{verb} {_aged(bands)}"
    if _OF_THE_AGE.match(written):
        return f"an age of {_span(bands)}"
    if _AT.match(written):
        return f"when {_predicate(bands)}"
    if _ADJECTIVE.search(written):
        return _adjective(bands, written)
    if re.search(r"(?i)(?:\sold|\sof\sage|y/?o)$", written) and not re.match(r"(?i)(?:at\s|the\s|age)", written):
        return _predicate(bands)
    return _aged(bands)


def _adjective(bands: Sequence[tuple[int, int]], written: str) -> str:
    plural = "s" if written.lower().endswith("s") else ""
    article = "a " if re.match(r"(?i)an?\s", written) else ""
    first, last = bands[0][0], bands[-1][1]
    if last == 0:
        return f"{'an ' if article else ''}under-1-year-old{plural}"
    if first >= _OLDEST:
        return f"{article}90-to-99-year-old{plural}"
    return f"{article}{first}-to-{last}-year-old{plural}"


def _predicate(bands: Sequence[tuple[int, int]]) -> str:
    if all(0 < last < 20 for _, last in bands):
        return f"{_listed([f'{first} to {last}' for first, last in bands])} years old"
    if bands == [(0, 0)]:
        return "under 1 year old"
    return _aged(bands)


def _span(bands: Sequence[tuple[int, int]]) -> str:
    """Of several ages each: "5 to 9 and 16 to 17"."""
    return _listed([_years(first, last) for first, last in bands])


def _years(first: int, last: int) -> str:
    if last == 0:
        return "under 1"
    return f"{_OLDEST} or over" if first >= _OLDEST else f"{first} to {last}"


def _aged(bands: Sequence[tuple[int, int]]) -> str:
    children = [_years(first, last) for first, last in bands if last < 20]
    adults = [
        f"in their {first}s" if first < _OLDEST else f"aged {_OLDEST} or over" for first, last in bands if last >= 20
    ]
    aged = [f"aged {_listed(children)}"] if children else []
    return _listed(aged + adults)


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _as_capital(printed: str, written: str) -> str:
    return printed[0].upper() + printed[1:] if written[0].isupper() else printed
