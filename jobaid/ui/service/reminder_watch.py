"""Reminds of promises in the window, whatever place shows: when they are due soon, and when due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer

from jobaid.operations.service.promise_reminders import PromiseReminders
from jobaid.operations.service.promise_views import PromiseBook
from jobaid.sentences import ended
from jobaid.ui.frame.message_bar import short_time
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.records.promise_ledger import PromiseToRemind
    from jobaid.operations.service.promise_reminders import PromiseReminder
    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.ui.frame.tasks import Tasks

TICK_MS = 1_000
"""How often the wall clock is looked at: it may jump, which no timer hears of."""

_MOST_AT_ONCE = 2
Remind = Callable[[str, str, bool], None]
"""Shows a sentence, a grave one in red; the second text tells which promise, so that the newest
takes its place."""
TakeAway = Callable[[str], None]
"""Takes what was shown of a promise away, where it still shows."""


class ReminderWatch(QObject):
    """Tells of one's own promises, and of a team's whose owner is away to who leads it."""

    def __init__(
        self, tasks: Tasks, find_desk: Callable[[], ServiceDesk | None], remind: Remind,
        take_away: TakeAway, parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._take_away = take_away
        self._shown: dict[str, PromiseReminder] = {}
        self._tasks, self._find_desk, self._remind = tasks, find_desk, remind
        self._desk: ServiceDesk | None = None
        self._reminders: PromiseReminders | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """There is a record now, or what it tells is another: read the promises anew."""
        desk = self._desk = self._desk or self._find_desk()
        if desk is None:
            return

        def read(_task: Any) -> list[PromiseToRemind]:
            return PromiseBook.read(desk).to_remind()

        self._tasks.run(read, self._take, key=(self, "promises"))

    def end(self) -> None:
        """Nothing is looked at any more."""
        self._timer.stop()

    def look(self) -> None:
        """Look at the clock, and tell what has come."""
        desk, reminders = self._desk, self._reminders
        if desk is None or reminders is None:
            return
        now = desk.now()
        new = reminders.due_at(now)
        if len(new) > _MOST_AT_ONCE:  # one line each would push the work off the screen
            many = self.tr("%n promise(s) are due now or soon. Service lists them.", "", len(new))
            self._remind(many, "promise-many", False)
            new = []
        for one in new:
            id = "promise-" + "-".join(one.key)
            self._shown[id] = one
            self._remind(self._words(one, now), id, False)
            self._look_up(desk, id, one)
        if reminders.next_at(now) is None:
            self._timer.stop()

    def _look_up(self, desk: ServiceDesk, id: str, one: PromiseReminder) -> None:
        """That its customer wants no calls is said as soon as the record has told it."""

        def read(_task: Any) -> str:
            return PromiseBook.read(desk).no_contact("#".join(one.key))

        def say(unwanted: str) -> None:
            if unwanted and self._shown.get(id) is one:
                words = f"{ended(self._words(one, desk.now()))} {translated(unwanted)}"
                self._remind(words, id, True)

        self._tasks.run(read, say)

    def _take(self, promises: list[PromiseToRemind]) -> None:
        desk = self._desk
        if desk is None:
            return
        notice = dt.timedelta(minutes=desk.library.house.due_soon)
        if self._reminders is None or self._reminders.notice != notice:
            self._reminders = PromiseReminders(notice)
        self._reminders.know(promises)
        there = {(one.key, one.due) for one in promises}
        for id, shown in list(self._shown.items()):
            if (shown.key, shown.due) not in there:  # it is kept, moved, or another's by now
                del self._shown[id]
                self._take_away(id)
        self.look()
        if self._reminders.next_at(desk.now()) is not None:
            self._timer.start()

    def _words(self, one: PromiseReminder, now: dt.datetime) -> str:
        what = plain(one.text)
        if one.customer and one.customer.casefold() not in what.casefold():
            what = f"{what}, {plain(one.customer)}"
        time = short_time(one.due.astimezone(now.tzinfo))
        if one.kind == "soon":
            told = self.tr("By %2: %1")
        elif now - one.due < dt.timedelta(minutes=1):
            told = self.tr("Due now, %2: %1")
        else:
            told = self.tr("Was due at %2: %1")
        return told.replace("%2", time).replace("%1", what)
