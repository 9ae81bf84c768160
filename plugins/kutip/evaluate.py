"""Score the whole flow against annotated articles: precision, recall and F1 of every layer that the gold holds.

The measures are those of the guidelines ("Gold format" in docs/gold.md): tokens are lower-cased runs of ``\\w``, a span
is the set of its tokens, overlap is intersection over union, pairs are one-to-one, best first. The text that the
cleaner made is aligned with the gold token by token, so that one lost word does not cost every annotation behind it.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from .annotate import Annotator
from .clean import Cleaner
from .languages import load
from .model import Annotated, Article, Authority, Facts, KutipError, Origin, Seed, article_slug, fold

DIRECT_OVERLAP = 0.8
REPORTED_OVERLAP = 0.5
CLAIM_OVERLAP = 0.5
FACTS = ("title", "outlet", "place", "published")
_TOKEN = re.compile(r"\w+")


class EvaluationError(KutipError):
    """Gold or floors that cannot be read."""


class Score(Struct, frozen=True):
    """Counts of one measure: `hits` of `found` predictions are right, of `wanted` that the gold holds."""

    hits: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.hits + other.hits, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """Share of the predictions that are right; 1 where there is none."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 where the gold is empty."""
        return self.hits / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both; 1 where nothing was wanted and nothing found."""
        return 2 * self.hits / (self.found + self.wanted) if self.found + self.wanted else 1.0


class Miss(Struct, frozen=True):
    """What is wrong in one article and layer: `missing` from what was found, or `wrong`ly found."""

    article: str
    layer: str
    what: str
    text: str


class Report(Struct, frozen=True):
    """Scores by measure, summed over all articles; the same of each article; every miss."""

    total: Mapping[str, Score]
    articles: Mapping[str, Mapping[str, Score]]
    misses: tuple[Miss, ...]


class _Mark(Struct, frozen=True):
    """An annotation of either side: its tokens (gold positions; negative where the gold lacks the word) and facts."""

    tokens: frozenset[int]
    text: str
    fields: Mapping[str, Any]


def read_gold(folder: Path, only: Sequence[str] = ()) -> tuple[Mapping[str, Any], ...]:
    """Annotated articles of ``folder/*.json`` in order of id; files without `id` and `text` are none.

    Raises `EvaluationError` where the folder holds none, a file is no JSON, or an id of `only` is missing.
    """
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(folder.glob("*.json")):
        try:
            record = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise EvaluationError(f"{path}: not a readable JSON file: {error}") from None
        if isinstance(record, dict) and isinstance(record.get("id"), str) and isinstance(record.get("text"), str):
            found[record["id"]] = record
    missing = [name for name in only if name not in found]
    if missing:
        raise EvaluationError(f"{folder}: no article {', '.join(missing)}; there are: {', '.join(sorted(found))}")
    if not found:
        raise EvaluationError(f"{folder}: no annotated article here; a gold file is JSON with at least `id` and `text`")
    return tuple(found[name] for name in sorted(found) if not only or name in only)


def seed_of(gold: Mapping[str, Any]) -> Seed:
    """The seed that the gold was made from; address, title and day are known facts unless the gold inferred the day."""
    facts = Facts()
    if "published_how" not in gold:
        facts = Facts(title=gold.get("title"), url=gold.get("url"), published=gold.get("published"))
    return Seed(
        id=gold["id"], origin=Origin(path=f"{gold['id']}.json"), body=gold.get("raw", gold["text"]), facts=facts
    )


def article_of(gold: Mapping[str, Any]) -> Article:
    """The article as the gold has it, for scoring the annotators without the cleaner."""
    return Article(
        id=gold["id"],
        slug=article_slug(gold["id"]),
        origin=Origin(path=f"{gold['id']}.json"),
        title=gold.get("title") or "",
        outlet=gold.get("outlet"),
        url=gold.get("url"),
        place=gold.get("place"),
        published=None if "published_how" in gold else gold.get("published"),
        published_how="unknown" if "published_how" in gold else "given",
        image=gold.get("image"),
        text=gold["text"],
    )


def evaluate(
    folder: Path, authority: Authority, only: Sequence[str] = (), *, language: str = "id", from_text: bool = False
) -> Report:
    """Run clean and annotate over the `raw` of every gold article of `folder` and score what comes out.

    With `from_text` the annotators get the gold's own clean text, which tells their faults from the cleaner's.
    """
    pack = load(language)
    annotator = Annotator(pack, authority)
    if from_text:
        return score(read_gold(folder, only), lambda gold: annotator(article_of(gold)), authority)
    cleaner = Cleaner(pack, authority)
    return score(read_gold(folder, only), lambda gold: annotator(cleaner(seed_of(gold))), authority)


def score(
    golds: Iterable[Mapping[str, Any]], annotate: Callable[[Mapping[str, Any]], Annotated], authority: Authority
) -> Report:
    """Score what `annotate` makes of each gold article; outlets are compared by their proper names in `authority`."""
    articles: dict[str, Mapping[str, Score]] = {}
    total: dict[str, Score] = {}
    misses: list[Miss] = []
    for gold in golds:
        scores = _score_article(gold, annotate(gold), authority, misses)
        articles[gold["id"]] = scores
        for name, value in scores.items():
            total[name] = total.get(name, Score()) + value
    return Report(total, articles, tuple(misses))


def _score_article(
    gold: Mapping[str, Any], annotated: Annotated, authority: Authority, misses: list[Miss]
) -> dict[str, Score]:
    bench = _Bench(gold, annotated.article, misses)
    bench.words()
    bench.facts(authority)
    if "dates" in gold:
        wanted, found = bench.marks("dates", annotated.dates)
        points, lengths = (("date", "time"), ("duration", "set"))
        bench.compare("dates.strict", _of(wanted, points), _of(found, points), 1.0)
        bench.compare("dates.relaxed", _of(wanted, points), _of(found, points), 0.0)
        bench.compare("dates.value", _of(wanted, points), _of(found, points), 0.0, ("value",))
        bench.compare("durations.value", _of(wanted, lengths), _of(found, lengths), 0.0, ("kind", "value"))
    if "quotes" in gold:
        wanted, found = bench.marks("quotes", annotated.quotes)
        for name, kinds, overlap in (
            ("direct", ("direct",), DIRECT_OVERLAP),
            ("reported", ("indirect", "mixed"), REPORTED_OVERLAP),
        ):
            bench.compare(f"quotes.{name}", _of(wanted, kinds), _of(found, kinds), overlap)
            bench.compare(f"quotes.{name}+speaker", _of(wanted, kinds), _of(found, kinds), overlap, ("speaker",))
        bench.scores["quotes.all+speaker"] = (
            bench.scores["quotes.direct+speaker"] + bench.scores["quotes.reported+speaker"]
        )
    if "names" in gold:
        wanted, found = bench.marks("names", annotated.names)
        bench.compare("names.span", wanted, found, 1.0)
        bench.compare("names.kind", wanted, found, 1.0, ("kind",))
        bench.compare("names.entity", wanted, found, 1.0, ("kind", "entity"))
    if "claims" in gold:
        wanted, found = bench.marks("claims", annotated.claims)
        bench.compare("claims.span", wanted, found, CLAIM_OVERLAP)
        bench.compare("claims.kind", wanted, found, CLAIM_OVERLAP, ("kind",))
        bench.compare("claims.source", wanted, found, CLAIM_OVERLAP, ("source",))
    return bench.scores


class _Bench:
    """One gold article beside what was made of it, their tokens aligned; collects scores and misses."""

    def __init__(self, gold: Mapping[str, Any], article: Article, misses: list[Miss]) -> None:
        self._gold, self._article, self._misses = gold, article, misses
        self.scores: dict[str, Score] = {}
        self._wanted_tokens = [match.span() for match in _TOKEN.finditer(gold["text"])]
        self._found_tokens = [match.span() for match in _TOKEN.finditer(article.text)]
        self._wanted_words = [gold["text"][a:b].lower() for a, b in self._wanted_tokens]
        self._found_words = [article.text[a:b].lower() for a, b in self._found_tokens]
        self._aligned = _align(self._found_words, self._wanted_words)

    def _miss(self, layer: str, what: str, text: str) -> None:
        self._misses.append(Miss(self._article.id, layer, what, text))

    def words(self) -> None:
        """Score the words of the clean text in their order."""
        kept = {index for index in self._aligned if index >= 0}
        self.scores["clean.tokens"] = Score(len(kept), len(self._found_words), len(self._wanted_words))
        wrong = [word for word, index in zip(self._found_words, self._aligned, strict=True) if index < 0]
        missing = [word for index, word in enumerate(self._wanted_words) if index not in kept]
        for words_, what in ((wrong, "wrong"), (missing, "missing")):
            if words_:
                self._miss("clean.tokens", what, " ".join(words_))

    def facts(self, authority: Authority) -> None:
        """Score title, outlet, place and day, each where the gold speaks of it; a null title is not scored."""
        for name in FACTS:
            if name not in self._gold or (name == "title" and self._gold["title"] is None):
                continue
            wanted, found = self._gold[name], getattr(self._article, name)
            if name == "outlet":
                wanted, found = _outlet_name(wanted, authority), _outlet_name(found, authority)
            right = bool(wanted) and bool(found) and fold(wanted) == fold(found)
            self.scores[f"clean.{name}"] = Score(int(right), int(bool(found)), int(bool(wanted)))
            if not right and (wanted or found):
                self._miss(f"clean.{name}", "wrong", f"{found!r} for {wanted!r}")

    def marks(self, layer: str, made: Iterable[Any]) -> tuple[list[_Mark], list[_Mark]]:
        """The annotations of a layer on both sides; those in the title have no place in the text and are left out."""
        wanted = [
            _Mark(_tokens(self._wanted_tokens, None, mark["start"], mark["end"]), mark["exact"], mark)
            for mark in self._gold[layer]
            if not mark.get("in_title")
        ]
        found = [
            _Mark(
                _tokens(self._found_tokens, self._aligned, mark.start, mark.end),
                self._article.text[mark.start : mark.end],
                {name: getattr(mark, name) for name in mark.__struct_fields__},
            )
            for mark in made
            if not getattr(mark, "in_title", False)
        ]
        return wanted, found

    def compare(
        self, name: str, wanted: list[_Mark], found: list[_Mark], overlap: float, agree: tuple[str, ...] = ()
    ) -> None:
        """Score one measure: pairs that overlap enough and whose fields `agree`."""
        right = [
            pair
            for pair in _pairs(wanted, found, overlap, agree)
            if all(_agree(pair[0].fields, pair[1].fields, field) for field in agree)
        ]
        self.scores[name] = Score(len(right), len(found), len(wanted))
        hit = {id(mark) for pair in right for mark in pair}
        for marks, what in ((wanted, "missing"), (found, "wrong")):
            for mark in marks:
                if id(mark) not in hit:
                    self._miss(name, what, _show(mark, agree))


def _of(marks: list[_Mark], kinds: tuple[str, ...]) -> list[_Mark]:
    return [mark for mark in marks if mark.fields["kind"] in kinds]


def _outlet_name(written: str | None, authority: Authority) -> str | None:
    """The proper name of an outlet that may be written as an alias, dateline or domain."""
    for outlet in authority.outlets if written else ():
        if fold(written or "") in map(fold, (outlet.name, *outlet.aliases, *outlet.datelines, *outlet.domains)):
            return outlet.name
    return written


def _align(found: list[str], wanted: list[str]) -> list[int]:
    """For each found token its position among the wanted ones by a longest common subsequence, or a negative number."""
    if found == wanted:
        return list(range(len(wanted)))
    out = [-1 - index for index in range(len(found))]
    for block in LCSseq.opcodes(found, wanted):
        if block.tag == "equal":
            for step in range(block.src_end - block.src_start):
                out[block.src_start + step] = block.dest_start + step
    return out


def _tokens(spans: list[tuple[int, int]], aligned: list[int] | None, start: int, end: int) -> frozenset[int]:
    inside = [index for index, (a, b) in enumerate(spans) if a < end and b > start]
    return frozenset(inside if aligned is None else (aligned[index] for index in inside))


def _pairs(
    wanted: list[_Mark], found: list[_Mark], overlap: float, agree: tuple[str, ...]
) -> list[tuple[_Mark, _Mark]]:
    """One-to-one pairs whose overlap reaches `overlap` (or is above 0), the best first; ties go to those that agree."""
    candidates = []
    for i, w in enumerate(wanted):
        for j, f in enumerate(found):
            shared = len(w.tokens & f.tokens)
            ratio = shared / len(w.tokens | f.tokens) if shared else 0.0
            if shared and ratio >= overlap:
                agreeing = sum(_agree(w.fields, f.fields, field) for field in agree)
                candidates.append((-ratio, -agreeing, i, j))
    out, used_wanted, used_found = [], set(), set()
    for _, _, i, j in sorted(candidates):
        if i not in used_wanted and j not in used_found:
            used_wanted.add(i)
            used_found.add(j)
            out.append((wanted[i], found[j]))
    return out


def _agree(wanted: Mapping[str, Any], found: Mapping[str, Any], field: str) -> bool:
    return fold(str(wanted.get(field) or "")) == fold(str(found.get(field) or ""))


def _show(mark: _Mark, fields: tuple[str, ...]) -> str:
    facts = "; ".join(f"{field}={mark.fields.get(field)}" for field in (*fields, "rule") if field in mark.fields)
    return f"{mark.text} [{facts}]" if facts else mark.text


def render(report: Report) -> str:
    """The scores of `report` as a table, a measure a line."""
    lines = [f"{'measure':<26}{'precision':>10}{'recall':>8}{'F1':>8}   hits/found/wanted"]
    lines += [
        f"{name:<26}{value.precision:>10.3f}{value.recall:>8.3f}{value.f1:>8.3f}"
        f"   {value.hits}/{value.found}/{value.wanted}"
        for name, value in report.total.items()
    ]
    return "\n".join([f"{len(report.articles)} articles", *lines])


def figures(report: Report) -> dict[str, dict[str, float | int]]:
    """Precision, recall and F1 (four digits) and the number of wanted annotations `n` of each measure."""
    return {
        name: {
            "precision": round(value.precision, 4),
            "recall": round(value.recall, 4),
            "f1": round(value.f1, 4),
            "n": value.wanted,
        }
        for name, value in report.total.items()
    }


def read_floors(path: Path) -> dict[str, float]:
    """Lowest F1 allowed by measure, from a TOML file of lines such as ``"dates.value" = 0.95``.

    Raises `EvaluationError` where the file is no TOML or a floor is no number from 0 to 1.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise EvaluationError(f"{path}: not a readable TOML file: {error}") from None
    for name, value in data.items():
        if not isinstance(value, int | float) or not 0 <= value <= 1:
            raise EvaluationError(f"{path}: {name} = {value!r}: a floor is an F1 from 0 to 1")
    return {name: float(value) for name, value in data.items()}


def below(report: Report, floors: Mapping[str, float]) -> tuple[str, ...]:
    """A line for each floor that `report` does not reach; a floor for a measure that the gold lacks is such a line."""
    out = []
    for name, floor in floors.items():
        value = report.total.get(name)
        if value is None:
            out.append(f"{name}: the gold holds no such layer, but a floor of {floor:.3f} asks for it")
        elif round(value.f1, 6) < floor:
            out.append(f"{name}: F1 {value.f1:.3f} is below its floor of {floor:.3f}")
    return tuple(out)
