"""What ``redact`` leaves in ``build/redacted/<case>/``: the anonymised text and, beside it, how it came about."""

from dataclasses import dataclass

from scr_docs.model.cost import ParagraphCost
from scr_docs.model.mention import Doubt, Redaction
from scr_docs.model.sourced import FORBID_EXTRA


@dataclass(frozen=True, slots=True)
class InputHashes:
    """SHA-256 of everything that the anonymised text depends on; another hash makes it stale.

    ``document`` (``action-plan.yml`` for the plan), ``register`` and ``decisions`` are digests of the bytes of a file,
    as in ``Case.hashes``, and empty where the file is missing. ``case_file`` is one of what ``case.yml`` says, without
    the keys that only record a step to publication (``casefolder.inputs``). ``detector`` is ``Detector.version``.
    ``others`` is one digest of all other documents of the case that may be public, beside which statements of time are
    compared; empty where there is none, or where the document itself is never public.
    """

    __pydantic_config__ = FORBID_EXTRA

    document: str
    register: str
    decisions: str
    case_file: str
    detector: str
    others: str = ""


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
    cost: tuple[ParagraphCost, ...] = ()
    """What the redactions took from each paragraph of the source."""
