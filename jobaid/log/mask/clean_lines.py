"""Lines of JSON that hold nothing to mask, seen without a walk through what they tell.

Most lines of an import do: their texts, each looked at once, are all that has to be asked of.
"""

from __future__ import annotations

import json
import re
from typing import Final

from jobaid.log.mask.house_masks import any_masks
from jobaid.log.mask.masked_text import mask_text
from jobaid.log.mask.masked_values import MOMENT, MOMENT_KEYS, mask_value, may_name

_LONGEST_KNOWN: Final = 80  # bytes of a text that is worth remembering
_MOST_KNOWN: Final = 20_000

_TEXT: Final = re.compile(rb'"((?:[^"\\]|\\.)*)"')
# What `mask_value` leaves alone: moments under the program's own keys
_MOMENTS: Final = re.compile(
    rb'("(?:%b)":")%b"' % ("|".join(sorted(MOMENT_KEYS)).encode(), MOMENT.pattern.encode())
)
# A number beside texts that may be a card's, or is written so that its digits are not seen
_LONG_NUMBER: Final = re.compile(rb"(?<![0-9.])[0-9]{12}|[0-9]\.?[eE]")
# The same at a glance: most lines have none of these once all their digits are the same
_ALL_NOUGHT: Final = bytes.maketrans(b"123456789E", b"000000000e")
_MAY_BE_LONG: Final = (b"0" * 12, b"0e", b"0.e")
_NUMBER: Final = re.compile(rb"[0-9]+(?:\.[0-9]+)?")
# A program's id: whatever number seems to be in it, `lookalikes` knows it for an id
_UUID: Final = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_FIELD: Final = re.compile(rb'"field"\s*:\s*\Z')


class CleanLines:
    """Tells lines in which `mask_value` would find nothing; where it is not sure it says no.

    It remembers texts: one holds while the same masks of the house are in force.
    """

    def __init__(self) -> None:
        self._clean: set[bytes] = set()

    def sees(self, line: bytes) -> bool:
        """Whether a line, which must be JSON in UTF-8 without NaN, surely holds nothing to mask."""
        if not any_masks():
            line = _MOMENTS.sub(rb'\1"', line)
        if b"\\" in line:
            texts, between = set(_TEXT.findall(line)), _TEXT.sub(b'"', line)
        else:
            parts = line.split(b'"')
            texts, between = set(parts[1::2]), b'"'.join(parts[::2])
        even = between.translate(_ALL_NOUGHT)
        if any(map(even.__contains__, _MAY_BE_LONG)) and _LONG_NUMBER.search(between):
            return False
        texts -= self._clean
        if any_masks():
            # A house's mask may be of any number
            texts.update(set(map(_whole, _NUMBER.findall(between))) - self._clean)
        return all(self._is_clean(text, line) for text in texts)

    def _is_clean(self, text: bytes, line: bytes) -> bool:
        """Whether a text, wherever it stands in a line, holds nothing and lets nothing be found."""
        if _UUID.fullmatch(text) and not any_masks():
            return True
        told: str = json.loads(b'"%b"' % text) if b"\\" in text else text.decode("utf-8")
        if mask_text(told).found:
            return False
        if may_name(told):
            return _names_nothing(text, told, line)
        if len(text) <= _LONGEST_KNOWN:
            if len(self._clean) >= _MOST_KNOWN:
                self._clean.clear()
            self._clean.add(text)
        return True


def _whole(number: bytes) -> bytes:
    return number.partition(b".")[0]


def _names_nothing(text: bytes, told: str, line: bytes) -> bool:
    """Whether all that stands under a key that may name a card or a code is a text without one."""
    quoted = b'"%b"' % text
    at = line.find(quoted)
    while at >= 0:
        if _FIELD.search(line, max(0, at - 20), at):
            return False
        after = line[at + len(quoted) :].lstrip()
        if after.startswith(b":"):
            value = _TEXT.match(after[1:].lstrip())
            if value is None or mask_value({told: json.loads(value[0])})[1]:
                return False
        at = line.find(quoted, at + 1)
    return True
