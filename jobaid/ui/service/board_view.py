"""The board: objectives and how they stand, customers to win back, complaints, praise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.operations.service.board_views import STATUS_WORDS, board_page, shown_board
from jobaid.sentences import in_turn
from jobaid.ui.kit.chart_card import ChartCard
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.kit.side_card import Lines
from jobaid.ui.service.objective_card import ObjectiveCard
from jobaid.ui.service.service_view import ServiceGiven, ServiceView
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Arranged, Pool
from jobaid.ui.widgets.scrolled import ScrollPane
from jobaid.ui.widgets.themed import announce, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.service.board_views import BoardShown


class BoardView(Arranged, ServiceView):
    """One page. Enter on a customer or a complaint goes to it; Ctrl+P makes the page to print."""

    def __init__(self, given: ServiceGiven) -> None:
        super().__init__(given)
        self.board: BoardShown | None = None
        self._shape = ""
        inside = Pane()
        self.title = TextLabel("number", "text", inside, wrap=True)
        self.title.setAccessibleIdentifier("board-title")
        self.about = TextLabel("ui", "muted", inside, wrap=True)
        self.print = PushButton("plain", "", inside, small=True)
        self.print.setAccessibleIdentifier("board-print")
        self.print.set_icon_name("file-text")
        self.print.clicked.connect(self.print_page)
        self.nothing = EmptyState(inside)
        self._cards = Pool(self._card)
        self._held = inside
        self._objectives = Column(space="gap")
        self.customers = self._list("board-customers", "win-back")
        self.complaints = self._list("board-complaints", "complaints")
        self.causes = ChartCard(inside)
        self.praise_card = Card(inside)
        self.praise_card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.praise_card.setAccessibleIdentifier("board-praise")
        self._praise_head = SectionHeading(self.praise_card)
        self._praise = Lines(self.praise_card, "text")
        Column(self.praise_card, self._praise_head, self._praise, edge="pad")
        self._heads = {
            "win-back": SectionHeading(inside), "complaints": SectionHeading(inside),
        }  # fmt: skip
        side = Column(space="gap")
        for part in (
            self._heads["win-back"], self.customers, self._heads["complaints"], self.complaints,
            self.causes, self.praise_card,
        ):  # fmt: skip
            side.addWidget(part)
        side.addStretch(1)
        left = Column(space="gap")
        left.addWidget(self.nothing)
        left.addLayout(self._objectives)
        left.addStretch(1)
        head = LineBox(space="gap")
        head.addWidget(self.title, 1)
        head.addWidget(self.print)
        self._columns = LineBox(space="block")
        self._columns.addLayout(left, 3)
        self._columns.addLayout(side, 2)
        column = Column(inside, space="gap", edge="page")
        column.addLayout(head)
        column.addWidget(self.about)
        column.addLayout(self._columns)
        self._scroll = ScrollPane(self)
        self._scroll.hold(inside)
        Column(self, self._scroll)
        given.actions.bind_all({"board-print": self.print_page, "board-copy": self._copy})
        given.actions.changed.connect(self.retranslate)
        self.retranslate()

    def _list(self, identifier: str, view: str) -> RowList:
        rows = RowList(self._held)
        rows.setAccessibleIdentifier(identifier)
        rows.setObjectName(view)
        rows.chosen.connect(self._open)
        return rows

    def _card(self) -> ObjectiveCard:
        card = ObjectiveCard(self._held)
        self._objectives.addWidget(card)
        return card

    # -- for the area -------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """The objectives, then what is beside them."""
        shown = [card for card in self._cards.all if card.isVisible()]
        return [*shown[:1], *(one for one in (self.customers, self.complaints) if one.isVisible())]

    def focus_first(self) -> None:
        """The first objective."""
        first = next((card for card in self._cards.all if card.isVisible()), None)
        (first or self.print).setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> None:
        """Work it out anew."""
        desk = self.given.desk

        def work(task: Any) -> BoardShown:
            return shown_board(desk, lambda: bool(getattr(task, "cancelled", False)))

        self.given.tasks.run(work, self._take, self.given.say, key="service-board")

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.print.set_text(self.tr("Print"))
        self.print.set_key(self.given.actions.cap("board-print"))
        self.nothing.set_empty(
            "target",
            self.tr("The house has no objectives yet"),
            self.tr("They are written in objectives.yaml, each with its measure."),
        )
        self._draw()

    def arrange(self) -> None:
        """Two columns, or one where there is less room."""
        theme = current_theme()
        shape = "two" if self.width() / theme.scale >= theme.tokens.layout.two_panes else "one"
        if shape != self._shape:
            self._shape = shape
            self._columns.stand(beside=shape == "two")

    # -- what shows ---------------------------------------------------------------------------

    def _take(self, board: BoardShown) -> None:
        waits = self.board is None and (self.print.hasFocus() or self.hasFocus())
        self.board = board
        self._draw()
        if waits:
            self.focus_first()

    def _draw(self) -> None:
        board = self.board
        if board is None:
            self.title.set_text("")
            for part in (*self._heads.values(), self.customers, self.complaints, self.causes,
                         self.praise_card):  # fmt: skip
                part.hide()
            return
        self.title.set_text(translated(board.title))
        self.about.set_text(translated(board.about))
        cards = self._cards.show(len(board.objectives))
        for card, shown in zip(cards, board.objectives, strict=True):
            card.draw(shown)
        self.nothing.setVisible(not board.objectives)
        self._draw_customers(board)
        self._draw_complaints(board)
        self.causes.show_topic(board.causes)
        self.causes.setVisible(bool(board.causes.points))
        self._praise_head.set_heading(
            self.tr("Praise, in customers’ own words"), icon="quote", colour="accent"
        )
        lines = []
        for one in board.praise:
            lines.append((f"“{plain(one.words)}”", True))
            whose = self.tr("%1, to %2") if one.customer else self.tr("To %2")
            whose = whose.replace("%2", plain(one.agent)).replace("%1", plain(one.customer))
            lines.append((whose, False))
        self._praise.show_lines(tuple(lines))
        set_words(
            self.praise_card, self._praise_head.accessibleName(), in_turn(t for t, _ in lines)
        )
        self.praise_card.setVisible(bool(board.praise))

    def _draw_customers(self, board: BoardShown) -> None:
        head = self._heads["win-back"]
        head.set_heading(
            self.tr("Customers to win back"), icon="handshake", colour="accent",
            caption=self.tr("whom to ring first"),
        )  # fmt: skip
        set_words(self.customers, head.accessibleName(), self.tr("Enter goes to the list"))
        self.customers.set_rows(
            [
                ListRow(
                    one.of, f"{plain(one.name or one.of)}: {translated(one.why[-1].words)}",
                    detail=plain(one.standing.taken) or self.tr("nobody yet"), icon="user",
                )
                for one in board.customers
            ],
            choose=False,
        )  # fmt: skip
        for part in (head, self.customers):
            part.setVisible(bool(board.customers))

    def _draw_complaints(self, board: BoardShown) -> None:
        head = self._heads["complaints"]
        head.set_heading(
            self.tr("Complaints open"), icon="message-square-text", colour="accent",
            count=board.open_complaints,
        )  # fmt: skip
        set_words(self.complaints, head.accessibleName(), self.tr("Enter goes to the list"))
        self.complaints.set_rows(
            [
                ListRow(
                    one.key, plain(one.who_says_what),
                    detail=translated(one.left),
                    icon="alarm-clock" if one.standing.state == "late" else "clock",
                    colour="late" if one.standing.state == "late" else "muted",
                )
                for one in board.complaints
            ],
            choose=False,
        )  # fmt: skip
        for part in (head, self.complaints):
            part.setVisible(bool(board.complaints))

    # -- what is done -------------------------------------------------------------------------

    def _open(self, _row: str) -> None:
        rows = self.sender()
        if isinstance(rows, RowList):
            self.given.go(rows.objectName())

    def _copy(self) -> None:
        """The objectives as a table, with tabs, as spreadsheets take it."""
        if self.board is None:
            return
        lines = [
            "\t".join(
                plain(translated(part)).replace("\t", " ")
                for part in (one.text, one.value_words, one.aim_words,
                             STATUS_WORDS[one.status], one.sure, one.owner, one.due)
            )
            for one in self.board.objectives
        ]  # fmt: skip
        QApplication.clipboard().setText("\n".join(lines))
        announce(self, self.tr("Copied as a table"))

    def print_page(self) -> None:
        """Make the page for print, and open it in the viewer of this machine."""
        if self.board is None:
            return
        from jobaid.ui.page_to_print import open_to_print

        told = open_to_print(board_page(self.board), plain(self.board.title), across=True)
        self.given.say(told)
