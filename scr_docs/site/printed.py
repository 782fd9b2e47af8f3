"""What printing may not do on the way, whatever the plugins, hooks and theme of a board's own ``mkdocs.yml``."""

from pathlib import Path
from urllib.parse import urlsplit

from scr_docs.errors import BuildFailed, UnreadableInput
from scr_docs.readers.decoding import decode
from scr_docs.readers.requests import requests_of_css, requests_of_page
from scr_docs.site.stage import verify_stage


def require_untouched(stage: Path, site: Path) -> None:
    """Make sure that the stage is as it was written, and that the site is made of files alone.

    Raises:
        BuildFailed: a plugin or hook wrote into the stage, or laid a link into the site, which would serve what it
            leads to.
    """
    try:
        verify_stage(stage)
    except UnreadableInput:
        message = "the stage was changed while it was printed, so nothing of it counts: a plugin or hook of mkdocs.yml"
        raise BuildFailed(f"{message} writes there; take it out") from None
    if links := sum(path.is_symlink() for path in site.rglob("*")):
        message = (
            f"{links} of the printed files are links, which would serve what they lead to: a plugin, hook or theme"
        )
        raise BuildFailed(f"{message} of mkdocs.yml made them; take it out")


def require_no_other_server(site: Path) -> None:
    """Make sure that no page asks another server for a script, a style or a picture.

    A script from elsewhere could read the page and send it away. This is for the internal site, which nothing checks;
    of the public one the redaction check says so (SCR407).

    Raises:
        BuildFailed: a page does; the message counts them and names none.
    """
    asking = [path for path in site.rglob("*") if path.suffix in {".html", ".css"} and _asks(path)]
    if asking:
        message = f"{len(asking)} of the printed files ask another server for something, which then learns who reads"
        raise BuildFailed(f"{message} what; take it out of mkdocs.yml or its theme, or ship it with the site")


def _asks(path: Path) -> bool:
    text = decode(path.read_bytes())
    asked = requests_of_css(text) if path.suffix == ".css" else requests_of_page(text)
    return any(_is_elsewhere(address) for address in asked)


def _is_elsewhere(address: str) -> bool:
    try:
        return bool(urlsplit(address).netloc)
    except ValueError:
        return True
