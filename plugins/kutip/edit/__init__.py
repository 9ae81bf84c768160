"""What editors say: `content/` -> Authority, and its corrections applied to annotated articles."""

from .authority import AuthorityError, read_authority

__all__ = ["AuthorityError", "read_authority"]
