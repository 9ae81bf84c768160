"""Words of the calendar and the clock: ``dates.toml``."""

from __future__ import annotations

from msgspec import Struct


class DateWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the calendar and the clock."""
