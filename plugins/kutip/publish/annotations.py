"""Annotations by the W3C Web Annotation Data Model (Recommendation, 2017): one page of them for each article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Annotated, Annotation, Claim, DateMention, Quotation
from .files import File, absolute, json_text
from .page import Site
from .views.collection import Collection

_AROUND = 32
"""Code points of `prefix` and `suffix`; as in corrections.toml."""


def annotation_files(collection: Collection, site: Site) -> Iterator[File]:
    """``artikel/<slug>/annotations.jsonld`` for every article."""
    for one in collection.newest:
        yield File(f"artikel/{one.article.slug}/annotations.jsonld", _page(collection, one, site))


def _page(collection: Collection, one: Annotated, site: Site) -> str:
    address = absolute(site.url, f"/artikel/{one.article.slug}/")
    items = [
        _item(collection, one, f"{letter}{number}", mark, site)
        for letter, marks in (("q", one.quotes), ("d", one.dates), ("k", one.claims))
        for number, mark in enumerate(marks, 1)
        if not getattr(mark, "in_title", False) and collection.is_shown(one, mark)
    ]
    body = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{address}annotations.jsonld",
        "type": "AnnotationPage",
        "items": items,
    }
    return json_text(body) + "\n"


def _item(collection: Collection, one: Annotated, name: str, mark: Annotation, site: Site) -> dict[str, Any]:
    address = absolute(site.url, f"/artikel/{one.article.slug}/")
    by_rule = {"type": "Software", "name": f"Kutip {site.version}"}
    return {
        "id": f"{address}#{name}",
        "type": "Annotation",
        "motivation": "identifying" if isinstance(mark, DateMention) else "tagging",
        "creator": by_rule if mark.maker == "rule" else {"type": "Person", "name": "editor"},
        "body": {
            "type": "Dataset",
            "rule": mark.rule,
            "confidence": round(mark.confidence, 2),
            **_body(collection, one, mark),
        },
        "target": {"source": one.article.url or address, "selector": _selectors(collection, one, mark)},
    }


def _body(collection: Collection, one: Annotated, mark: Annotation) -> dict[str, Any]:
    if isinstance(mark, Quotation):
        facts = {
            "kind": mark.kind,
            "speaker": mark.speaker,
            "co_speakers": list(mark.co_speakers) or None,
            "anonymous": mark.anonymous or None,
            "about": mark.about,
            "cue": mark.cue or None,
            "stance": mark.stance or None,
            "via": mark.via,
            "said": mark.said,
            "addressee": collection.public_words(one, mark.addressee) or None,
            "place": collection.public_words(one, mark.place) or None,
        }
    elif isinstance(mark, DateMention):
        facts = {"kind": mark.kind, "edtf": mark.value or None, "role": mark.role}
    elif isinstance(mark, Claim):
        facts = {"kind": mark.kind, "claim": mark.id, "source": mark.source, "hedge": mark.hedge, "stage": mark.stage}
    else:
        facts = {}
    return {key: value for key, value in facts.items() if value is not None}


def _selectors(collection: Collection, one: Annotated, mark: Annotation) -> list[dict[str, Any]]:
    """Position always; the words with their surroundings only where all of them may be shown."""
    position = {"type": "TextPositionSelector", "start": mark.start, "end": mark.end}
    text = one.article.text
    first, last = max(0, mark.start - _AROUND), min(len(text), mark.end + _AROUND)
    for start, end in collection.excerpts.get(one.article.id, ((0, len(text)),)):
        if start <= mark.start and mark.end <= end:
            quote = {
                "type": "TextQuoteSelector",
                "exact": text[mark.start : mark.end],
                "prefix": text[max(first, start) : mark.start],
                "suffix": text[mark.end : min(last, end)],
            }
            return [quote, position]
    return [position]
