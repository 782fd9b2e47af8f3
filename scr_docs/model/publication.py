"""What ``release`` leaves in ``publication/``: the only thing of a case that the public build reads."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from scr_docs.model.redacted import InputHashes
from scr_docs.model.sourced import FORBID_EXTRA

Act = Literal["agreed", "released", "withdrawn"]


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One act on one document: who did what to which bytes when. Holds no word of the text.

    ``sha256`` is of the text; ``manifest_sha256``, of an act ``released`` only, of the manifest's bytes. ``detector``
    is the version that redacts now, with digests of its rules and model; ``configuration`` is the SHA-256 of
    ``board.yml``. Both are empty in lines from before they were kept.
    """

    __pydantic_config__ = FORBID_EXTRA

    act: Act
    document: str
    by: str
    on: date
    sha256: str
    identity_verified: bool
    reason: str = ""
    versions: tuple[tuple[str, str], ...] = ()
    detector: str = ""
    configuration: str = ""
    manifest_sha256: str = ""
    previous: str = ""
    """SHA-256 of the line before this one; the tool fills it in when it writes the line."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """``publication/<document>.manifest.json``: what was released, by whom, made with what.

    ``printed`` are the words that the policy printed ("March 2024", "School 1", "[name]") and ``settled`` are SHA-256
    digests of normalised words that a decision keeps: the redaction check knows both (design, principle 10).
    ``kept_contexts`` are hashes of the words around each place at which a decision that is tied to its context keeps
    something, as they stand in the released text: beside them, pseudonyms have taken the place of names.
    """

    __pydantic_config__ = FORBID_EXTRA

    case: str
    document: str
    title: str
    slug: str
    sha256: str
    released_on: date
    readers: tuple[str, ...]
    inputs: InputHashes
    versions: tuple[tuple[str, str], ...]
    printed: tuple[str, ...]
    settled: tuple[str, ...]
    ledger_head: str = ""
    """SHA-256 of the ledger's last line before the release: the chain up to it can never be shorter."""
    kept_contexts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Released:
    """A released document: manifest and the exact text, which hashes to ``manifest.sha256``."""

    manifest: Manifest
    text: str
    path: str
