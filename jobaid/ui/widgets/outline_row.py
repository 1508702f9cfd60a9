"""A step in the outline of the call: done, now, skipped or to come, on one thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, TypeName, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.painted import Painted, RowButton
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import (
    plain,
    plain_tip,
    set_words,
)

StepState = Literal["done", "now", "skipped", "to-come"]

_ICONS: dict[StepState, tuple[str, Colour]] = {
    "done": ("circle-check", "ok"),
    "now": ("circle-dot", "accent"),
    "skipped": ("skip-forward", "muted"),
    "to-come": ("circle", "muted"),
}


class OutlineRow(RowButton):
    """A row of 36 px, 54 with a note. Pressing it asks for that step: `chosen(step_id)`.

    Rows stand without a gap; each paints its part of the thread. `step_id` holds which step.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step_id = ""
        self._title = ""
        self._state: StepState = "to-come"
        self._note = ""
        self._time = ""
        self._first = False
        self._last = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)

    def set_step(
        self,
        title: str,
        state: StepState,
        note: str = "",
        time: str = "",
        *,
        first: bool = False,
        last: bool = False,
    ) -> None:
        """Show a step; `note` is "Skipped: nothing is overdue" or "Now, usually 1:30"."""
        told = (plain(title), state, plain(note), plain(time), first, last)
        before = (self._title, self._state, self._note, self._time, self._first, self._last)
        if told == before:
            return
        higher = bool(told[2]) != bool(self._note)
        self._title, self._note, self._time = told[0], told[2], told[3]
        self._state, self._first, self._last = state, first, last
        self._tell()
        self.setToolTip(plain_tip(self._title) if len(self._title) > 20 else "")
        self.update()
        if higher:
            self.remeasure()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the outline."""
        theme = current_theme()
        words = min(theme.px("words_most"), line_width(theme, self._title, "ui_bold"))
        width = self._left(theme) + words + theme.px("time_room")
        return QSize(width, theme.px("row_noted" if self._note else "row_do"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few letters of the title."""
        return QSize(current_theme().px("outline_least"), self.sizeHint().height())

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw thread, icon, title, note and time."""
        now = self._state == "now"
        if now or self.underMouse() or self.isDown():
            ground: Colour = "accent_tint" if now else "pressed" if self.isDown() else "hover"
            self.fill(painter, theme, ground, "accent" if now and theme.is_contrast else None)
        icon, colour = _ICONS[self._state]
        side, top = theme.px("icon_large"), theme.px("unit")
        mark = QRect(theme.px("thread_edge"), top, side, side)
        self._paint_thread(painter, theme, mark)
        painting.icon_in(painter, theme, icon, colour, 20, mark)
        left = self._left(theme)
        right = self.width() - theme.px("unit")
        past = self._state in {"done", "now"}
        time_wide = min(theme.px("time_most"), line_width(theme, self._time, "caption"))
        area = QRect(right - time_wide, top, time_wide + 1, side)
        draw_line(painter, theme, area, self._time, "caption", "text" if now else "muted")
        room = right - left - (time_wide + theme.px("unit") if time_wide else 0)
        role: TypeName = "ui_bold"
        words: Colour = "text" if past else "muted"
        draw_line(painter, theme, QRect(left, top, room, side), self._title, role, words)
        if self._note:
            area = QRect(left, top + side + theme.px(1), right - left, theme.line("caption"))
            note: Colour = "accent" if now else "muted"
            draw_line(painter, theme, area, self._note, "caption", note)

    def _paint_thread(self, painter: QPainter, theme: Theme, mark: QRect) -> None:
        wide = theme.px("line")
        x = mark.x() + (mark.width() - wide) // 2
        gap = theme.px(1)
        line = theme.colour("line")
        if not self._first:
            painter.fillRect(x, 0, wide, mark.y() - gap, line)
        if not self._last:
            start = mark.bottom() + 1 + gap
            painter.fillRect(x, start, wide, self.height() - start, line)

    def _choose(self) -> None:
        self.chosen.emit(self.step_id)

    def _tell(self) -> None:
        states = {
            "done": self.tr("done"),
            "now": self.tr("now"),
            "skipped": self.tr("skipped"),
            "to-come": self.tr("to come"),
        }
        parts = [self._title, states[self._state], self._note, self._time]
        set_words(self, ", ".join(part for part in parts if part))

    def _left(self, theme: Theme) -> int:
        return theme.px("thread_words")


class StepMarks(Painted, QLabel):
    """The outline as one line of marks, for narrow windows; its name says where the call is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._states: tuple[StepState, ...] = ()

    def set_steps(self, states: Sequence[StepState], words: str) -> None:
        """Show a mark for each step; `words` say the same ("Step 5 of 8")."""
        self._states = tuple(states)
        self.setText(plain(words))
        set_words(self, plain(words))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        theme = current_theme()
        return QSize(theme.px("mark_wide") * len(self._states), theme.px("gap"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Marks of a few px."""
        theme = current_theme()
        return QSize(theme.px("inset") * len(self._states), theme.px("gap"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Done: filled; skipped: hatched; now: higher, accent; to come: an outline."""
        count = len(self._states)
        if not count:
            return
        gap = theme.px("notch" if count <= 16 else "line")
        wide = min(
            theme.px("mark_most"),
            max(theme.px("mark_least"), (self.width() - gap * (count - 1)) // count),
        )
        for at, state in enumerate(self._states):
            high = theme.px("tight" if state == "now" else "inset")
            x = at * (wide + gap)
            rect = QRect(x, (self.height() - high) // 2, wide, high)
            ground: Colour = {"done": "ok", "now": "accent"}.get(state, "raised")  # type: ignore[assignment]
            line: Colour = "edge" if ground == "raised" else ground
            edge = theme.px(1)
            painting.box(painter, theme, rect, ground=ground, line=line, width=edge, radius=2)
            if state == "skipped":
                inner = rect.adjusted(edge, edge, -edge, -edge)
                painter.setClipRect(inner)
                painter.setPen(QPen(theme.colour("edge"), edge))
                for start in range(inner.x(), inner.right() + inner.height(), theme.px("half")):
                    painter.drawLine(start, inner.y(), start - inner.height(), inner.bottom())
                painter.setClipping(False)
