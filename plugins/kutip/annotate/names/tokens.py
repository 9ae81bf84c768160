"""Capitalised words of a text: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set

from msgspec import Struct

_UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĘĚĞĢĪİĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ"

# A capitalised word: initials with their stops (`S.H`, `B.J`, `S.IP`), else a word with its inner marks; a stop inside
# only before small letters (`Antaranews.com`) or the two of a station. It begins after no letter, or is glued to two
# small ones.
# (The capital stands first in the pattern, so that the engine skips to it; behind it, `.` is that capital.)
_CAPITALISED = re.compile(
    rf"[{_UPPER}](?:(?<!\w.)|(?<=[a-z]{{2}}.))"
    rf"(?:[a-z]{{0,2}}\.(?:[{_UPPER}][a-z]{{0,2}}\.)*[{_UPPER}](?:[a-z]{{0,5}}|[{_UPPER}])(?!\w)"
    rf"|\w*(?:[-‐‑’'‘`/&+](?=\w)\w+|\.(?=[a-z]{{2,4}}\b|TV\b|ID\b|COM\b)\w+)*)"
)
_PAIR = re.compile(rf"[-–/](?=[{_UPPER}])")
_HUMP = re.compile(rf"(?<=[a-z]{{3}})(?=[{_UPPER}][a-z])")
_SHOUTED = re.compile(r"[A-Z]{4,}(?=[a-z]{4,}$)")
"""A word in capitals, as some open their articles with, and a small one glued to it."""
_CAPITAL_HUMP = re.compile(rf"(?<=[{_UPPER}]{{2}})(?=[{_UPPER}][a-z]{{2}})")
TICKER = 4
"""Letters of a firm on the exchange."""
LETTERS = 3
"""Fewest capitals that are taken for a body by what stands beside them."""
NUMERAL = re.compile(r"[IVX]{2,4}")
_SHORTEST = 3
"""Shortest name, and shortest small word, that is taken for glued without more ado."""
_REMEMBERED = 50_000
"""Words to which nothing is glued that are remembered."""
_LONG_CLITIC = 6
"""Fewest letters of a small word that is taken for glued behind a hyphen (`Elizabeth-termasuk`)."""
_LONG_VERB = 9
"""Fewest letters of a verb that is taken for glued behind a name that stands nowhere else (`Wirawanmenyampaikan`)."""
_LONG_STEM = 7
"""Fewest letters of a word behind which a glued verb may be two letters shorter, and a small word as short as any."""
_BEFORE = 24
"""Characters before two joined words in which what tells two people is looked for."""
_LONG_TAIL = 6
"""Fewest letters of a small word that is taken for glued behind a word that is nowhere else (`Yuexinsebagai`)."""


_NUMERAL = re.compile(r"[IVXLC]+")


class Token(Struct, frozen=True, order=True, gc=False):
    """A capitalised word: its span and text. In order of place."""

    start: int
    end: int
    text: str


class Unglue:
    """Cuts what a scraper glued to a name: `agarBalipunya`, `JakartaBudi`, `Sorensensudah`.

    `tails` are small words that occur glued, `clitics` endings behind a hyphen (`BSU-nya`), `names` all known names,
    `parts` all words of them and of titles, `ranks` what stands before a name with a stop, `legal` forms of firms,
    `given` words of personal names, `foreign` ordinary ones of English, `doubles` first halves of first names with a
    hyphen, `pairs` what stands before two people, `chains` media whose papers have a town glued to their name, `verbs`
    beginnings of verbs; `ordinary` tells ordinary words, `syllables` Korean first names with a hyphen, `whole` words
    to whose end no preposition is glued.
    """

    def __init__(
        self,
        *,
        tails: tuple[str, ...],
        clitics: Set[str],
        names: Set[str],
        parts: Set[str],
        ranks: Set[str],
        legal: Set[str],
        given: Set[str],
        foreign: Set[str],
        chains: Set[str],
        verbs: tuple[str, ...],
        doubles: Set[str],
        syllables: Callable[[str], bool],
        pairs: re.Pattern[str],
        ordinary: Callable[[str], bool],
        whole: Callable[[str, str], bool],
    ) -> None:
        self._tails = tails
        self._clitics = clitics
        self._names = names
        self._parts = parts
        self._ranks = ranks
        self._legal = legal
        self._given = given
        self._foreign = foreign
        self._chains = chains
        self._verbs = verbs
        self._doubles = doubles
        self._syllables = syllables
        self._pairs = pairs
        self._ordinary = ordinary
        self._stands = whole
        self._whole: set[str] = set()

    def __call__(self, text: str) -> list[Token]:
        """The capitalised words of `text` in order, without what is glued to them."""
        tokens = [Token(match.start(), match.end(), match.group()) for match in _CAPITALISED.finditer(text)]
        for index in [index for index, token in enumerate(tokens) if "." in token.text][::-1]:
            tokens[index : index + 1] = self._without_rank(tokens[index])
        for index in [index for index, token in enumerate(tokens) if "/" in token.text]:
            tokens[index] = _before_stroke(tokens[index])
        texts = {token.text for token in tokens}
        fresh = texts - self._whole
        glued = {
            word
            for word in fresh
            if len(word) >= 2 * _SHORTEST
            and word not in self._parts
            and not (word[1:].islower() and self._ordinary(word))  # not `RISiti`
        }
        if len(self._whole) < _REMEMBERED:
            self._whole |= fresh - glued
        cuts: dict[str, list[Token]] = {}
        for word in glued:
            if f"({word})" in text:
                continue  # `PT Jala Nusa (JalaNet)`: written so on purpose
            humps = list(self._humps(Token(0, len(word), word), texts, brand=text.count(word) > 1))
            spaced = f"{word} " in text and not self._stands(word, text)
            parts = [self._cut(part, texts, part.end < len(word), spaced) for part in humps]
            if parts[0].text != word:
                cuts[word] = parts
        if cuts:
            tokens = [part for token in tokens for part in _parts(token, cuts.get(token.text))]
        return self._split_pairs(text, tokens, texts)

    def _split_pairs(self, text: str, tokens: list[Token], texts: Set[str]) -> list[Token]:
        """`tokens` with those split that join two names by a hyphen or stroke (`AS-Korsel`), not `Jean-Yves Leme`."""
        out: list[Token] = []
        done = 0
        for index in [index for index, token in enumerate(tokens) if "-" in token.text or "/" in token.text]:
            out += tokens[done:index]
            done = index
            token = tokens[index]
            behind = tokens[index + 1].start if index + 1 < len(tokens) else 0
            if out and token.start - out[-1].end == 1 and behind - token.end == 1 and _of_doubles(token.text):
                at = token.start + token.text.index("/")
                out += [
                    Token(token.start, at, text[token.start : at]),
                    Token(at + 1, token.end, text[at + 1 : token.end]),
                ]
                done = index + 1
                continue
            parts = _PAIR.split(token.text)
            joined = len(parts) > 1 and token.text not in self._names and not _NUMERAL.fullmatch(parts[0])
            joined = joined and not (parts[0] in self._doubles and "-" in token.text)
            joined = joined and not self._syllables(token.text)  # `Young-Chul`
            followed = goes_on = index + 1 < len(tokens) and tokens[index + 1].start - token.end == 1
            # `Pasangan Rangga-Sari`, but `Rangga Wirawan-Sari`, `Reckya Mantiri-Lontoh`
            goes_on = goes_on or not out or (out[-1].text not in self._given and self._ordinary(out[-1].text))
            # `Ridwan Kamil-Suswono`, `Tanah Abang-Rangkasbitung`, `Korea Utara-Arab Saudi`
            ahead = f"{parts[-1]} {tokens[index + 1].text}" if followed else ""
            other = parts[-1] in self._given or parts[-1] in self._names or ahead in self._names
            beside = bool(out) and token.start - out[-1].end == 1
            known = bool(out) and f"{out[-1].text} {parts[0]}" in self._names and other
            # `Farida Yeni-Alpius Tundan`
            both = beside and followed and out[-1].text in self._given and parts[0] in self._given
            if joined and (
                (beside and known)
                or (both and len(parts) > 1 and parts[1].isalpha())
                or _is_pair(parts, token, out, self._names, texts)
                or (goes_on and _is_couple(parts, out, token, self._given, followed=followed))
                or (all(part in self._given for part in parts) and self._two_people(text, token))
            ):
                at = token.start
                for part in parts:
                    out.append(Token(at, at + len(part), part))
                    at += len(part) + 1
                done = index + 1
        return out + tokens[done:]

    def _two_people(self, text: str, token: Token) -> bool:
        """`selama kepemimpinan Rusli-Tamrin`: whether the word stands alone, so that it is no one's first or last name,
        or behind what tells two people.
        """
        alone = not text[token.end : token.end + 2].strip()[:1].isupper()
        before = text[max(0, token.start - _BEFORE) : token.start].split()
        alone = alone and text[token.start - 1 : token.start] == " " and bool(before) and before[-1].islower()
        return alone or self._pairs.search(text, max(0, token.start - _BEFORE), token.start) is not None

    def _without_rank(self, token: Token) -> tuple[Token, ...]:
        """`token`, divided behind the stop of a rank, an initial or a sentence that a name is glued to (`Drs.Eko`)."""
        head, _, rest = token.text.partition(".")
        name = rest.istitle() and rest.isalpha() and len(rest) > _SHORTEST
        glued = head in self._ranks or len(head) == 1 or len(rest) > _SHORTEST + 1  # `kata Eko.Polisi menahan RS`
        if not name or token.text in self._parts or not glued:
            return (token,)  # not the degree `M.Biomed`
        at = token.start + len(head)
        return Token(token.start, at, head), Token(at + 1, token.end, rest)

    def _humps(self, token: Token, texts: Set[str], brand: bool) -> Iterator[Token]:
        """`token`, divided where a capital inside it begins another name; a `brand` only behind a word by itself."""
        inner = token.text[1:]
        if inner.islower() or inner.isupper() or "." in inner:
            yield token
            return
        hump = _HUMP.search(token.text)
        divides = hump is not None and self._divides(
            token.text[: hump.start()], token.text[hump.start() :], texts, brand
        )
        if not divides and hump is None:
            # `PKSMuhammad`: capitals that the article has by themselves elsewhere; `RIMuhammad`: two that are a name
            hump = _CAPITAL_HUMP.search(token.text)
            head = token.text[: hump.start()] if hump is not None else ""
            divides = head in (texts if len(head) >= _SHORTEST else self._names) or head in self._legal
        if hump is None or not divides:
            yield token
            return
        at = token.start + hump.start()
        yield Token(token.start, at, token.text[: hump.start()])
        yield Token(at, token.end, token.text[hump.start() :])

    def _divides(self, head: str, rest: str, texts: Set[str], brand: bool) -> bool:
        """Whether a scraper joined two words; not `BudiSetiawan`, which is one person, nor a brand (`MarkPlus`)."""
        if head in self._chains:
            return False  # `TribunMedan`
        if head in self._given and (rest in self._given or (rest in self._foreign and head not in texts)):
            return False
        if brand and rest in self._foreign and rest not in texts:
            return False  # `NusaPay`
        # `JurnalisSekarwati`, but `AlpenKraft` all over the article
        return self._is_whole(head) or head in texts or (rest in self._given and not brand)

    def _is_whole(self, word: str) -> bool:
        """Whether `word` is one by itself, so that what follows is glued: `JakartaBudi`, `AgenBudi`, `LailadanBudi`."""
        return (len(word) > _SHORTEST and word in self._parts) or word.endswith(self._tails) or self._ordinary(word)

    def _cut(self, token: Token, texts: Set[str], humped: bool = False, spaced: bool = True) -> Token:
        """`token` without the small word at its end, which is short only where a capital is glued behind (`humped`).

        A small word goes on behind a blank, so none is glued to a word that is never `spaced` (`Jalan Alianyang.`).
        """
        word = token.text
        stem, hyphen, clitic = word.rpartition("-")
        small = clitic.islower() and len(clitic) >= _LONG_CLITIC and stem.istitle() and stem.lower() != clitic
        if hyphen and stem and (clitic in self._clitics or (small and self._ordinary(clitic) and stem in self._given)):
            return Token(token.start, token.end - len(clitic) - 1, stem)
        bare = word.rstrip("0123456789")
        if bare != word and bare in self._parts:
            return Token(token.start, token.start + len(bare), bare)  # `1. Peru2. Jepang`
        shouted = _SHOUTED.match(word)
        if shouted and self._ordinary(word[shouted.end() :]):
            return Token(token.start, token.start + shouted.end(), shouted.group())  # `KISAHkesabaran Ai Ogura`
        glued = word.endswith(self._tails)
        if word in self._names or not (glued or word[1:].islower()):
            return token
        for tail in self._tails if glued else ():
            name = word[: -len(tail)]
            if not word.endswith(tail) or len(name) < _SHORTEST:
                continue
            if (spaced or humped) and self._is_stem(name, tail, word, texts, humped):
                return Token(token.start, token.end - len(tail), name)
        for size in range(len(word) - 4, _SHORTEST, -1):
            rest = word[size:]
            shortest = _LONG_VERB - 2 * (size >= _LONG_STEM and not self._ordinary(word[:size]))  # not `Sukamenanti`
            verb = len(rest) >= shortest and rest.startswith(self._verbs)
            if (verb or (spaced and word[:size] in texts)) and self._ordinary(rest):
                return Token(token.start, token.start + size, word[:size])
        return token

    def _is_stem(self, name: str, tail: str, word: str, texts: Set[str], humped: bool) -> bool:
        """Whether `name` is a name by itself to which a scraper glued the small word `tail`, so that `word` is none.

        A short tail may as well be the end of a personal name (`Irwandi`), a long one that of a village
        (`Karangbersama`).
        """
        if name in self._names or ((humped or len(tail) >= _SHORTEST) and name in texts):
            return True
        stands = name in texts or name in self._parts
        if stands and len(name) >= _LONG_STEM and name not in self._given and word not in self._parts:
            return True  # `Korea Selatandi`, no `Suryadi`
        if len(tail) <= _SHORTEST:
            return False
        long = len(tail) >= _LONG_TAIL and len(name) > _SHORTEST
        if name in self._given:
            return word not in self._given or (long and not self._ordinary(name))
        # `Bank of Scotlandatau`, `Pei Yuexinsebagai`
        return (long or name in self._parts) and not self._ordinary(name)


def _before_stroke(token: Token) -> Token:
    """`token` without a small word behind a stroke (`paket B/paket C`)."""
    head, _, rest = token.text.partition("/")
    address = "." in head  # `Instagram.com/rangga`
    return Token(token.start, token.start + len(head), head) if rest[:1].islower() and not address else token


def _parts(token: Token, parts: list[Token] | None) -> list[Token]:
    """The `parts` of a word, whose offsets count from its start, where it stands; `token` itself where it has none."""
    if parts is None:
        return [token]
    return [Token(token.start + part.start, token.start + part.end, part.text) for part in parts]


def _is_couple(parts: list[str], before: list[Token], token: Token, given: Set[str], *, followed: bool) -> bool:
    """`Rangga Wirawan-Sari Lestari`: the second half of a word behind another one is a part of personal names."""
    behind = bool(before) and token.start - before[-1].end == 1
    # `Hartanto Siswoyo-Aji Fitriansyah`, but `Lee Ha-Jun`, `Jaksa Pieter-Jan van Damme`
    shortest = _SHORTEST if behind and before[-1].text in given and len(parts[0]) > _SHORTEST else _SHORTEST + 1
    whole = all(part[:1].isupper() and part[1:].islower() and len(part) >= shortest for part in parts)
    # `Ahmad Luthfi-Taj Yasin`, `Andika Perkasa-Hendrar Prihadi`
    named = parts[-1] in given or (followed and (parts[0] in given or (behind and before[-1].text in given)))
    return behind and whole and len(set(parts)) == len(parts) and named


def _of_doubles(word: str) -> bool:
    """`Chen Zhi-Ray/Lu Chen`: whether a stroke parts two people one of whose names has a hyphen."""
    left, _, right = word.partition("/")
    halves = [left.split("-"), right.split("-")]
    # `Hsu Ming-che/Lin Pei-jung`
    named = all(half[0].istitle() and all(part.isalpha() for part in half) for half in halves)
    return right != "" and len(halves[0]) + len(halves[1]) > 2 and named


def _is_pair(parts: list[str], token: Token, before: list[Token], names: Set[str], texts: Set[str]) -> bool:
    if len(set(parts)) < len(parts):
        return False  # `Pulau-Pulau`
    words = all((part.istitle() or part.isupper()) and len(part) >= _SHORTEST for part in parts)
    if "/" in token.text and words and not token.text.isupper():
        return True
    if all(part in names or (len(part) > _SHORTEST and part in texts) for part in parts):
        return True
    alone = not before or token.start - before[-1].end > 1  # `Lee Ha-Jun` is no pair
    return alone and any(part in names or part in texts for part in parts)


def occurrences(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Where `form` stands in `text` as words of its own: spans in code points, ends exclusive."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(form, end)
