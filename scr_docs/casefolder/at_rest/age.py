"""The one door to age encryption (https://age-encryption.org/v1): bytes → bytes, in memory only, by ``pyrage``.

A file says by itself neither for whom it is encrypted nor by whom: that is what ``sealed_register`` keeps inside it.
"""

from collections.abc import Sequence
from typing import Any, Final

import pyrage

Identity = Any
"""A private key as ``pyrage`` holds it; its ``repr`` tells nothing of it."""

PRIVATE: Final = "AGE-SECRET-KEY-"
_BEGINNINGS: Final = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
_NO_KEY_FITS: Final = "No matching keys"


class WrongKey(Exception):
    """None of the keys at hand opens the file, or the passphrase is another one."""


class Damaged(Exception):
    """The file was cut off or changed, or is no age file at all."""


def is_encrypted(content: bytes) -> bool:
    """Whether bytes begin as an age file does, binary or as text."""
    return content.startswith(_BEGINNINGS)


def encrypt(content: bytes, recipients: Sequence[str]) -> bytes:
    """Encrypt to every one of some public keys (``age1…``), each of which ``problem_of_recipient`` finds right."""
    encrypted: bytes = pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(each) for each in recipients])
    return encrypted


def decrypt(content: bytes, identities: Sequence[Identity]) -> bytes:
    """Decrypt with whichever of some private keys fits.

    Raises:
        WrongKey: none does.
        Damaged: the file is not whole.
    """
    try:
        opened: bytes = pyrage.decrypt(content, list(identities))
    except pyrage.DecryptError as error:
        raise (WrongKey if _NO_KEY_FITS in str(error) else Damaged) from None
    return opened


def protect(content: bytes, passphrase: str) -> bytes:
    """Encrypt with a passphrase; slow on purpose (scrypt)."""
    encrypted: bytes = pyrage.passphrase.encrypt(content, passphrase)
    return encrypted


def unprotect(content: bytes, passphrase: str) -> bytes:
    """Decrypt with a passphrase.

    Raises:
        WrongKey: it is another one, or the file is not whole; a passphrase cannot tell the two apart.
    """
    try:
        opened: bytes = pyrage.passphrase.decrypt(content, passphrase)
    except pyrage.DecryptError:
        raise WrongKey from None
    return opened


def read_identities(text: str) -> tuple[Identity, ...]:
    """The private keys of a key file as ``age-keygen`` and ``new_key`` write it: one a line, comments begin with ``#``.

    Raises:
        ValueError: a line is no private key of age; the message says nothing of it.
    """
    lines = [line.strip() for line in text.splitlines()]
    try:
        return tuple(pyrage.x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#"))
    except pyrage.IdentityError:
        raise ValueError("not a private key of age") from None


def new_key() -> tuple[str, str]:
    """A new key: the private one, and the public one that others may know."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def problem_of_recipient(text: str) -> str:
    """Why a text is no public key of age; empty where it is one."""
    if text.strip().upper().startswith(PRIVATE):
        return "is a private key, which is private no more: make a new one, and write the public one (age1…) here"
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return "is no public key of age, which begins with age1"
    return ""
