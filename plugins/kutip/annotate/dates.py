"""Date expressions and their values."""

from __future__ import annotations

from msgspec import Struct

from ..languages import LanguagePack
from ..model import Article, DateMention, Quotation
from ..text import Document


class Expression(Struct, frozen=True, kw_only=True):
    """A date expression before it has a value: span, kind and the parts that were read."""

    start: int
    end: int
    rule: str


class DateReader:
    """Finds date expressions and resolves them."""

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack

    def expressions(self, document: Document) -> tuple[Expression, ...]:
        """Date expressions of `document` in order, not overlapping."""
        return ()

    def publication(self, article: Article, document: Document, expressions: tuple[Expression, ...]) -> Article:
        """`article` with the day of publication inferred where nothing states it."""
        return article

    def values(
        self,
        document: Document,
        article: Article,
        expressions: tuple[Expression, ...],
        quotes: tuple[Quotation, ...],
    ) -> tuple[DateMention, ...]:
        """The expressions with their EDTF values."""
        return ()
