"""What of a page is not the story: rules of the language pack applied to lines and paragraphs."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..languages.clean import CleanWords
from .layout import is_title_like

LONGEST_LINE = 700
"""Longest line that a junk pattern is tried on; page junk is short, and this keeps every pattern linear."""
TAIL = 140
"""How much of a paragraph's end the tail patterns see."""
MOST_TAILS = 6
"""Most pieces that are cut off the end of one paragraph: initials, end mark, tags and some to spare."""
TAG = 40
"""Longest hashtag."""
NAMES_WITHIN = 20_000
"""How far into a paragraph a pair of words is looked for again."""
TWICE = 2
TEASER = 400
"""Longest teaser inside of running text."""
_FIRST_WORD = re.compile(r"[^\w©]{0,12}([\w©]+)")
_WORDS = re.compile(r"\S+")
_NO_WORDS = re.compile(r"[\W_]*")
_CLOSING = frozenset(")]*/")
"""One of these (or a hashtag) stands at the end of what is cut off a paragraph's end."""
_GLUED = re.compile(r"[a-zà-ÿ]{3}(?=[A-Z][a-zà-ÿ]{2})")
_STOPS = frozenset('.!?"”')
_SIGNS = frozenset("()[]{}/:;#@|=")
"""A line that ends as a sentence and has none of these is no caption, credit, code or list of tags."""
_AROUND = "\"'“”‘’()[],.:;!?…"


class _LineRule(NamedTuple):
    reason: str
    pattern: re.Pattern[str]
    titles: int


class Cut(NamedTuple):
    """A piece of a paragraph that goes: start, end, reason."""

    start: int
    end: int
    reason: str


