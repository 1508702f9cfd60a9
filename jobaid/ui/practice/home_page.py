"""The start of practice: the warm-up, the learning path, scenarios to try, the last runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.operations.practice.home_view import PracticeHome, RunRow, passed_words
from jobaid.sentences import ended, in_turn
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.open_row import OpenRow, RowWords
from jobaid.ui.kit.rows_card import RowsCard
from jobaid.ui.kit.side_card import Lines, SideCard
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import decimal_shown, translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.scrolled import ScrollPane, reveal
from jobaid.ui.widgets.themed import Themed, set_words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from jobaid.ui.frame.actions import ActionMap

_TWO_COLUMNS = 1000
"""From so many px at 100 % the scenarios stand beside the path."""


class HomePage(Themed, QWidget):
    """Signals: `begun(scenario)`, `run_opened(run)`, `go_on_asked(run)`, `warm_up_asked`,
    `trainees_asked`.
    """

    begun = Signal(str)
    run_opened = Signal(str)
    go_on_asked = Signal(str)
    warm_up_asked = Signal()
    trainees_asked = Signal()

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("practice-home")
        self._actions = actions
        self._home: PracticeHome | None = None
        self._inside = Pane(self)
        self.heading = TextLabel("title", "text", self._inside, wrap=True)
        self.trainees = PushButton("plain", "", self._inside, small=True)
        self.trainees.setAccessibleIdentifier("practice-trainees")
        self.trainees.clicked.connect(self.trainees_asked)
        self.trainees.hide()
        self.facts = TextLabel("ui", "muted", self._inside, wrap=True)
        self.warm_card = Card(self._inside)
        self.warm_title = TextLabel("ui_bold", "text", self.warm_card, wrap=True)
        self.warm_words = TextLabel("ui", "muted", self.warm_card, wrap=True)
        self.warm_start = PushButton("primary", "", self.warm_card)
        self.warm_start.setAccessibleIdentifier("practice-warm-up")
        self.warm_start.clicked.connect(self.warm_up_asked)
        row = LineBox(self.warm_card, space="pad", edge="pad")
        words = Column(None, self.warm_title, self.warm_words, space="line")
        row.addLayout(words, 1)
        row.addWidget(self.warm_start)
        self.cut_off_head, self.cut_off = self._part("practice-cut-off")
        self.scenarios_head, self.scenarios = self._part("practice-scenarios")
        self.path_head, self.path = self._part("practice-path")
        self.runs_head, self.runs = self._part("practice-runs")
        self.nothing = EmptyState(self._inside)
        self.ready_head, self.ready = self._part("practice-ready")
        # Nothing of it opens: it is read as a whole.
        self.ready.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.coach_card = SideCard("practice-coach", self._inside)
        self.coach_lines = Lines(self.coach_card)
        self.coach_card.column.addWidget(self.coach_lines)
        main = Column(
            None, self.warm_card, self.cut_off_head, self.cut_off, self.path_head, self.path,
            self.runs_head, self.runs, space="unit",
        )  # fmt: skip
        main.addStretch()
        beside = Column(
            None, self.ready_head, self.ready, self.scenarios_head, self.scenarios, self.nothing,
            self.coach_card, space="unit",
        )  # fmt: skip
        beside.addStretch()
        self._sides = LineBox(None, space="page")
        self._sides.addLayout(main, 3)
        self._sides.addLayout(beside, 2)
        top = LineBox(None, self.heading, self.trainees, space="unit")
        top.setStretchFactor(self.heading, 1)
        column = Column(self._inside, space="unit", edge=("page", "pad", "page", "pad"))
        column.addLayout(top)
        column.addWidget(self.facts)
        column.addLayout(self._sides, 1)
        self.scrolled = ScrollPane(self)
        self.scrolled.hold(self._inside)
        Column(self, self.scrolled)
        self.cut_off.opened.connect(self.go_on_asked)
        self.scenarios.opened.connect(self.begun)
        self.path.opened.connect(self._open_stage)
        self.runs.opened.connect(self.run_opened)
        self.nothing.hide()
        actions.changed.connect(self.retranslate)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Beside each other where there is room for both, else under each other."""
        super().resizeEvent(event)
        self._sides.stand(beside=self.width() / current_theme().scale >= _TWO_COLUMNS)

    def panes(self) -> list[QWidget]:
        """What F6 goes round: the warm-up, then each list that has rows."""
        lists = (self.cut_off, self.path, self.runs)
        there = [card.rows[0] for card in lists if card.count]
        beside: list[QWidget] = [self.ready] if self.ready.count else []
        beside += self.scenarios.rows[:1] if self.scenarios.count else []
        return [self.warm_start, *there, *beside]

    def holds_focus(self) -> bool:
        """Whether the focus is on a control of this page that can be used."""
        now = self.window().focusWidget()
        return now is not None and now.isEnabled() and self.isAncestorOf(now)

    def focus_first(self) -> None:
        """The warm-up where something is due, else the first scenario."""
        home = self._home
        if home is not None and not home.due and self.scenarios.count:
            self.scenarios.focus_first()
        else:
            self.warm_start.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self.scrolled, self.focusWidget())

    @property
    def scenario_in_hand(self) -> str:
        """The scenario whose row has the focus, the next of a script's, else the first to try."""
        row, home = self.window().focusWidget(), self._home
        if isinstance(row, OpenRow) and row in self.scenarios.shown:
            return row.target
        if isinstance(row, OpenRow) and row in self.path.shown and home is not None:
            found = next((one.next for one in home.path if one.script == row.target), None)
            if found:
                return found
        return home.scenarios[0].id if home is not None and home.scenarios else ""

    @property
    def cut_off_in_hand(self) -> str:
        """The run that was cut off whose row has the focus, else the newest; "" for none."""
        row, home = self.window().focusWidget(), self._home
        if isinstance(row, OpenRow) and row in self.cut_off.shown:
            return row.target
        return home.cut_off[0].id if home is not None and home.cut_off else ""

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.warm_start.set_text(self.tr("Start"))
        self.warm_start.set_key(self._actions.cap("practice-warm-up"))
        hint = self.tr("%1 lets go of one").replace("%1", self._actions.cap("practice-let-go"))
        self.cut_off_head.set_heading(self.tr("Cut off"), icon="history", caption=hint)
        self.trainees.set_text(self.tr("Trainees"))
        self.trainees.set_key(self._actions.cap("practice-trainees"))
        self._head_scenarios("")
        self.path_head.set_heading(self.tr("Your learning path"), icon="list")
        self.runs_head.set_heading(self.tr("Your last runs"), icon="history")
        if self._home is not None:
            self.show_home(self._home)

    def _head_scenarios(self, spoken: str) -> None:
        hint = self.tr("%1 shows what counts").replace("%1", self._actions.cap("practice-card"))
        if spoken:
            more = self.tr("%1: %2", "a key, and the language spoken").replace(
                "%1", self._actions.cap("practice-language")
            )
            hint = f"{hint} · {more.replace('%2', translated(spoken))}"
        self.scenarios_head.set_heading(self.tr("Scenarios to try"), icon="user", caption=hint)

    def show_home(self, home: PracticeHome, *, coaches: bool | None = None) -> None:
        """Show the start; `coaches`: there are trainees to look at (None: as before)."""
        self._home = home
        if coaches is not None:
            self.trainees.setVisible(coaches)
        name = home.name.split(" ")[0] if home.name else ""
        self.heading.set_text(
            self.tr("Practice, %1").replace("%1", name) if name else self.tr("Practice")
        )
        self.facts.set_text(self._facts(home) if home.read else "")
        self.warm_title.set_text(self.tr("Warm-up: %n card(s)", "", home.due))
        self.warm_words.set_text(translated(home.warm_up) if home.read else "")
        # Until the library is read there is nothing at all: the focus waits here meanwhile.
        self.warm_start.setEnabled(bool(home.due) or not home.scenarios)
        self.cut_off.show_rows(
            [(one.id, f"practice-run-{one.id}", self._run(one)) for one in home.cut_off[:3]],
            [self._actions.cap("practice-go-on")],
        )
        self._head_scenarios(home.spoken)
        caps = [self._actions.cap(f"practice-scenario-{at}") for at in range(1, 10)]
        self.scenarios.show_rows(
            [
                (
                    one.id,
                    f"practice-scenario-{one.id}",
                    RowWords(
                        one.title,
                        one.about,
                        self.tr("best %1").replace("%1", decimal_shown(one.best))
                        if one.best is not None
                        else "",
                        self.tr("New") if one.best is None else "",
                        "zap",
                    ),
                )
                for one in home.scenarios
            ],
            caps,
        )
        self.nothing.set_empty(
            "user",
            self.tr("The library has no scenarios"),
            self.tr("A coach makes them in Scripts: The house, Practice customers."),
        )
        self.nothing.setVisible(home.read and not home.scenarios)
        self.path.show_rows(
            [
                (
                    one.script,
                    f"practice-script-{one.script}",
                    RowWords(
                        one.title,
                        _sentences(translated(one.about), translated(one.state)),
                        "",
                        translated(one.badge),
                        one.icon,
                        opens=one.next is not None,
                    ),
                )
                for one in home.path
            ]
        )
        self._show_ready(home)
        self.runs.show_rows(
            [(one.id, f"practice-run-{one.id}", self._run(one)) for one in home.runs]
        )
        for head, card in (
            (self.cut_off_head, self.cut_off),
            (self.scenarios_head, self.scenarios),
            (self.path_head, self.path),
            (self.ready_head, self.ready),
            (self.runs_head, self.runs),
        ):
            head.setVisible(bool(card.count))
            card.setVisible(bool(card.count))

    def _show_ready(self, home: PracticeHome) -> None:
        """What is there and what is missing for the script that is learned now."""
        self.ready_head.set_heading(
            self.tr("Ready for calls"), icon="target", caption=translated(home.ready)
        )
        self.ready.show_rows(
            [
                (
                    str(at),
                    f"practice-fact-{at}",
                    RowWords(
                        translated(one.words),
                        translated(one.hint),
                        translated(one.stands),
                        self.tr("There") if one.there else self.tr("Missing"),
                        "circle-check" if one.there else "circle-minus",
                        opens=False,
                    ),
                )
                for at, one in enumerate(home.facts)
            ]
        )
        told = [
            f"{translated(one.words)}: {translated(one.stands)}, "
            + (self.tr("there") if one.there else self.tr("missing"))
            for one in home.facts
        ]
        set_words(self.ready, self.ready_head.accessibleName(), in_turn(told))
        if home.coach:
            head = self.tr("%1 coaches you").replace("%1", home.coach)
            sees = self.tr("Sees that you practised, what is passed and what is due.")
            hidden = self.tr("Sees no run and no words of yours, unless you share it.")
            self.coach_card.head(head, "user")
            self.coach_lines.show_lines(((sees, False), (hidden, False)))
            self.coach_card.tell(f"{sees} {hidden}")
        self.coach_card.setVisible(bool(home.coach))

    def _facts(self, home: PracticeHome) -> str:
        count = self.tr("%n practice call(s) so far.", "", home.runs_so_far)
        yours = self.tr("Practice is yours alone: a run is seen only when you share it.")
        passed = translated(passed_words(home.path)) + "."
        return " ".join(one for one in (passed, count, yours, translated(home.gate)) if one)

    def _run(self, run: RunRow) -> RowWords:
        detail = "" if run.score is None else decimal_shown(run.score)
        badge = self.tr("Shared") if run.shared else self.tr("Passed") if run.passed else ""
        icon = "user" if run.shared else "circle-check"
        now = self._home.now if self._home is not None else run.when
        when = day_and_time(run.when, now)
        return RowWords(run.title, translated(run.about), detail, badge, icon, lead=when)

    def _open_stage(self, script: str) -> None:
        for one in self._home.path if self._home is not None else ():
            if one.script == script and one.next is not None:
                self.begun.emit(one.next)

    def _part(self, identifier: str) -> tuple[SectionHeading, RowsCard]:
        card = RowsCard(self._inside)
        card.setAccessibleIdentifier(identifier)
        return SectionHeading(self._inside), card


def _sentences(*parts: str) -> str:
    """Parts after each other, each with its full stop."""
    return " ".join(ended(one) for one in parts if one)
