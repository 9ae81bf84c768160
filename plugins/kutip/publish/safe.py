"""The last thing that happens to a page: its main part passes an allowlist, and its links are checked by ourselves.

Text is escaped by Jinja before it comes here, so in a sound build nothing is taken away. What is here holds when
something else is not sound: an element, attribute or address that no template of Kutip writes does not leave the house.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import urlsplit

import nh3

from ..model import KutipError

_MAIN = re.compile(r"(<main\b[^>]*>)(.*)(</main>)", re.DOTALL)
_SCHEMES = {"http", "https", "mailto"}
_ADDRESSES = tuple(re.compile(rf'{name}="([^"]*)"') for name in ("href", "src", "action"))
"""Patterns that begin with letters are looked for ten times as fast as those that begin with a choice."""
_ADDRESS_ATTRIBUTES = frozenset({"href", "src", "action"})

TAGS = {
    *(
        "a",
        "abbr",
        "article",
        "aside",
        "b",
        "bdi",
        "blockquote",
        "br",
        "button",
        "caption",
        "cite",
        "code",
        "dd",
        "del",
    ),
    *("details", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3"),
    "h4",
    *("header", "hr", "i", "img", "input", "ins", "label", "legend", "li", "mark", "menu", "nav", "ol", "option", "p"),
    *("pre", "q", "s", "search", "section", "select", "small", "span", "strong", "sub", "summary", "sup", "table"),
    *("tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr"),
    *("svg", "g", "path", "rect", "circle", "line", "polyline", "text", "title", "desc", "use"),
}
ATTRIBUTES = {
    "*": {"id", "class", "lang", "dir", "title", "role", "hidden", "translate", "tabindex", "itemprop"},
    "a": {"href", "rel", "hreflang", "download"},
    "abbr": {"title"},
    "button": {"type", "value", "popovertarget"},
    "del": {"datetime"},
    "details": {"open", "name"},
    "form": {"action", "method", "role"},
    "img": {"src", "alt", "width", "height", "loading"},
    "input": {"type", "name", "value", "checked", "placeholder", "autocomplete", "maxlength"},
    "ins": {"datetime"},
    "label": {"for"},
    "li": {"value"},
    "ol": {"start", "reversed"},
    "option": {"value", "selected"},
    "select": {"name"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "svg": {"viewBox", "width", "height", "focusable", "preserveAspectRatio"},
    "g": {"fill", "stroke", "transform"},
    "path": {"d", "fill", "stroke", "stroke-width"},
    "rect": {"x", "y", "width", "height", "fill", "rx"},
    "circle": {"cx", "cy", "r", "fill", "stroke"},
    "line": {"x1", "y1", "x2", "y2", "stroke", "stroke-width"},
    "polyline": {"points", "fill", "stroke", "stroke-width"},
    "text": {"x", "y", "text-anchor", "font-size", "fill"},
}


class UnsafePageError(KutipError):
    """A page that must not be written."""


def safe_address(value: str) -> bool:
    """Whether `value` may stand in a link: an http, https or mailto address, or a path inside the site.

    Browsers read ``\\`` as ``/`` and skip control characters, so both are refused, as is ``//host``, which leaves the
    site without naming a scheme.
    """
    if "\\" in value or any(ord(character) < 0x21 for character in value):
        return False
    if value.startswith("//"):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    if parts.scheme in ("http", "https"):
        return bool(parts.netloc)
    return parts.scheme in ("", "mailto")


def _attribute(element: str, name: str, value: str) -> str | None:
    if name in _ADDRESS_ATTRIBUTES and not safe_address(value):
        return None
    return value


def _cleaner(attribute: Callable[[str, str, str], str | None] | None) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=attribute,
        generic_attribute_prefixes={"data-", "aria-"},
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


_CLEANER = _cleaner(None)
_CHECKING_CLEANER = _cleaner(_attribute)
"""Asks about every attribute of a page, which takes as long again as all the rest."""


def clean_fragment(markup: str) -> str:
    """`markup` with only the elements, attributes and addresses that pages of Kutip have.

    What nh3 writes is in one form, so every address in it is found by a pattern; only where one of them is not safe is
    the page cleaned again, attribute by attribute.
    """
    cleaned = str(_CLEANER.clean(markup))
    if all(_safe_as_written(address) for pattern in _ADDRESSES for address in set(pattern.findall(cleaned))):
        return cleaned
    return str(_CHECKING_CLEANER.clean(markup))


@lru_cache(maxsize=8192)
def _safe_as_written(value: str) -> bool:
    return safe_address(html.unescape(value))


def finish(page: str, name: str) -> str:
    """The whole page with its ``<main>`` passed through the allowlist; lines end in ``\\n``.

    Raises `UnsafePageError`, naming the page, where it has no ``<main>`` element.
    """
    match = _MAIN.search(page)
    if match is None:
        raise UnsafePageError(f"{name}: the template writes no <main> element; every page needs one (see base.html)")
    return page[: match.start(2)] + clean_fragment(match.group(2)) + page[match.end(2) :].rstrip() + "\n"
