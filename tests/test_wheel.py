"""The wheel works by itself: ``pip install dist/*.whl && scr-docs init board`` (issue: the wheel works too)."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from scr_docs.deidentify.presidio.own.hashes import SHA256

REPOSITORY = Path(__file__).parent.parent
SOURCES = ("scr_docs", "templates", "hooks", "mkdocs.yml", "pyproject.toml", "README.md", "LICENSE", "NOTICE")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built offline from a copy of the sources, with hatchling from the lock."""
    source = tmp_path_factory.mktemp("source")
    for name in SOURCES:
        if (REPOSITORY / name).is_dir():
            shutil.copytree(REPOSITORY / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(REPOSITORY / name, source / name)
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(source / "dist")]
    subprocess.run(build, cwd=source, check=True, capture_output=True)
    (built,) = (source / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel, which sees the dependencies of this one but not its scr-docs."""
    environment = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True, capture_output=True)
    (packages,) = environment.glob("lib/python*/site-packages")
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--disable-pip-version-check"]
    # Without the watch over the network: pip, which is no part of the tool, asks whether the machine has IPv6.
    into = ["--quiet", "--target", str(packages), str(wheel)]
    subprocess.run([*install, *into], env=without_python_settings(), check=True, capture_output=True)
    # A path file of another site-packages is not read for its own path files: the editable install stays out.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return environment / "bin" / "python"


def without_python_settings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def run(python: Path, *argv: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [str(python), "-m", "scr_docs", *argv]
    return subprocess.run(command, cwd=cwd, env=without_python_settings(), capture_output=True, text=True, check=False)


def test_the_wheel_holds_what_a_working_folder_needs(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"scr_docs/py.typed", "scr_docs/_shipped/mkdocs.yml", "scr_docs/cli/starter/board.yml"} <= names
    assert {f"scr_docs/release/intruder/{name}" for name in ("read-me-first.md", "result.yml")} <= names
    for folder in ("templates", "hooks"):
        for path in (REPOSITORY / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                assert f"scr_docs/_shipped/{path.relative_to(REPOSITORY).as_posix()}" in names
    assert any(name.startswith("scr_docs/conformance/formats/") for name in names)
    model = "scr_docs/deidentify/presidio/own/model"
    assert {f"{model}/{name}" for name in (*SHA256, "MODEL_CARD.md")} <= names
    assert any(name.endswith(".dist-info/licenses/NOTICE") for name in names)
    assert not any(name.startswith(("cases/", "tests/")) for name in names)


def test_a_working_folder_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    where = run(installed, "--version", cwd=tmp_path)
    assert where.returncode == 0, where.stderr
    script = "import scr_docs; print(scr_docs.__file__)"
    loaded = subprocess.run([str(installed), "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(loaded.stdout.strip()).is_relative_to(installed.parent.parent)

    done = run(installed, "init", "board", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    board = tmp_path / "board"
    assert (board / "mkdocs.yml").read_bytes() == (REPOSITORY / "mkdocs.yml").read_bytes()
    for folder in ("templates", "hooks"):
        shipped = {path.relative_to(REPOSITORY) for path in (REPOSITORY / folder).rglob("*") if path.is_file()}
        shipped = {path for path in shipped if "__pycache__" not in path.parts and path.name != ".gitkeep"}
        assert {path.relative_to(board) for path in (board / folder).rglob("*") if path.is_file()} == shipped


def test_a_case_in_it_is_scaffolded_checked_and_built(installed: Path, tmp_path: Path) -> None:
    assert run(installed, "init", "board", cwd=tmp_path).returncode == 0
    board = tmp_path / "board"
    made = run(installed, "new", "case", "2026-09", cwd=board)
    assert made.returncode == 0, made.stderr
    checked = run(installed, "check", cwd=board)
    assert checked.returncode in (0, 1), checked.stderr
    assert "error:" not in checked.stderr
    built = run(installed, "build", "internal", cwd=board)
    assert built.returncode == 0, built.stdout + built.stderr
    assert (board / "build" / "internal" / "site" / "2026-09" / "index.html").is_file()
