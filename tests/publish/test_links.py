from __future__ import annotations

from pathlib import Path

import pytest

from kutip.publish.links import DeadLinkError, Links
from kutip.publish.page import Page


def page(address: str) -> Page:
    return Page(address=address, template="x.html", view=None)


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("/", "/nama/a/", "nama/a/"),
        ("/", "/", "./"),
        ("/nama/a/", "/", "../../"),
        ("/nama/a/", "/theme/kutip.css", "../../theme/kutip.css"),
        ("/nama/a/", "/nama/a/#q1", "#q1"),
        ("/linimasa/2025/02/", "/nama/a/#q1", "../../../nama/a/#q1"),
        ("/404.html", "/nama/a/", "/repo/nama/a/"),
    ],
)
def test_links_are_relative_to_their_page(here: str, there: str, link: str) -> None:
    """A site works under any path; only the page for missing addresses, which has no depth, names the site's path."""
    assert Links("https://example.org/repo").href_from(page(here))(there) == link


@pytest.mark.parametrize("address", ["nama/a/", "//evil.example/", "https://example.org/", "/\\evil"])
def test_what_is_no_address_of_the_site_is_refused(address: str) -> None:
    """A template cannot make an internal link of something else."""
    with pytest.raises(DeadLinkError, match="no address inside the site"):
        Links("").href_from(page("/"))(address)


def test_every_link_that_was_made_must_lead_somewhere(tmp_path: Path) -> None:
    """A missing page and a missing id are named with the page that links there; what exists is not."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text('<p id="q1">x</p>', encoding="utf-8")
    links = Links("")
    href = links.href_from(page("/b/"))
    for address in ("/a/", "/a/#q1", "/a/#q2", "/c/"):
        href(address)
    with pytest.raises(DeadLinkError) as caught:
        links.check(tmp_path)
    assert (
        str(caught.value) == "/b/ links to /a/#q2, but that page has no such id; /b/ links to /c/, which is not there"
    )
