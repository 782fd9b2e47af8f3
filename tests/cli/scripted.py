"""Somebody who types from a script, in this process: every question is one step, and may be the last one."""

from collections.abc import Sequence

import click
import pytest

from scr_docs.cli import decide_command, dialogue, suggest_command


class Script:
    """What is typed at each question; after the last line the person presses Ctrl-C. ``asked`` are the questions."""

    def __init__(self, typed: Sequence[str], blow: type[BaseException] = KeyboardInterrupt) -> None:
        self._typed, self._blow = list(typed), blow
        self.asked: list[str] = []

    def prompt(self, text: str, *, default: str = "", show_default: bool = True, prompt_suffix: str = ": ") -> str:
        """In the place of ``click.prompt``, as `dialogue` uses it."""
        del show_default, prompt_suffix
        self.asked.append(text)
        if not self._typed:
            raise self._blow
        return self._typed.pop(0) or default


def sit_down(
    monkeypatch: pytest.MonkeyPatch, typed: Sequence[str], blow: type[BaseException] = KeyboardInterrupt
) -> Script:
    """Let a script answer whatever this process asks."""
    script = Script(typed, blow)
    monkeypatch.setattr(click, "prompt", script.prompt)
    monkeypatch.setattr(dialogue, "_forget_what_was_typed_ahead", lambda: None)
    for module in (decide_command, suggest_command):
        monkeypatch.setattr(module, "require_terminal", lambda _: None)
    return script
