"""The README's table is what the command wrote: it cannot be kinder than the figures stored beside it."""

from pathlib import Path

import pytest

from benchmarks.deidentify.corpus import anonymised_pages, short_documents
from benchmarks.deidentify.detectors import DETECTORS, WITH_REGISTER
from benchmarks.deidentify.figures import ANONYMISED, LONG, SCR, TAB, UNSEEN, Results, read_results, write_results
from benchmarks.deidentify.readme import README, part_in, readme_part, write_readme
from benchmarks.deidentify.text_anonymization_benchmark import read_judgments


@pytest.fixture(scope="module")
def results() -> Results:
    return read_results()


def test_the_readme_shows_the_stored_figures(results: Results) -> None:
    assert part_in(README.read_text(encoding="utf-8")) == readme_part(results)


def test_every_detector_and_every_part_was_measured(results: Results) -> None:
    assert list(results.detectors) == list(DETECTORS)
    assert list(results.texts) == [TAB, SCR, UNSEEN, LONG, ANONYMISED]
    assert [name for name, figures in results.detectors.items() if figures.tab is None] == [WITH_REGISTER]


def test_the_figures_are_of_the_texts_as_they_are(results: Results) -> None:
    mentions = [mention for document in short_documents() for mention in document.mentions]
    for figures in results.detectors.values():
        assert sum(share.whole for share in figures.kinds.values()) == len(mentions)
        assert sum(share.whole for share in figures.origins.values()) == sum(bool(one.origin) for one in mentions)
        assert figures.questions_on_anonymised.words == sum(len(page.text.split()) for page in anonymised_pages())


def test_figures_are_stored_and_read_without_loss(results: Results, tmp_path: Path) -> None:
    write_results(results, tmp_path / "results.json")
    assert read_results(tmp_path / "results.json") == results


def test_the_table_is_written_between_the_markers_and_nowhere_else(results: Results, tmp_path: Path) -> None:
    begin, end = (
        "<!-- benchmark: written by `python -m benchmarks.deidentify --write-readme` -->\n",
        "<!-- /benchmark -->\n",
    )
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{begin}old\n{end}after\n", encoding="utf-8")
    write_readme(results, readme)
    assert readme.read_text(encoding="utf-8") == f"before\n{begin}{readme_part(results)}{end}after\n"


@pytest.mark.parametrize("readme", ["", "<!-- /benchmark -->\n"])
def test_a_readme_without_its_markers_is_not_guessed_at(readme: str) -> None:
    with pytest.raises(ValueError, match="two markers"):
        part_in(readme)


def test_a_benchmark_that_is_not_there_is_said_by_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"tab-dev\.jsonl is not there"):
        read_judgments(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "tab-dev.jsonl").touch()
    with pytest.raises(FileNotFoundError, match=r"tab_score\.py is not there"):
        read_judgments(tmp_path)
