"""A model that is missing or another is exit 2 in every command that looks with it; the message says the way out."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scr_docs.deidentify.presidio.own.hashes import SHA256
from tests.cli.one_case import lay_out

ROOT = Path(__file__).resolve().parents[2]
MODEL = Path("scr_docs") / "deidentify" / "presidio" / "own" / "model"
SUMMARY = "---\ntitle: Child R\n---\n# Executive summary\n\nZofia Kaczmarek was seen at home.\n"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole package, to be harmed."""
    folder = tmp_path_factory.mktemp("installed")
    for name in ("scr_docs", "templates", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return lay_out(tmp_path, monkeypatch, identities="people: {}\n", summary=SUMMARY)


def scr_docs(copy: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(copy), os.environ["PYTHONPATH"]))}
    command = [sys.executable, "-m", "scr_docs", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def changed(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def test_one_bit_of_the_model_or_a_lost_tokenizer_is_exit_2(copy: Path, case: Path) -> None:
    summary = str(case / "executive-summary.md")
    sound = scr_docs(copy, "mentions", summary, "--no-cache")
    assert sound.returncode == 0, sound.stderr
    assert sound.stdout.endswith(":6:1 person model\n")
    for name, harm, says in (
        ("detector.onnx", changed, "detector.onnx changed"),
        ("tokenizer.json", Path.unlink, "tokenizer.json cannot be read"),
        ("calibration.json", changed, "calibration.json changed"),
    ):
        file = copy / MODEL / name
        whole = file.read_bytes()
        harm(file)
        ended = scr_docs(copy, "mentions", summary, "--no-cache")
        file.write_bytes(whole)
        assert (ended.returncode, ended.stdout) == (2, ""), name
        assert says in ended.stderr
        assert "install scr-docs again" in ended.stderr
        assert "Traceback" not in ended.stderr
    assert set(SHA256) <= {path.name for path in (copy / MODEL).iterdir()}


@pytest.mark.parametrize(
    "arguments", [("redact", "2026-07"), ("redaction-check", "cases/2026-07/executive-summary.md")], ids=" ".join
)
def test_a_changed_model_ends_other_commands_too_and_nothing_is_written(
    copy: Path, case: Path, arguments: tuple[str, ...]
) -> None:
    changed(copy / MODEL / "detector.onnx")
    ended = scr_docs(copy, *arguments)
    changed(copy / MODEL / "detector.onnx")
    assert ended.returncode == 2, ended.stdout
    assert "install scr-docs again" in ended.stderr
    assert not (case.parents[1] / "build" / "redacted").exists()
