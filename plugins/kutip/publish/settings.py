"""Every setting of Kutip in one place: names, types, defaults."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from ..model import KutipError

PREFIX = "KUTIP_"


class SettingsError(KutipError):
    """A setting that is unknown or has a value of another type."""


class Settings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The ``KUTIP_…`` settings of ``pelicanconf.py``, without their prefix, in lower case."""

    root: str = ""
    """Folder of ``pelicanconf.py``; relative paths count from here. Empty: the folder that holds PATH."""
    seeds: str = "seeds"
    """Folder of raw articles (or one file), absolute or below the root."""
    language: Literal["id", "en"] = "id"
    """Language of the interface. The language of the articles is read from each."""
    cache: str | bool = True
    """Folder that keeps annotations and pages, outside the project; True: the user's cache folder; False: none."""
    strict: bool = False
    """A seed that is refused fails the build: the published folder stays as it was and the exit code is 1."""
    jobs: int = 0
    """Worker processes; 0: one for each processor."""
    suppress_file: str = ""
    """File outside the public tree with names that must occur nowhere in the output, one a line."""
    contact: str = ""
    """Private address (mailto: or https:) for right of reply and identity."""
    issues: str = ""
    """Public address for technical errors, for example of an issue tracker."""
    public: bool = False
    """True: texts of outlets without a mode in ``outlets.toml`` are excerpted (``ringkas``)."""
    search: bool = True
    """Whether the build makes the search index of ``/cari/``; without it the page has its lists only."""

    @property
    def root_path(self) -> Path:
        """`root` as a path."""
        return Path(self.root)

    def below_root(self, value: str) -> Path:
        """`value` as a path, counted from the root where it is relative."""
        return (self.root_path / Path(value).expanduser()).resolve()


def read_settings(pelican_settings: Mapping[str, Any]) -> Settings:
    """The Kutip settings among those of Pelican.

    Raises `SettingsError` for an unknown ``KUTIP_…`` name (with the one that was probably meant) and for a value of
    another type.
    """
    names = {field: f"{PREFIX}{field.upper()}" for field in Settings.__struct_fields__}
    given = {name: value for name, value in pelican_settings.items() if name.startswith(PREFIX)}
    for name in sorted(given):
        if name not in names.values():
            near = difflib.get_close_matches(name, names.values(), 1, 0.6)
            hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(sorted(names.values()))}"
            raise SettingsError(f"{name}: no such setting; {hint}")
    values = {field: given[name] for field, name in names.items() if name in given}
    values = {field: str(value) if isinstance(value, Path) else value for field, value in values.items()}
    if not values.get("root"):
        values["root"] = str(Path(pelican_settings.get("PATH") or ".").resolve().parent)
    try:
        return msgspec.convert(values, Settings, strict=True)
    except msgspec.ValidationError as error:
        field = str(error).partition("`$.")[2].rstrip("`")
        raise SettingsError(f"{names.get(field, PREFIX + '…')}: {error}; see docs/settings.md") from None
