"""Facts that a saved page states of itself: schema.org, OpenGraph, other meta elements, ``<time>``, ``<h1>``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from bs4 import Tag

from ..model import Facts

JSON_LD = 500_000
"""Longest JSON-LD script that is read, in code points."""
_TYPES = frozenset(
    {"newsarticle", "article", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "blogposting"}
)
_HTTP = re.compile(r"https?://[^\s\"'<>]{3,2000}", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—-]{2,50}$")
_TITLE = ("og:title", "twitter:title")
_URL = ("og:url",)
_SITE = ("og:site_name", "application-name")
_IMAGE = ("og:image", "twitter:image")
_SECTION = ("article:section", "section", "kanal")
_AUTHOR = ("author", "article:author", "content_author", "dable:author", "dtk:author")
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "publishdate",
    "pubdate",
    "publish-date",
    "content_publisheddate",
    "dc.date",
    "dc.date.issued",
    "date",
    "parsely-pub-date",
    "dtk:publishdate",
)
_LANGUAGE = ("og:locale", "language", "content-language")


def page_facts(root: Tag) -> Facts:
    """Facts of a page. schema.org before OpenGraph before other meta elements before what stands on the page.

    Only addresses with http or https are taken. What is stated in several ways is taken from the first.
    """
    ld = _json_ld(root)
    meta = _meta(root)

    def first(*values: str | None) -> str | None:
        return next((value for value in map(_clean, values) if value), None)

    def named(names: tuple[str, ...]) -> str | None:
        return next((meta[name] for name in names if name in meta), None)

    links = (link for link in root.find_all("link") if _get(link, "rel").casefold() == "canonical")
    canonical = next((_get(link, "href") for link in links), None)
    return Facts(
        title=_title(root, first(_text(ld.get("headline"))), first(named(_TITLE))),
        url=_address(canonical)
        or _address(named(_URL))
        or _address(_text(ld.get("url")) or _text(ld.get("mainEntityOfPage"))),
        outlet=first(_text(ld.get("publisher")), named(_SITE)),
        published=first(_text(ld.get("datePublished")), named(_PUBLISHED), _time(root)),
        author=first(_text(ld.get("author")), _not_address(named(_AUTHOR))),
        image=_address(_text(ld.get("image"))) or _address(named(_IMAGE)),
        caption=first(_part(ld.get("image"), "caption")),
        credit=first(_part(ld.get("image"), "creditText"), _part(ld.get("image"), "creator")),
        language=first(_text(ld.get("inLanguage")), _get(root.find("html") or root, "lang"), named(_LANGUAGE)),
        section=first(_text(ld.get("articleSection")), named(_SECTION)),
    )


def first_image(element: Tag) -> str | None:
    """The address of the first image in `element` that has one with http or https."""
    for image in element.find_all("img"):
        for name in ("src", "data-src", "data-original", "data-lazy-src"):
            if address := _address(_get(image, name)):
                return address
    return None


def _title(root: Tag, headline: str | None, shared: str | None) -> str | None:
    """The headline: schema.org's; a lone ``<h1>``; OpenGraph's or ``<title>`` without the site's name behind it."""
    if headline:
        return headline
    heads = [text for text in (_clean(head.get_text()) for head in root.find_all("h1")) if text]
    named = root.find("title")
    page = _clean(named.get_text()) if named else None
    outer = shared or page
    for head in heads:
        if len(heads) == 1 or (outer and outer.casefold().startswith(head.casefold())):
            return head
    return _SUFFIX.sub("", outer) if outer else None


def _json_ld(root: Tag) -> dict[str, Any]:
    """The first schema.org article that the page describes, ``{}`` where there is none or it cannot be read."""
    for script in root.find_all("script"):
        text = script.string or ""
        if "ld+json" not in _get(script, "type") or len(text) > JSON_LD:
            continue
        try:
            data = msgspec.json.decode(text.strip().strip(";").replace("\n", " ").replace("\r", " ").replace("\t", " "))
        except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
            continue
        for item in _items(data):
            kinds = item.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and name.casefold() in _TYPES for name in names):
                return item
    return {}


def _items(data: object) -> Iterator[dict[str, Any]]:
    """Objects of a JSON-LD script: itself, those of a list or of its ``@graph``."""
    if isinstance(data, list):
        for value in data[:200]:
            if isinstance(value, dict):
                yield value
    elif isinstance(data, dict):
        yield data
        graph = data.get("@graph")
        if isinstance(graph, list):
            yield from (value for value in graph[:200] if isinstance(value, dict))


def _meta(root: Tag) -> dict[str, str]:
    """Contents of meta elements by name, property or itemprop in small letters; of several the first."""
    found: dict[str, str] = {}
    for element in root.find_all("meta"):
        name = _get(element, "property") or _get(element, "name") or _get(element, "itemprop")
        content = _get(element, "content")
        if name and content.strip():
            found.setdefault(name.casefold(), content)
    return found


def _time(root: Tag) -> str | None:
    for element in root.find_all("time"):
        if found := _get(element, "datetime") or _clean(element.get_text()):
            return found
    return None


def _text(value: object) -> str | None:
    """A schema.org value as text: a name or address of an object, the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("url") or value.get("@id")
    return value if isinstance(value, str) else None


def _part(value: object, name: str) -> str | None:
    """The value `name` of a schema.org object, or of the first of a list of them."""
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get(name)) if isinstance(value, dict) else None


def _clean(text: str | None) -> str | None:
    return _SPACES.sub(" ", text).strip()[:1000] or None if text else None


def _address(value: str | None) -> str | None:
    return value.strip() if value and _HTTP.fullmatch(value.strip()) else None


def _not_address(value: str | None) -> str | None:
    return None if value and _HTTP.match(value) else value


def _get(element: Tag, name: str) -> str:
    """An attribute as text, ``""`` where there is none."""
    return str(element.get(name) or "")
