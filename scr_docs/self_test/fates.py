"""Sites → what became of each canary, and a finding for each that went where it must not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scr_docs.model.finding import Finding, finding
from scr_docs.self_test.canary import Canary
from scr_docs.self_test.hostile import folder_of
from scr_docs.self_test.own_case import CASE
from scr_docs.self_test.place import Fate, FilePlace, Group, OutputPlace, Place, Planted, TextPlace
from scr_docs.self_test.planting import group_of
from scr_docs.self_test.sites import LookedAt, Sites
from scr_docs.self_test.traces import Traces


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a place, and the fate of its canary on each site.

    ``seen_at`` are the files of the built sites where it was seen and must not have been, below ``internal/``,
    ``public/`` or ``unredacted/``.
    """

    name: str
    group: Group
    internal: Fate
    public: Fate
    unredacted: Fate
    seen_at: tuple[str, ...] = ()


def rows_of(planted: Sequence[Planted], sites: Sites) -> tuple[Row, ...]:
    """The table, in the order of the places."""
    return tuple(_row(each, sites) for each in planted)


def _row(planted: Planted, sites: Sites) -> Row:
    place, canary = planted.place, planted.canary
    if isinstance(place, OutputPlace) and not place.of_register:
        path = f"{folder_of(canary)}/{place.path}"
        fate: Fate = "found" if _found_at(f"public/{path}", sites.unredacted) else "UNSEEN"
        return Row(place.name, group_of(place), "-", "-", fate, (f"unredacted/{path}",) if fate == "UNSEEN" else ())
    leaked = _leaks(place, canary, sites.internal)
    public, unredacted = _public_fate(canary, sites.public), _public_fate(canary, sites.unredacted)
    seen_at = [f"internal/{path}" for path in leaked]
    seen_at += [f"public/{path}" for path in sites.public.traces.of(canary) if public == "UNSEEN"]
    seen_at += [f"unredacted/{path}" for path in sites.unredacted.traces.of(canary) if unredacted == "UNSEEN"]
    shown: Fate = "its own case" if sites.internal.of(canary) else "not there"
    masked = tuple(path.replace(canary.slug, "NAME") for path in seen_at)
    return Row(place.name, group_of(place), "LEAKED" if leaked else shown, public, unredacted, masked)


def _leaks(place: Place, canary: Canary, internal: Traces) -> list[str]:
    """Files of the internal site where the canary may not be seen: all, unless the panel of its case may see it."""
    for_panel = isinstance(place, TextPlace | FilePlace) and place.for_panel
    return [path for path in internal.of(canary) if not (for_panel and path.startswith(f"{CASE}/"))]


def _public_fate(canary: Canary, looked: LookedAt) -> Fate:
    # A finding that may be about several people is about none of them.
    alone = [note for note in looked.notes if note.about[2:] == (canary.id,)]
    if any(note.finding.severity == "error" for note in alone):
        return "found"
    return "UNSEEN" if looked.traces.of(canary) else "not there"


def _found_at(path: str, looked: LookedAt) -> bool:
    return any(note.finding.path == path and note.finding.severity == "error" for note in looked.notes)


def findings_of(rows: Iterable[Row]) -> tuple[Finding, ...]:
    """One for each canary that the redaction check did not see (SCR520), or that other cases can see (SCR521)."""
    return tuple(each for row in rows for each in _findings(row))


def _findings(row: Row) -> list[Finding]:
    where = row.seen_at[0] if row.seen_at else ""
    found: list[Finding] = []
    if "UNSEEN" in {row.public, row.unredacted}:
        message = f"the redaction check does not see a name here ({row.name}, {row.group}); publish nothing like this"
        found.append(finding("SCR520", where, message))
    if row.internal == "LEAKED":
        message = f"the internal site shows a name that it must not ({row.name}, {row.group}); share nothing like this"
        found.append(finding("SCR521", where, message))
    return found


def others_in(looked: LookedAt) -> tuple[Finding, ...]:
    """Errors on the public site that are about no canary."""
    notes = [note for note in looked.notes if not any(about.startswith("canary-") for about in note.about)]
    return tuple(sorted({note.finding for note in notes if note.finding.severity == "error"}))
