"""``scr-docs self-test``: invented people in, a table of where each was seen out."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from scr_docs.casefolder.working_folder import WorkingFolder
from scr_docs.deidentify.detecting.detection import Detector
from scr_docs.errors import BuildFailed
from scr_docs.model.finding import Finding
from scr_docs.self_test.fates import Row, findings_of, others_in, rows_of
from scr_docs.self_test.planting import plant
from scr_docs.self_test.sites import build_sites
from scr_docs.site.workplace import workplace

SEED: Final = 17_50
_OWN: Final = "self-test"
_SNIPPET: Final = "snippet.txt"
_LOG: Final = "last-failure.log"


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What came of a self-test.

    ``seed`` gives the same people again. ``others`` are errors of the redaction check on the public site that are about
    no canary: the theme or the settings print something that would hold up every build.
    """

    seed: int
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    others: tuple[Finding, ...]


def run_self_test(working: WorkingFolder, today: date, detector: Detector, seed: int = SEED) -> SelfTest:
    """Plant a canary in every place, build both sites as the working folder is set up, and see where they went.

    Works below ``build/self-test/``, of which nothing is left but the log of a renderer that failed.

    Args:
        working: the user's working folder: its ``mkdocs.yml``, ``board.yml``, templates and theme, none of its cases.
        today: the day of the build.
        detector: what the redaction check looks with.
        seed: another number gives other people.

    Raises:
        BuildFailed: a site could not be built.
        UnreadableInput: ``mkdocs.yml`` or a template cannot be read.
        DetectorUnavailable: the detector did not look at everything.
    """
    planted = plant(seed)
    beside = working.audience_dir(_OWN)
    snippet = beside / _SNIPPET
    with workplace(beside) as private, _log_kept(private, beside / _LOG):
        try:
            sites = build_sites(working, planted, private, snippet, today, detector)
        finally:
            snippet.unlink(missing_ok=True)
    rows = rows_of(planted, sites)
    return SelfTest(seed, rows, findings_of(rows), others_in(sites.public))


@contextmanager
def _log_kept(private: Path, kept: Path) -> Iterator[None]:
    """Keep the log of a renderer that failed, and say where it is now."""
    kept.unlink(missing_ok=True)
    try:
        yield
    except BuildFailed as failed:
        message = str(failed)
        for log in private.rglob(_LOG):
            shutil.copyfile(log, kept)
            message = message.replace(log.as_posix(), kept.as_posix())
        raise BuildFailed(message) from None
