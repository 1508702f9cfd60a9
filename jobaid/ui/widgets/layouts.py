"""Qt's layouts with their room from the design tokens, measured anew with every theme.

A `Themed` widget measures the layout that it has been given, and those in it, when it restyles;
those of plain widgets that stand in it too, which nobody else would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from jobaid.ui.theme.current import current_theme

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import Theme

    _Layout = QLayout
else:
    _Layout = object

Room = str
"""A name in the tokens' [space]; "ring" is the room of the focus ring, "hair" 1 px, "" none.

"pad-ring" is less by the ring's room, which a part at the edge leaves itself, "pad-rings" by two
such, "unit+ring" more by one.
"""
RoomRound = Room | tuple[Room, Room, Room, Room]
"""The room round what stands in it: left, top, right, bottom."""


def room_of(theme: Theme, name: Room) -> int:
    """A room in px."""
    if not name or name == "hair":
        return theme.px(1) if name else 0
    if name == "ring":
        return theme.ring_room
    known, sign, rings = name.partition("-") if "-" in name else name.partition("+")
    room = theme.px(known)
    if not sign:
        return room
    ring = theme.ring_room * (2 if rings == "rings" else 1)
    return room + ring if sign == "+" else max(0, room - ring)


def margins(theme: Theme, edge: RoomRound) -> tuple[int, int, int, int]:
    """The room round something in px: left, top, right, bottom."""
    left, top, right, bottom = edge if isinstance(edge, tuple) else (edge,) * 4
    return (
        room_of(theme, left),
        room_of(theme, top),
        room_of(theme, right),
        room_of(theme, bottom),
    )


class _Roomy(_Layout):
    """Mixin for a layout: `space` between its parts (`down` between rows), `edge` round them."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *parts: QWidget,
        space: Room = "unit",
        down: Room = "",
        edge: RoomRound = "",
    ) -> None:
        super().__init__()
        self.space, self.down, self.edge = space, down or space, edge
        self.measure()
        if parent is not None:
            parent.setLayout(self)
        for part in parts:
            self.addWidget(part)

    def measure(self, theme: Theme | None = None) -> None:
        """Take the room of a theme, of that in force unless told."""
        theme = theme or current_theme()
        self.setContentsMargins(*margins(theme, self.edge))
        self.setSpacing(room_of(theme, self.space))
        if isinstance(self, QGridLayout):
            self.setVerticalSpacing(room_of(theme, self.down))


class Column(_Roomy, QVBoxLayout):
    """Parts under each other."""


class LineBox(_Roomy, QHBoxLayout):
    """Parts beside each other."""

    def stand(self, *, beside: bool) -> None:
        """Beside each other, or under each other where there is no room for that."""
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self.direction() != way:
            self.setDirection(way)


class Cells(_Roomy, QGridLayout):
    """Parts in rows and columns."""


def measure_layouts(layout: QLayout | None, theme: Theme | None = None) -> None:
    """Measure a layout anew, and the layouts in it, those of plain widgets among them."""
    if layout is None:
        return
    if isinstance(layout, _Roomy):
        layout.measure(theme)
    for at in range(layout.count()):
        inner = layout.itemAt(at)
        if inner is None:
            continue
        part = inner.widget()
        if part is None:
            measure_layouts(inner.layout(), theme)
        elif not hasattr(part, "restyle"):
            measure_layouts(part.layout(), theme)
