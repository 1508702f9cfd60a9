"""Panels about the thing in hand: another name for it, and what deleting it would break."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.pick_box import PickBox
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.text_fields import FieldFrame
from jobaid.ui.widgets.themed import set_words

PAUSE_MS = 200
"""How long typing pauses before a name is looked at, in milliseconds."""


class RenamePanel(SmallPanel):
    """`tried(name)` when typing pauses, `wanted(name)` when Enter was pressed."""

    tried = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = FormRow(LineField(), self)
        assert isinstance(self.row.control, LineField)
        self.field = self.row.control.field
        self.field.setAccessibleIdentifier("rename-name")
        self.button = PushButton("primary", "", self, small=True)
        self.button.setAccessibleIdentifier("rename-do")
        self.button.clicked.connect(self._take)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.field.textEdited.connect(self._typed)
        self.accepted.connect(self._take)
        self.add(self.row)
        self.buttons.addWidget(self.button)

    def prepare(self, title: str, name: str) -> QWidget:
        """Ask for another name in the place of this one; what takes the focus."""
        self.set_title(title)
        self.row.set_label(self.tr("New name"), must=True)
        self.row.set_error("")
        self.row.set_help("hint", self.tr("The record follows the old name."), aloud=False)
        self.button.set_text(self.tr("Rename everywhere"))
        self.button.set_key(self.tr("Enter"))
        self.field.show_text(name)
        self.field.selectAll()
        return self.field

    def tell(self, words: str, *, bad: bool = False) -> None:
        """Say what the name comes to, or why it cannot be."""
        self.row.set_help("hint", "" if bad else words)
        self.row.set_error(words if bad else "")

    def _typed(self, _words: str) -> None:
        self.row.set_error("")
        self._pause.start()

    def _look(self) -> None:
        name = self.field.text().strip()
        if name:
            self.tried.emit(name)

    def _take(self) -> None:
        self._pause.stop()
        name = self.field.text().strip()
        if name:
            self.wanted.emit(name)
        else:
            self.tell(self.tr("Give it a name."), bad=True)
            self.field.setFocus()


class DeletePanel(SmallPanel):
    """`mending()`: delete it and mend; `plainly()`: delete it and leave the rest; `shown(place)`:
    go to a place that names it; `instead(name)`: another is to be named in its place.
    """

    mending = Signal()
    instead = Signal(str)
    plainly = Signal()
    shown = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = TextLabel("ui", "text", self, wrap=True)
        self.words.setAccessibleIdentifier("delete-words")
        self.rows = RowList(self, wraps=True, most=5)
        self.rows.setAccessibleIdentifier("delete-places")
        self.other = PickBox("body")
        self.other.setAccessibleIdentifier("delete-instead")
        self.other_row = FormRow(FieldFrame(self.other), self)
        self.mend = PushButton("primary", "", self, small=True)
        self.mend.setAccessibleIdentifier("delete-mend")
        self.leave = PushButton("plain", "", self, small=True)
        self.leave.setAccessibleIdentifier("delete-only")
        self.mend.clicked.connect(self.mending)
        self.leave.clicked.connect(self.plainly)
        self.rows.chosen.connect(self._chosen)
        self.other.picked.connect(self._picked)
        self.accepted.connect(self.mending)
        self.add(self.words)
        self.add(self.rows)
        self.add(self.other_row)
        self.buttons.addWidget(self.mend)
        self.buttons.addWidget(self.leave)

    def prepare(self, title: str, words: str, rows: Sequence[ListRow], *, mends: bool) -> QWidget:
        """Say what would break; `mends`: some of it can be mended. What takes the focus."""
        self.set_title(title)
        self.words.set_text(words)
        self.rows.set_rows(rows)
        set_words(self.rows, words)
        self.mend.set_text(self.tr("Delete and mend") if mends else self.tr("Delete"))
        self.mend.set_key(self.tr("Enter"))
        self.leave.set_text(self.tr("Delete only"))
        self.leave.setVisible(mends)
        return self.mend

    def offer(self, others: Sequence[tuple[str, str]]) -> None:
        """Offer what could be named in its place."""
        self.other_row.set_label(self.tr("Name in its place"))
        self.other.set_options(others, none=self.tr("Nothing"))
        self.other.set_value("")
        self.other_row.setVisible(bool(others))

    def _picked(self, name: str) -> None:
        self.instead.emit(name)
        self.mend.setFocus()

    def _chosen(self, id: str) -> None:
        self.shown.emit(int(id))
