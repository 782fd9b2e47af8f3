"""Dates, ages and durations in words: Presidio's own date recogniser knows figures only."""

from typing import Final

from scr_docs.deidentify.kinds.numbers import NUMBER_WORD
from scr_docs.deidentify.kinds.time_expressions import (
    CLOCK_TIME,
    DATE_IN_NOTES,
    DAYS_WITHOUT_MONTH,
    DURATION,
    LONE_MONTH,
    MONTHS_TOGETHER,
    NAMED_DAY,
)
from scr_docs.deidentify.kinds.written_ages import WRITTEN_AGE
from scr_docs.deidentify.kinds.written_dates import WRITTEN_DATE
from scr_docs.deidentify.presidio.recognisers.form import Form

_AGE_NUMBER: Final = rf"(?:(?i:{NUMBER_WORD})\b|[1-9]\d?(?!\d|[.:,]\d|%))"
_SOMEONE: Final = (
    r"(?:[Ss]?[Hh]e|[Tt]hey|[Ww]e|I|[Yy]ou|who|(?:[Ss]tep|[Gg]rand)?(?:[Mm]other|[Ff]ather|[Mm]um|[Dd]ad)|[Pp]artner|[Cc]hild(?:\s[A-Z])?|[Cc]hildren|[Gg]irls?|[Bb]oys?|[Ss]isters?|[Bb]rothers?|[Ss]iblings?"
    r"|[Ss]ons?|[Dd]aughters?|[Tt]wins?|[Tt]riplets|[Cc]ousins?|[Bb]aby|[Ii]nfant|[Tt]oddler|[Ee]ldest|[Ee]lder|[Yy]oungest|[Yy]ounger"
    r"|[Bb]oyf(?:riend)?|[Gg]irlfriend|[Pp]t|[Pp]atient)"
)
_YOUNG_OR_OLD: Final = (
    r"(?:child|boy|girl|son|daughter|baby|man|woman|infant|toddler|twins|nephew|niece|cousin|brother|sister|sibling|lad|lass|mother"
    r"|father|teenager|student|pupil|widow|widower)"
)
_PARTS: Final = rf"\sand\s{_AGE_NUMBER}\s(?:months?|weeks?|days?)"
_EXACT: Final = rf"{_AGE_NUMBER}(?:\sand\sa\shalf)?(?:\s(?:years?|months?|weeks?|days?)(?:{_PARTS})?)?"
"""With its parts: "three and a half", "six years and one month"."""
_GOES_ON: Final = r"his|her|the|weighed|had|was|still|lived|living|already|not|could|went"
_AND: Final = rf"and\s(?:{_GOES_ON}|{_AGE_NUMBER}\s(?:weeks|months|years)\s)"
_THEN: Final = rf"(?=\s(?:when|now|then|by\sthen|but|at\sthe\stime|{_AND})|\s?[,.;:)]|$)"
_AFTER_AGE: Final = r"\)|\s?[,.;:]|\s(?:when|at\sthe\stime|and)\b|$"

