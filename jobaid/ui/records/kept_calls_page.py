"""The page of kept calls: the list, and beside or over it the call that is being read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.focus_order import chain
from jobaid.ui.records.finder import CallFinder
from jobaid.ui.records.kept_calls_source import KeptCalls
from jobaid.ui.records.record_view import RecordView
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Arranged
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.records.record_view_models import CallRecord
    from jobaid.ui.kit.table_pages import RunTask
    from jobaid.ui.records.kept_calls_source import FindCalls


class CallsPage(Arranged, QWidget):
    """Draws list and record.

    Signals: `wanted(words, days)`, `amended(id, note)`, `corrected(id, outcome, words)`,
    `field_corrected(id, RecordedField, value, words)`,
    `review_asked(id, why)`, `thanked(id, who, words)`, `practice_asked(id)`, `left`.
    """

    wanted = Signal(str, int)
    record_asked = Signal(str)
    amended = Signal(str, str)
    corrected = Signal(str, str, str)
    field_corrected = Signal(str, object, str, str)
    review_asked = Signal(str, str)
    thanked = Signal(str, str, str)
    practice_asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._now = dt.datetime.now().astimezone()
        self._asked = ""
        self._beside = True
        self._stops: list[QWidget] = []
        self.title = TextLabel("number", "text", self)
        self.back = PushButton("plain", "", self, small=True)
        self.back.setAccessibleIdentifier("calls-back")
        self.back.set_icon_name("arrow-left")
        self.finder = CallFinder(self)
        self.list_pane = Pane(self)
        Column(self.list_pane, self.finder, edge=("", "", "gap", "gap"))
        self.record = RecordView(self)
        self.nothing = EmptyState(self)
        self.record_pane = Pane(self)
        column = Column(self.record_pane, edge="ring")
        column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.record, 1)
        head = LineBox(None, self.back, space="pad", edge=("ring", "", "ring", ""))
        head.addWidget(self.title, 1)
        panes = LineBox(space="block")
        panes.addWidget(self.list_pane, 5)
        panes.addWidget(self.record_pane, 6)
        self._column = Column(self, space="gap")
        self._column.addLayout(head)
        self._column.addLayout(panes, 1)
        self.record.hide()
        self.back.clicked.connect(self.go_back)
        self.finder.wanted.connect(self.wanted)
        self.finder.opened.connect(self._open)
        self.record.opened.connect(self._open)
        self.record.amended.connect(self.amended)
        self.record.corrected.connect(self.corrected)
        self.record.field_corrected.connect(self.field_corrected)
        self.record.review_asked.connect(self.review_asked)
        self.record.thanked.connect(self.thanked)
        self.record.practice_asked.connect(self.practice_asked)
        self.retranslate()
        self.restyle()

    @property
    def reading(self) -> str:
        """The id of the call that is being read, "" where none is."""
        return self.record.record.row.id if self._has_record() and self.record.record else ""

    def open_up(self, key: str) -> None:
        """Show the page: the list for the days chosen last, with the caret in its field."""
        self.back.set_key(key)
        self.finder.ask()
        self.finder.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_calls(self, find: FindCalls, run: RunTask) -> None:
        """Draw what was asked for: `find` reads it, `run` does so on another thread."""
        self.finder.draw(KeptCalls(find, self._now), run)
        self._order()

    def show_record(self, record: CallRecord | None) -> None:
        """Draw a call to read; None: it is not there any more."""
        if record is None:
            self.record.hide()
            words = self.tr("This call cannot be read")
            hint = self.tr(
                "Its file is not there, or was set aside. The other calls are as they were."
            )
            self.nothing.set_empty("file-text", words, hint)
        else:
            anew = record.row.id != self.reading
            self.record.draw(record, self._now)
            self.record.show()
            self.finder.mark(record.row.id)
            if anew and self._asked == record.row.id:
                self.arrange()
                self.record.setFocus(Qt.FocusReason.OtherFocusReason)
        self._asked = ""
        self._order()
        self.arrange()

    def set_now(self, now: dt.datetime) -> None:
        """What time it is."""
        self._now = now

    def renew(self) -> None:
        """Ask anew for what shows, after something was kept."""
        self.finder.ask()
        if self.reading:
            self.record_asked.emit(self.reading)

    def forget(self) -> None:
        """Nothing of what was read stays: the calls are somebody else's now."""
        self._asked = ""
        self.record.hide()
        self.finder.forget()
        self.arrange()

    def go_back(self) -> None:
        """From a call to the list, from the list to the start."""
        reading = self.reading
        if reading and (not self._beside or self._in_record()):
            self.record.hide()
            self.finder.mark("")
            self.arrange()
            self.finder.focus_on(reading)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.title.set_text(self.tr("My calls"))
        self.back.set_text(self.tr("Back"))
        set_words(self, self.tr("My calls"))
        hint = self.tr("Enter on a call shows its summary, what was done, and your notes.")
        self.nothing.set_empty("file-text", self.tr("Choose a call to read it"), hint)

    def arrange(self) -> None:
        """Place the parts."""
        theme = current_theme()
        narrow = self.width() / theme.scale < theme.tokens.layout.two_panes
        edge = "pad" if narrow else "page"
        self._column.edge = (edge, "block", edge, "")
        self._column.measure()
        self._beside = not narrow
        reading = self._has_record()
        self.nothing.setVisible(not reading)
        self.list_pane.setVisible(self._beside or not reading)
        self.record_pane.setVisible(self._beside or reading)

    def _order(self) -> None:
        """Tab goes in reading order, also through rows that were made later."""
        stops = [self.back, *self.finder.stops(), *self.record.stops()]
        if stops != self._stops:
            self._stops = stops
            chain(stops)

    def _has_record(self) -> bool:
        return not self.record.isHidden()

    def _in_record(self) -> bool:
        focus = self.focusWidget()
        return focus is not None and self.record_pane.isAncestorOf(focus) and focus.hasFocus()

    def _open(self, id: str) -> None:
        self._asked = id
        self.record_asked.emit(id)
