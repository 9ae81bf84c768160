"""Read a TOML file into a frozen record; a mistake is named by file, line and key."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from .model import KutipError

T = TypeVar("T")

_AT_PATH = re.compile(r"at `\$(.*?)`")
_FIELD = re.compile(r"field `([^`]+)`")
_UNKNOWN = re.compile(r"unknown field `([^`]+)`")
_TOML_LINE = re.compile(r"line (\d+)")
_PATH_PART = re.compile(r"\.([^.\[]+)((?:\[[^\]]*\])*)")
_INDEX = re.compile(r"\[(\d+)\]")


class TomlError(KutipError):
    """A TOML file that cannot be used as it is."""


def read(text: str, label: str, kind: type[T], error: type[KutipError] = TomlError) -> T:
    """The content of a TOML file called `label` as a record of `kind`; days and times come as text.

    Raises `error` as ``label:line: key …`` where it is not valid TOML, has a key too many (with the one that was
    probably meant) or too few, a value of another type, or, under a key that ends in ``pattern`` or ``patterns``, a
    regular expression that does not compile.
    """
    try:
        data = _with_texts_for_days(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        line = _TOML_LINE.search(str(fault))
        raise error(f"{label}:{line.group(1) if line else text.count(chr(10)) + 1}: not valid TOML: {fault}") from None
    try:
        record = msgspec.convert(data, kind, strict=True)
    except msgspec.ValidationError as fault:
        path = _blamed(str(fault))
        key = ".".join(name for name, _ in path) or "?"
        raise error(f"{label}:{_line(text, path)}: key {key!r}: {fault}{_meant(str(fault), kind)}") from None
    for key, pattern in _patterns(data):
        try:
            re.compile(pattern)
        except re.error as fault:
            raise error(f"{label}:{line_of(text, key)}: key {key!r}: pattern {pattern!r}: {fault}") from None
    return record


def line_of(text: str, key: str, entry: int | None = None) -> int:
    """Line of the last part of the dotted `key`, after the line of its table where there is one; 1 where it is missing.

    `entry` counts from 0 and says which of several tables of that name is meant (``[[outlet]]``).
    """
    parts: list[tuple[str, int | None]] = [(name, None) for name in key.split(".")]
    if entry is not None:
        parts[0] = (parts[0][0], entry)
    return _line(text, parts)


def _blamed(message: str) -> list[tuple[str, int | None]]:
    """The key that msgspec blames: its parts, each with an index where it holds a list."""
    field, path = _FIELD.search(message), _AT_PATH.search(message)
    parts: list[tuple[str, int | None]] = []
    for name, brackets in _PATH_PART.findall(path.group(1) if path else ""):
        index = _INDEX.search(brackets)
        parts.append((name, int(index.group(1)) if index else None))
    if field:
        parts.append((field.group(1), None))
    return parts


def _line(text: str, path: list[tuple[str, int | None]]) -> int:
    *tables, (last, entry) = path or [("?", None)]
    at, end = 0, len(text)
    for table, index in tables:
        headers = list(
            re.compile(rf"^\s*(?:\[+{re.escape(table)}\b|{re.escape(table)}\s*=)", re.MULTILINE).finditer(text, at, end)
        )
        if headers:
            which = min(index or 0, len(headers) - 1)
            at = headers[which].start()
            end = headers[which + 1].start() if index is not None and which + 1 < len(headers) else end
    named = re.compile(
        rf"(?:^|[{{,])\s*(?:\"?{re.escape(last)}\"?\s*=|\[+.*\b{re.escape(last)}\b)", re.MULTILINE
    ).finditer(text, at, end)
    found = list(named)
    tables_named = [match for match in found if "[" in match.group()]
    if entry is not None and entry < len(tables_named):
        found = tables_named[entry:]
    start = found[0].end() if found else at
    if not found and at:  # the key is missing: its table's own line
        start = text.find("[", at) if text[at:end].lstrip().startswith("[") else at
    return text.count("\n", 0, start) + 1


def _meant(message: str, kind: Any) -> str:
    unknown = _UNKNOWN.search(message)
    near = get_close_matches(unknown.group(1), sorted(_names(kind)), 1) if unknown else []
    return f"; did you mean {near[0]!r}?" if near else ""


def _names(kind: Any) -> Iterator[str]:
    """Every key that a record of `kind` and the records within it know."""
    for part in get_args(kind):
        yield from _names(part)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        for name, hint in get_type_hints(kind).items():
            if name in kind.__struct_fields__:
                yield name
                yield from _names(hint)


def _with_texts_for_days(data: Any) -> Any:
    """An editor may write a day with or without quotation marks."""
    if isinstance(data, dict):
        return {key: _with_texts_for_days(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_with_texts_for_days(value) for value in data]
    return data.isoformat() if isinstance(data, dt.date | dt.time) else data


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
