import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.errors import BuildFailed, UnreadableInput
from scr_docs.readers.read import read_surfaces
from scr_docs.site.internal import build_internal
from scr_docs.site.swap import tree_digest
from tests.site.small_board import TODAY, set_up_board

PAGES = {
    "index.html",
    "chronology.html",
    "checks.html",
    "action-plan.html",
    "executive-summary.html",
    "terms-of-reference.html",
    "management-reviews/police.html",
}


@pytest.fixture(scope="module")
def working(tmp_path_factory: pytest.TempPathFactory) -> WorkingFolder:
    working = set_up_board(tmp_path_factory.mktemp("board"))
    build_internal(working, TODAY)
    return working


@pytest.fixture(scope="module")
def site(working: WorkingFolder) -> Path:
    return working.root / "build" / "internal" / "site"


def page(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def cells(path: Path) -> list[list[str]]:
    return [[cell.get_text(" ", strip=True) for cell in row.find_all(["td"])] for row in page(path).find_all("tr")]


def test_each_case_is_a_site_of_its_own_with_every_page(site: Path) -> None:
    found = {path.relative_to(site / "x-1").as_posix() for path in (site / "x-1").rglob("*.html")}
    assert found == PAGES | {"404.html"}
    for case, own, other in (("x-1", "Amandeep", "Child J"), ("x-2", "Child J", "Amandeep")):
        index = (site / case / "search" / "search_index.json").read_text(encoding="utf-8")
        assert own in index
        assert other not in "".join(path.read_text(encoding="utf-8") for path in (site / case).rglob("*.html"))
        assert other not in index


def test_the_list_of_cases_holds_ids_titles_and_links_only(site: Path) -> None:
    listed = page(site / "index.html")
    assert cells(site / "index.html")[1:] == [["x-1", "Child B"], ["x-2", "Child J"]]
    assert [link["href"] for link in listed.find_all("a")] == ["x-1/index.html", "x-2/index.html"]
    assert "Amandeep" not in listed.get_text()


def test_where_it_stands_names_agencies_panel_documents_and_proceedings(site: Path) -> None:
    text = page(site / "x-1" / "index.html").get_text(" ", strip=True)
    for words in (
        "Stage: publication",
        "Siobhán Ó Briain, Superintendent",
        "Faith Achieng",
        "coroner",
        "not redacted yet",
    ):
        assert words in text
    assert "written, not accepted yet, overdue" in text
    assert "not written yet, overdue" in page(site / "x-2" / "index.html").get_text(" ", strip=True)


def test_values_of_a_case_stay_in_their_cell(site: Path) -> None:
    assert "Two | men, <b>one</b> called [May](x)" in cells(site / "x-1" / "chronology.html")[1]
    assert "Train | all" in cells(site / "x-1" / "action-plan.html")[1]
    assert "See | [this](x) <b>" in page(site / "x-1" / "index.html").get_text()


def test_an_attachment_is_there_when_a_document_names_it_and_under_a_neutral_name(site: Path) -> None:
    attachments = [path.name for path in (site / "x-1" / "attachments").iterdir()]
    assert attachments == ["attachment-1.pdf"]
    links = [
        str(link["href"]) for link in page(site / "x-1" / "management-reviews" / "police.html").select("article a")
    ]
    assert "../attachments/attachment-1.pdf" in links
    assert "../terms-of-reference.html" in links
    assert "Hodan's" not in "".join(links)


def test_no_page_asks_another_server(site: Path) -> None:
    asked = [
        surface.text
        for path in site.rglob("*")
        if path.suffix in {".html", ".css"}
        for surface in read_surfaces(path, path.name).surfaces
        if surface.what == "request"
    ]
    assert asked
    assert [address for address in asked if "//" in address] == []


def test_the_authors_front_matter_is_not_on_the_site(site: Path) -> None:
    assert not [path for path in site.rglob("*.html") if "Odhiambo" in path.read_text(encoding="utf-8")]


def test_the_same_cases_give_the_same_bytes(working: WorkingFolder, site: Path) -> None:
    before = tree_digest(site)
    build_internal(working, TODAY)
    assert tree_digest(site) == before


def test_a_broken_case_file_ends_the_build_and_the_old_site_stays(working: WorkingFolder, site: Path) -> None:
    before, case_file = tree_digest(site), working.cases / "x-2" / "case.yml"
    whole = case_file.read_text()
    case_file.write_text(whole + "nonsense: [")
    with pytest.raises(UnreadableInput, match=r"x-2/case\.yml:\d+"):
        build_internal(working, TODAY)
    case_file.write_text(whole)
    assert tree_digest(site) == before


def test_a_failure_of_mkdocs_says_where_its_log_is_and_quotes_nothing(tmp_path: Path) -> None:
    working = set_up_board(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: no-such-folder-amandeep\n")
    with pytest.raises(BuildFailed, match=r"build/internal/last-failure\.log") as failed:
        build_internal(working, TODAY)
    assert "amandeep" not in str(failed.value)
    assert "amandeep" in (tmp_path / "build" / "internal" / "last-failure.log").read_text()


@pytest.mark.parametrize("pages", [["index.md"], ["index.md", "more.md", "amandeep.md"]])
def test_a_mkdocs_yml_that_prints_another_folder_is_refused(tmp_path: Path, pages: list[str]) -> None:
    working = set_up_board(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nsite_dir: !ENV SCR_DOCS_SITE_DIR\ntheme: mkdocs\n")
    (tmp_path / "docs").mkdir()
    for name in pages:
        (tmp_path / "docs" / name).write_text("# Foreign\n")
    with pytest.raises(BuildFailed, match=r"left out [0-9]+ pages? of the stage|printed [0-9]+ pages? beside those"):
        build_internal(working, TODAY)


@pytest.mark.parametrize(("kill", "code"), [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGTERM, 2), (signal.SIGINT, 2)])
def test_killed_half_way_the_old_site_stays_and_the_next_build_works(tmp_path: Path, kill: int, code: int) -> None:
    working = set_up_board(tmp_path)
    site = build_internal(working, TODAY)
    before = tree_digest(site)
    (working.cases / "x-2" / "overview-report.md").write_text("# Overview report\n")
    command = [sys.executable, "-m", "scr_docs", "build", "internal"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE) as tool:
        rendering = _wait_for_renderer(tmp_path / "build" / "internal")
        os.kill(tool.pid, kill)
    assert rendering
    assert tool.returncode == code
    assert tree_digest(site) == before
    _wait_until_gone(tmp_path)
    build_internal(working, TODAY)
    assert (site / "x-2" / "overview-report.html").is_file()
    assert not list((tmp_path / "build" / "internal").glob(".building-*"))


def _wait_for_renderer(audience_dir: Path) -> bool:
    """Until MkDocs has begun to write."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if list(audience_dir.glob(".building-*/stages/*/mkdocs.log")):
            return True
        time.sleep(0.005)
    return False


def _wait_until_gone(root: Path) -> None:
    """The renderer ends by itself when the tool is gone."""
    deadline = time.monotonic() + 20
    while _renderers_of(root):
        assert time.monotonic() < deadline, "the renderer outlives the tool"
        time.sleep(0.05)


def _renderers_of(root: Path) -> list[str]:
    if not Path("/proc").is_dir():
        return []
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            environment = (process / "environ").read_bytes()
            state = (process / "stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        if state != "Z" and f"SCR_DOCS_STAGE={root.resolve()}".encode() in environment:
            found.append(process.name)
    return found


def test_the_search_index_is_that_of_one_case(site: Path) -> None:
    index = json.loads((site / "x-2" / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert {entry["location"].partition("#")[0] for entry in index["docs"]} == {
        "index.html",
        "chronology.html",
        "checks.html",
    }
