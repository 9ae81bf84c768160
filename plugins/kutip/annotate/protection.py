"""Whom a page must not expose: articles with a child or a sexual crime are held, suspects and victims get no page."""

from __future__ import annotations

from ..languages import LanguagePack
from ..model import Annotated
from ..text import Document


class Protector:
    """Marks protected names and holds articles."""

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack

    def __call__(self, annotated: Annotated, document: Document) -> Annotated:
        """`annotated` with `held` and the flags ``protected`` and ``initials`` where they apply."""
        return annotated
