"""Quotations, direct, indirect and mixed, each with its speaker."""

from __future__ import annotations

from ..languages import LanguagePack
from ..model import Article, Authority, DateMention, Name, Quotation
from ..text import Document
from .dates import Expression


class QuotationFinder:
    """Finds quotations."""

    def __init__(self, pack: LanguagePack, authority: Authority) -> None:
        self._pack = pack

    def __call__(
        self, document: Document, article: Article, names: tuple[Name, ...], expressions: tuple[Expression, ...]
    ) -> tuple[Quotation, ...]:
        """Quotations of `document` in order of start."""
        return ()

    def with_days(
        self, document: Document, quotes: tuple[Quotation, ...], dates: tuple[DateMention, ...]
    ) -> tuple[Quotation, ...]:
        """`quotes` with the day of the utterance where their cue gives one."""
        return quotes
