"""Texts of others: all public files together hold no more of them than their share."""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from collections_built import Built
from kutip.model import Annotated, Digest
from kutip.publish.excerpt import MOST_WORDS, SHARE
from kutip.text import Span, words

RUN = 6
"""Words in a row that are a piece of somebody's text; shorter ones are names, titles and figures of speech."""

_MARKER = re.compile(r'<a class="m .*?</a>', re.DOTALL)
_INLINE = re.compile(r"</?(?:a|b|em|i|mark|q|span|strong|time)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w+")
_BINARY = {".svg", ".pagefind", ".js", ".css"}
Gram = tuple[str, ...]


def test_no_hidden_run_of_words_is_in_any_public_file(
    built: Built, digest: Digest, shown: Mapping[str, Sequence[Span]]
) -> None:
    """Six words in a row of what an excerpt hides stand in no page, feed, table, annotation or search index."""
    hidden: dict[Gram, str] = {}
    open_: set[Gram] = set()
    for one in digest.articles:
        text = one.article.text
        spans = _joined(shown.get(one.article.id, (Span(0, len(text)),)), text)
        for fact in (one.article.title, *_facts(one)):
            open_.update(_grams(fact, RUN - 1))
        for start, end in spans:
            open_.update(_grams(text[start:end], RUN - 1))
        for start, end in _between(spans, text):
            hidden.update(dict.fromkeys(_grams(text[start:end]), one.article.id))
    for entity in digest.entities:
        forms = (entity.name, *(variant for variant in entity.variants if variant != entity.name))
        open_.update(_grams(" ".join(forms), RUN - 1))
    # What another article shows or a headline says is no secret, and who somebody is and when is a fact: of a run that
    # begins or ends with a word more than those, one word is no piece of a text.
    secret = {gram: article for gram, article in hidden.items() if gram[1:] not in open_ and gram[:-1] not in open_}
    leaks = _leaks(built.folder, secret)
    assert leaks == [], f"{len(leaks)} leaks, such as {leaks[:10]}"
    assert bool(secret) == bool(shown)


def test_a_leak_is_found_in_every_kind_of_file(tmp_path: Path) -> None:
    """A hidden run is found through markup, markers, escapes and packing, wherever it stands."""
    run = ("tujuh", "kata", "ini", "tidak", "boleh", "terbit")
    cut = 'Tujuh <b>kata</b> ini<a class="m k" href="#k1">k1</a> tidak&#32;boleh, terbit'
    text = "Tujuh kata ini tidak boleh, terbit"
    bodies = {
        "page.html": f"<p>{cut}</p>",
        "attribute.html": f'<main data-words="{text}">',
        "feed.xml": f"<summary>{text}</summary>",
        "table.csv": f'a,b\n1,"{text}"\n',
        "note.jsonld": json.dumps({"a": [{"b": text}]}),
        "lines.jsonl": json.dumps({"a": text}) + "\n",
    }
    for name, body in bodies.items():
        (tmp_path / name).write_text(body, encoding="utf-8")
    (tmp_path / "x.pf_fragment").write_bytes(gzip.compress(b"pagefind_dcd" + json.dumps({"content": text}).encode()))
    assert {leak.split()[0] for leak in _leaks(tmp_path, {run: "x"})} == {*bodies, "x.pf_fragment"}


def test_an_excerpt_is_no_longer_than_its_share(digest: Digest, shown: Mapping[str, Sequence[Span]]) -> None:
    """What may be shown is at most 120 words or a quarter of the words, whichever is less."""
    for one in digest.articles:
        if one.article.id in shown:
            total = _count(one, (Span(0, len(one.article.text)),))
            assert _count(one, shown[one.article.id]) <= max(min(MOST_WORDS, total * SHARE), _derived(one)), (
                one.article.id
            )


def _leaks(folder: Path, secret: Mapping[Gram, str]) -> list[str]:
    return [
        f"{path.relative_to(folder)} shows {secret[gram]}: {' '.join(gram)}"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix not in _BINARY
        for piece in _pieces(path)
        for gram in _grams(piece)
        if gram in secret
    ]


def _facts(one: Annotated) -> Iterator[str]:
    """Names and titles of people and bodies, and days, which data and lists hold whole."""
    for name in one.names:
        yield f"{name.role or ''} {name.entity} {name.role or ''}"
    for quotation in one.quotes:
        yield f"{quotation.role or ''} {quotation.speaker or ''} {quotation.role or ''}"
        yield quotation.via or ""
    for date in one.dates:
        yield one.article.text[date.start : date.end]


def _derived(one: Annotated) -> int:
    """Words of a headline that was made of the text: it is shown whatever the share."""
    return sum(1 for _ in words(one.article.title)) if one.article.title_derived else 0


def _count(one: Annotated, spans: Sequence[Span]) -> int:
    return sum(1 for start, end in spans for _ in words(one.article.text, start, end))


def _joined(spans: Sequence[Span], text: str) -> list[Span]:
    """The spans in order, those that only white space parts as one."""
    out: list[Span] = []
    for start, end in spans:
        if out and not text[out[-1].end : start].strip():
            out[-1] = Span(out[-1].start, end)
        else:
            out.append(Span(start, end))
    return out


def _between(spans: Sequence[Span], text: str) -> Iterator[Span]:
    last = 0
    for start, end in spans:
        yield Span(last, start)
        last = end
    yield Span(last, len(text))


def _grams(text: str, length: int = RUN) -> Iterator[Gram]:
    """Words in a row; an ellipsis, which stands for what is left out, and what stands between names end a row."""
    for part in re.split("[…;·]", text.lower()):
        tokens = _WORD.findall(part)
        yield from zip(*(tokens[at:] for at in range(length)), strict=False)


def _pieces(path: Path) -> Iterator[str]:
    """The words that a file shows or holds: markup and escapes taken off, so that they cut no run in two."""
    if path.suffix == ".pf_fragment":
        yield from _strings(json.loads(gzip.decompress(path.read_bytes()).decode().removeprefix("pagefind_dcd")))
        return
    if path.suffix.startswith(".pf_"):
        return
    text = path.read_text(encoding="utf-8")
    if path.suffix in (".json", ".jsonld"):
        yield from _strings(json.loads(text))
    elif path.suffix == ".jsonl":
        for line in text.splitlines():
            yield from _strings(json.loads(line))
    elif path.suffix == ".csv":
        for row in csv.reader(io.StringIO(text)):
            yield from row
    else:
        # Elements inside a line cut no run of words; a new block begins another.
        yield html.unescape(_TAG.sub("…", _INLINE.sub("", _MARKER.sub("", text))))
        yield html.unescape(text)  # attributes and data blocks too


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
