"""Words of protected contexts and parts: ``protection.toml``."""

from __future__ import annotations

from msgspec import Struct


class ProtectionWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of protected contexts and parts."""
