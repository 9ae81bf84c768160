"""Claims: spans that assert something, each with kind and source."""

from __future__ import annotations

from ..languages import LanguagePack
from ..model import Article, Claim, DateMention, Name, Quotation
from ..text import Document


class ClaimMarker:
    """Marks claims."""

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack

    def __call__(
        self,
        document: Document,
        article: Article,
        names: tuple[Name, ...],
        dates: tuple[DateMention, ...],
        quotes: tuple[Quotation, ...],
    ) -> tuple[Claim, ...]:
        """Claims of `article` in order of start, those of the title first."""
        return ()
