"""Documents that must be there, what they must not hold, doubts, chronology and plan."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from scr_docs.casefolder.inputs import input_hashes
from scr_docs.checks.chronology import check_chronology
from scr_docs.checks.decisions import check_decisions
from scr_docs.checks.documents import check_documents, problems_of_reading
from scr_docs.checks.doubts import check_doubts
from scr_docs.checks.publishable import check_publishable
from scr_docs.checks.recommendations import check_recommendations
from scr_docs.checks.run import check_case
from scr_docs.compose.documents import composed_documents
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.case_file import Dates, Waiver
from scr_docs.model.chronology import ChronologyEntry, EventDate
from scr_docs.model.document import Document, DocumentKind
from scr_docs.model.finding import finding
from scr_docs.model.mention import Doubt
from scr_docs.model.plan import Action, ActionPlan, SignedUp
from scr_docs.model.redacted import StoredRedaction
from scr_docs.model.register import Decision, OrganisationEntry, Person, Register
from scr_docs.model.taking_part import Contributor

MakeCase = Callable[..., Case]
PUBLICATION, OVERVIEW = date(2026, 7, 1), date(2026, 4, 20)
STILL_OPEN = Dates(notified=date(2026, 1, 12), decided=date(2026, 2, 5), management_reviews_due=date(2026, 3, 31))


def document(kind: DocumentKind, text: str, name: str = "") -> Document:
    return Document(id=name or kind, kind=kind, path=f"cases/2026-01/{name or kind}.md", text=text)


def entry(agency: str, day: date, event: str = "Visit", **more: object) -> ChronologyEntry:
    return ChronologyEntry(
        agency=agency,
        date=EventDate(day, day),
        source="record",
        event=event,
        path=f"cases/2026-01/chronology/{agency}.csv",
        line=2,
        **more,  # type: ignore[arg-type]  # other columns
    )


def test_every_missing_document_is_named_when_it_is_due(make_case: MakeCase) -> None:
    contributors = (Contributor(id="gp", path_="contributions/gp.md"), Contributor(id="doctor"))
    missing = check_documents(make_case(contributors=contributors), PUBLICATION)
    assert [(found.code, found.severity) for found in missing] == [("SCR101", "error")] * 8
    assert [found.path.removeprefix("cases/2026-01/") for found in missing] == [
        "terms-of-reference.md",
        "management-reviews/police.md",
        "contributions/gp.md",
        "contributions/doctor.md",
        "overview-report.md",
        "action-plan.yml",
        "executive-summary.md",
        "chronology/police.csv",
    ]
    early = check_documents(make_case(dates=STILL_OPEN), OVERVIEW)
    assert [found.path.rpartition("/")[2] for found in early if found.severity == "info"] == [
        "overview-report.md",
        "action-plan.yml",
        "executive-summary.md",
    ]


def test_a_case_without_a_register(make_case: MakeCase) -> None:
    (found,) = [each for each in check_documents(make_case(register=Register()), PUBLICATION) if each.code == "SCR100"]
    assert (found.path, found.severity) == ("cases/2026-01/identities.yml", "error")


def test_decisions(make_case: MakeCase) -> None:
    def keep(text: str, context: str | None = None, line: int = 0) -> Decision:
        return Decision(
            text=text,
            kind="place",
            decide="keep",
            reason="a district",
            by="Chair",
            on=PUBLICATION,
            context=context,
            line=line,
        )

    case = make_case(
        documents=(document("executive-summary", "Work in *North*\nRutland by Oisín&rsquo;s school."),),
        decisions=(keep("north rutland"), keep("OISIN", line=5), keep("Oisín", "c0ffee", 7), keep("Oakham", line=9)),
    )
    found = check_decisions(case, composed_documents(case))
    assert [(each.code, each.line) for each in found] == [("SCR308", 5), ("SCR325", 7), ("SCR309", 9)]
    assert not any("Ois" in each.message for each in found)


def test_a_file_that_could_not_be_read_is_not_missing_too(make_case: MakeCase) -> None:
    broken = [
        finding("SCR110", f"cases/2026-01/{name}", "x") for name in ("overview-report.md", "chronology/police.xlsx")
    ]
    paths = {found.path for found in check_documents(make_case(problems=tuple(broken)), PUBLICATION)}
    assert not paths & {"cases/2026-01/overview-report.md", "cases/2026-01/chronology/police.csv"}


def test_a_file_that_nobody_accounts_for(make_case: MakeCase) -> None:
    case = make_case(
        documents=(document("management-review", "", "management-reviews/nhs"),),
        chronology=(entry("nhs", date(2025, 1, 1)), entry("police", date(2025, 1, 1))),
    )
    stray = [found for found in check_documents(case, PUBLICATION) if found.code == "SCR117"]
    assert [found.path.rpartition("2026-01/")[2] for found in stray] == [
        "management-reviews/nhs.md",
        "chronology/nhs.csv",
    ]


def test_an_empty_document_that_is_not_due_is_no_error(make_case: MakeCase) -> None:
    summary = document("executive-summary", "")
    problems = (finding("SCR100", summary.path, "is empty"), finding("SCR110", summary.path, "a link"))
    case = make_case(documents=(summary,), problems=problems, dates=STILL_OPEN)
    assert [found.severity for found in problems_of_reading(case, OVERVIEW)] == ["info", "error"]
    assert [found.severity for found in problems_of_reading(case, PUBLICATION)] == ["error", "error"]


HIDDEN = """\
---
title: Child A
reviewer: Zofia
answers: {q1: "4.2"}
---

