"""The call in hand at a glance, beside the table: what stands out, where the words are, its end."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.clock_words import span
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.side_card import Lines
from jobaid.ui.review.finding_source import outcome_of
from jobaid.ui.translated_sentences import decimal_shown, translated
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.paragraph import TextParagraph, TextRun
from jobaid.ui.widgets.placing import Pool, Wrapping, show_if
from jobaid.ui.widgets.scrolled import ScrolledColumn
from jobaid.ui.widgets.themed import grow_with_width, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.review.call_peek import CallPeek
    from jobaid.ui.theme import Theme


class MarkedLine(Wrapping, QWidget):
    """A line of a call in which the words that were looked for stand out: bold on a tint."""

    least = ("words_least", "row")

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = TextParagraph()
        grow_with_width(self)

    def set_pieces(self, pieces: tuple[tuple[str, bool], ...]) -> None:
        """Show pieces of text, each with whether it is what was looked for."""
        runs = [
            TextRun(text, "ui_bold" if hit else "ui", "accent" if hit else "text")
            for text, hit in pieces
        ]
        if self._words.set_runs(runs):
            found = ", ".join(text.strip() for text, hit in pieces if hit)
            about = self.tr("Found: %1").replace("%1", found)
            set_words(self, "".join(text for text, _ in pieces), about)
            self.remeasure()

    def measured(self, theme: Theme, width: int) -> int:
        """As many lines as it takes, in a box."""
        return self._words.height(theme, width - 2 * theme.px("unit")) + 2 * theme.px("half")

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw it."""
        self.fill(painter, theme, "sunken")
        left, top = theme.px("unit"), theme.px("half")
        area = QRect(left, top, self.width() - 2 * left, self.height() - 2 * top)
        self._words.draw(painter, theme, area)


class CallGlance(ScrolledColumn):
    """Draws a `CallPeek`. It takes the focus, so that arrows and Page Down scroll it."""

    ring_radius = 8

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleIdentifier("call-glance")
        self.nothing = EmptyState(self)
        self._title = TextLabel("title", "text", self, wrap=True)
        self._title.setAccessibleIdentifier("glance-title")
        self._when = TextLabel("ui", "muted", self, wrap=True)
        self._places_head = SectionHeading(self)
        self._places = QWidget(self)
        self._place_column = Column(self._places, space="half")
        self._lines = Pool(self._line)
        self._flags_head = SectionHeading(self)
        self._flags = Lines(self, "text")
        self._summary_head = SectionHeading(self)
        self._summary = Lines(self, "text")
        self._parts = (
            self._title, self._when, self._places_head, self._places, self._flags_head,
            self._flags, self._summary_head, self._summary,
        )  # fmt: skip
        self.column.addWidget(self.nothing)
        for part in self._parts:
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.draw(None, dt.datetime.now().astimezone())

    def ring_target(self) -> QWidget | None:
        """The ring goes round the pane."""
        return self

    def draw(self, peek: CallPeek | None, now: dt.datetime) -> None:
        """Show a call; None: none is in hand."""
        show_if(self.nothing, peek is None)
        for part in self._parts:
            show_if(part, peek is not None)
        if peek is None:
            return
        row = peek.row
        title = self.tr("%1 with %2").replace("%1", plain(row.agent))
        title = title.replace("%2", plain(row.who) or self.tr("a customer not named"))
        self._title.set_text(title)
        parts = (
            plain(row.script_title),
            day_and_time(row.started, now.astimezone(row.started.tzinfo)),
            span(row.handle_s),
            outcome_of(row),
            self.tr("score %1").replace("%1", decimal_shown(row.score))
            if row.score is not None
            else "",
        )
        self._when.set_text(", ".join(part for part in parts if part))
        self._places_head.set_heading(
            self.tr("Where the words are"), icon="text-search", count=len(peek.places)
        )
        for line, pieces in zip(self._lines.show(len(peek.places)), peek.places, strict=True):
            line.set_pieces(pieces)
        self._flags_head.set_heading(self.tr("What stands out"), icon="flag")
        flags = tuple((plain(translated(one)), False) for one in peek.flags)
        self._flags.show_lines(flags)
        self._summary_head.set_heading(self.tr("Summary"), icon="clipboard-check")
        self._summary.show_lines(((plain(peek.summary, lines=True), False),))
        for part, shown in (
            (self._places_head, peek.places), (self._places, peek.places),
            (self._flags_head, flags), (self._flags, flags),
            (self._summary_head, peek.summary), (self._summary, peek.summary),
        ):  # fmt: skip
            show_if(part, bool(shown))
        set_words(self, title, self._when.text())

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        hint = self.tr("The call that is chosen in the table shows here, with what stands out.")
        self.nothing.set_empty("list", self.tr("No call chosen"), hint)

    def _line(self) -> MarkedLine:
        line = MarkedLine(self._places)
        self._place_column.addWidget(line)
        return line
