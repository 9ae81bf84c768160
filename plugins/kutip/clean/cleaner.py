"""The cleaner: an ordered list of steps, each of which takes out one kind of thing and says so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

import msgspec

from ..intake.source import merge
from ..languages import LanguagePack, cleaning
from ..languages.clean import CleanWords
from ..model import Article, Authority, Facts, Removed, Seed, article_slug, fold
from . import layout
from .captions import CaptionReader
from .dateline import Dateline, DatelineReader
from .errors import CleanError
from .genre import GenreTeller
from .junk import Cut, JunkFinder
from .language import LanguageTeller
from .markdown import images_and_links
from .moments import read_moment, settle
from .outlets import OutletFinder, web_address
from .page import Left, PageReader
from .repair import repair

TITLE_LENGTH = 160
"""Longest title that is taken from the text or derived from its lead."""
REPEATED_WORDS = 6
"""A repeated line of fewer words is a refrain, a score or a label; from here on it is a repeated paragraph."""
STANDFIRST = 4
"""Paragraphs that can stand above the one with the dateline: a summary in points, a sentence pulled up."""
TIME_LENGTH = 90
"""Longest line that gives the time of publication."""
TAG_LENGTH = 60
"""Longest tag below the end of a story."""
CONTAINED = 20
"""How many characters a line shares with the one below before it is looked at as a copy of several."""
_SPACES = re.compile(r" {2,}")
_DASHES = frozenset("-–—")
_NOT_LETTER = re.compile(r"[\W_]+")
_INITIALS = re.compile(r"\(([A-Za-z]{2,5}(?:/[A-Za-z*]{1,6}){0,3})\)")
_ADDRESS = re.compile(r"(?P<label>[A-Za-z]{3,12} ?: ?)?(?P<url>https?://[^\s\"'<>]{4,1000})")
# What stands behind the brackets must be an address: `[Gambas:Video](abc/def)` is two marks of a page.
_LINK = re.compile(r"!\[|\]\(\s?(?:https?://|/|#|<|www\.|mailto:)")
_HEADING = re.compile(r"#{1,6} +")
# A stop or capital stands first in these patterns, so that the engine skips to it.
_GLUED_SENTENCE = re.compile(r"[.!?](?<=[a-zà-ÿ]{2}.)[\"”]?[A-Z][a-zà-ÿ]{2}(?!\w*\.(?:com|id))")
_INNER_CAPITAL = re.compile(r"[A-Z](?<=[a-zà-ÿ]{3}.)[a-zà-ÿ]{2}")
_BEFORE_CAPITAL = 3
_NO_WORD = re.compile(r"\W")
LONGEST_WORD = 40
"""How far to either side of an inner capital the word around it is looked for."""
_CUT_OFF = re.compile(r"[^\"“”]{90,400}\w(?:\.\.\.|…)")
_SENTENCE = re.compile(r"[.!?…][\"”’')]*\s")


class _Piece(NamedTuple):
    """A removed piece and where it stood: line, offset in the line."""

    line: int
    offset: int
    text: str
    reason: str


class _Rules:
    """The rules of one language, compiled."""

    def __init__(self, words: CleanWords, outlets: OutletFinder) -> None:
        self.dateline = DatelineReader(words, outlets)
        self.page = PageReader(words.page_parts)
        self.junk = JunkFinder(words)
        self.genre = GenreTeller(words)
        self.bylines = tuple(re.compile(pattern, re.IGNORECASE) for pattern in words.byline_patterns)
        self.brands = frozenset(words.brands)
        self.copyright = re.compile(words.copyright_pattern, re.IGNORECASE)
        self.captions = CaptionReader(words.caption_patterns)
        self.times = tuple(re.compile(pattern, re.IGNORECASE) for pattern in words.time_patterns)


class Cleaner:
    """Cleans seeds. Made once per process: every pattern of the pack's language is compiled here.

    An article that is written in another language with a ``clean.toml`` is cleaned by that language's rules.
    """

    def __init__(self, pack: LanguagePack, authority: Authority) -> None:
        words = {pack.code: pack.clean, **cleaning(besides=pack.code)}
        self._words = words
        self._own = pack.code
        self._months = {name: number for part in reversed(words.values()) for name, number in part.months.items()}
        self._outlets = OutletFinder(authority.outlets)
        self._language = LanguageTeller(pack.code, words)
        self._rules = {pack.code: _Rules(pack.clean, self._outlets)}

    def __call__(self, seed: Seed) -> Article:
        """The clean article of `seed`. Raises `CleanError` where no story is left.

        Every word of the body (after its characters were mended) stands in `text` or in `removed`, once.
        """
        facts, body = seed.facts, seed.body
        left: tuple[Left, ...] = ()
        if seed.markup == "html":
            page = self._rules[self._own].page(body)
            facts, left, body = merge(facts, page.facts), page.left, "\n".join(page.lines)
        facts = msgspec.structs.replace(facts, url=web_address(facts.url), image=web_address(facts.image))
        body, repaired = repair(body)
        closest = self._language.closest(body)
        work = _Work(facts, closest, self._rules_for(closest[0]))
        for piece in left:
            work.remove(piece.line, -1, repair(piece.text)[0], piece.reason)
            self._facts_of_junk(" ".join(piece.text.split()), piece.reason, work)
        flags = [*seed.flags, *repaired]
        joined = layout.comma_joined(body)
        if joined:
            body = layout.split_commas(body)
            flags.append("comma-joined")
        if (joined and " ," in body) or layout.has_gap(body, work.rules.junk.small):
            flags.append("gap")
        lines = [line.strip() for line in (_SPACES.sub(" ", body) if "  " in body else body).split("\n")]
        layout.unwrap(lines)
        self._markdown(lines, work)
        self._title(lines, work)
        self._containers(lines, work)
        self._lines(lines, work)
        kept = layout.join([(number, line) for number, line in enumerate(lines) if line], work.rules.junk.small)
        paragraphs = self._paragraphs(lines, kept, work)
        paragraphs = self._once(paragraphs, work)
        text = "\n".join(line for _, line in paragraphs)
        if not any(map(str.isalpha, text)):
            raise CleanError(
                f"{seed.origin}: no story is left after cleaning; look into the file, or take it out of the seeds"
            )
        if self._glued(text, work):
            flags.append("glued")
        return self._article(seed, work, text, flags)

    def _glued(self, text: str, work: _Work) -> bool:
        """Whether sentences or words stand glued: ``selesai.Warga``, ``dariAntara``; a word with an inner capital that
        comes more than once, is a known brand or an outlet is a name.
        """
        if _GLUED_SENTENCE.search(text):
            return True
        words: Counter[str] = Counter()
        done = 0
        for match in _INNER_CAPITAL.finditer(text):
            if match.start() - _BEFORE_CAPITAL >= done:
                words[_word_around(text, match.start() - _BEFORE_CAPITAL, match.end())] += 1
                done = match.end()
        return any(
            count == 1 and word not in work.rules.brands and not self._outlets.by_name(word)
            for word, count in words.items()
        )

    def _rules_for(self, code: str) -> _Rules:
        if code not in self._rules:
            self._rules[code] = _Rules(self._words[code], self._outlets)
        return self._rules[code]

    # --- steps --------------------------------------------------------------------------------------------------------

    def _markdown(self, lines: list[str], work: _Work) -> None:
        """Images and links in Markdown: the first image is the article's, a link keeps its words; ``# `` goes."""
        for number, line in enumerate(lines):
            if "](" in line and _LINK.search(line):
                text, pieces, image = images_and_links(line)
                work.image = work.image or web_address(image)
                for offset, piece, reason in pieces:
                    work.remove(number, offset, piece, reason)
                lines[number] = _SPACES.sub(" ", text).strip()
            if line.startswith("#") and (match := _HEADING.match(line)):
                lines[number] = lines[number][match.end() :]

    def _title(self, lines: list[str], work: _Work) -> None:
        """The headline: the record's, and a first line that repeats it goes; else a first line that reads like one."""
        filled = [number for number, line in enumerate(lines) if any(map(str.isalnum, line))][:2]
        if not filled:
            return
        first = lines[filled[0]]
        if work.facts.title:
            work.title = self._headline(work.facts)
            if fold(first) == fold(work.title):
                work.take(lines, filled[0], "title")
            self._title_again(lines, work)
            return
        after = lines[filled[1]] if len(filled) > 1 else ""
        if (
            after
            and len(first.split()) >= 3
            and len(first) <= TITLE_LENGTH
            and not layout.goes_on(first, after)
            and not work.rules.junk.line(first)
            and not work.rules.dateline(f"{first} {after}", work.facts.outlet)
            and layout.is_headline(first, work.rules.junk.small)
        ):
            work.title = first
            work.take(lines, filled[0], "title")
            self._title_again(lines, work)

    def _headline(self, facts: Facts) -> str:
        """The record's title on one line, without the name of the site that ``<title>`` has behind it."""
        title = " ".join(repair(facts.title or "")[0].split())
        for sign in (" - ", " | ", " – "):
            head, _, tail = title.rpartition(sign)
            if head and (self._outlets.by_name(tail) or fold(tail) == fold(facts.outlet or "-")):
                return head
        return title

    def _title_again(self, lines: list[str], work: _Work) -> None:
        """Lines that repeat the headline word for word, as later pages of an article do."""
        for number, line in enumerate(lines):
            if line == work.title:
                work.take(lines, number, "title")

    def _containers(self, lines: list[str], work: _Work) -> None:
        """Scrapers that read a box and then what is in it give a text twice: the glued copy goes, its lines stay."""
        filled = [number for number, line in enumerate(lines) if line]
        for at, (number, below) in enumerate(pairwise(filled)):
            line, part = lines[number], lines[below]
            if len(line) > len(part) >= CONTAINED and line.startswith(part[:CONTAINED]):
                parts = (_letters(lines[other]) for other in filled[at + 1 :])
                if _holds(_letters(line), parts):
                    work.take(lines, number, "duplicate")

    def _lines(self, lines: list[str], work: _Work) -> None:
        """Whole lines that are junk, with the titles below a bare teaser and the tags below the end of the story."""
        ended, head = False, True
        filled = [number for number, line in enumerate(lines) if line]
        at = -1
        while (at := at + 1) < len(filled):
            number = filled[at]
            line = lines[number]
            if head and (when := self._time_of(line, work)):
                work.published = work.published or when
                work.take(lines, number, "timestamp")
                self._above_time(lines, number, work)
            elif found := work.rules.junk.line(line):
                reason, titles = found
                before = next((lines[other] for other in reversed(filled[:at]) if lines[other]), "")
                if reason == "end-mark" and self._belongs(line, before, at + 1 < len(filled)):
                    continue
                self._facts_of_junk(line, reason, work)
                work.take(lines, number, reason)
                titles = min(titles, 1) if line.endswith(":") else titles
                below = [lines[other] for other in filled[at + 1 : at + 1 + titles]]
                for _ in range(work.rules.junk.title_lines(below)):
                    at += 1
                    work.take(lines, filled[at], reason)
                ended = ended or reason in {"byline", "tags"}
            elif ended and len(line) <= TAG_LENGTH and not layout.ends_sentence(line):
                work.take(lines, number, "tags")
            elif len(line) > TAG_LENGTH:
                ended = False
            if lines[number] and (len(line) > TAG_LENGTH or layout.ends_sentence(line)):
                head = work.at_head = False

    def _time_of(self, line: str, work: _Work) -> str | None:
        """The time of publication that a line gives, in words of the line; who stands before it is the author."""
        if len(line) > TIME_LENGTH:
            return None
        for pattern in work.rules.times:
            if match := pattern.fullmatch(line):
                who = match.groupdict().get("who")
                if who and not (self._outlets.by_name(who) or self._outlets.site(f"https://{who}")):
                    work.author = work.author or who.strip()
                return match.group("when")
        return None

    def _above_time(self, lines: list[str], upto: int, work: _Work) -> None:
        """Who and where, above the time of publication at the head of a pasted page: ``Sari Wulan - detikNews``."""
        above = [number for number in range(upto) if lines[number]]
        if any(len(lines[number]) > TAG_LENGTH or layout.ends_sentence(lines[number]) for number in above):
            return
        for number in above:
            who, _, outlet = lines[number].partition(" - ")
            work.credit = work.credit or self._outlets.by_name(outlet or who)
            if outlet or (not self._outlets.by_name(who) and not work.rules.dateline.knows(who)):
                work.author = work.author or who
            work.take(lines, number, "credit")

    def _belongs(self, line: str, before: str, more: bool) -> bool:
        """A lone sign between others (``.``, ``,``, the dash of a dateline) where a link stood on a line of its own."""
        if line in _DASHES:
            return more
        return line[0] in ".,;)?!:" and len(line) <= 2 and bool(before) and not layout.ends_sentence(before)

    def _facts_of_junk(self, line: str, reason: str, work: _Work) -> None:
        """Facts that junk holds: initials, who wrote it, captions, the outlet of a copyright line or credit."""
        if reason == "caption":
            work.captions.append(line)
        if reason == "byline" and not work.initials and (match := _INITIALS.search(line)):
            work.initials = match.group(1)
        if reason in {"left-over", "credit"} and not work.url and (match := _ADDRESS.fullmatch(line)):
            work.url = match.group("url") if match.group("label") or work.at_head else None
        if reason in {"credit", "byline"} and not work.author:
            for pattern in work.rules.bylines:
                if match := pattern.fullmatch(line.strip(" ()")):
                    work.author = match.group("who").strip(" ,")
                    break
        if reason == "copyright" and not work.credit and (match := work.rules.copyright.fullmatch(line)):
            work.credit = match.group("who").strip()

    def _paragraphs(self, lines: list[str], kept: list[tuple[int, str]], work: _Work) -> list[tuple[int, str]]:
        """Joined paragraphs: whole ones that are junk, the dateline, and junk inside and at the end of each.

        Later pages of an article repeat its first paragraph with the dateline; that one goes.
        """
        out: list[tuple[int, str]] = []
        lead = ""
        lone_dash = any(line in _DASHES for line in lines[kept[0][0] : kept[0][0] + 6]) if kept else False
        for number, line in kept:
            joined = line != lines[number]
            if joined and (found := work.rules.junk.line(line)):
                self._facts_of_junk(line, found[0], work)
                work.remove(number, 0, line, found[0])
                continue
            offset = 0
            if line == lead and line.count(" ") + 1 >= REPEATED_WORDS:
                work.remove(number, 0, line, "duplicate")
                continue
            if self._cut_off(line, out):
                work.remove(number, 0, line, "cut-off")
                continue
            if not lead and len(out) < STANDFIRST and (dateline := self._dateline_of(line, lone_dash, not out, work)):
                work.place = work.place or dateline.place
                work.dateline_outlet = dateline.outlet
                lead = line
                offset = dateline.length
                work.remove(number, 0, line[:offset], "dateline")
            at = offset
            cuts = [cut for cut in work.rules.junk.cuts(line) if cut.start >= offset]
            for cut in (*cuts, Cut(len(line), len(line), "")):
                rest = line[at : cut.start].strip()
                if rest and cuts and (found := work.rules.junk.line(rest)):
                    self._facts_of_junk(rest, found[0], work)
                    work.remove(number, at, rest, found[0])
                elif rest:
                    out.append((number, rest))
                if cut.reason:
                    self._facts_of_junk(line[cut.start : cut.end].strip(), cut.reason, work)
                    work.remove(number, cut.start, line[cut.start : cut.end], cut.reason)
                at = cut.end
        return out

    def _dateline_of(self, line: str, lone_dash: bool, first: bool, work: _Work) -> Dateline | None:
        """The dateline of a paragraph; below a standfirst only one that names an outlet."""
        found = work.rules.dateline(line, work.facts.outlet, lone_dash and first)
        return found if found and (first or found.outlet) else None

    def _cut_off(self, line: str, before: list[tuple[int, str]]) -> bool:
        """A teaser that the page cut at a round number of characters and closed with an ellipsis."""
        cut = bool(before) and line.endswith(("...", "…")) and len(line.rstrip(".…")) % 10 == 0
        return cut and _CUT_OFF.fullmatch(line) is not None

    def _once(self, paragraphs: list[tuple[int, str]], work: _Work) -> list[tuple[int, str]]:
        """Each paragraph once, and so the whole article where a file has it twice; refrains and labels stay.

        A first paragraph that comes again alone is a sentence pulled up from below: it stays where it belongs.
        """
        if len(paragraphs) > 2:
            texts = [line for _, line in paragraphs]
            again = texts[1:].index(texts[0]) + 1 if texts[0] in texts[1:] else 0
            alone = again > 1 and texts[again + 1 : again + 2] != texts[1:2]
            if alone and texts[0].count(" ") + 1 >= REPEATED_WORDS:
                work.remove(paragraphs[0][0], 0, texts[0], "duplicate")
                paragraphs = paragraphs[1:]
        seen: set[str] = set()
        out: list[tuple[int, str]] = []
        for number, line in paragraphs:
            if line in seen and line.count(" ") + 1 >= REPEATED_WORDS:
                work.remove(number, 0, line, "duplicate")
                continue
            seen.add(line)
            out.append((number, line))
        return out

    # --- facts --------------------------------------------------------------------------------------------------------

    def _article(self, seed: Seed, work: _Work, text: str, flags: list[str]) -> Article:
        facts = work.facts
        url = facts.url or work.url
        title, derived = work.title, False
        if not title:
            title, derived = _lead(text), True
        published = None
        for stated in (facts.published, work.published):
            if not stated or published:
                continue
            moment = read_moment(stated, self._months)
            if moment is None:
                flags.append("published-unread")
                continue
            moment = settle(moment, text, url, self._months)
            published = moment.day
            if moment.ambiguous:
                flags.append("published-ambiguous")
            if moment.how == "month-first":
                flags.append("month-first")
        collected = read_moment(facts.collected, self._months) if facts.collected else None
        image = facts.image or work.image
        caption = work.rules.captions([facts.caption] if facts.caption else work.captions[:2])
        signs = (*text.split("\n", 2)[:2], *(piece.text for piece in work.pieces))
        return Article(
            id=seed.id,
            slug=article_slug(seed.id),
            origin=seed.origin,
            language=self._language(seed.facts.language, facts.language, work.closest, text),
            genre=work.rules.genre(title, facts.section, url, signs),
            title=title,
            title_derived=derived,
            outlet=self._outlet(facts, url, work),
            url=url,
            author=facts.author or work.author,
            published=published,
            published_how="given" if published else "unknown",
            collected=collected.day if collected else None,
            place=facts.place or work.place,
            image=image,
            caption=caption.what or None,
            credit=facts.credit or caption.credit or None,
            section=facts.section,
            byline_initials=work.initials,
            text=text,
            removed=tuple(
                Removed(text=piece.text.strip(), reason=piece.reason)
                for piece in sorted(work.pieces, key=lambda piece: (piece.line, piece.offset))
                if piece.text.strip()
            ),
            flags=tuple(dict.fromkeys(flags)),
        )

    def _outlet(self, facts: Facts, url: str | None, work: _Work) -> str | None:
        """Who published it: by address, record, dateline, address of the image, copyright; else the plain site name."""
        return (
            self._outlets.by_url(url)
            or self._outlets.by_name(facts.outlet)
            or facts.outlet
            or (self._outlets.by_name(work.dateline_outlet) or work.dateline_outlet)
            or self._outlets.by_url(facts.image or work.image)
            or (self._outlets.by_name(work.credit) or work.credit)
            or self._outlets.site(url)
            or self._outlets.site(facts.image or work.image)
        )


