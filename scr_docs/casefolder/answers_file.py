"""A file of answers: decisions and combinations as in ``decisions.yml``, additions as in ``identities.yml``.

It holds names, so it is written into the case folder itself only, and for its owner only.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from scr_docs.casefolder.disk.files import decode_utf8, read_bytes
from scr_docs.casefolder.disk.owner_only import require_place_for_owner
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.yaml_files.amending import amend_yaml
from scr_docs.casefolder.yaml_files.blocks import as_block
from scr_docs.casefolder.yaml_files.source import read_yaml
from scr_docs.casefolder.yaml_files.typed import read_typed
from scr_docs.errors import UnreadableInput, UsageProblem
from scr_docs.model.finding import Finding, finding
from scr_docs.model.jigsaw import Combination, CombinationDecision, Family
from scr_docs.model.mention import Kind
from scr_docs.model.register import Decision
from scr_docs.model.sourced import FORBID_EXTRA, Sourced

_HEAD: Final = """\
# Open doubts. Under `decide:` write keep or replace (then also `identity:`, an id of the register, or `with:` words),
# and a reason. Without `context` a decision holds everywhere in this case. Rows without `decide` stay open.
# What the register lacks goes under people, places or organisations, as in identities.yml; other ways of writing an
# entry that is there go under further_names, as `id: [form, another]`.
# Under combinations `decide:` is accept or generalise (the text will be changed), with a reason; it stays open without.
# This file holds names: delete it when it has been applied.
"""
_NO_REASON: Final = "`reason` is missing here"
_Made = TypeVar("_Made", Decision, CombinationDecision)


@dataclass(frozen=True, slots=True)
class AnsweredDoubt(Sourced):
    """A decision that may still be open: ``decide`` None."""

    __pydantic_config__ = FORBID_EXTRA

    text: str = field(repr=False)
    kind: Kind
    decide: Literal["keep", "replace"] | None = None
    reason: str = ""
    by: str = ""
    on: date | None = None
    identity: str | None = None
    with_: str | None = None
    context: str | None = None


@dataclass(frozen=True, slots=True)
class AnsweredCombination(Sourced):
    """A decision on a combination of facts that may still be open: ``decide`` None."""

    __pydantic_config__ = FORBID_EXTRA

    document: str
    facets: tuple[Family, ...]
    fingerprint: str
    person: str | None = None
    decide: Literal["accept", "generalise"] | None = None
    reason: str = ""
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class AddedPerson(Sourced):
    """Somebody whom the register lacked; what else is known of them is written into the register later."""

    __pydantic_config__ = FORBID_EXTRA

    pseudonym: str
    names: tuple[str, ...] = field(repr=False)
    role: str = ""


@dataclass(frozen=True, slots=True)
class AddedThing(Sourced):
    """A place or an organisation that the register lacked."""

    __pydantic_config__ = FORBID_EXTRA

    pseudonym: str
    names: tuple[str, ...] = field(repr=False)
    kind: str = ""


@dataclass(frozen=True, slots=True)
class AnswersFile(Sourced):
    """Everything that a file of answers says."""

    __pydantic_config__ = FORBID_EXTRA

    decisions: tuple[AnsweredDoubt, ...] = ()
    combinations: tuple[AnsweredCombination, ...] = ()
    people: dict[str, AddedPerson] = field(default_factory=dict)
    places: dict[str, AddedThing] = field(default_factory=dict)
    organisations: dict[str, AddedThing] = field(default_factory=dict)
    further_names: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    def answered(self, by: str, today: date) -> tuple[Decision, ...]:
        """The decisions that were made; without ``by`` or ``on`` they are of this person and this day."""
        return tuple(_signed(self.decisions, Decision, by, today))

    def answered_combinations(self, by: str, today: date) -> tuple[CombinationDecision, ...]:
        """The same of combinations."""
        return tuple(_signed(self.combinations, CombinationDecision, by, today))


def _signed(
    rows: Iterable[AnsweredDoubt | AnsweredCombination], made: Callable[..., _Made], by: str, today: date
) -> Iterator[_Made]:
    """The rows that were answered, as the decisions whose fields they have; of whom and when, where they do not say."""
    for row in rows:
        if row.decide:
            said = {each.name: getattr(row, each.name) for each in fields(row)}
            yield made(**said | {"by": row.by or by, "on": row.on or today})


def read_answers(path: Path) -> tuple[AnswersFile | None, tuple[Finding, ...]]:
    """Read a file of answers strictly.

    Returns:
        What it says, or None with every problem of form at once.
    """
    text, problem = decode_utf8(read_bytes(CaseFolder(path.parent), path))
    if text is None:
        return None, (problem,) if problem else ()
    answers, problems = read_typed(read_yaml(text, path.as_posix()), AnswersFile)
    if answers is not None:
        doubts = (each for row in answers.decisions for each in _problems_of(row))
        unsaid = (_wrong(row, _NO_REASON) for row in answers.combinations if row.decide and not row.reason)
        problems = (*problems, *doubts, *unsaid)
    return (None, problems) if problems else (answers, ())


def write_template(
    path: Path,
    folder: CaseFolder,
    doubts: Sequence[tuple[str, Kind, str, str]],
    combinations: Sequence[tuple[str, Combination, str]] = (),
) -> None:
    """Write open doubts and combinations as rows to be filled in.

    Args:
        path: a new file directly inside the case folder.
        folder: the case folder.
        doubts: of each its words, kind, context, and the sentence in which it stands.
        combinations: of each the document, the facts, and its sentences with what would break it, in one line.

    Raises:
        UsageProblem: the file would lie elsewhere, or is there already.
        UnreadableInput: it cannot be written.
    """
    require_place_for_owner(path, folder)
    try:
        # Open for its owner only before any name is in it; what is written later keeps these permissions.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        amend_yaml(path, lambda data: _fill(data, doubts, combinations))
    except FileExistsError:
        raise UsageProblem(f"{path.as_posix()}: is there already; apply it or delete it first") from None
    except OSError as error:
        raise UnreadableInput(f"{path.as_posix()}: cannot be written ({error.strerror})") from None


def _fill(
    data: Any, doubts: Sequence[tuple[str, Kind, str, str]], combinations: Sequence[tuple[str, Combination, str]]
) -> None:
    if doubts or not combinations:
        rows = [{"text": text, "kind": kind, "context": context} for text, kind, context, _ in doubts]
        data["decisions"] = _to_fill_in(rows, [sentence for *_, sentence in doubts])
    if combinations:
        rows = [_combination_row(document, each) for document, each, _ in combinations]
        data["combinations"] = _to_fill_in(rows, [said for *_, said in combinations])
    data.yaml_set_start_comment(_HEAD.replace("# ", "").rstrip())


def _to_fill_in(values: Sequence[dict[str, Any]], comments: Sequence[str]) -> Any:
    """Rows without an answer, each below its comment."""
    rows: Any = as_block(values)
    for number, (row, comment) in enumerate(zip(rows, comments, strict=True)):
        row.fa.set_block_style()
        row["decide"] = row["reason"] = None
        rows.yaml_set_comment_before_after_key(number, before=f"\n{comment}", indent=2)
    return rows


def _combination_row(document: str, combination: Combination) -> dict[str, Any]:
    person = {"person": combination.person} if combination.person else {}
    facets = list(combination.families)
    return {**person, "document": document, "facets": facets, "fingerprint": combination.fingerprint}


def _problems_of(row: AnsweredDoubt) -> Iterator[Finding]:
    """What one row says too much or too little."""
    ways = [way for way in (row.identity, row.with_) if way is not None]
    if row.decide and not row.reason:
        yield _wrong(row, _NO_REASON)
    if row.decide == "replace" and len(ways) != 1:
        yield _wrong(row, "to replace needs either `identity` or `with`")
    if row.decide != "replace" and ways:
        yield _wrong(row, "`identity` and `with` belong to `decide: replace`")


def _wrong(row: Sourced, message: str) -> Finding:
    return finding("SCR112", row.path, message, line=row.line, column=1)
