"""``scr-docs register new-key|encrypt|decrypt|rekey``: the register at rest, encrypted for who may read the case."""

from dataclasses import replace
from pathlib import Path

import click

from scr_docs.casefolder.at_rest.age import new_key, protect
from scr_docs.casefolder.at_rest.key_recipients import key_recipients_of
from scr_docs.casefolder.at_rest.register_bytes import (
    OWNER_ONLY,
    RegisterBytes,
    opened,
    read_register_bytes,
    sealed_and_tried,
    store_sealed,
)
from scr_docs.casefolder.at_rest.sealed_register import Seal, new_seal
from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.disk.files import FileBytes, is_there, read_bytes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case
from scr_docs.casefolder.settings import read_case_file
from scr_docs.casefolder.working_folder import WorkingFolder, find_working_folder
from scr_docs.cli.options import cases_option
from scr_docs.cli.passphrase import ask_new_passphrase
from scr_docs.counted import counted
from scr_docs.errors import Refused, UnreadableInput, UsageProblem
from scr_docs.release.recorded_inputs import is_on_record

_OLD_COPIES = (
    "note: copies of {what} may remain in backups, snapshots, synchronised folders and a git history; this command"
    " cannot reach them"
)
_HASH_OF_CLEAR = (
    "note: redactions and releases hold a salted hash of the encrypted register, so `status` may call them old; next:"
    " scr-docs redact {case}, and release again what it prints otherwise"
)


@click.command("new-key", short_help="Make a key of your own that opens encrypted registers.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--passphrase", is_flag=True, help="Protect the file with a passphrase, which is asked for.")
def new_key_command(file: Path, passphrase: bool) -> None:
    """Write a new private key of age into FILE, for you alone, and print the public one.

    Keep FILE outside the case folder and a copy of it in a safe place: what is encrypted for a lost key is lost.
    """
    if is_there(file):
        raise UsageProblem(f"{file.as_posix()}: is there already; nothing was changed")
    private, public = new_key()
    content = f"# public key: {public}\n{private}\n".encode()
    if passphrase:
        content = protect(content, ask_new_passphrase(file.as_posix()))
    try:
        write_atomically(file, content, OWNER_ONLY)
    except OSError as error:
        raise UnreadableInput(f"{file.as_posix()} could not be written: {error.strerror}") from None
    click.echo(public)
    click.echo(f"{file.as_posix()}: your private key; give it to nobody, and keep a copy in a safe place", err=True)
    click.echo("next: the public key above goes into key_recipients of board.yml, or of case.yml", err=True)


@click.command("encrypt", short_help="Encrypt the register of a case, and take the clear one away.")
@click.argument("case_id", metavar="CASE")
@cases_option
def encrypt(case_id: str, cases: Path | None) -> None:
    """Turn identities.yml into identities.yml.age, for the keys of board.yml and case.yml (key_recipients).

    Your own key must be one of them: the clear register goes only when the encrypted one was opened again and says the
    same, byte for byte.
    """
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    if not is_there(folder.register_file):
        what = "is encrypted already" if is_there(folder.encrypted_register_file) else "is not there yet"
        raise UsageProblem(f"{folder.shown}: the register {what}")
    clear = _clear(folder)
    if not is_there(folder.encrypted_register_file):
        _write_encrypted(folder, working, clear)
    _require_the_same(folder, clear)
    folder.register_file.unlink()
    click.echo(f"{folder.show(folder.encrypted_register_file)} is written, and the register in clear is gone")
    click.echo(_OLD_COPIES.format(what="the register in clear"), err=True)
    if working.board.register != "encrypted":
        click.echo("next: write `register: encrypted` into board.yml, so that `check` refuses one in clear", err=True)


@click.command("decrypt", short_help="Leave encryption: the register of a case in clear again.")
@click.argument("case_id", metavar="CASE")
@click.option("--yes", is_flag=True, help="Write it in clear without asking.")
@cases_option
def decrypt(case_id: str, yes: bool, cases: Path | None) -> None:
    """Turn identities.yml.age back into identities.yml, for a board that does not encrypt registers any more.

    The encrypted register goes only when the clear one was read again and says the same, byte for byte.
    """
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    if working.board.register == "encrypted":
        raise UsageProblem("board.yml says `register: encrypted`; take that out before any register is in clear")
    content = _to_decrypt(folder)
    if not (yes or click.confirm(f"Every name of {folder.shown} will lie on the disk in clear. Go on?", err=True)):
        raise Refused("nothing was written")
    if not is_there(folder.register_file):
        _write(folder, folder.register_file, content)
    _require_the_same(folder, _clear(folder))
    folder.encrypted_register_file.unlink()
    click.echo(f"{folder.show(folder.register_file)} is written, and the encrypted register is gone")
    click.echo(_HASH_OF_CLEAR.format(case=folder.id), err=True)


