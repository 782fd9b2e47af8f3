"""``scr-docs register edit``: the encrypted register in the person's editor, in clear in memory only, then back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from scr_docs.casefolder.at_rest.register_bytes import (
    OWNER_ONLY,
    RegisterBytes,
    opened,
    read_register_bytes,
    sealed_and_tried,
    store_sealed,
)
from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.disk.files import is_there, read_bytes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.settings import parse_register
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.dialogue import ask_letter, require_terminal, say
from scr_docs.cli.options import cases_option
from scr_docs.cli.private_folder import private_folder
from scr_docs.cli.quiet_editor import editor_of_environment, ending_in_order, quiet_command, run_editor
from scr_docs.errors import Refused, UnreadableInput, UsageProblem

_NAME = "identities.yml"
_NOBODY_KNOWS = (
    "note: this editor may keep copies of what it opens (swap files, backups, history); with vim, nano or emacs this"
    " command sees to it that none are kept"
)


@click.command("edit", short_help="Edit the encrypted register; it lies in clear in memory only.")
@click.argument("case_id", metavar="CASE")
@cases_option
def edit(case_id: str, cases: Path | None) -> None:
    """Open the encrypted register in your editor (VISUAL or EDITOR), and encrypt it again when the editor ends.

    While you edit it lies in a folder in memory that only you can open. What you wrote is read before it is encrypted:
    when something is wrong with it you may go on editing, and nothing is lost. When you are cut off, what you wrote is
    kept encrypted, and offered the next time.
    """
    require_terminal("edit a spreadsheet: scr-docs register export, then import")
    editor = editor_of_environment()
    folder = find_working_folder(Path.cwd(), cases).find_case(case_id)
    before = _read(folder)
    text = _text_to_begin_with(folder, before)
    with ending_in_order(), private_folder(lambda: _place_on_disk(folder)) as private:
        sitting = Sitting(folder, before, editor, private, text)
        changed = sitting.hold()
    _drop_draft(folder)
    click.echo(f"{before.shown} is written; next: scr-docs check {folder.shown}" if changed else "nothing was changed")


@dataclass(slots=True)
class Sitting:
    """One person at the register of one case. ``text`` is what the editor opens, and then what it left."""

    folder: CaseFolder
    before: RegisterBytes
    editor: str
    private: Path
    text: bytes = field(repr=False)

    def hold(self) -> bool:
        """Edit until the register is right and written, or the person drops the changes; whether it was written."""
        path = self.private / _NAME
        path.touch(OWNER_ONLY)
        path.write_bytes(self.text)
        try:
            return self._until_right(path)
        except BaseException:
            self._keep_draft(path)
            raise

    def _until_right(self, path: Path) -> bool:
        while True:
            problems = self._edit(path)
            if not problems:
                if self.text == self.before.content:
                    return False
                problems = self._store()
                if not problems:
                    return True
            for problem in problems:
                say(problem, indent=2)
            if ask_letter({"e": "edit it again", "d": "drop the changes; the register stays as it was"}) == "d":
                return False

    def _edit(self, path: Path) -> Sequence[str]:
        """Let the editor run, and read what it left; why it cannot be taken, without any value."""
        command, is_quiet = quiet_command(self.editor, path)
        if not is_quiet:
            say(_NOBODY_KNOWS)
        try:
            code = run_editor(command, self.private)
            self.text = path.read_bytes()
        except OSError as error:
            return [f"The editor or its file is not there ({error.strerror})."]
        if code != 0:
            return [f"The editor ended with exit code {code}, so that nothing was taken over yet."]
        _, problems, _ = parse_register(self.text, _NAME)
        return [f"{each.path}:{each.line}:{each.column} {each.code} {each.message}" for each in problems]

    def _store(self) -> Sequence[str]:
        try:
            store_sealed(self.folder, self.before, self.text)
        except (Refused, UnreadableInput) as error:
            return [str(error)]
        except OSError as error:
            return [f"It could not be written ({error.strerror}); the register is as it was."]
        return []

    def _keep_draft(self, path: Path) -> None:
        """Keep what was written so far, encrypted, when the sitting is cut short."""
        text = path.read_bytes() if path.exists() else self.text
        if text != self.before.content and self.before.seal is not None:
            encrypted = sealed_and_tried(text, self.before.seal, self.before.shown)
            write_atomically(self.folder.register_draft_file, encrypted, OWNER_ONLY)


def _read(folder: CaseFolder) -> RegisterBytes:
    read = read_register_bytes(folder)
    if read.problem is not None:
        raise UnreadableInput(f"{read.problem.path}: {read.problem.message}")
    if read.encrypted is None:
        message = "the register is not encrypted: open identities.yml in any editor, or encrypt it first"
        raise UsageProblem(f"{folder.shown}: {message} (scr-docs register encrypt {folder.id})")
    if read.seal is None:
        message = "another tool encrypted it, so it is not known for whom; type: scr-docs register rekey"
        raise UnreadableInput(f"{read.shown}: {message} {folder.id}")
    return read


def _text_to_begin_with(folder: CaseFolder, before: RegisterBytes) -> bytes:
    """The register, or what was kept of an earlier sitting where the person wants to go on with that."""
    content = before.content or b""
    if not is_there(folder.register_draft_file):
        return content
    draft = opened(read_bytes(folder, folder.register_draft_file))
    if draft.content is None:
        raise UnreadableInput(f"{draft.shown}: {draft.problem.message if draft.problem else ''}; or delete it")
    say("Your last sitting was cut short; what you had written by then was kept.")
    letter = ask_letter({"g": "go on with it", "d": "delete it, and begin with the register as it is"})
    return draft.content if letter == "g" else content


def _drop_draft(folder: CaseFolder) -> None:
    folder.register_draft_file.unlink(missing_ok=True)


def _place_on_disk(folder: CaseFolder) -> Path:
    """The case folder, where the person agrees to it: this machine has no folder in memory."""
    say("This machine has no folder in memory. While you edit, the register would lie in clear on the disk,")
    say(f"in {folder.shown}, in a folder that only you can open and that is deleted afterwards.")
    if not click.confirm("Go on?", default=False, err=True):
        raise Refused("nothing was opened; edit a spreadsheet instead: scr-docs register export, then import")
    return folder.path
