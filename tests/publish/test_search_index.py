"""The search index: what Pagefind is given, and what happens when it fails."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from kutip.publish import search
from kutip.publish.staging import MANIFEST, write_manifest

PAGE = '<!doctype html><html lang="en"><title>x</title><main{}><h1>{}</h1><p>Warga menanam bakau.</p></main></html>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, attribute in (("satu", " data-pagefind-body"), ("dua", "")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(PAGE.format(attribute, name.title()), encoding="utf-8")
    return tmp_path


def test_only_marked_pages_are_indexed(site: Path) -> None:
    """A page with `data-pagefind-body` is in the index, in the language of the articles; one without is not."""
    search.index(site, "id")
    entry = json.loads((site / search.FOLDER / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert {code: language["page_count"] for code, language in entry["languages"].items()} == {"id": 1}
    (fragment,) = (site / search.FOLDER / "fragment").iterdir()
    assert b"Satu. Warga menanam bakau." in gzip.decompress(fragment.read_bytes())


def test_interfaces_of_pagefind_are_left_out(site: Path) -> None:
    """Only the engine is published: the interface is the site's own."""
    search.index(site, "id")
    scripts = {path.name for path in (site / search.FOLDER).glob("*.js")}
    assert scripts == {"pagefind.js", "pagefind-worker.js"}
    assert not list((site / search.FOLDER).glob("*.css"))


def test_the_manifest_leaves_the_index_out(site: Path) -> None:
    """The index differs from build to build, so the manifest, which does not, is silent on it."""
    search.index(site, "id")
    write_manifest(site, "0")
    assert set(json.loads((site / MANIFEST).read_text(encoding="utf-8"))["files"]) == {
        "dua/index.html",
        "satu/index.html",
    }


def test_a_failure_says_what_to_do(tmp_path: Path) -> None:
    """A run of Pagefind that fails names the setting that builds without it."""
    (tmp_path / search.FOLDER).write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(search.SearchError, match="KUTIP_SEARCH = False"):
        search.index(tmp_path, "id")


def test_a_run_without_end_is_stopped(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Pagefind that takes longer than its limit is stopped and named."""
    monkeypatch.setattr(search, "SECONDS", 0.0001)
    with pytest.raises(search.SearchError, match="was stopped"):
        search.index(site, "id")
