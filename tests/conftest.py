"""For all tests: no network, in this process and in those that it starts; property tests are never timed.

Machines are noisy, and speed is measured in benchmarks/.
"""

import os
import socket
import tempfile
from collections.abc import Generator, Iterator
from importlib import util
from pathlib import Path

import pytest
from hypothesis import settings

import scr_docs.deidentify.presidio as presidio_door

# As every command has it before spaCy is imported, which some tests do themselves.
assert presidio_door.__name__
assert not socket.has_ipv6
settings.register_profile("untimed", parent=settings.default, deadline=None)
settings.load_profile("untimed")

_WATCH = Path(__file__).parent / "no_network" / "sitecustomize.py"
_LOG = Path(tempfile.mkstemp(prefix="scr-docs-tests-", suffix=".log")[1])
os.environ["OFFLINE_TESTS_LOG"] = str(_LOG)
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(_WATCH.parent), os.environ.get("PYTHONPATH"))))
_spec = util.spec_from_file_location("scr_docs_no_network", _WATCH)
assert _spec is not None
assert _spec.loader is not None
watch = util.module_from_spec(_spec)
_spec.loader.exec_module(watch)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """Fail a test during which any process asked for the network, whatever the code made of the refusal."""
    result = yield
    attempts = _LOG.read_text(encoding="utf-8").split()
    if attempts:
        _LOG.write_text("", encoding="utf-8")
        pytest.fail(f"the network was asked for: {', '.join(sorted(set(attempts)))}")
    return result


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    _LOG.unlink(missing_ok=True)


@pytest.fixture
def loopback() -> Iterator[None]:
    """Allow 127.0.0.1, for tests of ``serve``."""
    vars(watch)["loopback_allowed"] = True
    yield
    vars(watch)["loopback_allowed"] = False


@pytest.fixture
def network_attempts() -> Iterator[Path]:
    """The log of attempts, for the tests of this watch itself; emptied afterwards."""
    yield _LOG
    _LOG.write_text("", encoding="utf-8")
