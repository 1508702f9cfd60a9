"""Sets of combinations of values, in which what is alike is held once.

A set is an ordered decision diagram over variables of several values each ("multi-valued
decision diagrams", after Bryant, Graph-Based Algorithms for Boolean Function Manipulation,
1986): thirty yes/no fields have a thousand million combinations, but a condition over them is
mostly a diagram of a few dozen nodes. A set is a whole number here; equal sets have the same.
"""

from __future__ import annotations

from collections.abc import Sequence

NOTHING = 0
"""The empty set."""
EVERYTHING = 1
"""Every combination."""


class SetsTooLarge(Exception):
    """More work than may be spent on these sets."""


class ValueSets:
    """Makes sets over variables with `widths` values each, tested in the order of their numbers.

    `most` is how many nodes may be looked at in all; beyond, `SetsTooLarge` is raised.
    """

    def __init__(self, widths: Sequence[int], most: int) -> None:
        self._widths = tuple(widths)
        last = len(self._widths)
        # The variable that each node tests, and for each of its values the set that is left.
        self._variable = [last, last]
        self._parts: list[tuple[int, ...]] = [(), ()]
        self._numbers: dict[tuple[int, tuple[int, ...]], int] = {}
        self._both: dict[tuple[int, int], int] = {}
        self._either: dict[tuple[int, int], int] = {}
        self._without: dict[tuple[int, int], int] = {}
        self._free: dict[tuple[int, int], int] = {}
        self.left = most

    def only(self, variable: int, mask: int) -> int:
        """The combinations in which a variable has one of the values of `mask` (bit n: n)."""
        width = self._widths[variable]
        return self._node(variable, tuple(mask >> value & 1 for value in range(width)))

    def both(self, one: int, other: int) -> int:
        """What is in both sets."""
        if one == other or other == EVERYTHING:
            return one
        if one == EVERYTHING:
            return other
        if one == NOTHING or other == NOTHING:
            return NOTHING
        key = (one, other) if one < other else (other, one)
        found = self._both.get(key)
        if found is None:
            variable, pairs = self._side_by_side(one, other)
            found = self._node(variable, tuple([self.both(a, b) for a, b in pairs]))
            self._both[key] = found
        return found

    def either(self, one: int, other: int) -> int:
        """What is in any of the two sets."""
        if one == other or other == NOTHING:
            return one
        if one == NOTHING:
            return other
        if one == EVERYTHING or other == EVERYTHING:
            return EVERYTHING
        key = (one, other) if one < other else (other, one)
        found = self._either.get(key)
        if found is None:
            variable, pairs = self._side_by_side(one, other)
            found = self._node(variable, tuple([self.either(a, b) for a, b in pairs]))
            self._either[key] = found
        return found

    def without(self, one: int, other: int) -> int:
        """What is in the first set and not in the second."""
        if one in (other, NOTHING) or other == EVERYTHING:
            return NOTHING
        if other == NOTHING:
            return one
        key = (one, other)
        found = self._without.get(key)
        if found is None:
            variable, pairs = self._side_by_side(one, other)
            found = self._node(variable, tuple([self.without(a, b) for a, b in pairs]))
            self._without[key] = found
        return found

    def free(self, one: int, variable: int) -> int:
        """The set with any value for a variable wherever it had some."""
        if self._variable[one] > variable:
            return one
        key = (one, variable)
        found = self._free.get(key)
        if found is None:
            self._spend()
            parts = self._parts[one]
            if self._variable[one] == variable:
                found = NOTHING
                for part in parts:
                    found = self.either(found, part)
            else:
                freed = tuple([self.free(part, variable) for part in parts])
                found = self._node(self._variable[one], freed)
            self._free[key] = found
        return found

    def _side_by_side(self, one: int, other: int) -> tuple[int, list[tuple[int, int]]]:
        """The first variable that either set tests, and what is left of both for its values."""
        self._spend()
        first, second = self._variable[one], self._variable[other]
        if first == second:
            return first, list(zip(self._parts[one], self._parts[other], strict=True))
        if first < second:
            return first, [(part, other) for part in self._parts[one]]
        return second, [(one, part) for part in self._parts[other]]

    def _node(self, variable: int, parts: tuple[int, ...]) -> int:
        first = parts[0]
        if all(part == first for part in parts):
            return first
        key = (variable, parts)
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = len(self._parts)
            self._variable.append(variable)
            self._parts.append(parts)
        return found

    def _spend(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise SetsTooLarge
