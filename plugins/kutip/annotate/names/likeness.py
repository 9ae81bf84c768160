"""How alike two names are, word by word: short forms, pet names, initials, slips of the pen."""

from __future__ import annotations

from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from .groups import Words

SHORTEST_SLIP = 7
"""Shortest name that may be another one with a wrong letter."""
FEW_LETTERS = 3
"""Letters of the shortest words that tell a name; more than the capitals of a club have."""
_FIRST_SOUND = 2
"""Most letters of that sound."""


def of_firm(short: Words, full: Words, bare: Words) -> bool:
    """`Graha Lestari` for `PT Asuransi Jiwa Graha Lestari Tbk`: whether two words and more are the first or the last
    of a firm's name that has its legal form, which `bare` leaves out.
    """
    if not 1 < len(short) < len(bare) or len(bare) == len(full):
        return False
    return short in (bare[: len(short)], bare[-len(short) :])


def blends(short: Words, full: Words) -> bool:
    """Whether `short` has the first words of `full`, and then words made of the beginnings of several of its words."""
    at = 0
    while at < min(len(short), len(full)) and short[at] == full[at]:
        at += 1
    if not at or at == len(short) or len(short) >= len(full):
        return False
    rest = at
    for word in short[at:]:
        # the letters of a blend come from the words in turn, two at least from each (`jagades`: jaga desa)
        begun, left = rest, word
        while rest < len(full) and left:
            size = next(
                (k for k in range(min(len(left), len(full[rest])), 1, -1) if full[rest].startswith(left[:k])), 0
            )
            if not size:
                break
            left, rest = left[size:], rest + 1
        if left or rest - begun < 2:
            return False
    return rest == len(full)


def nickname(word: str, words: Words, *, given: bool, before: bool, told: bool = False) -> bool:
    """Whether `word` can be short for the name `words`, which may stand `before` it; `given`: it is a name itself,
    `told`: it has an age or a title of its own.

    `Burhan` for `Burhanudin Wibawa`, `Puspa` for `Lestari Puspaningrum` who stands before; `Vian` for `Harvian`, who
    has no other name, but not `Vian (31)`.
    """
    if before and not told and any(len(other) >= len(word) + 2 + given and other.endswith(word) for other in words):
        return True
    if before and not given and not told and len(words) > 1 and words[0][:1] == word[:1]:
        ends = [word[at:] for at in range(1, min(FEW_LETTERS, len(word) - FEW_LETTERS) + 1)]
        if any(name.startswith(end) for name in words[1:] for end in ends):
            return True  # `DeeMar` for `Delia Marchetti`
    may_clip = len(words) > 1 or (before and not given and not told)
    clipped = may_clip and _clipped(word, words if before or not given else words[:1])
    return clipped or (not given and beginnings(word, words))


def within(word: str, words: Words, shortest: int) -> bool:
    """Whether `word` stands inside of one of `words`, of `shortest` letters or more."""
    return any(len(other) >= shortest and word in other for other in words)


def _clipped(word: str, words: Words) -> bool:
    """Whether `word` begins one of `words`, which goes on by a syllable or more."""
    return any(len(other) >= len(word) + 3 and other.startswith(word) for other in words)


def beginnings(word: str, name: Words) -> bool:
    """Whether `word` is the beginning of one word of `name` and two letters or more of the next."""
    for one, two in pairwise(name):
        for size in range(1, len(word) - 1):
            if one.startswith(word[:size]) and two.startswith(word[size:]):
                return True
    return False


def initials(words: Words, form: str) -> str:
    """First letters of `words`, and all of those that `form` has in capitals: `sfc` for `Sriwijaya FC`."""
    capitals = {word.lower() for word in form.split() if word.isupper()}
    return "".join(word if word in capitals else word[0] for word in words)


def is_tail(word: str, name: str) -> bool:
    """Whether `word` is the lower-case `name` without its first sound (`uben` of `ruben`)."""
    return name.endswith(word) and 0 < len(name) - len(word) <= _FIRST_SOUND


def left_out(word: str, name: str) -> bool:
    """Whether `word` is `name` without one of its letters, or with one more, the first and the last the same."""
    near = abs(len(word) - len(name)) == 1 and word[:1] == name[:1] and word[-1:] == name[-1:]
    return near and Levenshtein.distance(word, name, score_cutoff=1) == 1


def slip(word: str, name: str) -> bool:
    """Whether `word` is `name` with one wrong letter between its first and its last two."""
    wrong = [at for at, (a, b) in enumerate(zip(word, name, strict=False)) if a != b]
    return len(word) == len(name) and len(wrong) == 1 and 0 < wrong[0] < len(word) - 2


def is_swapped(word: str, name: str) -> bool:
    """Whether `word` is `name` with two neighbours among its letters the wrong way round."""
    wrong = [at for at, (a, b) in enumerate(zip(word, name, strict=False)) if a != b]
    if len(word) != len(name) or len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return False
    return word[wrong[0]] == name[wrong[1]] and word[wrong[1]] == name[wrong[0]]
