"""``scr-docs mentions``: what is found in any Markdown or text file."""

import functools
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import click

from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.working_folder import WorkingFolder, find_working_folder
from scr_docs.cli.options import cases_option
from scr_docs.counted import counted
from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.deidentify.detector_version import detector_version
from scr_docs.deidentify.mentions import MentionCache, mentions_of
from scr_docs.deidentify.register.lexicon import Lexicon, lexicon_of
from scr_docs.errors import UnreadableInput, UsageProblem
from scr_docs.model.board import Board
from scr_docs.model.case_file import Publication
from scr_docs.model.mention import Mention

_TEXT_SUFFIXES = frozenset({".md", ".markdown", ".txt"})


@click.command("mentions")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
@click.option("--case", "case_id", metavar="CASE", help="Match against the register of this case too.")
@click.option("--no-cache", is_flag=True, help="Look again, even at texts that were looked at before.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--show-values", is_flag=True, help="Show the words found; at a terminal only.")
@click.option("--why", is_flag=True, help="Say which rule found each, and what would be printed on whose word.")
@cases_option
def command(
    paths: tuple[Path, ...],
    case_id: str | None,
    no_cache: bool,
    format_: str,
    show_values: bool,
    why: bool,
    cases: Path | None,
) -> None:
    """List everything found in Markdown or text files: every kind, whatever the policy would print.

    Offsets are code points of the file as read (UTF-8). Words are never printed but with --show-values at a terminal.
    """
    if show_values and not sys.stdout.isatty():
        raise UsageProblem("--show-values prints names and is for a person at a terminal; this output is not one")
    texts = {path: _read(path) for path in _expand(paths)}
    found = _find(texts, case_id, cases, no_cache=no_cache)
    if format_ == "json":
        click.echo(json.dumps({"files": [_as_json(path, found[path], show_values, why) for path in texts]}, indent=2))
    else:
        for path in texts:
            for mention in found[path]:
                click.echo(_as_line(path, mention, show_values, why))
    total = sum(map(len, found.values()))
    click.echo(f"{counted(total, 'mention')} in {counted(len(texts), 'file')}", err=True)


def _expand(paths: Iterable[Path]) -> list[Path]:
    """Files as given; of folders, every Markdown and text file below them."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files += sorted(file for file in path.rglob("*") if file.suffix in _TEXT_SUFFIXES and file.is_file())
        else:
            files.append(path)
    if not files:
        raise UsageProblem("no Markdown or text file below the paths given")
    return files


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise UnreadableInput(f"{path.as_posix()}: cannot be opened ({error.strerror})") from None
    except UnicodeDecodeError as error:
        line = path.read_bytes().count(b"\n", 0, error.start) + 1
        raise UnreadableInput(f"{path.as_posix()}:{line}: not UTF-8; save the file as UTF-8") from None


@dataclass(frozen=True, slots=True)
class _OfCase:
    """What a case adds to what is found; without one, nothing."""

    lexicon: Lexicon = field(default_factory=Lexicon, repr=False)
    publication: Publication = field(default_factory=Publication)
    digests: str = ""
    """Of everything in the case on which an answer depends."""


def _of_case(working: WorkingFolder, case_id: str) -> _OfCase:
    case = read_case(working.find_case(case_id))
    require(case, "file", "register", "decisions")
    publication = case.file.publication if case.file else Publication()
    digests = json.dumps(case.hashes, sort_keys=True) + working.board.name
    return _OfCase(lexicon_of(case, working.board), publication, digests)


def _find(
    texts: dict[Path, str], case_id: str | None, cases: Path | None, *, no_cache: bool
) -> dict[Path, tuple[Mention, ...]]:
    working = _working_folder(cases, needed=case_id is not None)
    board = working.board if working else Board()
    of_case = _of_case(working, case_id) if working and case_id is not None else _OfCase()
    model = board.detector.model

    def look(text: str) -> tuple[Mention, ...]:
        return mentions_of(text, of_case.lexicon, _detector(model), of_case.publication)

    if no_cache or working is None:
        return {path: look(text) for path, text in texts.items()}
    cache = MentionCache(working.build / "cache" / "mentions", of_case.digests + detector_version(model))
    try:
        return {path: cache.get(text, functools.partial(look, text)) for path, text in texts.items()}
    except OSError as error:
        message = f"{cache.folder.as_posix()}: cannot be written ({error.strerror}); --no-cache does without it"
        raise UnreadableInput(message) from None


@functools.cache
def _detector(model: str) -> Detector:
    # Loading takes a second or two; when the cache knows every text it is not needed.
    from scr_docs.deidentify.presidio.detector import load_detector  # noqa: PLC0415 - see above

    return load_detector(model)


def _working_folder(cases: Path | None, *, needed: bool) -> WorkingFolder | None:
    """The working folder; this command also works outside one, unless a case is asked for."""
    try:
        return find_working_folder(Path.cwd(), cases)
    except UsageProblem:
        if needed:
            raise
        return None


def _as_json(path: Path, mentions: tuple[Mention, ...], show_values: bool, why: bool) -> dict[str, object]:
    rows = []
    for mention in mentions:
        row: dict[str, object] = {
            "start": mention.start,
            "end": mention.end,
            "line": mention.line,
            "column": mention.column,
            "kind": mention.kind,
            "source": mention.source,
            "identity": mention.identity,
        }
        row |= {"why": asdict(mention.why)} if why and mention.why else {}
        rows.append(row | ({"text": mention.text} if show_values else {}))
    return {"path": path.as_posix(), "mentions": rows}


def _as_line(path: Path, mention: Mention, show_values: bool, why: bool) -> str:
    what = f"{mention.kind} ({mention.detail})" if mention.detail else mention.kind
    who = mention.identity or " or ".join(mention.candidates)
    value = f"  {mention.text!r}" if show_values else ""
    place = f"{path.as_posix()}:{mention.line}:{mention.column}"
    return f"{place} {what} {mention.source}{' ' + who if who else ''}{value}{_because(mention) if why else ''}"


def _because(mention: Mention) -> str:
    """Which rule found it, what would be printed, and on whose word."""
    if mention.why is None:
        return ""
    printed = "stays as it is" if mention.why.printed is None else f"printed as {mention.why.printed!r}"
    doubt = f"; in doubt: {mention.why.doubt}" if mention.why.doubt else ""
    return f"  found by: {mention.why.rule}; {printed} (by {mention.why.word}){doubt}"
