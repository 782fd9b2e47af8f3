"""A detector that is asked about each text once, and forgets nothing that it could not look at."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.detecting.remembering import RememberingDetector
from scr_docs.errors import DetectorUnavailable

texts = st.lists(st.sampled_from(["", "Hope", "Will rang Faith", "nobody"]), max_size=6)


class Counting:
    """Finds each text whole, and notes what it was asked; cannot look at `broken`."""

    version = "counting 1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def detect(self, texts: Sequence[str]) -> list[list[Detection]]:
        if "broken" in texts:
            raise DetectorUnavailable("it is broken")
        self.asked += texts
        return [[Detection(0, len(text), "person", "", "model")] if text else [] for text in texts]


@given(st.lists(texts, max_size=4))
def test_the_answers_are_the_same_and_asked_for_once(asked: list[list[str]]) -> None:
    plain, counting = Counting(), Counting()
    remembering = RememberingDetector(counting)
    for each in asked:
        assert remembering.detect(each) == plain.detect(each)
    assert sorted(counting.asked) == sorted({text for each in asked for text in each})
    assert remembering.version == "counting 1"


def test_a_list_that_is_changed_by_whoever_asked_changes_nothing() -> None:
    remembering = RememberingDetector(Counting())
    remembering.detect(["Hope"])[0].clear()
    assert remembering.detect(["Hope"])[0]


def test_what_could_not_be_looked_at_is_not_remembered() -> None:
    remembering = RememberingDetector(Counting())
    for _ in range(2):
        with pytest.raises(DetectorUnavailable):
            remembering.detect(["Hope", "broken"])
    assert remembering.detect(["Hope"])[0]
