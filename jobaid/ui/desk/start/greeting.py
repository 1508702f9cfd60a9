"""The first line between calls: who, when, how many calls, and the way to the kept ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.frame.day_words import long_day
from jobaid.ui.frame.message_bar import short_time
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Cells, LineBox
from jobaid.ui.widgets.themed import Themed, grow_with_width

if TYPE_CHECKING:
    from jobaid.operations.desk.start_view_models import StartView


class Greeting(Themed, QWidget):
    """Draws the line; `calls_asked` when the kept calls are wanted."""

    calls_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stacked = False
        self.title = TextLabel("number", "text", self, wrap=True)
        self.title.setAccessibleIdentifier("greeting")
        self.today = TextLabel("ui", "muted", self, wrap=True)
        self.today.setAccessibleIdentifier("today")
        self.calls = PushButton("quiet", "", self, small=True)
        self.calls.setAccessibleIdentifier("my-calls")
        self.calls.set_icon_name("history")
        self.calls.clicked.connect(self.calls_asked)
        # Something to read until it is known who works here and how the day stands.
        self.title.set_text(self.tr("Ready"))
        self.calls.set_text(self.tr("My calls"))
        self._grid = Cells(self, space="pad", down="half", edge="ring")
        self._line = LineBox()
        self._line.addWidget(self.today, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self.calls, 0, Qt.AlignmentFlag.AlignVCenter)
        grow_with_width(self)
        self._place()

    def draw(self, view: StartView) -> None:
        """Draw who and when."""
        first = view.agent.split()[0] if view.agent.split() else ""
        words = self.tr("Ready for the next call, %1") if first else self.tr("Ready")
        self.title.set_text(words.replace("%1", first))
        when = self.tr("%1, %2.").replace("%1", long_day(view.now))
        when = when.replace("%2", short_time(view.now))
        count = self.tr("No calls yet.")
        if view.calls_today:
            count = self.tr("%n call(s) so far.", "", view.calls_today)
        # It begins a sentence, also where a language writes its days small.
        self.today.set_text(f"{when[:1].upper()}{when[1:]} {count}")
        self.calls.set_text(self.tr("My calls"))

    def set_stacked(self, stacked: bool) -> None:
        """In a narrow window the time stands under the greeting."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._place()

    def _place(self) -> None:
        self._grid.removeWidget(self.title)
        self._grid.removeItem(self._line)
        self._grid.addWidget(self.title, 0, 0)
        self.today.setWordWrap(self._stacked)
        if self._stacked:
            self._grid.addLayout(self._line, 1, 0)
        else:
            self._grid.addLayout(self._line, 0, 1)
        self._grid.setColumnStretch(0, 1)
