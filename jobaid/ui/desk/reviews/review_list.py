"""The reviews of an agent's calls as a list: those to read, those that wait, all."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.operations.records.shown_review_models import MyReviewsView
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.open_row import RowWords
from jobaid.ui.kit.rows_card import RowsCard
from jobaid.ui.translated_sentences import decimal_shown, translated
from jobaid.ui.widgets.buttons import Chip
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.scrolled import ScrolledColumn
from jobaid.ui.widgets.themed import plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.records.shown_review_models import ShelvedReview

FILTERS = ("to-answer", "waiting", "all")
_TONES = {"ok": "circle-check", "warn": "clock", "info": "message-square-text", "late": "x"}


class ReviewList(ScrolledColumn):
    """Draws the list: `opened(id)` for a review, `filtered` when others of them show.

    What else stands in its column is put after the list.
    """

    opened = Signal(str)
    filtered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view: MyReviewsView | None = None
        self._now = dt.datetime.now().astimezone()
        self._filter = "all"
        self._reading = ""
        chips = Pane(self)
        flow = FlowLayout(chips)
        self.chips = {name: Chip(chips) for name in FILTERS}
        for name, chip in self.chips.items():
            chip.setAccessibleIdentifier(f"reviews-{name}")
            chip.clicked.connect(self._filter_chosen)
            flow.addWidget(chip)
        self.rows = RowsCard(self)
        self.rows.setAccessibleIdentifier("my-reviews-list")
        self.rows.opened.connect(self.opened)
        self.nothing = EmptyState(self)
        self.column.space = "gap"
        self.column.measure()
        for part in (chips, self.rows, self.nothing):
            self.column.addWidget(part)
        self.column.addStretch(1)
        set_words(self.rows, self.tr("Reviews"))

    def draw(self, view: MyReviewsView, now: dt.datetime) -> None:
        """Draw what there is; those to read are shown first, as long as there are any."""
        first = self._view is None
        self._view, self._now = view, now
        if first and view.to_answer:
            self._filter = "to-answer"
        elif self._filter == "to-answer" and not view.to_answer:
            self._filter = "all"  # the last of them was read
        self._draw()

    def put_below(self, part: QWidget) -> None:
        """Let something stand under the list."""
        self.column.insertWidget(self.column.count() - 1, part)

    def shown(self) -> list[ShelvedReview]:
        """The reviews that show, in order."""
        rows = [] if self._view is None else [*self._view.reviews]
        if self._filter == "to-answer":
            return [one for one in rows if one.waits]
        if self._filter == "waiting":
            return [one for one in rows if one.state == "disputed"]
        return rows

    def waiting(self) -> list[str]:
        """The ids of those that nobody has read yet."""
        return [] if self._view is None else [one.id for one in self._view.reviews if one.waits]

    def mark(self, id: str) -> None:
        """Mark the one that is being read; "" for none."""
        self._reading = id
        for row in self.rows.shown:
            row.set_marked(row.target == id)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [*self.chips.values(), *self.rows.shown]

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        set_words(self.rows, self.tr("Reviews"))
        if self._view is not None:
            self._draw()

    def _draw(self) -> None:
        view = self._view or MyReviewsView()
        waiting = sum(one.state == "disputed" for one in view.reviews)
        counts = {"to-answer": view.to_answer, "waiting": waiting, "all": len(view.reviews)}
        words = {
            "to-answer": self.tr("To read"),
            "waiting": self.tr("Waiting"),
            "all": self.tr("All"),
        }
        for name, chip in self.chips.items():
            chip.set_chip(words[name], counts[name], on=name == self._filter)
        shown = self.shown()
        self.rows.show_rows(
            [(one.id, f"review-{at}", self._words(one)) for at, one in enumerate(shown, start=1)]
        )
        self.rows.setVisible(bool(shown))
        title = self.tr("No review yet")
        hint = self.tr("A review stands here once somebody has released it.")
        if view.reviews:
            title = self.tr("Nothing here")
            hint = self.tr("All %n review(s) are under “All”.", "", len(view.reviews))
        self.nothing.set_empty("clipboard-check", title, hint)
        self.nothing.setVisible(not shown)
        self.mark(self._reading)

    def _words(self, one: ShelvedReview) -> RowWords:
        about = [plain(one.script_title)]
        if one.started is not None:
            about.append(day_and_time(one.started, self._now))
        score = (
            ""
            if one.score is None
            else self.tr("%1 of 100").replace("%1", decimal_shown(one.score))
        )
        if one.score is not None and one.score_before is not None:
            score = self.tr("%1, now %2").replace("%1", decimal_shown(one.score_before))
            score = score.replace("%2", decimal_shown(one.score))
        return RowWords(
            title=translated(one.who),
            about=", ".join(part for part in (*about, score) if part),
            badge=translated(one.words),
            badge_icon=_TONES.get(one.tone, "user"),
        )

    def _filter_chosen(self) -> None:
        sender = self.sender()
        self._filter = next(name for name, chip in self.chips.items() if chip is sender)
        self._draw()
        self.filtered.emit()
