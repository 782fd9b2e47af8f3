"""A small invented board on disk: two cases, and what people release of them."""

import datetime as dt
import hashlib
from dataclasses import replace
from pathlib import Path

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import append_ledger, ledger_head
from scr_docs.casefolder.publication.released import take_down, write_released
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.model.board import Board
from scr_docs.model.publication import LedgerLine, Manifest
from scr_docs.model.redacted import InputHashes

TODAY = dt.date(2026, 11, 23)
SUMMARY = """\
---
title: Executive summary
author: Zbigniew Śliwa-Odhiambo
---

# Executive summary

Child B lived with Mother in March 2025. [An unknown place](attachments/plan.pdf).
"""
CASE = """\
id: {id}
title: {title}
dates: {{notified: 2026-01-12, decided: 2026-02-05, management_reviews_due: 2026-03-31}}
decision: {{outcome: review, reason: "See | [this](x) <b>"}}
agencies:
  - {{id: police, name: Police, reviewer: {{name: Siobhán Ó Briain, role: Superintendent, login: sobriain}}}}
panel:
  - {{name: Faith Achieng, organisation: Health, login: fachieng}}
  - {{name: Will Summer, organisation: Education, login: wsummer}}
proceedings: [{{kind: coroner, status: open}}]
publication: {{slug: {slug}}}
"""
REGISTER = """\
people:
  child: {{pseudonym: {title}, role: subject child, names: [{name}], born: 2019-05-04, identifiers: ["943 476 5919"]}}
"""
REVIEW = """\
# Management review

<script src="https://tracker.example.org/x.js"></script>
![a picture](https://tracker.example.org/p.gif) [the plan](../attachments/floor plan of Hodan's home.pdf)
See [the plan](<../attachments/plan.pdf>) and [the terms](../terms-of-reference.md).
"""
PLAN = """\
monitored_by: The board
actions:
  - {recommendation: OR-1, action: "Train | all", owner: Police, by: 2026-12-01, outcome: Better}
"""


def set_up_board(root: Path, **settings: str) -> WorkingFolder:
    """Two cases: ``x-1`` (Child B) with most documents, ``x-2`` (Child J) only begun."""
    working = WorkingFolder(root, root / "cases", replace(Board(), **settings))  # type: ignore[arg-type]  # only texts
    (root / "board.yml").write_text("")
    a_case(root, "x-1", "Child B", "k7rm", "[Amandeep Kaur Gill, Amandeep]")
    a_case(root, "x-2", "Child J", "r9tz", "[Hope Maughan, Hope]")
    folder = root / "cases" / "x-1"
    (folder / "executive-summary.md").write_text(SUMMARY)
    (folder / "terms-of-reference.md").write_text("# Terms of reference\n\nAmandeep.\n")
    (folder / "action-plan.yml").write_text(PLAN)
    for name in ("management-reviews", "attachments", "chronology"):
        (folder / name).mkdir()
    (folder / "management-reviews" / "police.md").write_text(REVIEW)
    (folder / "chronology" / "police.csv").write_text(
        'date,source,event\n2025-03-14,Log,"Two | men, <b>one</b> called [May](x)"\n'
    )
    for name in ("plan.pdf", "never named.pdf"):
        (folder / "attachments" / name).write_bytes(b"%PDF " + name.encode())
    return working


def a_case(root: Path, case_id: str, title: str, slug: str, names: str) -> None:
    folder = root / "cases" / case_id
    folder.mkdir(parents=True)
    (folder / "case.yml").write_text(CASE.format(id=case_id, title=title, slug=slug))
    register = REGISTER.format(title=title, name="NAMES").replace("[NAMES]", names)
    (folder / "identities.yml").write_text(register)


def release(working: WorkingFolder, text: str, case_id: str = "x-1", slug: str = "k7rm") -> None:
    """Release a text as two readers would."""
    folder = CaseFolder(working.cases / case_id)
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    manifest = Manifest(
        case=case_id,
        document="executive-summary",
        title="Child B: executive summary",
        slug=slug,
        sha256=digest,
        released_on=TODAY,
        readers=("fachieng", "wsummer"),
        inputs=InputHashes("", "", "", "", ""),
        versions=(),
        printed=("Child B", "Mother", "March 2025"),
        settled=(),
    )
    agreed = [LedgerLine("agreed", "executive-summary", by, TODAY, digest, True) for by in manifest.readers]
    append_ledger(folder, *agreed)
    written = write_released(folder, replace(manifest, ledger_head=ledger_head(folder)), content)
    append_ledger(folder, replace(agreed[1], act="released", manifest_sha256=written))


def withdraw(working: WorkingFolder) -> None:
    folder = CaseFolder(working.cases / "x-1")
    append_ledger(folder, LedgerLine("withdrawn", "executive-summary", "x", TODAY, "", False, reason="a leak"))
    take_down(folder, "executive-summary")
