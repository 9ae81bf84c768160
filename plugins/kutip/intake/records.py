"""Records of scrapers and exports: one JSON object, a list of them, one a line, or the rows of a table."""

from __future__ import annotations

import ast
import csv
import io
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from typing import Any

import msgspec
from msgspec import Struct

from ..model import Facts, Origin, Refusal, Seed
from .decode import tidy
from .source import MAX_FACT, MAX_ID, NotTakenError, Source, check_body, merge

_SEPARATORS = re.compile(r"[\s_.-]+")
_MARKUP = re.compile(
    r"<(?:p|br|div|strong|b|i|em|a|span|h[1-6]|ul|ol|li|img|figure|html|body|article)\b[^<>]{0,2000}>", re.I
)
_BAD_JSON_AT = re.compile(r"byte (\d+)")
_LISTS = ("articles", "data", "items", "records", "results", "docs", "hits", "rows")
"""Names under which exports wrap their list of records."""


class FieldNames(Struct, frozen=True, forbid_unknown_fields=True):
    """``fields.toml``: names of each fact, first choice first."""

    id: tuple[str, ...]
    title: tuple[str, ...]
    text: tuple[str, ...]
    url: tuple[str, ...]
    published: tuple[str, ...]
    collected: tuple[str, ...]
    outlet: tuple[str, ...]
    author: tuple[str, ...]
    place: tuple[str, ...]
    image: tuple[str, ...]
    caption: tuple[str, ...]
    credit: tuple[str, ...]
    language: tuple[str, ...]
    section: tuple[str, ...]


def _key(name: str) -> str:
    return _SEPARATORS.sub("", name.casefold())


FIELDS = msgspec.convert(
    tomllib.loads(resources.files(__package__).joinpath("fields.toml").read_text(encoding="utf-8")), FieldNames
)
_KEYS: dict[str, tuple[str, int]] = {
    _key(name): (fact, rank) for fact in FieldNames.__struct_fields__ for rank, name in enumerate(getattr(FIELDS, fact))
}


def fact_named(name: str) -> tuple[str, int] | None:
    """The fact that the field `name` of a record holds, and its rank among the names of that fact; None for others."""
    return _KEYS.get(_key(name))


def _names_text(names: Iterable[str]) -> bool:
    return any((fact_named(name) or ("", 0))[0] == "text" for name in names)


def read_json(source: Source) -> Iterator[Seed | Refusal]:
    """One object, a list of objects, or an object that wraps such a list; objects one a line are for `read_lines`."""
    try:
        data = msgspec.json.decode(source.text)
    except RecursionError:
        yield source.refusal("the JSON is nested too deeply")
        return
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        if _one_a_line(source.text):
            yield from read_lines(source)
            return
        at = _BAD_JSON_AT.search(str(error))
        line = source.text.encode()[: int(at.group(1))].count(b"\n") + 1 if at else None
        yield source.refusal(f"not valid JSON: {error}", line=line)
        return
    if isinstance(data, dict) and not _names_text(data):
        wrapped = next((data[name] for name in _LISTS if isinstance(data.get(name), list)), None)
        data = data if wrapped is None else wrapped
    if isinstance(data, list):
        if not data:
            yield source.refusal("the list of records is empty")
        for number, value in enumerate(data, 1):
            yield _seed(source, value, number)
    else:
        yield _seed(source, data, None)


def _one_a_line(text: str) -> bool:
    """Whether the first two filled lines are each a whole object."""
    lines = [line for line in text.split("\n", 20)[:20] if line.strip()][:2]
    try:
        return len(lines) == 2 and all(isinstance(msgspec.json.decode(line), dict) for line in lines)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return False


def read_lines(source: Source) -> Iterator[Seed | Refusal]:
    """One object a line; a broken line costs only itself."""
    decode = msgspec.json.Decoder().decode
    record = 0
    for number, line in enumerate(source.text.split("\n"), 1):
        if not line.strip():
            continue
        record += 1
        try:
            value = decode(line)
        except RecursionError:
            yield source.refusal("the JSON is nested too deeply", record, number)
            continue
        except (msgspec.DecodeError, UnicodeEncodeError) as error:
            yield source.refusal(f"not valid JSON: {error}", record, number)
            continue
        yield _seed(source, value, record, number)
    if not record:
        yield source.refusal("there is no record in the file")


