"""A built site on this machine only: a small web server, and a watch over what the site is made from."""

import os
from collections.abc import Iterable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO, Final

from scr_docs.errors import BuildFailed

HOST: Final = "127.0.0.1"

Snapshot = frozenset[tuple[str, int, int]]
"""Every file that is watched, with the time of its last change and its size."""


def preview_server(site: Path, port: int) -> ThreadingHTTPServer:
    """A web server for one site, not yet running; other machines cannot reach it.

    Args:
        site: the site; when it is a link, each request follows it anew, so that a new build shows at once.
        port: where it listens; 0: any free port, then ``server.server_port`` tells which.

    Raises:
        BuildFailed: the port is taken.
    """
    try:
        return ThreadingHTTPServer((HOST, port), partial(_Pages, directory=str(site)))
    except OSError as error:
        raise BuildFailed(f"port {port} of {HOST} cannot be used ({error.strerror}); try another --port") from None


def snapshot(paths: Iterable[Path]) -> Snapshot:
    """The state of all files at and below some paths; one that vanishes meanwhile is a change like any other."""
    return frozenset(entry for path in paths for file in _files(path) for entry in _state(file))


def _files(path: Path) -> Iterable[Path]:
    if path.is_file():
        return [path]
    return [Path(folder) / name for folder, _, names in os.walk(path) for name in names]


def _state(file: Path) -> list[tuple[str, int, int]]:
    try:
        status = file.stat()
    except OSError:
        return []
    return [(str(file), status.st_mtime_ns, status.st_size)]


class _Pages(SimpleHTTPRequestHandler):
    """Files of the site and nothing else: no listing of folders, and no page for another site's scripts."""

    def send_head(self) -> BinaryIO | None:
        """Refuse what a foreign page sends here under its own name (DNS rebinding): the site has names in it."""
        port = self.connection.getsockname()[1]
        if self.headers.get("Host") not in {f"{HOST}:{port}", f"localhost:{port}"}:
            self.send_error(HTTPStatus.FORBIDDEN)
            return None
        return super().send_head()

    def list_directory(self, path: str | os.PathLike[str]) -> None:  # noqa: ARG002 - the signature of http.server
        """A folder without an index is not shown."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Nothing of a case stays in the browser, and nothing is asked of another server."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Security-Policy", "default-src 'self' 'unsafe-inline' data: blob:")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the signature of http.server
        """Say nothing: addresses of pages belong to the case."""
