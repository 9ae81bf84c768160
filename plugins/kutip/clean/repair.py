"""Mend the characters of a text: mojibake, entities, invisible characters. No word is guessed."""

from __future__ import annotations

import html
import re
import unicodedata

# UTF-8 read as Windows-1252 or Latin-1 leaves one of these pairs; clean text hardly ever does.
_MOJIBAKE = re.compile("Ã[\x80-¿ƒ‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â(?:€|\x80)|Â[\xa0-¿]|ï»¿|ðŸ")
# Line ends that an export wrote as two characters.
_ESCAPE = re.compile(r"\\r\\n|\\n|\\r|\\t")
FEWEST_ESCAPES = 2
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_BLANK = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BLANKS = re.compile(f"[{_BLANK}]")
# Soft hyphens, joiners, marks of direction and order; `_x000D_` is how spreadsheets write control characters.
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc"
_INVISIBLE = re.compile(f"[{_UNSEEN}]|_x00[01][0-9A-F]_")
_ODD = re.compile(f"[{_BLANK}{_UNSEEN}_]")
_ARABIC = re.compile("[\u0600-\u07ff\u0900-\u0fff]")


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` in NFC with its characters mended, and flags for what that took: ``mojibake``, ``entities``, ``escapes``.

    Blanks of every kind become plain ones, invisible characters go. Text in a script that needs joiners keeps them.
    Mojibake is undone by ftfy (its `fix_encoding`), entities twice at most; written-out line ends become some where the
    text has no other, and marks lose the backslash by which a program guarded them.
    """
    if text.isascii() and "&" not in text and "\t" not in text and "_x00" not in text and "\\" not in text:
        return text, ()
    flags: list[str] = []
    if "\n" not in text and text.count("\\n") >= FEWEST_ESCAPES:
        text = _ESCAPE.sub(lambda match: "\n" if match.group() != "\\t" else " ", text)
        flags.append("escapes")
    if text.count('\\"') >= FEWEST_ESCAPES:
        text = text.replace('\\"', '"')
        flags.append("escapes")
    if _MOJIBAKE.search(text):
        from ftfy import fix_encoding  # noqa: PLC0415 - slow to load, and clean collections never need it

        mended = fix_encoding(text)
        if mended != text:
            text = mended
            flags.append("mojibake")
    if "&" in text and _ENTITY.search(text):
        text = html.unescape(text)
        if _ENTITY.search(text):
            text = html.unescape(text)
        flags.append("entities")
    if _ODD.search(text):
        text = _BLANKS.sub(" ", text)
        if not _ARABIC.search(text):
            text = _INVISIBLE.sub("", text)
    return unicodedata.normalize("NFC", text), tuple(dict.fromkeys(flags))
