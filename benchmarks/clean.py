"""Run the cleaner beside other extractors on saved pages, and time intake and cleaning of text records.

    python benchmarks/clean.py [FOLDER] [--records N]

FOLDER holds pairs of a page ``NAME.html`` and its truth: ``NAME.toml`` or ``NAME.json`` with a key ``text``, or
``NAME.txt``. Without one the pages of the tests are used. Tokens are lower-cased runs of ``\\w`` (GUIDELINES, "Gold
format"); precision and recall count them by their longest common subsequence. Times are CPU times, best of three; the
ratio to trafilatura in the same run is what travels between machines. Peers that are not installed are left out:
``pip install readability-lxml newspaper4k`` brings them.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from lxml.html import fromstring
from rapidfuzz.distance import LCSseq

from kutip.clean import Cleaner
from kutip.edit import read_authority
from kutip.intake import collect
from kutip.languages import load
from kutip.model import Origin, Seed

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "tests" / "clean" / "pages"
RUNS = 3
JUNK = (
    "SCROLL TO CONTINUE WITH CONTENT",
    "Baca juga: Judul Lain di Halaman yang Sama",
    "(abc/def)",
    "Editor: Nama Editor",
)
_TOKEN = re.compile(r"\w+")


class Pair(NamedTuple):
    """A saved page and the words of its story."""

    name: str
    markup: str
    truth: str


class Result(NamedTuple):
    """Token counts over all pages, the lowest F1 of a page, and CPU milliseconds a page."""

    hits: int
    found: int
    wanted: int
    lowest: float
    ms: float

    @property
    def precision(self) -> float:
        """Share of the found tokens that belong to the story."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the story's tokens that were found."""
        return self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return 2 * self.hits / (self.found + self.wanted) if self.found + self.wanted else 0.0


def read_pairs(folder: Path) -> Iterator[Pair]:
    """Every page of `folder` that has its truth beside it, in order of name."""
    for page in sorted((*folder.glob("*.html"), *folder.glob("*.htm"))):
        markup = page.read_text(encoding="utf-8", errors="replace")
        if page.with_suffix(".toml").exists():
            yield Pair(page.stem, markup, tomllib.loads(page.with_suffix(".toml").read_text(encoding="utf-8"))["text"])
        elif page.with_suffix(".json").exists():
            yield Pair(page.stem, markup, json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))["text"])
        elif page.with_suffix(".txt").exists():
            yield Pair(page.stem, markup, page.with_suffix(".txt").read_text(encoding="utf-8"))


def extractors() -> dict[str, Callable[[str], str]]:
    """What is compared: each takes a page and gives the text of its story."""
    cleaner = Cleaner(load("id"), read_authority(ROOT / "content"))

    def kutip(markup: str) -> str:
        return cleaner(Seed(id="x", origin=Origin(path="x"), body=markup, markup="html")).text

    def trafilatura(markup: str) -> str:
        from trafilatura import extract  # noqa: PLC0415 - each tool pays for its own import, before it is timed

        return extract(markup, include_comments=False) or ""

    def justext(markup: str) -> str:
        import justext as library  # noqa: PLC0415

        paragraphs = library.justext(
            markup.encode(), library.get_stoplist("Indonesian"), length_low=30, length_high=100, encoding="utf-8"
        )
        return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)

    def readability(markup: str) -> str:
        from readability import Document  # noqa: PLC0415 - may be missing

        return str(fromstring(Document(markup).summary()).text_content())

    def newspaper(markup: str) -> str:
        from newspaper import Article  # noqa: PLC0415 - may be missing

        article = Article("https://a.test/", language="id", fetch_images=False)
        article.download(input_html=markup)
        article.parse()
        return str(article.text)

    tools = {"kutip": kutip, "trafilatura": trafilatura, "justext": justext}
    tools |= {"readability": readability} if find_spec("readability") else {}
    tools |= {"newspaper": newspaper} if find_spec("newspaper") else {}
    return tools


def measure(extract: Callable[[str], str], pairs: list[Pair]) -> Result:
    """Run one extractor over all pages."""
    texts: list[str] = []
    best = float("inf")
    extract(pairs[0].markup)  # imports and caches are not what is measured
    for _ in range(RUNS):
        start = time.process_time()
        texts = [extract(pair.markup) for pair in pairs]
        best = min(best, time.process_time() - start)
    hits = found = wanted = 0
    lowest = 1.0
    for text, pair in zip(texts, pairs, strict=True):
        have, want = _TOKEN.findall(text.lower()), _TOKEN.findall(pair.truth.lower())
        same = LCSseq.similarity(have, want)
        hits, found, wanted = hits + same, found + len(have), wanted + len(want)
        lowest = min(lowest, 2 * same / (len(have) + len(want)) if have or want else 1.0)
    return Result(hits, found, wanted, lowest, best / len(pairs) * 1000)


def time_records(count: int, pairs: list[Pair]) -> float:
    """CPU milliseconds a record for taking in, cleaning and de-duplicating `count` text records of one file."""
    cleaner = Cleaner(load("id"), read_authority(ROOT / "content"))
    with tempfile.TemporaryDirectory() as folder:
        with (Path(folder) / "records.jsonl").open("w", encoding="utf-8") as file:
            for number in range(count):
                lines = [
                    line for step in range(3) for line in pairs[(number + step) % len(pairs)].truth.strip().split("\n")
                ]
                lines.insert(3, JUNK[number % 2])
                body = "\n".join([f"JAKARTA - Rekaman {number}. {lines[0]}", *lines[1:], JUNK[2], JUNK[3]])
                record = {
                    "id": f"r{number}",
                    "judul": f"Rekaman {number}",
                    "isi": body,
                    "tanggal": "Rabu, 18 Jun 2025 10:15 WIB",
                }
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        start = time.process_time()
        seeds, refusals = collect(Path(folder))
        articles = [cleaner(seed) for seed in seeds]
        spent = time.process_time() - start
    if len(articles) + len(refusals) != count:
        raise SystemExit(f"{count} records gave {len(articles)} articles and {len(refusals)} refusals")
    print(f"{count} records of {sum(len(seed.body) for seed in seeds) // max(1, len(seeds))} characters")
    return spent / count * 1000


def main() -> None:
    """Print a table of the extractors and the cost of text records."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=PAGES, help="pages with their truth")
    parser.add_argument("--records", type=int, default=10_000, help="number of text records to time, 0 for none")
    options = parser.parse_args()
    pairs = list(read_pairs(options.folder))
    if not pairs:
        raise SystemExit(f"{options.folder}: no page with its truth beside it")
    size = sum(len(pair.markup) for pair in pairs) / len(pairs) / 1000
    print(f"{len(pairs)} pages of {size:.1f} kB on average, from {options.folder}")
    results = {name: measure(extract, pairs) for name, extract in extractors().items()}
    base = results["trafilatura"].ms
    print(f"{'':12} precision recall     F1  lowest  ms/page  ratio")
    for name, result in sorted(results.items(), key=lambda item: -item[1].f1):
        print(
            f"{name:12} {result.precision:9.4f} {result.recall:6.4f} {result.f1:6.4f} {result.lowest:7.4f} "
            f"{result.ms:8.2f} {result.ms / base:6.2f}"
        )
    if options.records:
        print(f"intake + clean + once: {time_records(options.records, pairs):.3f} ms CPU a record")


if __name__ == "__main__":
    main()
