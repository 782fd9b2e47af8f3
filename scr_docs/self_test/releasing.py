"""A text released as two readers would release it, in the self-test's own case only: no gate is asked."""

import hashlib
from dataclasses import replace
from datetime import date

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.ledger import append_ledger, ledger_head
from scr_docs.casefolder.publication.released import write_released
from scr_docs.model.publication import LedgerLine, Manifest

_READERS = ("x1", "x2")


def release_unread(folder: CaseFolder, manifest: Manifest, text: str, today: date) -> None:
    """Put a text into ``publication/`` of an invented case, in place of the one that is there.

    Args:
        folder: the invented case.
        manifest: that of an anonymised text of the case; hashes and readers are filled in here.
        text: what is released.
        today: the day of the release.
    """
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    agreed = [LedgerLine("agreed", manifest.document, by, today, digest, True) for by in _READERS]
    append_ledger(folder, *agreed)
    whole = replace(manifest, sha256=digest, readers=_READERS, ledger_head=ledger_head(folder))
    written = write_released(folder, whole, content)
    append_ledger(folder, replace(agreed[0], act="released", manifest_sha256=written))
