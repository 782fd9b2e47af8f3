"""The watch over the network itself: it sees every way out, here and in processes that are started."""

import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest


def _attempts(log: Path) -> set[str]:
    seen = set(log.read_text(encoding="utf-8").split())
    log.write_text("", encoding="utf-8")
    return seen


WAYS: dict[str, Callable[[], object]] = {
    "socket": lambda: socket.socket(socket.AF_INET),
    "IPv6": lambda: socket.socket(socket.AF_INET6),
    "datagram": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
    "name": lambda: socket.getaddrinfo("example.org", 80),
    "host": lambda: socket.gethostbyname("example.org"),
    "connection": lambda: socket.create_connection(("192.0.2.1", 80)),
    "page": lambda: urllib.request.urlopen("http://192.0.2.1/"),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_every_way_out_is_refused_and_written_down(network_attempts: Path, way: Callable[[], object]) -> None:
    with pytest.raises(OSError, match="never uses the network"):
        way()
    assert _attempts(network_attempts)


def test_a_process_that_is_started_is_watched_too(network_attempts: Path) -> None:
    script = "import socket\ntry:\n    socket.socket()\nexcept Exception:\n    pass\n"
    subprocess.run([sys.executable, "-c", script], check=True)
    assert _attempts(network_attempts) == {"socket.__new__"}


def test_what_stays_on_the_machine_is_left_alone() -> None:
    for end in socket.socketpair():
        end.close()


def test_loopback_is_open_for_serve_only(loopback: None, network_attempts: Path) -> None:
    assert loopback is None
    with socket.create_server(("127.0.0.1", 0)):
        pass
    with socket.socket() as out, pytest.raises(PermissionError):
        out.connect(("192.0.2.1", 80))
    assert _attempts(network_attempts) == {"socket.connect"}
