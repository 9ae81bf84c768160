"""Capitalised words of a text: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from typing import NamedTuple

_UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĢĪİĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ"

# A capitalised word: initials with their stops (`S.H`, `B.J`), else a word with its inner marks; a stop inside only
# before small letters (`Antaranews.com`) or the two of a station. It begins after no letter, or is glued to two small
# ones.
_CAPITALISED = re.compile(
    rf"(?:(?<!\w)|(?<=[a-z]{{2}}))"
    rf"(?:[{_UPPER}][a-z]{{0,2}}\.(?:[{_UPPER}][a-z]{{0,2}}\.)*[{_UPPER}][a-z]{{0,3}}(?!\w)"
    rf"|[{_UPPER}]\w*(?:[-’'‘`/&+](?=\w)\w+|\.(?=[a-z]{{2,4}}\b|TV\b)\w+)*)"
)
_PAIR = re.compile(rf"[-–/](?=[{_UPPER}])")
_HUMP = re.compile(rf"(?<=[a-z]{{3}})(?=[{_UPPER}][a-z])")
_CAPITAL_HUMP = re.compile(rf"(?<=[{_UPPER}]{{3}})(?=[{_UPPER}][a-z]{{2}})")
_SHORTEST = 3


class Token(NamedTuple):
    """A capitalised word: its span and text."""

    start: int
    end: int
    text: str


def capitalised(text: str) -> list[Token]:
    """The capitalised words of `text` in order."""
    return [Token(match.start(), match.end(), match.group()) for match in _CAPITALISED.finditer(text)]


def unglue(
    tokens: list[Token], tails: tuple[str, ...], known: Set[str], ordinary: Callable[[str], bool]
) -> list[Token]:
    """`tokens` with small words cut off that are glued behind a name: one of `tails`, or after a known word any other.

    >>> unglue([Token(0, 9, "Acehpunya")], ("punya",), {"Aceh"}, lambda word: True)
    [Token(start=0, end=4, text='Aceh')]
    """
    texts = {token.text for token in tokens}
    out = []
    for token in tokens:
        word = token.text
        if len(word) < 2 * _SHORTEST or word in known:
            out.append(token)
            continue
        inner = word[1:]
        hump = None if inner.islower() or inner.isupper() else _HUMP.search(word)
        if hump and _ends_a_word(word[: hump.start()], tails, known, ordinary):
            at = token.start + hump.start()
            out.append(_cut(Token(token.start, at, word[: hump.start()]), tails, known, texts, ordinary))
            token = Token(at, token.end, word[hump.start() :])
        elif hump is None and not inner.islower() and (glued := _CAPITAL_HUMP.search(word)):
            # `PKSMuhammad`: capitals that the article has by themselves elsewhere
            if word[: glued.start()] in texts:
                at = token.start + glued.start()
                out.append(Token(token.start, at, word[: glued.start()]))
                token = Token(at, token.end, word[glued.start() :])
        out.append(_cut(token, tails, known, texts, ordinary))
    return out


def _ends_a_word(word: str, tails: tuple[str, ...], known: Set[str], ordinary: Callable[[str], bool]) -> bool:
    """Whether `word` is one by itself, so that what follows it is glued: `JakartaBudi`, `AgenBudi`, `LailadanBudi`."""
    return (len(word) > _SHORTEST and word in known) or word.endswith(tails) or ordinary(word)


def _cut(
    token: Token, tails: tuple[str, ...], known: Set[str], texts: Set[str], ordinary: Callable[[str], bool]
) -> Token:
    word = token.text
    if word in known or not word.endswith(tails) and not word[1:].islower():
        return token
    if ordinary(word):
        return token
    if word.endswith(tails):
        for tail in tails:
            name = word[: -len(tail)]
            if word.endswith(tail) and len(name) >= _SHORTEST and (name in known or name in texts):
                return Token(token.start, token.end - len(tail), name)
    for size in range(len(word) - 4, _SHORTEST, -1):
        if word[:size] in texts and ordinary(word[size:]):
            return Token(token.start, token.start + size, word[:size])
    return token


def split_pairs(tokens: list[Token], names: Set[str]) -> list[Token]:
    """`tokens` with those split that join two names by a hyphen or stroke (`AS-Korsel`)."""
    texts: Set[str] = frozenset()
    out: list[Token] = []
    for token in tokens:
        if ("-" in token.text or "/" in token.text) and token.text not in names:
            parts = _PAIR.split(token.text)
            texts = texts or frozenset(other.text for other in tokens)
            alone = not out or token.start - out[-1].end > 1  # `Lee Jae-In` is no pair
            if len(parts) > 1 and (
                all(part in names for part in parts)
                or (alone and any(part in names or part in texts for part in parts))
            ):
                at = token.start
                for part in parts:
                    out.append(Token(at, at + len(part), part))
                    at += len(part) + 1
                continue
        out.append(token)
    return out
