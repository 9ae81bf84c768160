"""Names of people, organisations and places, each mention resolved to one entity of the article."""

from __future__ import annotations

from ..languages import LanguagePack
from ..model import Article, Authority, Name
from ..text import Document


class NameFinder:
    """Finds names."""

    def __init__(self, pack: LanguagePack, authority: Authority) -> None:
        self._pack = pack

    def __call__(self, document: Document, article: Article) -> tuple[Name, ...]:
        """Names of `document` in order, not overlapping."""
        return ()
