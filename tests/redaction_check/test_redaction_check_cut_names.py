"""A name that a block, a cell or a break cuts in two is seen in a built page as in a source (17.50)."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from scr_docs.model.finding import Finding
from scr_docs.model.register import Decision, OrganisationEntry, Register
from scr_docs.redaction_check.check import check_site
from scr_docs.redaction_check.known_words import KnownWords
from tests.readers.hiding_places import word, workbook, zipped
from tests.redaction_check.small_case import OTHER_REGISTER, ThreeWords, check_paths, terms

_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_ODS = "application/vnd.oasis.opendocument.spreadsheet"


def check(folder: Path, name: str, text: str, known: KnownWords | None = None) -> list[Finding]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return list(check_paths([path], [terms(), terms("2026-02", OTHER_REGISTER)], ThreeWords(), known or KnownWords()))


@pytest.mark.parametrize(
    ("name", "text", "places"),
    [
        ("a.html", "<p>They saw Kay-</p>\n<p>leigh there</p>", [(1, 13), (2, 4)]),
        ("a.html", "<p>saw Kay<br>leigh</p>", [(1, 8), (1, 15)]),
        ("a.html", "<p>one<br>saw&nbsp;<br>Kay<br />\nleigh<br>two</p>", [(1, 24), (2, 1)]),
        ("a.html", "<table><tr><td>Kay</td><td>leigh</td></tr></table>", [(1, 16), (1, 28)]),
        (
            "a.html",
            "<table><tr><th>x</th><td>Kay</td></tr>\n<tr><td>y</td>\n<td><p>leigh</p></td></tr></table>",
            [(1, 26), (3, 8)],
        ),
        (
            "a.html",
            "<table><tr><td colspan=2>x</td><td>Gurp</td></tr>\n<tr><td>y</td><td>z</td><td>reet</td></tr></table>",
            [(1, 36), (2, 29)],
        ),
        ("a.html", "<div>saw Kay</div>\n<div>leigh,</div>", [(1, 10), (2, 6)]),
        ("a.html", "<svg><text>Kay</text><text>leigh</text></svg>", [(1, 12), (1, 28)]),
        ("a.html", "<svg><text>\n<tspan>Kay</tspan>\n<tspan>leigh there</tspan>\n</text></svg>", [(2, 8), (3, 8)]),
        ("a.svg", "<svg>\n<text>Kay</text>\n<text>leigh</text>\n</svg>", [(2, 7), (3, 7)]),
        ("a.txt", "saw Kay\n\nleigh", [(1, 5), (3, 1)]),
        ("a.md", "| who | said |\n|---|---|\n| she | Kay |\n| he | leigh |", [(3, 9), (4, 8)]),
        ("a.md", "saw Kay  \nleigh", [(1, 5), (2, 1)]),
    ],
)
def test_both_halves_are_said(tmp_path: Path, name: str, text: str, places: list[tuple[int, int]]) -> None:
    found = check(tmp_path, name, text)
    assert [(each.code, each.line, each.column) for each in found] == [("SCR404", *place) for place in places]
    assert all("cut in two" in each.message and "Kay" not in each.message for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "<p>They saw Kay</p><p>leigh there</p>",
        "<table><tr><td>Kay</td><td>x</td></tr><tr><td>y</td><td>leigh</td></tr></table>",
        "<table><tr><td>x</td><td>Kay</td></tr></table><table><tr><td>y</td><td>leigh</td></tr></table>",
        "<p>saw Kay<br>with Leigh</p>",
        "<p>Kay</p><p>Leigh</p>",
        "<ul><li>Thorn</li><li>bury</li></ul>",
        "<table><tr><td>x</td><td>Kay</td></tr><tr><td>leigh</td><td>y</td></tr></table>",
        "<p>a <b>Kay</b> leigh-</p>",
    ],
)
def test_two_words_by_chance_are_quiet(tmp_path: Path, text: str) -> None:
    assert check(tmp_path, "a.html", text) == []


def sheet(*rows: Sequence[str | None]) -> bytes:
    def fill(book: Workbook) -> None:
        for row in rows:
            book.worksheets[0].append(list(row))
        book.create_sheet().append([None, "leigh there"])

    return workbook(fill)


def inline(*cells: tuple[str, str]) -> bytes:
    row = "".join(f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>' for at, text in cells)
    table = f"<w><sheetData><row>{row}</row></sheetData></w>"
    return zipped(**{"[Content_Types]_dot_xml": _TYPES, "xl__worksheets__sheet1_dot_xml": table})


def of_open_document(*cells: str) -> bytes:
    row = "".join(f"<table-cell><p>{text}</p></table-cell>" for text in cells)
    return zipped(mimetype=_ODS, content_dot_xml=f"<o><table><table-row>{row}</table-row></table></o>")


def paragraphs(*texts: str) -> bytes:
    return word("".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts))


CUT_IN_A_DOCUMENT = {
    "Word: paragraphs": ("a.docx", paragraphs("We saw Kay", "leigh.")),
    "Excel: cells side by side": ("a.xlsx", sheet(["saw Kay", "leigh there"])),
    "Excel: cells above each other": ("a.xlsx", sheet(["x", "saw Kay"], ["y", "leigh there"])),
    "Excel: words of other cells too": (
        "a.xlsx",
        sheet(["leigh there", "x"], ["x", "x"], ["saw Kay", "leigh there"]),
    ),
    "Excel: cells with their own text": ("a.xlsx", inline(("B2", "saw Kay"), ("C2", "leigh there"))),
    "OpenDocument: cells": ("a.ods", of_open_document("saw Kay", "leigh there")),
}
APART_IN_A_DOCUMENT = {
    "Word: paragraphs of sentences": ("a.docx", paragraphs("We saw Kay", "leigh there")),
    "Word: names below each other": ("a.docx", paragraphs("Kay", "Leigh")),
    "Excel: a cell between": ("a.xlsx", sheet(["saw Kay", None, "leigh there"])),
    "Excel: a row between": ("a.xlsx", sheet(["saw Kay"], ["x"], ["leigh there"])),
    "Excel: another sheet": ("a.xlsx", sheet(["x", "y"], ["y", "saw Kay"])),
    "Excel: the other way round": ("a.xlsx", sheet(["leigh there", "saw Kay"])),
    "Excel: cells with their own text": ("a.xlsx", inline(("B2", "saw Kay"), ("D2", "leigh there"))),
    "OpenDocument: a cell between": ("a.ods", of_open_document("saw Kay", "", "leigh there")),
}


@pytest.mark.parametrize(("name", "data"), CUT_IN_A_DOCUMENT.values(), ids=CUT_IN_A_DOCUMENT.keys())
def test_halves_in_a_document_are_said(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (found,) = check_paths([tmp_path], [terms()], ThreeWords(), KnownWords())
    assert found.code == "SCR404"
    assert "cut in two" in found.message


@pytest.mark.parametrize(("name", "data"), APART_IN_A_DOCUMENT.values(), ids=APART_IN_A_DOCUMENT.keys())
def test_two_words_of_a_document_by_chance_are_quiet(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert check_paths([tmp_path], [terms()], ThreeWords(), KnownWords()) == ()


def test_what_the_tool_wrote_itself_is_quiet(tmp_path: Path) -> None:
    known = KnownWords(blocks=frozenset({"saw kay leigh"}))
    assert check(tmp_path, "a.html", "<p>saw Kay<br>leigh</p>", known) == []


def test_a_kept_half_is_quiet(tmp_path: Path) -> None:
    halves = [Decision(half, "person", "keep", "a reason", "Chair", date(2026, 7, 1)) for half in ("Kay", "leigh")]
    (tmp_path / "a.html").write_text("<p>saw Kay<br>leigh</p>", encoding="utf-8")
    assert check_paths([tmp_path / "a.html"], [terms(decisions=halves)], ThreeWords(), KnownWords()) == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("<p>at Barrowdene the staff</p>", ["SCR401"]),
        ("<p>at <b>Barrow</b>dene School</p>", ["SCR401"]),
        ('<p id="barrowdene">x</p>', ["SCR401"]),
        ("<p>at Riverside they</p>", ["SCR401"]),
        ("<p>Riverside walks help; by the riverside</p>", []),
        ('<p class="riverside primary">the Primary School</p>', []),
    ],
)
def test_a_short_name_of_a_school_is_a_word_of_its_register(tmp_path: Path, text: str, codes: list[str]) -> None:
    schools = {
        "school-1": OrganisationEntry("School 1", ("Barrowdene Primary School",)),
        "school-2": OrganisationEntry("School 2", ("Riverside Primary School",)),
    }
    known, register = KnownWords(), Register(organisations=schools)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(text, encoding="utf-8")
    found = check_site(tmp_path / "site", "site", None, [terms(register=register)], ThreeWords(), known)
    assert [each.code for each in found] == codes
