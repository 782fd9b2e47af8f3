"""What ``jigsaw`` left to decide: combinations that may identify someone (SCR330-SCR334; 17.50)."""

from collections.abc import Iterator
from datetime import date
from typing import Final, Protocol

from scr_docs.casefolder.inputs import source_file
from scr_docs.casefolder.publication.public_texts import public_hashes, together_hash
from scr_docs.casefolder.redacted.jigsaw_record import made_with
from scr_docs.checks.due import when_due
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.document import PUBLISHABLE
from scr_docs.model.finding import Finding, finding
from scr_docs.model.jigsaw import ALREADY_PUBLIC, TOGETHER, CombinationDecision, Family, Source, StoredJigsaw
from scr_docs.model.redacted import StoredRedaction
from scr_docs.timescales.stage import Stage, stage_of

_OTHER_TOOL: Final = "it was made by another version of the tool, or for another `area_population` of board.yml"


class Asked(Protocol):
    """A combination, fresh or stored, as far as a decision is about it."""

    @property
    def person(self) -> str | None: ...  # noqa: D102 - as in `scr_docs.model.jigsaw.Combination`
    @property
    def families(self) -> tuple[Family, ...]: ...  # noqa: D102
    @property
    def fingerprint(self) -> str: ...  # noqa: D102
    @property
    def lines(self) -> tuple[int, ...]: ...  # noqa: D102
    @property
    def sources(self) -> tuple[Source, ...]: ...  # noqa: D102


def check_combinations(case: Case, today: date, board: Board) -> tuple[Finding, ...]:
    """Every redacted document that may be public, and all together: looked at, up to date, everything decided on."""
    stage = stage_of(case, today)
    stored = [each for each in case.stored if _may_be_public(case, each)]
    found = [problem for each in stored for problem in open_combinations(case, each, board)]
    if stored:
        found += open_together(case, board)
    return tuple(when_due(each, Stage.PUBLICATION, stage) for each in found)


def undecided(case: Case, document: str, asked: Asked, path: str) -> Finding | None:
    """Why a combination is still open, as a finding about the text at ``path``; None when it was accepted.

    ``jigsaw`` and the checks ask this, and a gate of a release may.
    """
    decision = decision_on(case, document, asked)
    if decision is not None and decision.decide == "accept":
        return None
    who = f"`{asked.person}`" if asked.person else "the family or the document"
    what = f"{who}: {', '.join(asked.families)} ({_where(asked)}; fingerprint {asked.fingerprint})"
    if decision is not None:
        return finding("SCR332", path, f"{what}: change the text as decided, then redact")
    of = f" (`document: {TOGETHER}`)" if document == TOGETHER else ""
    return finding("SCR330", path, f"{what}: generalise, or type: scr-docs decide {case.id}{of}")


def decision_on(case: Case, document: str, asked: Asked) -> CombinationDecision | None:
    """The decision that was recorded on a combination of a document (or of `TOGETHER`), if there is one."""
    return next((each for each in case.combination_decisions if is_answered_by(each, document, asked)), None)


def open_combinations(case: Case, stored: StoredRedaction, board: Board) -> Iterator[Finding]:
    """What is in the way of one redacted document: never looked at, looked at before something changed, or undecided.

    A gate of a release may ask this; decisions that answer nothing any more (SCR331) come with it.
    """
    path = case.shown(source_file(stored.document))
    again = f"type: scr-docs jigsaw {case.id} --document {stored.document}"
    jigsaw = _looked_at(case, stored.document)
    if jigsaw is None:
        yield finding("SCR333", path, again)
    elif jigsaw.text_hash != stored.text_hash:
        yield finding("SCR334", path, again)
    elif jigsaw.made_with != made_with(board.area_population):
        yield finding("SCR334", path, f"{_OTHER_TOOL}; {again}")
    else:
        asked = (undecided(case, stored.document, each, path) for each in jigsaw.combinations)
        yield from (found for found in asked if found)
        yield from unused_decisions(case, jigsaw)


def open_together(case: Case, board: Board, document: str | None = None) -> Iterator[Finding]:
    """The same for all that the public may read of a case together.

    Args:
        case: the case, read with what ``redact`` and ``jigsaw`` wrote.
        board: its settings.
        document: only combinations to which this document contributes; None: all.
    """
    now, jigsaw = together_hash(case), _looked_at(case, TOGETHER)
    path = case.shown(source_file(document or next(iter(sorted(public_hashes(case).keys() - {ALREADY_PUBLIC})), "")))
    again = f"several texts of the case may be public together; type: scr-docs jigsaw {case.id}"
    if not now:
        yield from unused_decisions(case, StoredJigsaw(case.id, TOGETHER, "", ()))
    elif jigsaw is None:
        yield finding("SCR333", path, again)
    elif jigsaw.text_hash != now:
        yield finding("SCR334", path, again)
    elif jigsaw.made_with != made_with(board.area_population):
        yield finding("SCR334", path, f"{_OTHER_TOOL}; {again}")
    else:
        for each in jigsaw.combinations:
            if document in {None, *(source.document for source in each.sources)}:
                found = undecided(case, TOGETHER, each, path)
                yield from [found] if found else []
        yield from unused_decisions(case, jigsaw)


def _looked_at(case: Case, document: str) -> StoredJigsaw | None:
    return next((each for each in case.jigsaws if each.document == document), None)


def _where(asked: Asked) -> str:
    """``lines 3, 9 of the anonymised text``, or for several texts the lines of each."""
    if not asked.sources:
        return f"lines {', '.join(map(str, asked.lines))} of the anonymised text"
    return "; ".join(
        f"{source.document} lines {', '.join(map(str, source.lines)) or 'of pronouns'}" for source in asked.sources
    )


def unused_decisions(case: Case, jigsaw: StoredJigsaw) -> Iterator[Finding]:
    """Acceptances of what the text no longer says; a generalisation that was carried out has done its work."""
    for decision in case.combination_decisions:
        if decision.document != jigsaw.document or decision.decide == "generalise":
            continue
        if not any(is_answered_by(decision, jigsaw.document, each) for each in jigsaw.combinations):
            way = f"take the decision out (scr-docs decide {case.id} --prune) or decide again"
            yield finding("SCR331", decision.path, f"the combination is gone or was changed; {way}", line=decision.line)


def is_answered_by(decision: CombinationDecision, document: str, asked: Asked) -> bool:
    """Whether a decision is on this combination of a document (or of `TOGETHER`), in these very sentences."""
    return is_about(decision, document, asked) and decision.fingerprint == asked.fingerprint


def is_about(decision: CombinationDecision, document: str, asked: Asked) -> bool:
    """Whether it is on the same person, document and facts, in whatever sentences."""
    about = decision.document, decision.person, {*decision.facets}
    return about == (document, asked.person, {*asked.families})


def _may_be_public(case: Case, stored: StoredRedaction) -> bool:
    document = case.document(stored.document)
    return stored.document == "action-plan" or (document is not None and document.kind in PUBLISHABLE)
