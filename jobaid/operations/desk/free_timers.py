"""Free timers ("ring back in 5 minutes"): an agent's own, kept so that a restart loses none."""

from __future__ import annotations

import datetime as dt
import json
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jobaid.log.index.index_rows import moment_of
from jobaid.log.platform import PLATFORM
from jobaid.operations.clock import stamp
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.operations.clock import Wall
    from jobaid.operations.versions_aside import Later

NAME = "timers.json"
"""The file of a profile that holds the timers that run."""

_MOST = 100


@dataclass(frozen=True, slots=True)
class FreeTimer:
    """Reminds after so many minutes, at `due` (aware); `agent` is the id of whose it is."""

    minutes: int
    due: dt.datetime
    agent: str


class FreeTimers:
    """The timers of a desk. Each rings for whoever set it, while they work here.

    The clock on the wall decides, which may jump. Where there is no folder they last as long as
    the program. Methods are for any thread, and what a disk does loses none that runs.
    """

    def __init__(
        self, agent: Callable[[], str], *, wall: Wall, later: Later, changed: Callable[[], None]
    ) -> None:
        self._agent = agent
        self._wall = wall
        self._later = later
        self._changed = changed
        self._file: Path | None = None
        self._running: list[FreeTimer] = []
        self._lock = threading.Lock()

    def keep_in(self, folder: Path) -> None:
        """Keep them in a profile from now on, with those that an earlier start has left there."""
        self._later(lambda: self._read(folder / NAME))

    @property
    def own(self) -> list[FreeTimer]:
        """Those of whoever works here, the soonest first."""
        agent = self._agent()
        with self._lock:
            return sorted((one for one in self._running if one.agent == agent), key=_due)

    def begin(self, minutes: int) -> FreeTimer:
        """Begin one."""
        due = self._wall() + dt.timedelta(minutes=minutes)
        timer = FreeTimer(minutes, due, self._agent())
        with self._lock:
            self._running = [*self._running, timer][-_MOST:]
        self._keep()
        return timer

    def stop(self, timer: FreeTimer) -> None:
        """Let one go before it rings."""
        with self._lock:
            self._running = [one for one in self._running if one is not timer]
        self._keep()

    def take_over(self) -> list[FreeTimer]:
        """Those of whoever works here whose time is over, also while no program ran: each once."""
        now = self._wall()
        over = [one for one in self.own if one.due <= now]
        if over:
            with self._lock:
                self._running = [one for one in self._running if one not in over]
            self._keep()
        return over

    def _read(self, file: Path) -> None:
        left: list[FreeTimer] = []
        try:
            told = json.loads(PLATFORM.read(file))["timers"]
            left = [one for one in map(_timer, told[-_MOST:]) if one is not None]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            pass  # none were left, or nothing that can be read
        with self._lock:
            self._file = file
            begun = self._running
            self._running = [*left, *begun]
        if begun:
            self._keep()
        if left:
            self._changed()

    def _keep(self) -> None:
        if self._file is not None:
            self._later(self._write)

    def _write(self) -> None:
        file = self._file
        with self._lock:
            told = [
                {"minutes": one.minutes, "due": stamp(one.due), "agent": one.agent}
                for one in self._running
            ]
        if file is None:
            return
        try:
            if told:
                content = json.dumps({"v": 1, "timers": told}, indent=1).encode("ascii")
                PLATFORM.write_whole(file, [content])
            else:
                PLATFORM.remove(file)
        except OSError:
            pass  # they run on here; only a restart would lose them


def _timer(told: Any) -> FreeTimer | None:
    if not isinstance(told, dict):
        return None
    due, minutes = moment_of(told.get("due")), told.get("minutes")
    if due is None or not isinstance(minutes, int) or not 0 < minutes < 10_000:
        return None
    return FreeTimer(minutes, due, str(told.get("agent") or ""))


def _due(timer: FreeTimer) -> dt.datetime:
    return timer.due
