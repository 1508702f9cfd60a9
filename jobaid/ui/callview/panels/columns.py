"""Rows of a panel in one column, or in two where they are many and there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.layouts import Cells

if TYPE_CHECKING:
    from jobaid.ui.theme import Theme


class TwoColumns(Cells):
    """A panel's rows. Two columns keep it low enough to leave the line to say free."""

    def __init__(self) -> None:
        self._rows: tuple[QWidget, ...] = ()
        self._few = 0
        self._room: QWidget | None = None
        self._columns = 1
        super().__init__(space="ring")

    def place(self, rows: Sequence[QWidget], *, few: int, room: QWidget | None) -> None:
        """Place `rows`: up to `few` in one column, more in two unless `room` is narrow.

        Their digits go down the first column, then down the second.
        """
        for row in self._rows:
            self.removeWidget(row)
        self._rows, self._few, self._room = tuple(rows), few, room
        wide = room is None or room.width() >= current_theme().px("two_column_panel")
        self._columns = 2 if len(rows) > few and wide else 1
        high = -(-len(rows) // self._columns)
        for at, row in enumerate(rows):
            self.addWidget(row, at % high, at // high)
        for column in range(2):
            self.setColumnStretch(column, 1 if column < self._columns else 0)

    def measure(self, theme: Theme | None = None) -> None:
        """Larger text may leave room for one column only."""
        super().measure(theme)
        if self._rows:
            self.place(self._rows, few=self._few, room=self._room)

    def panel_width(self) -> int:
        """How wide in px a panel with these rows wants to be."""
        theme = current_theme()
        return theme.px("panel" if self._columns < 2 else "read")
