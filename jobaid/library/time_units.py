"""The units of time in which standards measure."""

from __future__ import annotations

import re
from collections.abc import Mapping

SECONDS_OF: Mapping[str, float] = {
    "ms": 0.001,
    "s": 1,
    "sec": 1,
    "second": 1,
    "min": 60,
    "minute": 60,
    "h": 3600,
    "hour": 3600,
    "working hour": 3600,
    "day": 86400,
    "working day": 86400,
    "week": 604800,
}
"""How many seconds each unit has, under its name for one of it."""


_WORKING = re.compile(r"^(?:working|business|opening|office) ")


def unit_seconds(unit: str | None) -> float | None:
    """How many seconds a unit of time has, or None for a unit that is no time.

    Of an hour or a day of working time it is those of the clock.
    """
    name = _WORKING.sub("working ", (unit or "s").strip().lower())
    found = SECONDS_OF.get(name)
    return SECONDS_OF.get(name.removesuffix("s")) if found is None else found
