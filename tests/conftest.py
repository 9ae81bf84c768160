"""Fixtures that build sites: each is built once and never changed by a test."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

ROOT = Path(__file__).parents[1]


def pelican(output: Path, *, seeds: Path | None = None, settings: Mapping[str, str] | None = None, **environment: str):
    """Run `pelican content` of the checkout into `output`; `settings` are JSON values by name."""
    extra = {"KUTIP_CACHE": "false", **(settings or {})}
    if seeds is not None:
        extra["KUTIP_SEEDS"] = f'"{seeds}"'
    return subprocess.run(
        [
            sys.executable,
            *("-m", "pelican", "content", "-s", "pelicanconf.py", "-o", str(output), "-e"),
            *(f"{name}={value}" for name, value in extra.items()),
        ],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "200", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="session")
def seeds_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the two seeds, as `make html` builds it."""
    output = tmp_path_factory.mktemp("seeds") / "output"
    done = pelican(output)
    assert done.returncode == 0, done.stdout + done.stderr
    return output


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder on this machine and returns its address with a slash at the end."""
    servers: list[ThreadingHTTPServer] = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
