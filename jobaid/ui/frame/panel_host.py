"""Where panels stand, in any area: over no line to say and no never rule, the focus in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.panel import Panel
from jobaid.ui.widgets.placing import height_at
from jobaid.ui.widgets.themed import is_plain

if TYPE_CHECKING:
    from collections.abc import Callable

PanelSpot = Literal["foot", "side", "question"]
"""At the foot of the room; along the right edge; at the foot, and staying while others come and
go over it."""


def _in_sight(part: QWidget, surface: QWidget) -> QRect:
    """What of a part is not scrolled away, in `surface`; a panel over it hides none of it.

    Qt's visible region leaves out what a panel covers: where a panel goes would then depend on
    where it was.
    """
    shown, held = part.rect(), part
    while held is not surface and (above := held.parentWidget()) is not None:
        shown = shown.translated(held.pos()) & above.rect()
        held = above
    return shown


def stand_at_foot(widget: QWidget, room: QRect, width: int, *, least: int = 0) -> None:
    """Place a widget at the foot of a room, in the middle, as high as it wants to be (px)."""
    theme = current_theme()
    edge = theme.px("unit")
    width = min(width, room.width() - 2 * edge)
    layout = widget.layout()
    if layout is not None:
        layout.activate()
    high = min(max(least, height_at(widget, width)), room.height() - 2 * edge)
    x = room.x() + (room.width() - width) // 2
    widget.setGeometry(x, room.bottom() + 1 - edge - high, width, high)


class PanelHost(QObject):
    """Opens and closes the panels over `surface`, one in each spot; Esc closes, too.

    `room()` tells where they may stand in its coordinates, None for anywhere; a screen that
    places itself says so with `set_room`. `opening` (the focus is not in it yet), `opened` and
    `closed` tell when.
    """

    opening = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(self, surface: QWidget, room: Callable[[], QRect | None] | None = None) -> None:
        super().__init__(surface)
        self.surface = surface
        self._room_of = room
        self._line: QWidget | None = None
        self._room: QRect | None = None
        self._spots: dict[Panel, PanelSpot] = {}
        self._open: dict[PanelSpot, tuple[str, Panel]] = {}
        self._holds_questions = False
        self._held: tuple[str, Panel, QWidget | None] | None = None
        surface.installEventFilter(self)

    @property
    def current(self) -> Panel | None:
        """What is open at the foot."""
        return self._open.get("foot", ("", None))[1]

    def add(self, panel: Panel, spot: PanelSpot = "foot") -> None:
        """Take a panel in: Esc leaves it."""
        self._spots[panel] = spot
        panel.left.connect(self._left)
        panel.installEventFilter(self)

    def forget(self, panel: Panel) -> None:
        """Let a panel go that is made anew when it is wanted again."""
        self.close(panel)
        if self._held is not None and self._held[1] is panel:
            self._held = None
        del self._spots[panel]
        panel.deleteLater()

    def show(self, name: str, panel: Panel, first: QWidget | None) -> None:
        """Open a panel with the focus in `first`; another one in its spot goes.

        A question that is held back opens once it is not.
        """
        spot = self._spots[panel]
        if spot == "question" and self._holds_questions:
            self._held = name, panel, first
            return
        _, before = self._open.pop(spot, ("", None))
        if before is not None and before is not panel:
            before.close_panel()
        self._open[spot] = name, panel
        self.opening.emit()
        panel.ensurePolished()
        panel.open_panel(first)
        self.place()
        self.opened.emit()

    def showing(self, name: str) -> bool:
        """Whether this panel is open."""
        return any(name == one for one, _ in self._open.values())

    def close(self, panel: Panel | None = None) -> None:
        """Close a panel, or what is open at the foot; the focus goes back to where it was."""
        closing = panel or self.current
        for spot, (_, shown) in list(self._open.items()):
            if shown is closing:
                del self._open[spot]
                shown.close_panel()
                self.closed.emit()

    def hold_questions(self, hold: bool) -> None:
        """Whether questions wait: one that is open goes as it stands, and comes back later."""
        self._holds_questions = hold
        if hold and "question" in self._open:
            name, panel = self._open["question"]
            self._held = name, panel, panel.focusWidget()
            self.close(panel)
        elif not hold and self._held is not None:
            held, self._held = self._held, None
            self.show(*held)

    def set_room(self, room: QRect) -> None:
        """Where panels may stand, in the surface's coordinates."""
        if room != self._room:
            self._room = room
            self.place()

    def leave_in_sight(self, line: QWidget) -> None:
        """What a panel stands under where it has room there, as far as it shows."""
        self._line = line
        for moved in (line, line.parentWidget()):
            if moved is not None:
                moved.installEventFilter(self)

    def place(self) -> None:
        """Put what is open where it stands."""
        for spot, (_, panel) in self._open.items():
            room = self._room_for(spot)
            wide = panel.sizeHint().width()
            if spot == "side":
                theme = current_theme()
                edge = theme.px("unit")
                wide = min(wide, room.width() - 2 * edge)
                x = room.right() + 1 - edge - wide
                panel.setGeometry(x, room.y() + edge, wide, room.height() - 2 * edge)
            else:
                self._stand(panel, room, wide)
            panel.raise_()

    def _stand(self, panel: Panel, room: QRect, wide: int) -> None:
        """At the foot, under the line to say where it then still has what it needs."""
        edges = 2 * current_theme().px("unit")
        least = panel.least_height()
        if self._line is not None and self._line.isVisible():
            under = QRect(room)
            under.setTop(max(room.top(), _in_sight(self._line, self.surface).bottom() + 1))
            room = under if under.height() - edges >= least else room
        panel.set_scant(room.height() - edges < least)
        stand_at_foot(panel, room, wide, least=panel.minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A surface or a panel of another size: all is placed anew; eats nothing."""
        # The class comes first: most events are of another, also while all of it is taken down.
        resized, moved = isinstance(event, QResizeEvent), isinstance(event, QMoveEvent)
        grown = is_plain(event, QEvent.Type.LayoutRequest)
        if not (resized or moved or grown) or not self._open:
            return False
        if watched is self.surface:
            anew = resized
        elif isinstance(watched, Panel):
            anew = grown
        else:
            anew = not grown
        if anew:
            self.place()
        return False

    def _room_for(self, spot: PanelSpot) -> QRect:
        room = self._room if self._room_of is None else self._room_of()
        if spot != "side" and room is not None:
            return room
        size = current_theme().tokens.size
        bars = size.message_bar if spot == "side" else size.message_bar + size.action_bar
        return self.surface.rect().adjusted(0, 0, 0, -current_theme().px(bars))

    def _left(self) -> None:
        for panel in self._spots:
            if panel is self.sender():
                self.close(panel)
                return
