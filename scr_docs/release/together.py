"""What the public can read together is looked at together: this text beside every other one of the case (17.50)."""

from collections.abc import Iterator
from pathlib import Path

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.public_versions import PublicVersion, read_public_versions
from scr_docs.deidentify.lexicon import lexicon_of
from scr_docs.model.finding import Finding, finding
from scr_docs.release.candidate import Candidate
from scr_docs.release.differencing import differences, pieces_of


def look_together(candidate: Candidate) -> tuple[Finding, ...]:
    """Warnings (SCR514) about an anonymised text beside what the public read before or reads now; none without a text.

    Compared are all documents of the case, and earlier versions, also of what was withdrawn: copies of it are about.

    Raises:
        UnreadableInput: ``publication/`` cannot be opened.
    """
    if candidate.text is None:
        return ()
    versions, unread = read_public_versions(CaseFolder(Path(candidate.case.folder)))
    others = [version for version in versions if version.text != candidate.text]
    return (*unread, *(found for version in others for found in _beside(candidate, candidate.text, version)))


def _beside(candidate: Candidate, text: str, version: PublicVersion) -> Iterator[Finding]:
    printed = {*version.printed, *_printed(candidate)}
    for each in differences(pieces_of(text, printed), pieces_of(version.text, printed)):
        public = "is public" if version.is_public else "was public"
        message = (
            f"something else is printed here than at the same place of {version.path}:{each.other_line}, which"
            f" {public}: whoever has both learns more than either tells"
        )
        yield finding("SCR514", candidate.redacted, message, line=each.line)


def _printed(candidate: Candidate) -> Iterator[str]:
    """What stands in the text for something else: pseudonyms, and what policy and decisions printed."""
    yield from (
        party.printed for party in lexicon_of(candidate.case, candidate.board).parties.values() if party.printed
    )
    yield from (each.printed for each in candidate.stored.redactions if each.printed) if candidate.stored else ()
