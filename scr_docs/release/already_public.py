"""What the papers and the courts have told already (``already-public.md``), beside the text that is to be published.

The panel keeps the file: what anybody can read about the case elsewhere, in its own words. A day or an age that the
policy hides is hidden no longer when it stands there, and a printed "two days later" may then tell another day. Where
it names somebody and tells the same as the text, a reader has the name of a pseudonym.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from scr_docs.casefolder.publication.public_texts import PublicText
from scr_docs.compose.documents import ACTION_PLAN, compose_document
from scr_docs.deidentify.detecting.ages_beside_people import ages_beside
from scr_docs.deidentify.intervals.look import pseudonyms
from scr_docs.deidentify.intervals.pins import Pin, pins_among
from scr_docs.deidentify.intervals.public_days import public_days_of
from scr_docs.deidentify.intervals.reading import read_statements
from scr_docs.deidentify.intervals.statements import Statement
from scr_docs.deidentify.kinds.ages import whole_years
from scr_docs.deidentify.kinds.written_ages import WRITTEN_AGE
from scr_docs.deidentify.kinds.written_dates import WRITTEN_DATE, read_date
from scr_docs.deidentify.register.lexicon import Lexicon, lexicon_of
from scr_docs.jigsaw.together import together_report
from scr_docs.markdown.lines import Lines
from scr_docs.markdown.plain_view import plain_view
from scr_docs.model.finding import Finding, finding
from scr_docs.model.jigsaw import ALREADY_PUBLIC
from scr_docs.model.redacted import StoredRedaction
from scr_docs.model.register import Register
from scr_docs.release.candidate import Candidate

_DATE: Final = re.compile(WRITTEN_DATE)
_AGE: Final = re.compile(WRITTEN_AGE)

Fact = tuple[str, int, int, int]
"""``("date", year, month, day)``; month and day of a date without a year count for any. Or ``("age", years, 0, 0)``."""


@dataclass(frozen=True, slots=True)
class AlreadyPublic:
    """The panel's file: its text, and its path as messages print it."""

    text: str = field(repr=False)
    path: str


def look_beside(candidate: Candidate, known: AlreadyPublic) -> Iterator[Finding]:
    """Warnings (SCR514, SCR517) about what the file and the anonymised text tell together; it must be the newest."""
    if candidate.stored is None or candidate.text is None:
        return
    yield from _told_already(candidate, candidate.stored, known)
    yield from _named_already(candidate, candidate.text, known)
    for pin in _pinned_with(candidate, candidate.text, known):
        message = f"{pin.reason}: read beside {known.path}, these words tell a day that the policy hides"
        yield finding("SCR514", candidate.redacted, message, line=pin.spot.line)


def _told_already(candidate: Candidate, stored: StoredRedaction, known: AlreadyPublic) -> Iterator[Finding]:
    source = compose_document(candidate.case, candidate.document).text
    told = _facts_of(known.text, lexicon_of(candidate.case, candidate.board))
    for redaction in stored.redactions:
        if redaction.kind not in {"date", "age"}:
            continue
        written = source[redaction.start : redaction.end]
        facts = list(_ages_of(written) if redaction.kind == "age" else (fact for fact, _ in _dates_in(written)))
        lines = sorted({line for fact in facts for line in told.get(fact, ())})
        if lines:
            what = "day" if redaction.kind == "date" else "age"
            message = f"the {what} that is hidden here stands in {known.path}:{lines[0]}: whoever reads both knows it"
            # The plan is composed from YAML: its lines are not those of the file.
            line = 0 if candidate.document == ACTION_PLAN else redaction.line
            yield finding("SCR514", candidate.source, message, line=line)


def _named_already(candidate: Candidate, text: str, known: AlreadyPublic) -> Iterator[Finding]:
    """Whom the file names with facts that the text tells of a pseudonym; ``jigsaw`` shows the sentences."""
    case, file = candidate.case, candidate.case.file
    report = together_report(
        [PublicText(candidate.document, text), PublicText(ALREADY_PUBLIC, known.text)],
        case.register or Register(),
        title=file.title if file else "",
        noticed=file.dates.notified if file else None,
        population=candidate.board.area_population,
    )
    for each in report.combinations:
        if each.rule == "named already":
            ours, theirs = (source.lines[0] for source in each.sources)
            who = f"`{each.person}`" if each.person else "the family"
            message = f"{who}: {known.path}:{theirs} names somebody and tells the same ({', '.join(each.families)})"
            yield finding("SCR517", candidate.redacted, f"{message}: readers know who is meant", line=ours)


def _facts_of(text: str, lexicon: Lexicon) -> Mapping[Fact, list[int]]:
    """Exact days and ages of a Markdown text, with the lines on which they stand."""
    told: defaultdict[Fact, list[int]] = defaultdict(list)
    lines = Lines(text)
    for segment in plain_view(text).segments:
        for fact, start in (*_dates_in(segment.text), *_ages_in(segment.text, lexicon)):
            told[fact].append(lines.at(segment.folded.starts[start])[0])
    return told


def _dates_in(plain: str) -> Iterator[tuple[Fact, int]]:
    for match in _DATE.finditer(plain):
        read = read_date(match[0])
        if read and read.month and read.day:
            yield ("date", read.year or 0, read.month, read.day), match.start()


def _ages_in(plain: str, lexicon: Lexicon) -> Iterator[tuple[Fact, int]]:
    """Ages that say what they are, and those that only stand beside somebody ("Hope Maughan, 6, was")."""
    names = (match.end for match in lexicon.names_in(plain, prose=True) if match.kind == "person")
    for start, end in (*(match.span() for match in _AGE.finditer(plain)), *ages_beside(plain, names)):
        yield from ((fact, start) for fact in _ages_of(plain[start:end]))


def _ages_of(written: str) -> Iterator[Fact]:
    yield from (("age", years, 0, 0) for years in whole_years(written))


def _pinned_with(candidate: Candidate, text: str, known: AlreadyPublic) -> Iterator[Pin]:
    """Statements of time that pin a day only since the file tells what it tells."""
    people = pseudonyms(lexicon_of(candidate.case, candidate.board))
    own = read_statements(candidate.document, text, people)
    public = public_days_of(candidate.case)
    beside: tuple[Statement, ...] = read_statements(known.path, known.text, people)
    alone = {pin.spot for pin in pins_among(own, (), public)}
    yield from (pin for pin in pins_among(own, (), public, known=beside) if pin.spot not in alone)
