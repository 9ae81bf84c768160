"""The built collections, and the reader's browser of the other browser tests."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from browser.conftest import browser_type_launch_args, reader  # noqa: F401 - fixtures, used by their names
from collections_built import Built, build, names
from kutip.edit import read_authority
from kutip.languages import available, load
from kutip.model import Digest
from kutip.pipeline import digest as make_digest
from kutip.publish.excerpt import excerpts
from kutip.text import Span


@pytest.fixture(scope="session")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Built]:
    """A function that builds a collection by its name, once."""
    return cache(lambda name: build(name, tmp_path_factory.mktemp(name)))


@pytest.fixture(scope="session", params=names())
def built(request: pytest.FixtureRequest, collection: Callable[[str], Built]) -> Built:
    """Each collection, built for the public."""
    return collection(request.param)


@pytest.fixture(scope="session")
def digest(built: Built) -> Digest:
    """What the site was made of."""
    return make_digest(built.seeds, read_authority(built.content))


@pytest.fixture(scope="session")
def shown(built: Built, digest: Digest) -> dict[str, tuple[Span, ...]]:
    """For each article that the site may show in part, what it may show."""
    packs = {code: load(code) for code in available()}
    return excerpts(digest, read_authority(built.content), packs, packs["id"], public=True)


@pytest.fixture(scope="session")
def url(built: Built, serve: Callable[[Path], str]) -> str:
    """Where the folder above the site is served, so that the site stands below `/repo/`."""
    return serve(built.parent)
