from pathlib import Path

import pytest

from tests.release.invented_case import Desk, set_up_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A case whose summary is redacted and waits for its readers."""
    return set_up_desk(tmp_path)
