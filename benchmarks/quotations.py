"""Run the quotation finder beside "pair the marks, take the nearest capitals": who said it, and in what time.

    python benchmarks/quotations.py [GOLD_FOLDER]

Without a folder the shipped fixtures of quotations are scored, with one the annotated articles in it, by the measure
of the guidelines: a direct quotation is right with its speaker at an overlap of 0.8 with the wanted span, indirect and
mixed ones at 0.5. The baseline is what most tools do: each pair of marks is a quotation, and its speaker is the run of
capitals nearest behind it, else before it. Times are CPU times of one article, best of five, for names and quotations
together; where spaCy is installed its bare Indonesian tokeniser stands beside them, and the ratio in one run is what
travels between machines.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from kutip.annotate.dates import DateReader
from kutip.annotate.names import NameFinder
from kutip.annotate.quotations import QuotationFinder
from kutip.languages import load
from kutip.model import Article, Authority, Origin, fold
from kutip.text import Document, pair_quotes, scoring_tokens

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from cases import read_cases  # noqa: E402

RUNS = 5
DIRECT, REPORTED = 0.8, 0.5
PACK = load("id")
NAMES, DATES = NameFinder(PACK, Authority()), DateReader(PACK)
QUOTATIONS = QuotationFinder(PACK, Authority())
_CAPITALS = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)*")


class Said(NamedTuple):
    """A quotation: its words, whether they stand between marks, who said them."""

    words: str
    direct: bool
    speaker: str


class Text(NamedTuple):
    """A text with the quotations that it holds."""

    text: str
    said: list[Said]


def fixtures() -> list[Text]:
    """The shipped cases of quotations."""
    out = []
    for case in read_cases("quotes"):
        lines = [line.split(" | ") for line in case.expected]
        out.append(
            Text(
                case.text,
                [Said(line[1].replace("\\n", "\n"), line[0] == "direct", line[2].strip("-")) for line in lines],
            )
        )
    return out


def gold(folder: Path) -> list[Text]:
    """The annotated articles of a folder."""
    out = []
    for path in sorted(folder.glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(record, dict) and "quotes" in record:
            said = [Said(q["exact"], q["kind"] == "direct", q["speaker"] or "") for q in record["quotes"]]
            out.append(Text(record["text"], said))
    return out


def prepared(text: str) -> tuple[Document, Article]:
    """The text split, as every annotator gets it."""
    article = Article(id="a", slug="a", origin=Origin(path="a.txt"), title="", text=text)
    return Document.of(text, PACK.text), article


def kutip(text: str) -> list[Said]:
    """What the annotator finds."""
    document, article = prepared(text)
    quotes = QUOTATIONS(document, article, NAMES(document, article), DATES.expressions(document))
    return [Said(text[q.start : q.end], q.kind == "direct", q.speaker or "") for q in quotes]


def nearest_capitals(text: str) -> list[Said]:
    """The baseline: marks paired, the nearest run of capitals behind them, else before them."""
    out = []
    for pair in pair_quotes(text):
        behind = _CAPITALS.search(text, pair.end)
        before = [*_CAPITALS.finditer(text, 0, pair.start)][-1:]
        nearest = behind or (before[0] if before else None)
        out.append(Said(text[pair.inner_start : pair.inner_end], True, nearest.group() if nearest else ""))
    return out


def overlap(one: str, other: str) -> float:
    """Intersection over union of the tokens of two spans."""
    a, b = set(scoring_tokens(one)), set(scoring_tokens(other))
    return len(a & b) / len(a | b) if a | b else 0.0


def score(texts: list[Text], find: Callable[[str], list[Said]], direct: bool) -> str:
    """Precision, recall and F1 with the speaker, of direct or of reported speech."""
    hits = found = wanted = 0
    for text in texts:
        made = [said for said in find(text.text) if said.direct == direct]
        asked = [said for said in text.said if said.direct == direct]
        found, wanted = found + len(made), wanted + len(asked)
        for said in asked:
            match = next((m for m in made if overlap(m.words, said.words) >= (DIRECT if direct else REPORTED)), None)
            if match:
                made.remove(match)
                hits += fold(match.speaker) == fold(said.speaker)
    f1 = 2 * hits / max(1, found + wanted)
    return f"{hits / max(1, found):9.3f} {hits / max(1, wanted):6.3f} {f1:6.3f}   {hits}/{found}/{wanted}"


def milliseconds(work: Callable[[], object], articles: int) -> float:
    """CPU time of `work` for one of its articles, best of `RUNS`."""
    best = float("inf")
    for _ in range(RUNS):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
    return best * 1000 / articles


def main() -> None:
    """Print scores and times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    folder = parser.parse_args().folder
    texts = gold(folder) if folder else fixtures()
    print(f"{len(texts)} texts, {sum(len(text.said) for text in texts)} quotations, right with their speaker:")
    print(f"{'':<34}precision recall     F1   hits/found/wanted")
    for name, find in (("kutip", kutip), ("marks and nearest capitals", nearest_capitals)):
        for kind, direct in (("direct", True), ("indirect and mixed", False)):
            print(f"{name + ', ' + kind:<34}{score(texts, find, direct)}")
    ready = [prepared(text.text) for text in texts]
    dated = [(*one, DATES.expressions(one[0])) for one in ready]
    size = sum(len(text.text) for text in texts) / len(texts)
    ours = milliseconds(lambda: [QUOTATIONS(d, a, NAMES(d, a), e) for d, a, e in dated], len(texts))
    print(f"\nnames and quotations: {ours:.3f} ms a text of {size:.0f} code points")
    if find_spec("spacy"):
        tokenise = import_module("spacy").blank("id")
        theirs = milliseconds(lambda: [tokenise(text.text) for text in texts], len(texts))
        print(f"spaCy's bare id tokeniser: {theirs:.3f} ms; ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
