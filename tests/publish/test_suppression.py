from __future__ import annotations

from pathlib import Path

import pytest

from kutip.publish.suppression import SuppressedNameError, assert_absent


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("page.html", "<p>kata Rara Kirana di rumahnya</p>"),
        ("page.html", "<p>kata RARA\nKIRANA</p>"),
        ("page.html", "<p>Rara&nbsp;Kirana</p>"),
        ("data.json", '{"x": "rara-kirana"}'),
        ("feed.xml", "https://example.org/#:~:text=rara%20kirana"),
        ("rara-kirana-1a2b3c/index.html", "x"),
    ],
)
def test_a_suppressed_name_in_any_form_stops_the_build(tmp_path: Path, file: str, text: str) -> None:
    """Case, separators, slugs, escapes and paths do not hide a name; the error does not repeat it."""
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SuppressedNameError) as caught:
        assert_absent(["Rara Kirana"], tmp_path)
    assert "rara" not in str(caught.value).lower()


def test_other_names_pass(tmp_path: Path) -> None:
    """A longer word that holds the name's letters, or one of its words alone, is another name."""
    (tmp_path / "page.html").write_text("Sararara Kiranawati; Rara; Kirana Rara", encoding="utf-8")
    assert_absent(["Rara Kirana"], tmp_path)
    assert_absent([], tmp_path)
