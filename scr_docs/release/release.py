"""Two different readers over exact bytes → released text, manifest, ledger lines (17.50)."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication import append_ledger, read_ledger, write_released
from scr_docs.deidentify.lexicon import Lexicon
from scr_docs.deidentify.settled import settled_digest
from scr_docs.errors import Refused, UsageProblem
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.document import Document
from scr_docs.model.finding import Finding
from scr_docs.model.publication import LedgerLine, Manifest
from scr_docs.model.redacted import StoredRedaction
from scr_docs.release.gates import shut_gates, stored_redaction
from scr_docs.release.versions import versions_used

READERS_NEEDED = 2

_TITLES = {
    "executive-summary": "Executive summary",
    "overview-report": "Overview report",
    "learning-briefing": "Learning briefing",
    "action-plan": "Action plan",
}


class GatesShut(Refused):
    """A release was refused; ``findings`` says which gates are shut."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(f"not released: {len(findings)} gate{'s are' if len(findings) > 1 else ' is'} shut")
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Reading:
    """Who has read which bytes. ``login_is_account``: the login is the account of the operating system."""

    document: Document
    text: str
    reader: str
    login_is_account: bool
    today: date

    @property
    def sha256(self) -> str:
        """Digest of the exact bytes that were read."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Agreement:
    """What came of it: the readers who agree to these bytes so far, and whether the text is released now."""

    sha256: str
    readers: tuple[str, ...]
    released: bool


def record_agreement(folder: CaseFolder, case: Case, reading: Reading, lexicon: Lexicon) -> Agreement:
    """Record a reader's agreement to exact bytes; the second different reader releases them.

    Args:
        folder: the case folder; only its ``publication/`` is written.
        case: the case, read with what ``redact`` left.
        reading: who read what.
        lexicon: what the case knows, for the words that may stand.

    Raises:
        GatesShut: a gate is shut; nothing was written.
        Refused: the reader has agreed to these bytes before.
        UsageProblem: the reader is not of the case, or the document's kind is never public.
    """
    document = reading.document
    if gates := shut_gates(case, document, reading.today):
        raise GatesShut(gates)
    stored, file = stored_redaction(case, document.id), case.file
    if stored is None or file is None or not file.publication.slug:
        raise UsageProblem(f"{case.folder}/case.yml: `publication: slug` is missing; any four random letters will do")
    if reading.reader not in set(reader_logins(file)):
        raise UsageProblem(f"{case.folder}/case.yml: no member of the panel, reviewer or author has this login")
    before = agreed_readers(folder, document.id, reading.sha256)
    if reading.reader in before:
        raise Refused("this reader has agreed to these bytes before; a second, different reader is needed")
    readers = (*before, reading.reader)
    released = len(readers) >= READERS_NEEDED
    append_ledger(folder, _line("agreed", reading))
    if released:
        write_released(folder, _manifest(case.id, file, stored, reading, readers, lexicon), reading.text)
        append_ledger(folder, _line("released", reading))
    return Agreement(reading.sha256, readers, released)


def reader_logins(file: CaseFile) -> Iterator[str]:
    """Logins that may read for release: the panel, the agencies' reviewers, the author of the overview report."""
    people = (*file.panel, *(agency.reviewer for agency in file.agencies), file.overview_author)
    yield from (person.login for person in people if person and person.login)


def agreed_readers(folder: CaseFolder, document_id: str, sha256: str) -> tuple[str, ...]:
    """Readers who agreed to these bytes since the document was last released or withdrawn."""
    readers: dict[str, None] = {}
    for line in read_ledger(folder):
        if line.document != document_id:
            continue
        if line.act != "agreed":
            readers.clear()
        elif line.sha256 == sha256:
            readers[line.by] = None
    return tuple(readers)


def _line(act: str, reading: Reading) -> LedgerLine:
    return LedgerLine(
        act="released" if act == "released" else "agreed",
        document=reading.document.id,
        by=reading.reader,
        on=reading.today,
        sha256=reading.sha256,
        identity_verified=reading.login_is_account,
        versions=versions_used(),
    )


def _manifest(
    case_id: str, file: CaseFile, stored: StoredRedaction, reading: Reading, readers: tuple[str, ...], lexicon: Lexicon
) -> Manifest:
    kept = {name for party in lexicon.parties.values() if party.printed is None for name in party.names}
    printed = {redaction.printed for redaction in stored.redactions}
    return Manifest(
        case=case_id,
        document=reading.document.id,
        title=f"{file.title}: {_TITLES[reading.document.kind].lower()}",
        slug=file.publication.slug or "",
        sha256=reading.sha256,
        released_on=reading.today,
        readers=readers,
        inputs=stored.inputs,
        versions=versions_used(),
        printed=tuple(sorted(printed | kept)),
        settled=tuple(sorted(settled_digest(each.text) for each in lexicon.decisions if each.decide == "keep")),
    )
