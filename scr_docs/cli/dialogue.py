"""Asking at a terminal: single letters with their legend in sight, and short lines of text.

Nothing depends on colour. What stands in a document is shown with every control character made visible, so that it
cannot steer the terminal.
"""

import sys
import textwrap
from collections.abc import Callable, Mapping

import click

from scr_docs.errors import UsageProblem

_WIDTH = 100


def require_terminal(instead: str) -> None:
    """Make sure that a person is there to read names and answer.

    Raises:
        UsageProblem: input or output is no terminal; ``instead`` says what to type then.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageProblem(f"this shows names and asks a person, so it needs a terminal; otherwise {instead}")


def visible(text: str) -> str:
    """A text of a document as it may be shown: control and invisible characters as their codes."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def say(text: str = "", *, indent: int = 0) -> None:
    """Print a text, broken into lines that fit."""
    margin = " " * indent
    for line in text.split("\n"):
        filled = textwrap.wrap(line, min(_WIDTH, _terminal_width()), initial_indent=margin, subsequent_indent=margin)
        click.echo("\n".join(filled))


def ask_letter(legend: Mapping[str, str]) -> str:
    """Show letters with what they mean, and wait for one of them, with Enter.

    Raises:
        click.Abort: the person wants to leave.
    """
    for letter, meaning in legend.items():
        click.echo(f"  [{letter}] {meaning}")
    _forget_what_was_typed_ahead()
    while True:
        typed: str = click.prompt("", default="", show_default=False, prompt_suffix="> ").strip()
        if typed.lower() in legend:
            return typed.lower()
        if typed:
            click.echo(f"{visible(typed)}: no such letter here. Type one of {' '.join(legend)}, then Enter.")


def _forget_what_was_typed_ahead() -> None:
    """A letter typed before its question was in sight would answer what nobody has read."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - each system has one of the two

        while msvcrt.kbhit():
            msvcrt.getwch()
    else:
        import termios  # noqa: PLC0415

        termios.tcflush(sys.stdin, termios.TCIFLUSH)


def ask_line(question: str, default: str = "") -> str:
    """Ask for a line of text; an empty one means the default, or nothing at all."""
    answer: str = click.prompt(question, default=default, show_default=bool(default), prompt_suffix=": ")
    return answer.strip()


def ask_until(question: str, wrong: Callable[[str], str], default: str = "") -> str:
    """Ask for a line until nothing is wrong with it, or it is empty, which means to go back.

    Args:
        question: what is asked for.
        wrong: says what is wrong with an answer; empty where nothing is.
        default: what an empty line means.
    """
    while answer := ask_line(question, default):
        problem = wrong(answer)
        if not problem:
            break
        say(problem, indent=2)
    return answer


def _terminal_width() -> int:
    import shutil  # noqa: PLC0415 - asked anew each time: windows change their size

    return max(40, shutil.get_terminal_size().columns - 1)
