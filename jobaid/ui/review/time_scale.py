"""Where a moment of a call stands on its timeline: the time across, long stops made short."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

SHORT_MS = 120_000
"""A stop of more milliseconds than that is drawn short: nothing happened in it."""

_EVERY_S = (5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400)


class TimeScale:
    """Milliseconds of a call to pixels and back, over `width` px.

    `stops` are (begin, end) of stretches in which nothing happened; a long one takes `stop_px`.
    """

    def __init__(
        self, length_ms: int, width: int, stops: Iterable[tuple[int, int]] = (), stop_px: int = 0
    ) -> None:
        self.width = max(1, width)
        self._length = max(1, length_ms)
        self.stops = tuple(_apart(stops, self._length))
        if sum(end - begin for begin, end in self.stops) >= self._length:
            self.stops = ()  # nothing else is left to show
        most = len(self.stops) * stop_px
        self._stop_px = stop_px if most * 2 <= self.width else 0
        told = self._length - sum(end - begin for begin, end in self.stops)
        room = self.width - len(self.stops) * self._stop_px
        self._px_a_ms = room / max(1, told)

    def x(self, ms: int) -> int:
        """How far across a moment stands, in px."""
        ms = min(self._length, max(0, ms))
        left, gaps = 0, 0.0
        for begin, end in self.stops:
            if ms <= begin:
                break
            inside = min(ms, end) - begin
            left += inside
            gaps += self._stop_px * inside / (end - begin)
        return min(self.width, round((ms - left) * self._px_a_ms + gaps))

    def ms(self, x: int) -> int:
        """Which moment stands so many px across."""
        low, high = 0, self._length
        while low < high:
            middle = (low + high) // 2
            if self.x(middle) < x:
                low = middle + 1
            else:
                high = middle
        return low

    def ticks(self, least_px: int) -> list[int]:
        """The moments that the axis names, at least so many px apart."""
        every = next(
            (one for one in _EVERY_S if one * 1000 * self._px_a_ms >= least_px), _EVERY_S[-1]
        )
        found: list[int] = []
        for ms in range(0, self._length + 1, every * 1000):
            if any(begin < ms < end for begin, end in self.stops):
                continue
            if not found or self.x(ms) - self.x(found[-1]) >= least_px:
                found.append(ms)
            if len(found) > self.width:
                break
        return found


def _apart(stops: Iterable[tuple[int, int]], length: int) -> Sequence[tuple[int, int]]:
    """The long stops in order, those that overlap put together."""
    found: list[tuple[int, int]] = []
    for begin, end in sorted(stops):
        begin, end = max(0, begin), min(length, end)
        if end - begin < SHORT_MS:
            continue
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((begin, end))
    return found
