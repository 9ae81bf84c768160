"""The collection as data: CSV tables with a ``datapackage.json`` (Frictionless Data Package 1), and JSON lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from ..model import Annotated
from .files import File, absolute, json_lines, json_text
from .page import Site
from .views.collection import Collection

_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run as a formula by spreadsheets; it gets an apostrophe in front."""

Row = dict[str, Any]


class Table(Struct, frozen=True):
    """A table: its name, fields with types, key, references to other tables, and its rows; None for a layer's table."""

    name: str
    fields: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    references: tuple[tuple[str, str], ...]
    rows: Callable[[Collection], Iterable[Row]] | None = None


class Sheet:
    """The CSV of a table, row by row."""

    def __init__(self, table: Table) -> None:
        self._out = io.StringIO()
        self._writer = csv.writer(self._out, lineterminator="\n")
        self._names = [name for name, _ in table.fields]
        self._writer.writerow(self._names)

    def add(self, rows: Iterable[Row]) -> None:
        """Write rows, each with a value for every field."""
        names = self._names
        self._writer.writerows([_cell(row[name]) for name in names] for row in rows)

    def text(self) -> str:
        """All that was written."""
        return self._out.getvalue()


def data_files(collection: Collection, site: Site) -> Iterator[File]:
    """``data/*.csv``, ``data/datapackage.json`` and ``data/articles.jsonl``."""
    sheets = {table.name: Sheet(table) for table in TABLES}
    for table in TABLES:
        if table.rows is not None:
            sheets[table.name].add(table.rows(collection))
    lines = []
    for one, row in zip(_in_order(collection), _articles(collection), strict=True):
        layers = {name: list(rows(collection, one)) for name, rows in LAYERS.items()}
        for name, marks in layers.items():
            sheets[name].add(marks)
        lines.append(_line(collection, one, row, layers, site))
    resources = []
    for table in TABLES:
        body = sheets[table.name].text()
        resources.append(_resource(table, len(body.encode())))
        yield File(f"data/{table.name}.csv", body)
    package = {
        "profile": "tabular-data-package",
        "name": "kutip",
        "title": site.name,
        "description": collection.catalogue.text("file.formula"),
        "resources": resources,
        **({"homepage": site.url} if site.url else {}),
    }
    yield File("data/datapackage.json", json_lines(package) + "\n")
    yield File("data/articles.jsonl", "".join(lines))


def _in_order(collection: Collection) -> list[Annotated]:
    return sorted(collection.digest.articles, key=lambda one: one.article.id)


def _articles(collection: Collection) -> Iterator[Row]:
    for one in _in_order(collection):
        article = one.article
        yield {
            "id": article.id,
            "address": f"/artikel/{article.slug}/",
            "title": article.title,
            "outlet": article.outlet,
            "url": article.url,
            "published": (article.published or "")[:10],
            "published_how": article.published_how,
            "place": article.place,
            "genre": article.genre,
            "language": article.language,
            "text_mode": "ringkas" if article.id in collection.excerpts else "penuh",
        }


def _marks(collection: Collection, one: Annotated, layer: str, letter: str) -> Iterator[tuple[Row, Any]]:
    """Annotations of a layer but those about or of a suspect, victim or witness, who stand in their article only."""
    for number, mark in enumerate(getattr(one, layer), 1):
        by = getattr(mark, "speaker", None) or getattr(mark, "source", None) or ""
        if collection.names_private(one, mark.start, mark.end) or collection.is_private(one, by):
            continue
        row = {
            "article": one.article.id,
            "note": f"{letter}{number}",
            "start": mark.start,
            "end": mark.end,
            "rule": mark.rule,
            "confidence": round(mark.confidence, 2),
            "maker": mark.maker,
            "flags": " ".join(mark.flags),
        }
        yield row, mark


def _dates(collection: Collection, one: Annotated) -> Iterator[Row]:
    for row, mark in _marks(collection, one, "dates", "d"):
        words = collection.words(one, mark.start, mark.end)
        yield {**row, "words": words, "kind": mark.kind, "value": mark.value, "role": mark.role}


def _quotes(collection: Collection, one: Annotated) -> Iterator[Row]:
    for row, mark in _marks(collection, one, "quotes", "q"):
        yield {
            **row,
            "words": collection.words(one, mark.start, mark.end),
            "kind": mark.kind,
            "speaker": mark.speaker,
            "anonymous": mark.anonymous,
            "co_speakers": "; ".join(n for n in mark.co_speakers if not collection.is_private(one, n)) or None,
            "about": collection.title(one, mark.about) or None,
            "role": collection.title(one, mark.role) or None,
            "cue": mark.cue,
            "stance": mark.stance or None,
            "via": mark.via,
            "said": mark.said,
            "addressee": collection.public_words(one, mark.addressee) or None,
            "place": collection.public_words(one, mark.place) or None,
        }


