"""Each gate shut, one after another; and that a shut gate leaves nothing behind (17.50)."""

import datetime as dt
from collections.abc import Callable

import pytest

from scr_docs.casefolder.reading import read_case
from scr_docs.release.gates import GATES, gates_of
from scr_docs.release.release import GatesShut
from tests.release.invented_case import DOUBT, PUBLIC, TODAY, Desk


def shut(desk: Desk, today: dt.date = TODAY) -> list[str]:
    return [found.code for found in gates_of(desk.case(), "executive-summary", desk.working, today)]


def with_case_file(addition: str) -> Callable[[Desk], None]:
    def change(desk: Desk) -> None:
        desk.edit("case.yml", "publication: {slug: q8zt}", f"publication: {{slug: q8zt}}\n{addition}")
        desk.redact()

    return change


def with_text(old: str, new: str) -> Callable[[Desk], None]:
    return lambda desk: desk.redact_anew(old, new)


def with_register(old: str, new: str) -> Callable[[Desk], None]:
    def change(desk: Desk) -> None:
        desk.edit("identities.yml", old, new)
        desk.redact()

    return change


def changed_by_hand(desk: Desk) -> None:
    path = desk.working.redacted_dir("2026-07") / "executive-summary.md"
    path.write_text(PUBLIC + "\nA line more.\n", encoding="utf-8")


def text_gone(desk: Desk) -> None:
    (desk.working.redacted_dir("2026-07") / "executive-summary.md").unlink()


def never_redacted(desk: Desk) -> None:
    for path in desk.working.redacted_dir("2026-07").iterdir():
        path.unlink()


PROCEEDINGS = "proceedings: [{{kind: criminal, status: {0}}}]".format
RESTRICTION = "proceedings: [{{kind: criminal, status: concluded, restrictions: [{{court: Crown Court{0}}}]}}]".format

SHUT = {
    "a doubt": (lambda desk: desk.redact(doubts=[DOUBT]), ["SCR501"]),
    "two doubts": (lambda desk: desk.redact(doubts=[DOUBT, DOUBT]), ["SCR501", "SCR501"]),
    "proceedings open": (with_case_file(PROCEEDINGS("open")), ["SCR502"]),
    "proceedings without a status": (with_case_file("proceedings: [{kind: coroner}]"), ["SCR502"]),
    "proceedings that will conclude": (with_case_file(PROCEEDINGS("concluded, concluded: 2026-11-21")), ["SCR502"]),
    "one of two proceedings open": (
        with_case_file("proceedings: [{kind: family, status: concluded}, {kind: coroner, status: open}]"),
        ["SCR502"],
    ),
    "a restriction without an end": (with_case_file(RESTRICTION("")), ["SCR502"]),
    "a restriction to come to its end": (with_case_file(RESTRICTION(", until: 2027-01-01")), ["SCR502"]),
    "the last day of a restriction": (with_case_file(RESTRICTION(", until: 2026-11-20")), ["SCR502"]),
    "too early": (
        lambda desk: (desk.edit("case.yml", "q8zt}", "q8zt, not_before: 2026-11-21}"), desk.redact()),
        ["SCR503"],
    ),
    "never redacted": (never_redacted, ["SCR504"]),
    "redacted text gone": (text_gone, ["SCR504"]),
    "redacted text changed by hand": (changed_by_hand, ["SCR504"]),
    "summary changed since": (lambda desk: desk.edit("executive-summary.md", "who went", "who came"), ["SCR504"]),
    "register changed since": (lambda desk: desk.edit("identities.yml", "Bronagh]", "Bronagh, Bróna]"), ["SCR504"]),
    "decisions changed since": (lambda desk: desk.edit("decisions.yml", "national", "county"), ["SCR504"]),
    "case file changed since": (lambda desk: desk.edit("case.yml", "Child R", "Child P"), ["SCR504"]),
    "another detector": (lambda desk: desk.redact(detector="scr-docs 0.0.1, presidio 1.0"), ["SCR504"]),
    "a comment": (with_text("lived", "<!-- ask May --> lived"), ["SCR505"]),
    "HTML": (with_text("lived", "<b>lived</b>"), ["SCR505", "SCR505"]),
    "front matter that nobody knows": (with_text("title: Exec", "reviewer: x\ntitle: Exec"), ["SCR505"]),
    "front matter that is broken": (with_text("title: Exec", "title: [Exec"), ["SCR505"]),
    "a pseudonym that is a name": (with_register("pseudonym: Mother,", "pseudonym: Ms Bronagh,"), ["SCR302"]),
    "a pseudonym with an initial": (with_register("pseudonym: Child R,", "pseudonym: Child H,"), ["SCR303"]),
    "two with one pseudonym": (with_register("pseudonym: Mother,", "pseudonym: Child R,"), ["SCR301"]),
    "a pseudonym of the other sex": (with_register("pseudonym: Mother,", "pseudonym: Father,"), ["SCR323"]),
    "relative dates that tell their day": (
        lambda desk: (
            desk.edit("case.yml", "q8zt}", "q8zt, dates: relative, anchor: 2026-01-12}"),
            desk.redact(),
        ),
        ["SCR320"],
    ),
    "front matter that is a list": (with_text("title: Exec", "- Exec"), ["SCR505"]),
}


