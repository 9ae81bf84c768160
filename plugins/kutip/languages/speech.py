"""Verbs and frames that report words: ``speech.toml``."""

from __future__ import annotations

from msgspec import Struct


class SpeechWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs and frames that report words."""
