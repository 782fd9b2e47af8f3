"""What an anonymised text depends on, by hash; the same for ``redact``, the checks and the gates of a release."""

from scr_docs.model.case import Case
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
    )
