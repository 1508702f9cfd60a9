"""Saved searches: to take one, to save this one, and what is asked every week."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.review.saved_searches import SavedSearch
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.themed import set_words


class SavedPanel(SmallPanel):
    """`chosen(words)` for a search, `kept(name)` to save the one in hand, `removed(name)`."""

    chosen = Signal(str)
    kept = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, scrolls=False)
        self.setAccessibleIdentifier("saved-panel")
        self._searches: list[SavedSearch] = []
        self._own = 0
        self.rows = RowList(self, least=2)
        self.rows.setAccessibleIdentifier("saved-searches")
        self.rows.chosen.connect(self._choose)
        self.name = LineField(self)
        self.name.field.setAccessibleIdentifier("saved-name")
        self._name_row = FormRow(self.name, self)
        self.save = PushButton("plain", "", self, small=True)
        self.save.setAccessibleIdentifier("saved-keep")
        self.save.clicked.connect(self._save)
        self.remove = PushButton("quiet", "", self, small=True)
        self.remove.setAccessibleIdentifier("saved-remove")
        self.remove.clicked.connect(self._remove)
        self.add(self.rows)
        self.add(self._name_row)
        self.buttons.addWidget(self.save)
        self.buttons.addWidget(self.remove)
        self.accepted.connect(self._save)

    def prepare(
        self, own: Sequence[SavedSearch], asked: Sequence[SavedSearch], words: str
    ) -> QWidget:
        """Show one's own searches, then the questions of every week; returns what has the focus."""
        self.set_title(self.tr("Searches"))
        self.set_hint(self.tr("Enter takes one"))
        told = [SavedSearch(one.name, translated(one.words)) for one in asked]
        self._searches, self._own = [*own, *told], len(own)
        self.rows.set_rows(
            [
                ListRow(str(at), one.name or one.words, one.words if one.name else "",
                        icon="search" if at < self._own else "circle-help")
                for at, one in enumerate(self._searches)
            ]
        )  # fmt: skip
        set_words(self.rows, self.tr("Searches"), self.tr("Enter takes one, Delete forgets it"))
        self._name_row.set_label(self.tr("Save this search as"))
        self._name_row.setVisible(bool(words))
        self.name.field.setText(words)
        self.save.set_text(self.tr("Save this search"))
        self.save.setVisible(bool(words))
        self.remove.set_text(self.tr("Forget it"))
        self.remove.setVisible(bool(own))
        return self.rows

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete forgets the search in hand."""
        if event.key() == Qt.Key.Key_Delete and self.rows.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    def _choose(self, id: str) -> None:
        self.chosen.emit(self._searches[int(id)].words)

    def _save(self) -> None:
        if not self._name_row.isHidden():
            self.kept.emit(self.name.field.text())

    def _remove(self) -> None:
        at = self.rows.currentIndex().row()
        if 0 <= at < self._own:
            self.removed.emit(self._searches[at].name)
