"""From lines to paragraphs: lines broken inside a sentence are joined, paragraphs joined by commas come apart."""

from __future__ import annotations

import re
from itertools import pairwise

# Scrapers that join a list of paragraphs with commas leave `.,` before the next capital, and commas alone on a line.
_COMMA_JOIN = re.compile(
    r"(?<=[.!?:…\"”’)]),(?=[\"“‘]\S|[(A-Z0-9])|(?<=[.!?…\"”’)])\s{0,3},\s{0,3},\s{0,3}|(?<=[.!?…\"”’)])\s{0,3},\s{0,3}$"
)
_COMMA_FIRST = re.compile(r"^ ?,(?=[\"“A-Z])")
_COMMA_SIGN = re.compile(r",(?=[\"“A-Z])(?<=[.!?\"”],)")
_GAP_SIGNS = re.compile(r"[,.](?<=[ (,].)")
_GAP = re.compile(r"\( ?[,)]|[,(] ,|, \.(?:\s|$)|^,\w|[\w.] ,(?=[^\W\d_])", re.MULTILINE)
_BEFORE_SIGN = re.compile(r"(?<!\w)(\w{1,20}) [,.](?=\s|$)")
_STOPS = frozenset(".!?…:;")
_CLOSERS = "'\"”’»)]"
_GOES_ON = re.compile(r"[a-zà-ÿ,.;:)\]}%!?/…»”]")
_STARTS_ITEM = re.compile(r"(?:[-•*·–▪●○■]|\d{1,3}[.)]|[a-zA-Z][.)])\s*\S")
_INNER_STOP = re.compile(r"(?:[a-z]{3}|[)\]\"”])\. [^a-z\d]")
_DASHES = re.compile(r"[-–—]+")
_LOWER = re.compile(r"[a-zà-ÿ]")
_WORD = re.compile(r"\w[\w'’.-]*")
MIN_COMMA_JOINS = 2
WRAP_SHARE = 0.6
"""Share of lines without the end of a sentence from which a text is hard-wrapped at a width."""
WRAP_WIDTH = (50, 110)
WRAP_SLACK = 15
"""How much shorter than the least width a line in the middle may be: a long word went to the next one."""
FEWEST_WRAPPED = 6
LINK_LENGTH = 60
"""Longest text of a link in code points."""
SUBHEADING_WORDS = 3
"""Fewest words of a line that is taken for a subheading."""


def comma_joined(text: str) -> bool:
    """Whether the paragraphs of `text` were joined by commas."""
    return len(_COMMA_SIGN.findall(text, 0, 200_000)) >= MIN_COMMA_JOINS


def split_commas(text: str) -> str:
    """Undo the joining by commas: one paragraph a line. Commas inside of sentences stay."""
    lines: list[str] = []
    ended = False
    for line in text.split("\n"):
        # a comma at the start of a line joins nothing where a sentence ended before it
        parts = [part.strip(" ") for part in _COMMA_JOIN.split(_COMMA_FIRST.sub("", line) if ended else line)]
        lines += parts
        last = next((part for part in reversed(parts) if part.strip(" ,")), "")
        ended = ends_sentence(last) if last else ended
    return "\n".join(line.strip(" ,") if not line.strip(" ,") else line for line in lines)


def has_gap(text: str, small: frozenset[str]) -> bool:
    """Whether a scraper lost words: a sign after a preposition (``menurut , Pusat``), doubled (``, ,``) or in brackets.

    `small` are the words that cannot stand before a comma or stop. A comma after a blank alone is no gap, since links
    are often set apart from it; where a scraper joined the paragraphs with commas it is one, for it lost the links.
    """
    if not _GAP_SIGNS.search(text):
        return False
    return bool(_GAP.search(text)) or any(match.group(1).casefold() in small for match in _BEFORE_SIGN.finditer(text))


def ends_sentence(line: str) -> bool:
    """Whether a sentence ends where the line does."""
    return line.rstrip(_CLOSERS)[-1:] in _STOPS


