"""Claims: spans that assert something, each with kind, source and what it counts."""

from .marker import ClaimMarker
from .quantities import Numerals, quantities, read_figure, read_number

__all__ = ["ClaimMarker", "Numerals", "quantities", "read_figure", "read_number"]
