"""A person in two cases' registers is asked about, until either case's decisions answer."""

from datetime import date
from pathlib import Path

import pytest

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.other_cases import read_other_cases
from scr_docs.casefolder.reading import read_case
from scr_docs.checks.same_people import check_same_people, open_links
from scr_docs.model.register import Person, Register
from scr_docs.same_people.find import find_same_people

BORN = date(1990, 1, 2)


def person(*names: str, born: date | None = None, identifiers: tuple[str, ...] = ()) -> Person:
    return Person(pseudonym="P", names=names, born=born, identifiers=identifiers)


@pytest.mark.parametrize(
    ("mine", "theirs", "certainty"),
    [
        (
            person("Siân Ní Bhriain", born=BORN),
            person("Sian Ni Bhriain", born=BORN),
            "certain",
        ),
        (
            person("Faith Osei"),
            person("Ms Faith Osei"),
            "possible",
        ),
        (
            person("Hope", identifiers=("999 000 0018",)),
            person("Ola", identifiers=("9990000018",)),
            "certain",
        ),
        (person("Ms Osei"), person("Ms Osei"), None),
        (person("Faith", "F.O."), person("Faith", "F.O."), None),
        (person("Faith Osei"), person("Grace Osei"), None),
        (
            person("Faith Osei", born=BORN),
            person("May Will", born=BORN),
            None,
        ),
    ],
)
def test_who_may_be_one_person(mine: Person, theirs: Person, certainty: str | None) -> None:
    found = find_same_people(Register(people={"x": mine}), Register(people={"y": theirs}))
    assert [each.certainty for each in found] == ([certainty] if certainty else [])


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    for case, key in (("2026-08", "mother"), ("2026-09", "aunt")):
        folder = tmp_path / case
        folder.mkdir()
        text = f"people:\n  {key}: {{pseudonym: P, names: [Faith Osei]}}\n"
        (folder / "identities.yml").write_text(text, encoding="utf-8")
    return tmp_path


def findings(folder: Path) -> list[str]:
    case = read_case(CaseFolder(folder))
    found = check_same_people(case, read_other_cases(CaseFolder(folder)), date(2026, 10, 1))
    assert not any("Osei" in each.message for each in found)
    return [each.code for each in found]


def test_the_doubt_names_both_cases_and_ids_only(cases: Path) -> None:
    folder = CaseFolder(cases / "2026-08")
    doubt = next(iter(open_links(read_case(folder), read_other_cases(folder))))
    assert "`mother` of case 2026-08 and `aunt` of case 2026-09" in doubt.message
    assert (doubt.code, doubt.severity, doubt.line) == ("SCR315", "error", 2)


@pytest.mark.parametrize("answer", [("2026-08", "mother", "2026-09"), ("2026-09", "aunt", "2026-08")])
def test_an_answer_in_either_case_settles_it(cases: Path, answer: tuple[str, str, str]) -> None:
    where, identity, other = answer
    entry = f"{{identity: {identity}, case: {other}, decide: different, reason: r, by: b, on: 2026-09-01}}"
    (cases / where / "decisions.yml").write_text(f"same_people: [{entry}]\n", encoding="utf-8")
    assert findings(cases / "2026-08") == findings(cases / "2026-09") == []


def test_a_register_that_cannot_be_read_is_said_to_be_uncompared(cases: Path) -> None:
    (cases / "2026-09" / "identities.yml").write_text("people: [", encoding="utf-8")
    assert findings(cases / "2026-08") == ["SCR319"]
