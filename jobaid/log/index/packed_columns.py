"""Columns of numbers and texts as bytes: as few as hold every value exactly.

Packed without numpy: each desk keeps its index up to date, and few ever ask for figures. How a
column is packed is told in a few characters: `z` where it is compressed, the type as numpy calls
it, `n` where 0 stands for nothing, what is to be added (`+12`), and `/1000` where values are
thousandths. `json` is a list of texts.
"""

from __future__ import annotations

import json
import math
import re
import sys
import zlib
from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

NOTHING = -1
"""What stands in a column of names or whole numbers where a call says nothing."""

_ORDER = "<" if sys.byteorder == "little" else ">"
_PLAIN = (("B", "u1"), ("b", "i1"), ("h", "i2"), ("H", "u2"), ("i", "i4"), ("q", "i8"))
_FROM_LEAST = (("B", "u1"), ("H", "u2"), ("I", "u4"))
_CODES = {name: code for code, name in (*_PLAIN, *_FROM_LEAST, ("d", "f8"))}
_SHAPE = re.compile(r"(z?)([<>][iuf]\d)(n?)(?:\+(-?\d+))?(/1000)?")
_WORTH_IT = 0.75  # of its size, below which compressing a column pays for the time it takes
_EXACT = 1 << 53


class PackedShape(NamedTuple):
    """How a column of numbers is packed."""

    compressed: bool
    dtype: str
    gaps: bool
    base: int
    thousandths: bool

    def bytes_of(self, data: bytes) -> bytes:
        """The numbers as they lie there, not compressed."""
        return zlib.decompress(data) if self.compressed else data


@lru_cache(maxsize=256)
def shape_of(kind: str) -> PackedShape:
    """The shape that a column's kind tells. Raises ValueError for one that is none."""
    found = _SHAPE.fullmatch(kind)
    if found is None:
        raise ValueError(f"no kind of a column: {kind}")
    compressed, dtype, gaps, base, thousandths = found.groups()
    return PackedShape(bool(compressed), dtype, bool(gaps), int(base or 0), bool(thousandths))


def packed(values: Sequence[Any], *, decimal: bool = False) -> tuple[str, bytes]:
    """A column as it is kept: its kind, and its bytes. Raises OverflowError.

    In a `decimal` column None is no number; in another one it is `NOTHING`.
    """
    kinds = set(map(type, values))
    if str in kinds:
        return _compressed("json", json.dumps(values).encode())
    if decimal or float in kinds:
        return _compressed(*_decimals(values))
    if type(None) in kinds:
        values = [NOTHING if one is None else one for one in values]
    return _compressed(*_whole(values))


def _whole(values: Sequence[int]) -> tuple[str, bytes]:
    least, most = min(values), max(values)
    plain = next((one for one in _PLAIN if _holds(one[1], least, most)), None)
    if plain is None:
        raise OverflowError("a number of a fact has more than 63 bits")
    short = next((one for one in _FROM_LEAST if _holds(one[1], 0, most - least)), None)
    if short is not None and int(short[1][1]) < int(plain[1][1]):
        data = array(short[0], [one - least for one in values]).tobytes()
        return f"{_ORDER}{short[1]}+{least}", data
    return f"{_ORDER}{plain[1]}", array(plain[0], values).tobytes()


def _decimals(values: Sequence[Any]) -> tuple[str, bytes]:
    """Moments and lengths are whole milliseconds: as whole numbers they take half the room."""
    there = [one for one in values if one is not None]
    for scale, more in ((1, ""), (1000, "/1000")):
        whole = [_exactly(one, scale) for one in there]
        if None in whole:
            continue
        base = min((one for one in whole if one is not None), default=0) - 1
        most = max((one for one in whole if one is not None), default=0) - base
        short = next((one for one in _FROM_LEAST if _holds(one[1], 0, most)), None)
        if short is None:
            continue
        told = iter(whole)
        data = [0 if one is None else (next(told) or 0) - base for one in values]
        return f"{_ORDER}{short[1]}n+{base}{more}", array(short[0], data).tobytes()
    told_so = array("d", [math.nan if one is None else one for one in values])
    return f"{_ORDER}f8", told_so.tobytes()


def _exactly(value: float, scale: int) -> int | None:
    """A number as so many parts, None where it is none of these exactly."""
    if not -_EXACT < value * scale < _EXACT:  # nor where it is no number
        return None
    whole = round(value * scale)
    return whole if whole / scale == value else None


def _holds(name: str, least: int, most: int) -> bool:
    bits = 8 * int(name[1])
    if name[0] == "u":
        return least >= 0 and most < 1 << bits
    return -(1 << bits - 1) < least and most < 1 << bits - 1


def _compressed(kind: str, data: bytes) -> tuple[str, bytes]:
    small = zlib.compress(data, 6)
    return (f"z{kind}", small) if len(small) < _WORTH_IT * len(data) else (kind, data)


def texts_in(kind: str, data: bytes) -> list[str | None] | None:
    """The texts of a column, None where it has numbers."""
    if not kind.endswith("json"):
        return None
    told: list[str | None] = json.loads(zlib.decompress(data) if kind[0] == "z" else data)
    return told


def numbers_in(kind: str, data: bytes) -> list[Any]:
    """The numbers of a column, None for none. Raises ValueError."""
    shape = shape_of(kind)
    raw = array(_CODES[shape.dtype[1:]], shape.bytes_of(data))
    if shape.dtype[0] != _ORDER:
        raw.byteswap()
    if shape.dtype[1] == "f":
        return [None if math.isnan(one) else one for one in raw]
    if not (shape.gaps or shape.base or shape.thousandths):
        return raw.tolist()
    scale = 1000 if shape.thousandths else 1
    return [
        None if shape.gaps and not one
        else (one + shape.base) / scale if shape.thousandths
        else one + shape.base
        for one in raw
    ]  # fmt: skip
