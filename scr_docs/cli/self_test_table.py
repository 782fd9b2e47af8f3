"""The table of ``scr-docs self-test`` for a terminal of eighty columns."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from scr_docs.self_test.fates import Row

_WIDTHS: Final = (38, 14, 12, 12)
_LEGEND: Final = (
    "internal      the site of the panel: a name may be seen in its own case only",
    "public        the site after redaction, as this set-up publishes",
    "not redacted  the public site if nobody had redacted, a plugin were hostile and",
    "              files were laid into it: the redaction check must find each name",
)


def table(rows: Sequence[Row]) -> Iterator[str]:
    """The rows under the headings of their groups, what the columns mean, and a line that sums up."""
    yield _line("where the invented name was planted", "internal", "public", "not redacted")
    for group, members in groupby(rows, key=lambda row: row.group):
        yield ""
        yield f"{group}:"
        for row in members:
            yield _line(f"  {row.name}", row.internal, row.public, row.unredacted)
    yield ""
    yield from _LEGEND
    yield ""
    yield _summary(rows)


def _line(*cells: str) -> str:
    return "".join(cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=True)).rstrip()


def _summary(rows: Sequence[Row]) -> str:
    unseen = sum("UNSEEN" in {row.public, row.unredacted} for row in rows)
    leaked = sum(row.internal == "LEAKED" for row in rows)
    return f"{len(rows)} places: {unseen} unseen by the redaction check, {leaked} shown where they must not be"
