"""A call as a line of time: its steps, what was said of which moment, and the moment in hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPolygon
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.operations.records.review_words import moment_words
from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import announce, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.records.shown_review_models import CallPart

_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CallStrip(Painted, QWidget):
    """Draws it; left and right go from moment to moment: `moment_chosen(ms)`.

    The moments are the beginnings of steps, and the marks: (milliseconds, what was said there).
    """

    moment_chosen = Signal(int)
    ring_radius = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: tuple[CallPart, ...] = ()
        self.marks: tuple[tuple[int, str], ...] = ()
        self.at_ms: int | None = None
        self._length = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleIdentifier("call-strip")

    def ring_target(self) -> QWidget | None:
        """The ring goes round it."""
        return self

    def set_call(
        self, parts: Sequence[CallPart], length_ms: int, marks: Sequence[tuple[int, str]]
    ) -> None:
        """Show a call; the moment in hand stays where it is the same one."""
        changed = tuple(parts) != self.parts
        self.parts, self.marks = tuple(parts), tuple(sorted(marks))
        ends = [*(one.end_ms for one in parts), *(ms for ms, _ in marks)]
        self._length = max([length_ms, *ends], default=0)
        if changed:
            self.at_ms = None
        self.setVisible(self._length > 0 and bool(self.parts))
        self._tell()
        self.update()

    def go_to(self, ms: int) -> None:
        """Take a moment in hand, and say it."""
        self.at_ms = max(0, min(ms, self._length))
        self._tell()
        self.update()
        announce(self, self.accessibleDescription())

    def step(self, by: int) -> None:
        """To the next moment or the one before."""
        moments = sorted({*(one.start_ms for one in self.parts), *(ms for ms, _ in self.marks)})
        if not moments:
            return
        now = -1 if self.at_ms is None else self.at_ms
        later = [ms for ms in moments if (ms > now if by > 0 else ms < now)]
        if later:
            self.go_to(later[0] if by > 0 else later[-1])
            self.moment_chosen.emit(self.at_ms)

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line of steps and the marks under it."""
        theme = current_theme()
        return QSize(theme.px("main_column"), theme.px("control_small") + theme.px("block"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Any width."""
        return QSize(current_theme().px("list_least"), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Left and right go from moment to moment."""
        by = _KEYS.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.step(by)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click takes that moment in hand."""
        wide = max(1, self.width() - 2 * current_theme().ring_room)
        x = event.position().x() - current_theme().ring_room
        self.go_to(round(self._length * min(1.0, max(0.0, x / wide))))
        self.moment_chosen.emit(self.at_ms)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw steps, marks and the moment."""
        top, high = theme.ring_room, theme.px("control_small") - 2 * theme.ring_room
        now = self._part_at(self.at_ms)
        for part in self.parts:
            left, right = self._x(theme, part.start_ms), self._x(theme, part.end_ms)
            box = QRect(left, top, max(theme.px("line"), right - left - theme.px("line")), high)
            chosen = part is now
            ground: Colour = "accent" if chosen else "accent_tint"
            painting.box(
                painter, theme, box, ground=ground, line="accent", width=theme.stroke("hair")
            )
            words = plain(part.title)
            inset = theme.px("inset")
            if line_width(theme, words, "caption") + 2 * inset <= box.width():
                area = box.adjusted(inset, 0, -inset + 1, 0)
                draw_line(painter, theme, area, words, "caption", "on_accent" if chosen else "text")
        side = theme.px("icon")
        for ms, _ in self.marks:
            x = self._x(theme, ms)
            left = max(0, min(x - side // 2, self.width() - side))
            mark = QRect(left, top + high - side // 4, side, side)
            painting.box(
                painter, theme, mark, ground="raised", line="edge", width=theme.stroke("hair")
            )
            painting.icon_in(painter, theme, "message-square-text", "accent", 12, mark)
        if self.at_ms is not None:
            x = self._x(theme, self.at_ms)
            thick = theme.px("line")
            painter.fillRect(x - thick // 2, 0, thick, top + high, theme.colour("text"))
            half = theme.px("half")
            painter.setBrush(theme.colour("text"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(
                QPolygon([QPoint(x - half, 0), QPoint(x + half, 0), QPoint(x, half)])
            )

    def _x(self, theme: Theme, ms: int) -> int:
        room = theme.ring_room
        return room + round((self.width() - 2 * room) * ms / max(1, self._length))

    def _part_at(self, ms: int | None) -> CallPart | None:
        if ms is None:
            return None
        return next((one for one in self.parts if one.start_ms <= ms < one.end_ms), None)

    def _tell(self) -> None:
        words = QCoreApplication.translate("CallStrip", "The call, %n step(s)", "", len(self.parts))
        told = ""
        if self.at_ms is not None:
            part = self._part_at(self.at_ms)
            said = [words for ms, words in self.marks if ms == self.at_ms]
            shown = [moment_words(self.at_ms), "" if part is None else plain(part.title), *said]
            told = ", ".join(one for one in shown if one)
        set_words(self, words, told)
