"""What lies inside ``identities.yml.age``: a comment line about how it is sealed, then the register as it was written.

age files tell neither their recipients nor, being different each time, whether two say the same. The line keeps both:
for whom the register is encrypted, so that each later change is encrypted for the same people, and a random salt. The
hash that redactions and releases keep of the register is salted with it: of a register of few lines, somebody who knows
all but one name could else try names against the hash. Until the register changes, its hash stays the one it had in
clear if that is on record already, so that to encrypt it makes no release stale.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from scr_docs.casefolder.at_rest.age import Identity, decrypt, encrypt

_MARK: Final = b"# scr-docs seal: "
_VERSION: Final = 1


class UnknownSeal(Exception):
    """The line about the seal is damaged or of a later version."""


@dataclass(frozen=True, slots=True)
class Seal:
    """For whom a register is encrypted, and what its hash is made with."""

    recipients: tuple[str, ...]
    salt: str
    on_record: str = ""
    """SHA-256 of the register in clear, where a redaction or release keeps it already."""

    def digest(self, content: bytes) -> str:
        """The hash of a register that is sealed so: equal for equal registers, however often they are encrypted."""
        clear = hashlib.sha256(content).hexdigest()
        if clear == self.on_record:
            return clear
        return hmac.new(bytes.fromhex(self.salt), content, hashlib.sha256).hexdigest()

    def for_recipients(self, recipients: Sequence[str]) -> "Seal":
        """The same seal for other people."""
        return replace(self, recipients=tuple(recipients))


def new_seal(recipients: Sequence[str], on_record: str = "") -> Seal:
    """A seal with a salt of its own."""
    return Seal(tuple(recipients), secrets.token_hex(32), on_record)


def seal_register(content: bytes, seal: Seal) -> bytes:
    """Encrypt a register for the recipients of its seal."""
    told = {"version": _VERSION, "recipients": seal.recipients, "salt": seal.salt, "on_record": seal.on_record}
    return encrypt(_MARK + json.dumps(told).encode() + b"\n" + content, seal.recipients)


def open_register(encrypted: bytes, identities: Sequence[Identity]) -> tuple[bytes, Seal | None]:
    """The register in clear, and its seal; None for a file that another tool encrypted.

    Raises:
        WrongKey, Damaged: as ``age.decrypt``.
        UnknownSeal: the line about the seal cannot be read.
    """
    content = decrypt(encrypted, identities)
    if not content.startswith(_MARK):
        return content, None
    line, _, register = content.partition(b"\n")
    return register, _read_seal(line.removeprefix(_MARK))


def _read_seal(written: bytes) -> Seal:
    try:
        told = json.loads(written)
        if told["version"] != _VERSION:
            raise UnknownSeal
        bytes.fromhex(told["salt"])
        return Seal(tuple(map(str, told["recipients"])), told["salt"], str(told["on_record"]))
    except (ValueError, KeyError, TypeError):
        raise UnknownSeal from None