TIME_FORMS: Final = (
    Form("WRITTEN_DATE", (WRITTEN_DATE, LONE_MONTH, MONTHS_TOGETHER, DATE_IN_NOTES)),
    Form("NAMED_DAY", (NAMED_DAY, *DAYS_WITHOUT_MONTH)),
    Form(
        "WRITTEN_AGE",
        (
            WRITTEN_AGE,
            # "she was six when", "Hope, then thirteen,": a bare number is an age only after someone and before a pause.
            rf"(?<=\b{_SOMEONE}(?:\s(?:was|is|were|are|am|had\sturned|turned)(?:\s(?:both|all|then|now|just|only|nearly|almost|still|certainly|barely|rising)){{0,2}}|'s|'re|'m|,\sthen|,\snow|,\sby\snow|,\sby\sthen)\s(?:(?:almost|nearly|just|about|only)\s)?){_EXACT}{_THEN}",
            rf"(?<=\b[^\W\d_a-z][\w'-]+(?:,?\swas|\sis|,?\sby\snow|,?\sby\sthen|,\sthen|,\snow|,\swho\swas|,\swho\sis|,\snot\syet)\s(?:(?:almost|nearly|just|about|only|then|now)\s)?){_EXACT}{_THEN}",
            # behind a day of birth: "Taiwo, 1.3.04, 9, NHS no"
            r"(?<=\b\d{1,2}[./]\d{1,2}[./]\d{2,4},\s)[1-9]\d?(?=[,;)])",
            # "Cotterill, who was 25 and white", "Dilan is 6 and Hêvî is 10 months", "the father, Rhodri, is 38, Welsh"
            rf"(?<=,\swho\s(?:was|is)\s){_AGE_NUMBER}(?=\sand\s[a-z])",
            rf"(?<=\b[^\W\d_a-z][\w'-]+,?\sis\s){_EXACT}(?=\sand\s[^\W\d_a-z]|,\s[A-Za-z]|\.)",
            r"(?<=\bis\s\d\d,\snot\s)\d\d(?!\w)",
            r"(?<=\b[Aa]ge(?:\sat\s(?:death|the\stime))?:\s)[1-9]\d?(?!\d|[./-]\d)",
            # "whose age was assessed as 16", "he claimed to be 15"
            r"(?<=\b(?:assessed\sas|claim(?:s|ed|ing)\sto\sbe|thought\sto\sbe)\s)(?:[1-9]\d?|[a-z]+ty)(?=\s?[,.;:)]|\s(?:but|and|when|by|on|at)\b|$)",
            # "At 17 Harpreet left", "At two she had nine words"
            (
                rf"(?<=(?:^|[.\n]\s?)At\s){_AGE_NUMBER}(?=\s(?:he|she|they|the\schild)\s"
                rf"|\s[A-Z][a-z]+\s(?:left|had|was|moved|went|began|became|gave|met|lived|started|ran|could|said)\b)"
            ),
            # "from which he died, at thirteen months,"
            rf"(?<=\b(?:died|dead|killed|fatally\sinjured)\b[^.\n]{{0,20}}?,?\s)at\s{_AGE_NUMBER}\s(?:days|weeks|months|years){_THEN}",
            # "white British, 33 yrs,": between pauses, and no length of time is written so.
            r"(?<=,\s)[1-9]\d?\s?(?:yrs?|y/?o)(?=[,;.)])",
            # "M / 3 yrs", "Girl approx 7", "MALE CHILD 3": as crews and control rooms have them.
            r"(?<=(?:^|[\s|])[MF]\s?/\s?)[1-9]\d?\s?(?:yrs?|y/?o|mths?|wks?)(?![a-z])",
            (
                r"(?<=\b(?i:girl|boy|male|female|man|woman|driver|passenger|toddler|infant|baby)\s(?i:approx|approximately|about|around|roughly|maybe|c)\.?\s)[1-9]\d?"
                r"(?:\s?(?:yrs?|years|mths?|months)(?:\sold)?)?(?![\w%])"
            ),
            r"(?<=\b(?:FE)?MALE\s(?:CHILD|INFANT|BABY)\s)[1-9]\d?(?!\d|\s?[:/])",
            # "Child A (14/12)", "he was 6/52": months and weeks as health records have them, beside somebody.
            rf"(?<=\b(?:{_SOMEONE}|[A-Z][\w'-]+)(?:\s(?:was|is|now|then)){{0,2}},?\s\(?)\d{{1,2}}/(?:12|52)(?![\d/])(?={_AFTER_AGE})",
            r"(?<=\b[A-Z][a-z'-]+,\s)[1-9]\d?(?=,\s(?:[a-z]|[A-Z][a-z]+,))",
            (
                rf"(?<=\b{_YOUNG_OR_OLD}\s)of\s(?:(?:about|around|only|just|nearly)\s)?{_AGE_NUMBER}(?:\s(?:days|weeks|months|years))?"
                r"(?=\s?[,.;:)]|$|\s(?!years|months|weeks|days|of\b|or\b|and\s(?:\d|[a-z]+\s(?:years|months|weeks|days))|to\s\d)[a-z]+(?<!s)\b|\s(?:was|has|is)\b)"
            ),
        ),
    ),
    # As well a length of time, so somebody is asked: "found lifeless at eleven weeks", "a bruise at 6 wks"
    Form(
        "AGE_LIKE",
        (
            (
                r"(?<=\bat\s)(?<!\b(?:born|delivered|booked|booking|scan|pregnant|pregnancy|gestation|labour|review|reviewed|deadline|due)\b[^.\n]{0,30})"
                rf"{_AGE_NUMBER}\s(?:weeks|wks|months|mths|days|years|yrs)(?=\s?[,.;:)]|\s(?:and|with|when|by|documented|noted|he|she)\b|$)"
            ),
        ),
    ),
    Form("WRITTEN_DURATION", (DURATION,)),
    Form("CLOCK_TIME", (CLOCK_TIME,)),
)
