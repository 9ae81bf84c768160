"""What holds for any date and any text: dates come back, values are EDTF, work grows with the length."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import lines
from kutip.annotate.dates import DateReader
from kutip.annotate.dates.expressions import Finder
from kutip.annotate.dates.lexicon import Lexicon
from kutip.annotate.dates.scout import Scout
from kutip.annotate.dates.tokens import Tokens, lower
from kutip.languages import load
from kutip.model import Article, Origin
from kutip.text import Document

PACK = load("id")
READER = DateReader(PACK)
WORDS = PACK.dates
FINDER, SCOUT = Finder(Lexicon(WORDS)), Scout(WORDS)
PUBLISHED = dt.date(2025, 11, 5)

MONTHS = {number: name for name, number in reversed(WORDS.months.items())}
WEEKDAYS = {number: name.capitalize() for name, number in reversed(WORDS.weekdays.items())}
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31))


def mentions(text: str, published: str | None = PUBLISHED.isoformat()) -> list[tuple[str, str]]:
    document = Document.of(text, PACK.text)
    article = Article(id="x", slug="x", origin=Origin(path="x"), title="", text=text, published=published)
    found = READER.values(document, article, READER.expressions(document), ())
    return [(text[one.start : one.end], one.value) for one in found]


def month_of(day: dt.date) -> str:
    return MONTHS[day.month].capitalize()


def weekday_of(day: dt.date) -> str:
    return WEEKDAYS[day.isoweekday()]


FULL: dict[str, Callable[[dt.date], str]] = {
    "figures": lambda day: f"{day.day}/{day.month}/{day.year}",
    "figures with zeros": lambda day: f"{day:%d/%m/%Y}",
    "hyphens": lambda day: f"{day:%d-%m-%Y}",
    "stops": lambda day: f"{day.day}.{day.month}.{day.year}",
    "year first": lambda day: day.isoformat(),
    "written": lambda day: f"{day.day} {month_of(day)} {day.year}",
    "tanggal": lambda day: f"tanggal {day.day} {month_of(day)} {day.year}",
    "small letters": lambda day: f"{day.day} {month_of(day).lower()} {day.year}",
    "weekday and brackets": lambda day: f"{weekday_of(day)} ({day.day}/{day.month}/{day.year})",
    "weekday, comma": lambda day: f"{weekday_of(day)}, {day.day} {month_of(day)} {day.year}",
    "weekday with hari": lambda day: f"hari {weekday_of(day)} tanggal {day.day} {month_of(day)} {day.year}",
    "part of the day": lambda day: f"{weekday_of(day)} ({day.day}/{day.month}/{day.year}) malam",
}


@pytest.mark.parametrize("form", FULL)
@given(day=DAYS)
@settings(max_examples=60, deadline=None)
def test_any_day_comes_back_in_any_form(form: str, day: dt.date) -> None:
    """Whatever day is written out in a supported form is read as that day, in its whole length."""
    written = FULL[form](day)
    assert mentions(f"Rapat digelar pada {written} di balai desa.") == [(written, day.isoformat())]


@given(day=st.dates(PUBLISHED - dt.timedelta(days=180), PUBLISHED))
@settings(max_examples=100, deadline=None)
def test_any_day_of_the_last_months_comes_back_without_its_year(day: dt.date) -> None:
    """Weekday, day and month are enough for half a year before publication."""
    written = f"{weekday_of(day)} ({day.day}/{day.month})"
    assert mentions(f"Rapat digelar {written}.") == [(written, day.isoformat())]


@given(day=DAYS, hour=st.integers(0, 23), minute=st.integers(0, 59), zone=st.sampled_from(sorted(WORDS.zones)))
@settings(max_examples=100, deadline=None)
def test_any_time_of_day_comes_back_with_its_offset(day: dt.date, hour: int, minute: int, zone: str) -> None:
    """A day with a time of day and a zone is one mention and one instant."""
    written = f"{day.day} {month_of(day)} {day.year} pukul {hour:02d}.{minute:02d} {zone.upper()}"
    value = f"{day.isoformat()}T{hour:02d}:{minute:02d}:00{WORDS.zones[zone]}"
    assert mentions(f"Rapat digelar {written}.") == [(written, value)]


@given(first=DAYS, length=st.integers(1, 400))
@settings(max_examples=100, deadline=None)
def test_any_two_days_joined_come_back_as_an_interval(first: dt.date, length: int) -> None:
    """Two full dates with `hingga` are one mention from the one to the other."""
    last = first + dt.timedelta(days=length)
    written = " hingga ".join(f"{day.day} {month_of(day)} {day.year}" for day in (first, last))
    assert mentions(f"Libur {written}.") == [(written, f"{first.isoformat()}/{last.isoformat()}")]


@given(count=st.integers(2, 99), published=DAYS)
@settings(max_examples=100, deadline=None)
def test_days_ago_are_counted_from_publication(count: int, published: dt.date) -> None:
    """`N hari lalu` is that many days before the day of publication, whatever the calendar does between."""
    value = (published - dt.timedelta(days=count)).isoformat()
    assert mentions(f"Ia pergi {count} hari lalu.", published.isoformat()) == [(f"{count} hari lalu", value)]


FRAGMENTS = sorted(
    {
        *WORDS.months, *WORDS.weekdays, *WORDS.days, *WORDS.days_after_mention, *WORDS.numbers, *WORDS.ordinals,
        *WORDS.one_units, *WORDS.parts_of_day, *WORDS.zones, *WORDS.until, *WORDS.past, *WORDS.future, *WORDS.previous,
        *WORDS.following, *WORDS.each, *WORDS.per, *WORDS.split_year_heads, *WORDS.period_heads, *WORDS.clock_heads,
        *WORDS.about, *WORDS.between, *WORDS.out_of, *WORDS.also, *WORDS.last_stretch, *WORDS.next_stretch,
        *WORDS.same_period, *WORDS.year_heads, *WORDS.day_heads,
        *(word for words in WORDS.units.values() for word in words),
        *(word for words in WORDS.edges.values() for word in words),
        "(", ")", ",", ".", "/", "-", "–", ":", '"', "\n", "0", "1", "2", "7", "12", "29", "30", "31", "99", "10.00",
        "2025", "1974", "20250", "9999", "0001", "I", "IV", "ke", "an", "Q", "kata", "akan", "dikutip", "İ", "²", "٣",
    }
)  # fmt: skip
TEXTS = st.lists(
    st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(["", " "]), st.booleans()), min_size=1, max_size=25
).map(lambda parts: "".join((word.capitalize() if big else word) + blank for word, blank, big in parts))


@given(text=TEXTS, published=st.sampled_from(["2025-11-05", "0001-01-01", "9999-12-31", None]))
@settings(max_examples=300, deadline=None)
def test_every_value_of_any_text_is_edtf(text: str, published: str | None) -> None:
    """However date words are thrown together, mentions are in order, apart, within the text, and their values parse."""
    document = Document.of(text, PACK.text)
    article = Article(id="x", slug="x", origin=Origin(path="x"), title="", text=text, published=published)
    expressions = READER.expressions(document)
    READER.publication(article, document, expressions)
    end = 0
    for one in READER.values(document, article, expressions, ()):
        assert end <= one.start < one.end <= len(text)
        end = one.end
        for value in (one.value, *one.alternatives):
            if value and not value.startswith("P"):
                parse_edtf(value)


@given(text=st.lists(TEXTS, min_size=2, max_size=6).map(". Lalu hujan. ".join))
@settings(max_examples=150, deadline=None)
def test_no_date_is_lost_in_a_sentence_that_was_not_looked_at(text: str) -> None:
    """The sentences that are passed over because they hold no word of the calendar hold no expression."""
    document = Document.of(text, PACK.text)
    hidden = SCOUT.barren(document, lower(text))
    everything = Tokens(text, lower(text))
    for _, _, first, after in FINDER(everything):
        start, end = everything.starts[first], everything.end(after - 1)
        assert not any(low <= start and end <= high for low, high in hidden)


def work(text: str) -> int:
    """Lines of code that reading `text` runs: a count, not a time, so that it is the same on every machine."""
    document = Document.of(text, PACK.text)
    article = Article(id="x", slug="x", origin=Origin(path="x"), title="", text=text, published="2025-11-05")

    def read() -> None:
        expressions = READER.expressions(document)
        READER.publication(article, document, expressions)
        READER.values(document, article, expressions, ())

    return lines(read)


@pytest.mark.parametrize(
    "piece",
    [
        "7/2/2025-",
        "2025-",
        "20-21-",
        "Senin ",
        "Senin, ",
        "Senin (",
        "setiap Senin dan ",
        "dari 2014 hingga ",
        "antara ",
        "sekitar ",
        "awal ",
        "pukul 10.00 WIB ",
        "pukul 10.",
        "lima tahun ",
        "dua puluh ",
        "hari ini, ",
        "1 dan 3 dan 5 dan 7, ",
        "5, 6, 7, 8, 9, ",
        "Mei dan ",
        "Selasa (10/5/2025). ",
        "kuartal I dan ",
        "tahun ",
        "lebih dari ",
        "akan ",
        "periode yang sama ",
        "keesokan harinya ",
        '"',
        "((",
        "\n",
    ],
)
def test_work_grows_with_the_length_of_the_text(piece: str) -> None:
    """Four times the text takes four times the work, not sixteen, on strings that invite going back and forth."""
    small, large = work(piece * 120), work(piece * 480)
    assert large <= 4.6 * small