@click.command("rekey", short_help="Encrypt the register anew, for the keys that are named now.")
@click.argument("case_id", metavar="CASE")
@cases_option
def rekey(case_id: str, cases: Path | None) -> None:
    """Encrypt the register for whom key_recipients of board.yml and case.yml name now, after somebody came or went.

    Your own key must be one of them. Who had a key before can still open the copies of before.
    """
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    before = _sealed(folder)
    content = before.content or b""
    recipients = _recipients(folder, working)
    seal = before.seal.for_recipients(recipients) if before.seal else new_seal(recipients)
    store_sealed(folder, replace(before, seal=seal), content)
    click.echo(f"{before.shown}: encrypted for {counted(len(recipients), 'key')}")
    for recipient in recipients:
        click.echo(f"  {recipient}")
    click.echo(_OLD_COPIES.format(what="the register, which the keys of before open,"), err=True)


def _clear(folder: CaseFolder) -> bytes:
    if folder.register_file.is_symlink():
        raise UsageProblem(f"{folder.show(folder.register_file)}: is a link; put the register itself in its place")
    file = read_bytes(folder, folder.register_file)
    if file.content is None:
        raise UnreadableInput(f"{file.shown}: {file.problem.message if file.problem else ''}")
    return file.content


def _to_decrypt(folder: CaseFolder) -> bytes:
    """What the encrypted register says; one in clear may lie there too, if it was cut short before."""
    if not is_there(folder.encrypted_register_file):
        raise UsageProblem(f"{folder.shown}: the register is not encrypted")
    if is_there(folder.register_draft_file):
        raise Refused(f"{folder.shown}: a sitting of `register edit` was cut short; finish it first, or drop it there")
    read = opened(read_bytes(folder, folder.encrypted_register_file))
    if read.content is None:
        raise UnreadableInput(f"{read.shown}: {read.problem.message if read.problem else ''}")
    return read.content


def _write(folder: CaseFolder, path: Path, content: bytes) -> None:
    try:
        write_atomically(path, content, OWNER_ONLY)
    except OSError as error:
        raise UnreadableInput(
            f"{folder.show(path)} could not be written ({error.strerror}); nothing was changed"
        ) from None


def _write_encrypted(folder: CaseFolder, working: WorkingFolder, clear: bytes) -> None:
    encrypted = sealed_and_tried(
        clear, _first_seal(folder, working, clear), folder.show(folder.encrypted_register_file)
    )
    _write(folder, folder.encrypted_register_file, encrypted)


def _first_seal(folder: CaseFolder, working: WorkingFolder, clear: bytes) -> Seal:
    """A new seal; the hash of the register in clear stays valid where a redaction or release has it on record."""
    digest = FileBytes("", clear).digest
    case = read_case(folder, working.redacted_dir(folder.id))
    return new_seal(_recipients(folder, working), digest if is_on_record(folder, case, digest) else "")


def _recipients(folder: CaseFolder, working: WorkingFolder) -> tuple[str, ...]:
    file, problems, _ = read_case_file(folder)
    if file is None:
        raise UnreadableInput("\n".join(f"{each.path}:{each.line}: {each.message}" for each in problems))
    return key_recipients_of(working.board, file)


def _require_the_same(folder: CaseFolder, clear: bytes) -> None:
    """What lies on the disk now, opened again, beside the register in clear."""
    again = opened(read_bytes(folder, folder.encrypted_register_file))
    if again.problem is not None:
        raise UnreadableInput(f"{again.shown}: {again.problem.message}; the register in clear stays")
    if again.content != clear:
        raise Refused(
            f"{again.shown}: says something else than the register in clear; both stay, look at them yourself"
        )


def _sealed(folder: CaseFolder) -> RegisterBytes:
    read = read_register_bytes(folder)
    if read.problem is not None:
        raise UnreadableInput(f"{read.problem.path}: {read.problem.message}")
    if read.encrypted is None:
        raise UsageProblem(
            f"{folder.shown}: the register is not encrypted; type: scr-docs register encrypt {folder.id}"
        )
    return read
