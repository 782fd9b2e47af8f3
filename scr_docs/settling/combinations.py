"""Combinations of facts that jigsaw reports raise → questions for a person; answers → decisions (17.50)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from scr_docs.casefolder.decisions_writing import record_combinations
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.checks.combinations import decision_on, is_about
from scr_docs.errors import ScrDocsError
from scr_docs.model.case import Case
from scr_docs.model.jigsaw import ALREADY_PUBLIC, Combination, CombinationDecision, JigsawReport
from scr_docs.settling.answers import Signature
from scr_docs.settling.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class CombinationQuestion:
    """A combination that nobody accepted. ``document`` is an id, or `scr_docs.model.jigsaw.TOGETHER`.

    ``to_change``: the decision to change the text, where one stands; the text has not been changed since.
    ``spent``: fingerprints of earlier answers to the same facts in other sentences, which a new answer replaces.
    """

    document: str
    combination: Combination
    to_change: CombinationDecision | None = None
    spent: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str | None, str]:
        """What tells it from every other one."""
        return self.document, self.combination.person, self.combination.fingerprint

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents whose author can change something about it."""
        sources = [each.document for each in self.combination.sources if each.document != ALREADY_PUBLIC]
        return tuple(sources) or (self.document,)

    def decision(self, decide: Literal["accept", "generalise"], signature: Signature) -> CombinationDecision:
        """What is recorded when it is answered."""
        return CombinationDecision(
            document=self.document,
            facets=self.combination.families,
            decide=decide,
            reason=signature.reason,
            by=signature.by,
            on=signature.on,
            fingerprint=self.combination.fingerprint,
            person=self.combination.person,
        )

    def record(self, folder: CaseFolder, decision: CombinationDecision) -> Snapshot:
        """Write an answer into ``decisions.yml``, or nothing.

        Returns:
            The file as it was before, to undo it.

        Raises:
            UsageProblem, UnreadableInput, OSError: the file was changed meanwhile, or the disk refused.
        """
        before = Snapshot.of(folder.decisions_file)
        try:
            record_combinations(folder.decisions_file, [decision], self.spent)
        except (ScrDocsError, OSError):
            before.restore()
            raise
        return before.written()


def combination_questions(case: Case, reports: Iterable[JigsawReport]) -> tuple[CombinationQuestion, ...]:
    """The combinations of reports that nobody accepted, in the order of the reports.

    Args:
        case: with the decisions as they were read.
        reports: of its anonymised texts as they are now, alone and together.
    """
    found = []
    for report in reports:
        for each in report.combinations:
            decision = decision_on(case, report.document, each)
            if decision is None or decision.decide != "accept":
                found.append(CombinationQuestion(report.document, each, decision, _spent(case, report, each)))
    return tuple(found)


def _spent(case: Case, report: JigsawReport, combination: Combination) -> tuple[str, ...]:
    alive = {each.fingerprint for each in report.combinations}
    return tuple(
        each.fingerprint
        for each in case.combination_decisions
        if is_about(each, report.document, combination) and each.fingerprint not in alive
    )
