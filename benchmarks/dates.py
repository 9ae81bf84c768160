"""Run the date reader beside `dateparser` on the shipped fixtures: how many values are right, and in what time.

    python benchmarks/dates.py [FOLDER]

Right is an expression whose value agrees; `dateparser` gives days only, so for it a day within the wanted value counts
wherever the expressions overlap. Times are for articles of 2.7 kB made of the fixtures' texts, or for the records
(``*.json`` with a key ``text``) of FOLDER: CPU times, best of three. The ratio in one run is what travels between
machines. Peers that are not installed are left out: ``pip install dateparser spacy`` brings them.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from kutip.annotate.dates import DateReader
from kutip.languages import load
from kutip.model import Article, Origin
from kutip.text import Document, edtf

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from cases import Case, read_cases  # noqa: E402

RUNS = 3
FEW = 3
"""Articles on which the peer is timed without being told the language, which takes it long."""
ARTICLE = 2700
"""Code points of an article made of fixtures."""
PACK = load("id")
READER = DateReader(PACK)


class Found(NamedTuple):
    """An expression that a reader found: where, and its value in EDTF."""

    start: int
    end: int
    value: str


class Tally(NamedTuple):
    """Counts over all fixtures."""

    hits: int = 0
    found: int = 0
    wanted: int = 0

    def __str__(self) -> str:
        precision, recall = self.hits / max(1, self.found), self.hits / max(1, self.wanted)
        f1 = 2 * self.hits / max(1, self.found + self.wanted)
        return f"{precision:9.3f} {recall:6.3f} {f1:6.3f}   {self.hits}/{self.found}/{self.wanted}"


def kutip(text: str, published: str | None) -> list[Found]:
    """Dates and times of day by Kutip; lengths and repetitions are left out, since the peer has none."""
    document = Document.of(text, PACK.text)
    article = Article(id="x", slug="x", origin=Origin(path="x"), title="", text=text, published=published)
    mentions = READER.values(document, article, READER.expressions(document), ())
    return [Found(one.start, one.end, one.value) for one in mentions if one.kind in ("date", "time")]


def dateparser(text: str, published: str | None, language: str | None = "id") -> list[Found]:
    """What `dateparser.search.search_dates` finds, with the day of publication as its base."""
    from dateparser.search import search_dates  # noqa: PLC0415 - it may not be installed

    settings: dict[str, Any] = {"DATE_ORDER": "DMY"}
    if published:
        settings["RELATIVE_BASE"] = dt.datetime.fromisoformat(published)
    found, at = [], 0
    for words, value in search_dates(text, languages=[language] if language else None, settings=settings) or ():
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            found.append(Found(start, at, value.date().isoformat()))
    return found


def wanted(case: Case) -> Iterator[Found]:
    """The expressions that a fixture expects, located in its text."""
    at = 0
    for line in case.expected:
        words, value, kind, _ = (part.strip() for part in line.split(" | "))
        start = case.text.index(words, at)
        at = start + len(words)
        if kind in ("date", "time"):
            yield Found(start, at, value)


def exact(value: str, found: str) -> bool:
    """The very value."""
    return value == found


def within(value: str, found: str) -> bool:
    """A day that the value covers: all that can be asked of a reader without intervals."""
    bounds, day = edtf.bounds(value), edtf.bounds(found)
    return bounds is not None and day is not None and bounds[0] <= day[0] <= bounds[1]


def tally(reader: Callable[[str, str | None], list[Found]], agrees: Callable[[str, str], bool]) -> Tally:
    """Score `reader` on every fixture; an expression counts once."""
    hits = found = expected = 0
    for case in read_cases("dates"):
        ours, theirs = list(wanted(case)), reader(case.text, case.settings.get("published"))
        found += len(theirs)
        expected += len(ours)
        for want in ours:
            match = next((one for one in theirs if one.start < want.end and want.start < one.end), None)
            if match and agrees(want.value, match.value):
                theirs.remove(match)
                hits += 1
    return Tally(hits, found, expected)


def articles(folder: Path | None) -> list[str]:
    """Texts to time on."""
    if folder:
        return [json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(folder.glob("*.json"))]
    made, text = [], ""
    for case in read_cases("dates"):
        text += case.text + "\n"
        if len(text) >= ARTICLE:
            made.append(text)
            text = ""
    return made


def milliseconds(texts: list[str], reader: Callable[[str], object]) -> float:
    """CPU milliseconds an article, best of three runs."""
    best = float("inf")
    for _ in range(RUNS):
        began = time.process_time()
        for text in texts:
            reader(text)
        best = min(best, time.process_time() - began)
    return best / len(texts) * 1000


def main() -> int:
    """Print accuracy and time."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    folder = parser.parse_args().folder
    peers = [name for name in ("dateparser", "spacy") if find_spec(name)]
    print(f"{'on the fixtures':<34}{'precision':>9} {'recall':>6} {'F1':>6}   hits/found/wanted")
    print(f"{'kutip, exact value':<34}{tally(kutip, exact)}")
    if "dateparser" in peers:
        print(f"{'dateparser, exact value':<34}{tally(dateparser, exact)}")
        print(f"{'dateparser, day within the value':<34}{tally(dateparser, within)}")
    texts = articles(folder)
    documents = [Document.of(text, PACK.text) for text in texts]
    made = [
        Article(id="x", slug="x", origin=Origin(path="x"), title="", text=text, published="2025-11-05")
        for text in texts
    ]
    pairs = dict(zip(texts, zip(documents, made, strict=True), strict=True))

    def layer(text: str) -> object:
        document, article = pairs[text]
        found = READER.expressions(document)
        return READER.values(document, READER.publication(article, document, found), found, ())

    ours = milliseconds(texts, layer)
    print(f"\n{len(texts)} articles of {sum(map(len, texts)) / len(texts):.0f} code points, ms an article")
    print(f"{'kutip':<34}{ours:9.3f}")
    if "dateparser" in peers:
        few = texts[:: max(1, len(texts) // FEW)]
        slow = milliseconds(few, lambda text: dateparser(text, None, language=None))
        print(f"{'search_dates, language not told':<34}{slow:9.3f}   {slow / ours:.0f} times as long")
        theirs = milliseconds(texts, lambda text: dateparser(text, "2025-11-05"))
        print(f"{'search_dates, told it is Indonesian':<34}{theirs:9.3f}   {theirs / ours:.0f} times as long")
    if "spacy" in peers:
        import spacy  # noqa: PLC0415 - it may not be installed

        theirs = milliseconds(texts, spacy.blank("id"))
        print(f"{'spacy, Indonesian tokens only':<34}{theirs:9.3f}   {theirs / ours:.1f} times as long")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
