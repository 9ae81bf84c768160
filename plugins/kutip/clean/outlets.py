"""Which outlet an address, a name or a dateline means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from ..model import Outlet

_NOT_KEY = re.compile(r"[^a-z0-9]+")
_DOMAIN = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}")
LONGEST_ADDRESS = 2000
_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_BARE = re.compile(r"(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,12}(?:/\S*)?")
_SUB = ("www.", "m.", "amp.", "cdn.", "img.", "static.", "images.", "akcdn.", "assets.")


def outlet_key(name: str) -> str:
    """`name` as outlets are compared: small letters and digits only."""
    return _NOT_KEY.sub("", name.casefold())


def web_address(text: str | None) -> str | None:
    """`text` as an address with http or https, the scheme added where only host and path were given; else None."""
    if not text or len(text) > LONGEST_ADDRESS:
        return None
    text = text.strip()
    if _WEB.match(text):
        return text
    return f"https://{text}" if _BARE.fullmatch(text) else None


def host_of(url: str | None) -> str:
    """The host of an address in small letters, ``""`` where there is none."""
    if not url:
        return ""
    try:
        return (urlsplit(url.strip()).hostname or "").rstrip(".")
    except ValueError:
        return ""


class OutletFinder:
    """Looks outlets up by address, name or dateline. Entries that come later win over earlier ones."""

    def __init__(self, outlets: Sequence[Outlet]) -> None:
        self._hosts: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for outlet in outlets:
            for domain in outlet.domains:
                self._hosts[domain.casefold()] = outlet.name
            for name in (outlet.name, *outlet.datelines, *outlet.aliases, *outlet.domains):
                self._names[outlet_key(name)] = outlet.name

    def by_url(self, url: str | None) -> str | None:
        """The outlet whose domain the address lies in: the longest domain that fits, a folder of it before it."""
        host = host_of(url)
        if not host or not url:
            return None
        folder = urlsplit(url.strip()).path.split("/")[1:2]
        while "." in host:
            if folder and (found := self._hosts.get(f"{host}/{folder[0]}")):
                return found
            if found := self._hosts.get(host):
                return found
            host = host.partition(".")[2]
        return None

    def by_name(self, name: str | None) -> str | None:
        """The outlet that is called `name` somewhere; None where it is not known."""
        return self._names.get(outlet_key(name)) if name else None

    def site(self, url: str | None) -> str | None:
        """The plain site name of an address of an unknown outlet: its host without ``www.`` and the like."""
        host = host_of(url)
        for prefix in _SUB:
            host = host.removeprefix(prefix)
        return host if _DOMAIN.fullmatch(host) else None
