"""Link the example collection beside a TF-IDF baseline, and time links over made-up collections.

    python benchmarks/link.py [--sizes 1000 10000]

Quality is measured on `examples/` with `tests/gold/groups.json`: F1 over pairs of claims, the share of right pairs
whose relation is right, B-cubed F1 of stories. The baseline joins claims by the cosine of their TF-IDF vectors and
stories by that of whole articles, both at the threshold that suits this collection best, and says that two claims
differ where their numbers do; it is given the same claims.

Made-up collections have ten claims an article on events of one to five articles; their words follow Zipf's law over the
root list. Each size runs in a process of its own. Times are CPU times of `link` alone, memory is the peak of the
process with all records; growth is printed beside that of n log n.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from kutip.edit import read_authority  # noqa: E402
from kutip.languages import load  # noqa: E402
from kutip.languages.roots import roots  # noqa: E402
from kutip.link import as_json, link  # noqa: E402
from kutip.model import (  # noqa: E402
    Annotated,
    Article,
    Authority,
    Claim,
    Name,
    Origin,
    Quantity,
    article_slug,
    claim_id,
)
from kutip.pipeline import annotate_seeds  # noqa: E402
from kutip.text import scoring_tokens  # noqa: E402
from linked import Quality, quality, read_gold  # noqa: E402 - the tests measure in the same way

MS_AN_ARTICLE, MIB = 2.0, 400
"""Budget: CPU time an article, and memory at the largest size."""
_THRESHOLDS = [step / 50 for step in range(5, 50)]


# --- quality ----------------------------------------------------------------------------------------------------------


def vectors(texts: Sequence[str]) -> list[dict[str, float]]:
    """TF-IDF vectors of unit length."""
    bags = [Counter(scoring_tokens(text)) for text in texts]
    spread = Counter(word for bag in bags for word in bag)
    out = []
    for bag in bags:
        found = {word: count * math.log(len(bags) / spread[word]) for word, count in bag.items()}
        length = math.sqrt(sum(value * value for value in found.values())) or 1.0
        out.append({word: value / length for word, value in found.items()})
    return out


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Cosine of two vectors of unit length."""
    return sum(value * b[word] for word, value in a.items() if word in b)


