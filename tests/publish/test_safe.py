from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.publish.safe import UnsafePageError, clean_fragment, finish, safe_address


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c#d", "http://example.org", "mailto:redaksi@example.org", "../nama/x/", "#k1", "./"],
)
def test_ordinary_addresses_pass(address: str) -> None:
    """Web, mail and internal addresses stay in a page."""
    assert safe_address(address)
    assert clean_fragment(f'<a href="{address}">x</a>') == f'<a href="{address}">x</a>'


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//evil.example/x",
        "\\\\evil.example/x",
        "/\\evil.example",
        "vbscript:x",
        "http:",
        "https:///x",
        "file:///etc/passwd",
        "http://[bad",
    ],
)
def test_addresses_that_run_or_leave_in_disguise_do_not(address: str) -> None:
    """Scripts, data, other schemes and hosts without a scheme lose their link and keep their words."""
    assert not safe_address(address)
    assert clean_fragment(f'<a href="{address}">x</a>') == "<a>x</a>"


@pytest.mark.parametrize(
    "link",
    [
        "<a HREF='//evil.example'>x</a>",
        "<a\thref=//evil.example>x</a>",
        '<a href="&#47;/evil.example">x</a>',
        '<svg><use xlink:href="//evil.example" href="//evil.example"></use></svg>',
        '<a href="#q1">x</a><a href = "/&#92;evil.example">x</a>',
    ],
)
def test_addresses_are_found_however_they_are_written(link: str) -> None:
    """Case, blanks, quotes, references and prefixes hide no address from the check."""
    assert "evil" not in clean_fragment(link)


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<p style='position:fixed'>x</p>",
        "<iframe src='https://example.org'></iframe>",
        "<svg><script>alert(1)</script></svg>",
        "<svg onload=alert(1)></svg>",
        "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
        "<base href='https://evil.example'>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<object data=x></object>",
        "<form action='javascript:alert(1)'><button formaction='javascript:x'>x</button></form>",
    ],
)
def test_live_markup_dies(markup: str) -> None:
    """No element, handler, style or scheme that could act gets through."""
    cleaned = clean_fragment(markup).lower()
    for word in ("script", "onerror", "onload", "style", "iframe", "<base", "<meta", "<object", "<math", "formaction"):
        assert word not in cleaned


@given(st.text(alphabet="<>\"'&/=abonscriptlhref:(); \n\\", max_size=200))
def test_cleaning_twice_changes_nothing(markup: str) -> None:
    """What comes out of the allowlist is stable, so there is nothing left that another parser could read anew."""
    once = clean_fragment(markup)
    assert clean_fragment(once) == once


def test_only_the_main_part_is_rewritten() -> None:
    """The head with its policy stays as the template wrote it; what stands in main is filtered."""
    page = (
        '<html><head><meta charset="utf-8"></head><body><main id="isi"><p onclick="x()">a</p></main></body></html>\n\n'
    )
    assert finish(page, "/") == (
        '<html><head><meta charset="utf-8"></head><body><main id="isi"><p>a</p></main></body></html>\n'
    )


def test_a_page_without_main_is_refused_by_name() -> None:
    """A template that forgets its main element cannot slip past the allowlist."""
    with pytest.raises(UnsafePageError, match="/nama/x/"):
        finish("<html><body><p>a</p></body></html>", "/nama/x/")
