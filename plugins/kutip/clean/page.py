"""Saved pages and fragments of markup -> lines of text, facts, and what stands outside of the story.

trafilatura finds where the story is; which of the blocks there are story is decided here, because trafilatura drops
short paragraphs and keeps teasers. Everything visible ends up in a line or in a removed piece.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from typing import NamedTuple

import msgspec
from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag, XMLParsedAsHTMLWarning
from bs4.element import NavigableString

from ..intake.pages import PART
from ..intake.source import merge
from ..languages.clean import PagePartWords
from ..model import Facts
from .errors import CleanError
from .pagefacts import first_image, page_facts

MOST_BLOCKS = 20_000
"""Blocks of text that are looked at; a long live ticker has some hundreds."""
DEEPEST = 250
"""Depth of nesting that is read; the parser gives up at 256."""
TITLE_LINK = 25
"""Shortest text of a block that is one link, from which it is the title of another article."""
FEWEST_FOUND = 150
"""Characters that trafilatura must have found for its finding to say where the story is."""
OUTSIDE_WEIGHT = 0.5
"""How much a character that is not the story's counts against a part of the page, beside one that is."""
BREAK = "\x0b"
"""Stands for ``<br>`` in the parts of a block: line ends in markup are blanks."""

_WHOLE_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_DATA_ADDRESS = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,40}[;,][\w=;,+/%-]*")
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_SPACES = re.compile(r"\s+")
_KEY = re.compile(r"[\W_]+")

# fmt: off
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul",
})
_SILENT = frozenset({
    "script", "style", "noscript", "template", "svg", "canvas", "object", "embed", "iframe", "head", "select", "option",
    "audio", "video", "map", "title",
})
# fmt: on
_PARTS = {
    "nav": "navigation",
    "aside": "teaser",
    "footer": "navigation",
    "form": "navigation",
    "button": "share",
    "figcaption": "caption",
    "figure": "caption",
}
_NEVER_PARTS = frozenset({"html", "body", "article", "main", "p", "strong", "em", "b", "i", "span", "a"})


class Left(NamedTuple):
    """A visible piece that is not the story's: the number of story lines before it, its text, the reason."""

    line: int
    text: str
    reason: str


class Page(NamedTuple):
    """What markup holds: the lines of the story in order, facts, and what was left out."""

    lines: tuple[str, ...]
    facts: Facts
    left: tuple[Left, ...]


class _Block(NamedTuple):
    element: Tag
    text: str
    reason: str | None


class PageReader:
    """Reads markup; made once with the parts of pages that the language pack names."""

    def __init__(self, parts: Iterable[PagePartWords]) -> None:
        self._parts = tuple(
            (part.reason, re.compile(rf"(?:^|[\s_-])(?:{part.name_pattern})(?:$|[\s_-])")) for part in parts
        )

    def __call__(self, markup: str) -> Page:
        """The story, facts and left-outs of a whole page, or of a fragment as records hold it (all of it is story).

        Pages of one article (parted by `PART`) are read one after the other; the first gives the facts.
        Raises `CleanError` where elements are nested so deeply that the parser gives up on what follows.
        """
        if PART in markup:
            return _together([self(part) for part in markup.split(PART)])
        whole = bool(_WHOLE_PAGE.search(markup, 0, 5000))
        markup = _DATA_ADDRESS.sub("", _XML_HEAD.sub("", markup))
        if not markup.strip():
            return Page((), Facts(), ())
        root = parse(markup)
        blocks = self._blocks(root)
        if not whole:
            return _page(blocks, None, Facts(image=first_image(root)))
        story = _story(root, blocks, markup)
        facts = page_facts(root)
        return _page(blocks, story, facts if facts.image or story is None else _with_image(facts, story))

    def _blocks(self, root: Tag) -> list[_Block]:
        """Blocks of text in document order: one ends wherever a block element begins or ends.

        Walks with a stack of its own, so that no depth of nesting can exhaust Python's. Raises `CleanError` near the
        depth at which the parser gives up: what follows there would be lost without a word.
        """
        out: list[_Block] = []
        text: list[tuple[str, bool]] = []
        links = depth = 0
        reasons: list[str | None] = [None]
        owners: list[Tag] = [root]
        stack: list[tuple[Tag | NavigableString, bool]] = [(root, False)]
        while stack and len(out) < MOST_BLOCKS:
            node, seen = stack.pop()
            if not isinstance(node, Tag):
                if type(node) is NavigableString:  # comments and declarations are strings of other types
                    text.append((str(node), links > 0))
                continue
            tag = node.name
            block = tag in _BLOCKS or tag in _PARTS
            if block:
                _flush(out, text, owners[-1], reasons[-1])
                text = []
            if seen:
                depth -= 1
                if block:
                    reasons.pop()
                    owners.pop()
                links -= tag == "a"
            elif tag not in _SILENT:
                depth += 1
                if depth > DEEPEST:
                    raise CleanError(
                        f"markup nested deeper than {DEEPEST} elements; save the page as plain text instead"
                    )
                links += tag == "a"
                if block:
                    reasons.append(reasons[-1] or self._reason(node, tag))
                    owners.append(node)
                if tag == "br":
                    text.append((BREAK, links > 0))
                stack.append((node, True))
                stack.extend(
                    (child, False) for child in reversed(node.contents) if isinstance(child, Tag | NavigableString)
                )
        _flush(out, text, owners[-1], reasons[-1])
        return out

    def _reason(self, element: Tag, tag: str) -> str | None:
        """Why a part of a page is no story: by its tag, else by its class or id; None for the rest."""
        if tag in _PARTS:
            return _PARTS[tag]
        if tag in _NEVER_PARTS:
            return None
        name = f"{element.get('class') or ''} {element.get('id') or ''}"[:300].casefold()
        return next((reason for reason, pattern in self._parts if pattern.search(name)), None) if name != " " else None


