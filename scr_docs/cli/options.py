"""Options that several commands share, so that they read the same everywhere.

A command takes them as ``format_: Format``, ``strict: bool`` and ``cases: Path | None``.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from scr_docs.casefolder.at_rest.key_ring import KEY_VARIABLE, KeyRing, use_key_ring
from scr_docs.cli.passphrase import ask_passphrase
from scr_docs.cli.reporting import FORMATS

format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How findings are printed.",
)

strict_option = click.option("--strict", is_flag=True, help="Exit 1 on warnings and notices too.")

_cases = click.option(
    "--cases",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where the case folders lie, if not in cases/ of the working folder.",
)


def _use_key_file(_ctx: click.Context, _param: click.Parameter, file: Path | None) -> None:
    if file is not None:
        use_key_ring(KeyRing(file, ask_passphrase))


_key_file = click.option(
    "--key-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    expose_value=False,
    callback=_use_key_file,
    help=f"Your key file of age, for registers that are kept encrypted; else what {KEY_VARIABLE} names.",
)


def cases_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Where the cases lie, and the key that opens their registers: a command that takes the one needs the other."""
    return _cases(_key_file(command))