def is_title_like(line: str, small: frozenset[str]) -> bool:
    """Whether a line is written like a headline: no closing stop, its longer words with capitals."""
    if len(line) > 200 or line.endswith((".", ":", ";", ",", '."', ".”")):
        return False
    words = _WORD.findall(line)
    big = [word for word in words if word.casefold() not in small]
    capital = sum(1 for word in big if not word[0].islower())
    return bool(big) and capital >= 0.7 * len(big)


def is_headline(line: str, small: frozenset[str]) -> bool:
    """Whether the first line of a text, which the next does not continue, can be its headline."""
    words = _WORD.findall(line)
    ends = line.endswith((".", ",", ":", ";", "-")) or bool(_INNER_STOP.search(line))
    return bool(words) and not ends and words[-1].casefold() not in small


def unwrap(lines: list[str]) -> None:
    """Join, in place, lines that were cut at a width; blank lines part the paragraphs of such a text.

    A text is cut at a width where most lines with another below them end no sentence and are nearly as long as the
    longest. A paragraph keeps the number of its first line. Short lines and items of a list stay by themselves.
    """
    filled = sum(map(bool, lines))
    inner = [line for line, after in pairwise(lines) if line and after]
    if filled < FEWEST_WRAPPED or filled == len(lines) or len(inner) < filled / 2:
        return
    low, high = WRAP_WIDTH
    fitting = sum(low <= len(line) <= high and not ends_sentence(line) for line in inner)
    if fitting < WRAP_SHARE * len(inner):
        return
    first = 0
    last = ""
    for number, line in enumerate(lines):
        if line and last and len(last) >= low - WRAP_SLACK and not _STARTS_ITEM.match(line):
            lines[first] = f"{lines[first]} {line}"
            lines[number] = ""
        else:
            first = number
        last = line


def join(lines: list[tuple[int, str]], small: frozenset[str]) -> list[tuple[int, str]]:
    """Join lines that inline tags (links, italics) broke; a result has the number of its first line.

    `lines` are (number in the body, text). A line goes on in the next one if that begins with a small letter or a
    closing sign. Where that happens in a text, links stood on lines of their own, and a line that ends no sentence
    goes on even before a capital, unless it is a subheading.
    """
    out: list[tuple[int, str]] = []
    broken = any(goes_on(before, after) for (_, before), (_, after) in pairwise(lines))
    joined = False
    for at, (number, line) in enumerate(lines):
        sofar = out[-1][1] if out else ""
        after = lines[at + 1][1] if at + 1 < len(lines) else ""
        head = len(out) == 1 and len(sofar) <= LINK_LENGTH and sofar[-1] in "-–—" and bool(_WORD.match(sofar))
        on = goes_on(sofar, line) if out else False
        if out and (on or head or (broken and _goes_on_before_capital(sofar, line, after, small, joined))):
            out[-1] = (out[-1][0], f"{sofar} {line}")
            joined = True
        else:
            out.append((number, line))
            joined = False
    return out


def goes_on(before: str, after: str) -> bool:
    """Whether `after` continues `before` for certain: it begins with a small letter or a sign that closes or joins."""
    if ends_sentence(before) and after[0] not in ",.;)":
        return False
    if _STARTS_ITEM.match(after) and not after.startswith((".", ",")):
        return False
    return bool(_GOES_ON.match(after)) or bool(_DASHES.fullmatch(after))


def _goes_on_before_capital(sofar: str, line: str, after: str, small: frozenset[str], joined: bool) -> bool:
    """Whether `line`, which begins with a capital, continues `sofar` in a text whose links stand on lines of their own.

    `joined` says that `sofar` already consists of several lines; `after` is the line below.
    """
    if ends_sentence(sofar) or _STARTS_ITEM.match(line):
        return False
    if joined or sofar[-1] in "-–—(,":
        return True
    last = _WORD.findall(sofar[-40:])
    if last and (last[-1].casefold() in small or last[-1].isupper()):
        return True
    if is_title_like(sofar, small):
        link = len(line) <= LINK_LENGTH and bool(after) and goes_on(line, after)
        return link and len(_WORD.findall(sofar)) <= SUBHEADING_WORDS - 1
    return bool(last) and bool(_LOWER.match(last[-1]))
