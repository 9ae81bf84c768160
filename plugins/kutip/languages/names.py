"""Titles, ranks, generic nouns of bodies and places, gazetteers: ``names.toml``."""

from __future__ import annotations

from msgspec import Struct


class NameWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Titles, ranks, generic nouns of bodies and places, gazetteers."""
