"""Cards with charts in reading order, as many beside each other as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.ui.kit.chart_card import ChartCard
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.layouts import Cells, Column
from jobaid.ui.widgets.scrolled import ScrollPane, reveal
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from jobaid.operations.charts import ReportTopic

_MOST_ACROSS = 4


class CardGrid(Themed, QWidget):
    """A card for each topic; Tab goes from chart to chart, and what has the focus shows.

    `opened(topic id, place)` asks for what is behind a point. `wide` are topics that take a whole
    row, `rest` those that take what is left of one, `card` how wide a card wants to be in px at
    100 %. A table for which that is too narrow takes more.
    """

    opened = Signal(str, int)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        wide: Sequence[str] = (),
        rest: Sequence[str] = (),
        card: int = 340,
    ) -> None:
        super().__init__(parent)
        self.cards: list[ChartCard] = []
        self._wide, self._rest, self._card_width = tuple(wide), tuple(rest), card
        self._held = Pane(self)
        self._cells = Cells(self._held, space="pad", edge="ring")
        self.scrolled = ScrollPane(self)
        self.scrolled.hold(self._held)
        self.scrolled.shown_with = lambda focus: self.card or focus
        Column(self, self.scrolled)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._reveal)

    def show_topics(self, topics: Sequence[ReportTopic]) -> None:
        """Show these; cards are made once and drawn anew."""
        while len(self.cards) < len(topics):
            card = ChartCard(self._held)
            card.opened.connect(self.opened)
            card.picture.moved.connect(self._follow)
            card.table.installEventFilter(self)
            self.cards.append(card)
        for at, card in enumerate(self.cards):
            if at < len(topics):
                card.show_topic(topics[at])
            card.setVisible(at < len(topics))
        self._place()

    @property
    def card(self) -> ChartCard | None:
        """The card that has the focus."""
        focus = QApplication.focusWidget()
        held = (one for one in self.cards if focus is not None and one.isAncestorOf(focus))
        return next(held, None)

    @property
    def target(self) -> QWidget | None:
        """What takes the focus: the chart that has it, else the first; None for none."""
        card = self.card or next((one for one in self.cards if not one.isHidden()), None)
        return None if card is None else card.target

    def copy_table(self) -> str:
        """Copy the table of the chart that has the focus, else of the first; its title, or ""."""
        card = self.card or next((one for one in self.cards if not one.isHidden()), None)
        if card is None or card.topic is None or not card.copy_table():
            return ""
        return translated(card.topic.title)

    def turn_to_table(self) -> None:
        """The table in place of the chart that has the focus, or the chart again."""
        card = self.card
        if card is not None:
            card.show_table(not card.as_table)
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """More or fewer cards beside each other."""
        super().resizeEvent(event)
        self._place()

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        super().restyle()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Esc in a table goes back to its chart."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            card = self.card
            if event.key() == Qt.Key.Key_Escape and card is not None and card.can_turn_back:
                card.show_table(False)
                self._place()
                return True
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        wide = self.scrolled.viewport().width()
        across = max(1, min(_MOST_ACROSS, wide // current_theme().px(self._card_width)))
        row = column = 0
        for card in self.cards:
            if card.isHidden() or card.topic is None:
                continue
            span = self._span(card, wide, across)
            if column + span > across:
                row, column = row + 1, 0
            if card.topic.id in self._rest:
                span = across - column
            self._cells.addWidget(card, row, column, 1, span)
            column += span
        for at in range(_MOST_ACROSS):
            self._cells.setColumnStretch(at, 1 if at < across else 0)
        for at in range(self._cells.rowCount()):
            self._cells.setRowStretch(at, 0)
        self._cells.setRowStretch(row + 1, 1)
        for one, two in zip(self.cards, self.cards[1:], strict=False):
            QWidget.setTabOrder(one.picture, one.table)
            QWidget.setTabOrder(one.table, two.picture)

    def _span(self, card: ChartCard, wide: int, across: int) -> int:
        """Over how many cards' width one stretches: its table is to show every heading whole."""
        if card.topic is not None and card.topic.id in self._wide:
            return across
        return min(across, -(-card.table_width * across // max(1, wide))) if card.as_table else 1

    def _reveal(self, _old: QWidget | None, _now: QWidget | None) -> None:
        """What has the focus shows, with its finding above it."""
        if self.isVisible():
            reveal(self.scrolled, self.card)

    def _follow(self) -> None:
        """The chosen point of a chart that is higher than the window shows."""
        card = self.card
        if card is not None:
            box = card.picture.place
            at = card.picture.mapTo(self._held, box.center())
            room = box.height() // 2 + current_theme().px("block")
            self.scrolled.ensureVisible(at.x(), at.y(), 0, room)
