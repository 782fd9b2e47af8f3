"""What counts as found, and how sure a share is."""

import pytest

from benchmarks.deidentify.gold import GoldDocument, read_gold
from benchmarks.deidentify.measures import (
    Looked,
    Share,
    Spans,
    entity_recall,
    false_alarms,
    mention_recall,
    misses,
    precision,
    recall_by,
)

SOURCE = (
    "---\ndocument: letter\npeople:\n  nia: welsh\n---\n{{nia:Mrs Nia Pugh}} came on {{date:4 May}}. {{nia:Nia}} left."
)
LETTER = read_gold("letter", SOURCE)
MRS, NAME, DATE, AGAIN, CAME = (0, 12), (4, 12), (21, 26), (28, 31), (13, 17)


def looked(*spans: tuple[int, int]) -> list[Looked]:
    return [Looked(LETTER, list(spans))]


@pytest.mark.parametrize(
    ("spans", "missed"),
    [
        ([MRS, DATE, AGAIN], []),
        ([NAME, DATE, AGAIN], []),  # The title may stand.
        ([(4, 7), (8, 12), DATE, AGAIN], []),  # The space between may.
        ([(4, 11), DATE, AGAIN], ["Mrs Nia Pugh"]),  # No letter may.
        ([MRS], ["4 May", "Nia"]),
        ([], ["Mrs Nia Pugh", "4 May", "Nia"]),
    ],
)
def test_a_mention_is_found_when_no_letter_of_it_stands(spans: Spans, missed: list[str]) -> None:
    assert [mention.text for _, mention in misses(looked(*spans))] == missed


def test_an_entity_is_protected_when_every_mention_is() -> None:
    assert entity_recall(looked(MRS, DATE), "direct") == Share(0, 1)
    assert entity_recall(looked(MRS, AGAIN), "direct") == Share(1, 1)
    assert entity_recall(looked(MRS, DATE), "quasi") == Share(1, 1)


def test_recall_by_kind_and_by_origin() -> None:
    assert recall_by(looked(MRS, DATE), "kind") == {"date": Share(1, 1), "person": Share(1, 2)}
    assert recall_by(looked(MRS, DATE), "origin") == {"welsh": Share(1, 2)}


def test_recall_of_the_last_part_counts_what_begins_there() -> None:
    assert mention_recall(looked(MRS)[0]) == Share(1, 3)
    assert mention_recall(looked(AGAIN)[0], after=0.7) == Share(1, 1)


def test_precision_counts_letters() -> None:
    assert precision(looked(NAME, CAME)) == Share(7, 11)
    assert precision(looked()).value == 1.0


@pytest.mark.parametrize(
    ("spans", "count"),
    [([], 0), ([CAME], 1), ([CAME, (13, 15)], 1), ([MRS], 0), ([(8, 17)], 0), ([CAME, (18, 20)], 2)],
)
def test_a_false_alarm_touches_no_mention(spans: Spans, count: int) -> None:
    assert false_alarms(LETTER, spans) == count


@pytest.mark.parametrize(
    ("share", "low", "high"),
    [(Share(10, 10), 0.7225, 1.0), (Share(0, 10), 0.0, 0.2775), (Share(81, 263), 0.2553, 0.3662), (Share(0, 0), 0, 1)],
)
def test_the_interval_is_wilsons(share: Share, low: float, high: float) -> None:
    """The third row is the example of Newcombe 1998, table I."""
    assert share.interval() == pytest.approx((low, high), abs=5e-5)


def test_a_letter_without_mentions_has_nothing_to_miss() -> None:
    empty = GoldDocument("page", "letter", "Nothing.", ())
    assert entity_recall([Looked(empty, [])], "direct").value == 1.0
