"""The motivated intruder: a pack for a colleague without access to the case, and what comes back (17.50).

The Information Commissioner's test of anonymity: would somebody without prior knowledge, but with the means that anyone
has, find out who is meant? The pack holds what the public would read and nothing else: no id, year or name of the case.
"""

import io
import zipfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.intruder_result import record_intruder_test
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.errors import Refused, UnreadableInput, UsageProblem
from scr_docs.markdown.blocks import front_matter_end
from scr_docs.model.before_publication import IntruderTest
from scr_docs.model.finding import Finding
from scr_docs.release.candidate import Candidate
from scr_docs.release.gates import unsound_text
from scr_docs.release.readers import knows_the_case

TIME_BOX: Final = 60
"""Minutes that a colleague is asked to try; the worksheet says how to spend them."""
_FORMS: Final = Path(__file__).resolve().parent / "intruder"
_NO_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest day that an archive can hold: it must not tell when the pack was made."""


class TextNotReady(Refused):
    """The anonymised text will still change, so nobody should try on it; ``findings`` say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("no pack was made: the anonymised text is not ready to be read")
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Pack:
    """Where a pack lies: a folder, and the same as one file to hand over."""

    folder: Path
    archive: Path


def make_pack(candidate: Candidate, build: Path, today: date) -> Pack:
    """Write the pack of one anonymised text below ``build/intruder/<case>/``.

    Raises:
        TextNotReady: the text is missing, old, has open doubts or hidden content.
        UnreadableInput: the disk refused.
    """
    findings = unsound_text(candidate, today)
    if findings or candidate.text is None or candidate.stored is None:
        raise TextNotReady(findings)
    form = (_FORMS / "result.yml").read_text(encoding="utf-8")
    files = {
        "read-me-first.md": (_FORMS / "read-me-first.md").read_text(encoding="utf-8"),
        "text.md": candidate.text[front_matter_end(candidate.text) :].lstrip("\r\n"),
        "result.yml": form.format(document=candidate.document, sha256=candidate.stored.text_hash),
    }
    above = build / "intruder" / candidate.case.id
    pack = Pack(above / candidate.document, above / f"{candidate.document}.zip")
    try:
        for name, text in files.items():
            write_atomically(pack.folder / name, text.encode())
        write_atomically(pack.archive, _archive(files))
    except OSError as error:
        raise UnreadableInput(f"{above.as_posix()}: cannot be written ({error.strerror})") from None
    return pack


def take_result(candidate: Candidate, test: IntruderTest, today: date) -> None:
    """Record in ``case.yml`` what came back, whatever it says; the gate of the release reads it there.

    Raises:
        UsageProblem: the form names another document, or says something that cannot be.
        Refused: it is about another text than the one that lies there now, by somebody of the case, or there already.
        UnreadableInput: the case file cannot be read or written.
    """
    file, stored = candidate.case.file, candidate.stored
    if file is None:
        raise UnreadableInput(f"{candidate.case.shown('case.yml')}: cannot be read; type: scr-docs check")
    if test.document != candidate.document:
        raise UsageProblem(f"{test.path}: this is the form of another document; say --document")
    if test.on > today or test.minutes < 1:
        raise UsageProblem(f"{test.path}: nobody has tried yet: `on` lies ahead, or `minutes` is none")
    if stored is None or test.sha256 != stored.text_hash:
        raise Refused(f"{test.path}: this is about another text than today's; make a new pack, and have it tried again")
    if knows_the_case(candidate.case, test.by):
        raise Refused(f"{test.path}: `by` is somebody of the case; a motivated intruder knows nothing of it")
    if test in file.publication.intruder_tests:
        raise Refused(f"{test.path}: this result is recorded already")
    record_intruder_test(CaseFolder(Path(candidate.case.folder)), test)


def _archive(files: dict[str, str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_DAY), text.encode())
    return content.getvalue()
