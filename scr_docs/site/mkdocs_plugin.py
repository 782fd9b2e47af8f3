"""The second lock: MkDocs prints nothing but a stage whose manifest holds. Imported by MkDocs, never by the tool."""

import os
import threading
from pathlib import Path
from typing import Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from scr_docs.errors import UnreadableInput
from scr_docs.site.stage import verify_stage

WATCHED = "SCR_DOCS_STDIN_IS_PARENT"
"""Set by the tool: standard input is a pipe that closes when the tool is gone."""


def guard(config: MkDocsConfig) -> MkDocsConfig:
    """Let a configuration pass if its docs folder is a valid stage.

    Raises:
        PluginError: it is not, which ends MkDocs with exit code 1 and nothing written.
    """
    try:
        verify_stage(Path(config.docs_dir))
    except UnreadableInput as problem:
        message = f"scr-docs: {problem}. This folder is not printed: type `scr-docs build internal` or `public`."
        raise PluginError(message) from None
    return config


class NoSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs has no type there
    """The plugin has none: nothing in ``mkdocs.yml`` can weaken it."""


class StageGuardPlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # MkDocs has no type there
    """The plugin ``scr-docs`` of ``mkdocs.yml``."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs' signature
        """Stop with the tool that started this process, even when it is killed."""
        if os.environ.get(WATCHED) == "1":
            threading.Thread(target=_end_with_parent, daemon=True).start()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """See ``guard``."""
        return guard(config)


def _end_with_parent() -> None:
    # Not through sys.stdin, whose lock would trip the interpreter when MkDocs has finished first.
    os.read(0, 1)
    os._exit(1)
