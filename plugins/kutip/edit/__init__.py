"""What editors say: `content/` -> Authority, and its corrections applied to annotated articles."""

from .authority import AuthorityError, read_authority
from .corrections import FactCorrector, apply_corrections
from .suppression import suppress

__all__ = ["AuthorityError", "FactCorrector", "apply_corrections", "read_authority", "suppress"]
