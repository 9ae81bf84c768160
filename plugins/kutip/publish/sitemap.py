"""``sitemap.xml`` (sitemaps.org protocol 0.9), ``robots.txt`` and the marks that a host needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from .files import File
from .page import Site

_MOST_URLS = 50_000
"""Addresses that one sitemap may hold, by the protocol."""


def sitemap_files(addresses: Iterable[str], site: Site) -> Iterator[File]:
    """The sitemap of the pages that search engines may list, where the public address is known; always ``.nojekyll``.

    ``robots.txt`` speaks for a host only at its root; on a project page it is harmless and says what we would say.
    """
    yield File(".nojekyll", "")
    if not site.url:
        yield File("robots.txt", "User-agent: *\nAllow: /\n")
        return
    listed = sorted(addresses)
    parts = [listed[at : at + _MOST_URLS] for at in range(0, len(listed), _MOST_URLS)] or [[]]
    names = ["sitemap.xml"] if len(parts) == 1 else [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        body = "".join(f"<url><loc>{escape(site.url + address)}</loc></url>\n" for address in part)
        yield File(name, f"{_HEAD}<urlset {_NAMESPACE}>\n{body}</urlset>\n")
    if len(parts) > 1:
        body = "".join(f"<sitemap><loc>{escape(f'{site.url}/{name}')}</loc></sitemap>\n" for name in names)
        yield File("sitemap.xml", f"{_HEAD}<sitemapindex {_NAMESPACE}>\n{body}</sitemapindex>\n")
    yield File("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site.url}/sitemap.xml\n")


_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
