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
        re.compile(r"(?i)\b(?:died|(?:was|were)\s(?:found|pronounced)\s(?:dead|lifeless)|passed\saway|was\skilled)\b"),
    ),
    (
        NOTIFIED,
        re.compile(
            r"(?i)\bcame\sto\sthe\s(?:attention|notice)\sof\sthe\s(?:chair|board)|\b(?:board|chair)\swas\s(?:told|notified)\b"
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
            r"(?i)^\s?(?:the\s)?(?:serious\sincident\snotification|notification\s(?:of|to)\sthe\s(?:board|inspectorate))"
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
_NAME_ENDS: Final = re.compile(r"[,;:()]|\s(?:and|but|when|until|because|who|which|where|while|after|before)\s")


def event_told(clause: str) -> str | None:
    """The public event that happens in a clause ("she died in March 2025"), if one does."""
    return next((event for event, pattern in _HAPPENED if pattern.search(clause)), None)


def event_named(words: str) -> str | None:
    """The public event that words begin with ("her death, …"), if they do."""
    name = _NAME_ENDS.split(words.lstrip(), maxsplit=1)[0]
    return next((event for event, pattern in _NAMED if pattern.search(name)), None)
