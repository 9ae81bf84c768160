"""Read a language's TOML files into one frozen record; a mistake is named by file, line and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from ..model import KutipError
from .claims import ClaimWords
from .clean import CleanWords
from .dates import DateWords
from .gazetteer import Gazetteer
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


_PARTS: dict[str, type] = {
    "text": TextWords,
    "clean": CleanWords,
    "dates": DateWords,
    "names": NameWords,
    "gazetteer": Gazetteer,
    "speech": SpeechWords,
    "claims": ClaimWords,
    "protection": ProtectionWords,
}

_AT_PATH = re.compile(r"at `\$(.*?)`")
_FIELD = re.compile(r"field `([^`]+)`")
_TOML_LINE = re.compile(r"line (\d+)")


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
    if folder is None:
        folder = resources.files(__package__).joinpath(code)
        if not re.fullmatch(r"[a-z]{2,3}", code) or not folder.is_dir():
            raise LanguageError(f"language {code!r} is unknown; there are: {', '.join(available())}")
    return LanguagePack(code=code, **{name: _part(folder, code, name, kind) for name, kind in _PARTS.items()})


def _part(folder: Traversable, code: str, name: str, kind: type[T]) -> T:
    source = folder.joinpath(f"{name}.toml")
    label = f"languages/{code}/{name}.toml"
    if not source.is_file():
        raise LanguageError(f"{label}: the file is missing; copy it from another language and translate it")
    text = source.read_text(encoding="utf-8")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _TOML_LINE.search(str(error))
        raise LanguageError(f"{label}:{line.group(1) if line else '?'}: not valid TOML: {error}") from None
    try:
        part = msgspec.convert(data, kind, strict=True)
    except msgspec.ValidationError as error:
        key = _blamed_key(str(error))
        raise LanguageError(f"{label}:{_line_of(text, key)}: key {key!r}: {error}") from None
    for key, pattern in _patterns(data):
        try:
            re.compile(pattern)
        except re.error as error:
            raise LanguageError(f"{label}:{_line_of(text, key)}: key {key!r}: pattern {pattern!r}: {error}") from None
    return part


def _blamed_key(message: str) -> str:
    field, path = _FIELD.search(message), _AT_PATH.search(message)
    parts = re.findall(r"\.([^.\[]+)", path.group(1)) if path else []
    if field:
        parts.append(field.group(1))
    return ".".join(parts) or "?"


def _line_of(text: str, key: str) -> int:
    """Line of the last part of `key`, after the line of its table where there is one; 1 where it is missing."""
    *tables, last = key.split(".")
    at = 0
    for table in tables:
        found = re.compile(rf"^\s*(?:\[+{re.escape(table)}\b|{re.escape(table)}\s*=)", re.MULTILINE).search(text, at)
        at = found.start() if found else at
    found = re.compile(
        rf"(?:^|[{{,])\s*(?:\"?{re.escape(last)}\"?\s*=|\[+.*\b{re.escape(last)}\b)", re.MULTILINE
    ).search(text, at)
    start = found.end() if found else at
    return text.count("\n", 0, start) + 1


def _patterns(data: Any, key: str = "", inside: bool = False) -> Iterator[tuple[str, str]]:
    """Every string that stands under a key whose name ends in ``pattern`` or ``patterns``."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _patterns(
                value, f"{key}.{name}" if key else name, inside or name.endswith(("pattern", "patterns"))
            )
    elif isinstance(data, list):
        for value in data:
            yield from _patterns(value, key, inside)
    elif isinstance(data, str) and inside:
        yield key, data
