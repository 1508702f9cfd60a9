"""How quick this machine is right now: what must be quick is measured against it."""

from __future__ import annotations

import time
from collections.abc import Callable


def best(run: Callable[[], object], times: int = 5) -> float:
    """The shortest of several runs, in seconds of this process."""
    taken = []
    for _ in range(times):
        begin = time.process_time()
        run()
        taken.append(time.process_time() - begin)
    return min(taken)


def slowness() -> float:
    """How many times slower this machine is, right now, than a quiet one (at least 1)."""
    quiet = 0.0125  # seconds
    return max(1.0, best(lambda: sum(number * number for number in range(200_000))) / quiet)
