"""Ages that only stand beside somebody: "Mother (29)", "her brother Sam, 7;", "Thaís, 5 months" in a list.

A number alone is no age; behind a name or a role, in brackets or between pauses, it is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.kinds.numbers import NUMBER_WORD

_RELATION: Final = (
    r"(?:step|half-|foster\s|grand|great-)?(?:mother|father|mum|dad|brother|sister|son|daughter|sibling|parent|aunt|uncle|cousin|niece|nephew)"
    r"|partner|husband|wife|boyfriend|girlfriend|mgm|mgf|pgm|pgf|twins?|child|baby|boy|girl|fa?mo"
)
_LETTER_OR_NUMBER: Final = r"(?:[A-Z]{1,2}|\d{1,2}(?!\s(?:year|month|week|day|yr|mth|wk)))"
_PSEUDONYM: Final = rf"(?:Child|Adult|Sibling|Baby|Parent|Person|Young\sPerson|Partner|Relative)\s{_LETTER_OR_NUMBER}"
_ROLE: Final = re.compile(rf"\b(?:{_PSEUDONYM}|(?i:{_RELATION})(?:\s[A-Z\d])?)(?!\w)")
_SOON: Final = r"(?:(?:aged|age|then|now|nearly|almost|just|only|about|by\s(?:now|then))\s)*"
_NUMBER: Final = rf"(?:[1-9]\d?(?!\d)|(?i:{NUMBER_WORD})\b)(?:½|\sand\sa\shalf)?"
_UNIT: Final = r"(?:\s?(?i:years?|yrs?|months?|mths?|weeks?|wks?|days?)|\s?[ym](?:/?o)?)(?!\w)"
_IN_BRACKETS: Final = re.compile(rf"\s\({_SOON}(?P<age>{_NUMBER}(?:{_UNIT})?)(?=\)|[,;]\s)")
_BETWEEN_PAUSES: Final = re.compile(rf",\s{_SOON}(?P<age>{_NUMBER}(?:{_UNIT})?)(?=[;).]|,\s(?!\d|and\s\d)|\s*$|\n)")
_AFTER_A_NAME: Final = (
    re.compile(rf"\s(?P<age>{_NUMBER}{_UNIT})(?=[.,;)|]|\s*$|\n)"),
    re.compile(rf"\sat\s(?P<age>{_NUMBER}{_UNIT})(?=[.,;:)|])"),
    re.compile(r"(?<=[A-Z]{4})\s(?P<age>[1-9]\d?)(?=,\s[A-Z]{2}|[.;])"),
)
"""Behind a name only: "Sahra 6 months.", "Sahra at 6 months:", "KACPER 5, MAJA 14MTHS", not "left Mother 6 weeks"."""
_YOUNG: Final = re.compile(r"(?i)\b(?:child|baby|boy|girl|twins?)$")
_AFTER_THE_YOUNG: Final = (re.compile(rf"\s(?P<age>{_NUMBER}{_UNIT})(?=,\s)"),)
"""Behind "Child": "Child 14 months, not walking"."""
_PARENT: Final = re.compile(r"(?i)\b(?:mother|father|mum|dad)$")
_AFTER_A_PARENT: Final = (re.compile(r"\s(?P<age>[1-9]\d)(?=,\s)"),)
"""Behind a parent: "Mother 19, care leaver"."""
_BY_ROLE: Final = ((_YOUNG, _AFTER_THE_YOUNG), (_PARENT, _AFTER_A_PARENT))
_UNIT_NEEDED: Final = re.compile(rf"{_NUMBER}{_UNIT}")
_COUNTED: Final = re.compile(r"\d")


def with_ages(texts: Sequence[str], detections: Sequence[Sequence[Detection]]) -> list[list[Detection]]:
    """The detections of every segment of a document, with the ages beside its people and roles."""
    return [[*found, *_ages(text, found)] for text, found in zip(texts, detections, strict=True)]


def ages_beside(text: str, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Spans of the ages of a plain text that only stand beside somebody.

    Args:
        text: plain.
        ends: where the words end that name people; roles ("her brother") are known without.
    """
    roles = {match.end(): match[0] for match in _ROLE.finditer(text)}
    roles |= dict.fromkeys(ends, "")
    found = (_age_at(text, end, role) for end, role in sorted(roles.items()))
    yield from (match.span("age") for match in found if match)


def _age_at(text: str, end: int, role: str) -> re.Match[str] | None:
    """The age behind words that end there: a role, or where that is empty a name."""
    forms = next((forms for who, forms in _BY_ROLE if who.search(role)), ()) if role else _AFTER_A_NAME
    alone = next((match for form in (_IN_BRACKETS, *forms) if (match := form.match(text, end))), None)
    pauses = _BETWEEN_PAUSES.match(text, end)
    # "Siblings 1, 2 and 3" are numbered, not aged.
    aged = pauses and (_UNIT_NEEDED.fullmatch(pauses["age"]) or not _COUNTED.search(role))
    return alone or (pauses if aged else None)


def _ages(text: str, found: Sequence[Detection]) -> Iterator[Detection]:
    for span in ages_beside(text, (one.end for one in found if one.kind == "person")):
        yield Detection(*span, "age", "", "pattern", "AGE_BESIDE_SOMEBODY")
