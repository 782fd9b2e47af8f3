"""The private keys of whoever runs a command: from a file that an option or the environment names, opened when needed.

There is one ring a process, as there is one person at it; a command that meets no encrypted register never opens it.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from scr_docs.casefolder.at_rest.age import PRIVATE, Identity, WrongKey, is_encrypted, read_identities, unprotect
from scr_docs.errors import UnreadableInput

KEY_VARIABLE: Final = "SCR_DOCS_AGE_KEY"
"""Environment: the path of the key file, never the key itself."""
_WAY_OUT: Final = f"set {KEY_VARIABLE} to the path of your age key file, or give --key-file FILE"
_LARGEST_KEY_FILE: Final = 1024 * 1024
_TRIES: Final = 3
_NOT_OURS: Final = {
    "AGE-PLUGIN-": "it holds a key of a hardware token, which this tool cannot use; give a key file of age",
    "-----BEGIN": "it is an SSH or other key; make one of age: scr-docs register new-key FILE",
    "age1": "it holds a public key; give the file with the private one",
}

AskPassphrase = Callable[[str], str | None]
"""Asks a person for the passphrase of a file; None where nobody is there to ask."""


@dataclass(slots=True)
class KeyRing:
    """Private keys of age, read from ``file`` once, at the first register that needs them."""

    file: Path | None = None
    ask: AskPassphrase | None = None
    _opened: tuple[Identity, ...] = field(default=(), repr=False)
    _problem: str = ""

    def identities(self) -> tuple[Identity, ...]:
        """The keys, at least one.

        Raises:
            UnreadableInput: no file was named, or it cannot be read or opened; the message says the way out.
        """
        if not self._opened and not self._problem:
            try:
                self._opened = self._read()
            except UnreadableInput as error:
                # Told once a case, but the person is not asked again for each.
                self._problem = str(error)
        if self._problem:
            raise UnreadableInput(self._problem)
        return self._opened

    def _read(self) -> tuple[Identity, ...]:
        if self.file is None:
            raise UnreadableInput(f"no key was given; {_WAY_OUT}")
        if str(self.file).upper().startswith(PRIVATE):
            message = "the key itself was given, where others may see it; make a new one, keep it in a file, and"
            raise UnreadableInput(f"{message} {_WAY_OUT}")
        content = _content(self.file)
        text = self._without_passphrase(content) if is_encrypted(content) else content
        return _identities(self.file, text)

    def _without_passphrase(self, content: bytes) -> bytes:
        shown = _shown(self.file)
        for _ in range(_TRIES):
            passphrase = self.ask(shown) if self.ask else None
            if passphrase is None:
                raise UnreadableInput(f"the key file {shown} asks for its passphrase, which needs a terminal")
            try:
                return unprotect(content, passphrase)
            except WrongKey:
                continue
        raise UnreadableInput(f"the key file {shown} was not opened: another passphrase, or the file is damaged")


_current: KeyRing | None = None


def use_key_ring(ring: KeyRing | None) -> None:
    """Make ``ring`` that of this process; None: whatever the environment names."""
    global _current  # noqa: PLW0603 - one person a process
    _current = ring


def key_ring() -> KeyRing:
    """The ring of this process; where no command set one, what the environment names, without asking anybody."""
    return _current if _current is not None else KeyRing(key_file_of_environment())


def key_file_of_environment() -> Path | None:
    """The file that ``SCR_DOCS_AGE_KEY`` names."""
    named = os.environ.get(KEY_VARIABLE, "")
    return Path(named).expanduser() if named else None


def _content(file: Path) -> bytes:
    shown = _shown(file)
    try:
        if file.stat().st_size > _LARGEST_KEY_FILE:
            raise UnreadableInput(f"the key file {shown} is too large to be one; {_WAY_OUT}")
        return file.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"the key file {shown} cannot be opened ({error.strerror}); {_WAY_OUT}") from None


def _identities(file: Path, content: bytes) -> tuple[Identity, ...]:
    text = content.decode("utf-8-sig", "replace")
    try:
        identities = read_identities(text)
    except ValueError:
        why = next((why for mark, why in _NOT_OURS.items() if mark in text), "it is no key file of age")
        raise UnreadableInput(f"the key file {_shown(file)} cannot be used: {why}") from None
    if not identities:
        raise UnreadableInput(f"the key file {_shown(file)} holds no key; {_WAY_OUT}")
    return identities


def _shown(file: Path | None) -> str:
    return file.as_posix() if file else ""
