"""Ages as people write them: the forms as patterns; `ages` says which band is printed for what was written."""

from typing import Final

from scr_docs.deidentify.kinds.numbers import NUMBER, NUMBER_WORD

_UNIT: Final = r"(?:hour|day|week|month|year|yr|hr|wk|mth)s?"
HALF: Final = r"(?:(?:\sand\s(?:a|one)\s(?:half|quarter)|\.\d+|½|\s1/2)?)"
AMOUNT: Final = rf"{NUMBER}{HALF}"
"""A number of years, weeks and so on, with a half or a quarter."""
_JOIN: Final = r"(?:\s?(?:,|/|-|–)\s?|,?\s(?:and|or|to)\s)"
_LIST: Final = rf"{AMOUNT}(?:{_JOIN}{AMOUNT}){{0,20}}"
YEARS: Final = r"[\s-]?(?:years?|yrs?|y)"
THEN_MONTHS: Final = rf"(?:,?\s(?:and\s)?|\s?)(?:{NUMBER})(?:/(?:12|52)|[\s-]?(?:months?|mths?|m|weeks?|wks?)\b)"
_YEARS_AND_MONTHS: Final = rf"{NUMBER}{YEARS}{THEN_MONTHS}"
_BY_LETTER: Final = r"\d{1,3}\s?(?:y(?:/?o)?|m(?:/?o)?)\b"
_BY_FRACTION: Final = r"\d{1,2}/(?:12|52|7)(?![\d/])"
"""``14/12``: months, weeks or days, as health records have it."""

SOMEBODY: Final = (
    r"\s(?:(?:baby|male|female|infant|little|white|black|asian|mixed[-\s]race)\s)?"
    r"(?:girl|boy|baby|infant|child|toddler|male|female|son|daughter|sibling|sister|brother|twin|newborn|neonate)\b"
)
_SEVERAL: Final = r"\s(?:girls|boys|babies|children|twins|siblings|brothers|sisters)\b"
_THEN: Final = (
    r"\s(?:when|in|at|and|on|while|during|that|this|last|next|before|after|but|shortly|soon|two|three|a\s(?:few\s)?"
    r"(?:day|week|month)s?)\b|[.,;:)]|$"
)
"""Behind the number of an age: "turned six in March", not "turned two pages"."""

_COUNT: Final = rf"(?:{NUMBER_WORD}|\d{{1,3}})"
_HYPHENATED: Final = (
    rf"(?:(?:an?\s)?(?:{_COUNT}-(?:,|,?\s(?:and|or|to))\s){{0,20}}{_COUNT}(?:½|\s1/2)?"
    rf"(?:(?:-|\s|\sto\s|-to-|\sor\s|-\sto\s|\sand\s|–){_COUNT})?"
    r"[-\s]?(?:hour|day|week|month|year|yr)s?[-\s](?:old|olds)\b)"
)
"""``a six-year-old``, ``the seven- and nine-year-olds``."""

_AGE_FORMS: Final = {
    "in their": (
        r"(?:in\s(?:her|his|their)\s(?:(?:early|mid|late)[-\s])?"
        r"(?:[2-9]0s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens))"
    ),
    "aged": (
        r"(?:(?:at\s)?(?:the\s)?(?:aged|ages?(?:\sof|:)?)\s"
        r"(?:between\s|about\s|around\s|approximately\s|just\s|only\s|nearly\s)?"
        rf"(?:{_YEARS_AND_MONTHS}|{_BY_LETTER}|{_LIST}(?:\s{_UNIT}(?![a-z]))?)"
        r"(?:\sold|\sof\sage)?(?:\s(?:or|and)\sover|\+)?(?![-\w%]))"
    ),
    "under": r"(?:(?:aged\s)?under\s(?:1|one)\s(?:year\sold|year\sof\sage))|under-1-(?:year|month|week)-old",
    "old": (
        rf"(?:(?:at\s)?(?:between\s)?(?:{_YEARS_AND_MONTHS}|{_BY_FRACTION}|{_LIST}[\s-]{_UNIT})"
        r"[\s-](?:old\b|of\sage\b))"
    ),
    "adjective": _HYPHENATED,
    "short": (
        r"(?:\d{1,2}\s?y/?o\b|\d{1,2}\s?(?:yrs?|mths?|[ym])\sold\b"
        r"|\d{1,2}\s?y(?:rs?)?\s?\d{1,2}(?:/12|\s?m(?:ths?|/?o)?)\b)"
    ),
    "turned": (
        r"(?:(?:(?:had|has|have)\s(?:(?:just|already|also|only|both|all|now|then)\s)?)?"
        rf"turn(?:ed|s|ing)?\s(?:just\s|only\s)?{NUMBER}(?={_THEN}))"
    ),
    "months or weeks": (
        rf"(?:at\s{_BY_FRACTION}|(?:an?\s)?{_BY_FRACTION}(?:[\s-]old)?{SOMEBODY}|{_BY_FRACTION}(?={_SEVERAL}))"
    ),
}
"""Forms that say of themselves that they are ages; patterns for either case (use with ``(?i:…)``)."""

WRITTEN_AGE: Final = rf"(?i:\b(?<![.,£/-])(?:{'|'.join(_AGE_FORMS.values())}))"
"""Any of these forms, as one pattern without flags."""
