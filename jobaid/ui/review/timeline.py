"""The timeline of a kept call: steps, holds and what happened, along the time.

It is painted; everything on it stands in the list of moments as well. Arrow keys go along it while
it has the focus: plain ones by moment, with Ctrl by step, with Shift by slip, with both by note,
Page Up and Page Down by standard, Home and End to the ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.sentences import in_turn
from jobaid.ui.review.timeline_picture import TimelinePicture
from jobaid.ui.theme import Theme, current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.themed import announce, plain, set_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jobaid.operations.review.playback_view_models import (
        MomentRow,
        TimelineView,
    )
    from jobaid.review.call_moments import MomentSort

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_ALONG: Mapping[tuple[Qt.Key, Qt.KeyboardModifier], tuple[MomentSort, int]] = {
    (Qt.Key.Key_Right, _NONE): ("any", 1),
    (Qt.Key.Key_Left, _NONE): ("any", -1),
    (Qt.Key.Key_Right, _CTRL): ("step", 1),
    (Qt.Key.Key_Left, _CTRL): ("step", -1),
    (Qt.Key.Key_Right, _SHIFT): ("slip", 1),
    (Qt.Key.Key_Left, _SHIFT): ("slip", -1),
    (Qt.Key.Key_Right, _CTRL | _SHIFT): ("note", 1),
    (Qt.Key.Key_Left, _CTRL | _SHIFT): ("note", -1),
    (Qt.Key.Key_PageDown, _NONE): ("standard", 1),
    (Qt.Key.Key_PageUp, _NONE): ("standard", -1),
}


def sort_of_key(event: QKeyEvent) -> tuple[MomentSort, int] | None:
    """What a key goes along a call by, and in which direction; None for another key."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _ALONG.get((Qt.Key(event.key()), modifiers))


class Timeline(Painted, QWidget):
    """Draws a `TimelineView` with one of its moments in hand.

    Signals: `stepped(sort, by)` for the next moment of a sort, `chosen(at_ms)` for a place that was
    clicked, `ended(by)` for the first or the last moment, `entered` for Enter.
    """

    stepped = Signal(str, int)
    chosen = Signal(int)
    ended = Signal(int)
    entered = Signal()
    ring_radius = 6

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view: TimelineView | None = None
        self._row: MomentRow | None = None
        self._rows: tuple[MomentRow, ...] = ()
        self._picture: TimelinePicture | None = None
        self._still: tuple[object, QPixmap] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleIdentifier("timeline")

    def ring_target(self) -> QWidget | None:
        """The ring goes round it all."""
        return self

    def draw(self, view: TimelineView, rows: tuple[MomentRow, ...]) -> None:
        """Draw a call along its time; `rows` are its moments in words."""
        self._view, self._rows, self._row = view, rows, None
        self.remeasure()

    def show_moment(self, row: MomentRow, *, tell: bool = True) -> None:
        """Put a moment in hand; `tell`: have it read out."""
        self._row = row
        words = self._told(row)
        set_words(self, self.tr("Timeline"), words)
        if tell and self.hasFocus():
            announce(self, words)
        self.update()

    def retranslate(self) -> None:
        """The lanes are named in another language."""
        self._still = None
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """An axis and a line for each lane."""
        theme = current_theme()
        lanes = len(self._view.lanes) if self._view is not None else 1
        high = theme.px("timeline_axis") + lanes * theme.px("timeline_lane") + theme.px("unit")
        return QSize(theme.px("step_least"), high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As high as it is, and as narrow as may be."""
        return QSize(current_theme().px("list_least"), self.sizeHint().height())

    def x_of(self, at_ms: int) -> int:
        """How far across a moment stands, in px."""
        picture = self._picture
        return 0 if picture is None else picture.left + picture.scale.x(at_ms)

    # -- keys and clicks ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows and pages go along it, Home and End to its ends, Enter says something here."""
        along = sort_of_key(event)
        if along is not None:
            self.stepped.emit(*along)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.ended.emit(-1 if event.key() == Qt.Key.Key_Home else 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click goes to the moment nearest to it."""
        place = event.position().toPoint()
        picture = self._picture
        if picture is None:
            return
        x = place.x() - picture.left
        mark = picture.mark_near(place, current_theme())
        if mark is not None:
            self.chosen.emit(mark.at_ms)
        elif x >= 0 and self._rows:
            at = picture.scale.ms(x)
            nearest = min(self._rows, key=lambda row: abs(row.at_ms - at))
            self.chosen.emit(nearest.at_ms)

    # -- drawing ----------------------------------------------------------------------------------

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """The axis, the lanes with what is on them, and the moment in hand."""
        if self._view is None:
            return
        ratio = self.devicePixelRatioF()
        stamp = (theme, self.size().toTuple(), ratio, self._view)
        if self._picture is None or self._still is None or self._still[0] != stamp:
            self._picture = TimelinePicture(self._view, self.size(), theme)
            self._still = stamp, self._painted(self._picture, theme, ratio)
        painter.drawPixmap(0, 0, self._still[1])
        if self._row is not None:
            self._picture.paint_hand(painter, theme, self._row)

    def _painted(self, picture: TimelinePicture, theme: Theme, ratio: float) -> QPixmap:
        still = QPixmap(self.size() * ratio)
        still.setDevicePixelRatio(ratio)
        still.fill(theme.colour("raised"))
        painter = QPainter(still)
        picture.paint_still(painter, theme)
        painter.end()
        return still

    def _told(self, row: MomentRow) -> str:
        count = self.tr("moment %1 of %2").replace("%1", str(row.number + 1))
        count = count.replace("%2", str(len(self._rows)))
        parts = [row.clock, translated(row.words), translated(row.detail)]
        if row.was:
            parts.append(self.tr("before: %1").replace("%1", translated(row.was)))
        return in_turn(plain(one) for one in (*parts, count) if one)
