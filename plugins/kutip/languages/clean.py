"""Junk rules, datelines, byline patterns and genres: ``clean.toml``."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class JunkWords(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of page junk. Patterns are tried without regard to case, blanks are single.

    `reason` is the code that the removed piece gets. `first` are words (small letters) that can open such a line: only
    lines that open with one of them are tried (``0`` stands for any number); none means every line. `line_patterns`
    must match a whole line, `tail_patterns` the end of a paragraph (what they match goes), `inside_patterns` a piece
    anywhere in it (these with regard to case, and best with a letter or sign first, to which the engine skips).
    `titles` is how many title lines below a matching line belong to it.
    """

    reason: str
    first: tuple[str, ...] = ()
    line_patterns: tuple[str, ...] = ()
    tail_patterns: tuple[str, ...] = ()
    inside_patterns: tuple[str, ...] = ()
    titles: int = 0


class PagePartWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Parts of saved pages that are no story: words in the class or id of an element, and the reason code.

    `name_pattern` matches whole words of the name in small letters; blanks, hyphens and underscores separate them.
    """

    reason: str
    name_pattern: str


class GenreWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Signs of a genre: patterns of the title, sections of the site, patterns of a line of the text."""

    genre: Literal["opini", "panduan", "daftar", "rilis", "hiburan", "lirik"]
    title_patterns: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    line_patterns: tuple[str, ...] = ()


class CleanWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Junk rules, datelines, byline patterns and genres.

    `inside_pattern` finds a teaser glued into running text: its group ``cue`` begins where the teaser does, and the
    match ends where its title begins; it is only tried on text that has one of `inside_words` (small letters).
    `title_words` are small words that titles keep small. `byline_patterns` and `copyright_pattern` have a group
    ``who``, `time_patterns` a group ``when`` and may have ``who``, `caption_patterns` the groups ``what`` (a photo
    shows) and ``credit`` (whose it is), at least one. `place_capitals` are words of place names that are written in
    capitals (``DKI``), `outlet_words` words (small letters) that names of outlets have and names of places do not,
    `brands` names with a capital inside (other such words are two that were glued). `function_words` are the commonest
    words of the language, by which its texts are known; `related_languages` are those that a statistical guesser takes
    its texts for.
    """

    junk: tuple[JunkWords, ...]
    page_parts: tuple[PagePartWords, ...]
    inside_words: tuple[str, ...]
    inside_pattern: str
    title_words: tuple[str, ...]
    byline_patterns: tuple[str, ...]
    copyright_pattern: str
    caption_patterns: tuple[str, ...]
    time_patterns: tuple[str, ...]
    places: tuple[str, ...]
    place_capitals: tuple[str, ...]
    outlet_words: tuple[str, ...]
    brands: tuple[str, ...]
    months: dict[str, int]
    genres: tuple[GenreWords, ...]
    function_words: tuple[str, ...]
    related_languages: tuple[str, ...] = ()