class JunkFinder:
    """Finds page junk. Line rules are looked up by the first word of a line, so that few patterns are tried on it."""

    def __init__(self, words: CleanWords) -> None:
        self._by_word: dict[str, tuple[_LineRule, ...]] = {}
        self._always: tuple[_LineRule, ...] = ()
        tails: list[tuple[str, re.Pattern[str]]] = []
        pieces: list[tuple[str, re.Pattern[str]]] = []
        for junk in words.junk:
            if junk.line_patterns:
                rule = _LineRule(junk.reason, _either(junk.line_patterns, "{}"), junk.titles)
                for word in junk.first:
                    self._by_word[word] = (*self._by_word.get(word, ()), rule)
                if not junk.first:
                    self._always += (rule,)
            if junk.tail_patterns:
                tails.append((junk.reason, _either(junk.tail_patterns, r"(?:{})$")))
            pieces += ((junk.reason, re.compile(pattern)) for pattern in junk.inside_patterns)
        self._tails = tuple(tails)
        self._pieces = tuple(pieces)
        self._piece = re.compile("|".join(pattern.pattern for _, pattern in pieces)) if pieces else None
        self._inside_words = words.inside_words
        self._inside = re.compile(words.inside_pattern, re.IGNORECASE)
        self.small = frozenset(words.title_words)
        self._brands = frozenset(words.brands)

    def line(self, line: str) -> tuple[str, int] | None:
        """The reason why a whole line is junk, and how many title lines below may belong to it; None for the story."""
        if _NO_WORDS.fullmatch(line) and "©" not in line:
            return "end-mark", 0
        if len(line) > LONGEST_LINE:
            return None
        first = _FIRST_WORD.match(line)
        word = first.group(1).casefold() if first else ""
        rules = self._by_word.get("0" if word.isdecimal() else word, ())
        for rule in rules:
            if rule.pattern.fullmatch(line):
                return rule.reason, rule.titles
        if line[-1] in _STOPS and _SIGNS.isdisjoint(line):
            return None  # a plain sentence
        for rule in self._always:
            if rule.pattern.fullmatch(line):
                return rule.reason, rule.titles
        return None

    def cuts(self, paragraph: str) -> list[Cut]:
        """Junk inside a paragraph, in order, not overlapping: what is glued into it, then what stands at its end."""
        pieces = self._inner(paragraph)
        inside = sorted([*self._teasers(paragraph, pieces), *pieces])
        end = len(paragraph)
        closing: list[Cut] = []
        while inside and not paragraph[inside[-1].end : end].strip():
            closing.append(inside.pop())
            end = closing[-1].start
        tails: list[Cut] = []
        while len(tails) < MOST_TAILS and (found := self._tail(paragraph, end)):
            tails.append(found)
            end = found.start
        return [cut for cut in inside if cut.end <= end] + tails[::-1] + closing[::-1]

    def _inner(self, paragraph: str) -> list[Cut]:
        """Pieces that are junk wherever they stand, as a page read without its line ends has them."""
        cuts = []
        for match in self._piece.finditer(paragraph) if self._piece else ():
            reason = next(reason for reason, pattern in self._pieces if pattern.match(paragraph, match.start()))
            cuts.append(Cut(*match.span(), reason))
        return cuts

    def _tail(self, paragraph: str, end: int) -> Cut | None:
        """The junk that ends at `end` (blanks before it aside), or None."""
        while end > 0 and paragraph[end - 1] == " ":
            end -= 1
        if _CLOSING.isdisjoint(paragraph[max(0, end - 2) : end]) and paragraph.rfind("#", max(0, end - TAG), end) < 0:
            return None
        for reason, pattern in self._tails:
            match = pattern.search(paragraph, max(0, end - TAIL), end)
            if match and match.start() > 0:
                return Cut(match.start(), end, reason)
        return None

    def _teasers(self, paragraph: str, pieces: list[Cut]) -> list[Cut]:
        """Teasers glued into a paragraph; none reaches over one of `pieces`."""
        cuts: list[Cut] = []
        lower = paragraph.lower()
        if not any(map(lower.__contains__, self._inside_words)):
            return cuts
        at = 0
        while match := self._inside.search(paragraph, at):
            start = match.start("cue")
            limit = next((piece.start for piece in pieces if piece.start >= match.end()), len(paragraph))
            end = self._teaser_end(paragraph, start, match.end(), limit)
            if start > 0 or end < len(paragraph):
                cuts.append(Cut(start, end, "teaser"))
            at = max(end, match.end())
        return cuts

    def _teaser_end(self, paragraph: str, cue: int, start: int, limit: int) -> int:
        """Where the title of a teaser ends in running text; `cue` is where the teaser begins, `start` its title.

        Titles are written with capitals: the first small word that titles do not keep small belongs to the next
        sentence, which begins with the capital before it. Where the paragraph has the two words before also elsewhere
        (a name), the sentence begins with the whole name; where it was glued to the title (``TurunMenurut``), at the
        capital inside. A bracketed teaser ends at its bracket, each at `limit`.
        """
        if paragraph[cue] == "(" and (close := paragraph.find(")", start, min(limit, start + TEASER))) > 0:
            return close + 1
        words = list(_WORDS.finditer(paragraph, start, min(limit, start + TEASER)))
        for at, word in enumerate(words):
            text = word.group()
            bare = text.strip(_AROUND)
            if at and bare and bare[0].islower() and bare.casefold() not in self.small:
                return self._behind_title(words, self._sentence_start(paragraph, words, at - 1))
            if at >= 2 and text[-1] == "." and bare.isdigit():
                return word.start()  # the next item of a list
            if at >= 2 and text[-1] == "." and len(bare) > 3:
                return word.end()
        return words[-1].end() if words else limit

    def _behind_title(self, words: list[re.Match[str]], at: int) -> int:
        """Where the sentence that begins with word `at` begins, or its word that was glued to the last of the title."""
        for word in words[at : max(0, at - 2) : -1]:  # never the first of the title
            glued = _GLUED.search(word.group())
            if glued and word.group().strip(_AROUND) not in self._brands:
                return word.start() + glued.end()
        return words[at].start()

    def _sentence_start(self, paragraph: str, words: list[re.Match[str]], at: int) -> int:
        """Index of the word that begins the sentence whose last capital word stands at or before `at`."""
        while at > 1 and not (words[at].group()[0].isupper() or words[at].group()[0] in "\"“'‘"):
            at -= 1
        while at > 1:
            before = words[at - 1].group()
            if not before[0].isupper() or before[-1] in "?!:,.":
                break
            if paragraph.count(f"{before} {words[at].group()}", 0, NAMES_WITHIN) < TWICE:
                break
            at -= 1
        return at

    def title_lines(self, below: list[str]) -> int:
        """How many of the lines below a bare teaser are titles that belong to it."""
        return next((count for count, line in enumerate(below) if not is_title_like(line, self.small)), len(below))


def _either(patterns: tuple[str, ...], form: str) -> re.Pattern[str]:
    return re.compile(form.format("|".join(f"(?:{pattern})" for pattern in patterns)), re.IGNORECASE)
