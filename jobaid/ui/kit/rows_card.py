"""A card of rows under each other: today's scripts, what a search found, kept calls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.open_row import OpenRow, RowWords
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.placing import Arranged
from jobaid.ui.widgets.themed import grow_with_width


class RowsCard(Arranged, Card):
    """Rows that open something; up and down go from row to row.

    Rows are made once, drawn anew and placed by hand: a layout would begin anew with every row
    that comes or goes. `opened(target)` when one is pressed, `left_above` when Up is pressed
    in the first.
    """

    opened = Signal(str)
    left_above = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[OpenRow] = []
        self.count = 0
        self._height = 0
        grow_with_width(self)

    def show_rows(
        self,
        rows: Sequence[tuple[str, str, RowWords]],
        caps: Sequence[str] = (),
        enter: str = "",
    ) -> None:
        """Show rows: (target, accessible identifier, words) each, the first on the keys `caps`.

        `enter` is the key that opens the one that is marked.
        """
        while len(self.rows) < len(rows):
            row = OpenRow(self)
            row.is_first = not self.rows
            row.clicked.connect(self._pressed)
            self.rows.append(row)
        self.count = len(rows)
        for at, (row, (target, identifier, words)) in enumerate(zip(self.rows, rows, strict=False)):
            row.target = target
            if row.accessibleIdentifier() != identifier:
                row.setAccessibleIdentifier(identifier)
            row.show_words(words)
            row.set_keys(caps[at] if at < len(caps) else "", enter)
        self.settle()
        for row in self.rows:
            row.setVisible(row in self.shown)

    def settle(self) -> None:
        """Place the rows anew, after something that they show has changed."""
        # All titles begin at one place, whatever stands before them.
        room = max((row.lead_width() for row in self.shown), default=0)
        for row in self.shown:
            row.set_lead_room(room)
        if self.heightForWidth(self.width()) != self._height:
            self.updateGeometry()
        self.arrange()

    @property
    def shown(self) -> list[OpenRow]:
        """The rows that show."""
        return self.rows[: self.count]

    def press(self, at: int) -> bool:
        """Open the row at `at`; tells whether there is one that opens."""
        if not 0 <= at < self.count or not self.rows[at].isEnabled():
            return False
        self.opened.emit(self.rows[at].target)
        return True

    def focus_first(self) -> None:
        """Give the focus to the first row that opens."""
        for row in self.shown:
            if row.isEnabled():
                row.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def focus_on(self, target: str) -> None:
        """Give the focus to the row that opens this, wherever it stands now."""
        for row in self.shown:
            if row.target == target and not row.hasFocus():
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:  # noqa: N802
        """At the width of the column."""
        width = current_theme().px("main_column")
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A few words wide."""
        theme = current_theme()
        return QSize(theme.px("card_least"), theme.px("row_open") * min(1, self.count))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height in px of all rows at `width` px."""
        room = current_theme().ring_room
        return sum(row.heightForWidth(width - 2 * room) for row in self.shown) + 2 * room

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        super().restyle()
        self.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up and down go from row to row."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        focus = self.focusWidget()
        if step is None or not isinstance(focus, OpenRow) or focus not in self.shown:
            super().keyPressEvent(event)
            return
        at = self.shown.index(focus) + step
        while 0 <= at < self.count and not self.rows[at].isEnabled():
            at += step
        if at < 0:
            self.left_above.emit()
        elif at < self.count:
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def arrange(self) -> None:
        """Place the parts."""
        room = current_theme().ring_room
        top, wide = room, self.width() - 2 * room
        for row in self.shown:
            high = row.heightForWidth(wide)
            row.setGeometry(room, top, wide, high)
            top += high
        self._height = top + room

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            self.opened.emit(row.target)
