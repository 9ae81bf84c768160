"""The media that words were taken from: ``dikutip dari X``."""

from __future__ import annotations

import re

from msgspec import Struct

from ...text import Document
from .found import Found
from .lexicon import Lexicon
from .parties import PartyReader
from .tokens import Tokens

LONGEST_PLATFORM = 8
"""Words of a platform with its owner."""
_ADDRESS = re.compile(r"[a-z][\w-]*(?:\.[a-z]{2,4}){1,3}\b")
"""An address on the net in small letters."""


class Medium(Struct, frozen=True):
    """A frame that names a medium: token range, sentence, the medium's name, whether it opens its sentence."""

    lo: int
    hi: int
    sentence: int
    name: str
    opens: bool


def find_media(lexicon: Lexicon, tokens: Tokens, reader: PartyReader, document: Document) -> list[Medium]:
    """Every ``dikutip dari X`` of the article, in order."""
    out: list[Medium] = []
    for _, start, _ in lexicon.via_verbs.find_matches_as_indexes(document.small):
        at = tokens.at(start)
        if at == len(tokens.starts) or tokens.starts[at] != start:
            continue
        word = tokens.lows[at]
        weak = word in lexicon.words.via_after_opener
        glued = None if weak or word in lexicon.words.via else _glued(tokens, lexicon, at)
        if word not in lexicon.words.via and not weak and glued is None:
            continue
        if weak and not _opens_medium(lexicon, tokens, at):
            continue
        if document.quote_at(tokens.starts[at]):
            continue
        sentence = document.sentence_at(tokens.starts[at])
        if sentence < 0:
            continue
        first, hi = tokens.sentences[sentence]
        lo = at
        while lo > first and tokens.lows[lo - 1] in lexicon.words.via_openers and not tokens.comma(lo):
            lo -= 1
        connective = tokens.phrase(first, lo, lexicon.connectives)
        opens = lo == first or ":" in tokens.gap(lo) or first + connective == lo
        if glued is not None:
            end = at + 1
            while end < hi and tokens.capital(end) and tokens.date_of[end] < 0 and not tokens.comma(end):
                end += 1
            name = " ".join(filter(None, [glued, tokens.slice(at + 1, end)]))
            out.append(Medium(lo, end, sentence, name, opens))
            continue
        name, end = _name(lexicon, tokens, reader, at + 1, hi)
        if name:
            out.append(Medium(lo, end, sentence, name, opens))
    return out


def pass_on(lexicon: Lexicon, tokens: Tokens, reader: PartyReader, found: list[Found]) -> None:
    """Give the words that a medium passes on to whom it cites: `"…," tulis Kabar Kota, mengutip X`.

    It is a medium by its name or by the noun before it (`lapor kantor berita Y mengutip X`).
    """
    for quote in found:
        ref, at = quote.ref, quote.ref.end
        if ref.kind != "named" or ref.person or ref.name is None or not 0 < at < len(tokens.starts) - 1:
            continue
        if tokens.lows[at] not in lexicon.words.citing or "\n" in tokens.gap(at):
            continue
        if not lexicon.is_press(ref.name.lower()) and lexicon.words.via_media.isdisjoint(ref.name.lower().split()):
            continue
        _, hi = tokens.sentences[quote.sentence]
        cited = reader.after(at + 1, max(hi, at + 1))
        if cited is not None and cited.kind in {"named", "noun"} and cited.name != ref.name:
            quote.ref, quote.via = cited, ref.name


def _opens_medium(lexicon: Lexicon, tokens: Tokens, at: int) -> bool:
    """`seperti dilaporkan X`, `Dilaporkan Kantor Berita X, …`: whether a verb that tells of others as well stands
    before a medium: behind a word that opens such a frame, or at the beginning before a body and its comma.
    """
    if at and tokens.lows[at - 1] in lexicon.words.via_openers:
        return True
    behind = at + 1
    if not tokens.capital(at) or behind >= len(tokens.starts) or tokens.name_of[behind] < 0:
        return False
    name = tokens.names[tokens.name_of[behind]]
    return name.kind == "organisation" and tokens.text.startswith(", ", name.end)


