"""The detector's engine tells nobody that it runs: nothing in the home folder, no address built in."""

import os
import subprocess
import sys
from pathlib import Path

import onnxruntime

_LOOK = "from scr_docs.deidentify.presidio.own.model import load_own_model; load_own_model().guesses('Zofia came.')"


def test_a_session_leaves_nothing_in_the_home_folder(tmp_path: Path) -> None:
    """Collected events wait there to be sent. The mark of continuous integration silences them, so it is taken out."""
    environment = {name: value for name, value in os.environ.items() if name not in {"CI", "ORT_DISABLE_TELEMETRY"}}
    environment |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}

    subprocess.run([sys.executable, "-c", _LOOK], env=environment, check=True, timeout=120)

    assert list(tmp_path.rglob("*")) == []


def test_the_installed_engine_has_no_address_of_a_collector_built_in() -> None:
    libraries = [
        path for path in Path(onnxruntime.__file__).parent.rglob("*") if {".so", ".dll", ".pyd"} & set(path.suffixes)
    ]

    assert libraries
    assert [path.name for path in libraries if b"events.data.microsoft" in path.read_bytes()] == []
