"""Words that tell the kinds of claims: ``claims.toml``."""

from __future__ import annotations

from msgspec import Struct


class ClaimWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell the kinds of claims."""
