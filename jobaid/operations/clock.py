"""The clocks of the program: wall time in UTC and monotonic time since the start of a call."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.call.events import CallClock

Wall = Callable[[], dt.datetime]


def wall_clock() -> dt.datetime:
    """Now, in UTC."""
    return dt.datetime.now(dt.UTC)


def stamp(moment: dt.datetime) -> str:
    """A moment as records keep it: ISO 8601 in UTC with milliseconds."""
    return moment.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def call_clock(
    since_ms: int = 0,
    *,
    wall: Wall = wall_clock,
    monotonic: Callable[[], int] = time.monotonic_ns,
) -> CallClock:
    """The clock of a call that stands at `since_ms` now."""
    zero = monotonic()

    def now() -> tuple[str, int]:
        return stamp(wall()), since_ms + (monotonic() - zero) // 1_000_000

    return now


def resumed_at(last_ms: int, last_at: str | None, *, wall: Wall = wall_clock) -> int:
    """Where a resumed call's clock stands: the gap counts, a wall clock set back does not."""
    if last_at is None:
        return last_ms
    try:
        last = dt.datetime.fromisoformat(last_at)
    except ValueError:
        return last_ms
    if last.tzinfo is None:
        last = last.replace(tzinfo=dt.UTC)
    return last_ms + max(0, int((wall() - last).total_seconds() * 1000))
