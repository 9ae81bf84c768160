"""Names of people, organisations and places, each mention resolved to one entity of the article."""

from .finder import NameFinder

__all__ = ["NameFinder"]
