"""Capitalised words of a text: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

_UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĢĪİĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ"

# A capitalised word: initials with their stops (`S.H`, `B.J`), else a word with its inner marks; a stop inside only
# before small letters (`Antaranews.com`) or the two of a station. It begins after no letter, or is glued to two small
# ones.
CAPITALISED = re.compile(
    rf"(?:(?<!\w)|(?<=[a-z]{{2}}))"
    rf"(?:[{_UPPER}][a-z]{{0,2}}\.(?:[{_UPPER}][a-z]{{0,2}}\.)*[{_UPPER}][a-z]{{0,3}}(?!\w)"
    rf"|[{_UPPER}]\w*(?:[-’'‘`/&+](?=\w)\w+|\.(?=[a-z]{{2,4}}\b|TV\b)\w+)*)"
)
_PAIR = re.compile(rf"[-–/](?=[{_UPPER}])")


class Token(NamedTuple):
    """A capitalised word: its span and text."""

    start: int
    end: int
    text: str


def capitalised(text: str, tails: tuple[str, ...], known: Set[str]) -> list[Token]:
    """The capitalised words of `text` in order; a small word glued behind a known one (`tails`) is cut off."""
    out = []
    for match in CAPITALISED.finditer(text):
        start, end = match.span()
        word = match.group()
        if word not in known and word.endswith(tails):
            for tail in tails:
                if word.endswith(tail) and word[: -len(tail)] in known:
                    end -= len(tail)
                    word = word[: -len(tail)]
                    break
        out.append(Token(start, end, word))
    return out


def split_pairs(tokens: list[Token], is_name: Set[str]) -> list[Token]:
    """`tokens` with those split that join two names by a hyphen (`AS-Korsel`)."""
    out: list[Token] = []
    for token in tokens:
        if ("-" in token.text or "/" in token.text) and token.text not in is_name:
            parts = _PAIR.split(token.text)
            if len(parts) > 1 and any(part in is_name for part in parts):
                at = token.start
                for part in parts:
                    out.append(Token(at, at + len(part), part))
                    at += len(part) + 1
                continue
        out.append(token)
    return out
