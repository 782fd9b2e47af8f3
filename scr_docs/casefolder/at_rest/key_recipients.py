"""For whom the register of a case is encrypted: the keys of ``board.yml``, and those that ``case.yml`` adds.

The publication officer's is one of the board's, since the redaction check reads every case (17.50).
"""

from collections.abc import Iterator, Sequence

from scr_docs.casefolder.at_rest.age import problem_of_recipient
from scr_docs.errors import UsageProblem
from scr_docs.model.board import Board
from scr_docs.model.case_file import CaseFile


def key_recipients_of(board: Board, file: CaseFile | None) -> tuple[str, ...]:
    """The public keys, each once, the board's first.

    Raises:
        UsageProblem: one is no public key, or the board names none; the message quotes none.
    """
    problems = list(problems_of_recipients(board, file))
    if problems:
        raise UsageProblem("\n".join(problems))
    return _listed(board, file)


def problems_of_recipients(board: Board, file: CaseFile | None) -> Iterator[str]:
    """What is wrong with the keys that the board and the case name."""
    if not board.key_recipients:
        yield "board.yml: key_recipients is empty; the publication officer's public key (age1…) belongs there"
    yield from _wrong("board.yml", board.key_recipients)
    yield from _wrong("case.yml", file.key_recipients if file else ())


def is_encrypted_for(recipients: Sequence[str], board: Board, file: CaseFile | None) -> bool:
    """Whether a register is encrypted for those whom board and case name now, and for nobody else."""
    return set(recipients) == set(_listed(board, file))


def _listed(board: Board, file: CaseFile | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*board.key_recipients, *(file.key_recipients if file else ()))))


def _wrong(name: str, recipients: Sequence[str]) -> Iterator[str]:
    for number, recipient in enumerate(recipients, 1):
        if problem := problem_of_recipient(recipient):
            yield f"{name}: entry {number} of key_recipients {problem}"
