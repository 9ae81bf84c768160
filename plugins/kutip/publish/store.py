"""Finished pages kept from one build to the next: a page whose inputs have not changed is not rendered again.

A page is found by a hash of everything that its bytes depend on: code, templates, libraries, the site, the page and its
view. A template may ask for more, since Pelican hands it all settings; so templates are watched while they render, and
a page that asked for anything that the hash does not hold is never kept.
"""

from __future__ import annotations

import hashlib
import sys
import zlib
from collections.abc import Container
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import BaseLoader, Environment, TemplateNotFound
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.filters import FILTERS
from jinja2.runtime import Context
from jinja2.tests import TESTS
from jinja2.utils import missing
from markupsafe import Markup
from msgspec import Struct

from ..cache import Cache
from .page import Page, Site

FILE = "pages.sqlite3"
GIVEN = frozenset({"page", "view", "site", "t", "href"})
"""What Kutip hands to a template; all of it follows from the hash of a page."""

_RANDOM = "lipsum"
"""The one global of Jinja that does not give the same at every call."""
_OWN_FILTERS = frozenset({"number", "strftime"})
_OWN_TESTS = frozenset({"plugin_enabled"})
_LIBRARIES = ("babel", "jinja2", "markupsafe", "msgspec", "nh3")
"""Libraries that write bytes of a page. (What they do to a view shows in the view.)"""
_BATCH = 256
_KEY_BYTES = 20
_LEVEL = 1  # of zlib: a fifth of the size for a tenth of the time that rendering takes


class Finished(Struct, frozen=True, array_like=True):
    """A page as it is written, and the addresses inside the site that it links to."""

    body: bytes
    links: tuple[str, ...]


class Ground(Struct, frozen=True):
    """What all pages of an environment have in common: a `hash` of it, and the names that `asked` collects.

    `asked` are names of the context that templates have looked up since it was last emptied and that no key holds.
    """

    hash: bytes
    asked: set[str]


class Watching(Context):
    """A context that notes the names which a template gets from Pelican, or would get if there were any."""

    def resolve_or_missing(self, key: str) -> Any:
        """The value of `key`; noted where a key of a page does not hold it."""
        if key in self.vars:
            return self.vars[key]
        value = self.parent.get(key, missing)
        if key not in GIVEN:
            watch: _Watch = self.environment.kutip_watch  # type: ignore[attr-defined]
            if value is missing or key in watch.foreign or key == _RANDOM:
                watch.asked.add(key)
        return value


class _Watch(Struct, frozen=True):
    foreign: Container[str]
    asked: set[str]


class Sources(BaseLoader):
    """The templates of an environment as they were at one moment, so that none changes behind its hash."""

    def __init__(self, environment: Environment) -> None:
        self._found: dict[str, tuple[str, str | None]] = {}
        loader = environment.loader
        for name in environment.list_templates() if loader is not None else ():
            try:
                source, path, _ = loader.get_source(environment, name)  # type: ignore[union-attr]
            except (UnicodeDecodeError, TemplateNotFound):
                continue  # a picture, or a file that has just gone
            self._found[name] = source, path

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, None]:
        """Source and path of `template`."""
        try:
            return (*self._found[template], None)
        except KeyError:
            raise TemplateNotFound(template) from None

    def hash(self) -> bytes:
        """A hash of every template."""
        return hashlib.blake2b(_ENCODER.encode([(name, self._found[name][0]) for name in sorted(self._found)])).digest()


def _extension(value: object) -> msgspec.msgpack.Ext:
    """Finished markup is not the same as text of the same letters, which would be escaped."""
    if isinstance(value, Markup):
        return msgspec.msgpack.Ext(1, value.encode())
    raise TypeError(f"a view holds a {type(value).__name__}, which no key can be made of; give it records and text")


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_extension)
_DECODER = msgspec.msgpack.Decoder(Finished)


def code_version() -> bytes:
    """A hash of Kutip's code, messages and word lists and of the libraries that write pages, as they are on disk now.

    Ask early: what runs is what was there when it was loaded.
    """
    package = Path(__file__).parents[1]
    known = hashlib.blake2b(repr((sys.version_info[:3], [version(name) for name in _LIBRARIES])).encode())
    for path in sorted(package.rglob("*")):
        if path.suffix in {".py", ".toml", ".json"}:
            body = path.read_bytes()
            known.update(f"{path.relative_to(package).as_posix()}\0{len(body)}\0".encode())
            known.update(body)
    return known.digest()


def ground(
    environment: Environment, code: bytes, site: Site, plugins: object, foreign: Container[str]
) -> Ground | None:
    """What pages rendered in `environment` have in common; None where it has what no hash can hold.

    From now on the environment has the templates that it has now, and watches what they ask for: names in `foreign`
    (those of Pelican's context), and names that there are not.
    """
    if not _is_plain(environment):
        return None
    sources = Sources(environment)
    environment.loader = sources
    environment.context_class = Watching
    watch = _Watch(foreign, set())
    environment.extend(kutip_watch=watch)
    shared = (code, sources.hash(), site, repr(plugins))
    return Ground(hashlib.blake2b(_ENCODER.encode(shared)).digest(), watch.asked)


def _is_plain(environment: Environment) -> bool:
    """Whether templates have no filters, tests and globals but those of Jinja, Pelican and Kutip.

    What others do cannot be known: two builds with the same filter by name may have two by what it does.
    """
    return (
        not environment.extensions
        and _others(environment.filters, FILTERS) <= _OWN_FILTERS
        and _others(environment.tests, TESTS) <= _OWN_TESTS
        and not _others(environment.globals, DEFAULT_NAMESPACE)
    )


def _others(has: Any, usual: Any) -> set[str]:
    return {name for name, value in has.items() if name not in usual or usual[name] is not value}


class Store:
    """The pages kept in a folder. It may be lost, broken or locked without harm, like the cache of annotations."""

    def __init__(self, folder: Path) -> None:
        self._cache = Cache(folder, FILE)
        self._fresh: list[tuple[bytes, bytes]] = []

    def get(self, key: bytes) -> Finished | None:
        """The page that was kept under `key`."""
        value = self._cache.get([key]).get(key)
        if value is None:
            return None
        try:
            return _DECODER.decode(zlib.decompress(value))
        except (zlib.error, msgspec.MsgspecError):
            return None

    def put(self, key: bytes, page: Finished) -> None:
        """Keep a page."""
        self._fresh.append((key, zlib.compress(_ENCODER.encode(page), _LEVEL)))
        if len(self._fresh) >= _BATCH:
            self._flush()

    def close(self, wanted: int) -> None:
        """Write what is left, let the oldest pages go beyond twice as many as are `wanted`, and close the file."""
        self._flush()
        self._cache.close(wanted)

    def _flush(self) -> None:
        self._cache.put(self._fresh)
        self._fresh.clear()


def key_of(shared: Ground, page: Page, view: object) -> bytes:
    """The key of a page: a hash of everything that its bytes depend on."""
    own = _ENCODER.encode((page.address, page.template, page.article, type(view).__name__, view))
    return hashlib.blake2b(shared.hash + own, digest_size=_KEY_BYTES).digest()
