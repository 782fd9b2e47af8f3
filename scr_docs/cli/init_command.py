"""``scr-docs init DIR``: a working folder with settings, templates, hooks and a place for cases."""

import shutil
from pathlib import Path
from typing import Final

import click

from scr_docs.errors import UnreadableInput, UsageProblem
from scr_docs.shipped import shipped

_STARTER: Final = Path(__file__).resolve().parent / "starter"


@click.command("init")
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
def command(directory: Path) -> None:
    """Make DIR a working folder: mkdocs.yml, board.yml, templates, hooks and cases/.

    Nothing that is there already is changed, but for .gitignore, which gains the lines that keep cases out of git.
    """
    contents = {
        "mkdocs.yml": shipped("mkdocs.yml"),
        "templates": shipped("templates"),
        "hooks": shipped("hooks"),
        "board.yml": _STARTER / "board.yml",
        "cases/README.md": _STARTER / "cases-readme.md",
    }
    _refuse_what_is_there(directory, contents)
    try:
        for name, source in contents.items():
            _copy(source, directory / name)
        _ignore_cases(directory / ".gitignore")
    except OSError as error:
        raise UnreadableInput(f"the working folder could not be written whole: {error.strerror}") from error
    click.echo(f"{directory.as_posix()} is a working folder now; go there and type: scr-docs new case ID")


def _refuse_what_is_there(directory: Path, contents: dict[str, Path]) -> None:
    if any((directory / name).exists() for name in ("mkdocs.yml", "board.yml")):
        raise UsageProblem(f"{directory.as_posix()} is a working folder already; nothing was changed")
    for name in contents:
        if (directory / name).exists():
            raise UsageProblem(f"{directory.as_posix()} has {name} already; nothing was changed")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", ".gitkeep"))
    else:
        shutil.copyfile(source, target)


def _ignore_cases(ignore_file: Path) -> None:
    """Write ``.gitignore``, or add to the one that is there what it lacks."""
    wanted = (_STARTER / "gitignore").read_text(encoding="utf-8")
    present = ignore_file.read_text(encoding="utf-8") if ignore_file.exists() else ""
    if all(line in present.splitlines() for line in wanted.splitlines()):
        return
    gap = "\n" if present and not present.endswith("\n") else ""
    ignore_file.write_text(present + gap + wanted, encoding="utf-8", newline="\n")
