"""Nothing of an encrypted register lands anywhere but in memory and at the terminal of who asked for it.

Whole commands run in processes of their own on a case with invented people who stand in the register alone, and every
Python process writes down what it writes (``tests/no_network/writes_watch.py``).
"""

import base64
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from scr_docs.casefolder.at_rest.key_ring import KEY_VARIABLE, KeyRing, use_key_ring
from scr_docs.casefolder.at_rest.register_bytes import read_register_bytes
from scr_docs.casefolder.reading import read_case
from scr_docs.casefolder.register.to_workbook import write_workbook
from scr_docs.casefolder.settings import parse_register
from scr_docs.cli.main import run
from scr_docs.cli.private_folder import MEMORY, is_in_memory
from scr_docs.deidentify.register.lexicon import lexicon_of
from scr_docs.model.board import Board as Settings
from scr_docs.redaction_check.terms import read_terms
from scr_docs.settling.snapshot import Snapshot
from tests.at_rest.sealed_case import Board, set_up_board
from tests.cli.terminal import Terminal

REPOSITORY = Path(__file__).resolve().parents[2]
CANARIES = ("Zorvandel", "Quispington", "Nkemelu-Brightwater", "Hollowmere Lane", "9998887770", "Thistlecombe")
"""Each stands in the register and nowhere else."""
REGISTER = """\
people:
  child-r: {pseudonym: Child R, role: subject child, names: [Zorvandel Quispington], identifiers: ["999 888 7770"]}
  mother: {pseudonym: Mother, role: mother, names: [Nkemelu-Brightwater, Bronagh]}
places:
  home: {pseudonym: the family home, kind: address, names: [14 Hollowmere Lane]}
organisations:
  school-1: {pseudonym: School 1, kind: primary school, names: [Thistlecombe Academy]}
"""
SUMMARY = """\
# Executive summary

## What happened

Bronagh moved in 2024. A neighbour, Gethin Prys, rang the police on 3 May 2025.
"""
ANSWERS = """\
people:
  neighbour: {pseudonym: Neighbour, names: [Gethin Prys]}
"""
COMMANDS = (
    ("check",),
    ("status",),
    ("redact", "2026-07"),
    ("mentions", "cases/2026-07/executive-summary.md", "--case", "2026-07"),
    ("register", "import", "2026-07", "cases/2026-07/register.xlsx"),
    ("decide", "2026-07", "--answers", "cases/2026-07/answers.yml"),
    ("register", "suggest", "2026-07", "--list"),
    ("register", "rekey", "2026-07"),
    ("jigsaw", "2026-07"),
    ("chronology", "2026-07"),
    ("build", "all"),
    ("redaction-check", "build/internal/site", "--format", "json"),
)


