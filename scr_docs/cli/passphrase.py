"""Asking for a passphrase at a terminal: never echoed, never taken from an argument or a pipe."""

import sys

import click

from scr_docs.errors import UsageProblem


def ask_passphrase(shown: str) -> str | None:
    """The passphrase of a key file; None where no person sits at a terminal."""
    if not _has_terminal():
        return None
    typed: str = click.prompt(f"Passphrase of {shown}", hide_input=True, default="", show_default=False, err=True)
    return typed


def ask_new_passphrase(shown: str) -> str:
    """A passphrase, typed twice alike.

    Raises:
        UsageProblem: there is no terminal, or nothing was typed.
    """
    if not _has_terminal():
        raise UsageProblem("a passphrase is asked for at a terminal only, and this is none")
    question = f"Passphrase of {shown}"
    typed: str = click.prompt(question, hide_input=True, confirmation_prompt=True, err=True)
    if not typed.strip():
        raise UsageProblem("an empty passphrase protects nothing; no key was made")
    return typed


def _has_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()
