"""Accepted findings stay quiet; another name, another sentence, another case and the file's own words do not."""

import stat
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from scr_docs.casefolder.accepted_file import ACCEPTED_FILE, key_to_accept_with, read_accepted, record_acceptance
from scr_docs.casefolder.disk.project_key import KEY_FILE
from scr_docs.errors import UnreadableInput
from scr_docs.model.accepted import Acceptance
from scr_docs.model.finding import Finding
from scr_docs.redaction_check.accepted import Accepted, key_anywhere, key_here
from scr_docs.redaction_check.check import LookedOver, look_over
from scr_docs.redaction_check.known_words import KnownWords
from scr_docs.redaction_check.noted import Noted
from tests.readers.hiding_places import picture
from tests.redaction_check.small_case import OTHER_REGISTER, ThreeWords, terms

DAY = date(2026, 5, 4)
SENTENCE = "The nurse of the ward, Siân by chance, was not the mother."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


def look(root: Path, name: str, content: str | bytes, accepted: Accepted | None = None) -> LookedOver:
    path = root.parent / "site" / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    takes = (accepted or Accepted()).takes
    cases = [terms(), terms("2026-02", OTHER_REGISTER)]
    return look_over([(path, f"site/{name}")], None, cases, ThreeWords(), KnownWords(), takes)


def accept(root: Path, notes: Sequence[Noted], *, anywhere: bool = False, pattern: str | None = None) -> Accepted:
    key = key_to_accept_with(root)
    for note in notes:
        made = key_anywhere(note, key) if anywhere else key_here(note, key)
        assert made
        record_acceptance(root, Acceptance(made, note.finding.code, "a nurse", "A. Reader", DAY, pattern), key)
    return stored(root)


def stored(root: Path) -> Accepted:
    found = read_accepted(root)
    return Accepted(found.entries, found.key)


def codes(found: Sequence[Finding]) -> list[str]:
    return [each.code for each in found]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json", "a.csv"])
def test_what_was_accepted_stays_quiet(root: Path, name: str) -> None:
    written = f'{{"a": "{SENTENCE}"}}' if name == "a.json" else SENTENCE
    before = look(root, name, written)
    assert codes(before.findings) == ["SCR401"]
    accepted = accept(root, before.notes)
    assert look(root, name, written, accepted).findings == ()
    assert accepted.unused(["site/a.txt"]) == ()


NOT_THE_SAME = {
    "another name on the same line": f"{SENTENCE} Kayleigh was.",
    "another name in its place": SENTENCE.replace("Siân", "Kayleigh"),
    "the same name in other words": f"{SENTENCE} And then Siân herself came in.",
    "the same name alone": f"{SENTENCE}\n\nSiân",
    "the full name": SENTENCE.replace("Siân", "Siân O'Brien"),
    "another name in other letters": SENTENCE.replace("Siân", "KAYLEIGH"),
    "the same name in a comment": f"<p>{SENTENCE}</p><!-- {SENTENCE} -->",
}


@pytest.mark.parametrize("written", NOT_THE_SAME.values(), ids=NOT_THE_SAME.keys())
def test_what_was_not_accepted_is_still_found(root: Path, written: str) -> None:
    accepted = accept(root, look(root, "a.html", SENTENCE).notes)
    assert codes(look(root, "a.html", written, accepted).findings) == ["SCR401"]


def test_a_name_that_more_cases_know_is_asked_about_anew(root: Path) -> None:
    accepted = accept(root, look(root, "a.txt", "They walked with Hope on the ward.").notes)
    register = terms("2026-03")
    path = root.parent / "site" / "a.txt"
    found = look_over([(path, "a.txt")], None, [terms(), register], ThreeWords(), KnownWords(), accepted.takes)
    assert [note.about[1] for note in found.notes] == ["2026-03"]


def test_words_of_no_register_can_be_accepted_wherever_they_stand(root: Path) -> None:
    accepted = accept(root, look(root, "a.txt", "It was Bronagh Nic Eoin.").notes, anywhere=True)
    assert look(root, "b.txt", "By Bronagh Nic Eoin, professor.", accepted).findings == ()
    assert codes(look(root, "b.txt", "By Bronagh Nic Eoin, 07700 900123.", accepted).findings) == ["SCR405"]


def test_words_of_a_register_can_be_accepted_in_their_surroundings_only(root: Path) -> None:
    (note,) = look(root, "a.txt", SENTENCE).notes
    assert key_anywhere(note, b"k") == ""