@dataclass(frozen=True)
class Watched:
    """What the commands left: all that they said, the log of the watch, and the folders that they may write into."""

    said: str
    log: tuple[tuple[str, ...], ...]
    folders: tuple[Path, ...]
    codes: dict[str, int]


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """The case after every command, each a process of its own with folders of its own for whatever it may keep."""
    root = tmp_path_factory.mktemp("at-rest")
    board = set_up_board(root)
    board.seal(REGISTER)
    board.folder.path.joinpath("executive-summary.md").write_text(SUMMARY, encoding="utf-8")
    board.folder.path.joinpath("answers.yml").write_text(ANSWERS, encoding="utf-8")
    grown = parse_register(REGISTER.encode().replace(b"Bronagh]", b"Bronagh, Bron]"), "identities.yml").value
    assert grown is not None
    sheet = board.folder.path / "register.xlsx"
    sheet.write_bytes(write_workbook(grown))
    environment = watched_environment(root, board)
    said, codes = "", {}
    for command in COMMANDS:
        done = subprocess.run(
            [sys.executable, "-m", "scr_docs", *command],
            cwd=board.root,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        said += done.stdout + done.stderr
        codes[" ".join(command)] = done.returncode
    # The one file with names that the person made and gave; what was read from it is encrypted now.
    sheet.unlink()
    return Watched(said, read_log(root / "evidence"), (board.root, root / "tmp", root / "home"), codes)


def watched_environment(root: Path, board: Board) -> dict[str, str]:
    for name in ("evidence", "tmp", "home"):
        (root / name).mkdir()
    places = {f"XDG_{name}_HOME": str(root / "home" / name) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    return {
        **os.environ,
        **places,
        "HOME": str(root / "home"),
        "TMPDIR": str(root / "tmp"),
        "PYTHONPATH": os.pathsep.join((str(REPOSITORY / "tests" / "no_network"), str(REPOSITORY))),
        "PYTHONDONTWRITEBYTECODE": "1",
        "WRITES_EVIDENCE": str(root / "evidence"),
        "SOURCE_DATE_EPOCH": "1795000000",
        KEY_VARIABLE: str(board.officer.file),
    }


def read_log(folder: Path) -> tuple[tuple[str, ...], ...]:
    lines = (folder / "log").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines)


def canaries_in(content: bytes) -> set[str]:
    """Those that stand in some bytes: plain in any case, with any marks between their letters, UTF-16, base64."""
    plain = re.sub(rb"[^a-z0-9]", b"", content.lower())
    return {each for each in CANARIES if any(form in plain or form in content for form in forms_of(each))}


def forms_of(canary: str) -> Iterator[bytes]:
    yield re.sub(r"[^a-z0-9]", "", canary.lower()).encode()
    for start in range(3):
        # What stands before shifts the groups of base64; the first and the last letters depend on the neighbours.
        yield base64.b64encode(b" " * start + canary.encode())[4:-4]


def test_the_search_finds_what_it_must() -> None:
    for hidden in (b"x Zorvandel y", b"ZOR-VANDEL", "Zorvandel".encode("utf-16"), base64.b64encode(b"ab Zorvandel cd")):
        assert canaries_in(hidden) == {"Zorvandel"}, hidden
    assert canaries_in(SUMMARY.encode()) == set()


MOMENTS = {
    "deleted": "Path('a').write_text('Zorvandel'); Path('a').unlink()",
    "renamed and emptied": "Path('a').write_text('Zorvandel'); Path('a').rename('b'); Path('b').write_text('')",
    "replaced": "Path('a').write_text('Zorvandel'); Path('b').write_text(''); Path('b').replace('a')",
    "a folder deleted": "Path('c').mkdir(); Path('c/a').write_text('Zorvandel'); shutil.rmtree('c')",
    "in a temporary file": "file = tempfile.NamedTemporaryFile('w'); file.write('Zorvandel'); file.close()",
}


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS.keys())
def test_the_watch_sees_what_is_there_for_a_moment(tmp_path: Path, moment: str) -> None:
    script = f"import shutil, tempfile; from pathlib import Path; {moment}"
    environment = watched_environment(tmp_path, set_up_board(tmp_path))
    subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=environment, check=True)
    copies = [Path(line[2]) for line in read_log(tmp_path / "evidence") if line[0] == "gone"]
    assert any(canaries_in(copy.read_bytes()) for copy in copies)


def test_the_watch_sees_nameless_files_and_command_lines(tmp_path: Path) -> None:
    script = "import subprocess, tempfile; tempfile.TemporaryFile(); subprocess.run(['true', 'Zorvandel'])"
    environment = watched_environment(tmp_path, set_up_board(tmp_path))
    subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=environment, check=True)
    log = read_log(tmp_path / "evidence")
    assert {"nameless", "started"} <= {line[0] for line in log}
    assert any(canaries_in(line[1].encode()) for line in log if line[0] == "started")


def test_the_commands_did_their_work(watched: Watched) -> None:
    assert watched.codes.keys() == {" ".join(command) for command in COMMANDS}
    assert {command for command, code in watched.codes.items() if code not in {0, 1}} == set(), watched.said
    assert watched.codes["build all"] == 0
    (work, *_) = watched.folders
    assert (work / "build/internal/site/2026-07/search/search_index.json").is_file()
    assert (work / "build/redacted/2026-07/executive-summary.md").is_file()
    assert list((work / "build/cache/mentions").glob("*.json"))


