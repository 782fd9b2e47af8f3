"""Each renderer builds its sites once for the whole suite."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.deidentify.presidio.detector import load_detector
from scr_docs.model.board import Board, RendererName
from scr_docs.self_test.fates import Row, rows_of
from scr_docs.self_test.place import Planted
from scr_docs.self_test.planting import plant
from scr_docs.self_test.sites import Sites, build_sites
from tests.site.small_board import TODAY

SEED = 7


@dataclass(frozen=True)
class Built:
    planted: tuple[Planted, ...]
    sites: Sites
    rows: tuple[Row, ...]


def build(root: Path, renderer: RendererName) -> Built:
    board = Board(renderer=renderer)
    working = WorkingFolder(root, root / "cases", board)
    planted = plant(SEED)
    private = root / "private"
    private.mkdir()
    sites = build_sites(working, planted, private, root / "snippet.txt", TODAY, load_detector(board.detector.model))
    return Built(planted, sites, rows_of(planted, sites))


@pytest.fixture(scope="session", params=["mkdocs", "properdocs"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp(request.param), request.param)
