"""Words of events whose day anybody can find out: in a clause that tells them, and after "before" or "after".

Any death counts as the death that the review is about. That another one is meant costs a question too many, or a
contradiction that is dropped; to tell them apart would need to know who is spoken of.
"""

import re
from typing import Final

from scr_docs.deidentify.intervals.statements import COURT, DEATH, DECIDED, NOTIFIED

_HAPPENED: Final = (
    (
        DEATH,
        re.compile(
            r"(?i)\b(?:died|(?:was|were)\s(?:(?:found|pronounced|already)\s)?(?:dead|lifeless)(?!\s(?:end|tired|weight))"
            r"|passed\saway|was\s(?:killed|stillborn)|death\s(?:came|occurred|followed|happened|took\splace)"
            r"|lost\s(?:her|his|their)\sli(?:fe|ves)|could\snot\sbe\s(?:saved|revived|resuscitated))\b"
        ),
    ),
    (
        NOTIFIED,
        re.compile(
            r"(?i)\bcame\sto\sthe\s(?:attention|notice)\sof\sthe\s(?:chair|board)|\b(?:board|chair)\swas\s(?:told|notified)\b"
            r"|\bnotification\swas\s(?:made|sent|received)\b"
        ),
    ),
    (
        DECIDED,
        re.compile(r"(?i)\bchair(?:\sof\sthe\s[\w ]{3,60})?\s(?:then\s)?decided\b|\bdecided\sto\shold\sa\sserious\b"),
    ),
    (COURT, re.compile(r"(?i)\b(?:was|were)\s(?:sentenced|convicted|found\sguilty)\b")),
)
_NAMED: Final = (
    (
        DEATH,
        re.compile(r"(?i)^\s?(?:\S+\s){0,3}?(?:death\b|died\b|dying\b|was\sfound\s(?:dead|lifeless)|was\skilled)"),
    ),
    (
        NOTIFIED,
        re.compile(
            r"(?i)^\s?(?:the\s)?(?:serious\sincident\snotification|notification(?:\s(?:of|to)\sthe\s(?:board|inspectorate)|\s?[.!?]?$))"
        ),
    ),
    (
        DECIDED,
        re.compile(
            r"(?i)^\s?(?:the\s)?(?:decision\sto\shold|chair's\sdecision|chair(?:\sof\sthe\s[\w ]{3,60})?\sdecided)"
        ),
    ),
    (COURT, re.compile(r"(?i)^\s?(?:\S+\s){0,2}?(?:verdicts?|sentenc\w+|convictions?|convicted|inquest)\b")),
)
_A_DEATH: Final = re.compile(
    r"(?i)\b(?:death|dying)\b(?!\s(?:certificate|overview|review|process|panel|grant|rate|threat))"
)
_NAME_ENDS: Final = re.compile(r"[,;:()]|\s(?:and|but|when|until|because|who|which|where|while|after|before)\s")


def event_told(clause: str) -> str | None:
    """The public event that happens in a clause ("she died in March 2025"), if one does."""
    return next((event for event, pattern in _HAPPENED if pattern.search(clause)), None)


def event_named(words: str) -> str | None:
    """The public event that words begin with ("her death, …"), if they do."""
    name = _NAME_ENDS.split(words.lstrip(), maxsplit=1)[0]
    return next((event for event, pattern in _NAMED if pattern.search(name)), None)


def speaks_of_public_event(sentence: str) -> bool:
    """Whether a public event is told or named anywhere in a sentence."""
    words = sentence.split()
    return event_told(sentence) is not None or any(
        event_named(" ".join(words[at:])) is not None for at in range(len(words))
    )


def speaks_of_death(sentence: str) -> bool:
    """Whether a sentence tells a death or names one ("before her death"); "child death review" is none."""
    return event_told(sentence) == DEATH or _A_DEATH.search(sentence) is not None
