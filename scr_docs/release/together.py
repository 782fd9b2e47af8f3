"""What the public can read together is looked at together: this text beside every other one of the case (17.50)."""

from collections.abc import Iterator
from pathlib import Path

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.public_versions import PublicVersion, read_already_public, read_public_versions
from scr_docs.casefolder.redacted.text import read_stored_text
from scr_docs.checks.doubts import is_stale
from scr_docs.deidentify.register.lexicon import lexicon_of
from scr_docs.errors import UnreadableInput
from scr_docs.model.finding import Finding, finding
from scr_docs.release.already_public import AlreadyPublic, look_beside
from scr_docs.release.candidate import Candidate
from scr_docs.release.differencing import differences, pieces_of


def look_together(candidate: Candidate) -> tuple[Finding, ...]:
    """Warnings (SCR514) about an anonymised text beside what the public read before or reads now; none without a text.

    Compared are all documents of the case, earlier versions, also of what was withdrawn (copies of it are about), other
    documents that are anonymised but not released yet, and ``already-public.md``.

    Raises:
        UnreadableInput: ``publication/`` cannot be opened.
    """
    if candidate.text is None:
        return ()
    folder = CaseFolder(Path(candidate.case.folder))
    versions, unread = read_public_versions(folder)
    drafts, gone = _drafts_beside(candidate)
    others = {each.text: each for each in (*drafts, *versions) if each.text != candidate.text}.values()
    differing = (found for version in others for found in _beside(candidate, candidate.text, version))
    return (*unread, *gone, *differing, *_beside_already_public(candidate, folder))


def _drafts_beside(candidate: Candidate) -> tuple[list[PublicVersion], list[Finding]]:
    """Other documents as ``redact`` left them, and a finding for each whose text does not belong to its record."""
    folder = Path(candidate.redacted).parent
    drafts, gone = [], []
    for stored in candidate.case.stored:
        if stored.document == candidate.document:
            continue
        shown = (folder / f"{stored.document}.md").as_posix()
        try:
            text = read_stored_text(folder, stored)
        except UnreadableInput as error:
            gone.append(finding("SCR514", shown, f"not compared with the new text: {error}"))
        else:
            printed = tuple(each.printed for each in stored.redactions if each.printed)
            drafts.append(PublicVersion(shown, text, printed, "is to be public"))
    return drafts, gone


def _beside_already_public(candidate: Candidate, folder: CaseFolder) -> Iterator[Finding]:
    text, unread = read_already_public(folder)
    yield from unread
    if text is None or candidate.stored is None:
        return
    shown = folder.show(folder.already_public_file)
    if is_stale(candidate.case, candidate.stored):
        yield finding("SCR514", shown, "the text was not read beside it, since it must be redacted again first")
        return
    yield from look_beside(candidate, AlreadyPublic(text, shown))


def _beside(candidate: Candidate, text: str, version: PublicVersion) -> Iterator[Finding]:
    printed = {*version.printed, *_printed(candidate)}
    for each in differences(pieces_of(text, printed), pieces_of(version.text, printed)):
        message = (
            f"something else is printed here than at the same place of {version.path}:{each.other_line}, which"
            f" {version.standing}: whoever has both learns more than either tells"
        )
        yield finding("SCR514", candidate.redacted, message, line=each.line)


def _printed(candidate: Candidate) -> Iterator[str]:
    """What stands in the text for something else: pseudonyms, and what policy and decisions printed."""
    yield from (
        party.printed for party in lexicon_of(candidate.case, candidate.board).parties.values() if party.printed
    )
    yield from (each.printed for each in candidate.stored.redactions if each.printed) if candidate.stored else ()
