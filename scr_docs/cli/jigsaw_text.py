"""The jigsaw report for people at a terminal, and as JSON."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from scr_docs.cli.combination_lines import generalisation_lines, sentence_lines, why_raised
from scr_docs.model.finding import Finding
from scr_docs.model.jigsaw import ALREADY_PUBLIC, Combination, Facet, JigsawReport, Profile, Step

Answered = Sequence[tuple[Combination, Finding | None]]
"""Combinations, each with why it is still open."""

Reported = tuple[JigsawReport, Answered]

_MOST_LINES: Final = 6
_ROUGH: Final = "numbers are rough, as shares are multiplied as if nothing depended on anything"


def as_text(reports: Sequence[Reported], together: Reported | None, today: date) -> str:
    """All reports, each person with facts and lines, then the combinations; last what only several texts make.

    At the end stand rows for ``decisions.yml``, as they are to be filled in today.
    """
    everything = [*reports, *([together] if together else [])]
    lines = [line for report, answered in reports for line in _lines(report, answered)]
    lines += _together(*together) if together else ()
    lines += _rows_to_fill_in(everything, today)
    return "".join(f"{line}\n" for line in lines)


def as_json(reports: Sequence[Reported], together: Reported | None) -> dict[str, object]:
    """All reports as plain data; sentences are those of the anonymised texts, and none of the panel's file."""
    return {
        "version": 1,
        "documents": [_document(report, answered) for report, answered in reports],
        "together": _combination_rows(together[1]) if together else None,
    }


def _lines(report: JigsawReport, answered: Answered) -> Iterator[str]:
    yield f"{report.document}  (lines and sentences are those of the anonymised text)"
    yield f"  area: the board's, which every reader knows: about {report.population:,} people; {_ROUGH}"
    for profile in report.profiles:
        yield f"  {profile.person or 'the family, nobody in particular'}"
        yield from (f"    {line}" for line in _facts(profile.facets))
    for combination, problem in answered:
        yield from (f"  {line}" for line in _combination(combination, problem))
    if not answered:
        yield "  no combination that may identify someone was found"


def _together(report: JigsawReport, answered: Answered) -> Iterator[str]:
    yield "all texts that the public may read together  (what one of them makes alone stands above)"
    for combination, problem in answered:
        yield from (f"  {line}" for line in _combination(combination, problem))
    if not answered:
        yield f"  no further combination was found, in an area of about {report.population:,} people"


def _rows_to_fill_in(reports: Sequence[Reported], today: date) -> Iterator[str]:
    """Rows without reason and name, which `check` refuses until somebody has filled them in."""
    asked = [(report.document, each) for report, answered in reports for each, problem in answered if problem]
    if asked:
        yield "to let a combination stand, type scr-docs decide, or copy its row into decisions.yml with why and who"
        yield "(`decide: generalise` where the text will be changed):"
        yield "combinations:"
    for document, each in asked:
        person = f"person: {each.person}, " if each.person else ""
        facets = ", ".join(each.families)
        yield f"  - {{{person}document: {document}, facets: [{facets}], decide: accept, reason: , by: ,"
        yield f"     on: {today}, fingerprint: '{each.fingerprint}'}}"


def _facts(facets: Sequence[Facet]) -> Iterator[str]:
    families: dict[str, dict[str, list[int]]] = {}
    for facet in facets:
        families.setdefault(facet.family, {}).setdefault(facet.value, []).append(facet.line)
    for family, values in families.items():
        yield f"{family + ':':<16}" + "; ".join(f"{value} ({_places(lines)})" for value, lines in values.items())


def _combination(combination: Combination, problem: Finding | None) -> Iterator[str]:
    state = f"{problem.code}, to be decided" if problem else "accepted"
    yield f"combination: {combination.person or 'the family or the document'}: {', '.join(combination.families)}"
    yield f"  {state}; {why_raised(combination)}; fingerprint {combination.fingerprint}"
    yield from (f"    {line}" for line in sentence_lines(combination))
    yield from (f"  {line}" for line in generalisation_lines(combination))


def _places(lines: Sequence[int]) -> str:
    unique = sorted(set(lines))
    more = f" and {len(unique) - _MOST_LINES} more" if len(unique) > _MOST_LINES else ""
    return f"line{'' if len(unique) == 1 else 's'} {', '.join(map(str, unique[:_MOST_LINES]))}{more}"


def _document(report: JigsawReport, answered: Answered) -> dict[str, object]:
    return {
        "document": report.document,
        "population": report.population,
        "people": [_profile(profile) for profile in report.profiles],
        "combinations": _combination_rows(answered),
    }


def _combination_rows(answered: Answered) -> list[dict[str, object]]:
    return [_combination_row(combination, problem) for combination, problem in answered]


def _profile(profile: Profile) -> dict[str, object]:
    rows = [
        {"family": facet.family, "value": facet.value, "line": facet.line, "start": facet.start, "end": facet.end}
        for facet in profile.facets
    ]
    return {"person": profile.person, "facets": rows}


def _combination_row(combination: Combination, problem: Finding | None) -> dict[str, object]:
    sentences = {(facet.document, facet.sentence): facet.line for facet in combination.facets}
    return {
        "person": combination.person,
        "rule": combination.rule,
        "facets": list(combination.families),
        "expected": combination.expected,
        "rough": list(combination.rough),
        "fingerprint": combination.fingerprint,
        "decided": problem is None,
        "code": problem.code if problem else None,
        "sentences": [_sentence_row(document, text, line) for (document, text), line in sentences.items()],
        "cheapest": [_step_row(step) for step in combination.cheapest],
        "generalisations": [_step_row(step) for step in combination.steps],
    }


def _sentence_row(document: str, text: str, line: int) -> dict[str, object]:
    where: dict[str, object] = {"document": document} if document else {}
    return {**where, "line": line, "text": None if document == ALREADY_PUBLIC else text}


def _step_row(step: Step) -> dict[str, object]:
    return {
        "family": step.family,
        "value": step.value,
        "instead": step.instead,
        "places": step.places,
        "characters": step.characters,
        "lines": list(step.lines),
        "breaks": step.breaks,
    }
