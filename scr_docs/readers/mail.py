"""E-mail messages and saved web archives → their headers and parts."""

from collections.abc import Iterator
from email import policy
from email.parser import BytesParser

from scr_docs.readers.decoding import decode_as
from scr_docs.readers.surface import CannotRead, Member, Piece, Surface

_NAMES = {"text/html": "part.html", "text/plain": "part.txt", "text/css": "part.css", "image/svg+xml": "part.svg"}


def read_mail(data: bytes) -> Iterator[Piece]:
    """Headers as metadata, each part as a file of its own.

    Raises:
        CannotRead: it is not a message.
    """
    message = BytesParser(policy=policy.default).parsebytes(data)
    if not message.keys():
        raise CannotRead("it is not an e-mail message")
    for number, part in enumerate(message.walk(), 1):
        try:
            headers = [str(value) for value in part.values()]
            content = None if part.is_multipart() else part.get_payload(decode=True)
        except (ValueError, LookupError, AttributeError, IndexError) as problem:
            raise CannotRead("a header of it cannot be read") from problem
        yield from (Surface(0, "metadata", value, block=True, part=f"part {number}") for value in headers)
        if isinstance(content, bytes):
            name = part.get_filename() or _NAMES.get(part.get_content_type(), "part")
            charset = part.get_content_charset() if part.get_content_maintype() == "text" else None
            yield Member(name, decode_as(content, charset) if charset else content, f"part {number}")
