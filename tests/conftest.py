"""Fixtures that build sites: each is built once and never changed by a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import settings

from building import ROOT, pelican

# The same code gets the same verdict on every machine: `make test` draws its examples from the test itself and knows no
# deadline. `make fuzz` draws new ones each time.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("fuzz", derandomize=False, deadline=None, max_examples=3_000, print_blob=True)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def seeds_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the two seeds, as `make html` builds it."""
    output = tmp_path_factory.mktemp("seeds") / "output"
    done = pelican(output)
    assert done.returncode == 0, done.stdout + done.stderr
    return output


@pytest.fixture(scope="session")
def examples_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the example collection, with its search and its addresses for readers."""
    output = tmp_path_factory.mktemp("examples") / "output"
    examples = ROOT / "examples"
    settings = {
        "KUTIP_SEARCH": "true",
        "KUTIP_CONTACT": '"mailto:redaksi@example.org"',
        "KUTIP_ISSUES": '"https://example.org/issues/new"',
    }
    done = pelican(output, seeds=examples / "seeds", content=examples / "content", settings=settings)
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
