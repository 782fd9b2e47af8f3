"""What an anonymised text depends on, by hash; the same for ``redact``, the checks and the gates of a release."""

import hashlib

from scr_docs.model.case import Case
from scr_docs.model.document import PUBLISHABLE
from scr_docs.model.redacted import InputHashes


def source_file(document_id: str) -> str:
    """Path, relative to the case folder, of the file that a document is made from."""
    return "action-plan.yml" if document_id == "action-plan" else f"{document_id}.md"


def input_hashes(case: Case, document_id: str, detector_version: str) -> InputHashes:
    """Digests of everything that the anonymised text of a document depends on."""
    return InputHashes(
        document=case.hashes.get(source_file(document_id), ""),
        register=case.hashes.get("identities.yml", ""),
        decisions=case.hashes.get("decisions.yml", ""),
        case_file=case.hashes.get("case.yml", ""),
        detector=detector_version,
        others=_others(case, document_id),
    )


def _others(case: Case, document_id: str) -> str:
    if document_id not in PUBLISHABLE:
        return ""
    files = (source_file(each) for each in sorted(PUBLISHABLE - {document_id}))
    told = [f"{file} {case.hashes[file]}" for file in files if file in case.hashes]
    return hashlib.sha256("\n".join(told).encode()).hexdigest() if told else ""
