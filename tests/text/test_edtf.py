"""EDTF values: what is built parses with the library `edtf`, and bounds are the days that a value covers."""

from __future__ import annotations

import datetime as dt

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from kutip.text import edtf

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-02-07", dt.date(2025, 2, 7), dt.date(2025, 2, 7)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2016", dt.date(2016, 1, 1), dt.date(2016, 12, 31)),
        ("2016~", dt.date(2016, 1, 1), dt.date(2016, 12, 31)),
        ("199X", dt.date(1990, 1, 1), dt.date(1999, 12, 31)),
        ("18XX", dt.date(1800, 1, 1), dt.date(1899, 12, 31)),
        ("2018/2019", dt.date(2018, 1, 1), dt.date(2019, 12, 31)),
        ("2025-10-27/2025-11-02", dt.date(2025, 10, 27), dt.date(2025, 11, 2)),
        ("2025-22", dt.date(2025, 6, 1), dt.date(2025, 8, 31)),
        ("2025-02-07T10:00:00+07:00", dt.date(2025, 2, 7), dt.date(2025, 2, 7)),
    ],
)
def test_bounds_are_the_days_that_a_value_covers(value: str, first: dt.date, last: dt.date) -> None:
    """The first and the last day of a value are those of the calendar."""
    assert edtf.bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["", "P5Y", "P4D/P6D", "2025-13", "2025-02-30", "0000", "000X", "00XX", "kemarin"])
def test_what_lies_on_no_calendar_has_no_bounds(value: str) -> None:
    """Lengths, repetitions, impossible days and words have no first and last day."""
    assert edtf.bounds(value) is None


@given(first=DAYS, last=DAYS, hour=st.integers(0, 23), zone=st.sampled_from(["", "Z", "+07:00"]))
@settings(max_examples=40, deadline=None)
def test_what_is_built_parses(first: dt.date, last: dt.date, hour: int, zone: str) -> None:
    """Every builder writes what the library reads back as the same string."""
    built = [
        edtf.day(first),
        edtf.month(first.year, first.month),
        edtf.year(first.year),
        edtf.decade(first.year // 10 * 10),
        edtf.decade(first.year // 100 * 100, 100),
        edtf.interval(edtf.day(min(first, last)), edtf.day(max(first, last))),
        edtf.approximate(edtf.interval(edtf.year(min(first, last).year), edtf.year(9999))),
        edtf.instant(first, hour, 5, 0, zone),
    ]
    assert [str(parse_edtf(value)) for value in built] == built


def test_a_time_of_day_has_no_approximate_form() -> None:
    """`sekitar pukul 10` stays the instant; years, months and ends of intervals get the sign once."""
    assert edtf.approximate("2025-02-07T10:00:00+07:00") == "2025-02-07T10:00:00+07:00"
    assert edtf.approximate("2024") == edtf.approximate("2024~") == "2024~"
    assert edtf.approximate("2018/2019") == "2018~/2019~"
    assert edtf.approximate("199X") == "199X"
    assert edtf.approximate("") == ""


def test_an_interval_of_one_point_is_that_point() -> None:
    """Equal ends are no interval."""
    assert edtf.interval("2025-03", "2025-03") == "2025-03"


@pytest.mark.parametrize("year", [-1, 10000])
def test_a_year_without_four_figures_is_refused(year: int) -> None:
    """EDTF of level 1 writes four figures, so other years raise an error instead of a broken value."""
    with pytest.raises(ValueError, match="four figures"):
        edtf.year(year)
    with pytest.raises(ValueError, match="four figures"):
        edtf.month(year, 1)
