"""Decisions that settle nothing any more: shown one by one, and those that the person agrees to are taken out."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from scr_docs.casefolder.decisions_writing import remove_decisions
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case, require, require_documents
from scr_docs.checks.decisions import Spent, spent_decisions
from scr_docs.cli.decide_raised import Raised
from scr_docs.cli.dialogue import ask_letter, say, visible
from scr_docs.compose.documents import composed_documents
from scr_docs.counted import counted
from scr_docs.model.jigsaw import TOGETHER, CombinationDecision
from scr_docs.model.register import Decision
from scr_docs.settling.spent import SpentCombination, Why

_WHY_SPENT: Final = {
    "SCR309": "its words stand in no document any more",
    "SCR325": "the words around it changed, so it asks again anyway",
}
_WHY_COMBINATION_SPENT: Final[dict[Why, str]] = {
    "gone": "the text does not make this combination any more",
    "generalised": "the text was changed as decided, so its work is done",
    "asks again": "the sentences that make it changed, so it asks again anyway",
    "no document": "the case has no such document",
}
_OPEN_DOUBTS: Final = "still open: settling them may change the sentences, and bring back what was decided on."
_LOOK_AT_ALL: Final = "redact every document that may be public, and leave --document out."
_OneSpent = TypeVar("_OneSpent", Spent, SpentCombination)


def prune_decisions(folder: CaseFolder) -> bool:
    """Offer the decisions on doubts that settle nothing.

    Returns:
        Whether the person went through to the end; who leaves the rest is asked no more.

    Raises:
        UnreadableInput: the case, or any document in which the words may stand, cannot be read whole.
    """
    case = read_case(folder)
    require(case, "file", "register", "decisions")
    require_documents(case)
    spent = spent_decisions(case, composed_documents(case))
    gone, to_the_end = _offer(spent, _show_decision)
    _take_out(folder, gone)
    say(f"{len(spent)} of {len(case.decisions)} decisions settle nothing; {len(gone)} taken out.")
    return to_the_end


def prune_combinations(folder: CaseFolder, raised: Raised) -> bool:
    """Offer the decisions on combinations that settle nothing, and say of how many that cannot be told.

    Args:
        folder: the case folder.
        raised: what its texts make now, looked at after `prune_decisions`.

    Returns:
        Whether any was taken out, so that everything is to be looked at anew.
    """
    made = raised.case.combination_decisions
    if raised.spent and raised.doubts:
        say(f"{counted(raised.doubts, 'doubt')} {_OPEN_DOUBTS}")
    gone, _ = _offer(raised.spent, _show_combination)
    _take_out(folder, gone)
    if made:
        spent = len(raised.spent)
        say(f"{spent} of {len(made)} decisions on combinations settle nothing; {len(gone)} taken out.")
    if raised.untold:
        where = ", ".join(dict.fromkeys(visible(each.document) for each in raised.untold))
        say(f"{len(raised.untold)} of {len(made)} not looked at ({where}): {_LOOK_AT_ALL}")
    return bool(gone)


def _offer(spent: Sequence[_OneSpent], show: Callable[[_OneSpent], None]) -> tuple[list[int], bool]:
    """The lines of those to take out, and whether every one was answered."""
    gone: list[int] = []
    for each in spent:
        show(each)
        letter = ask_letter({"t": "take it out", "l": "leave it", "q": "leave it and the rest"})
        if letter == "q":
            return gone, False
        gone += [each.decision.line] if letter == "t" else []
    return gone, True


def _take_out(folder: CaseFolder, lines: Sequence[int]) -> None:
    if lines:
        remove_decisions(folder.decisions_file, lines)


def _show_decision(spent: Spent) -> None:
    decision = spent.decision
    _show(decision, f"{decision.decide} >>{visible(decision.text)}<< ({decision.kind})", _WHY_SPENT[spent.code])


def _show_combination(spent: SpentCombination) -> None:
    decision = spent.decision
    who = visible(decision.person) if decision.person else "the family or the document"
    where = "all texts together" if decision.document == TOGETHER else visible(decision.document)
    what = f"{decision.decide} {', '.join(decision.facets)} of {who}, in {where}"
    _show(decision, what, _WHY_COMBINATION_SPENT[spent.why])


def _show(decision: Decision | CombinationDecision, what: str, why: str) -> None:
    say()
    say(f"decisions.yml:{decision.line}: {what}")
    say(f"{visible(decision.by)}, {decision.on}: {visible(decision.reason)}", indent=2)
    say(f"Why it may go: {why}.", indent=2)