def joined(size: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """What is joined by a chain of `pairs`."""
    home = list(range(size))
    for a, b in pairs:
        first, second = sorted((home[a], home[b]))
        home = [first if one == second else one for one in home]
    return [[number for number in range(size) if home[number] == first] for first in sorted(set(home))]


def baseline(annotated: Sequence[Annotated], gold: Mapping[str, Any]) -> Quality:
    """The best that TF-IDF cosine does on this collection."""
    claims = [(one, claim) for one in annotated for claim in one.claims if not claim.in_title]
    texts = [one.article.text[claim.start : claim.end] for one, claim in claims]
    found, whole = vectors(texts), vectors([one.article.text for one in annotated])
    near = {(a, b): cosine(found[a], found[b]) for a, b in combinations(range(len(claims)), 2)}
    alike = {(a, b): cosine(whole[a], whole[b]) for a, b in combinations(range(len(annotated)), 2)}
    ids = [one.article.id for one in annotated]
    out = []
    for limit in _THRESHOLDS:
        stories = joined(len(ids), (pair for pair, value in alike.items() if value >= limit))
        groups = [
            {
                "members": [[claims[number][0].article.id, texts[number], ""] for number in members],
                "variants": [claims[n][1].quantities[0].value if claims[n][1].quantities else "" for n in members],
            }
            for members in joined(len(claims), (pair for pair, value in near.items() if value >= limit))
        ]
        out.append(quality({"groups": groups, "stories": [[ids[n] for n in story] for story in stories]}, gold))
    best = max(out, key=lambda one: one.f1)
    return best._replace(stories=max(one.stories for one in out))


def show_quality() -> None:
    """Print both on the example collection."""
    authority, gold = read_authority(ROOT / "examples" / "content"), read_gold()
    annotated, _ = annotate_seeds(ROOT / "examples" / "seeds", authority, jobs=1)
    digest = link(annotated, authority, load("id"))
    print(f"{'':10}{'precision':>10}{'recall':>8}{'F1':>7}{'relation':>10}{'stories':>9}")
    for name, one in (("kutip", quality(as_json(digest), gold)), ("TF-IDF", baseline(annotated, gold))):
        figures = f"{one.precision:10.2f}{one.recall:8.2f}{one.f1:7.2f}{one.relation:10.2f}{one.stories:9.2f}"
        print(f"{name:10}{figures}")
    found = sorted(map(list, digest.copies))
    print(f"copies: {sum(pair in found for pair in gold['copies'])} of {len(gold['copies'])}, {len(found)} found")


# --- speed ------------------------------------------------------------------------------------------------------------


def made_up(size: int) -> list[Annotated]:
    """`size` annotated articles on events of one to five, the same at every call."""
    chance = random.Random(size)  # noqa: S311 - a made-up collection, no secret
    words = sorted(word for word in roots("id") if 3 < len(word) < 12)
    chance.shuffle(words)
    weights = [1 / (rank + 10) for rank in range(len(words))]
    totals = [0.0]
    for weight in weights:
        totals.append(totals[-1] + weight)
    syllables = ["ba", "ci", "du", "ga", "ka", "li", "ma", "na", "pa", "ra", "sa", "ta", "wi", "ya"]

    def draw(count: int) -> list[str]:
        return chance.choices(words, cum_weights=totals[1:], k=count)

    def name() -> str:
        return " ".join("".join(chance.choices(syllables, k=3)).capitalize() for _ in range(2))

    out: list[Annotated] = []
    first = dt.date(2025, 1, 1)
    while len(out) < size:
        people, place = [name() for _ in range(3)], "Desa " + name()
        facts = [(draw(9), chance.randrange(2, 900)) for _ in range(14)]
        # A hundred articles a day, whatever the size of the collection.
        day = (first + dt.timedelta(days=len(out) // 100)).isoformat()
        for _ in range(min(chance.randrange(1, 6), size - len(out))):
            out.append(_article(f"made-{len(out)}", day, people, place, chance.sample(facts, 10), draw=draw))
    return out


def _article(id_: str, day: str, people: list[str], place: str, facts: list[Any], *, draw: Any) -> Annotated:
    text, names, claims = "", [], []
    for number, (words, count) in enumerate(facts):
        who = people[number % len(people)]
        said = f"{who} {' '.join(words)} {count} orang di {place}"
        text += f"{' '.join(draw(14)).capitalize()}. "
        start = len(text)
        text += said + ".\n"
        names.append(_name(start, who, "person"))
        names.append(_name(start + len(said) - len(place), place, "place"))
        claims.append(
            Claim(
                id=claim_id(id_, said),
                start=start,
                end=start + len(said),
                rule="made-up",
                kind="figure",
                source=who,
                quantities=(Quantity(value=str(count), unit="orang"),),
            )
        )
    article = Article(
        id=id_,
        slug=article_slug(id_),
        origin=Origin(path=f"{id_}.txt"),
        title=f"{' '.join(facts[0][0])} {place}",
        outlet=f"Media {len(text) % 40}",
        published=day,
        text=text.rstrip(),
    )
    return Annotated(article=article, names=tuple(names), claims=tuple(claims))


def _name(start: int, exact: str, kind: Any) -> Name:
    return Name(start=start, end=start + len(exact), rule="made-up", kind=kind, entity=exact)


def measure(size: int) -> dict[str, float]:
    """CPU milliseconds an article and peak MiB of this process."""
    annotated, pack = made_up(size), load("id")
    begin = time.process_time()
    digest = link(annotated, Authority(), pack)
    spent = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "claims": sum(len(one.claims) for one in annotated),
        "groups": len(digest.groups),
        "stories": len(digest.stories),
        "ms": spent * 1000 / size,
        "mib": peak,
    }


def show_speed(sizes: Sequence[int]) -> bool:
    """Print each size, and whether the budget is kept."""
    found = {}
    print(f"{'articles':>10}{'claims':>9}{'stories':>9}{'groups':>8}{'ms/article':>12}{'MiB':>7}")
    for size in sizes:
        command = [sys.executable, __file__, "--one", str(size)]
        one = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        found[size] = one
        print(f"{size:10}{one['claims']:9}{one['stories']:9}{one['groups']:8}{one['ms']:12.2f}{one['mib']:7.0f}")
    small, large = min(sizes), max(sizes)
    growth = found[large]["ms"] * large / (found[small]["ms"] * small)
    allowed = large * math.log(large) / (small * math.log(small))
    print(f"growth {growth:.1f}, of n log n {allowed:.1f}")
    kept = found[large]["ms"] <= MS_AN_ARTICLE and found[large]["mib"] <= MIB and growth <= allowed
    print(f"budget of {MS_AN_ARTICLE:.0f} ms and {MIB} MiB: {'kept' if kept else 'broken'}")
    return kept


def main() -> int:
    """Both parts; exit code 1 where the budget is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measure(given.one)))
        return 0
    show_quality()
    print()
    return 0 if show_speed(given.sizes) else 1


if __name__ == "__main__":
    sys.exit(main())
