"""One value of the register ↔ the text of one cell, so that the way there and back changes nothing.

Several values stand one a line or with ``;`` between, a value that holds either in double quotes, as in CSV.
"""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from scr_docs.casefolder.chronology.event_dates import DateProblem, read_event_date
from scr_docs.model.register import Partner

_NEEDS_QUOTES: Final = re.compile(r'^"|[;\r\n]')
_YEARS: Final = re.compile(r",\s*(?P<from>-?\d+)?\s*(?:to|[-–—])\s*(?P<to>-?\d+)?\s*$")
_YES: Final = {"yes": "true", "y": "true", "true": "true", "no": "false", "n": "false", "false": "false"}


def write_text(value: str | None) -> str:
    """Text as it is; nothing for none."""
    return value or ""


def read_text(cell: str) -> str:
    """Text as it is."""
    return cell


def read_word(cell: str) -> str:
    """A word of a closed list."""
    return cell.strip().casefold()


def write_date(value: date | None) -> str:
    """``2019-05-04``."""
    return value.isoformat() if value else ""


def read_date(cell: str) -> str:
    """A day in the contract's form, where it is one in any usual form; else as written, for the door to refuse."""
    try:
        when = read_event_date(cell)
    except DateProblem:
        return cell.strip()
    return when.first.isoformat() if when.first == when.last and not when.uncertain else cell.strip()


def write_yes(value: bool) -> str:
    """``yes``, or nothing."""
    return "yes" if value else ""


def read_yes(cell: str) -> str:
    """``yes`` and ``no`` as YAML writes them."""
    return _YES.get(cell.strip().casefold(), cell.strip())


def write_list(values: Sequence[str]) -> str:
    """One value a line."""
    return "\n".join(
        f'"{value.replace(chr(34), chr(34) * 2)}"' if _NEEDS_QUOTES.search(value) else value for value in values
    )


def read_list(cell: str) -> list[str]:
    """The values, in their order, without the white space around them."""
    lines = csv.reader(io.StringIO(cell, newline=""), delimiter=";", skipinitialspace=True)
    return [value.strip() for line in lines for value in line if value.strip()]


def write_partners(partners: Sequence[Partner]) -> str:
    """One partner a line: ``father-b, separated, 2017 to 2020``."""
    return write_list([f"{partner.id}, {partner.kind}{_years(partner)}" for partner in partners])


def _years(partner: Partner) -> str:
    if partner.from_ is None and partner.to is None:
        return ""
    first, last = ("" if year is None else str(year) for year in (partner.from_, partner.to))
    return ", " + f"{first} to {last}".strip()


def read_partners(cell: str) -> list[dict[str, str]]:
    """Partners under the contract's keys; what is no kind of partner is left for the door to refuse."""
    return [_read_partner(value) for value in read_list(cell)]


def _read_partner(value: str) -> dict[str, str]:
    years = _YEARS.search(value)
    found = years.groupdict() if years else {}
    who, comma, kind = (value[: years.start()] if years else value).rpartition(",")
    partner = {"id": who, "kind": kind.strip().casefold()} if comma else {"id": kind}
    return partner | {key: year for key, year in found.items() if year}
