"""The user's own configuration with one hook more, which prints what it should not; and files laid into a site."""

import json
import shutil
from collections.abc import Iterable, MutableMapping, Sequence
from pathlib import Path
from typing import Any, Final

from scr_docs.casefolder.yaml_files.amending import amend_yaml, read_settings
from scr_docs.self_test.canary import Canary
from scr_docs.self_test.place import OutputPlace, Planted, RendererPlace, filled

_HOOK: Final = Path(__file__).with_name("hostile_hook.py")
_THEME: Final = {
    "theme_page": ("404.html", "<!doctype html><title>Not found</title><p>Ask {}.</p>\n"),
    "theme_file": ("canary.txt", "Ask {}.\n"),
    "css": ("canary.css", '.a::after {{ content: "{}" }}\n'),
    "javascript": ("canary.js", "const who = '{}'\n"),
}


def hostile_config(config: Path, folder: Path, planted: Iterable[Planted]) -> Path:
    """Write a copy of a configuration that loads the hostile hook after the user's own hooks.

    Args:
        config: the user's ``mkdocs.yml``, which stays as it is.
        folder: where the copy, the hook and its theme go; need not be there.
        planted: who is printed where.

    Raises:
        UnreadableInput: the configuration is not valid YAML.
        OSError: the disk refused.
    """
    people = {each.place.act: each.canary.name for each in planted if isinstance(each.place, RendererPlace)}
    (folder / "theme").mkdir(parents=True)
    hook = folder / _HOOK.name
    shutil.copyfile(_HOOK, hook)
    (folder / "people.json").write_text(json.dumps(people), encoding="utf-8")
    for act, (name, content) in _THEME.items():
        (folder / "theme" / name).write_text(content.format(people[act]), encoding="utf-8")
    copy = folder / config.name
    shutil.copyfile(config, copy)
    amend_yaml(copy, lambda settings: _add(hook.resolve(), settings, config.resolve().parent))
    return copy


def _add(hook: Path, settings: MutableMapping[str, Any], home: Path) -> None:
    """Add a hook to settings; paths in them count from where they stood, ``home``, so they become whole ones."""
    _inherit(settings, home)
    settings["hooks"] = [*(str(home / each) for each in settings.get("hooks") or ()), str(hook)]
    theme = settings.get("theme")
    if isinstance(theme, dict) and theme.get("custom_dir"):
        theme["custom_dir"] = str(home / theme["custom_dir"])


def _inherit(settings: MutableMapping[str, Any], home: Path) -> None:
    """Put in what the settings take over from another file by ``INHERIT``, as MkDocs does."""
    if "INHERIT" in settings:
        path = home / settings.pop("INHERIT")
        parent = read_settings(path)
        _inherit(parent, path.parent)
        _fill(settings, parent)


def _fill(settings: MutableMapping[str, Any], parent: MutableMapping[str, Any]) -> None:
    """Every key that is missing, and within keys that hold keys; a list stays as it is."""
    for key, value in parent.items():
        if isinstance(settings.get(key), dict) and isinstance(value, dict):
            _fill(settings[key], value)
        else:
            settings.setdefault(key, value)


def folder_of(canary: Canary) -> str:
    """The folder of a site in which the files of one canary are laid."""
    return f"laid/{canary.id}"


def lay_into(site: Path, planted: Sequence[Planted]) -> None:
    """Write every file that a renderer of any make could leave in a site.

    Raises:
        OSError: the disk refused.
    """
    for each in planted:
        if isinstance(each.place, OutputPlace):
            path = site / folder_of(each.canary) / filled(each.place.path, each.canary)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(each.place.content(each.canary))
