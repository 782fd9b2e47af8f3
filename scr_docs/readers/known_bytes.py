"""By which first bytes a packed file, a PDF or a picture is known, whatever its name is."""

from typing import Final

ZIP: Final = b"PK\x03\x04"
PDF: Final = b"%PDF-"
WEB_PICTURES: Final = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8")
PICTURES: Final = (*WEB_PICTURES, b"II*\x00", b"MM\x00*", b"BM", b"\x00\x00\x01\x00")
PACKED: Final = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")


def is_known(data: bytes) -> bool:
    """Whether bytes without a name are a picture, a PDF, an archive or an office document.

    By long beginnings only: two letters begin any bytes now and then.
    """
    return data.startswith((ZIP, PDF, *WEB_PICTURES, *PACKED))
