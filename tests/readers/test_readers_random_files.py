"""Bytes of any kind through every reader: no crash, no hang, nothing that passes in silence.

10,000 in every run; ``benchmarks/random_files.py`` reads as many more from another seed.
"""

import time
from pathlib import Path

from scr_docs.errors import UnreadableInput
from scr_docs.readers.kinds_of_files import READERS
from scr_docs.readers.read import read_surfaces
from tests.readers.random_files import RandomFile, random_files

SLOWEST = 30
"""Seconds of one file on a busy machine; the files are small."""


def problem_with(path: Path, file: RandomFile) -> str:
    """What is wrong with how a file is read; empty where it is refused, or read with its bytes as a net below."""
    path.write_bytes(file.data)
    begun = time.perf_counter()
    try:
        reading = read_surfaces(path, file.name)
    except UnreadableInput:
        return ""
    took = time.perf_counter() - begun
    if took > SLOWEST:
        return f"took {took:.0f} s"
    raw = any(surface.what == "raw bytes" for surface in reading.surfaces)
    return "" if reading.problems or raw else "passed in silence"


def test_no_file_crashes_hangs_or_passes_in_silence(tmp_path: Path) -> None:
    files = list(random_files(10_000, seed=1750))
    assert {"", ".eml", ".odt", ".zip", ".tar", ".gz", ".pdf", *READERS} <= {Path(file.name).suffix for file in files}
    wrong = {
        number: problem for number, file in enumerate(files) if (problem := problem_with(tmp_path / file.name, file))
    }
    assert wrong == {}
