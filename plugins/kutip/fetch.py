"""Addresses and files -> the seeds folder. The only module that uses the network, for ``kutip add`` alone."""

from __future__ import annotations

import datetime as dt
import hashlib
import http.client
import ipaddress
import json
import re
import socket
import stat
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPMessage
from pathlib import Path
from typing import Any
from urllib.parse import quote, urldefrag, urlsplit

from msgspec import Struct

from .model import KutipError, slugify

MOST_BYTES = 5_000_000
"""Largest page that is taken; a page of news has some hundred kilobytes."""
TIMEOUT = 30.0
"""Seconds that one page may take, redirects included."""
MOST_REDIRECTS = 5
_CHUNK = 65_536
_AGENT = "Kutip (+https://pypi.org/project/kutip/)"
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/json": ".json",
    "application/ld+json": ".json",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "text/plain": ".txt",
    "text/markdown": ".md",
}
_URL = re.compile(r"https?://", re.IGNORECASE)


class AddError(KutipError):
    """Why an address or a file was not added."""


class Page(Struct, frozen=True):
    """What an address gave: where it was found in the end, the suffix of its kind, its bytes as they came."""

    url: str
    suffix: str
    body: bytes


Permit = Callable[[str], bool]
"""Whether an IP address may be asked."""


def is_address(text: str) -> bool:
    """Whether `text` is an address of the web rather than a file."""
    return bool(_URL.match(text))


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet: none of this machine, of its network or reserved."""
    found = ipaddress.ip_address(address)
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global and not found.is_multicast


def add_address(url: str, seeds: Path, *, now: dt.datetime, permit: Permit = is_public) -> Path:
    """Fetch `url` and write it below `seeds` with a sidecar that says where and when; the path of the new file.

    The name is made from the address, so that the same address never comes twice. Raises `AddError` where the page
    cannot be had, is too large, is of another kind, or is already there.
    """
    page = fetch(url, permit=permit)
    name = f"{slugify(urlsplit(page.url).netloc + urlsplit(page.url).path)}-{_short(page.url)}"
    path = seeds / f"{name}{page.suffix}"
    sidecar = f"url = {json.dumps(page.url)}\ncollected = {now.isoformat(timespec='seconds')}\n"
    _write(path, page.body, url)
    _write(path.with_suffix(".toml"), sidecar.encode(), url, beside=True)
    return path


def add_file(source: Path, seeds: Path) -> Path:
    """Copy a file, and the sidecar beside it, below `seeds`; the path of the new file.

    Raises `AddError` where it is no regular file, cannot be read, or a file of that name is already there.
    """
    try:
        if not stat.S_ISREG(source.lstat().st_mode):
            raise AddError(f"{source}: not a regular file; give the file itself")
        body = source.read_bytes()
        beside = source.with_suffix(".toml")
        facts = beside.read_bytes() if beside != source and beside.is_file() and not beside.is_symlink() else None
    except OSError as error:
        raise AddError(f"{source}: cannot be read: {error.strerror}") from None
    path = seeds / source.name
    _write(path, body, str(source))
    if facts is not None:
        _write(path.with_suffix(".toml"), facts, str(source), beside=True)
    return path


def fetch(url: str, *, permit: Permit = is_public) -> Page:
    """The page at `url`, over http or https alone, from addresses that `permit` lets through; proxies are not used.

    Each redirect is looked at as the first address was, and the connection goes to the very IP address that was looked
    at, so that no second answer of the name server can lead elsewhere.
    """
    if not is_address(url):
        raise AddError(f"{url}: only addresses that begin with http:// or https:// are fetched")
    address = quote(urldefrag(url).url, safe="%/:=&?~#+!$,;'@()*[]")
    end = time.monotonic() + TIMEOUT
    request = urllib.request.Request(address, headers={"User-Agent": _AGENT})  # noqa: S310 - http or https, see above
    try:
        with _opener(permit, end).open(request, timeout=TIMEOUT) as response:
            kind = response.headers.get_content_type()
            if kind not in _SUFFIXES:
                raise AddError(f"{url}: of the kind {kind}, which is no text that can be read; save it as a page")
            return Page(urldefrag(response.url).url, _SUFFIXES[kind], _read(response, url, end))
    except urllib.error.HTTPError as error:
        raise AddError(f"{url}: the server answers {error.code} {error.reason}; save the page by hand") from None
    except (urllib.error.URLError, http.client.HTTPException, OSError, ValueError) as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        raise AddError(f"{url}: cannot be fetched: {reason or type(reason).__name__}") from None


def _read(response: http.client.HTTPResponse, url: str, end: float) -> bytes:
    parts: list[bytes] = []
    length = 0
    while part := response.read1(_CHUNK):
        parts.append(part)
        length += len(part)
        if length > MOST_BYTES:
            raise AddError(f"{url}: larger than {MOST_BYTES:,} bytes; save the article alone as a file")
        if time.monotonic() > end:
            raise AddError(f"{url}: not all there after {TIMEOUT:.0f} seconds; try again, or save it by hand")
    return b"".join(parts)


def _connect(host: str, port: int, permit: Permit, end: float) -> socket.socket:
    """A connection to `host` at an IP address that `permit` lets through."""
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for address in found:
        if not permit(address):
            raise AddError(f"{host} is at {address}, which is no public address; nothing is fetched from there")
    return socket.create_connection((found[0], port), timeout=max(0.1, end - time.monotonic()))


def _opener(permit: Permit, end: float) -> urllib.request.OpenerDirector:
    """An opener for http and https alone: no files, no FTP, no proxies, no cookies, no passwords."""

    class Plain(http.client.HTTPConnection):
        def connect(self) -> None:
            self.sock = _connect(self.host, self.port, permit, end)

    class Secure(http.client.HTTPSConnection):
        def connect(self) -> None:
            sock = _connect(self.host, self.port, permit, end)
            self.sock = self._context.wrap_socket(sock, server_hostname=self.host)  # type: ignore[attr-defined]

    class PlainHandler(urllib.request.HTTPHandler):
        def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(Plain, req)

    class SecureHandler(urllib.request.HTTPSHandler):
        def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(Secure, req)

    opener = urllib.request.OpenerDirector()
    handlers: tuple[Any, ...] = (
        PlainHandler(),
        SecureHandler(),
        _Redirects(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    )
    for handler in handlers:
        opener.add_handler(handler)
    return opener


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = MOST_REDIRECTS

    def redirect_request(  # noqa: PLR0917 - the signature of urllib
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        if not is_address(newurl):
            raise AddError(f"it leads to {newurl[:200]!r}, which is no address of the web")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _write(path: Path, body: bytes, source: str, *, beside: bool = False) -> None:
    """Write a new file. Raises `AddError` where it is there, or another that would bear the same id."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        same = [other.name for other in path.parent.iterdir() if other.stem == path.stem]
        if same and not beside:
            raise AddError(
                f"{source}: {path.parent / same[0]} is already there; take it away first, or rename the new one"
            )
        with path.open("xb") as file:
            file.write(body)
    except OSError as error:
        raise AddError(f"{source}: {path} cannot be written: {error.strerror}; look into the folder") from None


def _short(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()[:6]
