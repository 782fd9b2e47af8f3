"""What stands in a stage, the folder of plain Markdown that the site generator prints: each file, hash and case."""

from dataclasses import dataclass
from typing import Literal

Audience = Literal["internal", "public"]


@dataclass(frozen=True, slots=True)
class StagedFile:
    """One file of the stage. ``path`` is relative to the stage, with ``/``: ``k7rm/executive-summary.md``.

    ``case`` and ``document`` say whose text it is; None: a site-wide file. ``tool_written`` pages hold no author's
    text; ``blocks`` are then the words of their text, block by block and normalised
    (``redaction_check.known_words.normalised_blocks``), so that the redaction check knows the tool's own words again in
    the built site (design, principle 10).
    """

    path: str
    sha256: str
    case: str | None = None
    document: str | None = None
    tool_written: bool = False
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StageManifest:
    """The whole stage; the plugin and the hook refuse a folder that does not match it, the redaction check reads it."""

    audience: Audience
    files: tuple[StagedFile, ...]

    def file(self, path: str) -> StagedFile | None:
        """The staged file at this path, or None."""
        return next((file for file in self.files if file.path == path), None)
