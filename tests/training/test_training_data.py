"""What the detector learns from: the same for the same seed, and apart from what it is measured on."""

import json
import random
import re
from pathlib import Path

import pytest

from benchmarks.deidentify.corpus import anonymised_pages, gold_documents, unseen_documents
from training.examples import IGNORE, Example
from training.frames import frames, voices
from training.judgments import VALIDATION_IDS, is_validation, training_judgments
from training.layouts import case_text, quiet_text
from training.names_and_places import DATA, Part, all_names, invented_place, origins, towns
from training.silver import unlabelled

_RUN = 10
"""Words in a row; shorter ones are everybody's ("the director of children's services and the chief")."""
_EVERYBODYS = (
    "(Criminal Procedure Rules, r.16.2; Criminal Justice Act 1967, s.9)",
    "pages each signed by me is true to the best of my knowledge and belief",
    "Framework for the Assessment of Children in Need and their Families",
)
"""Names of statutes and guidance, and what stands on every form for a statement."""


def made(part: Part, seed: int, texts: int = 60) -> list[Example]:
    rng = random.Random(seed)
    return [make(rng, part) for _ in range(texts) for make in (case_text, quiet_text)]


def test_the_same_seed_makes_the_same_texts_and_another_seed_others() -> None:
    assert made("train", 17) == made("train", 17)
    assert made("train", 17) != made("train", 18)


def test_every_label_covers_words_and_some_text_has_each_kind() -> None:
    examples = made("train", 3, texts=400)
    for example in examples:
        assert all(example.text[span.start : span.end].strip() for span in example.spans)
    seen = {span.kind for example in examples for span in example.spans} - {IGNORE}
    assert seen >= {
        "person",
        "place",
        "organisation",
        "date",
        "age",
        "address",
        "code",
        "contact",
        "demographic",
        "duration",
    }


@pytest.mark.parametrize("voice", voices())
def test_no_frame_is_trained_on_and_measured_with(voice: str) -> None:
    assert frames(voice, "train")
    assert frames(voice, "held-out")
    assert not set(frames(voice, "train")) & set(frames(voice, "held-out"))


def test_no_name_is_trained_on_and_measured_with() -> None:
    assert len(origins("train")) >= 30
    for origin, others in zip(origins("train"), origins("train"), strict=True):
        assert origin.name == others.name
    assert not set(all_names("train")) & set(all_names("held-out"))
    assert not set(towns("train")) & set(towns("held-out"))
    rng = random.Random(5)
    places = {part: {invented_place(rng, part) for _ in range(300)} for part in ("train", "held-out")}
    assert not places["train"] & places["held-out"]


def test_no_held_out_judgment_is_trained_on(tmp_path: Path) -> None:
    ids = sorted(is_validation())
    rows = [{"id": each, "text": f"Case {each}.", "entities": []} for each in (*ids, "999-1", "999-2")]
    path = tmp_path / "tab-dev.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert len(ids) == 24
    assert [example.text for example in training_judgments(path)] == ["Case 999-1.", "Case 999-2."]
    assert VALIDATION_IDS.read_text(encoding="utf-8").split() == ids


def test_no_sentence_of_the_benchmark_is_trained_on() -> None:
    """The texts by which `make bench` measures, and what is drawn from, share no longer run of words."""
    everybodys = _runs("\n".join(_EVERYBODYS))
    learnt = _runs("\n".join([*unlabelled(), *(path.read_text(encoding="utf-8") for path in _data())]))
    for page in (*gold_documents(), *unseen_documents(), *anonymised_pages()):
        assert not (_runs(page.text) & learnt) - everybodys, page.name
    assert _runs(unlabelled()[0]) <= learnt


def _data() -> list[Path]:
    return sorted([*DATA.rglob("*.txt"), *DATA.rglob("*.md")])


def _runs(text: str) -> set[tuple[str, ...]]:
    runs = set()
    for line in re.split(r"\n|\{[^}]*\}", text):
        words = re.findall(r"\w+", line.casefold())
        runs |= {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
    return runs