A paragraph <!-- Zofia said --> and <span title="Zofia">more</span>.

`<b>code</b>` stays.
"""


def test_nothing_hidden_in_what_may_be_published(make_case: MakeCase) -> None:
    found = check_publishable(make_case(documents=(document("executive-summary", HIDDEN),)))
    assert [(each.code, each.severity, each.line) for each in found] == [
        ("SCR114", "error", 7),
        ("SCR114", "error", 7),
        ("SCR114", "error", 7),
        ("SCR115", "error", 3),
    ]
    assert not any("Zofia" in each.message for each in found)
    assert check_publishable(make_case(documents=(document("management-review", HIDDEN),))) == ()


def test_broken_front_matter_is_an_error_in_any_document(make_case: MakeCase) -> None:
    broken = document("terms-of-reference", "---\ntitle: [Nnamdi\n---\n\n# Terms\n")
    found = [each for each in check_documents(make_case(documents=(broken,)), PUBLICATION) if each.code == "SCR111"]
    assert [each.severity for each in found] == ["error"]
    assert "Nnamdi" not in found[0].message


def stored(case: Case, *doubts: Doubt) -> StoredRedaction:
    inputs = input_hashes(case, "executive-summary", "model 1")
    return StoredRedaction(case.id, "executive-summary", "build/redacted/x.md", "0", inputs, (), doubts)


def test_doubts_of_the_summary(make_case: MakeCase) -> None:
    hashes = {"executive-summary.md": "1", "identities.yml": "2", "case.yml": "3"}
    case = make_case(documents=(document("executive-summary", "Text"),), hashes=hashes)
    assert [found.code for found in check_doubts(case, PUBLICATION)] == ["SCR306"]

    doubt = Doubt(0, 4, 12, 5, "person", "unknown person", "c0ffee", text="Rhiannon")
    redacted = replace(case, stored=(stored(case, doubt),))
    (found,) = check_doubts(redacted, PUBLICATION)
    assert (found.code, found.severity, found.line, found.column) == ("SCR305", "error", 12, 5)
    assert "Rhiannon" not in found.message
    assert check_doubts(replace(case, stored=(stored(case),)), PUBLICATION) == ()


@pytest.mark.parametrize("changed", ["executive-summary.md", "identities.yml", "decisions.yml", "overview-report.md"])
def test_a_redaction_older_than_its_inputs_is_stale(changed: str, make_case: MakeCase) -> None:
    case = make_case(documents=(document("executive-summary", "Text"),), hashes={"executive-summary.md": "1"})
    later = replace(case, stored=(stored(case),), hashes=case.hashes | {changed: "another"})
    assert [found.code for found in check_doubts(later, PUBLICATION)] == ["SCR307"]


def test_a_redaction_older_than_what_the_case_file_says_is_stale(make_case: MakeCase) -> None:
    case = make_case(documents=(document("executive-summary", "Text"),), hashes={"executive-summary.md": "1"})
    assert case.file is not None
    redacted = replace(case, stored=(stored(case),))

    later = replace(redacted, file=replace(case.file, title="Child Q"))
    assert [found.code for found in check_doubts(later, PUBLICATION)] == ["SCR307"]
    waived = replace(redacted, file=replace(case.file, waivers=(Waiver("SCR102", "a.md", "r", "May", PUBLICATION),)))
    assert check_doubts(waived, PUBLICATION) == ()


def test_before_publication_doubts_are_notices(make_case: MakeCase) -> None:
    case = make_case(documents=(document("executive-summary", "Text"),), dates=STILL_OPEN)
    assert [found.severity for found in check_doubts(case, OVERVIEW)] == ["info"]


def test_chronology(make_case: MakeCase) -> None:
    visit = "Joint visit to the caravan site by Bridie Connors"
    case = make_case(
        chronology=(
            entry("police", date(2023, 12, 31)),
            entry("police", date(2025, 5, 13), visit, time="15:00", children_seen=("child-a",)),
            entry("health", date(2025, 5, 14), visit, time="15:00", children_seen=("child-a", "sibling-9")),
        )
    )
    found = check_chronology(case)
    assert [(each.code, each.paragraph) for each in found] == [
        ("SCR204", "17.19"),
        ("SCR205", "17.40"),
        ("SCR206", "17.39"),
    ]
    assert "police.csv line 2" in found[1].message
    assert not any("Bridie" in each.message or "2025" in each.message for each in found)


TABLE = "| Ref | Recommendation | Owner | By when | Intended outcome | How evaluated |\n|---|---|---|---|---|---|\n"


def action(ref: str, **more: object) -> Action:
    usual = {"action": "x", "owner": "x", "by": date(2026, 9, 1), "outcome": "x", "line": 6}
    return Action(recommendation=ref, path="cases/2026-01/action-plan.yml", **usual | more)  # type: ignore[arg-type]  # fields


def test_recommendations_and_plan(make_case: MakeCase) -> None:
    rows = "".join(f"| OR-{number} | Do it. | x | x | x | x |\n" for number in range(1, 13))
    case = make_case(
        documents=(
            document("overview-report", f"# Recommendations\n\n{TABLE}{rows}| OR 12 | Again. | x | x | x | x |\n"),
            document("management-review", f"{TABLE}| POL-1 | Do it. | x | x | x | x |\n", "management-reviews/police"),
        ),
        plan=ActionPlan(
            actions=(
                *(action(f"OR-{number}") for number in range(2, 13)),
                action("OR-99"),
                action("OR-2", by=date(2026, 6, 30)),
                action("OR-2", by=date(2026, 6, 1), status="done"),
            )
        ),
    )
    found = check_recommendations(case, PUBLICATION)
    assert [(each.code, each.severity, each.paragraph) for each in found] == [
        ("SCR220", "error", "17.46"),
        ("SCR220", "info", "17.44"),
        ("SCR221", "error", "17.46"),
        ("SCR222", "warning", "17.51"),
        ("SCR103", "error", "17.36"),
        ("SCR103", "error", "17.36"),
        ("SCR223", "warning", "17.39"),
        ("SCR116", "error", "17.46"),
        ("SCR116", "error", "17.46"),
    ]
    assert found[0].line == 5


def test_an_action_is_not_blamed_for_a_report_that_could_not_be_read(make_case: MakeCase) -> None:
    unread = finding("SCR110", "cases/2026-01/overview-report.md", "this line is not UTF-8", line=3)
    plan = ActionPlan(actions=(action("OR-1"),))
    assert "SCR221" in {each.code for each in check_recommendations(make_case(plan=plan), PUBLICATION)}
    found = check_recommendations(make_case(plan=plan, problems=(unread,)), PUBLICATION)
    assert "SCR221" not in {each.code for each in found}


def test_a_signature_has_a_day(make_case: MakeCase) -> None:
    signed = SignedUp(organisation="Police", name="Chief", role="Chief", line=3)
    case = make_case(plan=ActionPlan(signed_up=(signed,), monitored_by="Subcommittee"))
    (found,) = check_recommendations(case, PUBLICATION)
    assert (found.code, found.line) == ("SCR116", 3)


def test_everything_together_is_sorted_and_waived(make_case: MakeCase) -> None:
    waiver = Waiver(code="SCR101", path_="overview-report.md", reason="Lost", by="Chair", on=PUBLICATION, line=9)
    findings = check_case(make_case(waivers=(waiver,)), PUBLICATION, Board(), ())
    assert list(findings) == sorted(set(findings))
    assert "cases/2026-01/overview-report.md" not in {found.path for found in findings}
    assert "SCR108" not in {found.code for found in findings}


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Malgorzata", ["SCR308"]),
        ("MAŁGORZATA WÓJCIK", ["SCR308"]),
        ("M\u0430lgorzata", ["SCR308"]),
        ("Barrowdene", ["SCR308"]),
        ("St Brides", ["SCR308"]),
        ("Saint Bride's Primary School", ["SCR308"]),
        ("Ma\u00ad\u0142gorzata", ["SCR308", "SCR309"]),
        ("**Ma\u0142**gorzata", ["SCR308", "SCR309"]),
        ("M. W\u00f3jcik", ["SCR308"]),
        ("943 476 5919", ["SCR308"]),
        ("Riverside", []),
        ("Primary School", []),
    ],
    ids=[
        *("without its stroke", "in capitals", "look-alike", "short name", "possessive", "saint", "soft hyphen"),
        *("emphasis", "initial", "number", "everyday word", "kind"),
    ],
)
def test_a_decision_on_words_of_the_register_is_known_in_every_spelling(
    make_case: MakeCase, words: str, codes: list[str]
) -> None:
    register = Register(
        people={"worker": Person("Social Worker 1", ("Małgorzata Wójcik",), identifiers=("943 476 5919",))},
        organisations={
            "school-1": OrganisationEntry("School 1", ("Barrowdene Primary School", "St Bride's Primary School")),
            "school-2": OrganisationEntry("School 2", ("Riverside Primary School",)),
        },
    )
    kept = Decision(words, "person", "keep", "a reason", "Chair", PUBLICATION)
    case = make_case(register=register, decisions=(kept,), documents=(document("executive-summary", f"{words}."),))
    assert [each.code for each in check_decisions(case, case.documents)] == codes
