"""Names that are known beforehand: ``gazetteer.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct


class Gazetteer(Struct, frozen=True, forbid_unknown_fields=True):
    """Known names by kind, in groups that only serve the reader of the file, but for the `sport` of `organisations`,
    and the `regencies` and minor places (`districts`, `localities`, `islands`, `world_cities`) of `places`.

    A group is a text with one name a line; other forms of the same name follow it after ``|``. `people` holds persons
    whom short forms alone may name; `given` are words that are parts of personal names, `korean` family names
    of Korea that stand first, `korean_syllables` what may end such a name in small letters; `chinese` and
    `chinese_syllables` are those of China and of Indonesia's Chinese, `taiwan_syllables` those of first names with a
    hyphen as Taiwan spells them. `nicknames` give the name of whom they mean.
    `spelt` gives what organisations open with in full for the letters that they are listed by (`UIN Mataram`).
    `ambiguous` names mean something else in an article that holds one of their words. `members` of a band are people
    in an article that names it.
    """

    places: Mapping[str, str]
    organisations: Mapping[str, str]
    people: Mapping[str, str]
    given: str
    korean: str
    korean_syllables: str
    taiwan_syllables: str
    chinese: str
    chinese_syllables: str
    spelt: Mapping[str, str]
    nicknames: Mapping[str, str]
    ambiguous: Mapping[str, tuple[str, ...]]
    members: Mapping[str, tuple[str, ...]]


def entries(groups: Mapping[str, str], spelt: Mapping[str, str] = MappingProxyType({})) -> Iterator[tuple[str, ...]]:
    """The names of `groups`, each with its other forms after it, those included that open with what `spelt` has."""
    for block in groups.values():
        for line in block.splitlines():
            if line.strip():
                forms = tuple(form.strip() for form in line.split("|"))
                cut = [form.partition(" ") for form in forms]
                full = [f"{spelt[head]} {rest}" for head, _, rest in cut if rest and head in spelt]
                yield (*forms, *(form for form in full if form not in forms))
