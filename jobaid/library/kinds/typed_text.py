"""One cleaning before any kind: what programs, phones and keyboards put into a text unseen."""

from __future__ import annotations

import re
import unicodedata

from jobaid.late_patterns import late_pattern

# Soft hyphen, zero-width space, marks and embeddings of direction, word joiners, byte order mark.
_INVISIBLE = late_pattern(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)
# The joiners belong to letters of other scripts and to emoji; between others they are noise.
_JOINERS = late_pattern("(?<![^\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u024f])")
_DASHES = dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\u30fc\uff70"), "-"
)
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_ARABIC = {0x066B: ".", 0x066C: ","}  # decimal mark and mark of thousands
_QUOTES = dict.fromkeys(map(ord, "‘’‛ʼ′´`"), "'")
_ENDS = " \t\r\n.,;:!\u2026\u3002"
_AROUND = {'"': '"', "'": "'", "\u201c": "\u201d", "\u00ab": "\u00bb", "<": ">", "[": "]"}


def cleaned(text: str) -> str:
    """The text as it looks: without invisible marks, with plain spaces and plain digits.

    Full-width signs and the digits of any script become ASCII. Line breaks stay.
    """
    if text.isascii():
        return text
    text = _JOINERS.sub("", _INVISIBLE.sub("", text)).translate(_FULL_WIDTH)
    return "".join(map(_plain, text))


def _plain(sign: str) -> str:
    if sign.isascii():
        return sign
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    return " " if kind == "Zs" else sign


def bare(text: str) -> str:
    """A cleaned value of a kind that is no free text: one kind of dash and quote, nothing around.

    Quotes or brackets around it and the punctuation after it are not part of it.
    """
    text = cleaned(text).translate(_DASHES | _QUOTES | _ARABIC).strip()
    before = None
    while text and text != before:
        before = text
        if _AROUND.get(text[0]) == text[-1] and len(text) > 2:
            text = text[1:-1].strip()
        text = text.rstrip(_ENDS)
    return text


def hyphened(text: str) -> str:
    """A cleaned text with one kind of dash inside words and numbers ("4021–7788")."""
    return re.sub(r"(?<=\w)[\u2010-\u2015\u2212](?=\w)", "-", text)
