"""Two different readers over exact bytes → released text, manifest, ledger lines (17.50)."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import (
    READERS_NEEDED,
    agreements_since_standing,
    append_ledger,
    ledger_head,
    read_ledger,
    writing_the_record,
)
from scr_docs.casefolder.publication.released import read_released, write_released
from scr_docs.casefolder.reading import require
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.errors import Refused, UnreadableInput, UsageProblem
from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.finding import Finding
from scr_docs.model.publication import LedgerLine, Manifest
from scr_docs.model.redacted import StoredRedaction
from scr_docs.release.candidate import Candidate, find_candidate
from scr_docs.release.courts import override_used
from scr_docs.release.gates import shut_gates
from scr_docs.release.manifest import make_manifest, slug_of
from scr_docs.release.near_verdict import near_a_verdict
from scr_docs.release.readers import different_people, is_same_login, reader_of
from scr_docs.release.together import look_together


class GatesShut(Refused):
    """A release was refused and nothing written; ``findings`` says which gates are shut."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(
            "not released, a gate is shut; nothing was written\n"
            + "\n".join(f"{each.path}:{each.line} {each.code} {each.message}" for each in findings)
        )
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Agreement:
    """What came of one reader's agreement.

    ``readers`` agree to these bytes so far, a login a person; ``set_aside`` counts agreements to other bytes of the
    document, which no longer count because the text changed; ``nobodys`` are logins that agreed to these bytes and
    belong to nobody of the case any more. ``released`` is the manifest, once enough readers agree; ``was_released``:
    these bytes were public already and nothing was written. ``together`` are warnings about what the public can read
    beside this text; they hold nothing up.
    """

    document: str
    sha256: str
    readers: tuple[str, ...]
    identity_verified: bool
    set_aside: int = 0
    nobodys: tuple[str, ...] = ()
    released: Manifest | None = None
    was_released: bool = False
    together: tuple[Finding, ...] = ()


def record_agreement(
    working: WorkingFolder, case: Case, document_id: str, reader_login: str, os_account: str, today: date
) -> Agreement:
    """Record a reader's agreement to the anonymised text, byte for byte; the second different reader releases it.

    The order of writing is: agreement, text, manifest, act ``released``. Whatever a crash leaves undone is not public,
    and the next call for the same bytes, by either reader, finishes it.

    Args:
        working: says where ``redact`` wrote, and which detector and model.
        case: the case, read with what ``redact`` wrote.
        document_id: id of the document.
        reader_login: a login of ``case.yml``.
        os_account: the account of the operating system; another one than the login is *identity unverified*.
        today: the day.

    Raises:
        UsageProblem: the kind is never public, the reader is nobody of the case, or the case has no slug of its own.
        UnreadableInput: case file, register, decisions, document or ledger cannot be read whole.
        GatesShut: a gate is shut; nothing was written.
        Refused: this person has agreed to these bytes before, with whatever login, and nobody else has.
    """
    candidate = find_candidate(case, document_id, working)
    require(case, "file", "register", "decisions", "plan" if document_id == "action-plan" else document_id)
    file = _file(case)
    reader = reader_of(file, reader_login)
    _refuse_taken_slug(working, case, slug_of(file))
    stored, text = _open_text(candidate, today)
    together = (*look_together(candidate), *near_a_verdict(case, today))
    manifest = make_manifest(case, file, stored, text, working.board, today)
    act = LedgerLine(
        act="agreed",
        document=document_id,
        by=reader,
        on=today,
        sha256=stored.text_hash,
        identity_verified=is_same_login(reader, os_account),
        reason=_overridden(candidate, today),
        versions=manifest.versions,
        detector=candidate.detector,
        configuration=working.configuration,
    )
    folder = CaseFolder(Path(case.folder))
    with writing_the_record(folder):
        return replace(_agree(folder, file, manifest, text, act), together=together)


def _overridden(candidate: Candidate, today: date) -> str:
    """What the record says of a release on the chair's word; the reason may name somebody and stays in the case."""
    override = override_used(candidate.case.file, today)
    return f"the chair overrode court proceedings or a restriction on {override.on}" if override else ""


def _file(case: Case) -> CaseFile:
    if case.file is None:
        raise UnreadableInput(f"{case.folder}/case.yml: cannot be read")
    return case.file


def _refuse_taken_slug(working: WorkingFolder, case: Case, slug: str) -> None:
    """A case that began as a copy of another one's files would be published over it."""
    others = (folder for folder in working.case_folders() if folder.id != case.id)
    if any(released.manifest.slug == slug for folder in others for released in read_released(folder)[0]):
        raise UsageProblem(f"{case.folder}/case.yml: another case is published under this `slug`; make up a new one")


def _open_text(candidate: Candidate, today: date) -> tuple[StoredRedaction, str]:
    shut = shut_gates(candidate, today)
    if shut or candidate.stored is None or candidate.text is None:
        raise GatesShut(shut)
    return candidate.stored, candidate.text


def _agree(folder: CaseFolder, file: CaseFile, manifest: Manifest, text: str, act: LedgerLine) -> Agreement:
    agreements = agreements_since_standing(read_ledger(folder), act.document)
    agreed = tuple(earlier.by for earlier in agreements if earlier.sha256 == act.sha256)
    result = replace(_with(file, act, agreed), set_aside=len(agreements) - len(agreed))
    if standing := _released_already(folder, manifest):
        return replace(result, readers=standing.readers, released=standing, was_released=True)
    before, enough = different_people(file, agreed), len(result.readers) >= READERS_NEEDED
    if result.readers != before:
        append_ledger(folder, act)
    elif not enough:
        message = f"this reader has agreed to these bytes already, as {before[0]}; a second, different reader is needed"
        raise Refused(message)
    return replace(result, released=_release(folder, manifest, result.readers, text, act)) if enough else result


def _with(file: CaseFile, act: LedgerLine, agreed: tuple[str, ...]) -> Agreement:
    """What an agreement comes to, after those who agreed to the same bytes before."""
    return Agreement(
        document=act.document,
        sha256=act.sha256,
        readers=different_people(file, (*agreed, act.by)),
        identity_verified=act.identity_verified,
        nobodys=tuple(login for login in agreed if not different_people(file, [login])),
    )


def _release(folder: CaseFolder, manifest: Manifest, readers: tuple[str, ...], text: str, act: LedgerLine) -> Manifest:
    manifest = replace(manifest, readers=readers, ledger_head=ledger_head(folder))
    digest = write_released(folder, manifest, text.encode())
    append_ledger(folder, replace(act, act="released", manifest_sha256=digest))
    return manifest


def _released_already(folder: CaseFolder, manifest: Manifest) -> Manifest | None:
    """The manifest of a release that says the same, whenever it was made and by whom."""
    for released in read_released(folder)[0]:
        old = released.manifest
        same = replace(manifest, released_on=old.released_on, readers=old.readers, inputs=old.inputs)
        if replace(same, versions=old.versions, ledger_head=old.ledger_head) == old:
            return old
    return None
