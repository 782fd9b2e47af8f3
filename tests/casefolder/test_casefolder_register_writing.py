"""Entries and written forms are added to a register that people also write by hand."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.register.writing import Section, amend_register, entry_to_add, names_to_add
from scr_docs.casefolder.settings import read_register
from scr_docs.errors import UnreadableInput, UsageProblem
from scr_docs.model.register import Register

BY_HAND = """\
# Kept by the audit officer.
people:
  child-a: {pseudonym: Child A, names: [Ania Nowak, 'A.N.']} # two forms
  mother:
    pseudonym: Mother
    names: [Halina Nowak]  # as the school writes it

# Where they lived
places:
  home:
    pseudonym: the family home
    names:
      - 3 Weir Walk
"""


@pytest.fixture
def register_file(tmp_path: Path) -> Path:
    path = tmp_path / "identities.yml"
    path.write_text(BY_HAND, encoding="utf-8")
    return path


def add_entry(path: Path, section: Section, key: str, fields: Mapping[str, object]) -> None:
    amend_register(path, entry_to_add(path, section, key, fields))


def add_names(path: Path, section: Section, key: str, names: Sequence[str]) -> None:
    amend_register(path, names_to_add(path, section, key, names))


def read(path: Path) -> Register:
    reading = read_register(CaseFolder(path.parent))
    assert reading.problems == ()
    assert reading.value is not None
    return reading.value


def test_an_entry_is_added_and_comments_stay_where_they_were(register_file: Path) -> None:
    fields = {
        "pseudonym": "Father",
        "role": "",
        "names": ["Rhys, Emlyn", "No", "07"],
        "born": date(1990, 1, 2),
        "partners": [{"id": "mother", "kind": "separated", "from": 2017}],
    }
    add_entry(register_file, "people", "father", fields)
    assert register_file.read_text(encoding="utf-8") == BY_HAND.replace(
        "it\n",
        "it\n  father:\n    pseudonym: Father\n    names: [\"Rhys, Emlyn\", No, '07']\n    born: 1990-01-02\n"
        "    partners:\n      - {id: mother, kind: separated, from: 2017}\n",
    )
    father = read(register_file).people["father"]
    assert father.names == ("Rhys, Emlyn", "No", "07")
    assert father.born == date(1990, 1, 2)
    assert father.partners[0].from_ == 2017


@pytest.mark.parametrize(
    ("section", "key", "line"),
    [
        ("people", "child-a", "  child-a: {pseudonym: Child A, names: [Ania Nowak, 'A.N.', Aneczka]} # two forms"),
        ("people", "mother", "    names: [Halina Nowak, Aneczka] # as the school writes it"),
        ("places", "home", "      - 3 Weir Walk\n      - Aneczka"),
    ],
)
def test_further_forms_are_added_once(register_file: Path, section: Section, key: str, line: str) -> None:
    for _ in range(2):
        add_names(register_file, section, key, ["Aneczka"])
    text = register_file.read_text(encoding="utf-8")
    assert line in text
    assert text.count("Aneczka") == 1
    assert "\n\n# Where they lived\nplaces:" in text


@pytest.mark.parametrize("before", [None, "", "people:\n", "people: {}\n", "# Nobody yet.\n"])
def test_a_register_that_says_nothing_is_begun(tmp_path: Path, before: str | None) -> None:
    path = tmp_path / "identities.yml"
    if before is not None:
        path.write_text(before, encoding="utf-8")
    add_entry(path, "people", "aunt", {"pseudonym": "Aunt", "names": ("Faith Osei",)})
    add_entry(path, "organisations", "school-1", {"pseudonym": "School 1", "names": ["St Ninian's"]})
    assert path.read_text(encoding="utf-8").endswith(
        "people:\n  aunt:\n    pseudonym: Aunt\n    names: [Faith Osei]\n"
        "organisations:\n  school-1:\n    pseudonym: School 1\n    names: [St Ninian's]\n"
    )
    assert list(read(path).entries()) == ["aunt", "school-1"]


@pytest.mark.parametrize("key", ["mother", "home", "", "a/b", "two;ids"])
def test_an_id_that_is_taken_or_none_is_refused(register_file: Path, key: str) -> None:
    with pytest.raises(UsageProblem) as refused:
        add_entry(register_file, "people", key, {"pseudonym": "Aunt", "names": ["Faith Osei"]})
    assert "Faith" not in str(refused.value)
    assert register_file.read_text(encoding="utf-8") == BY_HAND


def test_forms_of_an_unknown_entry_are_refused(register_file: Path) -> None:
    with pytest.raises(UsageProblem):
        add_names(register_file, "places", "mother", ["Halina"])
    assert register_file.read_text(encoding="utf-8") == BY_HAND


def test_an_encrypted_register_gets_no_twin_in_clear(tmp_path: Path) -> None:
    (tmp_path / "identities.yml.age").write_bytes(b"age")
    with pytest.raises(UnreadableInput):
        add_entry(tmp_path / "identities.yml", "people", "aunt", {"pseudonym": "Aunt", "names": ["Faith Osei"]})
    assert not (tmp_path / "identities.yml").exists()


def test_a_section_that_is_a_list_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "identities.yml"
    path.write_text("people: [Faith]\n", encoding="utf-8")
    with pytest.raises(UnreadableInput):
        add_entry(path, "people", "aunt", {"pseudonym": "Aunt", "names": ["Faith Osei"]})
