"""Whole documents to learn from: every mention has its label, and nothing held out is learnt."""

import random
from pathlib import Path

import pytest

from benchmarks.deidentify.corpus import gold_documents, unseen_documents
from benchmarks.deidentify.gold import GoldDocument, read_gold
from training.examples import IGNORE, Example
from training.names_and_places import DATA, all_names, belongs
from training.written import about_others, as_written, written_documents

HEADER = "---\ndocument: log\npeople:\n  mother: welsh\nnamed:\n  home: address\n---\n"
PATHS = sorted((DATA / "written").glob("*.md"))


def labels(annotated: str) -> list[tuple[str, str]]:
    example = as_written(read_gold("log", HEADER + "{{mother:Nia}} {{home:1 Cwm}}\n\n" + annotated))
    return [(example.text[span.start : span.end], span.kind) for span in example.spans][2:]


@pytest.mark.parametrize(
    ("annotated", "expected"),
    [
        ("**{{mother:Nia}}** said no.", [("Nia", "person")]),
        ("| {{mother:Nia}} | {{age:31}} |\n|---|---|\n| a | b |", [("Nia", "person"), ("31", "age")]),
        ("Dr {{mother:Nia}} rang.", [("Dr", IGNORE), ("Nia", "person")]),
        ("Ring {{code:01632 960377}}.", [("01632 960377", "contact")]),
        ("At {{code:ZZ99 4CL}}.", [("ZZ99 4CL", "address")]),
        ("File {{code:CON-227815}}.", [("CON-227815", "code")]),
        ("Gone for three weeks.", [("three weeks", IGNORE)]),
        ("{{mother:N&iacute;a}} said no.", [("Nía", "person")]),
    ],
)
def test_a_document_is_labelled_as_a_reader_sees_it(annotated: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in labels(annotated) if pair[1] != IGNORE or pair in expected] == expected


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_mention_has_its_label(path: Path) -> None:
    document = read_gold(path.stem, path.read_text(encoding="utf-8"))
    labelled = [span for span in as_written(document).spans if span.kind != IGNORE]
    assert len(labelled) == len(document.mentions)


def test_one_document_in_six_is_held_out() -> None:
    learnt, held_out = written_documents("train"), written_documents("held-out")
    assert len(learnt) > 4 * len(held_out) > 60
    assert not {each.text for each in learnt} & {each.text for each in held_out}


def test_no_held_out_name_is_learnt() -> None:
    held_out = set(all_names("held-out"))
    documents = written_documents("train")
    assert any(held_out & set(_names(each)) for each in documents)
    for number, document in enumerate(documents):
        assert not held_out & set(_names(about_others(document, random.Random(number))))


def test_the_same_person_stays_one_person() -> None:
    document = read_gold("log", HEADER + "{{mother:Zuzanna}} at {{home:1 Cwm}}. {{mother:Zuzanna}} said no.")
    others = {tuple(_names(about_others(as_written(document), random.Random(seed)))) for seed in range(20)}
    assert len(others) > 5
    assert all(first == second for first, second in others)


@pytest.mark.parametrize("document", [*gold_documents(), *unseen_documents()], ids=lambda document: document.name)
def test_no_document_that_is_measured_on_is_learnt(document: GoldDocument) -> None:
    learnt = {each.text for part in ("train", "held-out") for each in written_documents(part)}
    assert as_written(document).text not in learnt


def test_which_part_a_document_belongs_to_is_settled_by_its_name() -> None:
    assert {belongs(path.stem, "held-out") for path in PATHS} == {True, False}


def _names(example: Example) -> list[str]:
    return [
        word for span in example.spans if span.kind == "person" for word in example.text[span.start : span.end].split()
    ]
