"""One row a hiding place: whatever the kind of file, the word that is hidden in it comes to light (17.50)."""

import base64
import io
import time
import zipfile
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scr_docs.errors import UnreadableInput
from scr_docs.readers.read import Reading, read_surfaces
from tests.readers.hiding_places import PLACES, WORD, pdf, picture, shown_in_pdf, word, zipped
from tests.readers.test_readers_random_files import SLOWEST

DATA_ADDRESS = (
    b"a { background: url(data:image/jpeg;base64," + base64.b64encode(picture("JPEG", comment=WORD.encode())) + b") }"
)


def read(tmp_path: Path, name: str, data: bytes) -> Reading:
    path = tmp_path / name
    path.write_bytes(data)
    return read_surfaces(path, name)


def codes(reading: Reading) -> set[str]:
    return {found.code for found in (*reading.problems, *reading.notices)}


@pytest.mark.parametrize("place", PLACES)
def test_the_word_is_found_in_its_hiding_place(tmp_path: Path, place: str) -> None:
    name, data = PLACES[place]
    reading = read(tmp_path, name, data or DATA_ADDRESS)
    assert any(WORD in surface.text for surface in reading.surfaces if surface.what != "raw bytes")
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Word: deleted under tracked changes", "SCR409"),
        ("Word: comment", "SCR409"),
        ("Word: hidden text", "SCR408"),
        ("Excel: hidden sheet", "SCR408"),
        ("Excel: note", "SCR409"),
        ("Excel: pivot cache", "SCR408"),
        ("PDF: attachment", "SCR408"),
        ("PDF: earlier version", "SCR408"),
    ],
)
def test_hidden_content_is_a_notice_whatever_it_says(tmp_path: Path, place: str, code: str) -> None:
    name, data = PLACES[place]
    assert code in codes(read(tmp_path, name, data))


@pytest.mark.parametrize("place", ["Word: split runs", "Excel: cell", "PDF: page text", "ZIP: file"])
def test_a_file_without_hidden_content_has_no_notice(tmp_path: Path, place: str) -> None:
    name, data = PLACES[place]
    assert codes(read(tmp_path, name, data)) == set()


def test_a_picture_is_for_a_person_to_look_at_where_no_ocr_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert codes(read(tmp_path, "a.png", picture("PNG"))) == {"SCR492"}


def test_a_picture_is_read_by_ocr_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "tesseract"
    program.write_text(f"#!/bin/sh\n/bin/cat > /dev/null\necho 'seen with {WORD}'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    reading = read(tmp_path, "a.png", picture("PNG"))
    assert any(WORD in surface.text and surface.what == "visible text" for surface in reading.surfaces)
    assert codes(reading) == set()


def test_ocr_that_fails_is_not_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert codes(read(tmp_path, "a.png", picture("PNG"))) == {"SCR492"}


def _locked_pdf() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(content=shown_in_pdf(WORD)))) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("locked.pdf", _locked_pdf()),
        ("broken.pdf", pdf()[:300]),
        ("broken.zip", zipped(notes_dot_txt=WORD)[:60]),
        ("broken.docx", word("<w:p>")),
        ("broken.png", picture("PNG")[:30]),
        ("broken.txt.xz", b"\xfd7zXZ\x00broken"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_what_is_locked_or_broken_is_never_clean(tmp_path: Path, name: str, data: bytes) -> None:
    assert "SCR490" in codes(read(tmp_path, name, data))


@pytest.mark.parametrize("name", ["a.rtf", "a.7z", "a.doc", "a.mp4"])
def test_a_kind_that_nobody_here_reads_is_never_clean(tmp_path: Path, name: str) -> None:
    first = {
        "a.rtf": b"{\\rtf1 x}",
        "a.7z": b"7z\xbc\xaf\x27\x1c",
        "a.doc": b"\xd0\xcf\x11\xe0",
        "a.mp4": b"\x00\x00\x00 ftyp\xff",
    }
    assert codes(read(tmp_path, name, first[name])) == {"SCR491"}


def test_a_part_of_an_archive_without_a_name_is_read(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo(""), WORD)
    reading = read(tmp_path, "a.zip", out.getvalue())
    assert any(WORD in surface.text for surface in reading.surfaces)


def test_archives_in_archives_are_read_to_a_depth_and_then_reported(tmp_path: Path) -> None:
    data = zipped(notes_dot_txt=WORD)
    for _ in range(6):
        data = zipped(inner_dot_zip=data)
    assert codes(read(tmp_path, "a.zip", data)) == {"SCR490"}


def test_an_archive_that_unpacks_without_end_stops_the_check(tmp_path: Path) -> None:
    bomb = zipped(zeros_dot_txt=b"0" * (49 * 1024 * 1024))
    with pytest.raises(UnreadableInput, match=r"a\.zip: it unpacks to hundreds of times its size"):
        read(tmp_path, "a.zip", bomb)


def test_an_archive_of_many_members_that_unpack_without_end_stops_the_check_at_once(tmp_path: Path) -> None:
    bomb = zipped(**{f"{number}_dot_txt": b"0" * 1_000_000 for number in range(20)})
    with pytest.raises(UnreadableInput, match=r"a\.zip: it unpacks to hundreds of times its size"):
        read(tmp_path, "a.zip", bomb)


@pytest.mark.parametrize(
    "text",
    ["A" * 3_000_000, '"' + 'a\\"' * 200_000, "`" + "\\" * 1_000_001, "[" + '"a",' * 200_000, "<a " * 200_000],
    ids=["letters", "quotes", "escapes", "a list", "tags"],
)
def test_a_text_made_to_be_slow_is_read_in_good_time(tmp_path: Path, text: str) -> None:
    begun = time.perf_counter()
    read(tmp_path, "a.js", text.encode())
    assert time.perf_counter() - begun < SLOWEST


def test_an_archive_that_lies_about_its_sizes_is_never_clean(tmp_path: Path) -> None:
    data = bytearray(zipped(notes_dot_txt=WORD * 50))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1).to_bytes(4, "little")
    assert "SCR490" in codes(read(tmp_path, "a.zip", bytes(data)))


def test_the_names_in_an_archive_are_not_repeated_in_messages(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(f"{WORD}.rtf", b"{\\rtf1 x}")
    found = read(tmp_path, "a.zip", out.getvalue()).problems
    assert [each.code for each in found] == ["SCR491"]
    assert WORD not in found[0].message


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=400)
@given(
    place=st.sampled_from(sorted(PLACES)),
    cut=st.none() | st.integers(0, 4000),
    flips=st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 255)), max_size=6),
)
def test_no_damage_crashes_a_reader_and_none_passes_in_silence(
    tmp_path: Path, place: str, cut: int | None, flips: list[tuple[int, int]]
) -> None:
    name, whole = PLACES[place]
    data = bytearray(whole[:cut])
    for at, value in flips:
        if data:
            data[at % len(data)] = value
    try:
        reading = read(tmp_path, name, bytes(data))
    except UnreadableInput:
        return
    assert reading.problems or any(surface.what == "raw bytes" for surface in reading.surfaces)
