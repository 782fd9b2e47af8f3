"""``scr-docs``: one group, its commands imported only when they run, and one place that turns errors into exit codes.

Exit 0 clean, 1 findings, doubts or a refused gate, 2 could not do it; 2 never becomes 0 or 1 (design, section 6).
"""

import importlib
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Final

import click

from scr_docs import __version__
from scr_docs.casefolder.at_rest.key_ring import KeyRing, key_file_of_environment, use_key_ring
from scr_docs.cli.passphrase import ask_passphrase
from scr_docs.cli.private_folder import clear_left_over
from scr_docs.errors import ScrDocsError

COMMANDS: Final[dict[str, str]] = {
    "init": "Make a working folder: settings, templates, hooks, a place for cases.",
    "new": "Begin a case or one of its documents, with the procedure's questions as prompts.",
    "register": "Keep the identity register: encrypted, in a spreadsheet, up to date.",
    "check": "Check cases against the procedure.",
    "mentions": "List where people, places and numbers are mentioned in any text.",
    "redact": "Anonymise a document into build/redacted/ and list what is in doubt.",
    "decide": "Settle doubts and combinations of facts, one by one or from a file.",
    "jigsaw": "List which facts of an anonymised text may together identify someone.",
    "intruder-pack": "Have a colleague outside the case try to find out who is meant.",
    "release": "Record that a reader agrees to the exact text; the second one releases it.",
    "withdraw": "Take a released document off the public site, and list what is still out.",
    "verify": "Recompute the record of what was released: hashes, chain, gaps.",
    "build": "Build the internal or the public site, check it, swap it in.",
    "redaction-check": "Look for names and numbers in any file, folder or built site.",
    "self-test": "Plant invented names in every place and see whether the public site shows one.",
    "serve": "Preview a site on this machine only.",
    "status": "Where each case stands.",
    "chronology": "The merged chronology of a case, with its flags.",
}
"""Every command with its line of help. ``redaction-check`` is ``command`` in ``cli/redaction_check_command.py``."""

_PACKAGE: Final = Path(__file__).resolve().parent.parent


class _LazyGroup(click.Group):
    """A group that knows its commands' names and help, and imports a command only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"scr_docs.cli.{cmd_name.replace('-', '_')}_command")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="scr-docs")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Write, check, anonymise and publish Serious Case Reviews.

    Best effort: a person decides. This tool never certifies that a text is anonymous.
    """
    if left := clear_left_over():
        click.echo(f"warning: {left}", err=True)
    use_key_ring(KeyRing(key_file_of_environment(), ask_passphrase))
    ctx.call_on_close(lambda: use_key_ring(None))


def run(argv: Sequence[str] | None = None) -> int:
    """Run one command line (``None``: that of the process) and return its exit code. Never raises."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _invoke(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
        return 2
    except (KeyboardInterrupt, EOFError, click.Abort):
        _say("interrupted")
        return 2
    except click.ClickException as error:
        _say(error)
        return 2
    except ScrDocsError as error:
        _say(f"error: {error}")
        return error.exit_code
    except Exception as error:  # noqa: BLE001 - the last resort: the message must not quote a value of a case
        _say(f"error: {_unexpected(error)}")
        return 2
    return code


def entry_point() -> None:
    """What ``scr-docs`` and ``python -m scr_docs`` start."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character must not turn findings into a crash.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    # A service manager's or a time limit's way of saying Ctrl-C: exit 2, and what was begun is cleared away. Ctrl-C
    # itself too, which a shell's background jobs are started deaf to.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _interrupt)
    sys.exit(run())


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _invoke(arguments: list[str]) -> int:
    try:
        with cli.make_context("scr-docs", arguments) as context:
            result = cli.invoke(context)
    except click.exceptions.Exit as done:
        return done.exit_code
    except SystemExit as done:
        result = done.code
    return result if isinstance(result, int) else 0 if result is None else 2


def _say(what: str | click.ClickException) -> None:
    """Say on stderr why it ended; when nobody listens there any more, the exit code still says it."""
    with suppress(OSError):
        if isinstance(what, str):
            click.echo(what, err=True)
        else:
            what.show()


def _silence_stdout() -> None:
    """Nobody reads on; without this the interpreter complains again when it closes stdout."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unexpected(error: Exception) -> str:
    if os.environ.get("SCR_DOCS_DEBUG") == "1":
        return "".join(traceback.format_exception(error)).rstrip()
    kind = type(error).__name__
    return (
        f"unexpected {kind} at {_place(error)}; this is a fault of scr-docs, nothing counts as checked or done"
        " (SCR_DOCS_DEBUG=1 shows the traceback, which may quote the case)"
    )


def _place(error: Exception) -> str:
    """File and line of the innermost frame of our own code."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    if not ours:
        return "an unknown place"
    return f"{Path(ours[-1].filename).relative_to(_PACKAGE.parent).as_posix()}:{ours[-1].lineno}"
