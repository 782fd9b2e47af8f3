"""Expressions of time: which of them pin a day (a date), which count time (a duration), which tell an age."""

import re
from typing import Final, Literal

from scr_docs.deidentify.kinds.feasts import FEAST
from scr_docs.deidentify.kinds.numbers import NUMBER, ORDINALS
from scr_docs.deidentify.kinds.written_ages import WRITTEN_AGE
from scr_docs.deidentify.kinds.written_dates import FULL_MONTH, FULL_WEEKDAY, MONTH, SEASON, WEEKDAY, WRITTEN_DATE, YEAR

_WITH_YEAR: Final = rf"(?:,?\s(?:of\s|in\s)?{YEAR})?"
_WITH_A_YEAR: Final = rf"\s(?:of\s|in\s)?{YEAR}"
NAMED_DAY: Final = (
    rf"(?i:\b(?:(?:[Tt]he|[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Oo]ne)\s)?(?:(?:morning|afternoon|evening|night)\sof\s)?"
    rf"(?:{FULL_WEEKDAY}\s(?:before|after|following|of)\s{FEAST}{_WITH_YEAR}|{FULL_WEEKDAY}\s(?:before|after|following)\s"
    rf"(?:Easter|Christmas){_WITH_YEAR}|{FEAST}{_WITH_YEAR}|(?:Ramadan|Lent|Tết|Easter\sweek){_WITH_A_YEAR}|{FULL_WEEKDAY})(?!\w))"
)
"""A day by its name: "New Year's Eve 2022", "last Tuesday", "the Tuesday after Easter 2024"; not "Fridays"."""

_DAY_OF_ANY_MONTH: Final = r"(?:[23]?1st|2?2nd|2?3rd|(?:[4-9]|1\d|2[04-9]|30)th)"
_ON: Final = r"(?<=\b(?i:on|until|till|by|since|from|of|for|before|after|is|was|to)\s)"
_CLAUSE_ENDS: Final = (
    r"(?=\s?[.;:)\n]|,\s(?!\d)|$|\s(?:and|at|he|she|they|when|but|to|with|I|we|mum|dad|before|because|so|as|exists|shows|says"
    r"|records|was|is|has|had|reads)\b(?!\s\d))"
)
_LATE_ORDINALS: Final = sorted((word for word, number in ORDINALS.items() if number > 10), key=len, reverse=True)
_CUE_OF_A_DATE: Final = (
    r"(?<=\b(?:on|of|since|until|till|from|dated|arr['’]?d|rec['’]?d|received|posted|sent|due|before|after|w/c|w/e)\s)"
)
_DAY_AND_MONTH: Final = r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?![\d/%]|\.\d)"
_COUNTED: Final = r"(?!\s(?:of|occasions?|days?|visits?|contacts?|appointments?|sessions?)\b)"
DAYS_WITHOUT_MONTH: Final = (
    # "on the 17th and", not "the 9th centile", nor "the centile fell to the 9th"
    rf"(?=the\s|[1-3]?\d[snrt][tdh]){_ON}(?<!centiles?\b[^.\n]{{0,60}})(?:the\s)?{_DAY_OF_ANY_MONTH}{_CLAUSE_ENDS}",
    # "Friday the thirteenth", "Friday 7th"; a cell that holds only "the 6th"
    rf"\b{WEEKDAY}\.?,?\s{_DAY_OF_ANY_MONTH}(?!\sof)(?!\w)",
    rf"\b{FULL_WEEKDAY},?\sthe\s(?:{_DAY_OF_ANY_MONTH}|(?i:{'|'.join(ORDINALS)})\b)(?!\sof)",
    # "closed on the twenty-fifth.": the first ten count other things too
    rf"(?=the\s){_ON}the\s(?i:{'|'.join(_LATE_ORDINALS)}){_CLAUSE_ENDS}",
    rf"(?<=^|\|\s)the\s{_DAY_OF_ANY_MONTH}(?=\s?(?:\||$))",
    # "20220710", as files and logs have it
    r"(?<![\w.,/£-])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\w|[.,/]\d)",
    # "arr'd 11/8", "Weds 12/6": of the first twelve days only behind a word that says so
    rf"{_CUE_OF_A_DATE}{_DAY_AND_MONTH}{_COUNTED}",
    rf"\b{WEEKDAY}\.?\s{_DAY_AND_MONTH}",
    # "9/10 15:15": a time stands behind it
    rf"(?<![\w/.£-]){_DAY_AND_MONTH}(?=,?\s(?:at\s)?(?:[01]?\d|2[0-3])[:.][0-5]\d)",
    # "21/09", "28/3": the month has its nought, or no month has so many days; no "24/7", "14/12", "2/52", "9/10"
    (
        r"(?<![\w/.£-])(?:(?:0[1-9]|[12]\d|3[01])/0[1-9]|(?:1[3-9]|2\d|3[01])/(?:[1-689]|1[01])|0[1-9]/1[01])"
        r"(?![\d/%]|\.\d)"
    ),
)
"""A day whose month stands elsewhere, as notes have it; variable look-behind."""

