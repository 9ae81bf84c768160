from __future__ import annotations

from pathlib import Path

import pytest

from kutip.publish.editorial import EditorialError, EditorialView, editorial_pages


def write(content: Path, name: str, text: str) -> None:
    (content / "pages").mkdir(exist_ok=True)
    (content / "pages" / name).write_text(text, encoding="utf-8")


def test_a_markdown_file_becomes_a_page(tmp_path: Path) -> None:
    """Title and body of a file stand at an address made from its name; a slug of its own goes before that."""
    write(tmp_path, "Pedoman Kami.md", "Title: Pedoman\n\nKami *tidak* menilai.\n")
    write(tmp_path, "z.md", "Title: Redaksi\nSlug: redaksi\n\n- Darma\n")
    pages = list(editorial_pages(tmp_path, ()))
    assert [page.address for page in pages] == ["/pedoman-kami/", "/redaksi/"]
    view = pages[0].view
    assert isinstance(view, EditorialView)
    assert (view.title, view.body) == ("Pedoman", "<p>Kami <em>tidak</em> menilai.</p>\n")


def test_html_and_scripts_of_an_editor_stay_words(tmp_path: Path) -> None:
    """What is typed as markup is shown as typed, and a link that runs a script is none."""
    write(tmp_path, "a.md", "Title: A\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) [y](//evil.example)\n")
    (page,) = editorial_pages(tmp_path, ())
    assert isinstance(page.view, EditorialView)
    assert "<script" not in page.view.body
    assert "href" not in page.view.body


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tanpa judul.\n", r"a\.md:1: the first line must be `Title"),
        ("Title: Nama\nSlug: nama\n\nx\n", "address /nama/ is that of a page of Kutip"),
        ("Title: B\nSlug: b\n\nx\n", r"b\.md: the address /b/ is that of .*a\.md"),
    ],
)
def test_a_page_that_cannot_be_published_is_named(tmp_path: Path, text: str, words: str) -> None:
    """A missing title and an address that is taken, by Kutip or by another file, are errors with file and way out."""
    write(tmp_path, "a.md", text)
    write(tmp_path, "b.md", "Title: B\n\nx\n")
    with pytest.raises(EditorialError, match=words):
        list(editorial_pages(tmp_path, {"/nama/"}))


def test_without_the_folder_there_is_no_page(tmp_path: Path) -> None:
    """A site without pages of its own needs no folder for them."""
    assert list(editorial_pages(tmp_path, ())) == []
