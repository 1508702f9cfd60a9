"""Masks a whole value as JSON holds it: an event, an interaction document, a row of settings."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from jobaid.log.mask.codes import names_code
from jobaid.log.mask.digits import fold
from jobaid.log.mask.house_masks import any_masks
from jobaid.log.mask.masked_text import mask_text, may_hold

JSONlike: TypeAlias = (
    "bool | int | float | str | list[JSONlike] | tuple[JSONlike, ...] | dict[str, JSONlike] | None"
)

_SHORTEST: Final = 3  # characters: a security code under a key that names it
_LEAST_CARD: Final = 10**11
_MOST_CARD: Final = 10**19
_LEAST_CODE, _MOST_CODE = 100, 9999
_WHOLE_FLOATS: Final = 2.0**63  # beyond, a float holds no digits of a card exactly
_LONGEST_LABELLED: Final = 40  # characters: the answer to one question, not a note
# In an event, the name of the field stands beside its value (`assets/help/formats.md`).
_NAMING_KEY: Final = "field"
_NAMED_KEYS: Final = frozenset({"value", "old", "text"})
# A moment under one of the program's own keys: no run in it is long enough for a card.
MOMENT_KEYS: Final = frozenset({"at", "started", "ended", "due", "made", "until"})
MOMENT: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"
    r"(?:(?:\.[0-9]{1,3})?Z|[+-][0-9]{2}:[0-9]{2})"
)


def mask_value(
    value: JSONlike,
    *,
    safe_keys: frozenset[str] = frozenset(),
) -> tuple[JSONlike, int]:
    """Mask every card number and security code in a value, in keys too, at any depth.

    Whole numbers of 13 to 19 digits that are card numbers become a label, and so does a number of
    three or four digits under a key that names a security code ("cvv"). What stands under one of
    `safe_keys` is the program's own and is not looked at.
    Returns the value and how many things were masked; the very same object when none was.
    Raises RecursionError where a value is nested deeper than JSON can be written.
    """
    return _Masking(safe_keys).value(value, "")


class _Masking:
    """One masking of a value."""

    def __init__(self, safe_keys: frozenset[str]) -> None:
        self._safe_keys = safe_keys

    def value(self, value: JSONlike, label: str) -> tuple[JSONlike, int]:
        if isinstance(value, str):
            return _mask_str(value, label)
        if isinstance(value, dict):
            return self._mapping(value)
        if isinstance(value, list | tuple):
            return self._list(value, label)
        if value is None or isinstance(value, bool):
            return value, 0
        return self._number(value, label)

    def _number(self, number: int | float, label: str) -> tuple[JSONlike, int]:
        if isinstance(number, float):
            if not (abs(number) < _WHOLE_FLOATS and number.is_integer()):
                return number, 0
            whole = abs(int(number))
        else:
            whole = abs(number)
        if _LEAST_CARD <= whole < _MOST_CARD or _LEAST_CODE <= whole <= _MOST_CODE:
            masked, found = _mask_str(str(whole), label)
            return (masked, found) if found else (number, 0)
        return number, 0

    def _list(
        self, items: list[JSONlike] | tuple[JSONlike, ...], label: str
    ) -> tuple[JSONlike, int]:
        count = 0
        masked = []
        for item in items:
            kept, found = self.value(item, label)
            count += found
            masked.append(kept)
        if not count:
            return items, 0
        return (masked if isinstance(items, list) else tuple(masked)), count

    def _mapping(self, mapping: dict[str, JSONlike]) -> tuple[dict[str, JSONlike], int]:
        changed: dict[str, tuple[str, JSONlike]] = {}
        count = 0
        for key, value in mapping.items():
            if key in self._safe_keys:
                continue
            name, in_name = (key, 0) if key.isalpha() else _mask_str(key, "")
            kept, in_value = value, 0
            if isinstance(value, str):
                if len(value) >= _SHORTEST and not _is_moment(key, value):
                    kept, in_value = _mask_str(value, _label(mapping, key, name))
            elif isinstance(value, dict):
                kept, in_value = self._mapping(value)
            elif value is not None and not isinstance(value, bool):
                kept, in_value = self.value(value, _label(mapping, key, name))
            if in_name or in_value:
                count += in_name + in_value
                changed[key] = (name, kept)
        if not changed:
            return mapping, 0
        result: dict[str, JSONlike] = {}
        for key, value in mapping.items():
            name, kept = changed.get(key, (key, value))
            result[_free(name, mapping, result) if name != key else key] = kept
        return result, count


def _mask_str(text: str, label: str) -> tuple[str, int]:
    if not may_hold(text, label):
        return text, 0
    masked = mask_text(text)
    if label and not masked.found and len(text) <= _LONGEST_LABELLED and may_name(label):
        masked = mask_text(text, label=label)
    return (masked.text, len(masked.found)) if masked.found else (text, 0)


def _is_moment(key: str, value: str) -> bool:
    return key in MOMENT_KEYS and not any_masks() and MOMENT.fullmatch(value) is not None


def _label(mapping: dict[str, JSONlike], key: str, masked_key: str) -> str:
    """What may name a value as a code or a card: its key, or the field named beside it.

    As it reads once masked: what names a value after the masking named it before.
    """
    if key in _NAMED_KEYS:
        name = mapping.get(_NAMING_KEY)
        return _mask_str(name, _NAMING_KEY)[0] if isinstance(name, str) else ""
    return masked_key


def may_name(label: str) -> bool:
    """Whether what stands under such a label may be a card or a code for its label's sake."""
    return "card" in (folded := fold(label)) or names_code(folded)


def _free(name: str, mapping: dict[str, JSONlike], result: dict[str, JSONlike]) -> str:
    """A masked key that no other key has: two cards may end alike."""
    free, number = name, 1
    while free in mapping or free in result:
        number += 1
        free = f"{name} ({number})"
    return free
