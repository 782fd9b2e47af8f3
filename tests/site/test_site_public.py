from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.errors import DetectorUnavailable, UnreadableInput
from scr_docs.model.board import Board, DetectorSettings
from scr_docs.readers.read import read_surfaces
from scr_docs.site.public import SiteRefused, build_public
from scr_docs.site.swap import tree_digest
from tests.site.small_board import SUMMARY, TODAY, release, set_up_board, withdraw


@pytest.fixture(scope="module")
def detector() -> Detector:
    return load_detector(DetectorSettings().model)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, detector: Detector) -> WorkingFolder:
    working = set_up_board(tmp_path_factory.mktemp("board"), contact="reviews@board.example")
    release(working, SUMMARY)
    build_public(working, TODAY, detector)
    return working


@pytest.fixture(scope="module")
def site(published: WorkingFolder) -> Path:
    return published.audience_dir("public") / "site"


def everything_written(site: Path) -> str:
    """All files but those that the theme ships."""
    files = [path for path in site.rglob("*") if path.is_file() and "assets" not in path.parts]
    return "".join(f"{path.relative_to(site)}\n{path.read_text(encoding='utf-8')}" for path in files)


def test_the_released_summary_stands_under_its_random_slug(site: Path) -> None:
    review = BeautifulSoup((site / "reviews" / "k7rm" / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert "Child B lived with Mother in March 2025. An unknown place." in review.get_text()
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert pages == {
        "index.html",
        "accessibility/index.html",
        "how-reviews-work/index.html",
        "reviews/k7rm/index.html",
        "404.html",
    }


def test_no_file_tells_the_day_of_publication(site: Path) -> None:
    day = TODAY.strftime
    told = [TODAY.isoformat(), day("%B %Y"), day("%b %Y"), f"{TODAY.day} {day('%B')}", day("%d/%m/%Y"), day("%Y%m%d")]
    texts = {path: path.read_text(encoding="utf-8", errors="replace") for path in site.rglob("*") if path.is_file()}

    assert f", published in {TODAY.year}" in (site / "index.html").read_text(encoding="utf-8")
    assert [(path.name, words) for path, text in texts.items() for words in told if words in text] == []


def test_nothing_says_released_which_is_what_papers_say_of_verdicts(site: Path) -> None:
    assert "publi" in everything_written(site).casefold()
    assert "released" not in everything_written(site).casefold()


def test_the_index_lists_it_by_its_title(site: Path) -> None:
    index = BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "html.parser")
    links = {link["href"]: link.get_text() for link in index.select("article a")}
    assert links["reviews/k7rm/"] == "Child B: executive summary"


WORDS = ["Śliwa", "Amandeep", "Child J", "x-1", "x-2", "Confidential", "attachments", "2026-1"]


@pytest.mark.parametrize("word", WORDS)
def test_nothing_else_of_a_case_is_there(site: Path, word: str) -> None:
    assert word not in everything_written(site)


def test_no_page_asks_another_server(site: Path) -> None:
    asked = [
        surface.text
        for path in site.rglob("*")
        if path.suffix in {".html", ".css", ".svg"}
        for surface in read_surfaces(path, path.name).surfaces
        if surface.what == "request"
    ]
    assert asked
    assert [address for address in asked if "//" in address] == []


def test_a_board_that_has_published_nothing_has_a_site_too(tmp_path: Path, detector: Detector) -> None:
    site, findings = build_public(set_up_board(tmp_path), TODAY, detector)
    assert "No review has been published yet" in (site / "index.html").read_text()
    assert findings == ()


def test_without_any_case_too(tmp_path: Path, detector: Detector) -> None:
    site, _ = build_public(WorkingFolder(tmp_path, tmp_path / "cases", Board()), TODAY, detector)
    assert (site / "index.html").is_file()


@pytest.fixture
def working(tmp_path: Path, detector: Detector) -> WorkingFolder:
    """A board with a public site that is in order."""
    working = set_up_board(tmp_path)
    release(working, SUMMARY)
    build_public(working, TODAY, detector)
    return working


def test_a_leak_refuses_the_build_names_the_document_and_changes_nothing(
    working: WorkingFolder, detector: Detector
) -> None:
    site = working.audience_dir("public") / "site"
    before = tree_digest(site)
    release(working, SUMMARY + "\nShe is called **Aman**deep.\n")
    with pytest.raises(SiteRefused) as refused:
        build_public(working, TODAY, detector)
    assert "executive-summary of case x-1" in str(refused.value)
    assert "SCR401" in {found.code for found in refused.value.findings}
    assert not [found for found in refused.value.findings if "amandeep" in found.message.lower()]
    assert tree_digest(site) == before

    withdraw(working)
    build_public(working, TODAY, detector)
    assert not (site / "reviews").exists()
    assert len([path for path in (working.audience_dir("public") / "sites").iterdir() if path.is_dir()]) == 1


def test_a_released_text_that_was_changed_refuses_the_build(working: WorkingFolder, detector: Detector) -> None:
    text = working.cases / "x-1" / "publication" / "executive-summary.md"
    text.write_text(text.read_text() + " ")
    with pytest.raises(SiteRefused) as refused:
        build_public(working, TODAY, detector)
    assert {found.code for found in refused.value.findings} == {"SCR506"}
    assert (working.audience_dir("public") / "site" / "reviews" / "k7rm").is_dir()


def test_a_register_that_cannot_be_read_is_never_a_clean_check(working: WorkingFolder, detector: Detector) -> None:
    (working.cases / "x-2" / "identities.yml").write_text("people: [")
    with pytest.raises(UnreadableInput, match=r"x-2/identities\.yml"):
        build_public(working, TODAY, detector)


def test_a_takedown_is_not_held_up_by_a_register_that_cannot_be_read(
    working: WorkingFolder, detector: Detector
) -> None:
    (working.cases / "x-2" / "identities.yml").write_text("people: [")
    withdraw(working)
    site, findings = build_public(working, TODAY, detector)
    assert [(found.code, found.severity) for found in findings] == [("SCR490", "error")]
    assert (site / "index.html").is_file()
    assert not (site / "reviews").exists()


NO_DETECTOR = DetectorUnavailable("the language model is not installed")


def test_a_takedown_is_not_held_up_by_a_detector_that_is_not_there(working: WorkingFolder) -> None:
    withdraw(working)
    site, findings = build_public(working, TODAY, NO_DETECTOR)
    assert [(found.code, found.severity) for found in findings] == [("SCR490", "error")]
    assert "not installed" in findings[0].message
    assert not (site / "reviews").exists()


def test_without_a_detector_nothing_else_is_built(working: WorkingFolder) -> None:
    before = tree_digest(working.audience_dir("public") / "site")
    for text in (SUMMARY, f"{SUMMARY}\nMore.\n"):
        release(working, text)
        with pytest.raises(UnreadableInput, match="not installed"):
            build_public(working, TODAY, NO_DETECTOR)
    assert tree_digest(working.audience_dir("public") / "site") == before


def test_without_the_site_as_it_was_put_there_even_a_takedown_is_checked(
    working: WorkingFolder, detector: Detector
) -> None:
    (working.cases / "x-2" / "identities.yml").write_text("people: [")
    withdraw(working)
    (working.audience_dir("public") / "site" / "index.html").write_text("changed")
    with pytest.raises(UnreadableInput, match=r"x-2/identities\.yml"):
        build_public(working, TODAY, detector)


def test_the_public_build_reads_nothing_else_of_a_case(working: WorkingFolder, detector: Detector) -> None:
    site = working.audience_dir("public") / "site"
    before = tree_digest(site)
    folder = working.cases / "x-1"
    (folder / "management-reviews" / "police.md").write_bytes(b"\xff not text")
    (folder / "executive-summary.md").write_text("Changed since.")
    build_public(working, TODAY, detector)
    assert tree_digest(site) == before
