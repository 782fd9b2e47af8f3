"""A register through a spreadsheet and back: nothing lost, nothing computed, everything wrong pointed at."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.register.amending import amend_to, compare_registers
from scr_docs.casefolder.register.from_workbook import read_register_workbook
from scr_docs.casefolder.register.to_workbook import write_workbook
from scr_docs.casefolder.settings import read_register
from scr_docs.errors import UsageProblem
from scr_docs.model.register import OrganisationEntry, Partner, Person, PlaceEntry, Register

_CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff")
_HOSTILE = st.sampled_from(
    [
        "=1+1",
        "+44 1632 960123",
        "-1",
        "@x",
        "#N/A",
        "007",
        "1e5",
        "No",
        "null",
        "~",
        "true",
        "2019-05-04",
        "a;b",
        '"q" x',
        "Ní Dhomhnaill, Aoife",
        "two\nlines",
        "a\rb",
        "_x000D_",
        "_x0041_x",
        "'quoted'",
        "# no comment",
        "a: b",
        "- c",
        "{}",
    ]
)
TEXT = st.one_of(st.text(_CHARACTERS, min_size=1, max_size=12).map(str.strip).filter(bool), _HOSTILE)
LISTS = st.lists(TEXT, max_size=3).map(tuple)
IDS = st.from_regex(r"[a-z0-9][a-z0-9 .-]{0,8}[a-z0-9]", fullmatch=True)
YEARS = st.none() | st.integers(-50, 3000)
PARTNERS = st.builds(
    Partner,
    id=TEXT,
    kind=st.sampled_from(["married", "cohabiting", "separated", "divorced", "relationship"]),
    from_=YEARS,
    to=YEARS,
)
PEOPLE = st.builds(
    Person,
    pseudonym=TEXT,
    names=LISTS,
    role=st.just("") | TEXT,
    born=st.none() | st.dates(),
    died=st.none() | st.dates(),
    sex=st.sampled_from(["female", "male", "other", "unknown"]),
    identifiers=LISTS,
    agency=st.none() | TEXT,
    parents=LISTS,
    parent_kind=st.sampled_from(["birth", "adoptive", "foster"]),
    partners=st.lists(PARTNERS, max_size=2).map(tuple),
    twin_of=st.none() | TEXT,
    unborn=st.booleans(),
    household=st.none() | TEXT,
    neutral_pseudonym=st.just("") | TEXT,
)
NAMES = st.lists(TEXT, min_size=1, max_size=3).map(tuple)
PRINTED = st.tuples(TEXT, st.just("") | TEXT) | st.tuples(st.just(""), TEXT)
"""Pseudonym and kind, of which one may be left out."""
PLACES = PRINTED.flatmap(
    lambda said: st.builds(PlaceEntry, pseudonym=st.just(said[0]), names=NAMES, kind=st.just(said[1]))
)
ORGANISATIONS = PRINTED.flatmap(
    lambda said: st.builds(OrganisationEntry, pseudonym=st.just(said[0]), names=NAMES, kind=st.just(said[1]))
)


@st.composite
def registers(draw: Callable[[Any], Any]) -> Register:
    ids = draw(st.lists(IDS, unique=True, max_size=5))
    kinds = [draw(st.sampled_from(["people", "places", "organisations"])) for _ in ids]
    strategies = {"people": PEOPLE, "places": PLACES, "organisations": ORGANISATIONS}
    parts: dict[str, dict[str, Any]] = {kind: {} for kind in strategies}
    for key, kind in zip(ids, kinds, strict=True):
        parts[kind][key] = draw(strategies[kind])
    return Register(people=parts["people"], places=parts["places"], organisations=parts["organisations"])


@settings(deadline=None)
@given(registers())
def test_export_and_import_give_the_same_register(register: Register) -> None:
    assert read_register_workbook("r.xlsx", write_workbook(register)) == (register, ())


@settings(deadline=None, max_examples=40)
@given(registers(), registers())
def test_any_register_can_be_made_any_other_in_place(
    tmp_path_factory: pytest.TempPathFactory, first: Register, second: Register
) -> None:
    folder = CaseFolder(tmp_path_factory.mktemp("case"))
    amend_to(folder.register_file, Register(), first)
    assert read_register(folder)[:2] == (first, ())
    amend_to(folder.register_file, first, second)
    assert read_register(folder)[:2] == (second, ())
    assert not amend_to(folder.register_file, second, second)


REGISTER = Register(
    people={
        "child-a": Person(
            pseudonym="Child A", names=("Zofia Hussein-Doyle", "Zofia"), born=date(2019, 5, 4), sex="female"
        ),
        "mother": Person(pseudonym="Mother", names=("Ayaan Hussein",), role="mother", identifiers=("0999",)),
    },
    places={"home": PlaceEntry(pseudonym="the family home", names=("3 Weir Walk",))},
)


def edited(change: Callable[[Workbook], object]) -> bytes:
    workbook = load_workbook(io.BytesIO(write_workbook(REGISTER)))
    change(workbook)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def put(sheet: str, cell: str, value: object) -> Callable[[Workbook], object]:
    def change(workbook: Workbook) -> None:
        workbook[sheet][cell].value = value

    return change


def test_every_cell_is_text_with_lists_to_choose_from_and_help() -> None:
    register = replace(REGISTER, places={"x": PlaceEntry(pseudonym="=HYPERLINK()", names=("@cmd", "-1"))})
    workbook = load_workbook(io.BytesIO(write_workbook(register)))
    assert workbook.sheetnames == ["People", "Places", "Organisations", "Help"]
    cell = workbook["Places"]["B2"]
    assert (cell.value, cell.data_type, cell.number_format, cell.quotePrefix) == ("=HYPERLINK()", "s", "@", True)
    assert {cell.number_format for row in workbook["People"].iter_rows() for cell in row} == {"@"}
    choices = {each.formula1 for each in workbook["People"].data_validations.dataValidation}
    assert choices == {'"female,male,other,unknown"', '"birth,adoptive,foster"', '"yes,no"'}
    assert any("double quotes" in str(row[1].value) for row in workbook["Help"].iter_rows())


@pytest.mark.parametrize(
    ("cell", "value", "key", "read"),
    [
        ("E3", "4 May 1990", "born", date(1990, 5, 4)),
        ("E3", "04/05/1990", "born", date(1990, 5, 4)),
        (
            "E3",
            datetime(1990, 5, 4),  # noqa: DTZ001 - Excel knows no zones
            "born",
            date(1990, 5, 4),
        ),
        ("D3", "Ayaan ; Yaya\n Ms Hussein", "names", ("Ayaan", "Yaya", "Ms Hussein")),
        ("H3", 999, "identifiers", ("999",)),
        ("G3", "Female ", "sex", "female"),
        (
            "L3",
            "child-a, married, 2010–2012",
            "partners",
            (Partner(id="child-a", kind="married", from_=2010, to=2012),),
        ),
        ("L3", "child-a", "partners", (Partner(id="child-a"),)),
        ("L3", "child-a, divorced, 2010 to", "partners", (Partner(id="child-a", kind="divorced", from_=2010),)),
        ("N3", "Yes", "unborn", True),
        ("C3", None, "role", ""),
    ],
)
def test_what_people_type_is_read(cell: str, value: object, key: str, read: object) -> None:
    register, problems = read_register_workbook("r.xlsx", edited(put("People", cell, value)))
    assert problems == ()
    assert register is not None
    assert getattr(register.people["mother"], key) == read


@pytest.mark.parametrize(
    ("change", "path", "line", "column", "words"),
    [
        (put("People", "E3", "32 May 1990"), "r.xlsx#People", 3, 5, "not a date"),
        (put("People", "G2", "girl"), "r.xlsx#People", 2, 7, "must be one of"),
        (put("People", "L2", "mother, engaged"), "r.xlsx#People", 2, 12, "must be one of"),
        (put("People", "B3", "=A1"), "r.xlsx#People", 3, 2, "formula"),
        (put("People", "B3", None), "r.xlsx#People", 3, 1, "`pseudonym` is missing"),
        (put("People", "A3", None), "r.xlsx#People", 3, 1, "`id` is missing"),
        (put("People", "A3", "child-a"), "r.xlsx#People", 3, 1, "stands twice"),
        (put("Places", "A2", "mother"), "r.xlsx#Places", 2, 1, "two of the three"),
        (put("Places", "A2", "a/b"), "r.xlsx#Places", 2, 1, "an id is made of"),
        (put("People", "E1", "Birthday"), "r.xlsx#People", 1, 5, "does not have"),
        (put("People", "Q2", "Doyle"), "r.xlsx#People", 1, 17, "does not have"),
        (put("People", "Q1", "Sex"), "r.xlsx#People", 1, 17, "stands twice"),
        (lambda book: book.remove(book["Places"]), "r.xlsx", 0, 0, "one sheet called Places"),
        (lambda book: book.create_sheet("More").append(["x"]), "r.xlsx", 0, 0, "nothing is read"),
    ],
)
def test_what_is_wrong_is_pointed_at_and_not_quoted(
    change: Callable[[Workbook], object], path: str, line: int, column: int, words: str
) -> None:
    register, problems = read_register_workbook("r.xlsx", edited(change))
    assert register is None
    assert (path, line, column) in {(each.path, each.line, each.column) for each in problems if words in each.message}
    assert not any(name in problem.message for problem in problems for name in ("Zofia", "Doyle", "girl", "engaged"))


@pytest.mark.parametrize("content", [b"", b"PK", b"not a workbook"])
def test_what_is_no_workbook_is_a_finding(content: bytes) -> None:
    register, problems = read_register_workbook("r.xlsx", content)
    assert register is None
    assert [each.code for each in problems] == ["SCR111"]


def test_a_value_too_long_for_a_cell_is_refused_and_not_cut_off() -> None:
    long = Register(places={"x": PlaceEntry(pseudonym="x" * 40_000, names=())})
    with pytest.raises(UsageProblem):
        write_workbook(long)


BY_HAND = """\
# Kept by hand.
people:
  # the family
  child-a: {pseudonym: Child A, names: [Zofia Hussein-Doyle, 'Zofia'], born: 2019-05-04, sex: female} # twin?

  # and her mother
  mother:
    pseudonym: Mother # agreed in March
    role: mother
    names:
      - Ayaan Hussein # as the school writes it
    identifiers: ["0999"]

