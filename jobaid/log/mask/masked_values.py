"""Masks a whole value as JSON holds it: an event, an interaction document, a row of settings."""

from __future__ import annotations

from typing import Final, TypeAlias

from jobaid.log.mask.codes import names_code
from jobaid.log.mask.digits import fold
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


def mask_value(value: JSONlike, *, safe_keys: frozenset[str] = frozenset()) -> tuple[JSONlike, int]:
    """Mask every card number and security code in a value, in keys too, at any depth.

    Whole numbers of 13 to 19 digits that are card numbers become a label, and so does a number of
    three or four digits under a key that names a security code ("cvv"). What stands under one of
    `safe_keys` is the program's own and is not looked at.
    Returns the value and how many things were masked; the very same object when none was.
    Raises RecursionError where a value is nested deeper than JSON can be written.
    """
    return _mask(value, "", safe_keys)


def _mask(value: JSONlike, label: str, safe_keys: frozenset[str]) -> tuple[JSONlike, int]:
    if isinstance(value, str):
        return _mask_str(value, label)
    if isinstance(value, dict):
        return _mask_dict(value, safe_keys)
    if isinstance(value, list | tuple):
        return _mask_list(value, label, safe_keys)
    if value is None or isinstance(value, bool):
        return value, 0
    return _mask_number(value, label)


def _mask_str(text: str, label: str) -> tuple[str, int]:
    if not may_hold(text, label):
        return text, 0
    masked = mask_text(text)
    if label and not masked.found and len(text) <= _LONGEST_LABELLED and _names_one(label):
        masked = mask_text(text, label=label)
    return (masked.text, len(masked.found)) if masked.found else (text, 0)


def _mask_number(number: int | float, label: str) -> tuple[JSONlike, int]:
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


def _mask_list(
    items: list[JSONlike] | tuple[JSONlike, ...], label: str, safe_keys: frozenset[str]
) -> tuple[JSONlike, int]:
    count = 0
    masked = []
    for item in items:
        kept, found = _mask(item, label, safe_keys)
        count += found
        masked.append(kept)
    if not count:
        return items, 0
    return (masked if isinstance(items, list) else tuple(masked)), count


def _mask_dict(
    mapping: dict[str, JSONlike], safe_keys: frozenset[str]
) -> tuple[dict[str, JSONlike], int]:
    changed: dict[str, tuple[str, JSONlike]] = {}
    count = 0
    for key, value in mapping.items():
        if key in safe_keys:
            continue
        name, in_name = (key, 0) if key.isalpha() else _mask_str(key, "")
        kept, in_value = value, 0
        if isinstance(value, str):
            if len(value) >= _SHORTEST:
                kept, in_value = _mask_str(value, _label(mapping, key))
        elif isinstance(value, dict):
            kept, in_value = _mask_dict(value, safe_keys)
        elif value is not None and not isinstance(value, bool):
            kept, in_value = _mask(value, _label(mapping, key), safe_keys)
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


def _label(mapping: dict[str, JSONlike], key: str) -> str:
    """What may name a value as a code or a card: its key, or the field named beside it."""
    if key in _NAMED_KEYS:
        name = mapping.get(_NAMING_KEY)
        return name if isinstance(name, str) else ""
    return key


def _names_one(label: str) -> bool:
    return "card" in (folded := fold(label)) or names_code(folded)


def _free(name: str, mapping: dict[str, JSONlike], result: dict[str, JSONlike]) -> str:
    """A masked key that no other key has: two cards may end alike."""
    free, number = name, 1
    while free in mapping or free in result:
        number += 1
        free = f"{name} ({number})"
    return free
