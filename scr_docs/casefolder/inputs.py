"""What an anonymised text depends on, by hash; the same for ``redact``, the checks and the gates of a release.

Of ``case.yml`` only what may change a text counts. What records a step on the way to publication (the family was told,
a restriction was lifted, a waiver was given) does not: recording it must not ask for another redaction. Every other key
counts, also one that a later version of the tool adds; the day of a verdict too, since days are counted from it.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final

from scr_docs.model.case import Case
from scr_docs.model.case_file import CaseFile
from scr_docs.model.document import PUBLISHABLE
from scr_docs.model.redacted import InputHashes
from scr_docs.model.sourced import Sourced

_STEPS: Final = frozenset(
    {
        *("Proceeding.status", "Proceeding.restrictions", "CaseFile.waivers", "Publication.not_before"),
        *("CaseFile.key_recipients", "Publication.family_told", "Publication.represented", "Publication.briefed"),
        *("Publication.override", "Publication.intruder_tests", "Publication.copies"),
    }
)
"""Keys of ``case.yml`` that gates and people read, and no redaction."""
_PLACE: Final = frozenset(field.name for field in fields(Sourced))


def source_file(document_id: str) -> str:
    """Path, relative to the case folder, of the file that a document is made from."""
    return "action-plan.yml" if document_id == "action-plan" else f"{document_id}.md"


def input_hashes(case: Case, document_id: str, detector_version: str) -> InputHashes:
    """Digests of everything that the anonymised text of a document depends on."""
    return InputHashes(
        document=case.hashes.get(source_file(document_id), ""),
        register=case.hashes.get("identities.yml", ""),
        decisions=case.hashes.get("decisions.yml", ""),
        case_file=_digest(case.file) if case.file else case.hashes.get("case.yml", ""),
        detector=detector_version,
        others=_others(case, document_id),
    )


def _digest(file: CaseFile) -> str:
    written = json.dumps(_said(file), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()


def _said(value: Any) -> Any:
    """What a record says, without its place, its steps and all that it leaves at the default."""
    if isinstance(value, tuple):
        return [_said(each) for each in value]
    return dict(_keys(value)) if is_dataclass(value) else value


def _keys(record: Any) -> Iterator[tuple[str, Any]]:
    for field in fields(record):
        value = getattr(record, field.name)
        is_step = f"{type(record).__name__}.{field.name}" in _STEPS
        if field.name not in _PLACE and not is_step and value != field.default:
            yield field.name, _said(value)


def _others(case: Case, document_id: str) -> str:
    if document_id not in PUBLISHABLE:
        return ""
    files = (source_file(each) for each in sorted(PUBLISHABLE - {document_id}))
    told = [f"{file} {case.hashes[file]}" for file in files if file in case.hashes]
    return hashlib.sha256("\n".join(told).encode()).hexdigest() if told else ""
