"""A day of the week tells no date by itself, and is a question beside what would make it one (design, section 5)."""

import pytest

from scr_docs.deidentify.detecting.detection import Detection
from scr_docs.deidentify.kinds.weekdays import pins_nothing
from tests.deidentify.tiny_case import PatternDetector, redact


def pins(marked: str) -> bool:
    start, end = marked.index("«"), marked.index("»") - 1
    return not pins_nothing(marked.replace("«", "").replace("»", ""), start, end)


@pytest.mark.parametrize(
    "marked",
    [
        "He came on «Monday».",
        "He came on «the Monday».",
        "«Monday morning» was hard.",
        "on the «evening of the Monday» they rang",
        "from «Monday» to Friday",
        "every «Monday»",
        "She may come on «Monday».",
        "In March 2024 he came. On «the Monday» he left.",
        "They met in May. It was «a Tuesday».",
    ],
)
def test_a_weekday_alone_stays(marked: str) -> None:
    assert not pins(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "In March 2024 he came; on «the Monday» he left.",
        "on «Monday» in May",
        "on 12 March, «the Monday»",
        "on «the Monday», the 5th",
        "In the first week of March 2024 he came. On «the Monday» he left.",
        "They met in early March. On «Monday» he left.",
        "Two days later, on «the Monday», he left.",
        "He died two days later. On «the Monday» they met.",
        "the next day, «a Monday»",
        "On «the Monday», within a week of the notification, he left.",
        "In the fortnight before the birth she came; on «the Monday» he left.",
        "«the Monday» after the funeral",
        "«the Monday» of that week",
        "a week on «Monday»",
        "the first «Monday» of term",
        "last «Tuesday»",
        "«last Tuesday»",
        "«the Tuesday after Easter 2024»",
        "on «Easter Monday»",
        "«the weekend»",
        "a week after the reference date, on «the Monday»",
    ],
)
def test_beside_a_date_a_count_or_an_event_it_is_a_question(marked: str) -> None:
    assert pins(marked)


class Weekdays(PatternDetector):
    """Finds days of the week as rules of form do."""

    def _in(self, text: str) -> list[Detection]:
        return [Detection(one.start, one.end, "date", "", "pattern") for one in super()._in(text)]


@pytest.mark.parametrize(
    ("source", "printed", "doubts"),
    [
        ("He left on the Monday.", "He left on the Monday.", 0),
        ("On 4 March 2024 he came. On the Monday he left.", "In March 2024 he came. On the Monday he left.", 0),
        ("On 4 March 2024, the Monday, he left.", "In March 2024, \\[date\\], he left.", 1),
        ("She was born on the Monday.", "She was born on \\[date\\].", 0),
    ],
)
def test_what_is_printed_for_it(source: str, printed: str, doubts: int) -> None:
    detector = Weekdays(date=r"\d+ March 2024|(?:the )?Monday")
    public = redact(source, detector=detector)
    assert (public.text, len(public.doubts)) == (printed, doubts)
    assert redact(public.text, detector=detector).text == printed
