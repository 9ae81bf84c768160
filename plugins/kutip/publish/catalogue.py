"""The words of the interface: message catalogues with plural forms, and dates, numbers and lengths by CLDR.

A catalogue is the TOML files of one folder ``locale/<language>/``. A message is a string with ``{names}`` to fill in,
or a table of plural forms (``one``, ``other`` … by CLDR) that is chosen by ``n``. Values are put in, never interpreted.
``rules_<layer>.toml`` hold a sentence for each rule of an annotator.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from decimal import Decimal
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from babel import Locale
from babel.dates import format_date, format_interval, format_time
from babel.numbers import format_compact_decimal, format_decimal
from babel.units import format_unit

from ..model import KutipError

LANGUAGES = ("id", "en")

_LOCALES = {"id": "id", "en": "en_GB"}
"""CLDR locale of each language: English with the day before the month, as everywhere on the site."""

_RULES = "rules_"
_PLACE = re.compile(r"\{(\w+)\}")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?")
_DECADE = re.compile(r"\d\d\dX")
_CENTURY = re.compile(r"\d\dXX")
_SEASON = re.compile(r"(\d{4})-(2[1-4])")
_LENGTH = re.compile(r"P(?=.)(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?"
                     r"(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?")  # fmt: skip
_UNIT_OF = re.compile(r"\d+")
_NUMBER = re.compile(r"\d{1,30}(?:\.\d{1,10})?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONG = 1_000_000
_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


class CatalogueError(KutipError):
    """A catalogue that cannot be read, or a message that it does not have."""


class Catalogue:
    """The messages of one language."""

    def __init__(self, language: str, messages: dict[str, str | dict[str, str]], rules: dict[str, dict[str, str]]):
        self.language = language
        self.messages = messages
        self.rules = rules
        self._locale = Locale.parse(_LOCALES[language])
        self._plural = self._locale.plural_form
        # Formatting by CLDR takes ten times as long as a look-up, and pages say the same days over and over.
        self._made: dict[tuple[str, str], str] = {}
        self._parts: dict[str, list[str]] = {}

    @classmethod
    def load(cls, language: str, folder: Traversable | None = None) -> Catalogue:
        """The catalogue of `language`, from `folder` if given, else the one shipped.

        Raises `CatalogueError`, naming the file, where a file is not valid TOML or holds anything but messages.
        """
        if language not in _LOCALES:
            raise CatalogueError(f"language {language!r} has no catalogue; there are: {', '.join(LANGUAGES)}")
        if folder is None:
            folder = resources.files(__package__).joinpath("locale", language)
        messages: dict[str, str | dict[str, str]] = {}
        rules: dict[str, dict[str, str]] = {}
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if not file.name.endswith(".toml"):
                continue
            try:
                data = tomllib.loads(file.read_text(encoding="utf-8"))
            except tomllib.TOMLDecodeError as error:
                raise CatalogueError(f"locale/{language}/{file.name}: not valid TOML: {error}; mend it there") from None
            if file.name.startswith(_RULES):
                layer = file.name.removeprefix(_RULES).removesuffix(".toml")
                rules[layer] = {key: str(sentence) for key, sentence in data.items()}
            else:
                _collect(data, "", messages, f"locale/{language}/{file.name}")
        return cls(language, messages, rules)

    def has(self, key: str) -> bool:
        """Whether there is a message `key`."""
        return key in self.messages

    def text(self, key: str, **values: object) -> str:
        """The message `key` with `values` put in; where it has plural forms, the one for ``n``.

        Whole numbers are written by the language's rules. Raises `CatalogueError` for an unknown key or a value that
        is missing.
        """
        message = self.messages.get(key)
        if message is None:
            raise CatalogueError(f"locale/{self.language}: there is no message {key!r}; add it to a catalogue there")
        if isinstance(message, dict):
            n = values.get("n")
            if not isinstance(n, int):
                raise CatalogueError(f"locale/{self.language}: message {key!r} has plural forms and needs a number n")
            message = message.get(self._plural(n)) or message["other"]
        if not values:
            return message
        return self._fill(key, message, values)

    def _fill(self, key: str, message: str, values: dict[str, object]) -> str:
        parts = self._parts.get(message)
        if parts is None:
            parts = self._parts[message] = _PLACE.split(message)  # words and names by turns
        out = parts.copy()
        for at in range(1, len(parts), 2):
            try:
                value = values[parts[at]]
            except KeyError:
                name = f"{{{parts[at]}}}"
                raise CatalogueError(f"locale/{self.language}: message {key!r} needs {name}") from None
            out[at] = self.number(value) if isinstance(value, int) else str(value)
        return "".join(out)

    def rule(self, layer: str, name: str) -> str:
        """The sentence for readers of the rule `name`; a general one where the catalogue has none."""
        return self.rules.get(layer, {}).get(name) or self.text("rule.unknown", name=name)

    # --- numbers and days -------------------------------------------------------------------------------------------

    def number(self, value: int | float) -> str:
        """``10.000`` in Indonesian, ``10,000`` in English."""
        if isinstance(value, int) and -1000 < value < 1000:
            return str(value)
        return format_decimal(value, locale=self._locale)

    def value(self, value: str) -> str:
        """A value that a claim gives: a number by the language's rules, a long one in words (``17,1 triliun``).

        Four digits that may be a year stay as they are, and so does what is no number.
        """
        if not _NUMBER.fullmatch(value) or _YEAR.fullmatch(value):
            return value
        number = Decimal(value)
        if number < _LONG:
            return format_decimal(number, locale=self._locale)
        return format_compact_decimal(number, format_type="long", locale=self._locale, fraction_digits=2)

    def percent(self, share: float) -> str:
        """A share of 1 in whole per cent."""
        return f"{self.number(round(share * 100))}\u00a0%"

    def day(self, value: str) -> str:
        """A day without its weekday: ``7 Februari 2025``; `value` itself where it is none."""
        return self._kept("day", value)

    def short_day(self, value: str) -> str:
        """``7 Feb 2025``."""
        return self._kept("short", value)

    def weekday(self, value: str) -> str:
        """A day with its weekday: ``Jumat, 7 Februari 2025``."""
        return self._kept("weekday", value)

    def month(self, value: str) -> str:
        """``2025-02`` as ``Februari 2025``."""
        return self._kept("day", value[:7])

    def weekday_name(self, number: int) -> str:
        """The name of a weekday, 1 (Monday) to 7: ``Sabtu``."""
        return str(self._locale.days["stand-alone"]["wide"][number - 1])

    def month_name(self, value: str) -> str:
        """``2025-02`` as ``Februari``."""
        return self._kept("month", value[:7])

    def edtf(self, value: str) -> str:
        """An EDTF value, a length (``P5Y``) or a period in words; `value` itself where it is none of these."""
        return self._kept("edtf", value)

    def every(self, value: str) -> str:
        """A period as a repetition: ``P1W`` as ``setiap minggu``."""
        return self._kept("every", value)

    def _kept(self, how: str, value: str) -> str:
        key = (how, value)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(how, value)
        return made

    def _make(self, how: str, value: str) -> str:
        if how == "edtf":
            return self._edtf(value)
        if how == "every":
            one = self.messages.get(f"every.{value}")
            return one if isinstance(one, str) else self.text("every.other", length=self._edtf(value))
        date = _date(value)
        if date is None:
            return value
        if how == "month":
            return format_date(date, "LLLL", self._locale)
        if how == "short":
            return format_date(date, "d MMM y", self._locale)
        if how == "weekday":
            return format_date(date, "EEEE, d MMMM y", self._locale)
        return format_date(date, ("y", "MMMM y", "d MMMM y")[value.count("-")], self._locale)

    def _edtf(self, value: str) -> str:
        first, slash, last = value.partition("/")
        if value.startswith("P"):
            if _UNIT_OF.sub("", first) == _UNIT_OF.sub("", last):
                return f"{_UNIT_OF.findall(first)[0]}–{self._length(last)}"
            return f"{self._length(first)}–{self._length(last)}" if slash else self._length(first)
        if not slash:
            return self._point(value)
        if first in ("", ".."):
            return self.text("edtf.until", day=self._point(last))
        if last in ("", ".."):
            return self.text("edtf.since", day=self._point(first))
        low, high = _date(first), _date(last)
        if low is None or high is None or first.count("-") != last.count("-"):
            return f"{self._point(first)} – {self._point(last)}"
        if first.count("-") == 0:
            return f"{first}–{last}"
        return _spaced(format_interval(low, high, ("yMMMM", "yMMMd")[first.count("-") - 1], locale=self._locale))

    def _point(self, value: str) -> str:
        for mark, key in (("~", "edtf.about"), ("?", "edtf.perhaps"), ("%", "edtf.about-perhaps")):
            if value.endswith(mark):
                return self.text(key, day=self._point(value[:-1]))
        if _DECADE.fullmatch(value):
            return self.text("edtf.decade", year=value[:3] + "0")
        if _CENTURY.fullmatch(value):
            return self.text("edtf.century", year=value[:2] + "00")
        if season := _SEASON.fullmatch(value):
            return self.text(f"season.{season.group(2)}", year=season.group(1))
        if time := _TIME.fullmatch(value):
            day, hour, minute, zone = time.groups()
            if int(hour) > 23 or int(minute) > 59:
                return value
            clock = format_time(dt.time(int(hour), int(minute)), "HH.mm" if self.language == "id" else "HH:mm")
            name = self.messages.get(f"zone.{zone}", f"UTC{zone}") if zone else ""
            return self.text("edtf.time", day=self.weekday(day), time=f"{clock} {name}".rstrip())
        return self.weekday(value) if value.count("-") == 2 else self.day(value)

    def _length(self, value: str) -> str:
        match = _LENGTH.fullmatch(value)
        if not match:
            return value
        parts = [
            format_unit(float(number) if "." in number else int(number), f"duration-{unit}", locale=self._locale)
            for number, unit in zip(match.groups(), _UNITS, strict=True)
            if number
        ]
        return " ".join(parts) or value


def html_datetime(value: str) -> str:
    """`value`, an EDTF date, as the one instant or day that ``<time datetime>`` takes: of an interval its beginning.

    ``""`` where HTML has no form for it (decades, seasons, lengths, open beginnings).
    """
    first = value.partition("/")[0].rstrip("~?%")
    whole = _DAY.fullmatch(first) or _TIME.fullmatch(first)
    return first if whole and _date(first[:10]) is not None else ""


def _date(value: str) -> dt.date | None:
    match = _DAY.fullmatch(value)
    if not match:
        return None
    year, month, day = match.groups()
    try:
        return dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None


def _collect(data: dict[str, Any], prefix: str, into: dict[str, str | dict[str, str]], file: str) -> None:
    for name, value in data.items():
        key = f"{prefix}.{name}" if prefix else name
        if isinstance(value, str) or (isinstance(value, dict) and "other" in value and set(value) <= _FORMS):
            into[key] = value
        elif isinstance(value, dict):
            _collect(value, key, into, file)
        else:
            raise CatalogueError(f"{file}: {key} must be a string or a table of plural forms, not {value!r}")


_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})


def _spaced(interval: str) -> str:
    """`interval` with thin spaces around its dash where words of one end stand beside it: `27 Okt – 2 Nov 2025`.

    So it reads alike with every release of Babel: 2.19 (CLDR 49) has none for Indonesian, 2.18 (CLDR 47) has them.
    """
    first, dash, last = (part.strip() for part in interval.partition("–"))
    return f"{first}\u2009{dash}\u2009{last}" if dash and " " in first else interval
