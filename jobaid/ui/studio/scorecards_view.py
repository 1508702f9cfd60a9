"""The house's scorecards, each as a form, with what its reviews say of its questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.records.question_agreement import (
    agreement_words,
    card_agreement,
    doubt_words,
)
from jobaid.operations.studio.scorecard_work import (
    CARD,
    CardPart,
    ScorecardWork,
    StudioCard,
    part_of,
)
from jobaid.sentences import put
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.card_exchange import CardExchange
from jobaid.ui.studio.editing_view import NO_LIMIT, EditingView
from jobaid.ui.studio.field_keys import DocumentUndo
from jobaid.ui.studio.form_pane import FormPane
from jobaid.ui.studio.plain_findings import in_plain_words
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.banner import Banner, BannerKind
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Hairline, Pane
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import Scorecard
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.studio.form_document import FormEdit, FormPath
    from jobaid.review.card_agreement import QuestionAgreement
    from jobaid.ui.studio.studio_given import StudioGiven

Agreed = dict[tuple[str, str], "QuestionAgreement"]
"""How far reviewers agree, by card and question."""


class ScorecardsView(EditingView):
    """Left the scorecards, then the sections and questions of one, then the form of what is in
    hand, under what is wrong with it.
    """

    context = "cards"

    def __init__(self, given: StudioGiven) -> None:
        super().__init__(given)
        self.cards = ScorecardWork(given.work)
        self.file = ""
        self.path: FormPath = CARD
        self._agreed: Agreed = {}
        self._drawing = False
        self._shown: tuple[CardPart, ...] = ()
        self.back = PushButton("quiet", "", self, small=True)
        self.back.setAccessibleIdentifier("cards-back")
        self.back.set_icon_name("arrow-left")
        self.back.clicked.connect(self._back)
        self.heading = TextLabel("title", "text", self)
        self.bring = PushButton("quiet", "", self, small=True)
        self.bring.setAccessibleIdentifier("cards-bring-in")
        self.hand = PushButton("quiet", "", self, small=True)
        self.hand.setAccessibleIdentifier("cards-hand-out")
        self._host = PanelHost(self)
        self.left = Pane(self)
        self.list = RowList(self.left, removes=True)
        self.list.setAccessibleIdentifier("cards-list")
        self.new = TextBox("ui", self.left)
        self.new.setAccessibleIdentifier("cards-new")
        self.middle = Pane(self)
        self.parts_heading = SectionHeading(self.middle)
        self.parts = RowList(self.middle, wraps=True, removes=True)
        self.parts.setAccessibleIdentifier("card-parts")
        self.field = TextBox("ui", self.middle)
        self.field.setAccessibleIdentifier("card-add")
        self.right = Pane(self)
        self.problems = Column(space="half")
        self._banners: list[Banner] = []
        self.form = FormPane(self.right)
        self.form.setAccessibleIdentifier("card-form")
        self.nothing = EmptyState(self)
        self._lay_out()
        self.levels = self.left, self.middle, self.right
        self._wire()
        self.made()
        self.retranslate()

    def _lay_out(self) -> None:
        left = Column(self.left, space="unit", edge="unit")
        left.addWidget(self.list, 1)
        left.addWidget(FieldFrame(self.new, self.left, icon="plus"))
        middle = Column(self.middle, self.parts_heading, space="unit", edge="unit")
        middle.addWidget(self.parts, 1)
        middle.addWidget(FieldFrame(self.field, self.middle, icon="plus"))
        right = Column(self.right, space="")
        right.addLayout(self.problems)
        right.addWidget(self.form, 1)
        head = LineBox(None, self.back, self.heading, edge=("pad", "unit", "pad", "unit"))
        head.addStretch(1)
        head.addWidget(self.bring)
        head.addWidget(self.hand)
        self._panes.addWidget(self.left)
        self._panes.addWidget(self.middle)
        self._panes.addWidget(self.nothing, 1)
        self._panes.addWidget(self.right, 1)
        column = Column(self, space="")
        column.addLayout(head)
        column.addWidget(Hairline(self))
        column.addLayout(self._panes, 1)

    def _wire(self) -> None:
        self._exchange = CardExchange(self, self._host, self.cards)
        self._exchange.came.connect(self._came)
        self.bring.clicked.connect(self._exchange.bring_in)
        self.hand.clicked.connect(self._hand_out)
        self.list.selectionModel().currentRowChanged.connect(self._card_moved)
        self.list.chosen.connect(self._to_parts)
        self.list.removed.connect(self._remove_card)
        self.parts.selectionModel().currentRowChanged.connect(self._part_moved)
        self.parts.chosen.connect(self._to_form)
        self.parts.removed.connect(self._remove_part)
        for field in (self.new, self.field):
            field.installEventFilter(DocumentUndo(field))
        self.new.returnPressed.connect(self._new_card)
        self.field.returnPressed.connect(self._add_question)
        self.form.did.connect(self._do)
        self.form.left.connect(self._settle)
        self.given.actions.bind_all(
            {
                "cards-scripts": self._leave,
                "cards-take-in": self._exchange.bring_in,
                "cards-export": self._hand_out,
                "cards-up": self._up,
                "cards-down": self._down,
                "cards-section": self._add_section,
                "cards-problem": self._next_problem,
            }
        )

    # -- the view -----------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """Scorecards, parts, form."""
        return [self.list, self.parts, *self.form.stops()[:1]]

    def focus_first(self) -> None:
        """The scorecards; the field for a first one where there is none."""
        first = self.list if self.cards.cards() else self.new
        self.reach(first)

    def entered(self) -> None:
        """Read what the reviews say of each question."""
        records = self.given.desk.records
        if records is not None:
            library = self.work.reading.library
            self.given.tasks.run(
                lambda _task: _agreement(records, [*library.scorecards.values()]),
                self._take_agreed,
                self.given.say,
                key="studio-agreement",
            )

    def flush(self) -> None:
        """What was typed is taken at once."""
        self.form.flush()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.name_back()
        self.heading.set_text(self.tr("Scorecards"))
        self.bring.set_text(self.tr("Bring in..."))
        self.hand.set_text(self.tr("Hand out..."))
        set_words(self.list, self.tr("Scorecards"))
        self.new.setPlaceholderText(self.tr("New scorecard: its title"))
        set_words(self.new, self.tr("New scorecard"))
        self.field.setPlaceholderText(self.tr("Add a question: its words"))
        set_words(self.field, self.tr("Add a question"))
        self.draw()

    def measure(self, *, stacked: bool) -> None:
        """Scorecards and questions as wide as they need, or as the window."""
        theme = current_theme()
        for pane, wide in ((self.left, "list_least"), (self.middle, "side")):
            pane.setMaximumWidth(NO_LIMIT if stacked else theme.px(wide))
            pane.setMinimumWidth(0 if stacked else theme.px(wide))

    def show_place(self, file: str, path: FormPath, _line: int, _column: int) -> None:
        """Show a part of a scorecard, with the focus where the path leads."""
        self.file, self.path = file, part_of(path)
        self.draw()
        self.reach(self.form)
        self.form.focus_path(path)

    # -- drawing ------------------------------------------------------------------------------

    def draw(self) -> None:
        """Show the scorecards, the parts of the one in hand, and the form."""
        self._drawing = True
        cards = self.cards.cards()
        files = [one.file for one in cards]
        if self.file not in files:
            self.file, self.path = next(iter(files), ""), CARD
        self.list.set_rows([self._card_row(one) for one in cards], choose=False)
        there = bool(files)
        self.bring.set_key(self.given.actions.cap("cards-take-in"))
        self.hand.set_key(self.given.actions.cap("cards-export"))
        self.hand.setVisible(there)
        if there:
            self.list.go_to(files.index(self.file))
            self._draw_parts()
            self._draw_problems()
            form = self.cards.form(self.file, self.path)
            self.form.keys.merges = ()
            self.form.show_entries(form.entries(), self._title())
        self.want(self.middle, there)
        self.want(self.right, there)
        self.nothing.setVisible(not there)
        self.nothing.set_empty(
            "clipboard-check", self.tr("No scorecard yet"), self.tr("Type its title at the left.")
        )
        self._drawing = False
        self.given.shows_file(self, self.file)

    def _card_row(self, card: StudioCard) -> ListRow:
        bad = card.errors + card.warnings
        doubts = any(one.doubtful for (of, _), one in self._agreed.items() if of == card.id)
        return ListRow(
            card.file,
            card.title,
            str(card.questions),
            icon="triangle-alert" if bad or doubts else "clipboard-check",
            colour="late" if card.errors else "warn" if bad or doubts else "muted",
        )

    def _draw_parts(self) -> None:
        self._shown = self.cards.parts(self.file)
        paths = [one.path for one in self._shown]
        if self.path not in paths:
            self.path = next((one for one in reversed(paths) if one < self.path), CARD)
        moves = f"{self.given.actions.cap('cards-up')} {self.given.actions.cap('cards-down')}"
        title = self._shown[0].words
        self.parts_heading.set_heading(
            title,
            count=sum(one.is_question for one in self._shown),
            caption=self.tr("%1 moves").replace("%1", moves),
        )
        self.parts.set_rows([self._part_row(one) for one in self._shown], choose=False)
        self.parts.go_to(paths.index(self.path))
        set_words(self.parts, title)

    def _part_row(self, part: CardPart) -> ListRow:
        doubtful = part.is_question and self._is_doubtful(part)
        bad = part.errors + part.warnings + doubtful
        icon = "list"
        if part.is_question:
            icon = "circle"
        elif part.path == CARD:
            icon = "clipboard-check"
        share = ""
        if part.weighs is not None:
            share = QLocale().toString(round(part.weighs * 100)) + " %"
        return ListRow(
            "/".join(map(str, part.path)) or "card",
            part.words,
            share,
            icon="triangle-alert" if bad else icon,
            colour="late" if part.errors else "warn" if bad else "muted",
        )

    def _draw_problems(self) -> None:
        """What is wrong with the part in hand, and what its reviews say of it."""
        told: list[tuple[BannerKind, str]] = []
        for one in self.cards.problems(self.file, self.path):
            names = self.work.plain_names(self.file)
            both = one.finding.words, one.finding.fix or ""
            said = tuple(in_plain_words(words, names) for words in both)
            told.append(("late" if one.finding.is_error else "warn", " ".join(said).strip()))
        agreed = self._agreed_on(self._part())
        if agreed is not None and agreed.agreement.items:
            said = translated(agreement_words(agreed)), translated(doubt_words(agreed))
            told.append(("warn" if agreed.doubtful else "info", " ".join(said).strip()))
        while len(self._banners) < len(told):
            banner = Banner(self.right)
            banner.setAccessibleIdentifier(f"card-problem-{len(self._banners) + 1}")
            self._banners.append(banner)
            self.problems.addWidget(banner)
        for banner, (kind, words) in zip(self._banners, told, strict=False):
            banner.set_banner(kind, words)
            banner.show()
        for banner in self._banners[len(told) :]:
            banner.hide()

    def _part(self) -> CardPart:
        return next(one for one in self._shown if one.path == self.path)

    def _agreed_on(self, part: CardPart) -> QuestionAgreement | None:
        card = next((one.id for one in self.cards.cards() if one.file == self.file), "")
        return self._agreed.get((card, part.id)) if part.is_question else None

    def _is_doubtful(self, part: CardPart) -> bool:
        agreed = self._agreed_on(part)
        return agreed is not None and agreed.doubtful

    def _take_agreed(self, agreed: Agreed) -> None:
        self._agreed = agreed
        self.draw()

    def _title(self) -> str:
        return self._part().words if self._shown else ""

    # -- deeds --------------------------------------------------------------------------------

    def _card_moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.list.rows.row(now)
        if row is not None and not self._drawing and row.row_id != self.file:
            self.flush()
            self._settle()
            self.file, self.path = row.row_id, CARD
            self.draw()

    def _part_moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._drawing and now.row() < len(self._shown):
            path = self._shown[now.row()].path
            if path != self.path:
                self.flush()
                self._settle()
                self.path = path
                self.draw()

    def _to_parts(self, _id: str) -> None:
        self.reach(self.parts)

    def _to_form(self, _id: str) -> None:
        self.reach(self.form)

    def _do(self, edit: FormEdit) -> None:
        self._try(lambda: self.cards.do(self.file, self.path, edit))

    def _new_card(self) -> None:
        title = " ".join(self.new.text().split())
        if not title:
            return
        self.flush()
        made: list[str] = []
        if self._try(lambda: made.append(self.cards.new_card(title))):
            self.new.clear()
            self.file, self.path = made[0], CARD
            self.draw()
            self.reach(self.field)

    def _hand_out(self) -> None:
        self._exchange.hand_out(
            next((one.id for one in self.cards.cards() if one.file == self.file), "")
        )

    def _came(self, file: str) -> None:
        """One was brought in: it is in hand, behind what became of it."""
        self.file, self.path = file, CARD
        self.draw()

    def _add_question(self) -> None:
        words = " ".join(self.field.text().split())
        if not words:
            return
        self.flush()
        made: list[FormPath] = []
        if self._try(lambda: made.append(self.cards.add_question(self.file, self.path, words))):
            self.field.clear()
            self._go_to(made[0])
            self.reach(self.form)

    def _add_section(self) -> None:
        if not self.file:
            return
        self.flush()
        made: list[FormPath] = []
        title = self.tr("New section")
        if self._try(lambda: made.append(self.cards.add_section(self.file, self.path, title))):
            self._go_to(made[0])
            self.reach(self.form)

    def _remove_part(self, _id: str) -> None:
        self._remove(self.path)

    def _remove_card(self, _id: str) -> None:
        if self.file:
            self._remove(CARD)

    def _remove(self, path: FormPath) -> None:
        self.flush()
        gone: list[str] = []
        file = self.file
        if self._try(lambda: gone.append(self.cards.remove(file, path))):
            words = self.tr("Took out %1. %2 brings it back.")
            key = self.given.actions.cap("cards-undo")
            self.given.say(put(words, "%1", gone[0]).replace("%2", key))

    def _go_to(self, path: FormPath) -> None:
        self.path = path
        self.draw()

    def move_part(self, by: int) -> None:
        """Move the part in hand, or the row of the grid that has the focus."""
        self.flush()
        if not self.file or self.form.move_row(by):
            return
        made: list[FormPath | None] = []
        if self._try(lambda: _last(made, self.cards.move(self.file, self.path, by)) is not None):
            self._go_to(made[0] or self.path)

    def _up(self) -> None:
        self.move_part(-1)

    def _down(self) -> None:
        self.move_part(1)

    def _next_problem(self) -> None:
        """To the next part with something wrong, round the end."""
        paths = [one.path for one in self._shown]
        bad = [
            one.path
            for one in self._shown
            if one.errors or one.warnings or (one.is_question and self._is_doubtful(one))
        ]
        if not bad:
            self.given.say(self.tr("Nothing is wrong in this scorecard."))
            return
        here = paths.index(self.path)
        self.flush()
        self._go_to(next((one for one in bad if paths.index(one) > here), bad[0]))
        self.reach(self.parts)

    def _back(self) -> None:
        """By the mouse: one level out, else to all scripts."""
        self.flush()
        if not self.one_back():
            self._leave()

    def _leave(self) -> None:
        self.given.go("scripts")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes one pane back, and from the scorecards to all scripts."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.list.hasFocus() or self.new.hasFocus():
            self._leave()
        else:
            self.flush()
            self.reach(self.list if self.parts.hasFocus() else self.parts)


def _last(made: list[FormPath | None], path: FormPath | None) -> FormPath | None:
    made.append(path)
    return path


def _agreement(records: RecordReader, cards: list[Scorecard]) -> Agreed:
    records.refresh(whole=False)
    told = ((card, one) for card in cards for one in card_agreement(card, records))
    return {(card.id, one.question): one for card, one in told}
