"""What editors say: `content/` -> Authority, and its corrections applied to annotated articles."""

from .authority import AuthorityError, read_authority
from .corrections import apply_corrections, apply_facts
from .suppression import suppress

__all__ = ["AuthorityError", "apply_corrections", "apply_facts", "read_authority", "suppress"]
