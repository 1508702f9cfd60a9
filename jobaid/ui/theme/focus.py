"""The focus ring: one in each window, following the focus, outside the widget it is round."""

from __future__ import annotations

import weakref
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QBasicTimer, QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimerEvent
from PySide6.QtGui import (
    QHideEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from jobaid.ui.theme.current import current_theme

_FOLLOWED = (QMoveEvent, QResizeEvent, QShowEvent, QHideEvent)
_FOLLOWED_CHANGES = {QEvent.Type.ParentChange, QEvent.Type.ZOrderChange, QEvent.Type.StyleChange}


@runtime_checkable
class HasRing(Protocol):
    """A widget that says where its focus ring goes."""

    ring_radius: int
    """Corner radius in px at 100 % of what the ring is round."""

    def ring_target(self) -> QWidget | None:
        """What the ring goes round while the widget has the focus; None: no ring."""


@runtime_checkable
class ShowsWidgets(Protocol):
    """A scroll area that decides itself whether what has the focus comes into sight."""

    def show_widget(self, widget: QWidget | None) -> None:
        """Bring what has the focus into sight, unless something else is to stay there."""


@runtime_checkable
class ShowsWhole(Protocol):
    """A small form of which a field that is typed into shows with the button that sends it."""

    shows_whole: bool


class FocusRing(QWidget):
    """The ring of one window.

    It is a sister of the widget it is round, so it scrolls with it; where that place would cut
    it off, a sister of the widget's parent, and so on.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        # Held weakly: a ring must not keep a widget whose window has closed.
        self._target: weakref.ref[QWidget] | None = None
        self._watched: list[weakref.ref[QWidget]] = []
        self._radius = 0
        self._late = QBasicTimer()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """The widget that the ring is round."""
        target = self._target() if self._target is not None else None
        return target if target is not None and isValid(target) else None

    def go_round(self, target: QWidget | None, radius: int) -> None:
        """Move to `target`, whose corners have `radius` px at 100 %; None hides the ring."""
        self._radius = radius
        if target is not self.target:
            self._target = weakref.ref(target) if target is not None else None
        self._stand()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the moves of the target and of what it stands in; eats nothing."""
        # What kind an event is takes longer to ask than its class.
        if isinstance(event, _FOLLOWED) or (
            type(event) is QEvent and event.type() in _FOLLOWED_CHANGES
        ):
            self._follow()
        return False

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: N802
        """Everything stands: come up where the target is now."""
        self._late.stop()
        self._stand()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the rounded ring."""
        theme = current_theme()
        width = theme.stroke("focus")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus"), width))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        corner = theme.px(self._radius) + theme.stroke("focus_gap") + width / 2
        painter.drawRoundedRect(box, corner, corner)

    def _follow(self) -> None:
        """Move with the target; coming up, or in another parent, waits until all is placed.

        Qt lays out what a widget comes up in, which may be in the middle of being placed.
        """
        target = self.target
        chain = _standing(target) if target is not None and target.isVisible() else []
        parent = chain[-1].parentWidget() if chain else None
        if parent is None or (parent is self.parentWidget() and not self.isHidden()):
            self._stand()
        elif not self._late.isActive():
            self._late.start(0, self)

    def _stand(self) -> None:
        target = self.target
        chain = _standing(target) if target is not None else []
        self._watch(chain)
        parent = chain[-1].parentWidget() if chain else None
        if target is None or parent is None or not target.isVisible():
            self.hide()
            return
        if self.parentWidget() is not parent:
            self.setParent(parent)
        box = _whole(_round(target, parent), parent)
        if self.geometry() != box:
            self.setGeometry(box)
        self.raise_()
        self.show()
        self.update()

    def _watch(self, chain: list[QWidget]) -> None:
        """Listen to the target and to all that moves it within the ring's parent."""
        before = [one for one in (ref() for ref in self._watched) if one is not None]
        if before == chain:
            return
        for one in before:
            if isValid(one) and one not in chain:
                one.removeEventFilter(self)
        for one in chain:
            if one not in before:
                one.installEventFilter(self)
        self._watched = [weakref.ref(one) for one in chain]


def reveal(area: QScrollArea, part: QWidget | None) -> None:
    """Scroll `area` so that `part`, if it stands in it, shows whole with its focus ring.

    Qt's own way shows the caret of a text field only: the field below it stays cut.
    """
    held = area.widget()
    if part is None or held is None or not held.isAncestorOf(part):
        return
    shown = part.ring_target() if isinstance(part, HasRing) else part
    if shown is None or not held.isAncestorOf(shown):
        shown = part
    margin = current_theme().px("block")
    top = shown.mapTo(held, QPoint(0, 0)).y() - margin
    end = top + shown.height() + 2 * margin
    bar, high = area.verticalScrollBar(), area.viewport().height()
    if isinstance(part, _TYPED_INTO) and (form := _form_of(part, held)) is not None:
        # With what sends it, as far as there is room: who types sees what comes next
        begin = form.mapTo(held, QPoint(0, 0)).y()
        last = begin + form.height() + margin
        if last - begin <= high:
            top, end = min(top, begin), max(end, last)
        elif last - top <= high:
            end = max(end, last)
    if top < bar.value() or end - top > high:
        bar.setValue(top)
    elif end > bar.value() + high:
        bar.setValue(end - high)


_TYPED_INTO = (QLineEdit, QTextEdit, QPlainTextEdit)


def _form_of(part: QWidget, held: QWidget) -> QWidget | None:
    """The small form that a field stands in, where that is to show whole."""
    above = part.parentWidget()
    while above is not None and above is not held:
        if isinstance(above, ShowsWhole):
            return above
        above = above.parentWidget()
    return None


def bring_into_sight(part: QWidget) -> None:
    """Scroll everything that `part` stands in, whoever gave it the focus or let it come.

    Tab scrolls by itself; a screen reader, the palette and the program do not. What a pointer is
    pressed on stays where it is, and so does what fills the room already. An area that decides
    itself is left alone: a step that comes shows its line and answers before a field under them.
    """
    if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and not isinstance(above, ShowsWidgets):
            room = above.viewport()
            seen = QRect(part.mapTo(room, QPoint(0, 0)), part.size()) & room.rect()
            if seen.height() < room.height() // 2 or part.height() <= room.height():
                reveal(above, part)
        above = None if above.isWindow() else above.parentWidget()


def _round(target: QWidget, parent: QWidget) -> QRect:
    """Where a ring round `target` goes, in the coordinates of `parent`."""
    room = current_theme().ring_room
    corner = target.mapTo(parent, QPoint(0, 0))
    return QRect(corner, target.size()).adjusted(-room, -room, room, room)


def _whole(ring: QRect, window: QWidget) -> QRect:
    """The ring round what reaches from edge to edge of its window: inside, where it shows."""
    return ring.intersected(window.rect()) if window.isWindow() else ring


def _standing(target: QWidget) -> list[QWidget]:
    """`target` and the widgets it stands in, up to one whose parent has room for the ring."""
    chain = [target]
    while (parent := chain[-1].parentWidget()) is not None:
        above = parent.parentWidget()
        scrolled = above is None or isinstance(above.parentWidget(), QAbstractScrollArea)
        if scrolled or parent.isWindow() or parent.rect().contains(_round(target, parent)):
            break
        chain.append(parent)
    return chain


class FocusRings(QObject):
    """Follows the application's focus: brings it into sight, one `FocusRing` in each window."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._rings: weakref.WeakKeyDictionary[QWidget, FocusRing] = weakref.WeakKeyDictionary()
        app.focusChanged.connect(self._moved)

    def ring_of(self, window: QWidget) -> FocusRing | None:
        """The ring of `window`, once something in it has had the focus."""
        ring = self._rings.get(window)
        return ring if ring is not None and isValid(ring) else None

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.isWindow():
            return
        bring_into_sight(now)
        target: QWidget | None = now
        radius = current_theme().tokens.radius.control
        if isinstance(now, HasRing):
            target, radius = now.ring_target(), now.ring_radius
        window = now.window()
        ring = self.ring_of(window)
        if ring is None:
            # The first in this window, or one that went with the pane it stood in.
            ring = self._rings[window] = FocusRing(window)
        ring.go_round(target, radius)
