"""The same input gives the same staged bytes and the same sites, on another machine too (``SOURCE_DATE_EPOCH``).

Two builds of the same cases differ here in all that two machines may differ in: folder, time zone, language, hashing,
umask, home, host name where that can be set, the order in which folders list their files, their times, and processors.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scr_docs.site.swap import tree_digest
from tests.faults.boards import quick_board
from tests.faults.faulty import EPOCH, ROOT, files_below

RECORDER = """\
import os, shutil
def on_pre_build(config):
    to = os.path.join(os.environ["STAGES"], config["extra"]["audience"], os.path.basename(config.site_dir))
    shutil.copytree(config.docs_dir, to)
    shutil.copy(config.docs_dir + "/../stage.json", to + ".json")
"""
HERE = {"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "tr_TR.UTF-8",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "4242",
    "HOME": "/nonexistent",
    "OMP_NUM_THREADS": "1",
    "REVERSED_FOLDERS": "1",
}


def copied_backwards(source: Path, to: Path) -> Path:
    """A copy whose files were made in the opposite order, with other times."""
    for path in sorted(source.rglob("*"), reverse=True):
        target = to / path.relative_to(source)
        if path.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            os.utime(target, (1, 1))
    return to


def elsewhere(command: list[str]) -> list[str]:
    """The command on one processor and under another host name, as far as this machine lets us."""
    one = ["taskset", "--cpu-list", str(min(os.sched_getaffinity(0)))] if shutil.which("taskset") else []
    trial = subprocess.run(["unshare", "--uts", "hostname", "fs-2"], capture_output=True, check=False)
    if shutil.which("unshare") and trial.returncode == 0:
        return [*one, "unshare", "--uts", "sh", "-c", 'hostname fs-2; umask 077; exec "$@"', "sh", *command]
    return [*one, "sh", "-c", 'umask 077; exec "$@"', "sh", *command]


def test_folders_are_turned_round_elsewhere(tmp_path: Path) -> None:
    for name in "bca":
        (tmp_path / name).mkdir()
    script = (
        "import os; from pathlib import Path;"
        "print(os.listdir(), [e.name for e in os.scandir()], next(os.walk('.'))[1],"
        " [p.name for p in Path().iterdir()], [p.name for p in Path().glob('*')], [p.name for p in Path().rglob('*')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=os.environ | ELSEWHERE,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == " ".join(["['c', 'b', 'a']"] * 6)


def scr_docs(root: Path, arguments: list[str], environment: dict[str, str], *, away: bool, ends: int = 0) -> str:
    command = [sys.executable, "-m", "scr_docs", *arguments]
    path = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(ROOT))))
    done = subprocess.run(
        elsewhere(command) if away else command,
        cwd=root,
        env=os.environ | {"PYTHONPATH": path, "SOURCE_DATE_EPOCH": EPOCH} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == ends, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two working folders, each with both sites built and both stages kept in ``stages``."""
    root = tmp_path_factory.mktemp("machines")
    here = quick_board(root / "here")
    shipped = "plugins: [search, scr-docs]\nhooks: [recorder.py]\nextra: {audience: !ENV [SCR_DOCS_AUDIENCE, x]}\n"
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("plugins: [search, scr-docs]\n", "").replace("hooks: [hooks/guard.py]\n", "")
    config = config.replace("extra:\n  generator: false\n  audience: !ENV [SCR_DOCS_AUDIENCE, internal]\n", "")
    (here / "mkdocs.yml").write_text(config + shipped, encoding="utf-8")
    shutil.copytree(ROOT / "templates" / "site", here / "templates" / "site")
    (here / "recorder.py").write_text(RECORDER)
    away = copied_backwards(here, root / "another place" / "śó")
    for each, environment in ((here, HERE), (away, ELSEWHERE)):
        stages = {"STAGES": str(each / "stages")}
        scr_docs(each, ["build", "all"], environment | stages, away=each is away)
    return [here, away]


@pytest.mark.parametrize("which", ["internal", "public"])
def test_the_same_stage_and_the_same_site(machines: list[Path], which: str) -> None:
    here, away = (files_below(each / "stages" / which) for each in machines)
    assert len(here) > 4
    assert here == away
    sites = [files_below(each / "build" / which / "site") for each in machines]
    assert {name for name in sites[0] if sites[0][name] != sites[1].get(name)} == set()
    assert len({tree_digest(each / "build" / which / "site") for each in machines}) == 1
    assert not [name for name in sites[0] if name.endswith(".gz")]  # its header would tell the day of the build


TEXT = """\
# Executive summary

Amandeep lived with Mother at 14 Weir Walk, Leicester, from 3 March 2025. Oluwaseun Adébáyọ̀ rang St Kevin's School.

""" + "\n\n".join(f"On day {n} Zbigniew Śliwa met Hodan Warsame and Faith of the Riverside Trust." for n in range(40))


def test_the_model_finds_the_same_with_one_processor_and_with_all(machines: list[Path]) -> None:
    found = []
    for root, environment in zip(machines, (HERE, ELSEWHERE), strict=True):
        (root / "text.md").write_text(TEXT, encoding="utf-8")
        arguments = ["mentions", "text.md", "--case", "x-1", "--no-cache", "--format", "json"]
        found.append(json.loads(scr_docs(root, arguments, environment, away=root is machines[1])))
    assert len(found[0]["files"][0]["mentions"]) > 80
    assert found[0] == found[1]


COMMANDS = {
    "redact x-1": 1,
    "check --format json": 1,
    "status --format json": 0,
    "chronology x-1": 0,
    "verify": 0,
    "register suggest x-1 --list": 1,
}
"""Each with its exit code; what they say and write is to be the same to the byte."""


@pytest.mark.parametrize(("command", "ends"), COMMANDS.items(), ids=COMMANDS.keys())
def test_every_command_says_and_writes_the_same(machines: list[Path], command: str, ends: int) -> None:
    said = [
        scr_docs(root, command.split(), environment, away=root is machines[1], ends=ends)
        for root, environment in zip(machines, (HERE, ELSEWHERE), strict=True)
    ]
    assert said[0] == said[1]
    here, away = (files_below(root / "build" / "redacted") for root in machines)
    assert here == away
    assert bool(here) or not command.startswith("redact")
