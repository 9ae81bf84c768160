"""Apply what editors corrected."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Annotated, Article, Authority, CorrectionOutcome


def apply_facts(article: Article, authority: Authority) -> Article:
    """`article` with the facts that editors corrected."""
    return article


def apply_corrections(
    annotated: Sequence[Annotated], authority: Authority
) -> tuple[tuple[Annotated, ...], tuple[CorrectionOutcome, ...]]:
    """`annotated` as editors corrected it, and what became of each entry."""
    return tuple(annotated), ()