def _claims(collection: Collection, one: Annotated) -> Iterator[Row]:
    for row, mark in _marks(collection, one, "claims", "k"):
        group = collection.group_of.get(mark.id)
        yield {
            **row,
            "id": mark.id,
            "words": collection.claim_words(one, mark),
            "kind": mark.kind,
            "source": mark.source,
            "context_source": mark.context_source,
            "hedge": mark.hedge,
            "stage": mark.stage,
            "in_title": mark.in_title,
            "group": group.id if group and group.id in collection.listed_ids else None,
        }


def _groups(collection: Collection) -> Iterator[Row]:
    for group in sorted(collection.listed, key=lambda group: group.id):
        yield {
            "id": group.id,
            "relation": group.relation,
            "status": group.status,
            "voices": group.voices,
            "members": len(group.members),
        }


def _entities(collection: Collection) -> Iterator[Row]:
    """Those that have a page; suspects, victims, witnesses and initials have neither page nor line."""
    for entity in sorted(collection.digest.entities, key=lambda entity: (entity.kind, entity.slug)):
        if entity.has_page:
            yield {
                "slug": entity.slug,
                "kind": entity.kind,
                "name": entity.name,
                "variants": "; ".join(entity.variants),
                "articles": len(entity.articles),
                "wikidata": entity.wikidata,
            }


_MARK = (
    *(("article", "string"), ("note", "string"), ("start", "integer"), ("end", "integer")),
    *(("rule", "string"), ("confidence", "number"), ("maker", "string"), ("flags", "string"), ("words", "string")),
)

TABLES = (
    Table(
        "articles",
        (
            *(("id", "string"), ("address", "string"), ("title", "string"), ("outlet", "string"), ("url", "string")),
            *(("published", "date"), ("published_how", "string"), ("place", "string"), ("genre", "string")),
            *(("language", "string"), ("text_mode", "string")),
        ),
        ("id",),
        (),
        _articles,
    ),
    Table(
        "dates",
        (*_MARK, ("kind", "string"), ("value", "string"), ("role", "string")),
        ("article", "note"),
        (("article", "articles"),),
    ),
    Table(
        "quotes",
        (
            *_MARK,
            *(("kind", "string"), ("speaker", "string"), ("anonymous", "boolean"), ("co_speakers", "string")),
            *(("about", "string"), ("role", "string"), ("cue", "string"), ("stance", "string"), ("via", "string")),
            ("said", "string"),
            *(("addressee", "string"), ("place", "string")),
        ),
        ("article", "note"),
        (("article", "articles"),),
    ),
    Table(
        "groups",
        (("id", "string"), ("relation", "string"), ("status", "string"), ("voices", "integer"), ("members", "integer")),
        ("id",),
        (),
        _groups,
    ),
    Table(
        "claims",
        (
            *_MARK,
            *(("id", "string"), ("kind", "string"), ("source", "string"), ("context_source", "string")),
            *(("hedge", "string"), ("stage", "string"), ("in_title", "boolean"), ("group", "string")),
        ),
        ("article", "note"),
        (("article", "articles"), ("group", "groups")),
    ),
    Table(
        "entities",
        (
            *(("slug", "string"), ("kind", "string"), ("name", "string"), ("variants", "string")),
            *(("articles", "integer"), ("wikidata", "string")),
        ),
        ("kind", "slug"),
        (),
        _entities,
    ),
)


LAYERS = {"dates": _dates, "quotes": _quotes, "claims": _claims}
"""Tables of annotations: the rows of one article, which stand in its JSON line too."""


def _cell(value: str | int | float | None) -> str:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_RISKY) else value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _resource(table: Table, size: int) -> Row:
    keys = [
        {"fields": [field], "reference": {"resource": other, "fields": ["id"]}} for field, other in table.references
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "schema": {
            "fields": [{"name": name, "type": kind} for name, kind in table.fields],
            "primaryKey": list(table.key),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _line(collection: Collection, one: Annotated, row: Row, layers: Mapping[str, Sequence[Row]], site: Site) -> str:
    """An article on a line with its layers; its text as far as it may be shown."""
    whole = {
        **row,
        "address": absolute(site.url, row["address"]),
        "text": collection.words(one, 0, len(one.article.text)),
    }
    for name, marks in layers.items():
        if marks:
            whole[name] = [{key: value for key, value in mark.items() if key != "article"} for mark in marks]
    return json_text(whole) + "\n"
