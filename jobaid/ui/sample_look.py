"""Looking round with sample calls: a record of its own for the review area, until one goes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.operations.clock import wall_clock
from jobaid.sentences import put

if TYPE_CHECKING:
    from jobaid.operations.review.review_desk import ReviewDesk
    from jobaid.operations.sample_record import SampleRecord
    from jobaid.ui.frame.tasks import Tasks


class SampleLook(QObject):
    """`changed`: the area stands on something else now; `told(words)` while that takes a while.

    `library()` is the folder whose scripts the samples go by, `stand_on(record)` what the area is
    given for them.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        tasks: Tasks,
        library: Callable[[], Path],
        stand_on: Callable[[SampleRecord], ReviewDesk | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._library, self._stand_on = tasks, library, stand_on
        self._record: SampleRecord | None = None
        self._wanted = False
        self.desk: ReviewDesk | None = None

    def ask(self, wanted: bool) -> None:
        """Show sample calls, or the real ones again."""
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if wanted:
            self.told.emit(self.tr("Sample calls are being made. It takes a few seconds."))
            library = self._library()

            def make() -> SampleRecord:
                from jobaid.operations.sample_record import SampleRecord

                return SampleRecord(library, wall=wall_clock)

            self._tasks.run(lambda _task: make(), self._made, self._not_made, must=True)
        else:
            self._let_go()
            self.changed.emit()

    def close(self) -> None:
        """The window goes: what was made is thrown away."""
        self._wanted = False
        record, self._record, self.desk = self._record, None, None
        if record is not None:
            record.close()

    def _made(self, record: SampleRecord) -> None:
        if not self._wanted or self._record is not None:
            self._tasks.run(lambda _task: record.close(), must=True)
            return
        self._record, self.desk = record, self._stand_on(record)
        self.changed.emit()

    def _not_made(self, words: str) -> None:
        self._wanted = False
        told = self.tr("No sample calls could be made: %1. Your own calls are not affected.")
        self.told.emit(put(told, "%1", words))

    def _let_go(self) -> None:
        record, self._record, self.desk = self._record, None, None
        if record is not None:
            # What still reads it is done first: views of the area are made anew on the real one
            self._tasks.run(lambda _task: record.close(), must=True)
