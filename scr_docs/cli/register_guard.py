"""``scr-docs register guard FILE…``: a commit hook that lets no register in clear into a repository."""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from scr_docs.casefolder.at_rest.age import is_encrypted
from scr_docs.casefolder.disk.files import LARGEST_FILE
from scr_docs.casefolder.register.from_workbook import read_register_workbook
from scr_docs.casefolder.settings import parse_register
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.reporting import print_findings
from scr_docs.errors import UnreadableInput, UsageProblem
from scr_docs.model.board import Board
from scr_docs.model.finding import Finding, finding

_NAMED_SO = re.compile(r"identities.*\.ya?ml", re.IGNORECASE)
_PRIVATE_KEY = re.compile(rb"AGE-SECRET-KEY-1[0-9A-Z]{58}")
_IN_EVERY_ENTRY = b"pseudonym"


@click.command("guard", short_help="Refuse registers in clear where the board keeps them encrypted; a commit hook.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@click.pass_context
def guard(ctx: click.Context, files: tuple[Path, ...]) -> None:
    """Look at FILE… for registers in clear, by name and by what they hold; exit 1 where one is (SCR342).

    Where board.yml does not say `register: encrypted`, nothing is refused. The private keys of age are refused always.
    """
    ctx.exit(print_findings(sorted(each for file in files for each in _look(file)), "text"))


def _look(file: Path) -> Iterator[Finding]:
    content = _content(file)
    shown = file.as_posix()
    if _PRIVATE_KEY.search(content):
        yield finding("SCR342", shown, "holds a private key, which opens registers; it belongs to one person alone")
    elif _board_of(file).register == "encrypted" and not is_encrypted(content) and _is_register(file, content):
        message = "is a register in clear, or a part of one; commit identities.yml.age (scr-docs register encrypt CASE)"
        yield finding("SCR342", shown, message)


def _is_register(file: Path, content: bytes) -> bool:
    """By its name, or by what it holds under another name: a backup, a copy, a spreadsheet."""
    if _NAMED_SO.match(file.name):
        return True
    if file.suffix.lower() == ".xlsx":
        register, _ = read_register_workbook(file.as_posix(), content)
    elif _IN_EVERY_ENTRY in content and len(content) <= LARGEST_FILE:
        register = parse_register(content, file.as_posix()).value
    else:
        return False
    return register is not None and bool(register.entries())


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"{file.as_posix()}: cannot be opened ({error.strerror})") from None


def _board_of(file: Path) -> Board:
    """The board's settings around the file, else around us: cases may lie elsewhere."""
    try:
        return find_working_folder(file.resolve().parent).board
    except UsageProblem:
        return find_working_folder(Path.cwd()).board
