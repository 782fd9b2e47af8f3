"""Taking a released document down: into the ledger, out of the next public build, with what is still out.

Needs only ``publication/``, so that a leak found late is taken down at once, even while the rest of the case, the
manifest or the ledger is damaged. The disclosure plan of ``case.yml`` is read after that, if it can be.
"""

from dataclasses import dataclass, field
from datetime import date

from scr_docs.casefolder.disk.files import decode_utf8, read_bytes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import append_ledger, last_standing, look_at_ledger, writing_the_record
from scr_docs.casefolder.publication.public_versions import earlier_slugs
from scr_docs.casefolder.publication.released import documents_lying, read_digest, read_slug, take_down, text_path
from scr_docs.casefolder.settings import read_case_file
from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.errors import UsageProblem
from scr_docs.model.before_publication import Copy
from scr_docs.model.publication import LedgerLine
from scr_docs.release.urls import public_path
from scr_docs.release.versions import MadeWith, made_with


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What was taken down. ``urls`` are to be de-indexed; empty when no manifest says any more where the page was.

    Without the board's base URL they are paths below the public site's address. ``copies`` are those of the document
    that the disclosure plan lists (17.49); None when ``case.yml`` cannot be read. ``text`` is what lay there, empty
    when it could not be read; ``addresses`` are the paths of ``urls`` below the site.
    """

    document: str
    sha256: str
    urls: tuple[str, ...]
    copies: tuple[Copy, ...] | None
    text: str = field(repr=False)
    addresses: tuple[str, ...]


def withdraw(
    working: WorkingFolder, folder: CaseFolder, document_id: str, reason: str, by: str, today: date
) -> Withdrawal:
    """Take a document out of the next public build; text and manifest are kept in ``publication/earlier/``.

    The ledger is told first: from then on the document is not public, whatever happens to its files.

    Args:
        working: the board's settings: the address of the public site, and what goes on record.
        folder: the case folder.
        document_id: id of a document that lies in ``publication/``, whole or damaged.
        reason: why, for the ledger; without names.
        by: who decided it.
        today: the day.

    Raises:
        UsageProblem: nothing of this document is released, or reason or name is empty.
        UnreadableInput: the disk refused.
    """
    if not reason.strip() or not by.strip():
        raise UsageProblem("a withdrawal needs a reason and the name of who decided it")
    standing = last_standing(look_at_ledger(folder)[0], document_id)
    lying = documents_lying(folder)
    if document_id not in lying and (standing is None or standing.act != "released"):
        known = ", ".join(sorted(lying)) or "nothing"
        raise UsageProblem(f"{folder.shown}: this document is not released; released there: {known}")
    with writing_the_record(folder):
        slug = read_slug(folder, document_id)
        digest = read_digest(folder, document_id) or (standing.sha256 if standing else "")
        text, _ = decode_utf8(read_bytes(folder, text_path(folder, document_id)))
        append_ledger(folder, _act(document_id, digest, reason, by, today, made_with(working)))
        take_down(folder, document_id)
    slugs = dict.fromkeys([*([slug] if slug else []), *earlier_slugs(folder, document_id)])
    addresses = tuple(public_path(slug, document_id) for slug in slugs)
    urls = tuple(f"{working.board.base_url.rstrip('/')}/{address}" for address in addresses)
    return Withdrawal(document_id, digest, urls, _copies(folder, document_id), text or "", addresses)


def _copies(folder: CaseFolder, document: str) -> tuple[Copy, ...] | None:
    file = read_case_file(folder).value
    return tuple(copy for copy in file.publication.copies if copy.document == document) if file else None


def _act(document: str, digest: str, reason: str, by: str, today: date, made: MadeWith) -> LedgerLine:
    return LedgerLine(
        act="withdrawn",
        document=document,
        by=" ".join(by.split()),
        on=today,
        sha256=digest,
        identity_verified=False,  # a name that was typed in
        reason=" ".join(reason.split()),
        versions=made.versions,
        detector=made.detector,
        configuration=made.configuration,
    )
