"""How much of somebody else's text may be shown, decided in this one place for every output.

An article in mode ``ringkas`` shows its headline, its facts and at most 120 words or a quarter of its words, whichever
is less, and never more than three sentences in a row. What is shown is chosen in the order of what the digest is for:
sentences with a claim that another article touches, then direct quotations, then dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..languages import LanguagePack
from ..model import Annotated, Annotation, Article, Authority, Digest, TextMode, fold
from ..text import Document, Span, words

MOST_WORDS = 120
SHARE = 0.25
MOST_IN_A_ROW = 3


def mode_of(article: Article, authority: Authority, *, public: bool) -> TextMode:
    """How a text is shown: as ``outlets.toml`` says of its outlet, else whole at home and excerpted in public."""
    for outlet in authority.outlets:
        if outlet.mode is not None and fold(outlet.name) == fold(article.outlet or ""):
            return outlet.mode
    return "ringkas" if public else "penuh"


def excerpts(
    digest: Digest, authority: Authority, packs: Mapping[str, LanguagePack], fallback: LanguagePack, *, public: bool
) -> dict[str, tuple[Span, ...]]:
    """For each article shown in part, the spans of its text that may be shown; the others are shown whole.

    `packs` are the language packs by code, `fallback` that for articles in other languages.
    """
    linked = {member.claim for group in digest.groups if len(group.members) > 1 for member in group.members}
    return {
        one.article.id: excerpt(one, linked, packs.get(one.article.language, fallback))
        for one in digest.articles
        if mode_of(one.article, authority, public=public) == "ringkas"
    }


def excerpt(annotated: Annotated, linked: Iterable[str], pack: LanguagePack) -> tuple[Span, ...]:
    """Spans of the text (in order, not touching where text between them is hidden) that an excerpt shows.

    `linked` are the ids of claims that another article touches. Where no sentence fits, the first words of the lead do.
    """
    text = annotated.article.text
    left = min(MOST_WORDS, int(_count(text, 0, len(text)) * SHARE))
    document = Document.of(text, pack.text)
    sentences = document.sentences
    chosen: set[int] = set()
    spans: list[Span] = []
    if annotated.article.title_derived and (lead := _title_span(annotated.article)) is not None:
        # A headline made of the article's own words is part of the share, and stands where it was taken from.
        spans.append(lead)
        left -= _count(text, *lead)
    for index in _by_worth(annotated, document, frozenset(linked)):
        span = sentences[index]
        need = _count(text, *span)
        if need <= left and index not in chosen and _in_a_row(chosen | {index}, index) <= MOST_IN_A_ROW:
            if any(span.start < other.end and span.end > other.start for other in spans):
                continue
            chosen.add(index)
            left -= need
    spans += [sentences[index] for index in chosen]
    if not spans and left > 0 and sentences:
        *_, last = (word for word, _ in zip(words(text, *sentences[0]), range(left), strict=False))
        spans.append(Span(sentences[0].start, last.end))
    return tuple(sorted(spans))


def _by_worth(annotated: Annotated, document: Document, linked: frozenset[str]) -> list[int]:
    """Sentences in the order in which they are taken; those that hold nothing of the three kinds come last."""
    wanted: list[list[Annotation]] = [
        [claim for claim in annotated.claims if claim.id in linked and not claim.in_title],
        [quotation for quotation in annotated.quotes if quotation.kind == "direct"],
        list(annotated.dates),
    ]
    order: dict[int, None] = {}  # a set that keeps its order
    for marks in wanted:
        for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
            first, last = document.sentence_at(mark.start), document.sentence_at(max(mark.start, mark.end - 1))
            order.update(dict.fromkeys(range(max(first, 0), last + 1)))
    order.update(dict.fromkeys(range(len(document.sentences))))
    return list(order)


def _in_a_row(chosen: set[int], index: int) -> int:
    first = last = index
    while first - 1 in chosen:
        first -= 1
    while last + 1 in chosen:
        last += 1
    return last - first + 1


def _count(text: str, start: int, end: int) -> int:
    return sum(1 for _ in words(text, start, end))


def _title_span(article: Article) -> Span | None:
    title = article.title.rstrip(" …")
    at = article.text.find(title)
    return Span(at, at + len(title)) if title and at >= 0 else None
