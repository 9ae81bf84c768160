"""Kutip: raw news articles in, an annotated and cross-linked digest out."""

from __future__ import annotations

__version__ = "0.1.0"


def register() -> None:
    """Connect Kutip to Pelican. Called by Pelican; imports it only here, so that every other room stays free of it."""
    from . import publish  # noqa: PLC0415 - see above

    publish.register()
