"""The first line between calls: who, when, how many calls, and the way to the kept ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.sentences import put
from jobaid.ui.frame.day_words import long_day, minutes
from jobaid.ui.frame.message_bar import short_time
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Cells
from jobaid.ui.widgets.themed import Themed, grow_with_width, plain

if TYPE_CHECKING:
    from jobaid.operations.desk.start_view_models import StartView


class Greeting(Themed, QWidget):
    """Draws the line, and the ways from here.

    `calls_asked` when the kept calls are wanted, `reviews_asked` what was made of them,
    `warm_up_asked` the cards that are due; `asked` carries another action.
    """

    calls_asked = Signal()
    reviews_asked = Signal()
    warm_up_asked = Signal()
    asked = Signal(str)

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
        self.reviews = PushButton("quiet", "", self, small=True)
        self.reviews.setAccessibleIdentifier("my-reviews")
        self.reviews.set_icon_name("clipboard-check")
        self.reviews.clicked.connect(self.reviews_asked)
        self.warm_up = PushButton("quiet", "", self, small=True)
        self.warm_up.setAccessibleIdentifier("warm-up")
        self.warm_up.set_icon_name("zap")
        self.warm_up.clicked.connect(self.warm_up_asked)
        self._waiting = self._due = 0
        # Something to read until it is known who works here and how the day stands.
        self.title.set_text(self.tr("Ready"))
        self._grid = Cells(self, space="pad", down="half", edge="ring")
        self.ways = Pane(self)
        self.settings = self._way("settings", "settings")
        self.keys = self._way("help", "circle-help")
        row = FlowLayout(self.ways)
        for button in self.stops():
            row.addWidget(button)
        grow_with_width(self)
        self._place()
        self._name()

    def draw(self, view: StartView) -> None:
        """Draw who and when."""
        first = view.agent.split()[0] if view.agent.split() else ""
        words = self.tr("Ready for the next call, %1") if first else self.tr("Ready")
        self.title.set_text(put(words, "%1", first))
        when = put(self.tr("%1, %2."), "%1", long_day(view.now))
        when = put(when, "%2", short_time(view.now))
        count = self.tr("No calls yet.")
        if view.calls_today:
            count = self.tr("%Ln call(s) so far.", "", view.calls_today)
        # It begins a sentence, also where a language writes its days small.
        told = f"{when[:1].upper()}{when[1:]} {count} {self._shift_words(view)}"
        self.today.set_text(told.rstrip())
        self._waiting, self._due = view.reviews, view.due_cards
        self._name()

    def _name(self) -> None:
        self.calls.set_text(self.tr("My calls"))
        words = self.tr("My reviews")
        if self._waiting:
            words = self.tr("My reviews, %n to read", "", self._waiting)
        self.reviews.set_text(words)
        self.reviews.set_kind("marked" if self._waiting else "quiet")
        self.warm_up.set_text(self.tr("Warm-up, %n card(s) due", "", self._due))
        self.warm_up.setVisible(self._due > 0)
        self.settings.set_text(self.tr("Settings"))
        self.keys.set_text(self.tr("All keys"))

    def _shift_words(self, view: StartView) -> str:
        """How the shift stands: "Ready since 08:02, 3 h 12 min. Break 15 min."."""
        shift = view.shift
        if shift is None:
            return ""
        words = {
            "ready": self.tr("Ready since %1."),
            "break": self.tr("Break since %1."),
            "training": self.tr("Training since %1."),
            "end": self.tr("The shift ended at %1."),
        }
        parts = [words.get(shift.what, "%1").replace("%1", short_time(shift.since))]
        if shift.why:
            parts[0] = f"{parts[0][:-1]} ({plain(shift.why)})."
        spent = (
            (self.tr("Ready %1"), shift.ready_s),
            (self.tr("Break %1"), shift.break_s),
            (self.tr("Training %1"), shift.training_s),
        )
        told = [one.replace("%1", minutes(seconds)) for one, seconds in spent if seconds >= 60]
        return " ".join((*parts, f"{', '.join(told)}." if told else "")).rstrip()

    def set_stacked(self, stacked: bool) -> None:
        """In a narrow window the time stands under the greeting."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._place()

    def _place(self) -> None:
        for part in (self.title, self.today, self.ways):
            self._grid.removeWidget(part)
        self._grid.addWidget(self.title, 0, 0)
        self.today.setWordWrap(self._stacked)
        if self._stacked:
            self._grid.addWidget(self.today, 1, 0)
        else:
            self._grid.addWidget(self.today, 0, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self.ways, 2, 0, 1, 1 if self._stacked else 2)
        self._grid.setColumnStretch(0, 1)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.warm_up, self.calls, self.reviews, self.settings, self.keys]

    def set_caps(self, *, calls: str, reviews: str, warm_up: str, settings: str, keys: str) -> None:
        """The keys that work now."""
        self.warm_up.set_key(warm_up)
        self.calls.set_key(calls)
        self.reviews.set_key(reviews)
        self.settings.set_key(settings)
        self.keys.set_key(keys)

    def _way(self, action: str, icon: str) -> PushButton:
        button = PushButton("quiet", "", self.ways, small=True)
        button.setAccessibleIdentifier(f"start-{action}")
        button.set_icon_name(icon)
        button.clicked.connect(partial(self.asked.emit, action))
        return button
