"""The focus ring: one in each window, following the focus, outside the widget it is round."""

from __future__ import annotations

import weakref
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from jobaid.ui.theme.current import current_theme

_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.ZOrderChange,
    QEvent.Type.StyleChange,
}


@runtime_checkable
class HasRing(Protocol):
    """A widget that says where its focus ring goes."""

    ring_radius: int
    """Corner radius in px at 100 % of what the ring is round."""

    def ring_target(self) -> QWidget | None:
        """What the ring goes round while the widget has the focus; None: no ring."""


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
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the moves of the target and of what it stands in; eats nothing."""
        if event.type() in _FOLLOWED:
            self._follow()
        return False

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
        target = self.target
        chain = _standing(target) if target is not None else []
        self._watch(chain)
        parent = chain[-1].parentWidget() if chain else None
        if target is None or parent is None or not target.isVisible():
            self.hide()
            return
        if self.parentWidget() is not parent:
            self.setParent(parent)
        box = _round(target, parent)
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


def _round(target: QWidget, parent: QWidget) -> QRect:
    """Where a ring round `target` goes, in the coordinates of `parent`."""
    room = current_theme().ring_room
    corner = target.mapTo(parent, QPoint(0, 0))
    return QRect(corner, target.size()).adjusted(-room, -room, room, room)


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
    """Follows the application's focus and keeps one `FocusRing` in each window."""

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
