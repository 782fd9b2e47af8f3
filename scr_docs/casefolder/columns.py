"""The columns of a chronology and the wordings in which agencies head them (design, section 4; 17.36, 17.39)."""

import re
from difflib import get_close_matches

REQUIRED = ("date", "source", "event")

_WORDINGS = {
    "date": ("date", "date of event", "event date", "date of contact", "start date", "when"),
    "time": ("time", "time of event", "start time"),
    "source": ("source", "source of information", "source of evidence", "record", "agency source", "evidence", "file"),
    "event": (
        "event",
        "events",
        "description",
        "description of event",
        "significant event",
        "contact",
        "what happened",
        "details",
        "summary of event",
    ),
    "response": ("response", "action", "action taken", "outcome", "response or outcome", "decision", "agency response"),
    "present": (
        "present",
        "persons present",
        "people present",
        "professionals involved",
        "who was present",
        "involved",
    ),
    "child_seen": ("child seen", "child seen y n", "was the child seen", "seen", "children seen"),
    "alone": ("alone", "seen alone", "child seen alone", "was the child seen alone"),
    "wishes_and_feelings": (
        "wishes and feelings",
        "child s wishes and feelings",
        "views of the child",
        "child s views",
        "voice of the child",
    ),
    "significant": ("significant", "key event", "significance"),
    "comment": ("comment", "comments", "analysis", "author s comment", "reviewer s comment", "notes"),
}
_BY_WORDING = {wording: column for column, wordings in _WORDINGS.items() for wording in wordings}


def column_of(heading: str) -> str | None:
    """The column that a heading means; None for one that is not known."""
    return _BY_WORDING.get(_normalised(heading))


def nearest_column(heading: str) -> str | None:
    """The column that a heading which is not known looks most like."""
    close = get_close_matches(_normalised(heading), list(_BY_WORDING), n=1, cutoff=0.75)
    return _BY_WORDING[close[0]] if close else None


def _normalised(heading: str) -> str:
    return " ".join(re.sub(r"[^a-z]+", " ", heading.lower().replace("&", " and ")).split())
