"""Claims: spans that assert something, each with kind, source and what it counts."""

from .marker import ClaimMarker
from .quantities import Counter, Numerals, read_figure, read_number

__all__ = ["ClaimMarker", "Counter", "Numerals", "read_figure", "read_number"]
