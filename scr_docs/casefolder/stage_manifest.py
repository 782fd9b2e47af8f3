"""The stage manifest as JSON: written beside the stage and beside the built site, read by plugin, hook and check.

It holds paths, hashes, case ids and document ids, and no word of a case.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from scr_docs.errors import UnreadableInput
from scr_docs.model.stage import StagedFile, StageManifest

VERSION = 1


def to_json(manifest: StageManifest) -> str:
    """The manifest as JSON text with a newline at its end; the same manifest always gives the same bytes."""
    content = {"version": VERSION, **asdict(manifest)}
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def from_json(text: str, shown: str) -> StageManifest:
    """Read a manifest that ``to_json`` wrote; ``shown`` is its path as messages print it.

    Raises:
        UnreadableInput: the text is not such a manifest.
    """
    try:
        content = json.loads(text)
        if content["version"] != VERSION:
            raise UnreadableInput(f"{shown}: this stage manifest was written by another version; build the site again")
        files = tuple(_staged_file(entry) for entry in content["files"])
        return StageManifest(audience=content["audience"], files=files)
    except (ValueError, KeyError, TypeError) as problem:
        raise UnreadableInput(f"{shown}: this is not a stage manifest; build the site again") from problem


def read_stage_manifest(path: Path, shown: str) -> StageManifest:
    """Read the manifest file at ``path``.

    Raises:
        UnreadableInput: the file cannot be read or is not a stage manifest.
    """
    try:
        return from_json(path.read_text(encoding="utf-8"), shown)
    except OSError as problem:
        raise UnreadableInput(f"{shown}: the stage manifest cannot be read; build the site again") from problem


def _staged_file(entry: Mapping[str, Any]) -> StagedFile:
    return StagedFile(
        path=entry["path"],
        sha256=entry["sha256"],
        case=entry["case"],
        document=entry["document"],
        tool_written=entry["tool_written"],
        blocks=tuple(entry["blocks"]),
    )
