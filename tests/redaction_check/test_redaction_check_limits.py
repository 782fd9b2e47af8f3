"""What is no file, cannot be opened, goes away or is too much ends with a reason, in bounded time (17.50)."""

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from scr_docs.errors import UnreadableInput
from scr_docs.readers.read import read_surfaces
from scr_docs.redaction_check.known_words import KnownWords
from tests.redaction_check.small_case import ThreeWords, check_paths, terms


def codes(folder: Path) -> list[str]:
    return [found.code for found in check_paths([folder], [terms()], ThreeWords(), KnownWords())]


def _socket(path: Path) -> None:
    before = Path.cwd()
    os.chdir(path.parent)  # the address of a socket is short
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(before)


NO_FILES: dict[str, Callable[[Path], object]] = {
    "pipe": os.mkfifo,
    "socket": _socket,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "link to itself": lambda path: path.symlink_to(path.name),
    "link to nothing": lambda path: path.symlink_to("nothing"),
    "link to a folder": lambda path: path.symlink_to("..", target_is_directory=True),
}


@pytest.mark.parametrize("make", NO_FILES.values(), ids=NO_FILES.keys())
@pytest.mark.parametrize("name", ["a.txt", "search.js"])
def test_what_is_no_file_is_neither_waited_for_nor_passed(
    tmp_path: Path, make: Callable[[Path], object], name: str
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "b.txt").write_text("x")
    make(tmp_path / "site" / name)
    assert codes(tmp_path / "site") == ["SCR490"]


@pytest.mark.parametrize("problem", [PermissionError, FileNotFoundError, OSError])
def test_a_file_that_does_not_open_or_went_away_is_not_clean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: type[OSError]
) -> None:
    (tmp_path / "a.txt").write_text("We met Kayleigh.")

    def refuse(_path: Path) -> bytes:
        raise problem

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert codes(tmp_path) == ["SCR490"]


def test_a_file_that_goes_away_after_it_was_read_is_judged_by_what_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "a.html"
    page.write_text("<p>We met Kayleigh.<p hidden>words")

    def read_and_delete(path: Path, shown: str) -> object:
        reading = read_surfaces(path, shown)
        path.unlink()
        return reading

    monkeypatch.setattr("scr_docs.redaction_check.check.read_surfaces", read_and_delete)
    assert sorted(codes(tmp_path)) == ["SCR401", "SCR408"]


def test_a_folder_that_cannot_be_listed_stops_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "a.txt").write_text("x")
    scan = os.scandir

    def refuse(path: str | Path) -> object:
        if str(path).endswith("below"):
            raise PermissionError
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(UnreadableInput, match="cannot be opened"):
        codes(tmp_path)


def test_a_file_of_two_gigabytes_stops_the_check_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(2 << 30)
    with pytest.raises(UnreadableInput, match="larger than 50 MB"):
        codes(tmp_path)


def test_a_run_of_letters_longer_than_any_name_is_looked_at_in_good_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A" * 300_000)
    begun = time.perf_counter()
    assert codes(tmp_path) == []
    assert time.perf_counter() - begun < 30


def test_a_name_whose_bytes_are_no_text_is_found_in_the_name_of_a_file(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff Kayleigh.txt")).write_text("x")
    assert codes(tmp_path) == ["SCR401"]
