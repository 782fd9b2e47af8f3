"""``scr-docs decide``: settle the doubts that ``redact`` raises, one by one at a terminal or all from a file."""

import getpass
from collections.abc import Sequence
from pathlib import Path

import click

from scr_docs.casefolder.answers_file import read_answers, write_template
from scr_docs.casefolder.layout import CaseFolder
from scr_docs.casefolder.reading import read_case, require
from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.clock import today
from scr_docs.cli.combination_lines import generalisation_lines, sentence_lines, why_raised
from scr_docs.cli.decide_combinations import CombinationSession
from scr_docs.cli.decide_pruning import prune_combinations, prune_decisions
from scr_docs.cli.decide_raised import Raised, look_for_combinations
from scr_docs.cli.decide_session import Desk, Looked, Session, Signing
from scr_docs.cli.dialogue import require_terminal, say, visible
from scr_docs.cli.options import cases_option
from scr_docs.cli.reporting import print_findings
from scr_docs.counted import counted
from scr_docs.deidentify.detecting.remembering import RememberingDetector
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.errors import UsageProblem
from scr_docs.model.board import Board
from scr_docs.model.finding import Finding, finding
from scr_docs.model.jigsaw import TOGETHER
from scr_docs.model.register import Register
from scr_docs.settling.combinations import CombinationQuestion
from scr_docs.settling.filed import problems_of, settlement_of
from scr_docs.settling.questions import Question

_COULD_NOT = 2


@click.command("decide")
@click.argument("case_id", metavar="CASE")
@click.option(
    "--document",
    "document_id",
    metavar="D",
    help="Only this one, or `together`: what only several make; else the summary and all others that were redacted.",
)
@click.option("--by", metavar="NAME", help="Whose decisions they are; else your login is offered.")
@click.option("--list", "listing", is_flag=True, help="List what is open without its words, and ask nothing.")
@click.option("--export", type=click.Path(path_type=Path), metavar="FILE", help="Write them into a file to fill in.")
@click.option(
    "--answers", type=click.Path(path_type=Path), metavar="FILE", help="Apply a file of answers, or refuse it."
)
@click.option("--prune", is_flag=True, help="Offer to take out decisions that settle nothing any more.")
@cases_option
@click.pass_context
def command(
    ctx: click.Context,
    case_id: str,
    document_id: str | None,
    by: str | None,
    listing: bool,
    export: Path | None,
    answers: Path | None,
    prune: bool,
    cases: Path | None,
) -> None:
    """Settle the doubts of a case (17.50): keep, replace, add to the register, rewrite, or leave for later.

    Equal doubts are asked about together, in whichever documents they stand. Then comes each combination of facts that
    `scr-docs jigsaw` raises: accept it, or have the text changed. Each answer is written into decisions.yml or
    identities.yml as it is given, so nothing is lost when you stop. Exit 0 when neither a doubt nor a combination is
    left, 1 while one is, 2 when it could not be done.
    """
    if sum((listing, export is not None, answers is not None, prune)) > 1:
        raise UsageProblem("--list, --export, --answers and --prune are four different things: give one of them")
    working = find_working_folder(Path.cwd(), cases)
    folder = working.find_case(case_id)
    if prune or not (listing or export or answers):
        require_terminal(f"type scr-docs decide {case_id} with --list, --export FILE or --answers FILE")
    pruning = prune and prune_decisions(folder)
    if answers and not _apply(answers, folder, by or _login(), working.board):
        ctx.exit(_COULD_NOT)
    click.echo("looking at the documents …" if document_id is None else "looking at the document …", err=True)
    detector = RememberingDetector(load_detector(working.board.detector.model))
    desk = Desk(working, folder, document_id, detector)
    looked = desk.look() if listing or export or answers or prune else _sit(desk, by)
    raised = look_for_combinations(desk, looked.documents)
    if pruning and prune_combinations(folder, raised):
        looked = desk.look()
        raised = look_for_combinations(desk, looked.documents)
    if listing:
        print_findings([*_as_findings(looked.questions), *raised.findings], "text")
    if export and (looked.questions or raised.undecided):
        _export(export, folder, looked.questions, raised.undecided)
    left = sum(len(question.places) for question in looked.questions)
    _tell_what_is_left(desk, looked, left, raised)
    ctx.exit(int(left > 0 or bool(raised.questions)))


def _sit(desk: Desk, by: str | None) -> Looked:
    signing = Signing(today(), by or _login(), by_is_given=by is not None)
    doubts, combinations = Session(desk, signing), CombinationSession(desk, signing)
    try:
        looked = doubts.hold()
        while not doubts.stopped and combinations.hold(looked.documents):
            looked = doubts.hold()
        return desk.look() if combinations.answered else looked
    except (KeyboardInterrupt, EOFError, click.Abort):
        say()
        say("Stopped. Everything answered so far is written; type the same again to go on.")
        raise


def _tell_what_is_left(desk: Desk, looked: Looked, left: int, raised: Raised) -> None:
    if desk.document != TOGETHER:
        click.echo(f"{counted(left, 'doubt')} left in {', '.join(looked.documents)}", err=True)
    for note in raised.notes:
        click.echo(note, err=True)
    click.echo(f"{counted(len(raised.questions), 'combination')} to decide on", err=True)


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        # An account without a name: the person is asked.
        return ""


def _as_findings(questions: Sequence[Question]) -> list[Finding]:
    places = [(place, question) for question in questions for place in question.places]
    return sorted(
        finding("SCR305", place.path, f"{question.reason} ({question.kind})", line=place.line, column=place.column)
        for place, question in places
    )


def _export(
    path: Path, folder: CaseFolder, questions: Sequence[Question], combinations: Sequence[CombinationQuestion]
) -> None:
    rows = []
    for question in questions:
        for place in question.places:
            around = place.surroundings
            sentence = visible(f"{place.path}:{place.line} {around.before}>>{around.words}<<{around.after}")
            rows.append((question.text, question.kind, place.context, f"{question.reason}: {sentence}"))
    asked = []
    for each in combinations:
        said = [
            why_raised(each.combination),
            *sentence_lines(each.combination),
            *generalisation_lines(each.combination),
        ]
        asked.append((each.document, each.combination, visible("; ".join(said))))
    write_template(path, folder, rows, asked)
    click.echo(f"{path.as_posix()}: written for you alone; it holds names", err=True)


def _apply(path: Path, folder: CaseFolder, by: str, board: Board) -> bool:
    """Write all of a file of answers, or print what is wrong with it and write nothing."""
    case = read_case(folder)
    require(case, "file", "register", "decisions")
    answers, problems = read_answers(path)
    if answers is not None:
        settlement = settlement_of(answers, case.register or Register(), by, today())
        problems = problems_of(settlement, answers, case, board)
        if not any(each.severity == "error" for each in problems):
            print_findings(problems, "text")
            settlement.write(folder)
            made, added = len(settlement.decisions) + len(settlement.combinations), len(settlement.additions)
            click.echo(
                f"{counted(made, 'decision')} and {counted(added, 'addition')} to the register written", err=True
            )
            return True
    print_findings(problems, "text")
    click.echo(f"error: {path.as_posix()}: nothing of it was applied", err=True)
    return False
