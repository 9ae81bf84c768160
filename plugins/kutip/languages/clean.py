"""Junk rules, datelines, byline patterns and genres: ``clean.toml``."""

from __future__ import annotations

from msgspec import Struct


class CleanWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Junk rules, datelines, byline patterns and genres."""
