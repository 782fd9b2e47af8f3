"""Suggestions for a register as they may be printed anywhere: ids, kinds, roles, counts and places, and no name."""

from collections.abc import Iterator, Sequence
from typing import Final

from scr_docs.counted import counted
from scr_docs.model.finding import Finding
from scr_docs.model.jigsaw import ALREADY_PUBLIC
from scr_docs.model.suggestion import Sighting, Suggestion
from scr_docs.settling.answers import NewEntry

_SHOWN: Final = 4
Proposed = Sequence[tuple[Suggestion, NewEntry]]


def as_text(proposed: Proposed) -> Iterator[str]:
    """A line a suggestion, at its first place; below it where else it stands, a place a file."""
    for suggestion, entry in proposed:
        first, *others = _first_in_each_file(suggestion)
        yield f"{first.path}:{first.line} {entry.id}: {'; '.join(_said(suggestion))}"
        if others:
            shown = ", ".join(f"{other.path}:{other.line}" for other in others[:_SHOWN])
            more = f" and {len(others) - _SHOWN} more files (--format json lists all)" if others[_SHOWN:] else ""
            yield f"    also {shown}{more}"


def as_json(proposed: Proposed, unread: Sequence[Finding]) -> dict[str, object]:
    """The same for programs, with every place; ``not_read`` lists what could not be looked at."""
    return {
        "version": 1,
        "suggestions": [_row(suggestion, entry) for suggestion, entry in proposed],
        "not_read": [{"path": each.path, "line": each.line, "code": each.code} for each in unread],
    }


def seen(suggestion: Suggestion) -> str:
    """``26 times in 7 files``."""
    times, files = len(suggestion.sightings), len(_first_in_each_file(suggestion))
    return f"{counted(times, 'time')} in {counted(files, 'file')}"


def _said(suggestion: Suggestion) -> Iterator[str]:
    yield suggestion.kind + (f", likely {suggestion.role.words}" if suggestion.role else "")
    forms = len(suggestion.names)
    yield f"{seen(suggestion)}, written in {counted(forms, 'way')}"
    if suggestion.close_to:
        yield f"perhaps a further form of {' or '.join(suggestion.close_to)}"
    if suggestion.shares_with:
        yield f"shares a name with {', '.join(suggestion.shares_with)}"
    if suggestion.has_namesake:
        yield "another suggestion has the same name"
    if suggestion.told_already:
        yield f"named in {told_where(suggestion)} too"


def told_where(suggestion: Suggestion) -> str:
    """``already-public.md line 3``: where others have named it already."""
    lines = suggestion.told_already
    return f"{ALREADY_PUBLIC} {'line' if len(lines) == 1 else 'lines'} {', '.join(map(str, lines))}"


def _first_in_each_file(suggestion: Suggestion) -> list[Sighting]:
    first: dict[str, Sighting] = {}
    for sighting in suggestion.sightings:
        first.setdefault(sighting.path, sighting)
    return list(first.values())


def _row(suggestion: Suggestion, entry: NewEntry) -> dict[str, object]:
    return {
        "id": entry.id,
        "kind": suggestion.kind,
        "role": suggestion.role.words if suggestion.role else "",
        "written_forms": len(suggestion.names),
        "close_to": list(suggestion.close_to),
        "shares_name_with": list(suggestion.shares_with),
        "has_namesake": suggestion.has_namesake,
        "told_already": list(suggestion.told_already),
        "places": [{"path": each.path, "line": each.line} for each in suggestion.sightings],
    }
