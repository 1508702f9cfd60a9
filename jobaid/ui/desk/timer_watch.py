"""Rings the free timers, whatever screen shows: also those that ran out while no program did."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from jobaid.sentences import put
from jobaid.ui.frame.day_words import day_and_time

if TYPE_CHECKING:
    from jobaid.operations.desk.free_timers import FreeTimer
    from jobaid.operations.desk.session import Session

TICK_MS = 1_000
"""How often the wall clock is looked at: it may jump, which no timer hears of."""

_LATE = dt.timedelta(seconds=30)


class TimerWatch(QObject):
    """Looks at the clock while a timer runs; `rang` carries what is over, in words."""

    rang = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Tell what is over; go on looking while others run."""
        timers = self._session.free_timers
        over = timers.take_over()
        if over:
            self.rang.emit(" ".join(self._words(one) for one in over))
        if bool(timers.own) != self._timer.isActive():
            if self._timer.isActive():
                self._timer.stop()
            else:
                self._timer.start()

    def _words(self, timer: FreeTimer) -> str:
        now = self._session.local_now()
        if now - timer.due < _LATE:
            return self.tr("Your timer: %n minute(s) are over.", "", timer.minutes)
        words = self.tr("Your timer of %n minute(s) was over: %1.", "", timer.minutes)
        return put(words, "%1", day_and_time(timer.due.astimezone(now.tzinfo), now))
