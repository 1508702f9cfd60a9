"""What a house has taken out of everything that is kept, besides cards and codes (`masks.yaml`).

The masks in force are those of the library in use; whoever takes up a library puts them in force
for the whole program, since what is masked must not depend on where a text passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jobaid.library.kinds.linear_patterns import CannotMatch, LinearPattern, linear_pattern


class HouseMask(NamedTuple):
    """A pattern, and what is written in its place."""

    label: str
    pattern: LinearPattern
    source: str


_in_force: tuple[HouseMask, ...] = ()


def use_masks(masks: Iterable[tuple[str, str]]) -> None:
    """Put masks in force: (label, pattern) each. What cannot be matched is a finding, no mask."""
    global _in_force
    made = []
    for label, source in masks:
        try:
            if source:
                plain = label.replace("[", "").replace("]", "")[:60]
                made.append(HouseMask(plain, _made(source), source))
        except CannotMatch:
            continue
    _in_force = tuple(made)


def _made(source: str) -> LinearPattern:
    pattern = linear_pattern(source)
    if pattern.fullmatch("") is not None:
        raise CannotMatch("it describes nothing")
    return pattern


def any_masks() -> bool:
    """Whether a house's masks are in force."""
    return bool(_in_force)


def masks_in_force() -> tuple[tuple[str, str], ...]:
    """What to hand to `use_masks` in another process."""
    return tuple((mask.label, mask.source) for mask in _in_force)


def find_named(text: str) -> Iterator[tuple[int, int, str]]:
    """Where the house's masks find something: start, end, label."""
    for mask in _in_force:
        for found in mask.pattern.finditer(text):
            start, end = found.span()
            if end > start:
                yield start, end, mask.label
