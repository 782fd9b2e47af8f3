"""In whatever code a text is written, a name in it is read: by its mark, by what it says, or by trying (17.50)."""

from pathlib import Path

import pytest

from scr_docs.readers.read import read_surfaces

NAME = "Łucją Wąsik"
WELSH = "Siŵan Ŷr"
PAGE = '<!doctype html><head><meta charset="{}"></head><p>met {}</p>'
MAIL = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: text/plain; charset={}\n\nmet {}"

ROWS = {
    "UTF-8 with a mark": ("a.txt", f"met {NAME}".encode("utf-8-sig"), NAME),
    "UTF-16 with a mark": ("a.csv", f"met {NAME}".encode("utf-16"), NAME),
    "UTF-16 without a mark": ("a.txt", f"met {NAME}".encode("utf-16-le"), NAME),
    "UTF-16 without a mark, other order": ("a.txt", f"met {NAME}".encode("utf-16-be"), NAME),
    "UTF-32": ("a.txt", f"met {NAME}".encode("utf-32"), NAME),
    "Windows-1250": ("a.txt", f"met {NAME}".encode("cp1250"), NAME),
    "Latin 2": ("a.csv", f"name\n{NAME}\n".encode("iso-8859-2"), NAME),
    "Welsh Latin 8": ("a.txt", f"met {WELSH}".encode("iso-8859-14"), WELSH),
    "an old Macintosh": ("a.txt", "met Siân Ó Ríain".encode("mac_roman"), "Siân Ó Ríain"),
    "DOS": ("a.txt", "met Siân".encode("cp850"), "Siân"),
    "page that says its code": ("a.html", PAGE.format("iso-8859-2", NAME).encode("iso-8859-2"), NAME),
    "page that names no code": ("a.html", PAGE.format("nonsense", NAME).encode("cp1250"), NAME),
    "page that names a code of bytes": ("a.html", PAGE.format("base64", NAME).encode("cp1250"), NAME),
    "style sheet": ("a.css", f'@charset "cp1250"; a::after {{ content: "{NAME}" }}'.encode("cp1250"), NAME),
    "XML": ("a.xml", f'<?xml version="1.0" encoding="iso-8859-2"?><a>{NAME}</a>'.encode("iso-8859-2"), NAME),
    "e-mail": ("a.eml", MAIL.format("iso-8859-2", NAME).encode("iso-8859-2"), NAME),
    "e-mail in UTF-7": ("a.eml", MAIL.format("utf-7", "").encode() + NAME.encode("utf-7"), NAME),
}


@pytest.mark.parametrize(("file", "data", "name"), ROWS.values(), ids=ROWS.keys())
def test_a_name_is_read_in_the_code_that_it_is_written_in(tmp_path: Path, file: str, data: bytes, name: str) -> None:
    path = tmp_path / file
    path.write_bytes(data)
    assert any(name in surface.text for surface in read_surfaces(path, file).surfaces)
