"""Dates, ages and durations in words: Presidio's own date recogniser knows figures only."""

from typing import Final

from scr_docs.deidentify.kinds.ages import WRITTEN_AGE
from scr_docs.deidentify.kinds.numbers import NUMBER_WORD
from scr_docs.deidentify.kinds.time_expressions import CLOCK_TIME, DURATION, LONE_MONTH, NAMED_DAY
from scr_docs.deidentify.kinds.written_dates import WRITTEN_DATE
from scr_docs.deidentify.presidio.recognisers.form import Form

_AGE_NUMBER: Final = rf"(?:(?i:{NUMBER_WORD})\b|[1-9]\d?(?![\d.:%]|,\d))"
_SOMEONE: Final = (
    r"(?:[Ss]?[Hh]e|[Tt]hey|[Ww]e|I|[Yy]ou|who|[Cc]hild(?:\s[A-Z])?|[Cc]hildren|[Gg]irls?|[Bb]oys?|[Ss]isters?|[Bb]rothers?|[Ss]iblings?"
    r"|[Ss]ons?|[Dd]aughters?|[Tt]wins?|[Tt]riplets|[Cc]ousins?|[Bb]aby|[Ii]nfant|[Tt]oddler)"
)
_YOUNG_OR_OLD: Final = r"(?:child|boy|girl|son|daughter|baby|man|woman|infant|toddler|twins)"
_THEN: Final = r"(?=\s(?:when|at\sthe\stime|and\s(?:his|her|the))|\s?[,.;:)]|$)"
_AFTER_AGE: Final = r"\)|\s?[,.;:]|\s(?:when|at\sthe\stime|and)\b|$"

TIME_FORMS: Final = (
    Form("WRITTEN_DATE", (WRITTEN_DATE, LONE_MONTH)),
    Form("NAMED_DAY", (NAMED_DAY,)),
    Form(
        "WRITTEN_AGE",
        (
            WRITTEN_AGE,
            # "she was six when", "Hope, then thirteen,": a bare number is an age only after someone and before a pause.
            rf"(?<=\b{_SOMEONE}(?:\s(?:was|is|were|are|am|had\sturned|turned)(?:\s(?:both|all|then|now|just|only|nearly|almost|still))?|'s|'re|'m|,\sthen|,\snow)\s){_AGE_NUMBER}{_THEN}",
            rf"(?<=\b[A-Z][\w'-]+(?:\swas|,\sthen|,\snow|,\swho\swas|,\swho\sis)\s){_AGE_NUMBER}{_THEN}",
            # "Child A (14/12)", "he was 6/52": months and weeks as health records have them, beside somebody.
            rf"(?<=\b(?:{_SOMEONE}|[A-Z][\w'-]+)(?:\s(?:was|is|now|then)){{0,2}}\s\(?)\d{{1,2}}/(?:12|52)(?![\d/])(?={_AFTER_AGE})",
            r"(?<=\b[A-Z][a-z'-]+,\s)[1-9]\d?(?=,\s(?:[a-z]|[A-Z][a-z]+,))",
            (
                rf"(?<=\b{_YOUNG_OR_OLD}\s)of\s{_AGE_NUMBER}(?:\s(?:days|weeks|months|years))?"
                r"(?=\s(?:who|could|should|got|was|had)|\s?[,.;:)]|$)"
            ),
        ),
    ),
    Form("WRITTEN_DURATION", (DURATION,)),
    Form("CLOCK_TIME", (CLOCK_TIME,)),
)
