"""A small invented case in a real working folder, redacted as ``redact`` leaves it, for the tests of the release."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scr_docs.casefolder.inputs import input_hashes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case
from scr_docs.casefolder.redacted.text import write_stored
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.deidentify.detector_version import detector_version
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.mention import Doubt, Redaction
from scr_docs.model.redacted import StoredRedaction
from scr_docs.release.release import Agreement, record_agreement

installed_detector = cache(detector_version)
TODAY = dt.date(2026, 11, 20)

CASE_FILE = """\
id: 2026-07
title: Child R
dates: {notified: 2026-01-12}
agencies:
  - id: police
    name: Midshire Police
    reviewer: {name: Wiesława Kwiatkowska-Nowak, role: Superintendent, login: wkwiatkowska}
overview_author: {name: Dr Ifeoma Blessed, employer: independent, independent_of: all, login: iblessed}
panel:
  - {name: Gurpreet Kaur Dhaliwal, organisation: Health, login: gdhaliwal}
  - {name: Aodhán Mac Giolla, organisation: Education, login: amacgiolla}
  - {name: Hodan, organisation: Probation}
publication: {slug: q8zt}
"""
REGISTER = """\
people:
  child-r: {pseudonym: Child R, role: subject child, names: [Hope Maughan, Hope]}
  mother: {pseudonym: Mother, role: mother, names: [Bronagh Maughan, Bronagh]}
"""
DECISIONS = """\
decisions:
  - {text: Sure Start, kind: organisation, decide: keep, reason: a national programme, by: gdhaliwal, on: 2026-10-01}
  - {text: Riverside Trust, kind: organisation, decide: keep, reason: unused, by: gdhaliwal, on: 2026-10-01}
"""
SUMMARY = """\
---
title: Executive summary
---

# Executive summary

Hope Maughan lived with Bronagh, who went to Sure Start.
"""
PUBLIC = SUMMARY.replace("Hope Maughan", "Child R").replace("Bronagh", "Mother")
DOUBT = Doubt(80, 84, 7, 34, "person", "unknown person", "c0ffee")


@dataclass(frozen=True)
class Desk:
    """A working folder with one case, and what people do at it."""

    root: Path
    working: WorkingFolder

    @property
    def folder(self) -> CaseFolder:
        return self.working.find_case("2026-07")

    @property
    def publication(self) -> Path:
        return self.folder.publication_dir

    def case(self) -> Case:
        return read_case(self.folder, self.working.redacted_dir("2026-07"))

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.folder.path / name
        content = path.read_text(encoding="utf-8")
        assert old in content
        path.write_text(content.replace(old, new), encoding="utf-8")

    def redact(
        self, text: str = PUBLIC, doubts: Sequence[Doubt] = (), document: str = "executive-summary", detector: str = ""
    ) -> None:
        detector = detector or installed_detector(self.working.board.detector.model)
        stored = StoredRedaction(
            case="2026-07",
            document=document,
            path=f"{self.folder.shown}/{document}.md",
            text_hash=hashlib.sha256(text.encode()).hexdigest(),
            inputs=input_hashes(self.case(), document, detector),
            redactions=(
                Redaction(58, 70, 7, 1, "person", "Child R", "register", "child-r"),
                Redaction(82, 89, 7, 25, "person", "Mother", "register", "mother"),
            ),
            doubts=tuple(doubts),
        )
        write_stored(self.working.redacted_dir("2026-07"), stored, text)

    def agree(self, reader: str, account: str = "", today: dt.date = TODAY) -> Agreement:
        return record_agreement(self.working, self.case(), "executive-summary", reader, account or reader, today)

    def release(self) -> Agreement:
        self.agree("gdhaliwal")
        return self.agree("iblessed")

    def redact_anew(self, old: str, new: str) -> None:
        """The author changes the summary, and it is redacted again."""
        self.edit("executive-summary.md", old, new)
        self.redact(PUBLIC.replace(old, new))


def set_up_desk(root: Path) -> Desk:
    """Write the case and redact its summary."""
    folder = root / "cases" / "2026-07"
    folder.mkdir(parents=True)
    (root / "board.yml").write_text("name: Midshire Safeguarding Board\n", encoding="utf-8")
    files = {
        "case.yml": CASE_FILE,
        "identities.yml": REGISTER,
        "decisions.yml": DECISIONS,
        "executive-summary.md": SUMMARY,
    }
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    desk = Desk(root, WorkingFolder(root, root / "cases", Board(name="Midshire Safeguarding Board")))
    assert not desk.case().problems
    desk.redact()
    return desk
