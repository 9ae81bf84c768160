"""Kutip: raw news articles in, an annotated and cross-linked digest out."""

from __future__ import annotations

from importlib import resources

__version__ = "0.1.0"


def theme_path() -> str:
    """Folder of the theme that is installed with Kutip, for THEME in ``pelicanconf.py``.

    Raises `ModuleNotFoundError` where Kutip is used from a bare checkout; the theme is then the checkout itself.
    """
    with resources.as_file(resources.files("kutip.theme.templates") / "base.html") as base:
        return str(base.parent.parent)


def register() -> None:
    """Connect Kutip to Pelican. Called by Pelican; imports it only here, so that every other room stays free of it."""
    from . import publish  # noqa: PLC0415 - see above

    publish.register()