def read_table(source: Source) -> Iterator[Seed | Refusal]:
    """Rows of a table with a line of names; comma, semicolon or tabulator between cells, whichever the names have."""
    head = source.text.partition("\n")[0]
    delimiter = max("\t;,", key=head.count)
    reader = csv.reader(io.StringIO(source.text, newline=""), delimiter=delimiter)
    names: list[str] = next(reader, [])
    if not _names_text(names):
        yield source.refusal(
            f"the first row names no column for the text; one of: {', '.join(FIELDS.text[:8])} …", line=1
        )
        return
    record = 0
    while True:
        before = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            record += 1
            yield source.refusal(f"not a valid row: {error}", record, before)
            continue
        if row is None:
            break
        if not any(cell.strip() for cell in row):
            continue
        record += 1
        if len(row) > len(names):
            yield source.refusal(
                f"the row has {len(row)} cells for {len(names)} columns; put cells with {delimiter!r} in quotes",
                record,
                before,
            )
            continue
        yield _seed(source, dict(zip(names, row, strict=False)), record, before)
    if not record:
        yield source.refusal("there is no row below the names of the columns")


def _seed(source: Source, value: object, record: int | None, line: int | None = None) -> Seed | Refusal:
    if not isinstance(value, dict):
        return source.refusal(f"a record must be an object, this is {_kind(value)}", record, line)
    try:
        return seed_of_record(source, value, record)
    except NotTakenError as error:
        return source.refusal(str(error), record, line)


def seed_of_record(source: Source, value: Mapping[str, Any], record: int | None) -> Seed:
    """The seed of one record; raises `NotTakenError` where it has no text. Fields of no fact are not looked at."""
    ranked: dict[str, tuple[int, str]] = {}
    for name, content in value.items():
        found = fact_named(name)
        if found is None or content is None or (found[0] in ranked and ranked[found[0]][0] <= found[1]):
            continue
        text = _text(content, found[0])
        if text and text.strip():
            ranked[found[0]] = (found[1], text)
    got = {fact: text for fact, (_, text) in ranked.items()}
    body = got.pop("text", "")
    if not body:
        raise NotTakenError(f"the record has no text; it is looked for under: {', '.join(FIELDS.text[:8])} …")
    body = tidy(body)
    check_body(body)
    own = " ".join(tidy(got.pop("id", "")).split())
    if len(own) > MAX_ID:
        raise NotTakenError(f"the id has {len(own):,} characters; at most {MAX_ID} are taken")
    facts = Facts(**{name: " ".join(tidy(text[:MAX_FACT]).split()) for name, text in got.items()})
    return Seed(
        id=own or (source.id if record is None else f"{source.id}-{record}"),
        origin=Origin(path=source.path, record=record),
        body=body,
        markup="html" if _MARKUP.search(body) else "text",
        facts=merge(source.facts, facts) if source.facts != Facts() else facts,
        flags=source.flags,
    )


def _text(content: object, fact: str) -> str | None:
    """A field's content as text: lists joined (paragraphs by lines, else by commas), names of objects taken."""
    if isinstance(content, str):
        return _printed_list(content) if fact == "text" and content.lstrip()[:2] in {"['", '["'} else content
    if isinstance(content, bool):
        return None
    if isinstance(content, (int, float)):
        return str(content)
    if isinstance(content, list):
        parts = [part for part in (_text(item, fact) for item in content[:100_000]) if part]
        return ("\n" if fact == "text" else ", ").join(parts)
    if isinstance(content, dict):
        for name in ("name", "url", "text", "rendered", "$date", "$oid", "title"):
            if isinstance(content.get(name), (str, int, float)):
                return str(content[name])
    return None


def _printed_list(content: str) -> str:
    """Paragraphs of a list that an export printed into a cell (``['One.', 'Two.']``); anything else as it is."""
    try:
        value = ast.literal_eval(content.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return content
    return "\n".join(map(str, value)) if isinstance(value, list) else content


def _kind(value: object) -> str:
    names = {list: "a list", str: "text", int: "a number", float: "a number", bool: "true or false", type(None): "null"}
    return names.get(type(value), "something else")
