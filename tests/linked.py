"""Measure links against gold: pairs of claims, what they differ in, stories, copies.

Gold is a file like ``tests/gold/groups.json``; a claim that was found stands for one of the gold where at least half of
the tokens of both are shared (GUIDELINES, "Gold format").
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from kutip.text import scoring_tokens

GOLD = Path(__file__).parent / "gold" / "groups.json"
OVERLAP = 0.5

Claim = tuple[str, str]
"""Article id and text."""
Pair = frozenset[Claim]


class Quality(NamedTuple):
    """Precision, recall and F1 of pairs of claims; share of the right pairs whose relation is right; B-cubed F1."""

    precision: float
    recall: float
    f1: float
    relation: float
    stories: float
    missed: tuple[tuple[Claim, ...], ...]
    false: tuple[tuple[Claim, ...], ...]


def read_gold(path: Path = GOLD) -> dict[str, Any]:
    """The gold of a collection."""
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return gold


def quality(found: Mapping[str, Any], gold: Mapping[str, Any]) -> Quality:
    """`found` is what ``kutip link`` prints."""
    known = [(one, text) for group in gold["groups"] for one, text in map(tuple, group["members"])]
    known += [(one, text) for pair in gold["maybe"] for one, text in map(tuple, pair)]
    wanted = _pairs(gold["groups"], lambda claim: claim)
    got = _pairs(found["groups"], lambda claim: _same(claim, known))
    maybe = {frozenset(map(tuple, pair)) for pair in gold["maybe"]}
    got = {pair: differs for pair, differs in got.items() if pair not in maybe and len(pair) == 2}
    right = wanted.keys() & got.keys()
    precision = len(right) / len(got) if got else 1.0
    recall = len(right) / len(wanted)
    return Quality(
        precision,
        recall,
        2 * len(right) / (len(got) + len(wanted)),
        sum(wanted[pair] == got[pair] for pair in right) / max(1, len(right)),
        b_cubed(found["stories"], gold["stories"]),
        tuple(tuple(sorted(pair)) for pair in sorted(map(sorted, wanted.keys() - right))),
        tuple(tuple(sorted(pair)) for pair in sorted(map(sorted, got.keys() - right))),
    )


def b_cubed(found: Iterable[Sequence[str]], gold: Iterable[Sequence[str]]) -> float:
    """B-cubed F1 of a clustering (Bagga and Baldwin 1998): precision and recall of each item's cluster, averaged."""
    mine = {item: frozenset(cluster) for cluster in found for item in cluster}
    right = {item: frozenset(cluster) for cluster in gold for item in cluster}
    shared = {item: len(mine[item] & right[item]) for item in right}
    precision = sum(shared[item] / len(mine[item]) for item in right) / len(right)
    recall = sum(shared[item] / len(right[item]) for item in right) / len(right)
    return 2 * precision * recall / (precision + recall)


def _pairs(groups: Iterable[Mapping[str, Any]], name: Callable[[Claim], Claim]) -> dict[Pair, bool]:
    """Every pair of two members, with whether the values that they give differ."""
    return {
        frozenset((name((a[0], a[1])), name((b[0], b[1])))): bool(x and y and x != y)
        for group in groups
        for (a, x), (b, y) in combinations(zip(group["members"], group["variants"], strict=True), 2)
    }


def _same(claim: Claim, known: Sequence[Claim]) -> Claim:
    """The claim of the gold that `claim` is, or itself."""
    mine = set(scoring_tokens(claim[1]))
    best, most = claim, OVERLAP
    for other in known:
        if other[0] == claim[0]:
            others = set(scoring_tokens(other[1]))
            share = len(mine & others) / len(mine | others)
            if share >= most:
                best, most = other, share
    return best
