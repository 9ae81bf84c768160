"""Feeds, tables, JSON-LD, annotations and sitemap: each is read by something that is not ours."""

from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import feedparser
from bs4 import BeautifulSoup

from collections_built import SITEURL, Built, kind_of

FRICTIONLESS = Path(sys.prefix) / "bin" / "frictionless"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_atom_feeds_parse(built: Built) -> None:
    """Every Atom feed is well formed; entries have an id, a title, a day and an address of the site."""
    feeds = sorted(built.folder.rglob("atom.xml"))
    for path in feeds:
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, path
        assert feed.version == "atom10", path
        assert feed.entries, path
        for entry in feed.entries:
            assert entry.id and entry.title and entry.updated_parsed, path
            assert entry.link.startswith(f"{SITEURL}/"), path
        assert len({entry.id for entry in feed.entries}) == len(feed.entries), path
    assert feeds


def test_json_feeds_have_what_the_format_asks_for(built: Built) -> None:
    """Every JSON Feed names its version, title and items; items have an id, an address and a moment."""
    feeds = sorted(built.folder.rglob("feed.json"))
    for path in feeds:
        feed = json.loads(path.read_text(encoding="utf-8"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1", path
        assert feed["title"] and feed["home_page_url"].startswith(SITEURL), path
        address = path.relative_to(built.folder).as_posix()
        assert feed["feed_url"] == f"{SITEURL}/{address}", path
        assert feed["items"], path
        for item in feed["items"]:
            assert item["id"] and item["title"] and item["url"].startswith(SITEURL), path
            assert "T" in item["date_published"] and "content_text" in item, path
    assert feeds


def test_the_tables_are_what_their_description_says(built: Built) -> None:
    """`frictionless validate` finds every table true to its fields, types, keys and references."""
    done = subprocess.run(
        [str(FRICTIONLESS), "validate", "--json", "datapackage.json"],
        cwd=built.folder / "data",
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    assert report["valid"], [task["errors"][:3] for task in report["tasks"] if task["errors"]]
    assert report["stats"]["tasks"] >= 5


def test_json_lines_hold_every_article(built: Built) -> None:
    """Each line of `articles.jsonl` is one article, and each has its page."""
    lines = (built.folder / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    assert articles
    for article in articles:
        assert (built.folder / article["address"].removeprefix(f"{SITEURL}/") / "index.html").is_file()


def test_json_ld_says_no_more_than_we_know(built: Built) -> None:
    """Data blocks parse, name schema.org, give no verdict (`ClaimReview`) and pose as nobody's publisher."""
    seen = set()
    for path in built.kinds().values():
        for block in BeautifulSoup(path.read_text(encoding="utf-8"), "lxml").select('[type="application/ld+json"]'):
            if block.name == "script":
                body = json.loads(block.get_text())
                for one in body if isinstance(body, list) else [body]:
                    assert "schema.org" in json.dumps(one["@context"]), path
                assert "ClaimReview" not in json.dumps(body), path
                seen.add(kind_of(path, built.folder))
    assert "artikel/x" in seen


def test_annotations_are_web_annotations(built: Built) -> None:
    """Every `annotations.jsonld` holds annotations with body and target, each id once, by position and shown words."""
    files = sorted(built.folder.rglob("annotations.jsonld"))
    total = quoted = 0
    for path in files:
        body = json.loads(path.read_text(encoding="utf-8"))
        assert "http://www.w3.org/ns/anno.jsonld" in json.dumps(body["@context"]), path
        found = body.get("items") or body.get("first", {}).get("items") or body.get("@graph") or []
        assert len({one["id"] for one in found}) == len(found), path
        for one in found:
            total += 1
            assert one["type"] == "Annotation" and one["target"], path
            selectors = [selector["type"] for selector in one["target"]["selector"]]
            assert selectors in (["TextPositionSelector"], ["TextQuoteSelector", "TextPositionSelector"]), path
            quoted += "TextQuoteSelector" in selectors
    assert total and quoted
    assert built.name != "examples" or quoted == total


def test_the_sitemap_lists_pages_that_want_to_be_found(built: Built) -> None:
    """Every address of the sitemap is a page that neither leads on to another nor asks not to be listed."""
    root = ET.fromstring((built.folder / "sitemap.xml").read_text(encoding="utf-8"))  # noqa: S314 - our own file
    addresses = [str(one.text) for one in root.iter(f"{SITEMAP}loc")]
    assert addresses
    for address in addresses:
        assert address.startswith(SITEURL)
        path = built.folder / address.removeprefix(SITEURL).lstrip("/")
        html = (path if path.suffix == ".html" else path / "index.html").read_text(encoding="utf-8")
        assert 'content="noindex' not in html and 'http-equiv="refresh"' not in html, address