def test_a_file_that_could_not_be_read_can_not_be_accepted(root: Path) -> None:
    notes = look(root, "a.pdf", b"%PDF-1.7 broken").notes
    assert [note.finding.code for note in notes] == ["SCR490"]
    assert key_here(notes[0], b"k") == key_anywhere(notes[0], b"k") == ""


def test_a_picture_is_accepted_as_it_is_and_not_when_a_byte_changes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    accepted = accept(root, look(root, "a.png", picture("PNG")).notes)
    assert look(root, "b.png", picture("PNG"), accepted).findings == ()
    assert codes(look(root, "a.png", picture("PNG") + b"\0", accepted).findings) == ["SCR492"]


def test_a_pattern_says_in_which_files_it_holds(root: Path) -> None:
    accepted = accept(root, look(root, "a.txt", SENTENCE).notes, pattern="site/a.*")
    assert look(root, "a.txt", SENTENCE, accepted).findings == ()
    assert codes(look(root, "b.txt", SENTENCE, accepted).findings) == ["SCR401"]


def test_an_acceptance_that_meets_nothing_is_reported_where_its_files_were_looked_at(root: Path) -> None:
    accept(root, look(root, "a.txt", SENTENCE).notes, pattern="site/a.txt")
    looked = look(root, "a.txt", "Nobody.", accepted := stored(root))
    (unused,) = accepted.unused(looked.files)
    assert (unused.code, unused.severity, unused.line) == ("SCR410", "warning", 5)
    assert accepted.unused(["site/b.txt"]) == ()


def test_the_file_tells_nothing_and_its_key_is_for_its_owner_alone(root: Path) -> None:
    accept(root, look(root, "a.txt", SENTENCE).notes)
    written = (root / ACCEPTED_FILE).read_text(encoding="utf-8")
    assert "si" not in written.replace("redaction-check", "").casefold().split()
    assert not any(word in written for word in ("Siân", "Sian", "child", "mother", "2026-01"))
    assert stat.S_IMODE((root / KEY_FILE).stat().st_mode) == 0o600
    assert f"/{KEY_FILE}" in (root / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_two_projects_make_different_keys_of_the_same_words(root: Path, tmp_path: Path) -> None:
    (note,) = look(root, "a.txt", SENTENCE).notes
    (tmp_path / "other").mkdir()
    assert key_here(note, key_to_accept_with(root)) != key_here(note, key_to_accept_with(tmp_path / "other"))


def test_what_people_wrote_in_the_file_stays(root: Path) -> None:
    accept(root, look(root, "a.txt", SENTENCE).notes)
    path = root / ACCEPTED_FILE
    path.write_text(path.read_text(encoding="utf-8") + "# seen by the chair\n", encoding="utf-8")
    accept(root, look(root, "b.txt", "It was Bronagh Nic Eoin.").notes)
    assert "# seen by the chair" in path.read_text(encoding="utf-8")
    assert len(read_accepted(root).entries) == 2


def _without_key(root: Path) -> None:
    (root / KEY_FILE).unlink()


def _with_another_key(root: Path) -> None:
    (root / KEY_FILE).write_text("0" * 64 + "\n", encoding="ascii")


def _with_a_broken_key(root: Path) -> None:
    (root / KEY_FILE).write_text("key\n", encoding="ascii")


def _readable_by_all(root: Path) -> None:
    (root / KEY_FILE).chmod(0o644)


def _changed(old: str, new: str) -> object:
    def change(root: Path) -> None:
        path = root / ACCEPTED_FILE
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


@pytest.mark.parametrize(
    "fault",
    [
        _without_key,
        _with_another_key,
        _with_a_broken_key,
        _readable_by_all,
        _changed("code: SCR401", "code: SCR490"),
        _changed("reason: a nurse", "reason: ''"),
        _changed("key: ", "key: x"),
        _changed("by: A. Reader", "of: A. Reader"),
        _changed("accepted:", "accepted: ["),
    ],
)
def test_a_file_that_cannot_be_trusted_is_never_passed_over(root: Path, fault: object) -> None:
    accept(root, look(root, "a.txt", SENTENCE).notes)
    assert callable(fault)
    fault(root)
    with pytest.raises(UnreadableInput):
        read_accepted(root)
    with pytest.raises(UnreadableInput):
        key_to_accept_with(root)


@pytest.mark.parametrize("written", ["", "# nothing yet\n", "accepted: []\n"])
def test_a_file_without_acceptances_needs_no_key(root: Path, written: str) -> None:
    (root / ACCEPTED_FILE).write_text(written, encoding="utf-8")
    assert read_accepted(root).entries == ()
