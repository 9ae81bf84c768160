"""`kutip add`: what is fetched or copied, under which name, and what never is. The server is this test's own."""

from __future__ import annotations

import datetime as dt
import threading
import tomllib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from kutip import fetch
from kutip.cli import main
from kutip.fetch import AddError, add_address, add_file, is_public
from kutip.intake import read_file
from kutip.model import Seed

NOW = dt.datetime(2025, 11, 5, 8, tzinfo=dt.UTC)
PAGE = b"<html><head><title>Pasar Dibuka</title></head><body><p>Pasar Kenari dibuka lagi.</p></body></html>"


class Answers(BaseHTTPRequestHandler):
    """A site with a page, redirects, an endless page and things that are no page."""

    def do_GET(self) -> None:
        if self.path.startswith("/berita"):
            self._send(200, "text/html; charset=utf-8", PAGE)
        elif self.path == "/besar":
            self._send(200, "text/html", b"x" * (fetch.MOST_BYTES + 1))
        elif self.path == "/foto":
            self._send(200, "image/jpeg", b"\xff\xd8")
        elif self.path == "/pindah":
            self._to("/berita/pasar")
        elif self.path == "/berkas":
            self._to("file:///etc/hostname")
        elif self.path == "/ftp":
            self._to("ftp://127.0.0.1/x")
        elif self.path == "/putar":
            self._to("/putar")
        elif self.path == "/dalam":
            self._to(f"http://127.0.0.2:{self.server.server_address[1]}/berita")
        else:
            self._send(404, "text/html", b"")

    def _send(self, code: int, kind: str, body: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def _to(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def here(address: str) -> bool:
    """Let the test's own server through, and no other address."""
    return address == "127.0.0.1"


def test_a_page_is_saved_as_it_came_with_where_and_when(site: str, tmp_path: Path) -> None:
    """The bytes are those of the server, the sidecar has address and time, and the intake reads both."""
    path = add_address(f"{site}/berita/pasar#komentar", tmp_path / "seeds", now=NOW, permit=here)
    assert path.read_bytes() == PAGE
    assert path.suffix == ".html"
    facts = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    assert facts == {"url": f"{site}/berita/pasar", "collected": NOW}
    (seed,) = read_file(path, tmp_path / "seeds")
    assert isinstance(seed, Seed)
    assert seed.facts.url == f"{site}/berita/pasar"


def test_a_redirect_is_followed_to_the_page(site: str, tmp_path: Path) -> None:
    """The address that is kept is the one where the page was found."""
    path = add_address(f"{site}/pindah", tmp_path, now=NOW, permit=here)
    assert f'url = "{site}/berita/pasar"' in path.with_suffix(".toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("/besar", "larger than 5,000,000 bytes"),
        ("/foto", "of the kind image/jpeg"),
        ("/tidak-ada", "answers 404"),
        ("/berkas", "is not allowed"),
        ("/ftp", "no address of the web"),
        ("/putar", "answers 302"),
        ("/dalam", "127.0.0.2, which is no public address"),
    ],
)
def test_what_is_no_page_is_not_saved(site: str, tmp_path: Path, address: str, reason: str) -> None:
    """Too much, pictures, errors, circles, and redirects to files, other protocols or inner addresses leave nothing."""
    with pytest.raises(AddError, match=reason):
        add_address(site + address, tmp_path, now=NOW, permit=here)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "0.0.0.1", "::1", "fe80::1",
     "fd00::1", "::ffff:127.0.0.1", "100.64.0.1", "224.0.0.1"],
)  # fmt: skip
def test_addresses_inside_are_never_asked(address: str) -> None:
    """This machine, its network, the cloud's own services and reserved ranges are not public."""
    assert not is_public(address)
    assert is_public("93.184.215.14")
    assert is_public("2606:2800:220:1:248:1893:25c8:1946")


def test_the_command_asks_no_inner_address(site: str, tmp_path: Path) -> None:
    """From the command line even a server of this machine is refused, by whatever name, with exit code 1."""
    for address in (site, site.replace("127.0.0.1", "localhost")):
        result = CliRunner().invoke(main, ["add", "--seeds", str(tmp_path), f"{address}/berita"])
        assert result.exit_code == 1
        assert "no public address" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_slow_page_is_given_up(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that is not there in time is not saved."""
    monkeypatch.setattr(fetch, "TIMEOUT", -1.0)
    with pytest.raises(AddError, match=r"not all there after|timed out"):
        add_address(f"{site}/berita", tmp_path, now=NOW, permit=here)


def test_nothing_is_overwritten(site: str, tmp_path: Path) -> None:
    """The same address, a file of the same name, and one that would bear the same id are refused by name."""
    seeds = tmp_path / "seeds"
    path = add_address(f"{site}/berita", seeds, now=NOW, permit=here)
    with pytest.raises(AddError, match="already there"):
        add_address(f"{site}/berita", seeds, now=NOW, permit=here)
    for name in (path.name, f"{path.stem}.txt"):
        (tmp_path / name).write_text("Lain.", encoding="utf-8")
        with pytest.raises(AddError, match="already there"):
            add_file(tmp_path / name, seeds)
    assert path.read_bytes() == PAGE


def test_a_file_is_copied_with_its_sidecar(tmp_path: Path) -> None:
    """The command copies what it is given, byte for byte, and names what it cannot take; the others are there."""
    (tmp_path / "a.txt").write_bytes(b"Pasar dibuka.\r\n")
    (tmp_path / "a.toml").write_text('title = "Pasar"\n', encoding="utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]
    result = CliRunner().invoke(main, ["add", "--seeds", str(tmp_path / "seeds"), *names])
    assert result.exit_code == 1
    assert result.stdout == f"{tmp_path / 'seeds' / 'a.txt'}\n"
    assert "b.txt: not a regular file" in result.stderr
    assert "c.txt: cannot be read" in result.stderr
    assert (tmp_path / "seeds" / "a.txt").read_bytes() == b"Pasar dibuka.\r\n"
    assert (tmp_path / "seeds" / "a.toml").read_text(encoding="utf-8") == 'title = "Pasar"\n'
