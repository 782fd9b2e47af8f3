"""What ``redact`` leaves in ``build/redacted/<case>/``: the anonymised text and, beside it, how it came about."""

from dataclasses import dataclass

from scr_docs.model.mention import Doubt, Redaction


@dataclass(frozen=True, slots=True)
class InputHashes:
    """SHA-256 of everything that the anonymised text depends on; another hash makes it stale.

    ``document`` hashes the composed document's text, ``register`` and ``decisions`` the bytes of their files (empty
    string where the file is missing), ``case_file`` the bytes of ``case.yml``, ``detector`` name and version of the
    language model, of Presidio and of this tool.
    """

    document: str
    register: str
    decisions: str
    case_file: str
    detector: str


@dataclass(frozen=True, slots=True)
class StoredRedaction:
    """The JSON beside an anonymised text, without any value. ``text_hash`` is the SHA-256 of the ``.md`` bytes."""

    case: str
    document: str
    path: str
    text_hash: str
    inputs: InputHashes
    redactions: tuple[Redaction, ...]
    doubts: tuple[Doubt, ...]
