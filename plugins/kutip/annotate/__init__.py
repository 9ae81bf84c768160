"""An article -> its layers. The order of the steps is the order in which each builds on the one before."""

from __future__ import annotations

from ..languages import LanguagePack
from ..model import Annotated, Article, Authority
from ..text import Document
from .claims import ClaimMarker
from .dates import DateReader
from .names import NameFinder
from .protection import Protector
from .quotations import QuotationFinder


class Annotator:
    """Annotates articles of one language. Made once per process: every pattern is compiled here."""

    def __init__(self, pack: LanguagePack, authority: Authority) -> None:
        self.pack = pack
        self._names = NameFinder(pack, authority)
        self._dates = DateReader(pack)
        self._quotations = QuotationFinder(pack, authority)
        self._claims = ClaimMarker(pack)
        self._protector = Protector(pack)

    def __call__(self, article: Article) -> Annotated:
        """All layers of `article`; only cleaned where it is written in another language than the pack's.

        Order: marks (splitting and pairing), names, date expressions, publication day where only the text tells it,
        quotations with speakers, date values, claims, protection.
        """
        if article.language != self.pack.code:
            return self._protector(Annotated(article=article), Document.of(article.text, self.pack.text))
        document = Document.of(article.text, self.pack.text)
        names = self._names(document, article)
        expressions = self._dates.expressions(document)
        article = self._dates.publication(article, document, expressions)
        quotes = self._quotations(document, article, names, expressions)
        dates = self._dates.values(document, article, expressions, quotes)
        quotes = self._quotations.with_days(document, article, quotes, dates)
        claims = self._claims(document, article, names, dates, quotes)
        return self._protector(
            Annotated(article=article, dates=dates, names=names, quotes=quotes, claims=claims), document
        )
