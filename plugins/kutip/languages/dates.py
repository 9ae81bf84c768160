"""Words of the calendar and the clock: ``dates.toml``."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Unit = Literal[
    "second", "minute", "hour", "day", "week", "month", "quarter", "half", "season", "year", "decade", "century"
]
PartOfDay = Literal["morning", "noon", "afternoon", "night"]
Edge = Literal["early", "middle", "late"]


class DateWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the calendar and the clock. All in lower case; a phrase is its words with single blanks.

    The names of months and weekdays are those of CLDR and what papers print beside them.
    """

    # names of the calendar
    months: dict[str, int]
    """1 to 12."""
    weekdays: dict[str, int]
    """1 (Monday) to 7 (Sunday), as ISO 8601 counts."""
    weekdays_that_are_units: tuple[str, ...]
    """Weekdays that mean a stretch of time when they are written small (``minggu``)."""
    seasons: dict[str, int]
    """Season codes of EDTF: 21 spring, 22 summer, 23 autumn, 24 winter."""
    units: dict[Unit, tuple[str, ...]]
    multiplied: tuple[str, ...]
    """What stands between two numbers to be multiplied (``2x24 jam``)."""
    one_units: dict[str, Unit]
    """Words that hold the number one and a unit (``setahun``)."""

    # numbers
    numbers: dict[str, int]
    """Number words below 20 that are one word."""
    teens: tuple[str, ...]
    """Words that add ten to the number before (``dua belas``)."""
    tens: tuple[str, ...]
    hundreds: tuple[str, ...]
    halves: tuple[str, ...]
    ordinals: dict[str, int]
    ordinal_prefixes: tuple[str, ...]
    plural_suffixes: tuple[str, ...]
    """What makes a decade of a year (``1990-an``)."""

    # words that belong to a date
    day_heads: tuple[str, ...]
    weekday_heads: tuple[str, ...]
    joined_heads: tuple[str, ...]
    month_heads: tuple[str, ...]
    year_heads: tuple[str, ...]
    split_year_heads: tuple[str, ...]
    period_heads: tuple[str, ...]
    decade_heads: tuple[str, ...]
    edges: dict[Edge, tuple[str, ...]]
    about: tuple[str, ...]
    about_length: tuple[str, ...]
    """Words before a length that make it no exact one and stand inside (``lebih dari``)."""
    between: tuple[str, ...]
    out_of: tuple[str, ...]
    also: tuple[str, ...]
    until: tuple[str, ...]

    # relative words
    this: tuple[str, ...]
    past: tuple[str, ...]
    future: tuple[str, ...]
    later: tuple[str, ...]
    """Words that look ahead without passing on to the next unit (``akhir tahun nanti`` is this year's end)."""
    previous: tuple[str, ...]
    following: tuple[str, ...]
    same: tuple[str, ...]
    last_stretch: tuple[str, ...]
    next_stretch: tuple[str, ...]
    from_now: tuple[str, ...]
    days: dict[str, int]
    """Days counted from today."""
    day_of_part: dict[str, int]
    """Words that say of which day a part is, before or after it (``pagi tadi``, ``nanti sore``)."""
    days_after_mention: dict[str, int]
    """Days counted from the last date mentioned."""
    same_period: tuple[str, ...]

    # the clock
    parts_of_day: dict[str, PartOfDay]
    eves: tuple[str, ...]
    """Parts of a day that, before a weekday, mean the evening before it (``malam Minggu``)."""
    clock_heads: tuple[str, ...]
    zones: dict[str, str]
    """Offsets from UTC by the names of zones."""
    local_time: tuple[str, ...]

    # repetitions
    each: tuple[str, ...]
    per: tuple[str, ...]
    times: tuple[str, ...]
    """Words that count (``dua kali seminggu``)."""
    once: tuple[str, ...]
    """What makes a repetition of the length before it (``lima tahun sekali``)."""
    within: tuple[str, ...]
    possessive_suffixes: tuple[str, ...]
    """What a unit may carry after a word of repetition (``setiap tahunnya``)."""

    # what decides how a mention is read
    looks_ahead: tuple[str, ...]
    looks_back: tuple[str, ...]
    tells_past: tuple[str, ...]
    """Words that open a clause on what has been (``setelah``), unless the date itself follows."""
    accessed: tuple[str, ...]
    published: tuple[str, ...]
    said: tuple[str, ...]
    said_after_mark: tuple[str, ...]
    """Verbs of saying that follow what was said, and are other words elsewhere (``terang``): only behind a mark."""
    said_before_content: tuple[str, ...]
    """Verbs of saying that their content follows."""
    opens_content: tuple[str, ...]
    """Words after which a clause is no longer that of the cue before it (``bahwa``)."""
    year_cues: tuple[str, ...]
    """Words after which four digits are a year."""
    strong_year_cues: tuple[str, ...]
    """Of these, the ones after which it is a year even before a name (``pada 2025 Presiden …``)."""
    month_cues: tuple[str, ...]
    """Words after which the name of a month is one even where it could be a person's."""

    # what is none
    counted: tuple[str, ...]
    """Things that are counted: four digits before them are a number (``2000 orang``)."""
    quantity_cues: tuple[str, ...]
    vague: tuple[str, ...]
    """Words that leave a count open (``beberapa minggu lalu``)."""
    law_numbers: tuple[str, ...]
    """Words that make the number, and the year after it, that of a law."""
    name_heads: tuple[str, ...]
    """Words that begin the name of a thing called after a day (``Jalan 17 Agustus``)."""
    weekday_rites: tuple[str, ...]
    """Words that make the weekday behind them something that is held on it (``salat Jumat``)."""
    weekday_places: tuple[str, ...]
    """Words that, with a capital, begin a name which ends in a weekday (``Pasar Minggu``)."""
    weekday_names: tuple[str, ...]
    """Words that make a name of the weekday before them (``Jumat Agung``)."""
    age_cues: tuple[str, ...]
    ages: tuple[str, ...]
    """Words right before a number of years that make it somebody's age (``pria 48 tahun``)."""
    after_ages: tuple[str, ...]
    not_after_past: tuple[str, ...]
    """Words that make another word of what stands before them (``lalu lintas``)."""
    speeds: tuple[str, ...]
    """Units after which ``per jam`` is a speed."""
