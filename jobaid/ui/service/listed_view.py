"""A list with one thing of it in full beside it: what complaints and customers share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.sentences import in_turn
from jobaid.ui.kit.chart_card import ChartCard
from jobaid.ui.kit.side_card import Lines
from jobaid.ui.kit.table import TableColumn, TableModel, TableRow
from jobaid.ui.service.change_form import AskedField, ChangeForm
from jobaid.ui.service.service_view import ServiceGiven, ServiceView
from jobaid.ui.service.state_table import StateLook, StateTable
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.badge import Badge
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Arranged
from jobaid.ui.widgets.scrolled import ScrollPane
from jobaid.ui.widgets.themed import announce, set_words

if TYPE_CHECKING:
    from jobaid.operations.charts import ReportTopic

AGAIN_MS = 60_000
"""How often what depends on the clock is worked out anew while it shows."""


class FormAsked(NamedTuple):
    """What a button asks for before it does its deed; without fields it does it at once."""

    title: str
    icon: str
    fields: Sequence[AskedField]
    button: str
    hint: str = ""


class ShownDetail(NamedTuple):
    """One thing in full: title, state, and groups of lines (text, whether it is strong)."""

    title: str
    state: str
    look: StateLook
    about: str
    groups: Sequence[tuple[str, Sequence[tuple[str, bool]]]]
    deeds: Sequence[str]


class ListedView(Arranged, ServiceView):
    """Draws a table, what is chosen of it, buttons and their form.

    A view of it says: `columns`, `empty_words`, `deed_words`, `form_of`, `read`, `detail`, `do`.
    `name` begins its identifiers. `of_all` are the deeds that need none in hand.
    """

    ring_radius = 8

    name = ""
    deeds: tuple[str, ...] = ()
    of_all: frozenset[str] = frozenset()
    primary = ""
    _kept = Signal()  # from the writer's thread

    def __init__(self, given: ServiceGiven) -> None:
        super().__init__(given)
        self._shape, self._reading = "", False
        self.model = TableModel((), self)
        self.table = StateTable(self.model, self)
        self.table.setAccessibleIdentifier(self.name)
        self.table.at.connect(self._at)
        self.table.chosen.connect(self._enter)
        self.nothing = EmptyState(self)
        self._room = QWidget(self)  # keeps what is above together where nothing is listed
        self.chart = ChartCard(self)
        self._left = QWidget(self)
        left = Column(self._left, self.nothing, space="gap", edge="page")
        left.addWidget(self._room, 1)
        left.addWidget(self.table, 3)
        left.addWidget(self.chart)
        self._pane = ScrollPane(self)
        self._pane.hold(self._make_detail())
        row = LineBox(self, space="")
        row.addWidget(self._left, 3)
        row.addWidget(self._pane, 2)
        self._kept.connect(self._said)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._read_if_seen)
        given.actions.bind_all(
            {f"{self.name}-next": self._next, f"{self.name}-send": self.form.send}
        )
        given.actions.changed.connect(self.retranslate)
        self.retranslate()

    def _make_detail(self) -> QWidget:
        inside = Pane()
        self.title = TextLabel("title", "text", inside, wrap=True)
        self.title.setAccessibleIdentifier(f"{self.name}-title")
        self.title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.badge = Badge(parent=inside)
        self.about = TextLabel("ui", "muted", inside, wrap=True)
        head = LineBox(space="gap")
        head.addWidget(self.title, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        self.card = Card(inside)
        self.card.setAccessibleIdentifier(f"{self.name}-detail")
        self.card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lines = Lines(self.card, "text")
        Column(self.card, self.lines, edge="pad")
        self.form = ChangeForm(f"{self.name}-form", inside)
        self.form.sized.connect(self._show_form)
        self.form.filled.connect(self._filled)
        self.form.left.connect(self._leave_form)
        self.buttons: dict[str, PushButton] = {}
        held = QWidget(inside)
        flow = FlowLayout(held, gap=8)
        for deed in self.deeds:
            kind = "primary" if deed == self.primary else "plain"
            button = PushButton(kind, "", held, small=True)  # type: ignore[arg-type]
            button.setAccessibleIdentifier(f"{self.name}-{deed}")
            button.clicked.connect(partial(self.begin_deed, deed))
            self.buttons[deed] = button
            flow.addWidget(button)
        column = Column(inside, space="gap", edge="page")
        column.addLayout(head)
        for part in (self.about, self.card, self.form, held):
            column.addWidget(part)
        column.addStretch(1)
        return inside

    # -- what a view says ---------------------------------------------------------------------

    def columns(self) -> Sequence[TableColumn]:
        """The columns; the first is the state."""
        raise NotImplementedError

    def empty_words(self) -> tuple[str, str, str]:
        """An icon, what is not there, and how one comes."""
        raise NotImplementedError

    def deed_words(self) -> Mapping[str, str]:
        """What the buttons say."""
        raise NotImplementedError

    def form_of(self, deed: str) -> FormAsked | None:
        """What a deed asks for; None: it is done at once."""
        raise NotImplementedError

    def read(self) -> None:
        """Read what is listed, and `take` it."""
        raise NotImplementedError

    def detail(self, key: str) -> ShownDetail | None:
        """One of them in full; None for one that is not there."""
        raise NotImplementedError

    def do(self, deed: str, key: str, told: Mapping[str, str], saved: Callable[[], None]) -> str:
        """Do a deed; what is missing or wrong, "" where it is on its way to the disk."""
        raise NotImplementedError

    # -- for the area -------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """The list and the detail."""
        return [one for one in (self.table, self.title) if one.isVisible()]

    def focus_first(self) -> None:
        """The list; what says that it is empty has nothing to focus."""
        target = self if self.table.isHidden() else self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def ring_target(self) -> QWidget | None:
        """Where nothing is listed the view has the focus: the ring goes round what says so."""
        return self.nothing

    def shown(self) -> None:
        """Read what was kept meanwhile, and again while it shows."""
        self.read()
        self._again.start()

    def end(self) -> None:
        """Nothing is read any more."""
        self._again.stop()

    def show_read(
        self,
        rows: Sequence[TableRow],
        looks: Mapping[str, StateLook],
        topic: ReportTopic | None = None,
    ) -> None:
        """Show what was read; the one in hand stays in hand."""
        chosen, focused = self.current(), self.table.hasFocus() or self.hasFocus()
        self.table.looks = dict(looks)
        self.model.set_rows(rows)
        self.table.go_to(next((n for n, row in enumerate(rows) if row.row_id == chosen), 0))
        self.table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self._room.setVisible(not rows)
        if topic is not None:
            self.chart.show_topic(topic)
        self._draw_detail()
        self.arrange()
        if focused:
            self.focus_first()

    def current(self) -> str:
        """The key of the one in hand, "" for none."""
        row = self.model.row(self.table.currentIndex())
        return "" if row is None else row.row_id

    def begin_deed(self, deed: str) -> None:
        """Ask for what a deed takes, or do it."""
        key = self.current()
        if not key and deed not in self.of_all:
            return
        if self._pane.isHidden():
            self._reading = True
            self._shape_again()
        asked = self.form_of(deed)
        if asked is None:
            self._do(deed, {})
            return
        keys = self.given.actions.cap(f"{self.name}-send")
        of = "" if deed in self.of_all else key
        self.form.open_form(
            deed, of, asked.title, asked.icon, asked.fields, asked.button, keys, asked.hint
        )

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.model.set_columns(self.columns())
        icon, title, hint = self.empty_words()
        self.nothing.set_empty(icon, title, hint)
        for deed, words in self.deed_words().items():
            self.buttons[deed].set_text(words)
        self._draw_detail()

    def arrange(self) -> None:
        """List and detail beside each other, or one at a time where there is less room."""
        theme = current_theme()
        shape = "two" if self.width() / theme.scale >= theme.tokens.layout.two_panes else "one"
        if shape != self._shape:
            self._shape, self._reading = shape, False
        self._shape_again()
        topic = self.chart.topic
        # What is to be done comes first: where there is little height the list has all of it
        room = not self.model.rowCount() or self.height() / theme.scale >= _ROOM_FOR_CHART
        self.chart.setVisible(room and topic is not None and bool(topic.points))

    def _shape_again(self) -> None:
        one = self._shape == "one"
        self._left.setVisible(not one or not self._reading)
        there = not self.table.isHidden() or self.form.is_open or self._reading
        self._pane.setVisible(there and (not one or self._reading))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes from the detail to the list."""
        if event.key() == Qt.Key.Key_Escape and not self.table.hasFocus():
            self._reading = False
            self.arrange()
            self.focus_first()
        else:
            super().keyPressEvent(event)

    # -- inside -------------------------------------------------------------------------------

    def _read_if_seen(self) -> None:
        if self.isVisible():
            self.read()
        else:
            self._again.stop()

    def _at(self, _row: int) -> None:
        self._draw_detail()

    def _enter(self, _key: str) -> None:
        self._reading = True
        self.arrange()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self) -> None:
        count = self.model.rowCount()
        if count:
            self.table.go_to((self.table.currentIndex().row() + 1) % count)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw_detail(self) -> None:
        shown = self.detail(self.current())
        if shown is None:
            for deed, button in self.buttons.items():
                button.setVisible(deed in self.of_all)
            return
        if self.form.is_open and self.form.of not in ("", self.current()):
            self.form.close_form()
        self.title.set_text(shown.title)
        self.badge.set_badge(shown.look.kind, shown.state, shown.look.icon)
        self.badge.setVisible(bool(shown.state))
        set_words(self.title, shown.title, shown.state)
        self.about.set_text(shown.about)
        lines: list[tuple[str, bool]] = []
        for head, group in shown.groups:
            if group:
                lines.append((head, True))
                lines += group
        self.lines.show_lines(tuple(lines))
        set_words(self.card, shown.title, in_turn(text for text, _ in lines))
        for deed, button in self.buttons.items():
            button.setVisible(deed in shown.deeds or deed in self.of_all)

    def _filled(self, deed: str, told: Mapping[str, str]) -> None:
        self._do(deed, told)

    def _do(self, deed: str, told: Mapping[str, str]) -> None:
        wrong = self.do(deed, self.current(), told, self._kept.emit)
        if not wrong:
            if self.form.is_open:
                self.form.close_form(kept=True)
                self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.tr("Kept in the record"))
        elif self.form.is_open:
            self.form.ask(translated(wrong))
        else:
            self.given.say(translated(wrong))

    def _show_form(self) -> None:
        if self.form.is_open:
            self._pane.show_soon(self.form)

    def _leave_form(self) -> None:
        deed = self.form.what
        self.form.close_form()
        (self.buttons.get(deed) or self.title).setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self) -> None:
        self.given.changed()
        self.read()


_ROOM_FOR_CHART = 480
