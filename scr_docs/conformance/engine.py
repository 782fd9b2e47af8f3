"""One engine for every kind of document: all gaps of its format in one run (17.19, 17.36, 17.39, 17.50)."""

from collections.abc import Iterator

from scr_docs.casefolder.yaml_files.source import read_yaml
from scr_docs.conformance.answers import is_answered
from scr_docs.conformance.arrangement import check_arrangement
from scr_docs.conformance.formats import DocumentFormat, Item, with_own_questions
from scr_docs.conformance.named_places import read_named_places
from scr_docs.conformance.places import Places, find_places
from scr_docs.conformance.recommendation_table import check_recommendations
from scr_docs.conformance.revisions import check_revisions
from scr_docs.markdown.outline import read_outline
from scr_docs.model.case_file import CaseFile
from scr_docs.model.document import Document
from scr_docs.model.finding import Finding, finding


def check_conformance(document: Document, fmt: DocumentFormat, case_file: CaseFile | None) -> tuple[Finding, ...]:
    """What the document lacks of its format, and how it is arranged, by line.

    Args:
        document: any document that has a format.
        fmt: ``load_format(document.kind)``.
        case_file: the case's own questions join those of 17.36 (17.34); None when ``case.yml`` could not be read.

    Returns:
        Findings SCR101 to SCR107, SCR109 and, of front matter that is not YAML, SCR111. Each gap once; ``section`` is
        the id that a waiver names.
    """
    agency = document.id.rpartition("/")[2]
    fmt = with_own_questions(fmt, case_file, agency)
    outline = read_outline(document.text)
    front = read_yaml(outline.front_matter_text, document.path, outline.front_matter_line)
    named = read_named_places(outline, fmt, front)
    places = find_places(outline, fmt, named.sections)
    gaps = (found for item in fmt.walk() if item.id not in named.broken for found in _gaps(document.path, item, places))
    findings = [*front.problems, *named.findings, *gaps, *check_arrangement(document.path, places)]
    # Stable: of several on one line, those of the format come in its order.
    return tuple(sorted(findings, key=lambda found: (found.line, found.column)))


def _gaps(path: str, item: Item, places: Places) -> Iterator[Finding]:
    sections = places.answering_sections(item)
    if not sections:
        # A heading that only groups questions may be left out: each question is asked for by itself.
        only_groups = item.answer == "parts" and places.parent_of(item) is not None
        if not item.optional and not only_groups:
            yield _missing(path, item, places)
    elif item.answer == "recommendations":
        yield from check_recommendations(path, item, sections)
    elif item.answer == "revisions":
        yield from check_revisions(path, item, sections)
    elif item.answer == "prose" and not item.optional:
        passages = [passage for section in sections for passage in section.passages]
        if not is_answered(passages, item.prompt):
            yield _unanswered(path, item, sections[0].line)


def _missing(path: str, item: Item, places: Places) -> Finding:
    """A section of the outline that is not there is SCR101, a question inside one SCR102."""
    is_section = item.answer == "parts" or places.parent_of(item) is None
    heading = "its heading" if item.own_question else f'the heading "{item.heading}"'
    way_out = f'add {heading}, or name the place in front matter as answers: {{{item.number or item.id}: "..."}}'
    what = "the section is missing" if is_section else "not answered"
    return finding(
        "SCR101" if is_section else "SCR102",
        path,
        f"{what}: {item.subject}; {way_out}",
        line=places.nearest_line(item),
        paragraph=item.paragraph,
        section=item.id,
    )


def _unanswered(path: str, item: Item, line: int) -> Finding:
    message = f'not answered: {item.subject}; it is empty, still the prompt, or "TBC" or "N/A" without a reason'
    return finding("SCR102", path, message, line=line, paragraph=item.paragraph, section=item.id)
