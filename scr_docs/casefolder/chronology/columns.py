"""The columns of a chronology and the wordings in which agencies head them (design, section 4; 17.36, 17.39)."""

import re
from difflib import get_close_matches
from typing import Final

REQUIRED: Final = ("date", "source", "event")

_WORDINGS: Final = {
    "date": "date | date of event | event date | date of contact | start date | when | date of incident",
    "time": "time | time of event | start time | time of contact",
    "source": "source | source of information | source of evidence | record | agency source | source agency | evidence"
    " | file | source document | source record",
    "event": "event | events | description | description of event | event description | significant event | contact"
    " | what happened | details | details of event | summary of event | event details",
    "response": "response | action | action taken | actions taken | outcome | response or outcome | decision"
    " | agency response | response action taken | action outcome | response outcome",
    "present": "present | persons present | people present | professionals involved | who was present | involved"
    " | those present",
    "child_seen": "child seen | child seen y n | child seen yes no | was the child seen | seen | children seen"
    " | was child seen",
    "alone": "alone | seen alone | child seen alone | was the child seen alone | alone y n | seen alone y n",
    "wishes_and_feelings": "wishes and feelings | child s wishes and feelings | views of the child | child s views"
    " | voice of the child | children s wishes and feelings",
    "significant": "significant | key event | significance | significant y n | key event y n",
    "comment": "comment | comments | analysis | author s comment | reviewer s comment | notes | reviewer comment"
    " | author comment",
}
_BY_WORDING: Final = {
    wording.strip(): column for column, wordings in _WORDINGS.items() for wording in wordings.split("|")
}


def column_of(heading: str) -> str | None:
    """The column that a heading means; None for one that is not known."""
    return _BY_WORDING.get(_normalised(heading))


def nearest_column(heading: str) -> str | None:
    """The column that a heading which is not known looks most like."""
    close = get_close_matches(_normalised(heading), list(_BY_WORDING), n=1, cutoff=0.75)
    return _BY_WORDING[close[0]] if close else None


def _normalised(heading: str) -> str:
    return " ".join(re.sub(r"[^a-z]+", " ", heading.lower().replace("&", " and ")).split())
