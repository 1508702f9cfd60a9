"""Live floor: who is ready, in a call, on hold, and who asks for help; answered without leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.clock import stamp
from jobaid.sentences import put
from jobaid.team.floor_card import LONGEST_WORDS, FloorState, HelpAnswer
from jobaid.ui.frame.day_words import minutes
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.kit.table import Table, TableColumn, TableModel, TableRow
from jobaid.ui.review.review_view import ReviewGiven, ReviewView
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.scrolled import ScrollPane, reveal
from jobaid.ui.widgets.themed import plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.team.live_floor import FloorDesk, LiveFloor

AGAIN_MS = 500
"""How often it is drawn anew while it shows, in milliseconds: nothing waits for it."""


class FloorView(ReviewView):
    """The desks in a table, those who ask for help first; Enter goes to the answer, Esc back."""

    def __init__(self, given: ReviewGiven) -> None:
        super().__init__(given)
        self._desks: tuple[FloorDesk, ...] = ()
        self._drawn: tuple[TableRow, ...] = ()
        self._sent: dict[str, str] = {}
        self._asked = ""
        inside = Pane()
        self.title = TextLabel("title", "text", inside)
        self.state = TextLabel("ui", "muted", inside, wrap=True)
        self.state.setAccessibleIdentifier("floor-state")
        self.trouble = Banner(inside)
        self.trouble.setAccessibleIdentifier("floor-trouble")
        self.trouble.hide()
        self.nothing = EmptyState(inside)
        self.model = TableModel((), self)
        self.rows = Table(self.model, inside)
        self.rows.setAccessibleIdentifier("floor")
        self.rows.chosen.connect(self._go_to_answer)
        self.rows.at.connect(self._draw_help)
        self.box = Card(inside)
        self.head = SectionHeading(self.box)
        self.words = TextLabel("body", "text", self.box, wrap=True)
        self.words.setAccessibleIdentifier("floor-help")
        self.words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.line = LineField(self.box)
        self.line.field.setAccessibleIdentifier("floor-answer")
        self.line.field.setMaxLength(LONGEST_WORDS)
        self.line.field.returnPressed.connect(self._send)
        self.row = FormRow(self.line, self.box)
        self.kept = KeptWords("floor-answer", self.box)
        self.button = PushButton("primary", "", self.box, small=True)
        self.button.setAccessibleIdentifier("floor-send")
        self.button.clicked.connect(self._send)
        column = Column(
            self.box,
            self.head,
            self.words,
            self.kept,
            self.row,
            edge=("pad", "gap", "pad", "pad"),
        )
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        whole = Column(inside, self.title, self.state, self.trouble, space="gap", edge="block")
        whole.addWidget(self.nothing)
        whole.addWidget(self.rows, 1)
        whole.addWidget(self.box)
        whole.addStretch()
        self._scroll = ScrollPane(self)
        self._scroll.setWidget(inside)
        Column(self, self._scroll)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._look_if_seen)
        self.retranslate()
        self._draw()

    # -- for the area -------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """The table, and the answer where one is asked for."""
        if self.rows.isHidden():
            return [self.state]
        return [self.rows, *([self.box] if not self.box.isHidden() else [])]

    def focus_first(self) -> None:
        """Who asks for help first, with the answer; otherwise the first desk."""
        if self.rows.isHidden():
            self.state.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.rows.go_to(0, 0)
        if self._asking() is not None:
            self._write_answer()
        else:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> None:
        """Look, and again while it shows."""
        self._draw()
        self._again.start()

    def renew(self) -> None:
        """Another house, or another person."""
        self._look_if_seen()

    def end(self) -> None:
        """Nothing is looked at any more."""
        self._again.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves the answer for the table; what is written of it stays."""
        if event.key() == Qt.Key.Key_Escape and self.box.isAncestorOf(self.focusWidget()):
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.title.set_text(self.tr("What each desk does now"))
        set_words(self.rows, self.tr("Desks"), self.tr("Enter answers whoever asks for help."))
        self.nothing.set_empty(
            "user",
            self.tr("This house has no live floor"),
            self.tr(
                "With one you see who is ready, in a call or on hold, and answer who asks for "
                "help. The house's file switches it on (live_floor); its agents are told."
            ),
        )
        self.row.set_label(self.tr("Your answer, shown beside their line"))
        self.button.set_text(self.tr("Answer"))
        self.button.set_key(self.tr("Enter"))
        self.model.set_columns(
            (
                TableColumn(self.tr("Who"), 4, role="ui_bold"),
                TableColumn(self.tr("Now"), 3),
                TableColumn(self.tr("For"), 2, right=True),
                TableColumn(self.tr("Script and step"), 7, from_width=480),
                TableColumn(self.tr("Help"), 6, from_width=760),
            )
        )
        self._drawn = ()
        self._draw()

    # -- what shows ---------------------------------------------------------------------------

    @property
    def _floor(self) -> LiveFloor | None:
        return None if self.given.desk.only_samples else self.given.desk.floor

    def _look_if_seen(self) -> None:
        if self.isVisible():
            self._draw()
        else:
            self._again.stop()

    def _draw(self) -> None:
        floor = self._floor
        self.nothing.setVisible(floor is None)
        self.state.setVisible(floor is not None)
        if floor is None:
            self._desks = ()
            self.rows.hide()
            self.box.hide()
            self.trouble.hide_banner()
            return
        news = floor.news
        self._desks = tuple(sorted(news.desks, key=_order))
        told = translated(news.trouble) if news.trouble else ""
        if not told:
            self.trouble.hide_banner()
        elif told != self.trouble.text() or self.trouble.isHidden():
            self.trouble.set_banner("warn", told)
        asks = sum(1 for one in self._desks if _asks(one))
        words = self.tr("Nobody else is at a desk now.")
        if self._desks:
            words = self.tr("%n desk(s).", "", len(self._desks)) + " "
            words += (
                self.tr("%n ask(s) for help.", "", asks)
                if asks
                else self.tr("Nobody asks for help.")
            )
        self.state.set_text(words + " " + self.tr("None of this is kept."))
        self.rows.setVisible(bool(self._desks))
        rows = tuple(map(self._row, self._desks))
        if rows != self._drawn:
            self._set_rows(rows)
        self._draw_help()

    def _set_rows(self, rows: tuple[TableRow, ...]) -> None:
        at = self.rows.currentIndex().row()
        chosen = self._drawn[at].row_id if 0 <= at < len(self._drawn) else ""
        self._drawn = rows
        self.model.set_rows(list(rows))
        now = next((n for n, row in enumerate(rows) if row.row_id == chosen), 0)
        if rows:
            self.rows.go_to(now, 0)
        # Some rows at least, however large the text: the page scrolls, no part of it is pressed
        head = self.rows.horizontalHeader().sizeHint().height()
        row = self.rows.verticalHeader().defaultSectionSize()
        self.rows.setMinimumHeight(head + row * min(len(rows), 4) + 2)

    def _row(self, one: FloorDesk) -> TableRow:
        card = one.card
        name = plain(card.agent.get("name") or card.desk)
        state = self._state_words(card.state)
        if one.is_quiet:
            state = self.tr("Not heard of")
        length = (
            "" if one.for_s is None else minutes(int(one.quiet_s if one.is_quiet else one.for_s))
        )
        if card.why:
            state = f"{state}: {plain(card.why)}"
        where = ": ".join(plain(part) for part in (card.script, card.step) if part)
        help = ""
        if _asks(one) and card.help is not None:
            help = self.tr("Asks for help")
            if self._sent.get(card.desk) == card.help.id:
                help = self.tr("Answered")
        cells = (name, state, length, where, help)
        return TableRow(card.desk, cells, ", ".join(part for part in cells if part))

    def _state_words(self, state: FloorState) -> str:
        return {
            "ready": self.tr("Ready"),
            "break": self.tr("On a break"),
            "training": self.tr("In training"),
            "call": self.tr("In a call"),
            "hold": self.tr("On hold"),
            "wrap-up": self.tr("Wrapping up"),
        }.get(state, self.tr("At the desk"))

    # -- help ---------------------------------------------------------------------------------

    def _current(self) -> FloorDesk | None:
        at = self.rows.currentIndex().row()
        return self._desks[at] if 0 <= at < len(self._desks) else None

    def _asking(self) -> FloorDesk | None:
        """The desk that is chosen, where it asks for help."""
        one = self._current()
        return one if one is not None and _asks(one) else None

    def _draw_help(self, _row: int = 0) -> None:
        one = self._asking()
        asked = "" if one is None or one.card.help is None else one.card.help.id
        if asked != self._asked:
            # What is half written belongs to whom it was written
            self._asked = asked
            self.line.field.clear()
            self.kept.begin(asked, {"words": self.line.field})
            self.row.set_error("")
        if one is None or one.card.help is None:
            if self.box.isAncestorOf(self.focusWidget() or self):
                self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
            self.box.hide()
            return
        request = one.card.help
        name = plain(one.card.agent.get("name") or one.card.desk)
        where = ": ".join(plain(part) for part in (request.script, request.step) if part)
        self.head.set_heading(name, icon="circle-help", colour="accent")
        told = [self.tr("“%1”").replace("%1", plain(request.words))] if request.words else []
        told += [part for part in (where, plain(request.line)) if part]
        self.words.set_text("\n".join(told))
        sent = self._sent.get(one.card.desk) == request.id
        self.row.set_help("hint", self.tr("Sent. Another answer takes its place.") if sent else "")
        self.box.show()

    def _go_to_answer(self, _desk: str) -> None:
        if self._asking() is not None:
            self._write_answer()

    def _write_answer(self) -> None:
        self.line.field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: reveal(self._scroll, self.line.field))

    def _send(self) -> None:
        one, floor, desk = self._asking(), self._floor, self.given.desk
        words = " ".join(self.line.field.text().split())
        if one is None or one.card.help is None or floor is None:
            return
        if not words:
            self.row.set_error(self.tr("Write the answer first."))
            return
        by = {key: desk.agent.get(key) or "" for key in ("id", "name")}
        floor.answer(one.card.desk, HelpAnswer(one.card.help.id, words, by, stamp(desk.now())))
        self._sent[one.card.desk] = one.card.help.id
        self.line.field.clear()
        self.kept.sent()
        self.kept.begin(self._asked, {"words": self.line.field})
        self.row.set_error("")
        self.given.say(put(self.tr("Answered %1."), "%1", plain(one.card.agent.get("name") or "")))
        self._draw()


def _asks(one: FloorDesk) -> bool:
    return one.card.help is not None and not one.is_quiet


def _order(one: FloorDesk) -> tuple[bool, str, str]:
    asked = "" if one.card.help is None else one.card.help.at
    return not _asks(one), asked if _asks(one) else "", one.card.agent.get("name") or one.card.desk