_BEFORE_MONTH: Final = r"(?:[Ii]n|[Ss]ince|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Tt]hat|[Ll]ast|[Nn]ext)"
LONE_MONTH: Final = (
    rf"(?<=\b{_BEFORE_MONTH}[\s-]){FULL_MONTH}(?![\w'’])(?!\s[A-Z])|(?<=\b[Tt]he\s){FULL_MONTH}(?=\s[a-z]{{3}})"
    r"|(?<=\b(?:by|at|before|after|since|until|over|around)\s)(?:Easter|Christmas)(?![\w'’-])(?!\s[A-Z])"
)
"""A month without day or year where no name stands ("in May", "the May audit"); variable look-behind."""

_MONTH_OR_SEASON: Final = rf"(?:{MONTH}|{SEASON})"
_JOINT_OF_MONTHS: Final = (
    r"(?:\s?[-–—/]\s?|,\s|,?\s(?:and|or|to|until|till|into|through)\s(?:(?:early|mid|late)[\s-])?)"
)
MONTHS_TOGETHER: Final = (
    rf"\b(?=[A-Zasw]){_MONTH_OR_SEASON}(?=(?:{_JOINT_OF_MONTHS}{_MONTH_OR_SEASON}){{1,4}}(?:,?\s|\sof\s){YEAR})"
    rf"|(?<=\b{_MONTH_OR_SEASON}/){_MONTH_OR_SEASON}(?:\s{YEAR})?(?!\w)"
)
"""Months that share a year ("between July and December 2015", "March/April 2014"); variable look-behind."""

_UNIT: Final = r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|term|year|decade)"
_ABOUT: Final = (
    r"(?:(?:about|around|some|nearly|almost|over|under|at\sleast|more\sthan|less\sthan|fewer\sthan|up\sto|another|every|the|"
    r"these|those|first|last|past|next|previous|following|final|within|approximately|just|only|whole|full)\s)*"
)
_COUNT: Final = (
    rf"(?:{NUMBER}|an?|several|a\sfew|few|many|couple\sof|a\scouple\sof|half\san?|a\shalf|some|\d{{1,2}}\.\d)"
)
DURATION: Final = (
    rf"(?i:\b(?<![.,£/-]){_COUNT}(?:(?:\sto\s|-|–|\sor\s){NUMBER})?(?:\sand\sa\shalf)?[\s-](?:working\s|school\s|calendar\s|full\s)?"
    rf"{_UNIT}s?(?:,?\s(?:and\s)?{_COUNT}\s{_UNIT}s?)*(?:['’]s?)?(?!\w)(?![-\s](?:old|of\sage)))"
)
"""A counted length of time: "six weeks", "a few days", "two-year"."""

_MONTH_IN_NOTES: Final = (
    r"(?:january|february|april|june|july|september|october|november|december"
    r"|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
DATE_IN_NOTES: Final = (
    rf"\b(?:(?i:{WEEKDAY})\s(?:the\s)?(?=\d{{1,2}}\s(?:may|march|august|mar)\b)\d{{1,2}}\s(?:may|march|august|mar)(?!\w)"
    rf"|(?:(?i:{WEEKDAY})\s(?:the\s)?)?(?:(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH_IN_NOTES}"
    rf"|(?:3[01]|[12]\d|[1-9])(?:(?:st|nd|rd|th)\s(?:of\s)?|\sof\s)(?:march|may|august|mar))(?:,?\s{YEAR}|\s['’]?\d{{2}}(?=\s*(?:[.,;|*)]|\n|$)))?(?!\w))"
)
"""Without a capital: "sunday 16th of march"; what is a word too ("may") needs more than a number before it."""

CLOCK_TIME: Final = (
    r"(?i:\b(?<![.,£/:§-])(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::\d\d)?(?:\s?(?:[ap]\.?m\b|hrs|hours))?"
    r"|\d{1,2}(?:\.[0-5]\d)?\s?[ap]\.?m\b|(?:[01]\d|2[0-3])[0-5]\d\s?(?:hours|hrs)"
    r"|(?:12\s|twelve\s)?(?:noon|midnight)|midday|(?:half\spast|(?:a\s)?quarter\s(?:past|to))\s(?:1[0-2]|[1-9]|[a-z]{3,6}\b))(?!\w))"
)
"""A time of day: "14:30", "2.30pm", "0214 hours", "12 noon", "half past three"."""

_AGE: Final = re.compile(WRITTEN_AGE)
_DATE: Final = re.compile(WRITTEN_DATE)
_NAMED: Final = re.compile(NAMED_DAY)
_MONTH_NAME: Final = re.compile(rf"(?<!\w){MONTH}(?!\w)")
_DAY_WORD: Final = re.compile(r"(?i)\b(?:yesterday|tomorrow)\b")
_BARE_NUMBER: Final = re.compile(rf"(?i:{_ABOUT}{NUMBER}|\d[\d,.]*)")


def classify_time(written: str) -> Literal["date", "age", "duration", "quantity"]:
    """What kind of thing a language model's date or time is.

    A *date* pins a day, a month or a year; "the next day", "that morning" and "six weeks later" only relate one event
    to another and count as durations.
    """
    if (age := _AGE.search(written)) and len(age.group()) * 2 > len(written):
        return "age"
    if any(pattern.search(written) for pattern in (_DATE, _NAMED, _MONTH_NAME, _DAY_WORD)):
        return "date"
    return "quantity" if _BARE_NUMBER.fullmatch(written) else "duration"
