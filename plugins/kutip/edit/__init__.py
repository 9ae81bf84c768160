"""What editors say: `content/` -> Authority, and its corrections applied to annotated articles."""

from .authority import AuthorityError, read_authority
from .corrections import FactCorrector, apply_corrections
from .review import as_toml, review
from .suppression import suppress

__all__ = [
    "AuthorityError",
    "FactCorrector",
    "apply_corrections",
    "as_toml",
    "read_authority",
    "review",
    "suppress",
]
