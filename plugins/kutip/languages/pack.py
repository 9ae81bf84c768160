"""Read a language's TOML files into one frozen record; a mistake is named by file, line and key."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TypeVar

from msgspec import Struct

from .. import tomlfile
from ..model import KutipError
from .claims import ClaimWords
from .clean import CleanWords
from .dates import DateWords
from .gazetteer import Gazetteer
from .link import LinkWords
from .names import NameWords
from .protection import ProtectionWords
from .speech import SpeechWords
from .text import TextWords

T = TypeVar("T")


class LanguageError(KutipError):
    """A language pack that cannot be used as it is."""


class LanguagePack(Struct, frozen=True, kw_only=True):
    """Everything that Kutip knows of one language; each part is one TOML file of the language's folder."""

    code: str
    text: TextWords
    clean: CleanWords
    dates: DateWords
    names: NameWords
    gazetteer: Gazetteer
    speech: SpeechWords
    claims: ClaimWords
    protection: ProtectionWords
    link: LinkWords


_PARTS: dict[str, type] = {
    "text": TextWords,
    "clean": CleanWords,
    "dates": DateWords,
    "names": NameWords,
    "gazetteer": Gazetteer,
    "speech": SpeechWords,
    "claims": ClaimWords,
    "protection": ProtectionWords,
    "link": LinkWords,
}


def available() -> tuple[str, ...]:
    """Codes of the languages whose packs are complete."""
    root = resources.files(__package__)
    return tuple(
        sorted(
            folder.name
            for folder in root.iterdir()
            if folder.is_dir() and all(folder.joinpath(f"{part}.toml").is_file() for part in _PARTS)
        )
    )


def load(code: str, folder: Traversable | None = None) -> LanguagePack:
    """The pack of language `code`, from `folder` if given, else from those shipped.

    Raises `LanguageError` naming file, line and key where a file is missing, broken, has a key too many or too few,
    a value of another type, or a pattern (a key that ends in ``pattern`` or ``patterns``) that does not compile.
    """
    return _shipped(code) if folder is None else _read(folder, code)


@cache
def _shipped(code: str) -> LanguagePack:
    """The pack that ships with this version; a build asks for it several times, and reading it takes 0.2 s."""
    folder = resources.files(__package__).joinpath(code)
    if not re.fullmatch(r"[a-z]{2,3}", code) or not folder.is_dir():
        raise LanguageError(f"language {code!r} is unknown; there are: {', '.join(available())}")
    return _read(folder, code)


def _read(folder: Traversable, code: str) -> LanguagePack:
    return LanguagePack(code=code, **{name: _part(folder, code, name, kind) for name, kind in _PARTS.items()})


def cleaning(besides: str) -> dict[str, CleanWords]:
    """What cleans articles in the other languages that ship a ``clean.toml``, by code: a collection is seldom pure."""
    root = resources.files(__package__)
    codes = sorted(
        folder.name
        for folder in root.iterdir()
        if folder.is_dir() and folder.name != besides and folder.joinpath("clean.toml").is_file()
    )
    return {code: _part(root.joinpath(code), code, "clean", CleanWords) for code in codes}


def _part(folder: Traversable, code: str, name: str, kind: type[T]) -> T:
    source = folder.joinpath(f"{name}.toml")
    label = f"languages/{code}/{name}.toml"
    if not source.is_file():
        raise LanguageError(f"{label}: the file is missing; copy it from another language and translate it")
    return tomlfile.read(source.read_text(encoding="utf-8"), label, kind, LanguageError)
