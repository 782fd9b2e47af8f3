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


ANSWER = "{{identity: {0}, case: {1}, decide: {2}, reason: r, by: b, on: 2026-09-01}}".format


def answer(cases: Path, case: str, *answers: tuple[str, str, str]) -> None:
    entries = ", ".join(ANSWER(*each) for each in answers)
    (cases / case / "decisions.yml").write_text(f"same_people: [{entries}]\n", encoding="utf-8")


def name_case(cases: Path, case: str, title: str, slug: str) -> None:
    text = f"id: {case}\ntitle: {title}\ndates: {{notified: 2026-01-12}}\npublication: {{slug: {slug}}}\n"
    (cases / case / "case.yml").write_text(text, encoding="utf-8")


@pytest.fixture
def linked(cases: Path) -> Path:
    """Two cases of which the first says that they share a person."""
    name_case(cases, "2026-08", "Child R", "q8zt")
    name_case(cases, "2026-09", "Baby Q", "m4wd-77")
    answer(cases, "2026-08", ("mother", "2026-09", "same"))
    return cases


def pseudonyms(cases: Path, mine: str, theirs: str) -> None:
    for case, key, pseudonym in (("2026-08", "mother", mine), ("2026-09", "aunt", theirs)):
        text = f"people:\n  {key}: {{pseudonym: {pseudonym}, names: [Faith Osei]}}\n"
        (cases / case / "identities.yml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("mine", "theirs", "codes"),
    [
        ("Mother", "Mother", []),
        ("Social Worker 1", "Social Worker 1", []),
        ("a friend", "a friend", []),
        ("Robin", "robin", ["SCR316"]),
        ("Adult B", "Adult B", ["SCR316"]),
        ("Adult B", "Adult D", []),
        ("Mother", "Aunt", []),
    ],
)
def test_a_telling_pseudonym_must_not_link_the_cases(linked: Path, mine: str, theirs: str, codes: list[str]) -> None:
    pseudonyms(linked, mine, theirs)
    assert findings(linked / "2026-08") == findings(linked / "2026-09") == codes


def test_people_who_are_different_may_have_one_pseudonym(linked: Path) -> None:
    pseudonyms(linked, "Robin", "Robin")
    answer(linked, "2026-08", ("mother", "2026-09", "different"))
    assert findings(linked / "2026-08") == []


@pytest.mark.parametrize(
    ("document", "text", "count"),
    [
        ("executive-summary.md", "See the review of Baby Q.", 1),
        ("executive-summary.md", "See the review of *baby  q*.", 1),
        ("executive-summary.md", "See /reviews/m4wd-77/ and Baby Q.", 2),
        ("executive-summary.md", "See Baby Quinn and m4wd.", 0),
        ("executive-summary.md", "Child R had a mother.", 0),
        ("terms-of-reference.md", "See the review of Baby Q.", 0),
    ],
)
def test_a_public_document_must_not_name_the_other_case(linked: Path, document: str, text: str, count: int) -> None:
    pseudonyms(linked, "Mother", "Aunt")
    (linked / "2026-08" / document).write_text(f"# A\n\n{text}\n", encoding="utf-8")
    folder = CaseFolder(linked / "2026-08")
    found = check_same_people(read_case(folder), read_other_cases(folder), date(2026, 10, 1))
    assert [(each.code, each.line) for each in found] == [("SCR317", 3)] * count
    answer(linked, "2026-08", ("mother", "2026-09", "different"))
    assert findings(linked / "2026-08") == []


def test_a_title_that_this_case_prints_itself_names_no_other_case(linked: Path) -> None:
    pseudonyms(linked, "Baby Q", "Aunt")
    (linked / "2026-08" / "executive-summary.md").write_text("# A\n\nBaby Q.\n", encoding="utf-8")
    assert findings(linked / "2026-08") == []


def test_a_linked_case_without_a_case_file_was_not_looked_for(linked: Path) -> None:
    pseudonyms(linked, "Mother", "Aunt")
    (linked / "2026-09" / "case.yml").write_text("id: [", encoding="utf-8")
    assert findings(linked / "2026-08") == ["SCR319"]


@pytest.mark.parametrize(
    ("here", "there", "severities"),
    [
        ([("mother", "2026-09", "same")], [("aunt", "2026-08", "same")], []),
        ([("mother", "2026-10", "same")], [("aunt", "2026-08", "same")], ["warning"]),
        ([("uncle", "2026-09", "same"), ("mother", "2026-09", "same")], [], ["warning"]),
        ([("mother", "2026-09", "same"), ("mother", "2026-09", "different")], [], ["error"]),
        ([("mother", "2026-09", "same")], [("aunt", "2026-08", "different")], ["error"]),
    ],
)
def test_answers_that_are_unused_or_contradict_each_other(
    linked: Path, here: list[tuple[str, str, str]], there: list[tuple[str, str, str]], severities: list[str]
) -> None:
    pseudonyms(linked, "Mother", "Aunt")
    answer(linked, "2026-08", *here)
    answer(linked, "2026-09", *there)
    folder = CaseFolder(linked / "2026-08")
    found = check_same_people(read_case(folder), read_other_cases(folder), date(2026, 10, 1))
    assert [(each.code, each.severity) for each in found] == [("SCR318", severity) for severity in severities]


def test_an_answer_about_nobody_in_common_is_unused(linked: Path) -> None:
    (linked / "2026-09" / "identities.yml").write_text("people: {}\n", encoding="utf-8")
    answer(linked, "2026-08", ("mother", "2026-09", "different"))
    assert findings(linked / "2026-08") == ["SCR318"]
