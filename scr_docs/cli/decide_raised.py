"""What the anonymised texts at a desk raise by combinations of facts, for the dialogue, the list and the file."""

from collections.abc import Mapping
from dataclasses import dataclass

from scr_docs.casefolder.publication.public_texts import public_hashes
from scr_docs.cli.decide_session import Desk
from scr_docs.cli.jigsaw_looking import JigsawDesk, JigsawLook
from scr_docs.errors import UsageProblem
from scr_docs.model.case import Case
from scr_docs.model.document import PUBLISHABLE
from scr_docs.model.finding import Finding
from scr_docs.model.jigsaw import TOGETHER, Combination, CombinationDecision
from scr_docs.settling.combinations import CombinationQuestion, combination_questions
from scr_docs.settling.spent import SpentCombination, is_there, spent_combinations


@dataclass(frozen=True, slots=True)
class Raised:
    """The case as read after it was redacted, its open combinations, also as findings, and notes of the reports.

    ``doubts``: how many are open in the texts that were looked at, whose sentences may so change. ``spent``: decisions
    that settle nothing any more; ``untold``: those of which that cannot be told, since their texts were not looked at.
    """

    case: Case
    questions: tuple[CombinationQuestion, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    doubts: int
    spent: tuple[SpentCombination, ...]
    untold: tuple[CombinationDecision, ...]

    @property
    def undecided(self) -> tuple[CombinationQuestion, ...]:
        """Those that nobody answered yet; the others are to be changed in the text."""
        return tuple(each for each in self.questions if each.to_change is None)


def look_for_combinations(desk: Desk, documents: tuple[str, ...]) -> Raised:
    """Make the jigsaw reports of documents that were redacted just now, as ``jigsaw`` does, and store their records.

    Args:
        desk: where the case lies; its document, if any, says whether one is looked at or all together.
        documents: what was redacted. What is never public raises nothing.

    Raises:
        UsageProblem: all texts together were asked for, and fewer than two may be public.
        UnreadableInput: a file that it needs cannot be read whole.
    """
    at_work = JigsawDesk.of(desk.working, desk.folder)
    may_be_public = [each for each in at_work.case.stored if each.document in PUBLISHABLE]
    alone = [each for each in may_be_public if each.document in documents and desk.document != TOGETHER]
    looks = [at_work.look(each) for each in alone]
    if desk.document in {None, TOGETHER}:
        looks += _together(at_work, required=desk.document == TOGETHER)
    seen = alone if desk.document not in {None, TOGETHER} else may_be_public
    made = _made_by_text(at_work.case, looks, together=desk.document in {None, TOGETHER})
    spent = spent_combinations(at_work.case, made)
    told = {*made, *(each.decision.document for each in spent)}
    return Raised(
        at_work.case,
        combination_questions(at_work.case, [look.report for look in looks]),
        tuple(problem for look in looks for _, problem in look.answered if problem),
        tuple(note for look in looks for note in look.notes),
        sum(len(each.doubts) for each in seen),
        spent,
        tuple(each for each in at_work.case.combination_decisions if each.document not in told),
    )


def _made_by_text(case: Case, looks: list[JigsawLook], *, together: bool) -> Mapping[str, tuple[Combination, ...]]:
    """What each text makes; of all together only where every text that may be public is among them."""
    made = {look.report.document: look.report.combinations for look in looks}
    missing = {each for each in PUBLISHABLE if is_there(case, each)} - public_hashes(case).keys()
    combined = made.pop(TOGETHER, ())
    return made | {TOGETHER: combined} if together and not missing else made


def _together(desk: JigsawDesk, *, required: bool) -> list[JigsawLook]:
    look = desk.look_together()
    if look is None and required:
        redacted = {each.document for each in desk.case.stored}
        missing = [each for each in desk.publishable() if each not in redacted]
        ways = "".join(f"\nscr-docs redact {desk.case.id} --document {each}" for each in missing)
        way = f"; type:{ways}" if ways else ""
        raise UsageProblem(f"fewer than two texts of the case are on their way to the public{way}")
    return [look] if look else []