def test_no_file_that_stays_holds_a_name(watched: Watched) -> None:
    files = [path for folder in watched.folders for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 100
    assert {path: found for path in files if (found := canaries_in(path.read_bytes()))} == {}
    assert {str(path) for path in files if canaries_in(str(path).encode())} == set()


def test_no_file_that_was_there_for_a_moment_held_a_name(watched: Watched) -> None:
    gone = [(path, Path(copy)) for what, path, *rest in watched.log if what == "gone" for copy in rest]
    assert len(gone) > 20
    assert {path: found for path, copy in gone if (found := canaries_in(copy.read_bytes()))} == {}


def test_nothing_is_written_anywhere_else(watched: Watched) -> None:
    written = {line[1] for line in watched.log if line[0] == "written"}
    inside = tuple(f"{folder.resolve()}{os.sep}" for folder in watched.folders)
    assert {path for path in written if not path.startswith((*inside, "/dev/"))} == set()
    assert {line for line in watched.log if line[0] == "nameless"} == set()


def test_no_command_says_a_name(watched: Watched) -> None:
    assert canaries_in(watched.said.encode()) == set()


def test_no_process_is_started_with_a_name_or_a_key(watched: Watched) -> None:
    started = [line[1] for line in watched.log if line[0] == "started"]
    assert any("mkdocs" in arguments for arguments in started)
    assert {arguments for arguments in started if canaries_in(arguments.encode())} == set()
    assert not any("AGE-SECRET" in arguments for arguments in started)


@pytest.mark.skipif(not is_in_memory(MEMORY), reason="no file system in memory")
def test_editing_leaves_names_in_memory_only(tmp_path: Path) -> None:
    board = set_up_board(tmp_path)
    board.seal(REGISTER)
    environment = watched_environment(tmp_path, board)
    script = tmp_path / "editor.py"
    lines = (
        "import sys; from pathlib import Path; p = Path(sys.argv[1]); p.write_text(p.read_text() + '# Thistlecombe\\n')"
    )
    script.write_text(lines, encoding="utf-8")
    del environment["PYTHONPATH"]
    terminal = Terminal(board.root, "register", "edit", "2026-07", **environment, VISUAL=f"{sys.executable} {script}")
    assert terminal.close() == 0, terminal.seen
    log = read_log(tmp_path / "evidence")
    with_names = {line[1] for line in log if line[0] == "gone" and canaries_in(Path(line[2]).read_bytes())}
    assert with_names
    assert {path for path in with_names if not Path(path).is_relative_to(MEMORY)} == set()
    assert not any(Path(path).exists() for path in with_names)
    assert canaries_in(terminal.seen.encode()) == set()


BROKEN = {
    "syntax": REGISTER + "people: [Zorvandel\n",
    "a key twice": REGISTER + "people: {Zorvandel: 1}\n",
    "a wrong value": "people: {Zorvandel: {pseudonym: [Quispington], names: Thistlecombe, born: Hollowmere Lane}}\n",
    "an unknown key": "Zorvandel: {Quispington: 1}\n",
    "not text": "people: {a: {pseudonym: A, names: [Zorvandel\x07]}}\n",
}


@pytest.mark.parametrize("debug", ["", "1"])
@pytest.mark.parametrize("register", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_wrong_with_a_register_is_said_without_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], register: str, debug: str
) -> None:
    board = at_the_keys(tmp_path, monkeypatch, register)
    monkeypatch.setenv("SCR_DOCS_DEBUG", debug)
    assert run(["check"]) == 1
    assert run(["redact", "2026-07"]) == 2
    assert run(["register", "export", "2026-07", str(board.root / "out.xlsx")]) == 2
    output = capsys.readouterr()
    assert canaries_in((output.out + output.err).encode()) == set()


def test_a_fault_of_our_own_says_no_name_however_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    at_the_keys(tmp_path, monkeypatch, REGISTER)

    def fail(case: object, *_: object) -> None:
        raise RuntimeError(f"{case!r}")

    monkeypatch.setattr("scr_docs.cli.check_command.check_case", fail)
    for debug in ("", "1"):
        monkeypatch.setenv("SCR_DOCS_DEBUG", debug)
        assert run(["check"]) == 2
        output = capsys.readouterr()
        assert "RuntimeError" in output.err
        assert canaries_in((output.out + output.err).encode()) == set()


def test_what_holds_the_register_does_not_print_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a debugger or a logger prints the variables of a function."""
    board = at_the_keys(tmp_path, monkeypatch, REGISTER)
    use_key_ring(KeyRing(board.officer.file))
    case = read_case(board.folder)
    held = (
        *(case, read_register_bytes(board.folder), lexicon_of(case, Settings())),
        *(read_terms(board.folder, Settings()), Snapshot.of(board.folder.register_in_use)),
    )
    for each in held:
        assert canaries_in(repr(each).encode()) == set(), type(each)
    use_key_ring(None)


def at_the_keys(root: Path, monkeypatch: pytest.MonkeyPatch, register: str) -> Board:
    board = set_up_board(root)
    board.seal(register)
    monkeypatch.chdir(board.root)
    monkeypatch.setenv(KEY_VARIABLE, str(board.officer.file))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    return board
