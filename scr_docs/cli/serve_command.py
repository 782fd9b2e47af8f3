"""``scr-docs serve internal|public``: a preview on this machine only, rebuilt on change."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import click

from scr_docs.casefolder.at_rest.key_ring import key_ring
from scr_docs.casefolder.working_folder import WorkingFolder, find_working_folder
from scr_docs.cli.options import cases_option
from scr_docs.site.preview import HOST, Snapshot, preview_server, snapshot

_SECONDS_BETWEEN_LOOKS = 1.0


@click.command("serve")
@click.argument("audience", type=click.Choice(["internal", "public"]))
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any free port.")
@cases_option
@click.pass_context
def command(ctx: click.Context, audience: str, port: int, cases: Path | None) -> None:
    """Build a site, show it on 127.0.0.1, and build it again whenever a case or a template changes.

    The address works on this machine only. A build that fails or is refused says why, and the site stays as it was.
    End it with Ctrl-C.
    """
    working = find_working_folder(Path.cwd(), cases)
    site = working.audience_dir(audience) / "site"
    with preview_server(site, port) as server:
        seen = _look(working)
        code = _build(audience, cases)
        if not (site / "index.html").is_file():
            ctx.exit(code or 2)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        click.echo(f"http://{HOST}:{server.server_port}/")
        try:
            _rebuild_on_change(working, audience, cases, seen)
        except KeyboardInterrupt:
            server.shutdown()


def _rebuild_on_change(working: WorkingFolder, audience: str, cases: Path | None, seen: Snapshot) -> None:
    while True:
        time.sleep(_SECONDS_BETWEEN_LOOKS)
        now = _look(working)
        if now != seen:
            seen = now
            _build(audience, cases)


def _look(working: WorkingFolder) -> Snapshot:
    """Everything that a site is made from."""
    made_from = ("board.yml", "mkdocs.yml", "templates", "hooks")
    return snapshot([working.cases, *(working.root / name for name in made_from)])


def _build(audience: str, cases: Path | None) -> int:
    """Run ``scr-docs build``, which says what it has to say; its exit code."""
    command_line = [sys.executable, "-m", "scr_docs", "build", audience]
    if cases:
        command_line += ["--cases", str(cases)]
    if key_file := key_ring().file:
        command_line += ["--key-file", str(key_file)]
    return subprocess.run(command_line, check=False).returncode  # noqa: S603 - our own interpreter
