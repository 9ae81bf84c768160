"""Digest -> pages, feeds, data. The only room that imports Pelican."""

from __future__ import annotations


def register() -> None:
    """Connect to Pelican's signals."""
    from . import plugin  # noqa: PLC0415 - whoever only wants the views need not load Pelican

    plugin.register()
