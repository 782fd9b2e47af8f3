import http.client
import threading
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from scr_docs.errors import BuildFailed
from scr_docs.site.preview import preview_server, snapshot


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        (tmp_path / name / "folder").mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(name)
        (tmp_path / name / "folder" / "page.html").write_text("page")
    (tmp_path / "site").symlink_to("one")
    return tmp_path / "site"


@pytest.fixture
def server(site: Path, loopback: None) -> Iterator[ThreadingHTTPServer]:
    assert loopback is None
    with preview_server(site, 0) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def get(server: ThreadingHTTPServer, path: str, host: str = "127.0.0.1") -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    try:
        connection.request("GET", path, headers={"Host": f"{host}:{server.server_port}"})
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def test_a_new_build_shows_at_once(server: ThreadingHTTPServer, site: Path) -> None:
    assert get(server, "/") == (200, "one")
    new = site.with_name("new")
    new.symlink_to("two")
    new.replace(site)
    assert get(server, "/") == (200, "two")


def test_only_pages_are_shown_and_only_to_this_machine(server: ThreadingHTTPServer) -> None:
    assert get(server, "/folder/page.html") == (200, "page")
    assert get(server, "/folder/")[0] == 404
    assert get(server, "/../two/index.html")[0] == 404
    assert get(server, "/", host="rebound.example")[0] == 403
    assert server.server_address[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_said(server: ThreadingHTTPServer, site: Path) -> None:
    with pytest.raises(BuildFailed, match="--port"):
        preview_server(site, server.server_port)


def test_a_changed_new_or_deleted_file_is_a_change(tmp_path: Path) -> None:
    cases, board = tmp_path / "cases", tmp_path / "board.yml"
    (cases / "2026-01").mkdir(parents=True)
    seen = [snapshot([cases, board])]
    changes: tuple[Callable[[], object], ...] = (
        lambda: board.write_text("name: x"),
        lambda: (cases / "2026-01" / "case.yml").write_text("id"),
        lambda: (cases / "2026-01" / "case.yml").write_text("other"),
        (cases / "2026-01" / "case.yml").unlink,
    )
    for change in changes:
        change()
        seen.append(snapshot([cases, board]))
    assert len(set(seen)) == 4
    assert seen[-1] == seen[1]
