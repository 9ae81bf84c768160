"""Feeds, data, annotations and the sitemap of a small collection, whole and in excerpts."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET

import pytest
from msgspec import structs

from kutip.model import Authority, Digest
from kutip.publish.annotations import annotation_files
from kutip.publish.catalogue import Catalogue
from kutip.publish.data import TABLES, data_files
from kutip.publish.feeds import feeds
from kutip.publish.page import Site
from kutip.publish.sitemap import sitemap_files
from kutip.publish.views import Collection
from kutip.text import Span
from sample_digest import FIRST, SECOND, THIRD, digest

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = Site(name="Contoh", language="id", url="https://example.org/repo", version="1")
HIDDEN = "Warga mengungsi ke balai desa"


@pytest.fixture(scope="module")
def whole() -> Collection:
    return Collection(digest(), Catalogue.load("id"), Authority(), {})


@pytest.fixture(scope="module")
def excerpted() -> Collection:
    text = next(one.article.text for one in digest().articles if one.article.id == FIRST)
    return Collection(digest(), Catalogue.load("id"), Authority(), {FIRST: (Span(0, text.index("\n")),)})


def files(collection: Collection, site: Site = SITE) -> dict[str, str]:
    found = [*feeds(collection, site), *data_files(collection, site), *annotation_files(collection, site)]
    assert len({file.path for file in found}) == len(found)
    return {file.path: file.body for file in found}


def test_feeds_hold_dated_articles_newest_first(whole: Collection) -> None:
    """Atom and JSON Feed have the same entries with public addresses; an article without a day is in neither."""
    found = files(whole)
    entries = ET.fromstring(found["atom.xml"]).findall(f"{ATOM}entry")  # noqa: S314 - written by ourselves
    titles = [entry.findtext(f"{ATOM}title") for entry in entries]
    assert titles == ["135 Rumah Terendam", "Banjir Karangmulya"]
    assert [item["title"] for item in json.loads(found["feed.json"])["items"]] == titles
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert link.attrib["href"].startswith("https://example.org/repo/artikel/banjir-2-")


def test_a_feed_without_entries_is_not_written() -> None:
    """A collection without dated articles has no feeds rather than feeds with an invented day."""
    only = next(one for one in digest().articles if one.article.id == THIRD)
    collection = Collection(Digest(articles=(only,)), Catalogue.load("id"), Authority(), {})
    assert list(feeds(collection, SITE)) == []


def test_tables_fit_their_description(whole: Collection) -> None:
    """Each table has the fields that the package names, its key is unique, and every reference leads to a row."""
    found = files(whole)
    package = json.loads(found["data/datapackage.json"])
    tables = {
        resource["name"]: (resource, list(csv.DictReader(io.StringIO(found[f"data/{resource['path']}"]))))
        for resource in package["resources"]
    }
    assert set(tables) == {table.name for table in TABLES}
    for resource, rows in tables.values():
        schema = resource["schema"]
        assert resource["bytes"] == len(found[f"data/{resource['path']}"].encode())
        assert all(list(row) == [field["name"] for field in schema["fields"]] for row in rows)
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in rows]
        assert len(set(keys)) == len(keys)
        for key in schema.get("foreignKeys", ()):
            known = {row["id"] for row in tables[key["reference"]["resource"]][1]}
            assert {row[key["fields"][0]] for row in rows} - {""} <= known


def test_json_lines_hold_every_article_with_its_layers(whole: Collection) -> None:
    """An article a line, in order of id, with dates, quotations and claims."""
    rows = [json.loads(line) for line in files(whole)["data/articles.jsonl"].splitlines()]
    assert [row["id"] for row in rows] == [FIRST, SECOND, THIRD]
    assert {"dates", "quotes", "claims"} <= set(rows[0])
    assert HIDDEN in rows[0]["text"]


def test_a_cell_cannot_run_in_a_spreadsheet() -> None:
    """A headline that begins like a formula gets an apostrophe in front."""
    one = digest().articles[0]
    bad = structs.replace(one, article=structs.replace(one.article, title='=HYPERLINK("https://evil.example")'))
    collection = Collection(Digest(articles=(bad,)), Catalogue.load("id"), Authority(), {})
    table = next(file.body for file in data_files(collection, SITE) if file.path == "data/articles.csv")
    assert next(csv.DictReader(io.StringIO(table)))["title"].startswith("'=")


def test_annotations_point_at_their_words(whole: Collection) -> None:
    """Each Web Annotation quotes exactly what stands at its position, with what stands around it."""
    articles = {one.article.slug: one.article.text for one in digest().articles}
    for path, body in files(whole).items():
        if path.endswith("annotations.jsonld"):
            text = articles[path.split("/")[1]]
            for item in json.loads(body)["items"]:
                quote, position = item["target"]["selector"]
                assert quote["exact"] == text[position["start"] : position["end"]]
                assert text[: position["start"]].endswith(quote["prefix"])
                assert text[position["end"] :].startswith(quote["suffix"])


def test_what_an_excerpt_hides_is_in_no_file(excerpted: Collection) -> None:
    """Words outside of the excerpt stand in no feed, table, line or annotation."""
    for path, body in files(excerpted).items():
        assert HIDDEN not in body, path
        assert "dua orang diduga hanyut" not in body, path


def test_a_suspect_is_in_no_table_and_no_feed() -> None:
    """Annotations that name somebody known only as suspect, victim or witness have no row and no entry."""
    made = digest()
    private = tuple(
        structs.replace(one, names=tuple(structs.replace(name, flags=("protected",)) for name in one.names))
        for one in made.articles
    )
    person = next(name.entity for one in private for name in one.names if name.kind == "person")
    made = structs.replace(made, entities=tuple(structs.replace(one, has_page=False) for one in made.entities))
    collection = Collection(structs.replace(made, articles=private), Catalogue.load("id"), Authority(), {})
    for path, body in files(collection).items():
        if path.endswith(".csv") or path.startswith("pernyataan/"):
            assert person not in body, path


def test_files_do_not_need_a_public_address(whole: Collection) -> None:
    """Without SITEURL links are relative to the site's root and ids are still absolute."""
    found = files(whole, structs.replace(SITE, url=""))
    feed = ET.fromstring(found["atom.xml"])  # noqa: S314 - written by ourselves
    assert all((entry.findtext(f"{ATOM}id") or "").startswith("tag:") for entry in feed.findall(f"{ATOM}entry"))


def test_the_sitemap_lists_what_search_engines_may_list() -> None:
    """Every address that is given is listed once with the public address; without one there is no sitemap."""
    found = {file.path: file.body for file in sitemap_files(["/b/", "/a/?x=1&y=2"], SITE)}
    assert "<loc>https://example.org/repo/a/?x=1&amp;y=2</loc>" in found["sitemap.xml"]
    assert "Sitemap: https://example.org/repo/sitemap.xml" in found["robots.txt"]
    assert ".nojekyll" in found
    assert "sitemap.xml" not in {file.path for file in sitemap_files(["/"], structs.replace(SITE, url=""))}


def test_a_sitemap_of_many_pages_is_cut_to_what_the_protocol_allows() -> None:
    """Beyond 50,000 addresses there are several maps and an index of them."""
    found = {file.path: file.body for file in sitemap_files((f"/{n}/" for n in range(50_001)), SITE)}
    assert "sitemap-2.xml" in found["sitemap.xml"]
    assert found["sitemap-1.xml"].count("<url>") == 50_000
