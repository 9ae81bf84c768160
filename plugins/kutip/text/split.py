"""Split text into paragraphs, sentences and words. Every other room asks here; none splits by itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct

from ..languages.text import TextWords
from .quotes import QuotePair, pair_quotes

LONGEST_ITEM = 2
"""Digits of an item's number in a list."""
_NOUN = 16
"""Characters before a numeral or letter that hold the noun which it tells."""


class Span(NamedTuple):
    """A stretch of text: code points, end exclusive."""

    start: int
    end: int


_WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:[-’']\w+)*")
# The same words, as the engine finds them fastest: it skips to their first character, and most are plain letters.
_WORDS = re.compile(r"(\w[a-z]*+(?:(?=[ \n])|(?<!\d)\w*(?:[-’']\w+)*|\d*(?:[.,]\d+)+|\w*(?:[-’']\w+)*))")
_SCORING = re.compile(r"\w+")

# A stop, what may close after it (marks, brackets), and then a blank or a glued capital.
# The whole run of stops or none: a long run would else be tried again from each of its stops. (A stop stands first in
# the pattern, so that the engine skips to it.)
_STOP = re.compile(r"([.!?…](?<![.!?…].)[.!?…]*+)([\"“”„‟«»＂'’)\]]*)(?=\s|$|[A-Z\"“”])")
_ROMAN_LETTERS = frozenset("IVX")
_LAST_WORD = re.compile(r"[\w.&/@-]+$")
_INITIAL = re.compile(r"(?:^|[.\s])[A-Z]$")
_CLOSES_FIGURE = frozenset("%)")
_LONGEST_OPENER = 20
"""Characters behind a stop within which the next word ends that may open a sentence."""
_SHORTEST_GLUED = 7
"""Fewest letters of a word with the enclitic that opens a sentence and is no name (`Katanya`, not `Sonya`)."""
_GLUED_MARKS = frozenset('"“”')
_STARTS_SENTENCE = re.compile(r"\s*[\"“”„‟«»＂'‘’`(\[]*[A-Z0-9À-ÖØ-Þ]")


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Word tokens: runs of letters and digits, with inner hyphens and apostrophes (``anak-anak``, ``Jum'at``); a number
    with its separators (``10.000``, ``3,5``) is one.
    """
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        yield Span(*match.span())


def word_lists(text: str) -> tuple[list[int], list[int], list[str], list[str]]:
    """Starts and ends of the `words` of a whole text, the words, and what stands before each and behind the last: for
    annotators that look at every word.
    """
    # gaps and words in turn; their running length gives the offsets (twice as fast as asking each match)
    parts = _WORDS.split(text)
    offsets = list(accumulate(map(len, parts)))
    return offsets[:-1:2], offsets[1::2], parts[1::2], parts[::2]


def scoring_tokens(text: str) -> list[str]:
    r"""Lower-cased runs of ``\w``: the tokens of the GUIDELINES' scoring."""
    return _SCORING.findall(text.lower())


def small_letters(text: str) -> str:
    """`text` in small letters with as many code points as before: a capital whose small form is longer stays."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def paragraphs(text: str) -> tuple[Span, ...]:
    """Paragraphs: non-empty lines."""
    out: list[Span] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            out.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(out)


def _is_boundary(text: str, match: re.Match[str], words_: TextWords, begin: int) -> bool:
    """Whether a stop ends the sentence that began at `begin`: not after an abbreviation, initial or item number, not
    inside a number or address.
    """
    stop_start, stop_end = match.span(1)
    end = match.end()
    glued = end < len(text) and not text[end].isspace()
    word = text[max(text.rfind(" ", begin, stop_start) + 1, stop_start - 40) : stop_start]
    if not word.isalnum():
        last = _LAST_WORD.search(word)
        word = last.group() if last else ""
    if match.group(1) == ".":
        if word and not glued and (word.isupper() or "." in word) and _opens_anew(text, end, word, words_):
            return True  # `… dipukul Bripda MS. Korban melapor.`
        if word.lower() in words_.abbreviations_lower:
            ward = word.isupper() and word.lower() in words_.before_figures  # `menginap di kantor RW. Kartika …`
            return not glued and (word.islower() or ward) and _closes_after(text, end, word.lower(), words_)
        item = stop_start - len(word)
        if word.isdigit() and len(word) <= LONGEST_ITEM and item - begin <= 1 and not text[begin:item].strip():
            return False  # `1. Siapkan berkas.`
        noun = text[max(begin, item - _NOUN) : item].split()[-1:] if len(word) == 1 and word.isupper() else []
        told = bool(noun) and _is_told_by_letter(noun[0].lower(), word, words_)
        if not told and word[-1:].isupper() and _INITIAL.search(text[max(0, stop_start - 2) : stop_start]):
            # `O. Sitorus`, `A.B.` — but a single letter can end a sentence before a new paragraph
            return end >= len(text) or text[end] == "\n"
        if glued and not word and text[stop_start - 1 : stop_start] in _CLOSES_FIGURE and text[end : end + 1].isupper():
            return text[end + 1 : end + 2].islower()  # `99,95%.Menurut Rina`
        if glued and (not word or "@" in word or "/" in word or "." in word):
            return False  # S.Sos, nama@surel.Com
    if glued:
        return match.group(2) != "" or _is_glued_boundary(text, end, word, words_)
    if stop_end - stop_start > 1 or match.group(1) == "…":
        # an ellipsis in the middle of a sentence is followed by a small letter
        return bool(_STARTS_SENTENCE.match(text, end)) or end >= len(text)
    if end >= len(text) or text[end] == "\n":
        return True
    return bool(_STARTS_SENTENCE.match(text, end))


def _is_told_by_letter(noun: str, letter: str, words_: TextWords) -> bool:
    """`pada semester I. Laba …`, `di Dusun V. Tali …`, `kaya vitamin C. Buahnya …`: whether `letter` behind `noun` is
    no initial.
    """
    return noun in words_.lettered or (letter in _ROMAN_LETTERS and noun in words_.counted_lower)


def _closes_after(text: str, at: int, word: str, words_: TextWords) -> bool:
    """Whether a sentence ends with an abbreviation in small letters: `menyebut tiga hal. Pertama …` but `hal. 12`, and
    `beras, gula, dll. Kemudian …`.
    """
    if word in words_.before_figures:
        return text[at : at + _LONGEST_OPENER].lstrip()[:1].isupper()
    return word in words_.at_ends and _opens_anew(text, at, word, words_)


def _opens_anew(text: str, at: int, word: str, words_: TextWords) -> bool:
    """Whether the word behind `at` opens a sentence and no name, behind the initials or degree `word` with its stop."""
    if word.lower() in words_.before_names:
        return False
    following = _WORD.search(text, at, at + _LONGEST_OPENER)
    if following is None or not following.group().istitle():
        return False
    opener = following.group().lower()
    # `… dr. Rangga, S.Pd. Disebutkannya, …`
    return opener in words_.openers or (len(opener) >= _SHORTEST_GLUED and opener.endswith(words_.enclitic))


def _is_glued_boundary(text: str, at: int, word: str, words_: TextWords) -> bool:
    """Whether a new sentence begins right behind a stop: `tahun.Presiden`, `umur.PSSI`; not `Kompas.Com`, `ABC.TV`."""
    if text[at] in _GLUED_MARKS:
        return True
    following = _WORD.match(text, at)
    if following is None or len(word) < 2 or following.group().lower() in words_.domains_lower:
        return False
    if word.islower() or word[-1].isdigit():
        return len(following.group()) > 1
    return following.group()[1:2].islower()


def split_sentences(
    text: str,
    words_: TextWords,
    start: int = 0,
    end: int | None = None,
    quotes: tuple[QuotePair, ...] = (),
) -> tuple[Span, ...]:
    """Sentences of ``text[start:end]``; none breaks inside one of `quotes`. Blanks at the ends are left out.

    Abbreviations (`words_.abbreviations`), initials and decimal numbers do not end a sentence; a sentence glued to the
    next (``selesai.Turnamen``) does. Linear in the length.
    """
    stop = len(text) if end is None else end
    starts = [pair.start for pair in quotes]
    out: list[Span] = []

    def emit(a: int, b: int) -> None:
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a < b:
            out.append(Span(a, b))

    for paragraph in _lines(text, start, stop):
        begin = paragraph.start
        for match in _STOP.finditer(text, paragraph.start, paragraph.end):
            if match.start() < begin:
                continue
            boundary = match.end()
            at = bisect_right(starts, match.start()) - 1
            if at >= 0 and quotes[at].end > match.start():
                pair = quotes[at]
                if match.end() < (pair.end if pair.closed else pair.inner_end):
                    continue  # inside a quotation: the sentence goes on until its mark closes
                # the stop stands right before the closing mark: a small letter after it means a cue follows
                boundary = max(boundary, pair.end)
                if boundary < paragraph.end and not _STARTS_SENTENCE.match(text, boundary):
                    continue
                emit(begin, min(boundary, paragraph.end))
                begin = boundary
                continue
            if at + 1 < len(quotes) and match.end() > quotes[at + 1].start >= match.end(1):
                # `tahun."Kami` : the mark that the pattern took along opens the next sentence
                boundary = quotes[at + 1].start
                emit(begin, boundary)
                begin = boundary
                continue
            if _is_boundary(text, match, words_, begin):
                emit(begin, boundary)
                begin = boundary
        emit(begin, paragraph.end)
    return tuple(out)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        newline = text.find("\n", start, end)
        stop = end if newline < 0 else newline
        if stop > start:
            yield Span(start, stop)
        start = stop + 1


class Document(Struct, frozen=True):
    """A text with its paragraphs, sentences and quotation marks: made once per article, read by every annotator.

    `small` is the text in small letters, as many code points as `text` has.
    """

    text: str
    small: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotes: tuple[QuotePair, ...]

    @classmethod
    def of(cls, text: str, words_: TextWords) -> Document:
        """Split `text` (one paragraph a line) by the rules of a language."""
        quotes = pair_quotes(text, words_.source_brackets)
        sentences = split_sentences(text, words_, quotes=quotes)
        return cls(text, small_letters(text), paragraphs(text), sentences, quotes)

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds `offset`, or of the last one before it; -1 before the first."""
        return bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that holds `offset`, or of the last one before it; -1 before the first."""
        return bisect_right(self.paragraphs, (offset, len(self.text) + 1)) - 1

    def quote_at(self, offset: int) -> QuotePair | None:
        """The quotation whose inside or marks hold `offset`, or None."""
        at = bisect_right(self.quotes, (offset, len(self.text) + 1)) - 1
        if at >= 0 and self.quotes[at].end > offset:
            return self.quotes[at]
        return None
