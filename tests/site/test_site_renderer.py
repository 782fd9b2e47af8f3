"""Which program prints the sites, and with which settings."""

from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from scr_docs.casefolder.settings import read_board
from scr_docs.errors import BuildFailed
from scr_docs.model.board import Board
from scr_docs.shipped import shipped
from scr_docs.site import renderer
from scr_docs.site.internal import build_internal
from tests.site.small_board import TODAY, set_up_board


@pytest.mark.parametrize(
    ("there", "of_mkdocs", "of_properdocs"),
    [
        ((), "shipped", "shipped"),
        (("mkdocs.yml",), "mkdocs.yml", "mkdocs.yml"),
        (("mkdocs.yml", "properdocs.yml"), "mkdocs.yml", "properdocs.yml"),
        (("properdocs.yml",), "shipped", "properdocs.yml"),
    ],
)
def test_the_settings_are_the_renderers_own_or_those_of_mkdocs(
    tmp_path: Path, there: tuple[str, ...], of_mkdocs: str, of_properdocs: str
) -> None:
    for name in there:
        (tmp_path / name).write_text("site_name: x\n")
    places = {"shipped": shipped("mkdocs.yml")}
    assert renderer.config_of(tmp_path, "mkdocs") == places.get(of_mkdocs, tmp_path / of_mkdocs)
    assert renderer.config_of(tmp_path, "properdocs") == places.get(of_properdocs, tmp_path / of_properdocs)


@pytest.mark.parametrize(
    ("name", "called", "config"),
    [("mkdocs", "MkDocs", "mkdocs.yml"), ("properdocs", "ProperDocs", "properdocs.yml")],
)
def test_the_renderer_of_the_board_is_the_one_that_runs(tmp_path: Path, name: str, called: str, config: str) -> None:
    working = set_up_board(tmp_path, renderer=name)
    (tmp_path / config).write_text("site_name: x\nplugins: [no-such-plugin]\n")
    with pytest.raises(BuildFailed, match=f"^{called} ended with exit code 1"):
        build_internal(working, TODAY)


OWN_SETTINGS = """\
site_name: x
docs_dir: !ENV SCR_DOCS_STAGE
site_dir: !ENV SCR_DOCS_SITE_DIR
use_directory_urls: !ENV SCR_DOCS_DIRECTORY_URLS
validation: {links: {not_found: info, anchors: info, absolute_links: info, unrecognized_links: info}}
"""


def test_a_renderer_that_is_killed_is_said(tmp_path: Path) -> None:
    working = set_up_board(tmp_path)
    (tmp_path / "dies.py").write_text("import os\nos.kill(os.getpid(), 9)\n")
    (tmp_path / "mkdocs.yml").write_text(f"{OWN_SETTINGS}hooks: [dies.py]\n")
    with pytest.raises(BuildFailed, match=r"^MkDocs was ended from outside, by signal 9 .*the site is as it was"):
        build_internal(working, TODAY)


def test_a_theme_with_a_page_for_its_search_is_taken(tmp_path: Path) -> None:
    working = set_up_board(tmp_path)
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "search.html").write_text("<p>Search</p>")
    theme = "{name: mkdocs, highlightjs: false, custom_dir: theme, static_templates: [404.html, search.html]}"
    (tmp_path / "mkdocs.yml").write_text(f"{OWN_SETTINGS}theme: {theme}\n")
    build_internal(working, TODAY)
    assert any(path.name == "search.html" for path in (tmp_path / "build").rglob("*.html"))


def test_a_renderer_that_is_not_installed_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_name: str) -> ModuleSpec | None:
        return None

    monkeypatch.setattr(renderer, "find_spec", nothing)
    with pytest.raises(BuildFailed, match=r"board\.yml asks for ProperDocs, which is not installed; pip install"):
        build_internal(set_up_board(tmp_path, renderer="properdocs"), TODAY)


@pytest.mark.parametrize(("text", "read"), [("renderer: properdocs", "properdocs"), ("name: x", "mkdocs")])
def test_board_yml_names_the_renderer(tmp_path: Path, text: str, read: str) -> None:
    (tmp_path / "board.yml").write_text(text)
    board, problems = read_board(tmp_path / "board.yml")
    assert (board or Board()).renderer == read
    assert problems == ()


def test_one_that_nobody_knows_is_a_problem_of_board_yml(tmp_path: Path) -> None:
    (tmp_path / "board.yml").write_text("renderer: zensical\n")
    board, problems = read_board(tmp_path / "board.yml")
    assert board is None
    assert [problem.code for problem in problems] == ["SCR112"]
