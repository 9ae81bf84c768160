"""Bytes of a file -> text: byte order marks, encodings, line ends and control characters."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from .source import NotTakenError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What saved pages say of themselves within their first bytes.
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,4}=\s{0,4}["']?([A-Za-z0-9_.:-]{2,40})""")
_DECLARED_WITHIN = 4096
_SNIFFED = 65536
_NUL_SHARE = 0.3
"""From this share of NUL bytes on, text is UTF-16 without a mark: Latin letters have one NUL each."""
_BINARY_SHARE = 0.02
"""Share of control bytes from which a file is no text; prose has none, a damaged one a handful."""
_BINARY_LEAST = 8
_CONTROL_BYTES = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27} | {127})
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_UNTIDY = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Any of the three."""


class Decoded(NamedTuple):
    """The text of a file, and flags for what had to be assumed or taken out."""

    text: str
    flags: tuple[str, ...]


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text file; line ends become ``\\n``, other control characters go.

    A byte order mark decides, then UTF-8, then what the file declares, then Windows-1252 (what Indonesian sites used
    before UTF-8); the last two set the flag ``encoding-assumed``. Raises `NotTakenError` for an empty or a binary file.
    """
    if not data.strip():
        raise NotTakenError("the file is empty")
    flags: list[str] = []
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _tidy(data[len(mark) :].decode(encoding, errors="replace"), flags)
    sample = data[:_SNIFFED]
    if sample.count(0) > _NUL_SHARE * len(sample):
        half = len(sample) // 2
        order = {sample[1::2].count(0): "utf-16-le", sample[0::2].count(0): "utf-16-be"}
        if max(order) > 0.8 * half and min(order) < 0.2 * half:
            return _tidy(data.decode(order[max(order)], errors="replace"), ["encoding-assumed"])
    if len(sample) - len(sample.translate(None, _CONTROL_BYTES)) > max(_BINARY_LEAST, _BINARY_SHARE * len(sample)):
        raise NotTakenError("the file is binary, not text")
    try:
        return _tidy(data.decode("utf-8"), flags)
    except UnicodeDecodeError:
        flags.append("encoding-assumed")
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    if declared:
        try:
            return _tidy(data.decode(declared.group(1).decode("ascii")), flags)
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong declaration says nothing
    return _tidy(data.decode("cp1252", errors="replace"), flags)


def tidy(text: str) -> str:
    """`text` with every line end as ``\\n`` and without other control characters or lone surrogates."""
    if (text.isascii() and text.isprintable()) or not _UNTIDY.search(text):
        return text
    text = _LINE_ENDS.sub("\n", text)
    text = _CONTROL.sub("", text)
    return _LONE_SURROGATE.sub("\ufffd", text)


def _tidy(text: str, flags: list[str]) -> Decoded:
    if "\x00" in text:
        flags.append("nul")
    if "\ufffd" in text:
        flags.append("encoding-damaged")
    return Decoded(tidy(text.removeprefix("\ufeff")), tuple(flags))
