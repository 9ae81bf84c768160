"""From lines to paragraphs: lines broken inside a sentence are joined, paragraphs joined by commas come apart."""

from __future__ import annotations

import re

# Scrapers that join a list of paragraphs with commas leave `.,` before the next capital, and commas alone on a line.
_COMMA_JOIN = re.compile(
    r"(?<=[.!?:…\"”’)])\s?,\s?(?=[\"“‘(A-Z0-9])(?<=,)|(?<=[.!?…\"”’)])\s*,\s*,\s*|^\s*,(?=\S)|(?<=[.!?…\"”’)])\s*,\s*$"
)
_COMMA_SIGN = re.compile(r"[.!?\"”],(?=[\"“A-Z])")
_SENTENCE_END = re.compile(r"[.!?…:;]['\"“”’»)\]]*$")
_GOES_ON = re.compile(r"[a-zà-ÿ,.;:)\]}%!?/…»”]")
_STARTS_ITEM = re.compile(r"(?:[-•*·–▪●○■]|\d{1,3}[.)]|[a-zA-Z][.)])\s*\S")
_DASHES = re.compile(r"[-–—]+")
_LOWER = re.compile(r"[a-zà-ÿ]")
_WORD = re.compile(r"\w[\w'’.-]*")
MIN_COMMA_JOINS = 2
WRAP_SHARE = 0.6
"""Share of lines without the end of a sentence from which a text is hard-wrapped at a width."""
WRAP_WIDTH = (50, 110)


def comma_joined(text: str) -> bool:
    """Whether the paragraphs of `text` were joined by commas."""
    return len(_COMMA_SIGN.findall(text, 0, 200_000)) >= MIN_COMMA_JOINS


def split_commas(text: str) -> str:
    """Undo the joining by commas: one paragraph a line. Commas inside of sentences stay."""
    lines: list[str] = []
    for line in text.split("\n"):
        lines += [part.strip(" ") for part in _COMMA_JOIN.split(line)]
    return "\n".join(line.strip(" ,") if not line.strip(" ,") else line for line in lines)


def ends_sentence(line: str) -> bool:
    """Whether a sentence ends where the line does."""
    return bool(_SENTENCE_END.search(line))


def is_title_like(line: str, small: frozenset[str]) -> bool:
    """Whether a line is written like a headline: no closing stop, its longer words with capitals."""
    if len(line) > 200 or line.endswith((".", ":", ";", ",", '."', ".”")):
        return False
    words = _WORD.findall(line)
    big = [word for word in words if word.casefold() not in small]
    capital = sum(1 for word in big if not word[0].islower())
    return bool(big) and capital >= 0.7 * len(big)


def unwrap(lines: list[str]) -> bool:
    """Whether the lines (blank ones between paragraphs) were cut at a width, so that blank lines alone tell paragraphs."""
    filled = [line for line in lines if line]
    if len(filled) < 6 or len(filled) == len(lines):
        return False
    inner = [line for line, after in zip(lines, lines[1:], strict=False) if line and after]
    if len(inner) < 0.5 * len(filled):
        return False
    low, high = WRAP_WIDTH
    fitting = sum(1 for line in inner if low <= len(line) <= high)
    return fitting >= WRAP_SHARE * len(inner) and sum(not ends_sentence(line) for line in inner) >= WRAP_SHARE * len(
        inner
    )


def join(lines: list[tuple[int, str]], small: frozenset[str], wrapped: bool) -> list[tuple[int, str]]:
    """Join lines that inline tags (links, italics) or a fixed width broke; each result has the number of its first line.

    `lines` are (number in the body, text); a gap in the numbers is a blank or removed line. A line goes on in the next
    one if that begins with a small letter or a closing sign. Where that happens in a text, links stood on lines of
    their own, and a line that ends no sentence goes on even before a capital, unless it is a subheading.
    """
    out: list[tuple[int, str]] = []
    broken = any(_fragment(before, after) for (_, before), (_, after) in zip(lines, lines[1:], strict=False))
    previous = -2
    for at, (number, line) in enumerate(lines):
        if out and _joins(out[-1][1], line, lines, at, small, broken, wrapped and number == previous + 1):
            out[-1] = (out[-1][0], f"{out[-1][1]} {line}")
        else:
            out.append((number, line))
        previous = number
    return out


def _fragment(before: str, after: str) -> bool:
    """Whether `after` continues `before` for certain."""
    if ends_sentence(before) and after[0] not in ",.;)":
        return False
    if _STARTS_ITEM.match(after) and not after.startswith((".", ",")):
        return False
    return bool(_GOES_ON.match(after)) or bool(_DASHES.fullmatch(after))


def _joins(
    sofar: str, line: str, lines: list[tuple[int, str]], at: int, small: frozenset[str], broken: bool, wrapped: bool
) -> bool:
    if wrapped:
        return True
    if _fragment(sofar, line):
        return True
    if not broken or ends_sentence(sofar) or _STARTS_ITEM.match(line):
        return False
    if sofar[-1] in "-–—(,":
        return True
    last = _WORD.findall(sofar[-40:])
    if last and (last[-1].casefold() in small or last[-1].isupper()):
        return True
    before = lines[at - 1][1]
    if before is not sofar and before != sofar:
        # the line before was itself joined to what stands here: still inside of one sentence
        return True
    after = lines[at + 1][1] if at + 1 < len(lines) else ""
    inline = len(line) <= 60 and bool(after) and _fragment(line, after)
    if is_title_like(sofar, small):
        return inline and len(_WORD.findall(sofar)) <= 2
    return bool(last) and bool(_LOWER.match(last[-1]))
