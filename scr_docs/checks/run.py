"""Every rule over one case: what reading met, all families, what is not due demoted, waivers applied, sorted."""

from collections.abc import Sequence
from datetime import date

from scr_docs.checks.chronology import check_chronology
from scr_docs.checks.combinations import check_combinations
from scr_docs.checks.date_policy import check_date_policy
from scr_docs.checks.decisions import check_decisions
from scr_docs.checks.documents import check_documents, problems_of_reading
from scr_docs.checks.doubts import check_doubts
from scr_docs.checks.facts import check_facts
from scr_docs.checks.identities import check_identities
from scr_docs.checks.independence import check_independence
from scr_docs.checks.publishable import check_publishable
from scr_docs.checks.recommendations import check_recommendations
from scr_docs.checks.sexes import check_sexes
from scr_docs.checks.timescales import check_timescales
from scr_docs.checks.unmentioned import check_unmentioned
from scr_docs.checks.waivers import apply_waivers
from scr_docs.model.board import Board
from scr_docs.model.case import Case
from scr_docs.model.document import Document
from scr_docs.model.finding import Finding


def check_case(case: Case, today: date, board: Board, documents: Sequence[Document]) -> tuple[Finding, ...]:
    """All findings of one case on one day, by path, line and column, each once.

    Args:
        case: the case.
        today: the day.
        board: settings of the board whose case it is.
        documents: those of the case as they are printed in words, the composed action plan with them
            (``compose.documents.composed_documents``).
    """
    findings = (
        *problems_of_reading(case, today),
        *check_documents(case, today),
        *check_facts(case, today),
        *check_independence(case),
        *check_timescales(case, today),
        *check_chronology(case),
        *check_recommendations(case, today),
        *check_publishable(case),
        *check_identities(case),
        *check_unmentioned(case, today),
        *check_date_policy(case),
        *check_sexes(case),
        *check_decisions(case, documents),
        *check_doubts(case, today),
        *check_combinations(case, today, board),
    )
    return tuple(sorted(set(apply_waivers(case, findings))))
