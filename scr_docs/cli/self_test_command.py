"""``scr-docs self-test``: where invented names go, with this working folder's own settings, theme and renderer."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Literal

import click

from scr_docs.casefolder.working_folder import find_working_folder
from scr_docs.cli.clock import today
from scr_docs.cli.reporting import json_of, print_findings, print_totals
from scr_docs.cli.self_test_table import table
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.self_test.run import SEED, SelfTest, run_self_test


@click.command("self-test")
@click.option("--seed", type=int, default=SEED, show_default=True, help="Another number makes other names.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How the table is printed.",
)
@click.pass_context
def command(ctx: click.Context, seed: int, format_: Literal["text", "json"]) -> None:
    """Plant invented people in every place where a name can hide, build both sites, and see where they went.

    Uses this working folder's mkdocs.yml, board.yml, templates, theme and renderer, and none of its cases; nothing that
    is served changes. Run it after each change of the settings, the theme or a plugin, and after each upgrade.

    Exit 1 when a name reaches the public site and the redaction check does not see it, or the internal site shows one
    beyond its case; exit 2 when a site could not be built.
    """
    working = find_working_folder(Path.cwd())
    tested = run_self_test(working, today(), load_detector(working.board.detector.model), seed)
    if tested.others:
        click.echo(_others(len(tested.others)), err=True)
    if format_ == "json":
        click.echo(json.dumps(_as_json(tested, working.board.renderer), indent=2))
        ctx.exit(print_totals(tested.findings))
    for line in table(tested.rows):
        click.echo(line)
    ctx.exit(print_findings(tested.findings, "text"))


def _as_json(tested: SelfTest, renderer: str) -> dict[str, object]:
    places = [asdict(row) for row in tested.rows]
    return {**json_of(tested.findings), "renderer": renderer, "seed": tested.seed, "places": places}


def _others(number: int) -> str:
    return (
        f"note: the redaction check objects to {number} more things on the public site, which no invented name is in:"
        " the theme, a plugin or the settings print them, and `scr-docs build public` will name them"
    )
