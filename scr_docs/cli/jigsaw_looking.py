"""The jigsaw reports of a case made and their records stored, for every command that looks for combinations."""

from dataclasses import dataclass
from pathlib import Path

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.public_texts import read_public_texts, together_hash
from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.redacted.jigsaw_record import made_with, write_stored_jigsaw
from scr_docs.casefolder.redacted.text import read_stored_text
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.checks.combinations import undecided, unused_decisions
from scr_docs.checks.doubts import is_stale
from scr_docs.cli.jigsaw_text import Answered
from scr_docs.errors import UsageProblem
from scr_docs.jigsaw.report import jigsaw_report, stored_jigsaw
from scr_docs.jigsaw.together import together_report
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.document import PUBLISHABLE
from scr_docs.model.jigsaw import JigsawReport
from scr_docs.model.redacted import StoredRedaction
from scr_docs.model.register import Register


@dataclass(frozen=True, slots=True)
class JigsawLook:
    """One report, its combinations with why they are open, and what else a person should know."""

    report: JigsawReport
    answered: Answered
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JigsawDesk:
    """A case that was read whole with its anonymised texts, and where they lie."""

    working: WorkingFolder
    folder: CaseFolder
    case: Case
    file: CaseFile
    register: Register

    @classmethod
    def of(cls, working: WorkingFolder, folder: CaseFolder) -> "JigsawDesk":
        """Read the case.

        Raises:
            UnreadableInput, UsageProblem: case file, register or decisions cannot be read.
        """
        case = read_case(folder, working.redacted_dir(folder.id))
        require(case, "file", "register", "decisions")
        if case.register is None or case.file is None:
            raise UsageProblem(f"{case.folder}: cannot be read")
        return cls(working, folder, case, case.file, case.register)

    @property
    def redacted(self) -> Path:
        """Where the anonymised texts lie, and the records of the reports beside them."""
        return self.working.redacted_dir(self.case.id)

    def look(self, stored: StoredRedaction) -> JigsawLook:
        """Report on one text, and store what the checks need of it.

        Raises:
            UnreadableInput: the anonymised text is gone or was changed by hand.
        """
        report = jigsaw_report(
            stored.document,
            read_stored_text(self.redacted, stored),
            self.register,
            title=self.file.title,
            noticed=self.file.dates.notified,
            population=self.working.board.area_population,
        )
        path = (self.redacted / f"{stored.document}.md").as_posix()
        looked = self._written(report, stored.text_hash, path)
        if not is_stale(self.case, stored):
            return looked
        again = f"type: scr-docs redact {self.case.id} --document {stored.document}"
        stale = f"note: {stored.document} or what it is redacted with changed since; {again}"
        return JigsawLook(report, looked.answered, (*looked.notes, stale))

    def look_together(self) -> JigsawLook | None:
        """Report on all texts that the public may read together; None where that is fewer than two.

        Raises:
            UnreadableInput: one of the texts is gone, was changed by hand, or cannot be read.
        """
        texts = read_public_texts(self.folder, self.case, self.redacted)
        digest = together_hash(self.case)
        if not digest:
            return None
        report = together_report(
            texts,
            self.register,
            title=self.file.title,
            noticed=self.file.dates.notified,
            population=self.working.board.area_population,
        )
        looked = self._written(report, digest, self.redacted.as_posix())
        looked_at = {text.document for text in texts}
        left_out = tuple(
            f"note: {each} is not redacted, so it was not looked at beside the others;"
            f" type: scr-docs redact {self.case.id} --document {each}"
            for each in self.publishable()
            if each not in looked_at
        )
        return JigsawLook(report, looked.answered, looked.notes + left_out)

    def publishable(self) -> tuple[str, ...]:
        """Ids of the reports of the case that may be public after release."""
        return tuple(each.id for each in self.case.documents if each.kind in PUBLISHABLE)

    def _written(self, report: JigsawReport, digest: str, path: str) -> JigsawLook:
        record = stored_jigsaw(self.case.id, report, digest, made_with(self.working.board.area_population))
        write_stored_jigsaw(self.redacted, record)
        answered = [(each, undecided(self.case, report.document, each, path)) for each in report.combinations]
        unused = unused_decisions(self.case, record)
        return JigsawLook(
            report, answered, tuple(f"{each.path}:{each.line} {each.code} {each.message}" for each in unused)
        )