@pytest.mark.parametrize(("change", "codes"), SHUT.values(), ids=SHUT.keys())
def test_gate_shut(desk: Desk, change: Callable[[Desk], None], codes: list[str]) -> None:
    assert shut(desk) == []

    change(desk)

    assert shut(desk) == codes
    with pytest.raises(GatesShut) as refusal:
        desk.agree("gdhaliwal")
    assert refusal.value.exit_code == 1
    assert [found.code for found in refusal.value.findings] == codes
    assert not desk.publication.exists()


@pytest.mark.parametrize(
    "addition",
    [
        PROCEEDINGS("concluded"),
        PROCEEDINGS("concluded, concluded: 2026-11-20"),
        RESTRICTION(", until: 2026-11-19"),
        "proceedings: []",
    ],
)
def test_gate_open(desk: Desk, addition: str) -> None:
    with_case_file(addition)(desk)

    assert shut(desk) == []


def test_the_day_itself_is_not_too_early(desk: Desk) -> None:
    desk.edit("case.yml", "q8zt}", "q8zt, not_before: 2026-11-20}")
    desk.redact()

    assert shut(desk, dt.date(2026, 11, 19)) == ["SCR503"]
    assert shut(desk, dt.date(2026, 11, 20)) == []


def test_every_shut_gate_is_listed_at_once(desk: Desk) -> None:
    desk.edit("case.yml", "q8zt}", "q8zt, not_before: 2027-01-01}\nproceedings: [{kind: family}]")
    desk.edit("executive-summary.md", "lived", "<i>lived")
    desk.redact(PUBLIC.replace("lived", "<i>lived"), [DOUBT])
    desk.edit("identities.yml", "Bronagh]", "Bronagh, Bróna]")

    assert sorted(shut(desk)) == ["SCR501", "SCR502", "SCR503", "SCR504", "SCR505"]


def test_a_second_reader_meets_the_gates_too(desk: Desk) -> None:
    desk.agree("gdhaliwal")
    desk.edit("identities.yml", "Bronagh]", "Bronagh, Bróna]")

    with pytest.raises(GatesShut):
        desk.agree("iblessed")


def test_a_case_file_that_cannot_be_read_shuts_the_gate(desk: Desk) -> None:
    desk.folder.case_file.write_text("id: [", encoding="utf-8")
    case = read_case(desk.folder, desk.working.redacted_dir("2026-07"))

    codes = {found.code for found in gates_of(case, "executive-summary", desk.working, TODAY)}

    assert codes == {"SCR502", "SCR504"}


@pytest.mark.parametrize(("change", "codes"), SHUT.values(), ids=SHUT.keys())
def test_no_message_quotes_a_name(desk: Desk, change: Callable[[Desk], None], codes: list[str]) -> None:
    change(desk)

    findings = gates_of(desk.case(), "executive-summary", desk.working, TODAY)

    assert len(findings) == len(codes)
    quoted = [name for name in ("Hope", "Maughan", "Bronagh", "May") for each in findings if name in each.message]
    assert quoted == []


def test_every_gate_says_who_opens_it() -> None:
    assert all(gate.condition and gate.opens for gate in GATES)


OTHER = {
    "case.yml": "id: 2026-09\ntitle: Baby Q\ndates: {notified: 2026-02-02}\npublication: {slug: m4wd}\n",
    "identities.yml": "people:\n  aunt: {pseudonym: Aunt, names: [BRONAGH]}\n",
}


def beside(desk: Desk, decide: str = "", pseudonym: str = "Aunt") -> None:
    """Another case whose register has the mother of this one."""
    mother = desk.case().register
    assert mother
    folder = desk.folder.path.parent / "2026-09"
    folder.mkdir()
    name = mother.people["mother"].names[0]
    for file, text in OTHER.items():
        (folder / file).write_text(text.replace("BRONAGH", name).replace("pseudonym: Aunt", f"pseudonym: {pseudonym}"))
    if decide:
        said = f"{{identity: aunt, case: 2026-07, decide: {decide}, reason: r, by: b, on: 2026-09-01}}"
        (folder / "decisions.yml").write_text(f"same_people: [{said}]\n", encoding="utf-8")


def test_a_person_in_two_cases_shuts_the_gate_until_it_is_answered(desk: Desk) -> None:
    beside(desk)
    assert shut(desk) == ["SCR315"]


@pytest.mark.parametrize("decide", ["same", "different"])
def test_an_answer_in_the_other_case_opens_it(desk: Desk, decide: str) -> None:
    beside(desk, decide)
    assert shut(desk) == []


def test_what_tells_the_link_shuts_it_again(desk: Desk) -> None:
    desk.edit("identities.yml", "pseudonym: Mother", "pseudonym: Robin")
    beside(desk, "same", "Robin")
    assert "SCR316" in shut(desk)


def test_only_the_document_that_names_the_other_case_is_held(desk: Desk) -> None:
    beside(desk, "same")
    (desk.folder.path / "overview-report.md").write_text("# A\n\nSee Baby Q.\n", encoding="utf-8")
    assert "SCR317" not in shut(desk)
    desk.redact_anew("# ", "# Baby Q: ")
    assert "SCR317" in shut(desk)


def test_answers_that_contradict_each_other_shut_it(desk: Desk) -> None:
    beside(desk, "same")
    path = desk.folder.path / "decisions.yml"
    said = "{identity: mother, case: 2026-09, decide: different, reason: r, by: b, on: 2026-09-01}"
    path.write_text(f"{path.read_text(encoding='utf-8')}\nsame_people: [{said}]\n", encoding="utf-8")
    desk.redact()
    assert "SCR318" in shut(desk)
