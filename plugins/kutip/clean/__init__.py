"""A seed -> an article: text without junk, facts stated as facts, every removed piece with its reason."""

from .cleaner import Cleaner
from .errors import CleanError

__all__ = ["CleanError", "Cleaner"]
