"""What an agent says of the shift, the free timer, and who works here: two keys each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.ui.callview.panels.choose import ChoosePanel, ChooseRow
from jobaid.ui.frame.message_bar import short_time

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.desk.free_timers import FreeTimer
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.panel_host import PanelHost

_MINUTES = (1, 2, 3, 5, 10, 15, 20, 30, 60)
_STOP = "stop-"
_PURPOSES = ("shift", "timer", "agent", "training")


class ShiftQuestions(QObject):
    """Asks in a panel over the desk.

    `timers_changed` tells in words that one was begun or stopped. `agent_chosen` carries id and
    name of who takes over this desk.
    """

    timers_changed = Signal(str)
    agent_chosen = Signal(str, str)

    def __init__(self, dispatcher: Dispatcher, desk: QWidget, host: PanelHost) -> None:
        super().__init__(desk)
        self._dispatcher = dispatcher
        self._host = host
        self._running: list[FreeTimer] = []
        self._panel = ChoosePanel(host.surface)
        host.add(self._panel)
        self._panel.chosen.connect(self._chosen)
        self._panel.worded.connect(self._worded)

    def shift(self) -> None:
        """Ask what begins now."""
        self._ask(
            "shift",
            self.tr("What begins now?"),
            [
                ChooseRow("ready", self.tr("Ready for calls")),
                ChooseRow("break", self.tr("Break")),
                ChooseRow("training", self.tr("Training")),
                ChooseRow("end", self.tr("End of the shift")),
                ChooseRow("which", self.tr("Training, and what it is about…")),
            ],
            self.tr("A break, for another reason…"),
        )

    def timer(self) -> None:
        """Ask in how many minutes to be reminded."""
        rows = [ChooseRow(str(one), self.tr("%n minute(s)", "", one)) for one in _MINUTES]
        self._running = self._dispatcher.session.free_timers.own
        for number, one in enumerate(self._running):
            words = self.tr("Stop the one that rings at %1").replace("%1", self._rings(one))
            rows.append(ChooseRow(f"{_STOP}{number}", words))
        self._ask("timer", self.tr("Remind me in"), rows, "")

    def agent(self) -> None:
        """Ask who works here now: of those the desk knows, or by an id of one's own."""
        rows = [ChooseRow(*one) for one in self._dispatcher.session.who_may_take_over()]
        title = self.tr("Who works here now?")
        self._ask("agent", title, rows, self.tr("Somebody else: your id…"))

    def leave(self) -> None:
        """Another screen comes: what was asked over the one before is asked no more."""
        if any(map(self._host.showing, _PURPOSES)):
            self._host.close()

    def _ask(self, purpose: str, title: str, rows: list[ChooseRow], own_words: str) -> None:
        if self._host.showing(purpose):
            self._host.close()
            return
        first = self._panel.ask(purpose, title, rows, own_words=own_words)
        self._host.show(purpose, self._panel, first)

    def _chosen(self, purpose: str, id: str) -> None:
        self._host.close()
        if purpose == "timer":
            timers = self._dispatcher.session.free_timers
            if id.startswith(_STOP):
                timer = self._running[int(id.removeprefix(_STOP))]
                timers.stop(timer)
                words = self.tr("The timer for %1 is stopped.")
            else:
                timer = timers.begin(int(id))
                words = self.tr("The timer rings at %1.")
            self.timers_changed.emit(words.replace("%1", self._rings(timer)))
        elif id == "which":
            self._ask("training", self.tr("What is the training about?"), [], self.tr("In words"))
        elif purpose == "agent":
            known = {one: name for one, name, _ in self._dispatcher.session.who_may_take_over()}
            self.agent_chosen.emit(id, known.get(id, ""))
        else:
            self._dispatcher.run("shift", self._dispatcher.session.say_shift, id)

    def _rings(self, timer: FreeTimer) -> str:
        """When a timer rings, as the clock of the house shows it."""
        return short_time(timer.due.astimezone(self._dispatcher.session.local_now().tzinfo))

    def _worded(self, purpose: str, words: str) -> None:
        self._host.close()
        if purpose == "agent":
            self.agent_chosen.emit(words, "")
        else:
            what = "training" if purpose == "training" else "break"
            self._dispatcher.run("shift", self._dispatcher.session.say_shift, what, words)
