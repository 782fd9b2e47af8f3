"""What ``redact`` leaves: written whole or not at all, read back the same, and without a word of the case."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.casefolder.reading import read_case
from scr_docs.casefolder.redacted.text import read_stored, read_stored_text, to_json, write_stored
from scr_docs.errors import UnreadableInput
from scr_docs.model.cost import FactCost, ParagraphCost
from scr_docs.model.mention import Doubt, Redaction
from scr_docs.model.redacted import InputHashes, StoredRedaction
from tests.casefolder.conftest import WriteCase

TEXT = "# Summary\r\n\r\nMother and \\[name\\] – “Zoë”.\n"


def stored(document: str = "executive-summary", word: str = "Eilís") -> StoredRedaction:
    return StoredRedaction(
        case="2026-01",
        document=document,
        path=f"cases/2026-01/{document}.md",
        text_hash=sha256(TEXT.encode()).hexdigest(),
        inputs=InputHashes("d", "r", "e", "c", "model 1"),
        redactions=(Redaction(3, 9, 1, 4, "person", "Mother", "register", "mother"),),
        doubts=(Doubt(14, 14 + len(word), 1, 15, "person", "nobody has decided", "0a1b", word),),
        cost=(ParagraphCost(1, 2, 40, (FactCost("replaced", "person", 1, 6),)),),
    )


@pytest.mark.parametrize("document", ["executive-summary", "management-reviews/police", "contributions/dr.a"])
def test_it_comes_back_as_it_was_written_but_without_words(tmp_path: Path, document: str) -> None:
    write_stored(tmp_path / "2026-01", stored(document), TEXT)
    bare = tuple(replace(doubt, text="") for doubt in stored(document).doubts)
    assert read_stored(tmp_path / "2026-01") == (replace(stored(document), doubts=bare),)
    assert read_stored_text(tmp_path / "2026-01", stored(document)) == TEXT
    assert (tmp_path / "2026-01" / f"{document}.md").read_bytes() == TEXT.encode()


@given(word=st.text(st.characters(categories=["Lu", "Ll"]), min_size=3, max_size=20).map("Ż{}".format))
def test_no_word_of_a_doubt_is_ever_stored(word: str) -> None:
    assert word not in to_json(stored(word=word))


def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    write_stored(tmp_path, stored(), TEXT)
    write_stored(tmp_path, stored(), TEXT)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["executive-summary.json", "executive-summary.md"]


def test_no_folder_holds_nothing(tmp_path: Path) -> None:
    assert read_stored(tmp_path / "nowhere") == ()


@pytest.mark.parametrize("change", ["gone", "changed"])
def test_a_text_that_is_not_the_recorded_one_is_refused(tmp_path: Path, change: str) -> None:
    write_stored(tmp_path, stored(), TEXT)
    path = tmp_path / "executive-summary.md"
    if change == "gone":
        path.unlink()
    else:
        path.write_text("Eilís")
    with pytest.raises(UnreadableInput, match="redact 2026-01 --document executive-summary` again"):
        read_stored_text(tmp_path, stored())


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", "{}", '{"version": 1}', '{"version": 2}', '{"version": 1, "case": "x"}', "\udcff"]
)
def test_a_damaged_record_counts_as_none_and_is_said(write_case: WriteCase, tmp_path: Path, damage: str) -> None:
    write_stored(tmp_path / "redacted", stored(), TEXT)
    (tmp_path / "redacted" / "executive-summary.json").write_bytes(damage.encode(errors="surrogateescape"))
    with pytest.raises(UnreadableInput):
        read_stored(tmp_path / "redacted")
    case = read_case(write_case(), tmp_path / "redacted")
    assert case.stored == ()
    assert [(problem.code, problem.severity) for problem in case.problems] == [("SCR110", "error")]


def test_a_case_brings_what_redact_stored(write_case: WriteCase, tmp_path: Path) -> None:
    write_stored(tmp_path / "redacted", stored(), TEXT)
    assert [record.document for record in read_case(write_case(), tmp_path / "redacted").stored] == [
        "executive-summary"
    ]
