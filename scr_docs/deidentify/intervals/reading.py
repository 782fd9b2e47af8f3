"""A printed text → the statements of time that a reader can note down from it.

Which event a statement is about:

- A sentence, or each part of it that speaks of time, is an event of its own.
- An event whose day is public (`public_events`), and the birth of somebody with a pseudonym, are the same everywhere.
- "Later" and "the next day" count from the event told before, as everybody reads them.
- "Two days after the admission" counts from the one part of the same document, before it, that speaks of an admission.
  Where none does, or more than one, it counts from an event of its own.
- Nothing else is connected, and no other event across documents: "the assault" in two of them may be two assaults.

What is not connected only leaves a day more open than it may be; nothing is taken as known that the text may not say.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from scr_docs.deidentify.intervals.expressions import expressions_in
from scr_docs.deidentify.intervals.public_events import (
    event_named,
    event_told,
    speaks_of_death,
    speaks_of_public_event,
)
from scr_docs.deidentify.intervals.said import Count, DateSaid, Expression
from scr_docs.deidentify.intervals.statements import (
    BIRTH_OF,
    REFERENCE_EVENT,
    Counted,
    Dated,
    Days,
    Spot,
    Statement,
    TellsADay,
)
from scr_docs.deidentify.intervals.unread import unread_in
from scr_docs.deidentify.kinds.written_dates import FULL_MONTH, YEAR, read_date
from scr_docs.markdown.lines import Lines
from scr_docs.markdown.plain_view import plain_view
from scr_docs.markdown.segments import Segment

_SENTENCE: Final = re.compile(r"(?:[^.!?]|[.!?](?![\s\"')\]]*\s[\"'(\[]*[A-Z]))+[.!?]?")
_CLAUSE_END: Final = re.compile(r"[,;:()]|\s(?:and|but|when|until|because|who|which|where|while|after|before)\s")
_TOGETHER: Final = re.compile(r"[\s,(]*(?:(?:in|on|during|at)\s)?")
_TOLD_BEFORE: Final = re.compile(r"\s?(?:that|this|which|then)?(?=[,.;:)]|$)")
"""Behind "the day after": no event is named, so that it counts from the one told before."""
_HEAD_NOUN: Final = re.compile(r"(?:the|his|her|their|this|that)\s((?:[\w'-]+\s){0,2}?[\w'-]{4,})(?=[\s,.;:)]|$)")

_JOINED: Final = re.compile(rf"\s?(?:and|to|or|until|till|[-–—])\s?(?P<date>{FULL_MONTH}\s{YEAR})(?!\w)")
_TOGETHER_BORN: Final = r"\b[Tt]he\s(?:twins|triplets)\b"
_LOOK_AHEAD: Final = 90
_DAY_OF_MONTH: Final = re.compile(
    r"(?i)\b(?:on|until|till|by|from|since|before|after)\s(?P<day>the\s(?:[12]?\d|3[01])(?:st|nd|rd|th))"
    r"(?=\s?(?:[.,;:)!?]|$)|\s(?:and|but|when|she|he|they|at|in)\b)"
)
_BIRTHDAY: Final = re.compile(
    r"(?i)\b(?P<words>(?P<numbered>(?:(?:his|her|their|the)\s)?(?:[\w-]+(?:st|nd|rd|th|first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth))\sbirthday)|(?:his|her|their|child's)\sbirthday)\b"
)
_AGE: Final = re.compile(
    r"\baged (?P<low>\d{1,2}) to (?P<high>\d{1,2})\b|\b(?P<low2>\d{1,2})-to-(?P<high2>\d{1,2})-year-old"
)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence of a segment, with where it starts in the segment's text."""

    segment: Segment
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class _Told:
    event: str
    words: str


