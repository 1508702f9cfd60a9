"""That the index of the record is being made anew, and from what the views answer meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.themed import announce

if TYPE_CHECKING:
    from jobaid.log.index.index_building import IndexProgress
    from jobaid.operations.records.record_reader import RecordReader

_LOOK_MS = 500


def _tr(text: str) -> str:
    return QCoreApplication.translate("IndexStrip", text)


class IndexStrip(Banner):
    """Shows only while an index is made; `made` once it is there."""

    made = Signal()

    def __init__(self, records: Callable[[], RecordReader | None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("index-being-made")
        self._records = records
        self._waits = False
        self._made: tuple[RecordReader | None, int] = (None, 0)
        self.hide()
        look = QTimer(self)
        look.setInterval(_LOOK_MS)
        look.timeout.connect(self.look)
        look.start()

    def look(self) -> None:
        """Say how far it is; nothing is waited for."""
        above = self.parentWidget()
        if above is None or not above.isVisible():
            return
        records = self._records()
        progress = None if records is None else records.index.being_made
        made = records, 0 if records is None else records.index.made_behind
        # One may have been made between two looks, or before the first: what answered meanwhile
        # shows still.
        known = self._made[0] is None or self._made[0] is made[0]
        behind = known and made[1] > self._made[1]
        self._made = made
        if progress is not None:
            words = _words(progress)
            self.set_banner("info", words)
            self.show()
            if not self._waits:
                announce(self, words)
        elif self._waits or behind:
            self.hide()
            self.made.emit()
        self._waits = progress is not None


def _words(progress: IndexProgress) -> str:
    if progress.answers.older:
        said = _tr("Calls show as the index knew them last; newer ones may be missing.")
    else:
        said = QCoreApplication.translate(
            "IndexStrip",
            "Calls show from the newest %1 of %n day files.",
            "",
            progress.answers.whole,
        )
        said = said.replace("%1", str(progress.answers.days))
    going = _tr("The index is being made anew.")
    if progress.whole:
        going = QCoreApplication.translate(
            "IndexStrip", "The index is being made anew: %1 of %n day files are in it.", "",
            progress.whole,
        )  # fmt: skip
        going = going.replace("%1", str(progress.done))
    return f"{going} {said}"
