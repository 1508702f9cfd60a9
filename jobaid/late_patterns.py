"""Regular expressions that are compiled when they are first used, not when a module is imported.

The larger ones take some 10 ms each, and a start of the desk needs few of them.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Becomes the pattern, method by method: after the first call of one it costs nothing more."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(*self._given), name)
        setattr(self, name, found)
        return found


def late_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile` for a module's own pattern. A wrong one is told at its first use."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
