"""The papers name somebody and tell what our text tells of a pseudonym: who reads both knows who is meant (17.50)."""

import json
from pathlib import Path

import pytest

from scr_docs.casefolder.publication.public_texts import PublicText
from scr_docs.checks.combinations import check_combinations
from scr_docs.cli.main import run
from scr_docs.jigsaw.together import together_report
from scr_docs.model.jigsaw import ALREADY_PUBLIC, Combination, Family, Source
from tests.jigsaw.small_family import REGISTER, TODAY_NOTICED
from tests.release.invented_case import PUBLIC, TODAY, Desk, set_up_desk


def named(ours: str, papers: str) -> list[Combination]:
    texts = [PublicText("executive-summary", ours), PublicText(ALREADY_PUBLIC, papers)]
    report = together_report(texts, REGISTER, title="Child E", noticed=TODAY_NOTICED, population=370_000)
    return [each for each in report.combinations if each.rule == "named already"]


@pytest.mark.parametrize(
    ("ours", "papers", "person", "families"),
    [
        # Two facts of the same person, the name written as papers write it.
        ("Mother was a teacher and in her 30s.", "Halina Maughan-Nowak, 35, worked as a teacher.",
         "mother", ("age", "occupation")),
        ("Mother was a teacher and in her 30s.", "# Courier\n\nMs Maughan-Nowak, who is 35, worked as a teacher.",
         "mother", ("age", "occupation")),
        ("Mother had asthma and was Polish.", "HALINA, who is Polish, has asthma.",
         "mother", ("condition", "ethnicity")),
        ("Child E was aged 5 to 9 and had epilepsy.", "Summer-Rose was seven. She had epilepsy.",
         "child-e", ("age", "condition")),
        # One fact that only few have.
        ("Child E died in March 2026.", "Summer-Rose Maughan died on 4 March 2026.", "child-e", ("time of death",)),
        ("Father had cystic fibrosis.", "Cadoc has cystic fibrosis.", "father", ("condition",)),
        # The papers name the mother only; what agrees is about her child.
        ("Child E was aged 5 to 9. Child E died in March 2026.",
         "Halina Maughan-Nowak was sentenced. The child, six, died in March 2026.", None, ("age", "time of death")),
        ("Child E, aged 5 to 9, died in March 2026.", "Cadoc's daughter, six, died in March 2026.",
         None, ("age", "time of death")),
        ("Child E had epilepsy. Mother spoke Tamil and lived on a houseboat.",
         "Cadoc lived on a houseboat. The family spoke Tamil. One of the children had epilepsy.",
         None, ("condition", "language", "place")),
    ],
)  # fmt: skip
def test_a_name_that_is_public_is_put_in_the_place_of_a_pseudonym(
    ours: str, papers: str, person: str | None, families: tuple[Family, ...]
) -> None:
    assert (person, families) in [(each.person, each.families) for each in named(ours, papers)]


@pytest.mark.parametrize(
    ("ours", "papers"),
    [
        ("Mother was a teacher and in her 30s.", "A woman of 35 worked as a teacher."),
        ("Mother was a teacher and in her 30s.", "Halina Maughan-Nowak is a keen reader."),
        ("Mother was a teacher and in her 30s.", "Halina Maughan-Nowak is 35."),
        ("Mother was a teacher and in her 30s.", "Halina Maughan-Nowak, 45, worked as a farmer."),
        ("Mother was a teacher and in her 30s.", "Cadoc, 35, worked as a teacher."),
        ("Mother had asthma.", "Maughan was Polish. Maughan had asthma."),
        ("Child E died in March 2026.", "Summer-Rose Maughan died in March 2024."),
        ("Health Visitor 1 was a teacher and in her 30s.", "Ayaan Warsame, 35, worked as a teacher."),
        ("Nothing was found.", "Halina Maughan-Nowak, 35, worked as a teacher."),
    ],
    ids="nobody nothing one other another two-people other-month professional ours-is-silent".split(),
)
def test_what_tells_nobody_apart_is_quiet(ours: str, papers: str) -> None:
    assert named(ours, papers) == []


def test_what_our_text_makes_alone_is_asked_again_since_now_it_has_a_name() -> None:
    """Someone agreed that these facts may stand, while nobody could say of whom they are true."""
    ours = "Child E, aged 5 to 9, was a twin and had epilepsy."
    (found,) = named(ours, "Summer-Rose Maughan, seven, had epilepsy.")
    assert found.sources == (Source("executive-summary", (1,)), Source(ALREADY_PUBLIC, (1,)))


def test_one_fact_taken_out_of_our_text_breaks_it() -> None:
    papers = "Halina was a farmer with asthma."
    (found,) = named("Mother was a teacher. Mother was a farmer. Mother had asthma.", papers)
    assert [(step.family, step.value, step.places) for step in found.cheapest] == [("occupation", "farmer", 1)]
    assert not named("Mother was a teacher. Mother had asthma.", papers)


Captured = pytest.CaptureFixture[str]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    desk = set_up_desk(tmp_path)
    desk.edit("case.yml", "2026-01-12}", "2026-01-12, decided: 2026-02-01, completed: 2026-06-01}")
    desk.redact(f"{PUBLIC}\nMother was in her 30s and worked as a teacher.\n")
    desk.folder.already_public_file.write_text("Bronagh Maughan, 35, a teacher, was arrested.\n", encoding="utf-8")
    return desk


def test_it_is_shown_without_the_name_and_asks_for_a_decision(desk: Desk, capsys: Captured) -> None:
    assert run(["jigsaw", "2026-07"]) == 1
    out, err = capsys.readouterr()
    assert "already-public.md names somebody and tells the same, so readers know who is meant" in out
    assert "executive-summary line 9: Mother was in her 30s and worked as a teacher." in out
    assert [word for word in ("Bronagh", "Maughan", "arrested") if word in out + err] == []
    (asked,) = check_combinations(desk.case(), TODAY, desk.working.board)
    assert asked.code == "SCR330"
    assert "`document: together`" in asked.message


def test_it_is_accepted_in_decisions(desk: Desk, capsys: Captured) -> None:
    run(["jigsaw", "2026-07", "--format", "json"])
    (row,) = json.loads(capsys.readouterr().out)["together"]
    assert (row["person"], row["rule"]) == ("mother", "named already")
    facets = ", ".join(row["facets"])
    decision = (
        f"combinations:\n  - {{person: mother, document: together, facets: [{facets}], decide: accept,"
        f" reason: named in court, by: gdhaliwal, on: 2026-11-01, fingerprint: '{row['fingerprint']}'}}\n"
    )
    desk.edit("decisions.yml", "decisions:\n", decision + "decisions:\n")
    assert run(["jigsaw", "2026-07"]) == 0
    assert check_combinations(desk.case(), TODAY, desk.working.board) == ()