def _glued(tokens: Tokens, lexicon: Lexicon, at: int) -> str | None:
    """The name of a medium that the scraper glued to its verb (``dilansirXNews``)."""
    written = tokens.text[tokens.starts[at] : tokens.ends[at]]
    for verb in lexicon.words.via:
        rest = written[len(verb) :]
        if written.startswith(verb) and rest and any(letter.isupper() for letter in rest):
            return rest
    return None


def _platform_end(lexicon: Lexicon, tokens: Tokens, lo: int, hi: int) -> int:
    """The token behind what a noun of media at `lo` opens (``laman resmi Badan Pangan``)."""
    end = lo + 1
    while end < hi and tokens.date_of[end] < 0 and not tokens.comma(end) and end - lo < LONGEST_PLATFORM:
        circumstance = tokens.lows[end] in lexicon.words.circumstances and tokens.name_of[end] < 0
        if circumstance or "(" in tokens.gap(end):
            break
        end += 1
    return end


def _own(lexicon: Lexicon, tokens: Tokens, lo: int, hi: int) -> bool:
    """`Melansir laporan keuangannya`: somebody's own document, which is no medium."""
    document = tokens.lows[lo] in lexicon.words.document_nouns and lo + 1 < hi
    return document and tokens.lows[lo + 1].endswith(lexicon.enclitic)


def _name(lexicon: Lexicon, tokens: Tokens, reader: PartyReader, lo: int, hi: int) -> tuple[str, int]:
    """Name of the medium at `lo` and the token behind it; ``("", lo)`` where none stands there."""
    start = lo
    if lo < hi and tokens.comma(lo) and tokens.name_of[lo] < 0:
        return "", lo  # `Sebelumnya diberitakan, Kebakaran besar …`
    while lo < hi and tokens.lows[lo] in lexicon.words.via_prepositions and tokens.name_of[lo] < 0:
        lo += 1
    if lo >= hi or tokens.date_of[lo] >= 0 or (lo > start and tokens.comma(start)) or _own(lexicon, tokens, lo, hi):
        return "", lo
    prefix = next(
        (
            preposition
            for preposition in lexicon.words.via_prepositions
            if tokens.lows[lo].startswith(preposition)
            and tokens.text[tokens.starts[lo] + len(preposition) : tokens.ends[lo]][:1].isupper()
            and not tokens.capital(lo)
        ),
        "",
    )
    if prefix:
        return tokens.text[tokens.starts[lo] + len(prefix) : tokens.ends[lo]], lo + 1
    address = _ADDRESS.match(tokens.text, tokens.starts[lo])
    if address:
        end = tokens.at(address.end())
        return address.group(), end  # `melansir dari kabar.co.id`
    end = lo
    named = reader.medium(lo, hi)
    if named is not None:
        return named.name or "", named.end
    if tokens.lows[lo] in lexicon.words.via_media and tokens.name_of[lo] < 0:
        end = _platform_end(lexicon, tokens, lo, hi)
        return tokens.slice(lo, end), end
    if tokens.lows[lo] in lexicon.words.source_nouns and lo + 1 < hi and tokens.capital(lo + 1):
        lo = end = lo + 1  # `Melansir data X`
    if tokens.name_of[lo] >= 0:
        which = tokens.names[tokens.name_of[lo]]
        while end < hi and tokens.name_of[end] == tokens.name_of[lo]:
            end += 1
        return ("", lo) if which.kind == "person" else (which.entity, end)
    while (
        end < hi and (tokens.capital(end) or ("." in tokens.gap(end + 1)[:1] and end == lo)) and tokens.date_of[end] < 0
    ):
        if end > lo and tokens.comma(end):
            break
        end += 1
    return (tokens.slice(lo, end), end) if end > lo and (tokens.capital(lo)) else ("", lo)
