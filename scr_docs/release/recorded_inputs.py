"""Which hash of the register is on record in the redactions and releases of a case."""

from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.publication.released import read_released
from scr_docs.model.case import Case


def is_on_record(folder: CaseFolder, case: Case, register_digest: str) -> bool:
    """Whether a stored redaction or a document that is public was made with the register of this hash."""
    redacted = (stored.inputs for stored in case.stored)
    released = (each.manifest.inputs for each in read_released(folder)[0])
    return any(inputs.register == register_digest for inputs in (*redacted, *released))
