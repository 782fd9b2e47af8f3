"""The only place that runs MkDocs, or ProperDocs: a stage → a folder of HTML, in a subprocess that ends with the tool.

Neither is trusted, and none of its hooks and plugins: what may be printed is settled before, in the stage, and what was
printed is checked afterwards, in the files (design, principle 1).
"""

import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.util import find_spec
from pathlib import Path
from threading import Event
from typing import Final

from scr_docs.counted import counted
from scr_docs.errors import BuildFailed
from scr_docs.model.board import RendererName
from scr_docs.model.stage import Audience
from scr_docs.redaction_check.pages import rendered_paths
from scr_docs.shipped import shipped
from scr_docs.site.printed import require_untouched

_LOG: Final = "mkdocs.log"
_KEPT_LOG: Final = "last-failure.log"
_CALLED: Final[dict[RendererName, str]] = {"mkdocs": "MkDocs", "properdocs": "ProperDocs"}
"""What each is called; its module, its entry in ``pip`` and the optional extra have the key's name."""
_PAGES_OF_THEMES: Final = frozenset({"404.html", "search.html"})
"""What themes print without any page of the stage: for an address that is wrong, and for a search."""
_SECONDS_BETWEEN_LOOKS: Final = 0.5
_PROBLEM: Final = re.compile(r"^(?:WARNING|ERROR|CRITICAL)\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Look:
    """What a site is called and where it will be. ``config`` is the ``mkdocs.yml`` that ``renderer`` reads."""

    config: Path
    audience: Audience
    name: str
    url: str = ""
    footer: str = ""
    renderer: RendererName = "mkdocs"


def config_of(root: Path, renderer: RendererName = "mkdocs") -> Path:
    """``mkdocs.yml`` of a working folder, else the shipped one; for ProperDocs a ``properdocs.yml`` goes before it."""
    names = dict.fromkeys((f"{renderer}.yml", "mkdocs.yml"))
    own = (root / name for name in names)
    return next((path for path in own if path.is_file()), None) or shipped("mkdocs.yml")


def render(stage: Path, site: Path, look: Look, today: date, log_folder: Path, stop: Event | None = None) -> None:
    """Print the stage into the folder ``site``, which must not be there.

    The renderer runs in the tool's own process group, so that Ctrl-C ends both; it watches a pipe, so that it ends when
    the tool is killed. The same stage gives the same bytes.

    Args:
        stage: folder that ``write_stage`` made.
        site: where the HTML goes.
        look: names and addresses.
        today: the day of the build.
        log_folder: where its output is kept when it fails; it may quote the case, so messages do not quote it.
        stop: ends the renderer once another thread sets it.

    Raises:
        BuildFailed: the renderer is not installed, failed or warned, or printed something else than the stage.
    """
    called = _installed(look.renderer)
    log = stage.parent / _LOG
    command = [sys.executable, "-m", look.renderer, "build", "--strict", "--config-file", str(look.config.resolve())]
    try:
        code = _run(command, _environment(stage, site, look, today), log, stop or Event())
    except OSError as error:
        raise BuildFailed(f"{called} could not be started ({error.strerror})") from None
    if code != 0 or not (site / "index.html").is_file():
        problems = len(_PROBLEM.findall(log.read_text(encoding="utf-8", errors="replace")))
        kept = log_folder / _KEPT_LOG
        shutil.copyfile(log, kept)
        raise BuildFailed(
            f"{called} {_how_it_ended(code)} (warnings and errors: {problems}), the site is as it was; what it said"
            f" stands in {kept.as_posix()} (it may quote the case)"
        )
    require_untouched(stage, site)
    _require_the_stage(stage, site)
    # Its header tells the day of the build, which is the day of publication; the plain one beside it is enough.
    (site / "sitemap.xml.gz").unlink(missing_ok=True)


def _how_it_ended(code: int) -> str:
    return f"ended with exit code {code}" if code >= 0 else f"was ended from outside, by signal {-code}"


def _require_the_stage(stage: Path, site: Path) -> None:
    """A ``mkdocs.yml`` of one's own may look as it likes, but not print another folder, or pages of its own."""
    staged = [rendered_paths(path.relative_to(stage).as_posix()) for path in stage.rglob("*.md")]
    printed = {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - _PAGES_OF_THEMES
    missing = sum(not printed & set(places) for places in staged)
    more = len(printed - {place for places in staged for place in places})
    if missing or more:
        left_out, beside = f"left out {counted(missing, 'page')}", f"printed {counted(more, 'page')} beside those"
        message = (
            f"the renderer {left_out if missing else beside} of the stage, so the site is as it was: look at docs_dir"
        )
        raise BuildFailed(f"{message}, the theme and plugins of mkdocs.yml, or take the shipped one")


def _installed(renderer: RendererName) -> str:
    """What a renderer is called, if it is here."""
    called = _CALLED[renderer]
    if find_spec(renderer) is None:
        way = f"pip install {renderer}, or take the line `renderer` out of board.yml"
        raise BuildFailed(f"board.yml asks for {called}, which is not installed; {way}")
    return called


def _run(command: list[str], environment: dict[str, str], log: Path, stop: Event) -> int:
    with (
        log.open("wb") as output,
        subprocess.Popen(  # noqa: S603 - our own interpreter
            command, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.STDOUT, env=environment
        ) as process,
    ):
        try:
            while process.poll() is None:
                if stop.is_set():
                    raise BuildFailed("the build was given up, and the site is as it was")
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_SECONDS_BETWEEN_LOOKS)
            return process.returncode
        finally:
            process.kill()


def _environment(stage: Path, site: Path, look: Look, today: date) -> dict[str, str]:
    own = {
        "SCR_DOCS_STAGE": str(stage.resolve()),
        "SCR_DOCS_SITE_DIR": str(site.resolve()),
        "SCR_DOCS_SITE_NAME": look.name,
        "SCR_DOCS_SITE_URL": look.url,
        "SCR_DOCS_FOOTER": look.footer,
        "SCR_DOCS_AUDIENCE": look.audience,
        # Public addresses end in "/"; the internal site is also read from a folder, where only files open.
        "SCR_DOCS_DIRECTORY_URLS": "true" if look.audience == "public" else "false",
        "SCR_DOCS_STDIN_IS_PARENT": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
    }
    midnight = str(int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp()))
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("SCR_DOCS_")}
    return inherited | own | {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or midnight}