def parse(markup: str) -> BeautifulSoup:
    """The tree of `markup`. lxml builds it, since html5lib and html.parser take quadratic time on hostile pages."""
    with warnings.catch_warnings():
        # A fragment may be a bare address, a page may begin with an XML declaration; both are read as they are.
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(markup, "lxml", multi_valued_attributes=None)


def _together(pages: list[Page]) -> Page:
    """The pages of one article as one: lines and left-outs in their order, facts of the first that has them."""
    lines: list[str] = []
    left: list[Left] = []
    facts = Facts()
    for page in pages:
        left += [piece._replace(line=piece.line + len(lines)) for piece in page.left]
        lines += page.lines
        facts = merge(facts, page.facts)
    return Page(tuple(lines), facts, tuple(left))


def _flush(out: list[_Block], text: list[tuple[str, bool]], element: Tag, reason: str | None) -> None:
    """End a block: each of its lines becomes one, white space normalised; a line that is one long link is a teaser."""
    start = 0
    for end in (*(at for at, (part, _) in enumerate(text) if part == BREAK), len(text)):
        parts = text[start:end]
        start = end + 1
        line = _SPACES.sub(" ", "".join(part for part, _ in parts)).strip()
        if not line:
            continue
        linked = sum(len(part.strip()) for part, link in parts if link)
        title = linked >= max(TITLE_LINK, 0.95 * len(line)) and line[-1] not in '.:,"”'
        out.append(_Block(element, line, reason or ("teaser" if title else None)))


def _page(blocks: list[_Block], story: Tag | None, facts: Facts) -> Page:
    """Story lines and left-outs of `blocks`; neighbours outside of the element `story` are one piece."""
    within: dict[int, bool] = {}
    lines: list[str] = []
    left: list[Left] = []
    for block in blocks:
        reason = block.reason
        if story is not None and not _within(block.element, story, within):
            if reason == "caption" and not lines and not facts.caption:  # of the photo above the story
                facts = msgspec.structs.replace(facts, caption=block.text)
            reason = "page"
        if reason is None:
            lines += ["", block.text]
        elif reason == "page" and left and left[-1].reason == "page" and left[-1].line == len(lines):
            left[-1] = Left(len(lines), f"{left[-1].text}\n{block.text}", "page")
        else:
            left.append(Left(len(lines), block.text, reason))
    return Page(tuple(lines), facts, tuple(left))


def _within(element: Tag, story: Tag, known: dict[int, bool]) -> bool:
    """Whether `element` is `story` or stands in it; what is found out on the way up is kept in `known`.

    Elements are known by identity: Beautiful Soup takes two that look alike for equal.
    """
    path: list[int] = []
    at: Tag | None = element
    while at is not None and id(at) not in known and at is not story:
        path.append(id(at))
        at = at.parent
    found = at is not None and (at is story or known[id(at)])
    known.update(dict.fromkeys(path, found))
    return found


def _story(root: Tag, blocks: list[_Block], markup: str) -> Tag | None:
    """The part of the page that holds the story: what the page itself calls its body, else where trafilatura's text is.

    Of all elements the one wins that holds most of the found text and least other; None where nothing was found.
    """
    for element in root.find_all(["div", "section", "article"], itemprop=True):
        if str(element["itemprop"]).casefold() == "articlebody" and len(element.get_text()) > FEWEST_FOUND:
            return element
    keys = _found_by_trafilatura(markup)
    if sum(map(len, keys)) < FEWEST_FOUND:
        return None
    score: dict[int, float] = {}
    elements: dict[int, Tag] = {}
    for block in blocks:
        if block.reason:
            continue
        found = _KEY.sub("", block.text).casefold() in keys
        value = len(block.text) if found else -OUTSIDE_WEIGHT * len(block.text)
        at: Tag | None = block.element
        while at is not None:
            elements[id(at)] = at
            score[id(at)] = score.get(id(at), 0.0) + value
            at = at.parent
    if not score:
        return None
    best = max(score.values())
    # of equals the innermost, which every way up meets first
    return next(elements[key] for key, value in score.items() if value == best) if best > 0 else None


def _found_by_trafilatura(markup: str) -> frozenset[str]:
    """Letters and digits of every line that trafilatura takes for the story."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to load, and collections of records never need it

    found = bare_extraction(markup, include_comments=False, favor_recall=True, with_metadata=False)
    text = getattr(found, "text", None) or ""
    return frozenset(key for line in text.split("\n") if (key := _KEY.sub("", line).casefold()))


def _with_image(facts: Facts, story: Tag) -> Facts:
    return msgspec.structs.replace(facts, image=first_image(story))
