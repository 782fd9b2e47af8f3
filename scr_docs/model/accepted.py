"""Findings of the redaction check that a person accepted (``accepted.yml``; design, section 6)."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from scr_docs.model.sourced import FORBID_EXTRA, Sourced

ACCEPTABLE: Final = frozenset(
    {"SCR401", "SCR402", "SCR403", "SCR404", "SCR405", "SCR407", "SCR408", "SCR409", "SCR492"}
)
"""What could not be read (SCR490, SCR491) is never accepted: nobody has seen what is in it."""

ONLY_IN_CONTEXT: Final = frozenset({"SCR401", "SCR402"})
"""A name of a register may be somebody else's in one sentence, and the child's in the next one."""


@dataclass(frozen=True, slots=True)
class Acceptance(Sourced):
    """One accepted finding.

    ``key`` is an HMAC-SHA-256, in hex, of code, words and surroundings under the key of the project, so that it tells
    nobody what was accepted. ``path_`` is a pattern of the files in which it holds; None: in all.
    """

    __pydantic_config__ = FORBID_EXTRA

    key: str
    code: str
    reason: str
    by: str
    on: date
    path_: str | None = None