class _Reader:
    """Reads one document from its start; remembers which event and which year were told last."""

    def __init__(self, document: str, people: Sequence[str], line_of: Callable[[int], int]) -> None:
        self._document, self._line_of = document, line_of
        self._people = re.compile("|".join([*map(re.escape, sorted(people, key=len, reverse=True)), _TOGETHER_BORN]))
        self._told: list[_Told] = []
        self._year: int | None = None
        self._events = 0

    def read(self, sentence: _Sentence) -> Iterator[Statement]:
        found = expressions_in(sentence.text)
        yield from self._tell_a_day(sentence, found)
        last = 0
        for group in _groups(found, sentence.text):
            yield from self._group(sentence, group, last)
            last = group[-1].end
        if not found:
            self._remember(event_told(sentence.text) or self._new_event(), sentence.text)
        yield from self._ages(sentence)

    def _group(self, sentence: _Sentence, group: Sequence[Expression], last: int) -> Iterator[Statement]:
        clause = _clause_around(sentence.text, last, group)
        event = event_told(clause) or self._new_event()
        for one in group:
            if isinstance(one, Count):
                since = self._since(sentence.text, one)
                yield Counted(self._spot(sentence, one.mask), event, since, one.least, one.most)
            elif days := self._days_of(sentence.text, one):
                yield Dated(self._spot(sentence, one.mask), event, days, one.weekday)
        self._remember(event, clause)

    def _since(self, text: str, count: Count) -> str:
        """The event that a count counts from: a public one, the one named, or the one told before."""
        if count.from_reference:
            return REFERENCE_EVENT
        if not _names_it(text, count):
            return self._told[-1].event if self._told else self._new_event()
        after = text[count.end : count.end + _LOOK_AHEAD].lstrip()
        noun = _HEAD_NOUN.match(after)
        return event_named(after) or (noun and self._only_event_of(noun[1])) or self._new_event()

    def _only_event_of(self, noun: str) -> str | None:
        words = re.compile(rf"(?i)\b{re.escape(noun)}\b")
        events = {told.event for told in self._told if words.search(told.words)}
        return events.pop() if len(events) == 1 else None

    def _days_of(self, text: str, date_said: DateSaid) -> Days | None:
        """The days of a date; a month without a year may be of the year named last or of one beside it."""
        if date_said.said.year:
            self._year = date_said.said.year
            return date_said.days()
        if joined := _month_and_year_after(text, date_said):
            return date_said.days(joined)
        return date_said.days_about(self._year) if self._year else None

    def _tell_a_day(self, sentence: _Sentence, found: Sequence[Expression]) -> Iterator[Statement]:
        dated = any(isinstance(one, DateSaid) for one in found)
        for match in _DAY_OF_MONTH.finditer(sentence.text):
            yield TellsADay(self._spot(sentence, match.span("day")), "day of the month")
        for match in _BIRTHDAY.finditer(sentence.text):
            if match["numbered"] or dated:
                yield TellsADay(self._spot(sentence, match.span("words")), "birthday")
        known, of_death = dated or speaks_of_public_event(sentence.text), speaks_of_death(sentence.text)
        for span in unread_in(sentence.text, found, beside_a_day=known, beside_a_death=of_death):
            yield TellsADay(self._spot(sentence, span), "not read")

    def _ages(self, sentence: _Sentence) -> Iterator[Statement]:
        """A band at an event tells of the day of birth, which is an event too.

        ``n`` years have ``365 * n`` days and their leap days: a quarter of ``n``, rounded down or up.
        """
        for match in _AGE.finditer(sentence.text):
            people = list(self._people.finditer(sentence.text, 0, match.start()))
            if people and self._told:
                low, high = int(match["low"] or match["low2"]), int(match["high"] or match["high2"]) + 1
                born = f"{BIRTH_OF}{people[-1][0].casefold()}"
                least, most = low * 365 + low // 4, high * 365 + -(-high // 4) - 1
                yield Counted(self._spot(sentence, match.span()), self._told[-1].event, born, least, most)

    def _remember(self, event: str, words: str) -> None:
        self._told.append(_Told(event, words))

    def _new_event(self) -> str:
        self._events += 1
        return f"{self._document} {self._events}"

    def _spot(self, sentence: _Sentence, span: tuple[int, int]) -> Spot:
        start, end = sentence.segment.folded.span(sentence.start + span[0], sentence.start + span[1])
        return Spot(self._document, start, end, self._line_of(start))


def read_statements(
    document: str, text: str, people: Iterable[str] = (), line_of: Callable[[int], int] | None = None
) -> tuple[Statement, ...]:
    """Every statement of time in a printed Markdown text, in its order.

    Args:
        document: its id, for messages.
        text: the text as it would be published.
        people: pseudonyms of the case, to know of whom an age is told.
        line_of: the line that an offset of the text is known by; its own line unless told.
    """
    lines = Lines(text)
    reader = _Reader(document, tuple(people), line_of or (lambda offset: lines.at(offset)[0]))
    prose = (segment for segment in plain_view(text).segments if segment.kind == "prose")
    return tuple(statement for segment in prose for one in _sentences(segment) for statement in reader.read(one))


def _sentences(segment: Segment) -> Iterator[_Sentence]:
    for match in _SENTENCE.finditer(segment.text):
        if match[0].strip():
            yield _Sentence(segment, match.start(), match[0])


def _groups(found: Sequence[Expression], text: str) -> Iterator[list[Expression]]:
    """Expressions that stand beside each other ("three days later, in March") speak of one event."""
    group: list[Expression] = []
    for one in found:
        if group and not _TOGETHER.fullmatch(text, group[-1].end, one.start):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _names_it(text: str, count: Count) -> bool:
    """Whether the words behind a count name the event that it counts from; "three days after that" names none."""
    return count.names_it and not _TOLD_BEFORE.match(text, count.end)


def _month_and_year_after(text: str, month: DateSaid) -> int | None:
    """The year that "between March and June 2025" gives to its first month."""
    joined = _JOINED.match(text, month.end)
    other = joined and read_date(joined["date"])
    if not other or not other.month or not month.said.month or month.said.month > other.month:
        return None
    return other.year


def _clause_around(text: str, last: int, group: Sequence[Expression]) -> str:
    """The words that say what happened then: those before the expression, and those after it, up to the next pause."""
    before = re.split(_CLAUSE_END, text[last : group[0].start].rstrip(" ,("))[-1]
    rest = text[group[-1].end :]
    if isinstance(group[-1], Count) and group[-1].names_it:
        if not (told := _TOLD_BEFORE.match(rest)):
            return before
        rest = rest[told.end() :]
    after = _CLAUSE_END.split(rest.lstrip(" ,)"), maxsplit=1)[0]
    return f"{before} {after}"
