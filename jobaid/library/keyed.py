"""A mapping whose values are found when they are asked for, under keys that are known before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")


class Keyed(Mapping[str, T]):
    """Has the keys of `keys`, whose values it does not look at; a subclass gives its own."""

    def __init__(self, keys: Mapping[str, object]) -> None:
        self._keys = keys

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
