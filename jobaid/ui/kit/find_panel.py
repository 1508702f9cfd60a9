"""Find in a list: a field, rows under it, arrows and Enter. Replies, never list, Ctrl+K."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.row_list import MOST_SHOWN, ListRow, RowList
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox
from jobaid.ui.widgets.themed import plain, set_words


class SteppingBox(TextBox):
    """A field over a list: arrows go through the list (`stepped`), the caret stays."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up, Down and the page keys go through the list."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: MOST_SHOWN,
            Qt.Key.Key_PageUp: -MOST_SHOWN,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class FindPanel(SmallPanel):
    """A panel that finds a row.

    Signals: `words_changed(str)` as a person types (the owner ranks and calls `set_rows`;
    with `filters` the panel keeps the rows that hold every word), `chosen(row id)`, `left`.
    """

    words_changed = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, filters: bool = False) -> None:
        super().__init__(parent, scrolls=False)
        self._filters = filters
        self._all: tuple[ListRow, ...] = ()
        self.field = SteppingBox("body", self)
        self._frame = FieldFrame(self.field, self, icon="search")
        self.rows = RowList(self)
        self.rows.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.set_title("")
        self.set_foot(False)
        self.add(self._frame)
        self.add(self.rows)
        self.field.textEdited.connect(self._typed)
        self.field.stepped.connect(self.rows.step)
        self.rows.chosen.connect(self.chosen)
        self.accepted.connect(self._enter)

    def set_finder(self, placeholder: str, name: str, identifier: str = "") -> None:
        """Name the field; the list is `<identifier>-list`."""
        self.field.setPlaceholderText(plain(placeholder))
        set_words(self.field, plain(name))
        set_words(self.rows, plain(name))
        set_words(self, plain(name))
        if identifier:
            self.field.setAccessibleIdentifier(identifier)
            self.rows.setAccessibleIdentifier(f"{identifier}-list")

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show rows, best first; the first is in hand."""
        self._all = tuple(rows)
        self._show()

    def open_finder(self, words: str = "") -> None:
        """Show the panel with `words` in the field."""
        self.field.setText(words)
        self._show()
        self.open_panel(self.field)
        self.field.selectAll()

    def _typed(self, words: str) -> None:
        self.words_changed.emit(words)
        if self._filters:
            self._show()

    def _show(self) -> None:
        rows = self._all
        if self._filters:
            wanted = self.field.text().casefold().split()
            rows = tuple(
                row for row in rows if all(word in row.words.casefold() for word in wanted)
            )
        self.rows.set_rows(rows)

    def _enter(self) -> None:
        self.rows.choose_current()
