"""A name that a block, a cell or a break cuts in two is seen in a built page as in a source (17.50)."""

from datetime import date
from pathlib import Path

import pytest

from scr_docs.model.finding import Finding
from scr_docs.model.register import Decision, OrganisationEntry, Register
from scr_docs.redaction_check.check import check_site
from scr_docs.redaction_check.known_words import KnownWords
from tests.redaction_check.small_case import OTHER_REGISTER, ThreeWords, check_paths, terms


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
        "<p>a <b>Kay</b> leigh-</p>",
    ],
)
def test_two_words_by_chance_are_quiet(tmp_path: Path, text: str) -> None:
    assert check(tmp_path, "a.html", text) == []


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
