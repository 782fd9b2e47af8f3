"""Options that several commands share, so that they read the same everywhere.

A command takes them as ``format_: Format``, ``strict: bool`` and ``cases: Path | None``.
"""

from pathlib import Path

import click

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

cases_option = click.option(
    "--cases",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where the case folders lie, if not in cases/ of the working folder.",
)
