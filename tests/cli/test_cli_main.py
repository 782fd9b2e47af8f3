"""What the command line promises whatever the command: exit codes, quick help, no value in a message (design, 6)."""

import subprocess
import sys
from collections.abc import Callable
from types import ModuleType

import click
import pytest

from scr_docs.cli import main
from scr_docs.errors import DetectorUnavailable, Refused, UsageProblem

HEAVY = (
    "presidio_analyzer",
    "spacy",
    "mkdocs",
    "pydantic",
    "yaml",
    "jinja2",
    "markdown_it",
    "bs4",
    "openpyxl",
    "holidays",
)


Install = Callable[[Callable[[], object]], None]


@pytest.fixture
def command_that(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a function in the place of ``scr-docs status``."""

    def install(function: Callable[[], object]) -> None:
        module = ModuleType("scr_docs.cli.status_command")
        module.command = click.command("status")(function)  # type: ignore[attr-defined]  # a module made up here
        monkeypatch.setitem(sys.modules, "scr_docs.cli.status_command", module)

    return install


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys; from scr_docs.cli.main import run; code = run(['--help']);"
        f"heavy = sorted(set({HEAVY!r}) & set(sys.modules)); print(heavy, file=sys.stderr);"
        "sys.exit(code or bool(heavy))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert all(name in done.stdout for name in main.COMMANDS)


def test_module_and_script_are_the_same_program() -> None:
    as_module = subprocess.run([sys.executable, "-m", "scr_docs", "--help"], capture_output=True, text=True, check=True)
    assert as_module.stdout.startswith("Usage: scr-docs ")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("scr-docs, version ")


@pytest.mark.parametrize("argv", [[], ["frobnicate"], ["--nope"], ["init"], ["init", "a", "b"]])
def test_usage_is_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(argv) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert "Usage: scr-docs" in output.err


@pytest.mark.parametrize("code", [0, 1, 2])
def test_a_command_ends_with_its_exit_code(code: int, command_that: Install) -> None:
    command_that(lambda: click.get_current_context().exit(code))
    assert main.run(["status"]) == code
    command_that(lambda: sys.exit(code))
    assert main.run(["status"]) == code


@pytest.mark.parametrize(
    ("error", "code"), [(UsageProblem("no such case"), 2), (DetectorUnavailable("no model"), 2), (Refused("shut"), 1)]
)
def test_our_errors_carry_their_code(
    error: Exception, code: int, command_that: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise error

    command_that(fail)
    assert main.run(["status"]) == code
    assert capsys.readouterr() == ("", f"error: {error}\n")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), EOFError(), click.Abort()])
def test_an_interruption_is_2(error: BaseException, command_that: Install, capsys: pytest.CaptureFixture[str]) -> None:
    def stop() -> None:
        raise error

    command_that(stop)
    assert main.run(["status"]) == 2
    assert "interrupted" in capsys.readouterr().err


def test_an_unexpected_error_is_2_and_quotes_no_value(
    command_that: Install, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        from scr_docs.model.finding import finding

        finding("SCR999 Siân Przybylska", "case.yml", "never made")

    command_that(fail)
    monkeypatch.delenv("SCR_DOCS_DEBUG", raising=False)
    assert main.run(["status"]) == 2
    message = capsys.readouterr().err
    assert "Przybylska" not in message
    assert "KeyError at scr_docs/model/finding.py:" in message
    monkeypatch.setenv("SCR_DOCS_DEBUG", "1")
    assert main.run(["status"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_quiet() -> None:
    script = (
        "import sys, types, click; from scr_docs.cli import main\n"
        "module = types.ModuleType('m')\n"
        "module.command = click.command()(lambda: [click.echo('x' * 99) for _ in range(9999)])\n"
        "sys.modules['scr_docs.cli.status_command'] = module; sys.argv = ['scr-docs', 'status']; main.entry_point()"
    )
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 2
