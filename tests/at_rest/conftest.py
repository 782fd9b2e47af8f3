from collections.abc import Iterator
from pathlib import Path

import pytest

from scr_docs.casefolder.at_rest.key_ring import KEY_VARIABLE, KeyRing, use_key_ring
from tests.at_rest.sealed_case import Board, set_up_board


@pytest.fixture
def board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Board]:
    """A working folder, which is the current one; the publication officer is at the keys."""
    made = set_up_board(tmp_path)
    monkeypatch.chdir(made.root)
    monkeypatch.setenv(KEY_VARIABLE, str(made.officer.file))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    use_key_ring(KeyRing(made.officer.file))
    yield made
    use_key_ring(None)
