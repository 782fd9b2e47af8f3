"""The register of a case as bytes in clear, wherever they lie: in ``identities.yml``, or decrypted in memory only."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from scr_docs.casefolder.at_rest.age import Damaged, WrongKey
from scr_docs.casefolder.at_rest.key_ring import key_ring
from scr_docs.casefolder.at_rest.sealed_register import Seal, UnknownSeal, open_register, seal_register
from scr_docs.casefolder.disk.atomic import write_atomically
from scr_docs.casefolder.disk.files import FileBytes, is_there, read_bytes
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.errors import Refused, UnreadableInput
from scr_docs.model.finding import Finding, finding

LOCKED: Final = "SCR340"
"""Code of a register that is encrypted and could not be opened: the command ends with exit 2."""
OWNER_ONLY: Final = 0o600
_BOTH: Final = (
    "the register lies here in clear and encrypted, and nobody can tell which one holds; `scr-docs register encrypt`"
    " takes the clear one away where both say the same, else take one away yourself"
)


@dataclass(frozen=True, slots=True)
class RegisterBytes:
    """The register in clear. ``content`` None: not there, or ``problem`` says why it could not be read."""

    shown: str
    content: bytes | None = field(repr=False)
    problem: Finding | None = None
    digest: str = ""
    """Hash of the content, "" where there is none: of a sealed register, as ``Seal.digest`` makes it."""
    seal: Seal | None = field(default=None, repr=False)
    encrypted: bytes | None = field(default=None, repr=False)
    """The bytes of ``identities.yml.age``; None where the register is in clear."""


def read_register_bytes(folder: CaseFolder) -> RegisterBytes:
    """Read the register of a case, and decrypt it in memory with the keys of this process where it is encrypted."""
    if not is_there(folder.encrypted_register_file):
        return _in_clear(folder)
    shown = folder.show(folder.encrypted_register_file)
    if is_there(folder.register_file):
        return RegisterBytes(shown, None, finding("SCR341", folder.show(folder.register_file), _BOTH))
    return opened(read_bytes(folder, folder.encrypted_register_file))


def opened(file: FileBytes) -> RegisterBytes:
    """The register that an encrypted file holds."""
    if file.content is None:
        # What may not even be read is as closed as what is encrypted for others.
        message = file.problem.message if file.problem else ""
        return RegisterBytes(file.shown, None, finding(LOCKED, file.shown, message))
    try:
        content, seal = open_register(file.content, key_ring().identities())
    except UnreadableInput as error:
        return RegisterBytes(file.shown, None, finding(LOCKED, file.shown, f"the register is encrypted: {error}"))
    except (WrongKey, Damaged, UnknownSeal) as error:
        return RegisterBytes(file.shown, None, finding(LOCKED, file.shown, _why(error)))
    digest = seal.digest(content) if seal else FileBytes(file.shown, content).digest
    return RegisterBytes(file.shown, content, None, digest, seal, file.content)


def rewrite_register(folder: CaseFolder, change: Callable[[bytes], bytes]) -> None:
    """Read the register, let ``change`` make another of it, and write that as the first was kept: clear or encrypted.

    Args:
        folder: the case. A register that is not there begins as nothing, in clear.
        change: from bytes in clear to bytes in clear; what it raises leaves the register as it was.

    Raises:
        UnreadableInput: the register cannot be read, or could not be opened again once it is written.
        OSError: the disk refused; the register that was there stays.
    """
    before = read_register_bytes(folder)
    if before.problem is not None:
        raise UnreadableInput(f"{before.problem.path}: {before.problem.message}")
    after = change(before.content or b"")
    if before.encrypted is not None:
        store_sealed(folder, before, after)
    else:
        write_atomically(folder.register_file, after)


def store_sealed(folder: CaseFolder, before: RegisterBytes, content: bytes) -> None:
    """Write an encrypted register anew, for the people for whom it was encrypted.

    Raises:
        Refused: somebody else changed it since ``before`` was read; it stays as they left it.
        UnreadableInput: nobody knows for whom it is encrypted, or the key at hand would not open it again.
        OSError: the disk refused; the register that was there stays.
    """
    if before.seal is None:
        message = "another tool encrypted it, so it is not known for whom; type: scr-docs register rekey"
        raise UnreadableInput(f"{before.shown}: {message} {folder.id}")
    encrypted = sealed_and_tried(content, before.seal, before.shown)
    if folder.encrypted_register_file.read_bytes() != before.encrypted:
        raise Refused(f"{before.shown}: somebody else changed the register meanwhile; it stays as they left it")
    write_atomically(folder.encrypted_register_file, encrypted, OWNER_ONLY)


def sealed_and_tried(content: bytes, seal: Seal, shown: str) -> bytes:
    """Encrypt, and open it again with the key at hand, so that nobody shuts out themselves.

    Raises:
        UnreadableInput: no key was given, or it does not open what was encrypted.
    """
    encrypted = seal_register(content, seal)
    try:
        again = open_register(encrypted, key_ring().identities())
    except WrongKey:
        message = "your key is none of those that the register is to be encrypted for, so you could not open it again"
        raise UnreadableInput(f"{shown}: {message}; add your public key to key_recipients") from None
    if again != (content, seal):
        raise UnreadableInput(f"{shown}: what was encrypted did not open as it was; nothing was written")
    return encrypted


def require_opened(problems: Sequence[Finding]) -> None:
    """Make sure that no register was met that is encrypted and could not be opened.

    Raises:
        UnreadableInput: one was; the message says the way out.
    """
    locked = [f"{each.path}: {each.message}" for each in problems if each.code == LOCKED]
    if locked:
        raise UnreadableInput("\n".join(locked))


def _in_clear(folder: CaseFolder) -> RegisterBytes:
    shown = folder.show(folder.register_file)
    if not is_there(folder.register_file):
        return RegisterBytes(shown, None)
    file = read_bytes(folder, folder.register_file)
    return RegisterBytes(shown, file.content, file.problem, file.digest)


def _why(error: WrongKey | Damaged | UnknownSeal) -> str:
    if isinstance(error, WrongKey):
        return (
            "the register is encrypted, and your key is none of those that open it; ask somebody whose key does to add"
            " your public key to key_recipients and to type: scr-docs register rekey"
        )
    if isinstance(error, Damaged):
        return "the encrypted register is damaged or cut off; put back a copy of it"
    return "the register was encrypted by a later version of scr-docs, or was changed by hand; use that version"
