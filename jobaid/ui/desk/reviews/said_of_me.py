"""What else was said of an agent's calls: thanks, what was agreed, who opened them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from jobaid.sentences import in_turn
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.side_card import Lines, SideCard
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.records.shown_review_models import AgreedRow, MyReviewsView

ToldLine = tuple[str, bool]


class SaidOfMe(Pane):
    """Draws the side of a `MyReviewsView`; a card that has nothing to show is not there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.praise = _LinesCard("praise", self)
        self.agreed = _LinesCard("agreed", self)
        self.opened = _LinesCard("opened-calls", self)
        self.wishes = _LinesCard("wishes", self)
        self.answers = _LinesCard("answered-words", self)
        Column(self, *self.stops(), space="pad")

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.praise, self.answers, self.agreed, self.wishes, self.opened]

    def draw(self, view: MyReviewsView, now: dt.datetime) -> None:
        """Draw all of it."""
        praise: list[ToldLine] = []
        for one in view.praise:
            praise.append((f"“{plain(one.words)}”", True))
            told = self.tr("%1, your call with %2, %3").replace("%1", plain(one.by))
            told = told.replace("%2", plain(one.call)).replace("%3", day_and_time(one.when, now))
            praise.append((told, False))
        self.praise.draw(self.tr("Praise for you"), "quote", praise, len(view.praise))
        answers: list[ToldLine] = []
        for answer in view.answers:
            answers.append((f"“{plain(answer.words)}”", True))
            told = f"{translated(answer.state)}, {plain(answer.by)}"
            answers.append((f"{told}: {plain(answer.why)}" if answer.why else told, False))
        heading = self.tr("What became of your words")
        self.answers.draw(heading, "message-square-text", answers, len(view.answers))
        agreed: list[ToldLine] = []
        for row in view.agreed:
            agreed += [(plain(row.words), True), (self._agreed(row), False)]
        self.agreed.draw(self.tr("What you agreed"), "handshake", agreed, len(view.agreed))
        opened: list[ToldLine] = []
        for seen in view.opened:
            who = f"{plain(seen.who)}, {day_and_time(seen.when, now)}"
            opened += [(who, True), (f"{plain(seen.call)}: {translated(seen.what)}", False)]
        caption = self.tr("last 7 days")
        self.opened.draw(self.tr("Who opened your calls"), "user", opened, 0, caption)
        wishes = [(translated(one), False) for one in view.wishes]
        self.wishes.draw(self.tr("You asked for a review"), "clipboard-check", wishes, 0)

    def _agreed(self, row: AgreedRow) -> str:
        if row.done:
            state = self.tr("done")
        elif row.late:
            state = self.tr("was to be done by %1").replace("%1", plain(row.until))
        else:
            state = self.tr("until %1").replace("%1", plain(row.until)) if row.until else ""
        who = self.tr("with %1").replace("%1", plain(row.by)) if row.by else ""
        return ", ".join(part for part in (who, state) if part)


class _LinesCard(SideCard):
    """A card of the side with paragraphs."""

    def __init__(self, identifier: str, parent: QWidget) -> None:
        super().__init__(identifier, parent)
        self._lines = Lines(self)
        self.column.addWidget(self._lines)

    def draw(
        self, heading: str, icon: str, lines: list[ToldLine], count: int, caption: str = ""
    ) -> None:
        """Draw paragraphs; without any the card is not there."""
        self.head(heading, icon, count=count, caption=caption)
        self._lines.show_lines(tuple(lines))
        self.tell(in_turn(words for words, _ in lines))
        self.setVisible(bool(lines))
