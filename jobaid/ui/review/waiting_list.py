"""What waits for a reviewer, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.open_row import RowWords
from jobaid.ui.kit.rows_card import RowsCard
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.scrolled import ScrolledColumn
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.review.waiting_reviews import QueuedReview

_ICONS = {
    "dispute": "message-square-text",
    "draft": "pencil",
    "assigned": "clipboard-check",
    "wish": "user",
}


class WaitingList(ScrolledColumn):
    """Draws the queue: `opened(id of a call)`."""

    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.queue: tuple[QueuedReview, ...] = ()
        self.head = SectionHeading(self)
        self.rows = RowsCard(self)
        self.rows.setAccessibleIdentifier("review-queue")
        self.rows.opened.connect(self.opened)
        self.nothing = EmptyState(self)
        self.column.space, self.column.edge = "gap", "block"
        self.column.measure()
        for part in (self.head, self.rows, self.nothing):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.retranslate()

    def show_queue(self, queue: tuple[QueuedReview, ...]) -> None:
        """Draw what waits."""
        self.queue = queue
        self.rows.show_rows(
            [
                (
                    one.interaction,
                    f"queued-{at}",
                    RowWords(
                        title=translated(one.heading),
                        badge=translated(one.words),
                        badge_icon=_ICONS[one.kind],
                    ),
                )
                for at, one in enumerate(queue, start=1)
            ]
        )
        self.rows.setVisible(bool(queue))
        self.nothing.setVisible(not queue)

    def after(self, call: str) -> str:
        """The id of the call that waits after this one, round the end; "" where none waits."""
        waiting = [one.interaction for one in self.queue]
        if not waiting:
            return ""
        at = waiting.index(call) + 1 if call in waiting else 0
        return waiting[at % len(waiting)]

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.head.set_heading(self.tr("Waiting for you"), icon="clipboard-check")
        set_words(self.rows, self.tr("Waiting for you"))
        self.nothing.set_empty(
            "clipboard-check",
            self.tr("Nothing waits for you"),
            self.tr("Ctrl+J takes the next call of the plan; any other is in the list of calls."),
        )
        self.show_queue(self.queue)
