"""A printed text → the statements of time that a reader can note down from it.

A sentence, or each part of it that speaks of time, is an event. "Later" and "the next day" count from the event told
before; "two days after the admission" from the sentence that spoke of the admission last. Events are told apart within
one document only, but those whose day is public are the same everywhere.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from scr_docs.deidentify.intervals.expressions import Count, DateSaid, Expression, expressions_in
from scr_docs.deidentify.intervals.statements import (
    COURT,
    DEATH,
    DECIDED,
    NOTIFIED,
    REFERENCE_EVENT,
    Counted,
    Dated,
    Spot,
    Statement,
    TellsADay,
)
from scr_docs.markdown.lines import Lines
from scr_docs.markdown.plain_view import plain_view
from scr_docs.markdown.segments import Segment

_SENTENCE: Final = re.compile(r"(?:[^.!?]|[.!?](?![\s\"')\]]*\s[\"'(\[]*[A-Z]))+[.!?]?")
_CLAUSE_END: Final = re.compile(r"[,;:()]|\s(?:and|but|when|until|because|who|which|where|while|after|before)\s")
_TOGETHER: Final = re.compile(r"[\s,(]*(?:(?:in|on|during|at)\s)?")
_HEAD_NOUN: Final = re.compile(r"(?:the|a|an|his|her|their|this|that)\s((?:[\w'-]+\s){0,2}?[\w'-]{4,})(?=[\s,.;:)]|$)")

_HAPPENED: Final = (
    (
        DEATH,
        re.compile(r"(?i)\b(?:died|(?:was|were)\s(?:found|pronounced)\s(?:dead|lifeless)|passed\saway|was\skilled)\b"),
    ),
    (
        NOTIFIED,
        re.compile(
            r"(?i)\bcame\sto\sthe\s(?:attention|notice)\sof\sthe\s(?:chair|board)|\b(?:board|chair)\swas\s(?:told|notified)\b"
        ),
    ),
    (
        DECIDED,
        re.compile(r"(?i)\bchair(?:\sof\sthe\s[\w ]{3,60})?\s(?:then\s)?decided\b|\bdecided\sto\shold\sa\sserious\b"),
    ),
    (COURT, re.compile(r"(?i)\b(?:was|were)\s(?:sentenced|convicted|found\sguilty)\b")),
)
_NAMED: Final = (
    (
        DEATH,
        re.compile(r"(?i)^\s?(?:\S+\s){0,3}?(?:death\b|died\b|dying\b|was\sfound\s(?:dead|lifeless)|was\skilled)"),
    ),
    (
        NOTIFIED,
        re.compile(
            r"(?i)^\s?(?:the\s)?(?:serious\sincident\snotification|notification\s(?:of|to)\sthe\s(?:board|inspectorate))"
        ),
    ),
    (
        DECIDED,
        re.compile(
            r"(?i)^\s?(?:the\s)?(?:decision\sto\shold|chair's\sdecision|chair(?:\sof\sthe\s[\w ]{3,60})?\sdecided)"
        ),
    ),
    (COURT, re.compile(r"(?i)^\s?(?:\S+\s){0,2}?(?:verdicts?|sentenc\w+|convictions?|convicted|inquest)\b")),
)
_DAY_OF_MONTH: Final = re.compile(
    r"(?i)\b(?:on|until|till|by|from|since|before|after)\s(?P<day>the\s(?:[12]?\d|3[01])(?:st|nd|rd|th))"
    r"(?=\s?(?:[.,;:)!?]|$)|\s(?:and|but|when|she|he|they|at|in)\b)"
)
_BIRTHDAY: Final = re.compile(
    r"(?i)\b(?P<words>(?:(?:his|her|their|the)\s)?(?:[\w-]+(?:st|nd|rd|th|first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth))\sbirthday|(?:his|her|their|child's)\sbirthday)\b"
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
        self._people = re.compile("|".join(map(re.escape, sorted(people, key=len, reverse=True))) or r"(?!)")
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
            self._remember(_happened(sentence.text) or self._new_event(), sentence.text)
        yield from self._ages(sentence)

    def _group(self, sentence: _Sentence, group: Sequence[Expression], last: int) -> Iterator[Statement]:
        clause = _clause_around(sentence.text, last, group)
        event = _happened(clause) or self._new_event()
        named: str | None = None
        for one in group:
            if isinstance(one, Count):
                since, named = self._since(sentence.text, one)
                yield Counted(self._spot(sentence, one.mask), event, since, one.least, one.most)
            elif dated := self._dated(sentence, one, event):
                yield dated
        self._remember(event, clause)
        if named:
            self._remember(event, named)

    def _since(self, text: str, count: Count) -> tuple[str, str | None]:
        """The event that a count counts from: a public one, the one named, or the one told before."""
        if count.from_reference:
            return REFERENCE_EVENT, None
        if count.names_it:
            after = text[count.end : count.end + 90]
            for event, pattern in _NAMED:
                if pattern.search(_CLAUSE_END.split(after.lstrip(), maxsplit=1)[0]):
                    return event, None
            noun = _HEAD_NOUN.match(after.lstrip())
            told = noun and self._told_of(noun[1])
            return told or self._new_event(), None
        return (self._told[-1].event if self._told else self._new_event()), None

    def _told_of(self, noun: str) -> str | None:
        words = noun.casefold()
        return next((told.event for told in reversed(self._told) if words in told.words.casefold()), None)

    def _dated(self, sentence: _Sentence, date_said: DateSaid, event: str) -> Dated | None:
        days = date_said.days(self._year)
        self._year = date_said.said.year or self._year
        return Dated(self._spot(sentence, date_said.mask), event, days, date_said.weekday) if days else None

    def _tell_a_day(self, sentence: _Sentence, found: Sequence[Expression]) -> Iterator[Statement]:
        for match in _DAY_OF_MONTH.finditer(sentence.text):
            yield TellsADay(self._spot(sentence, match.span("day")), "day of the month")
        for match in _BIRTHDAY.finditer(sentence.text):
            numbered = "birthday" in match["words"] and not re.match(
                r"(?i)(?:his|her|their|child's)\sb", match["words"]
            )
            if numbered or any(isinstance(one, DateSaid) for one in found):
                yield TellsADay(self._spot(sentence, match.span("words")), "birthday")

    def _ages(self, sentence: _Sentence) -> Iterator[Statement]:
        """A band at an event tells of the day of birth, which is an event too."""
        for match in _AGE.finditer(sentence.text):
            people = list(self._people.finditer(sentence.text, 0, match.start()))
            if people and self._told:
                low, high = int(match["low"] or match["low2"]), int(match["high"] or match["high2"])
                born = f"birth of {people[-1][0]}"
                spot = self._spot(sentence, match.span())
                yield Counted(spot, self._told[-1].event, born, low * 365, (high + 1) * 366)

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


def _happened(clause: str) -> str | None:
    return next((event for event, pattern in _HAPPENED if pattern.search(clause)), None)


def _clause_around(text: str, last: int, group: Sequence[Expression]) -> str:
    """The words that say what happened then: those before the expression, and those after it, up to the next pause."""
    before = re.split(_CLAUSE_END, text[last : group[0].start].rstrip(" ,("))[-1]
    if isinstance(group[-1], Count) and group[-1].names_it:
        return before
    after = _CLAUSE_END.split(text[group[-1].end :].lstrip(" ,)"), maxsplit=1)[0]
    return f"{before} {after}"
