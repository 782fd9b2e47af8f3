"""A board's own ``mkdocs.yml`` that fails, hangs, cheats, or asks the world: the site that was there stays (17.50)."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.site.swap import tree_digest
from tests.faults.boards import CONFIG, PAGE, copy_of, quick_board
from tests.faults.faulty import EPOCH, ROOT, Commands
from tests.site.small_board import SUMMARY, release


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, running: Commands) -> Path:
    """A board with both sites, and a text that was released since."""
    root = quick_board(tmp_path_factory.mktemp("printing") / "board")
    assert running.run(root, "build", "all").code == 0
    release(find_working_folder(root), f"{SUMMARY}\nMother was told of it.\n")
    return root


@pytest.fixture
def board(tmp_path: Path, built: Path) -> Path:
    return copy_of(built, tmp_path / "board")


def sites_of(root: Path) -> dict[str, str]:
    return {which: tree_digest(root / "build" / which / "site") for which in ("internal", "public")}


def hook(root: Path, code: str) -> None:
    (root / "hook.py").write_text(code)
    (root / "mkdocs.yml").write_text(f"{CONFIG}hooks: [hook.py]\n")


EVENTS = ("startup", "config", "files", "page_markdown", "post_page", "post_build")
THROWS = "def on_{event}(*arguments, **named):\n    raise {error}\n"


@pytest.mark.parametrize("event", EVENTS)
def test_a_plugin_that_throws_ends_the_build(board: Path, running: Commands, event: str) -> None:
    before = sites_of(board)
    error = "SystemExit(0)" if event == "post_page" else "RuntimeError('Amandeep')"
    hook(board, THROWS.format(event=event, error=error))

    failed = running.run(board, "build", "internal")

    assert (failed.code, failed.out) == (2, "")
    assert "build/internal/last-failure.log" in failed.err
    assert "Amandeep" not in failed.err
    assert sites_of(board) == before
    assert not list((board / "build" / "internal").glob(".building-*"))


CHEATS = {
    "a page more in the stage": (
        "pre_build",
        "open(config.docs_dir + '/more.md', 'w').write('# More')",
        "the stage was",
    ),
    "more text in the stage": ("pre_build", "open(config.docs_dir + '/index.md', 'a').write('More')", "the stage"),
    "a link in the stage": (
        "pre_build",
        "os.symlink(os.getcwd() + '/cases', config.docs_dir + '/x')",
        "the stage was",
    ),
    "a page in the site": (
        "post_build",
        "open(config.site_dir + '/more.html', 'w').write('<p>')",
        "printed 1 page beside those of the stage",
    ),
    "a folder in the site": (
        "post_build",
        "os.symlink(os.path.abspath('cases'), config.site_dir + '/x')",
        "of the printed files",
    ),
    "a register in the site": (
        "post_build",
        "os.symlink(os.getcwd() + '/cases/x-1/identities.yml', config.site_dir + '/x.txt')",
        "1 of the printed files are links",
    ),
}
"""What a hook does and when, and the refusal."""


@pytest.mark.parametrize("which", ["internal", "public"])
@pytest.mark.parametrize(("event", "code", "said"), CHEATS.values(), ids=CHEATS.keys())
def test_a_plugin_that_writes_or_links_what_is_not_staged_ends_the_build(
    board: Path, running: Commands, which: str, event: str, code: str, said: str
) -> None:
    before = sites_of(board)
    hook(board, f"import os\ndef on_{event}(config):\n    {code}\n")

    failed = running.run(board, "build", which)

    assert (failed.code, failed.out) == (2, "")
    assert said in failed.err
    assert sites_of(board) == before


def test_a_file_that_a_plugin_lays_into_the_public_site_is_checked_as_all_others_are(
    board: Path, running: Commands
) -> None:
    before = sites_of(board)
    hook(
        board,
        "def on_post_build(config):\n    open(config.site_dir + '/data.json', 'w').write('[\"Amandeep Gill\"]')\n",
    )

    refused = running.run(board, "build", "public")

    assert refused.code == 1
    assert "build/public/site/data.json:1" in refused.out
    assert "SCR40" in refused.out
    assert sites_of(board) == before


FROM_ELSEWHERE = {
    "script": '<script src="https://cdn.example.net/a.js"></script>',
    "style": '<link rel="stylesheet" href="//cdn.example.net/a.css">',
    "font": "<style>@import url(https://fonts.example.net/a);</style>",
    "picture": '<img src="http://cdn.example.net/a.png" alt="">',
}


@pytest.mark.parametrize("element", FROM_ELSEWHERE.values(), ids=FROM_ELSEWHERE.keys())
def test_a_theme_that_asks_another_server_is_refused(board: Path, running: Commands, element: str) -> None:
    before = sites_of(board)
    (board / "theme" / "main.html").write_text(PAGE.replace("</head>", f"{element}</head>"))

    internal = running.run(board, "build", "internal")
    assert (internal.code, internal.out) == (2, "")
    assert "ask another server for something" in internal.err

    public = running.run(board, "build", "public")
    assert public.code == 1
    assert "SCR407" in public.out
    assert sites_of(board) == before


def test_a_style_sheet_that_asks_another_server_is_refused(board: Path, running: Commands) -> None:
    (board / "theme" / "own.css").write_text("body { background: url(https://cdn.example.net/a.png) }")
    assert running.run(board, "build", "internal").code == 2
    assert "SCR407" in running.run(board, "build", "public").out


HANGS = """\
import os, time
def on_post_build(config):
    with open("hangs.part", "w") as file:
        file.write(str(os.getpid()))
    os.replace("hangs.part", "hangs")
    time.sleep(600)
"""


@pytest.mark.parametrize("kill", [signal.SIGINT, signal.SIGTERM])
def test_a_plugin_that_hangs_is_ended_with_the_build(board: Path, kill: signal.Signals) -> None:
    """There is no limit of time: large cases take long. Ctrl-C and a service manager end both."""
    before = sites_of(board)
    hook(board, HANGS)
    path = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(ROOT))))
    environment = os.environ | {"PYTHONPATH": path, "SOURCE_DATE_EPOCH": EPOCH}
    command = [sys.executable, "-m", "scr_docs", "build", "internal"]
    with subprocess.Popen(command, cwd=board, env=environment, stderr=subprocess.PIPE, text=True) as tool:
        deadline = time.monotonic() + 60
        while not (board / "hangs").is_file() and time.monotonic() < deadline:
            time.sleep(0.01)
        tool.send_signal(kill)
        _, said = tool.communicate(timeout=30)
    assert (tool.returncode, said) == (2, "interrupted\n")
    assert sites_of(board) == before
    assert not list((board / "build" / "internal").glob(".building-*"))
    assert not Path("/proc", (board / "hangs").read_text()).exists()
