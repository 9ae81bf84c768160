"""RSS and Atom files as collected: an article for each entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from ..model import Refusal, Seed
from .records import seed_of_record
from .source import NotTakenError, Source

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_FEED = re.compile(
    r"\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--.{0,500}?-->\s*|<\?[^>]{0,300}\?>\s*){0,5}<(?:rss|feed|rdf:RDF)\b", re.S
)
# Local names of an entry's children for each field of a record, the fuller text first.
_FIELDS: dict[str, tuple[str, ...]] = {
    "id": ("guid", "id"),
    "title": ("title",),
    "text": ("encoded", "content", "description", "summary"),
    "url": ("link", "origLink"),
    "published": ("pubDate", "published", "date", "issued", "updated"),
    "author": ("creator", "author"),
    "section": ("category",),
    "image": ("thumbnail", "enclosure"),
}
_SUMMARIES = frozenset({"description", "summary"})
MEDIA = "http://search.yahoo.com/mrss/"


def looks_like_feed(head: str) -> bool:
    """Whether a file begins as RSS, RDF or Atom."""
    return bool(_FEED.match(head))


def read_feed(source: Source) -> Iterator[Seed | Refusal]:
    """One seed for each entry; entries that hold a summary only are flagged ``summary-only``.

    Entities and external references of the file are not resolved. A file cut off in the middle gives its whole entries.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, remove_comments=True)
    try:
        root = etree.fromstring(_DECLARATION.sub("", source.text).strip().encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        yield source.refusal(f"not a readable feed: {error}")
        return
    record = 0
    for entry in root.iter() if root is not None else ():
        if _local(entry) not in {"item", "entry"}:
            continue
        record += 1
        try:
            yield _seed(source, entry, record)
        except NotTakenError as error:
            yield source.refusal(str(error), record)
    if not record:
        yield source.refusal("the feed has no entry")


def _seed(source: Source, entry: Any, record: int) -> Seed:
    children: dict[str, list[Any]] = {}
    for child in entry:
        children.setdefault("media" if _is_media(child) else _local(child), []).append(child)
    value: dict[str, str] = {}
    summary = False
    for field, names in _FIELDS.items():
        for name in names:
            found = next((text for child in children.get(name, ()) if (text := _content(child, field))), "")
            if found:
                value[field] = found
                summary = (field == "text" and name in _SUMMARIES) or summary
                break
    if "image" not in value:
        value["image"] = next((child.get("url") or "" for child in children.get("media", ()) if child.get("url")), "")
    seed = seed_of_record(source, value, record)
    if not summary:
        return seed
    return Seed(
        id=seed.id,
        origin=seed.origin,
        body=seed.body,
        markup=seed.markup,
        facts=seed.facts,
        flags=(*seed.flags, "summary-only"),
    )


def _content(child: Any, field: str) -> str:
    """Text of a child; of a link its address, of an author its name, of XHTML content its markup."""
    if field == "url" and child.get("href"):
        return str(child.get("href")) if child.get("rel", "alternate") == "alternate" else ""
    if field == "image":
        return str(child.get("url") or child.get("href") or "")
    if field == "author":
        return next((part.text or "" for part in child if _local(part) == "name"), child.text or "").strip()
    if field == "section" and child.get("term"):
        return str(child.get("term"))
    if field == "text" and len(child):
        return str(etree.tostring(child, encoding="unicode", method="html"))
    return (child.text or "").strip()


def _is_media(child: Any) -> bool:
    return isinstance(child.tag, str) and child.tag.startswith(f"{{{MEDIA}}}")


def _local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
