"""The moments of a kept call as a list: the twin of the timeline for eyes and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.review.moment_icons import moment_colour, moment_icon
from jobaid.ui.review.timeline import sort_of_key
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.review.playback_view_models import MomentRow

_PAGES = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class MomentList(RowList):
    """Lists moments; the one in hand is the current row.

    Signals: `went_to(number)` where a person moved to another, `stepped(sort, by)` for the keys of
    the timeline.
    """

    went_to = Signal(int)
    stepped = Signal(str, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, height="row_do", least=3)
        self._setting = False
        self.setAccessibleIdentifier("moments")
        self.selectionModel().currentRowChanged.connect(self._moved)

    def draw(self, rows: tuple[MomentRow, ...], number: int) -> None:
        """List moments, with the one of this number in hand."""
        self._setting = True
        self.set_rows([_row(one, self.tr("before: %1")) for one in rows], choose=False)
        self.go_to(number)
        self._setting = False
        set_words(self, self.tr("Moments"), self.tr("Every moment of the call, in order."))

    def show_moment(self, number: int) -> None:
        """Take a moment in hand."""
        if self.currentIndex().row() != number:
            self._setting = True
            self.go_to(number)
            self._setting = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The moment in hand stays in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The keys of the timeline work here too; pages scroll the list."""
        along = sort_of_key(event)
        if along is not None and event.key() not in _PAGES:
            self.stepped.emit(*along)
        else:
            super().keyPressEvent(event)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._setting and now.isValid():
            self.went_to.emit(now.row())


def _row(row: MomentRow, before: str) -> ListRow:
    was = before.replace("%1", translated(row.was)) if row.was else ""
    return ListRow(
        str(row.number),
        translated(row.words),
        was or translated(row.detail),
        row.clock,
        moment_icon(row.kind),
        colour=moment_colour(row.kind, missed=row.missed),
    )
