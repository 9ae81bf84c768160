"""Pairs of statements: the text fixtures of ``tests/cases/link``, and what holds for figures."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Case, read_cases
from kutip import publish
from kutip.annotate import Annotator
from kutip.languages import load
from kutip.link.compare import RULES, Nearness, agree, compare
from kutip.link.entities import EntityIndex
from kutip.link.features import Features, Featurist
from kutip.model import Authority
from making import article

PACK = load("id")
LOCALE = Path(publish.__file__).parent / "locale"
NEAR: dict[str, Nearness] = {"story": "story", "context": "context", "article": "article"}


@cache
def annotator() -> Annotator:
    return Annotator(PACK, Authority())


def features(text: str, id_: str) -> Features:
    one = annotator()(article(id_, text, title="", published="2025-11-06", published_how="given"))
    claim = next(claim for claim in one.claims if not claim.in_title)
    return Featurist(PACK)(one, claim, EntityIndex([one], Authority()).own[id_])


def verdict(a: Features, b: Features, near: Nearness) -> str:
    found = compare(a, b, PACK.link, near)
    if found is not None:
        return found.differs or "same"
    answers = {name: rule(a, b, PACK.link) for name, rule in RULES}
    apart = [name for name, answer in answers.items() if answer == "refuse" or (answer and near != "story")]
    return f"apart | {apart[0]}" if apart else "unlike"


CASES = read_cases("link")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_two_statements(case: Case) -> None:
    """Each fixture gives what it says."""
    first, second = (features(text, id_) for id_, text in zip("ab", case.text.split("\n"), strict=True))
    near = NEAR[case.settings.get("near", "story")]
    assert (verdict(first, second, near),) == case.expected
    assert (verdict(second, first, near),) == case.expected


def test_every_rule_has_a_case_and_a_sentence() -> None:
    """Each rule that keeps two statements apart or tells them to differ is shown and explained in both languages."""
    names = {name for name, _ in RULES}
    shown = " ".join(line for case in CASES for line in case.expected)
    apart = {name for name in names if name.endswith("-apart")}
    assert {name for name in apart if name in shown} == apart
    for language in ("id", "en"):
        rules = tomllib.loads((LOCALE / language / "rules_link.toml").read_text(encoding="utf-8"))
        assert rules.keys() == names


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.booleans())
def test_agreement_of_figures_is_mutual(a: int, b: int, loose: bool) -> None:
    """Whether two figures agree does not depend on which comes first, and each agrees with itself."""
    assert agree(Decimal(a), Decimal(b), loose=loose) == agree(Decimal(b), Decimal(a), loose=loose)
    assert agree(Decimal(a), Decimal(a))
