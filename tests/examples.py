"""How many examples a property test tries: a third of them in the plain suite, all in the long one.

Every property test is in both. The plain suite tries the same examples each time, so that the
first third proves nearly as much as all; what only the others find, `-m long` finds.
"""

from __future__ import annotations

_FEW = 25
"""So few are tried whole in both."""

_whole = False


def try_all() -> None:
    """Every test tries all its examples from now on: before any of them is collected."""
    global _whole
    _whole = True


def examples(number: int) -> int:
    """How many of so many examples are tried in this run."""
    return number if _whole else max(number // 3, min(number, _FEW))
