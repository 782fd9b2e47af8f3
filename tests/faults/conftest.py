from collections.abc import Iterator

import pytest

from tests.faults.faulty import Commands, commands


@pytest.fixture(scope="session")
def running() -> Iterator[Commands]:
    """Commands in processes of their own, which may be killed."""
    with commands() as started:
        yield started
