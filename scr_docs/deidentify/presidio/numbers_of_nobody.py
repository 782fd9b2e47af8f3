"""Letters and figures that count, measure or name a paragraph, a form or a vaccine, and so nobody.

A language model takes "s17 and s20", "CRP 48", "10mg/5ml" and "PCV13" for somebody's number. Shapes and abbreviations:
nhs.uk, Abbreviations you may find in your health records; gov.uk, forms of courts, police, tax and benefits; UKHSA,
the routine immunisation schedule.
"""

import re
from typing import Final

_NUMBER: Final = r"\d+(?:[.,]\d+)*"
_RANGE: Final = rf"{_NUMBER}(?:\s?[-–]\s?{_NUMBER})?"
_UNIT: Final = (
    r"(?:micrograms?|mcg|mg|kg|g|ml|mls|cl|l|cm|mm|m|units?|iu|mmol|mol|kpa|mmhg|hourly|hours?|hrs?|h|days?|puffs?|cans?"
    r"|tabs?|tablets?|bottles?|pints?|gb|mb)"
)
_PER: Final = rf"/(?:{_NUMBER})?\s?{_UNIT}?"
_TIMES: Final = r"(?:\d?\s?x\s)?"
_FRACTION: Final = r"(?:\d/[2-9]|\d{1,2}/(?:7|10|12|15|20|24|28|30|40|52|100|500))"
"""Of weeks, days, a score; "8/94" is a number of somebody's."""
_DOSE: Final = rf"(?:{_UNIT}{_PER}|{_TIMES}{_RANGE}\s?{_UNIT}(?:{_PER}){{0,3}}(?:\s{_UNIT})?|{_TIMES}{_FRACTION})"
_SMALL: Final = r"\d{1,2}(?:\.\d{1,2})?(?:\s?[-–]\s?\d{1,2})?"

_LAW: Final = (
    r"(?:ss?|secs?|sections?|regs?|regulations?|rr?|rules?|arts?|articles?|paras?|paragraphs?|pp?|pages?|ch|chapters?|sch"
    r"|schedules?|pts?|parts?|tables?|figures?|appendix|clauses?|cl)"
)
_PLACE_IN_LAW: Final = r"\d{1,3}(?:\.\d{1,3})*"
_CITED: Final = rf"{_LAW}\.?\s?{_PLACE_IN_LAW}(?:\s?[-–]\s?{_PLACE_IN_LAW})?[a-z]{{0,2}}(?:\s?\(\w{{1,4}}\)?)*"

_SCALE: Final = (
    r"(?:apgars?|gad|phq|epds|sdq|honos|honosca|audit|core|rcads|mfq|cage|dash|asq|gcs|pews|news|cries|must|abc|hads)"
)
_SCORED: Final = rf"{_SCALE}(?:-\d{{1,2}}[a-z]?)?(?:\s{_NUMBER}(?:/\d{{1,3}})?)?"
_BLOOD: Final = (
    r"(?:wcc|wbc|crp|esr|hb|hba1c|plts?|platelets|na|k|ur|urea|cr|creatinine|egfr|tsh|t3|t4|inr|pefr|pef|fev1|fvc|ph|be|pco2"
    r"|po2|hco3|alt|alp|ast|ggt|ck|ca|mg|po4|ldh|lactate|glucose|cd4|mcv|ferritin|bilirubin|sbr)"
)
_MEASURED: Final = rf"{_BLOOD}\s-?{_NUMBER}(?:\s?{_UNIT}(?:/{_UNIT})?)?"

_FORM: Final = (
    r"(?:MG\d{1,2}[A-F]?|FP10|P(?:11D|45|46|50|60|85)|C(?:1A?|2|100|110A?|79)|FL40[1-4]|D8[0-9]?|N(?:1|9|244|11)|TR1|AP1"
    r"|DS1500|SR1|MATB1|MAT B1|HC[1-5]|BD8|CVI|SC2|ET[13]|FM12|[Ff]orm \d{1,3}[A-Z]?|124D|C[Pp]\d{1,2})s?"
)
_HEALTH: Final = (
    r"(?:COVID-19|H\dN\d|HIV-\d|HPV|PCV\d{1,2}|Men[BC]|[3-6]-in-1|MMR\d?|[Vv]itamin [A-K]\d{0,2}|B12|22q\d\d(?:\.\d)?"
    r"|[CTLS]\d{1,2}(?:[/-][CTLS]?\d{1,2})?(?: disc| fracture)?)"
)
_THING: Final = r"(?:[Ww]indows|[Oo]ffice|iOS|[Aa]ndroid|[Vv]ersion|iPhone|iPad|PS|Xbox|[Vv]) ?\d+(?:\.\d+)*"
_AGES: Final = r"(?:U|[Uu]nder )\d{1,2}s?|\d{1,2}-\d{1,2}s|\d{1,2}\+"

_COUNT: Final = rf"(?i:{_CITED}|{_DOSE}|{_SMALL}|{_SCORED}|{_MEASURED})"
_PIECE: Final = rf"(?:an?\s)?(?:{_COUNT}|{_FORM}|{_HEALTH}|{_THING}|{_AGES})"
_ALL: Final = re.compile(rf"{_PIECE}(?:(?:,|;|,?\sand|\sor|\sto|\sof|\s&)?\s{_PIECE})*")
_ONLY_DIGITS: Final = re.compile(r"\d+|(?!\d{1,2}/\d{1,3}$)[\d\s,/-]{5,}")
_LONG_NUMBER: Final = re.compile(r"\d{5,}|\d{1,2}/\d{1,2}/\d{2,4}|\d{3,4}/\d{3,4}")


def is_number_of_nobody(written: str) -> bool:
    """Whether letters and figures count or measure something, or name a paragraph, a form or the like, throughout."""
    if _ONLY_DIGITS.fullmatch(written) or _LONG_NUMBER.search(written):
        return False
    return _ALL.fullmatch(written) is not None
