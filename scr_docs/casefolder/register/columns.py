"""The columns of a register in a spreadsheet: one for each key of the contract (design, section 4)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from scr_docs.casefolder.register import cells
from scr_docs.casefolder.register.writing import Section

SHEETS: Final[dict[Section, str]] = {"people": "People", "places": "Places", "organisations": "Organisations"}
HELP_SHEET: Final = "Help"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``write`` turns a value of the model into a cell, ``read`` a cell into what YAML would hold.

    ``always``: an empty cell is a value (an empty list), not a key that was left out. ``choices`` are a drop-down list.
    """

    key: str
    heading: str
    help: str
    width: int
    write: Callable[[Any], str] = cells.write_text
    read: Callable[[str], object] = cells.read_text
    choices: tuple[str, ...] = ()
    always: bool = False


ID: Final = Column(
    "id",
    "Id",
    "A short word of your own for the entry, never a name or initials: mother, sw-1. Chronologies use it too.",
    18,
)
_PSEUDONYM: Final = Column(
    "pseudonym", "Printed as", "The pseudonym that the public reads in place of the name: Mother, Social Worker 1.", 24
)
_NAMES: Final = Column(
    "names",
    "Names",
    "Every way in which it is written, one a line (Alt+Enter in Excel) or with ; between. A form that holds a ; itself"
    ' stands in "double quotes".',
    36,
    cells.write_list,
    cells.read_list,
    always=True,
)


def _list(key: str, heading: str, help_: str, width: int = 18) -> Column:
    return Column(key, heading, help_, width, cells.write_list, cells.read_list)


def _date(key: str, heading: str) -> Column:
    return Column(key, heading, "A day: 2019-05-04 or 4 May 2019.", 13, cells.write_date, cells.read_date)


def _choice(key: str, heading: str, help_: str, choices: tuple[str, ...]) -> Column:
    return Column(key, heading, help_, 12, cells.write_text, cells.read_word, choices)


COLUMNS: Final[dict[Section, tuple[Column, ...]]] = {
    "people": (
        ID,
        _PSEUDONYM,
        Column("role", "Role", "Who it is in the case: subject child, mother, professional.", 22),
        _NAMES,
        _date("born", "Born"),
        _date("died", "Died"),
        _choice("sex", "Sex", "From the list; empty: unknown.", ("female", "male", "other", "unknown")),
        _list("identifiers", "Numbers and addresses", "NHS number, telephone, e-mail and so on, one a line.", 26),
        Column("agency", "Agency", "Of a professional: the agency's id in case.yml.", 20),
        _list("parents", "Parents", "Ids of the parents in this list, one a line."),
        _choice("parent_kind", "Kind of parents", "From the list; empty: birth.", ("birth", "adoptive", "foster")),
        Column(
            "partners",
            "Partners",
            "One a line: id, kind, years. As in: father-b, separated, 2017 to 2020. Kinds: married, cohabiting,"
            " separated, divorced, relationship.",
            34,
            cells.write_partners,
            cells.read_partners,
        ),
        Column("twin_of", "Twin of", "Id of the twin in this list.", 14),
        Column("unborn", "Unborn", "yes for a child not born yet.", 9, cells.write_yes, cells.read_yes, ("yes", "no")),
        Column("household", "Household", "A mark of your own (h1); who lived together has the same.", 12),
        Column(
            "neutral_pseudonym", "Printed if neutral", "Printed instead where the board hides who is of which sex.", 24
        ),
    ),
    "places": (
        ID,
        _PSEUDONYM,
        Column("kind", "Kind", "What it is: address, street, village, seaside town.", 22),
        _NAMES,
    ),
    "organisations": (
        ID,
        _PSEUDONYM,
        Column("kind", "Kind", "What it is: primary school, surgery, hostel.", 22),
        _NAMES,
    ),
}
