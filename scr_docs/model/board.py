"""``board.yml``: the board's own settings; every key has a default (design, section 4)."""

from dataclasses import dataclass
from typing import Literal

from scr_docs.model.before_publication import GateName
from scr_docs.model.sourced import FORBID_EXTRA, Sourced

RendererName = Literal["mkdocs", "properdocs"]
"""Programs that print a stage as a site: MkDocs, or ProperDocs, which continues MkDocs 1."""


@dataclass(frozen=True, slots=True)
class DetectorSettings(Sourced):
    """Which model looks beyond the register: ``own``, an installed spaCy package, or both as ``own+package``."""

    __pydantic_config__ = FORBID_EXTRA

    model: str = "own"


@dataclass(frozen=True, slots=True)
class Board(Sourced):
    """``board.yml`` whole. ``bodies_to_brief`` are told before publication (17.50); ``cases`` may lie elsewhere.

    ``area_population``: people in the board's area, for the estimates of ``jigsaw``; by default an English upper-tier
    authority on average (ONS, Census 2021: 56.5 million in 152). ``gates`` are switched on beside those that every
    release meets. ``register``: whether registers may be kept in clear, or only encrypted, for ``key_recipients``
    (public keys of age, that of the publication officer among them, since the check reads every case) and the case's.
    ``renderer`` prints both sites.
    """

    __pydantic_config__ = FORBID_EXTRA

    name: str = "Local Safeguarding Children Board"
    inspectorate: str = "the inspectorate"
    bodies_to_brief: tuple[str, ...] = ()
    gates: tuple[GateName, ...] = ()
    base_url: str = ""
    contact: str = ""
    detector: DetectorSettings = DetectorSettings()
    register: Literal["plain", "encrypted"] = "plain"
    renderer: RendererName = "mkdocs"
    key_recipients: tuple[str, ...] = ()
    cases: str = "cases"
    area_population: int = 370_000
