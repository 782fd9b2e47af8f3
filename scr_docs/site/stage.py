"""Pages → a folder of plain Markdown, and its manifest beside it: all that the site generator ever sees."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from scr_docs.casefolder.stage_manifest import read_stage_manifest, to_json
from scr_docs.errors import BuildFailed, UnreadableInput
from scr_docs.model.stage import Audience, StagedFile, StageManifest

MANIFEST_NAME = "stage.json"
"""Beside the stage and never in it, where the site generator would copy it into the site."""


@dataclass(frozen=True, slots=True)
class StagedPage:
    """A page to stage. ``path`` is where it goes; ``text`` its Markdown without front matter.

    ``case`` and ``document`` say whose text it is; ``blocks`` are the normalised words of a page that the tool wrote.
    """

    path: str
    title: str
    text: str = field(repr=False)
    case: str | None = None
    document: str | None = None
    tool_written: bool = False
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StagedCopy:
    """A file of another kind that a document names, under its neutral name (internal site only)."""

    path: str
    source: Path
    case: str


def write_stage(
    folder: Path, audience: Audience, pages: Iterable[StagedPage], copies: Iterable[StagedCopy] = ()
) -> StageManifest:
    """Write the stage ``folder`` anew and its manifest beside it.

    Raises:
        BuildFailed: two pages want the same place.
        UnreadableInput: a file to copy could not be read.
        OSError: the disk refused.
    """
    folder.mkdir(parents=True)
    files = [_write(folder, page.path, _source_of(page), page) for page in pages]
    files += [_copy(folder, copy) for copy in copies]
    if len({file.path.casefold() for file in files}) < len(files):
        raise BuildFailed("two pages would stand at the same address; rename one of the documents")
    manifest = StageManifest(audience, tuple(sorted(files, key=lambda file: file.path)))
    (folder.parent / MANIFEST_NAME).write_text(to_json(manifest), encoding="utf-8", newline="\n")
    return manifest


def verify_stage(folder: Path) -> StageManifest:
    """Make sure that a folder is a stage: every file listed with its hash, none missing, none extra, no links.

    Raises:
        UnreadableInput: it is not; the message says how many files are at fault and names none.
    """
    manifest = read_stage_manifest(folder.parent / MANIFEST_NAME, f"{folder.name}/../{MANIFEST_NAME}")
    paths = [path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()]
    there = {path.relative_to(folder).as_posix(): _digest_of(path) for path in paths}
    listed = {file.path: file.sha256 for file in manifest.files}
    wrong = {path for path in there.keys() | listed.keys() if there.get(path) != listed.get(path)}
    if wrong:
        raise UnreadableInput(f"{len(wrong)} files of the stage are not as its manifest says; build the site again")
    return manifest


def _write(folder: Path, path: str, content: bytes, page: StagedPage) -> StagedFile:
    place = folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    return StagedFile(path, digest, page.case, page.document, page.tool_written, page.blocks)


def _copy(folder: Path, copy: StagedCopy) -> StagedFile:
    try:
        content = copy.source.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"an attachment of case {copy.case} could not be read ({error.strerror})") from None
    return _write(folder, copy.path, content, StagedPage(copy.path, "", "", copy.case))


def _source_of(page: StagedPage) -> bytes:
    """Front matter of our own, the title and nothing else; a JSON string is a YAML string, whatever stands in it."""
    return f"---\ntitle: {json.dumps(page.title)}\n---\n\n{page.text.strip()}\n".encode()


def _digest_of(path: Path) -> str:
    return "" if path.is_symlink() or not path.is_file() else hashlib.sha256(path.read_bytes()).hexdigest()