class _Work:
    """What the steps find out about one article on their way."""

    def __init__(self, facts: Facts, closest: tuple[str, bool], rules: _Rules) -> None:
        self.facts = facts
        self.closest = closest
        self.rules = rules
        self.pieces: list[_Piece] = []
        self.title = ""
        self.image: str | None = None
        self.initials: str | None = None
        self.author: str | None = None
        self.captions: list[str] = []
        self.credit: str | None = None
        self.url: str | None = None
        self.at_head = True
        self.place: str | None = None
        self.dateline_outlet: str | None = None
        self.published: str | None = None

    def remove(self, line: int, offset: int, text: str, reason: str) -> None:
        """Remember a removed piece."""
        self.pieces.append(_Piece(line, offset, text, reason))

    def take(self, lines: list[str], number: int, reason: str) -> None:
        """Remove a whole line."""
        self.remove(number, 0, lines[number], reason)
        lines[number] = ""


def _word_around(text: str, start: int, end: int) -> str:
    """The word that ``text[start:end]`` stands in."""
    before = _NO_WORD.split(text[max(0, start - LONGEST_WORD) : start])[-1]
    return before + text[start:end] + _NO_WORD.split(text[end : end + LONGEST_WORD])[0]


def _letters(line: str) -> str:
    return _NOT_LETTER.sub("", line).casefold()


def _holds(whole: str, parts: Iterable[str]) -> bool:
    """Whether `whole` is the first of `parts` (two at least, filled ones) glued together, to the last letter."""
    upto = count = 0
    for part in parts:
        if not part:
            continue
        if not whole.startswith(part, upto):
            return False
        upto += len(part)
        count += 1
        if upto == len(whole):
            return count > 1
    return False


def _lead(text: str) -> str:
    """A title from the lead: its first sentence, cut at a word with an ellipsis where it is longer than a title."""
    first = text.partition("\n")[0]
    end = _SENTENCE.search(first, 20)
    sentence = first[: end.start()] if end else first.rstrip(".")
    if len(sentence) <= TITLE_LENGTH:
        return sentence.strip()
    return sentence[:TITLE_LENGTH].rpartition(" ")[0].rstrip(" ,;:-") + "…"
