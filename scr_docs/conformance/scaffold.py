"""Scaffolds: a document with every heading of its format and the procedure's questions as prompts.

Prompts are block quotes that a reader sees, never HTML comments: hidden text has no place in a review (17.50), and what
is still the prompt is a finding.
"""

import json
from collections.abc import Iterator
from typing import Final

from scr_docs.conformance.answers import PROMPT_MARK
from scr_docs.conformance.formats import DocumentFormat, Item, with_own_questions
from scr_docs.conformance.recommendation_table import COLUMNS
from scr_docs.model.case_file import CaseFile, Question
from scr_docs.model.taking_part import Agency

_TABLE: Final = "\n".join(
    (f"| {' | '.join(COLUMNS.values())} |", f"|{'---|' * len(COLUMNS)}", f"|{'   |' * len(COLUMNS)}"),
)


def scaffold(fmt: DocumentFormat, case_file: CaseFile, agency: Agency | None = None) -> str:
    """A Markdown document in which every question of the format, and of the case, waits for its answer.

    Args:
        fmt: ``load_format(kind)``.
        case_file: the case; its own questions are asked where they belong (17.34).
        agency: whose management review it is; None for the other kinds.
    """
    fmt = with_own_questions(fmt, case_file, agency.id if agency else "")
    title = _one_line(fmt.title if agency is None else f"{fmt.title}: {agency.name}")
    blocks = [_front_matter(title, case_file, agency), f"# {title}"]
    for section in fmt.sections:
        if not section.optional:
            blocks += _blocks(section, 2)
        elif section.id == "own-questions" and case_file.questions:
            blocks += [f"## {section.heading}", _own_questions(case_file)]
    if fmt.kind == "overview-report" and case_file.questions:
        blocks = _with_own_questions_in_analysis(blocks, fmt, case_file)
    return "\n\n".join(blocks) + "\n"


def _front_matter(title: str, case_file: CaseFile, agency: Agency | None) -> str:
    keys = {"title": f"{title}, {case_file.title}", "case": case_file.id}
    if agency:
        keys["agency"] = agency.id
    # JSON strings are YAML strings, whatever stands in them.
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items()]
    return "\n".join(("---", *lines, "---"))


def _blocks(item: Item, level: int) -> Iterator[str]:
    yield f"{'#' * level} {_one_line(item.heading)}"
    if item.answer != "parts":
        yield _prompt(item.prompt)
    if item.answer == "recommendations":
        yield _TABLE
    for inner in item.items:
        if not inner.optional:
            yield from _blocks(inner, level + 1)


def _prompt(question: str) -> str:
    return f"> {PROMPT_MARK} {_one_line(question)}"


def _with_own_questions_in_analysis(blocks: list[str], fmt: DocumentFormat, case_file: CaseFile) -> list[str]:
    """The overview's analysis is reminded of the case's own questions below its first prompt."""
    first = next(item for section in fmt.sections if section.id == "analysis" for item in section.items)
    at = blocks.index(_prompt(first.prompt))
    reminders = [_prompt(f"What is the answer to question {asked.id}: {asked.text}") for asked in case_file.questions]
    return [*blocks[: at + 1], *reminders, *blocks[at + 1 :]]


def _own_questions(case_file: CaseFile) -> str:
    return "\n".join(f"- {asked.id}: {_one_line(asked.text)}{_for_agencies(asked)}" for asked in case_file.questions)


def _for_agencies(asked: Question) -> str:
    return "" if asked.agencies == "all" else f" (for {', '.join(asked.agencies)})"


def _one_line(text: str) -> str:
    return " ".join(text.split())
