"""Why a seed cannot be cleaned."""

from __future__ import annotations

from ..model import KutipError


class CleanError(KutipError):
    """A seed that has no story left, or whose markup cannot be read whole."""
