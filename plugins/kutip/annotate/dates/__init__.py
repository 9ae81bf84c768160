"""Date expressions and their values: the grammar finds what stands there, the resolver says which day it means."""

from .explain import Explanation, explain
from .reader import DateReader
from .readings import Expression

__all__ = ["DateReader", "Explanation", "Expression", "explain"]