# Where they lived
places:
  home: {pseudonym: the family home, names: [3 Weir Walk]}
# end
"""


@pytest.fixture
def folder(tmp_path: Path) -> CaseFolder:
    folder = CaseFolder(tmp_path)
    folder.register_file.write_text(BY_HAND, encoding="utf-8")
    assert read_register(folder).value == REGISTER
    return folder


def test_comments_of_entries_that_stay_are_kept(folder: CaseFolder) -> None:
    mother = replace(REGISTER.people["mother"], names=("Ayaan Hussein", "Yaya"), identifiers=(), sex="female")
    after = replace(REGISTER, people={**REGISTER.people, "mother": mother}, places={})
    changes = amend_to(folder.register_file, REGISTER, after)
    assert [(each.id, each.keys) for each in changes.changed] == [("mother", ("names", "sex", "identifiers"))]
    assert [each.id for each in changes.removed] == ["home"]
    text = folder.register_file.read_text(encoding="utf-8")
    assert text == BY_HAND.replace('it\n    identifiers: ["0999"]\n', "it\n      - Yaya\n    sex: female\n").replace(
        "places:\n  home: {pseudonym: the family home, names: [3 Weir Walk]}\n", "places: {}\n"
    )


def test_a_heading_stays_when_the_entry_above_it_goes(folder: CaseFolder) -> None:
    after = replace(REGISTER, people={"child-a": REGISTER.people["child-a"]})
    amend_to(folder.register_file, REGISTER, after)
    text = folder.register_file.read_text(encoding="utf-8")
    assert "\n# Where they lived\nplaces:" in text
    assert "agreed" not in text
    assert read_register(folder).value == after


def test_an_entry_that_moves_to_another_section_is_removed_there_and_added_here() -> None:
    after = Register(people=REGISTER.people, organisations={"home": OrganisationEntry(pseudonym="x", names=())})
    changes = compare_registers(REGISTER, after)
    assert [each.section for each in (*changes.added, *changes.removed)] == ["organisations", "places"]
