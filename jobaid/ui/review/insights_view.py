"""Insights: what the calls have to say, a card for each finding."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.charts import CallsBehind
from jobaid.operations.records.why_none import why_none
from jobaid.operations.review.call_report import ReportAsked, query_in_house
from jobaid.operations.review.insights import Insights, insights_of
from jobaid.operations.review.insights_spans import SPAN_WORDS, SPANS, days_of_span
from jobaid.operations.roles import sight_of
from jobaid.operations.version_numbers import version_numbers
from jobaid.ui.review.card_grid import CardGrid
from jobaid.ui.review.review_view import ReviewGiven, ReviewView
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import announce, set_words

if TYPE_CHECKING:
    from jobaid.operations.task_runner import Task

_ALL = "*"
_USUAL = "month"


class InsightsView(ReviewView):
    """Script, team and days above, cards below. Esc stops what is being worked out."""

    def __init__(self, given: ReviewGiven) -> None:
        super().__init__(given)
        self._shown: Insights | None = None
        self._whole = True
        self._why = ""
        self._task: Task | None = None
        self._waits = False
        self._names: tuple[tuple[str, str], ...] = ()
        self.script = ChoiceBox(self)
        self.team = ChoiceBox(self)
        self.days = ChoiceBox(self)
        for box, id in ((self.script, "script"), (self.team, "team"), (self.days, "days")):
            box.setAccessibleIdentifier(f"insights-{id}")
            box.activated.connect(self._ask)
            box.setMaximumWidth(current_theme().px("choice_wide"))
        self.count = TextLabel("ui", "muted", self)
        self.count.setAccessibleIdentifier("insights-count")
        self.copy = PushButton("plain", "", self)
        self.copy.setAccessibleIdentifier("insights-copy")
        self.copy.clicked.connect(self._copy)
        self.people = Banner(self)
        self.people.setAccessibleIdentifier("insights-people")
        self.nothing = EmptyState(self)
        self.grid = CardGrid(self, wide=("ways",))
        self.grid.opened.connect(self._open)
        row = LineBox(None, self.script, self.team, self.days, self.count, space="unit")
        row.addStretch()
        row.addWidget(self.copy)
        column = Column(self, space="gap", edge="pad")
        column.addLayout(row)
        column.addWidget(self.people)
        column.addWidget(self.nothing)
        column.addWidget(self.grid, 1)
        column.addStretch()  # takes what the cards leave where there are none
        self.people.hide()
        self.nothing.hide()
        given.actions.bind_all(
            {"insights-copy": self._copy, "insights-table": self.grid.turn_to_table}
        )
        self.retranslate()

    # -- for the area ----------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """The choices, then the chart that has the focus or the first one."""
        target = self.grid.target
        return [self.script, *([] if target is None else [target])]

    def focus_first(self) -> None:
        """The first chart; until it is there, the choices."""
        self._waits = self.grid.target is None
        (self.grid.target or self.script).setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> None:
        """Read what was kept meanwhile."""
        self._ask()

    def renew(self) -> None:
        """The library or the record is another now."""
        self.retranslate()
        if self.isVisible():
            self._ask()

    def end(self) -> None:
        """What is being worked out is not wanted any more."""
        if self._task is not None:
            self._task.cancel()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.copy.set_text(self.tr("Copy as a table"))
        self.copy.set_key(self.given.actions.cap("insights-copy"))
        set_words(self.script, self.tr("Script"))
        set_words(self.team, self.tr("Team"))
        set_words(self.days, self.tr("Days"))
        self._offer()
        if self._shown is not None:
            self._show(self._shown)

    # -- what is asked ---------------------------------------------------------------------

    def asked(self) -> ReportAsked:
        """The calls that are chosen above."""
        script, team = self.script.value(), self.team.value()
        now = self.given.desk.now()
        today = now.astimezone().date()
        first, last = days_of_span(self.days.value() or _USUAL, today)
        return ReportAsked(
            first=first,
            last=last,
            script=None if script in (None, _ALL) else script,
            team=None if team in (None, _ALL) else team,
            samples=self.given.desk.samples,
            sight=sight_of(self.given.desk.viewer),
            now=now,
        )

    def _offer(self) -> None:
        """Fill the boxes; what is chosen stays chosen."""
        library = self.given.desk.in_use.library
        scripts = self._names or tuple(
            (script.id, self.given.desk.in_use.title(script.id)) for script in library
        )
        teams = sorted({one.team for one in library.people.values() if one.team})
        chosen = [box.value() for box in (self.script, self.team, self.days)]
        self.script.set_options([(_ALL, self.tr("All scripts")), *scripts])
        self.team.set_options([(_ALL, self.tr("All teams")), *((one, one) for one in teams)])
        self.days.set_options([(id, translated(SPAN_WORDS[id])) for id in SPANS])
        for box, value, usual in zip(
            (self.script, self.team, self.days), chosen, (_ALL, _ALL, _USUAL), strict=True
        ):
            box.set_value(value or usual)
        self.team.setVisible(bool(teams))

    def _ask(self, _at: int = 0) -> None:
        records, library = self.given.desk.records, self.given.desk.in_use.library
        if records is None:
            return
        asked, opened = self.asked(), self.given.desk.in_use.opened
        viewer = self.given.desk.viewer

        def work(task: Task) -> tuple[Insights, bool, str]:
            records.refresh(whole=False)
            whole = records.index.being_made is None
            found = insights_of(
                records.index, library, asked, records.documents, lambda: task.cancelled,
                numbered=partial(version_numbers, None if opened is None else opened.root),
            )  # fmt: skip
            why = ""
            if not found.topics:
                why = why_none(records.index, query_in_house(asked, library), viewer)
            return found, whole, why

        self.count.set_text(self.tr("Being worked out. Esc stops."))
        self._task = self.given.tasks.run(work, self._done, self._failed, key="insights")

    def _done(self, done: tuple[Insights, bool, str]) -> None:
        self._task = None
        found, self._whole, self._why = done
        self._show(found)

    def _failed(self, words: str) -> None:
        self._task = None
        self._count()
        self.given.say(words)

    def _stop(self) -> bool:
        """Nobody waits for it any more; what shows stays."""
        if self._task is None:
            return False
        self._task.cancel()
        self._task = None
        self._count()
        announce(self.count, self.tr("Stopped."))
        return True

    # -- what shows ------------------------------------------------------------------------

    def _show(self, found: Insights) -> None:
        self._shown = found
        if self.script.value() in (None, _ALL) and found.scripts:
            self._names = found.scripts
            self._offer()
        self.grid.show_topics(found.topics)
        if found.of_people:
            self.people.set_banner("info", translated(found.of_people), icon="user")
        self.people.setVisible(bool(found.of_people))
        if self._whole:
            words = self.tr("No calls in these days")
            hint = translated(self._why)
            hint = hint or self.tr("Choose other days, another script or all teams.")
        else:
            words = self.tr("No calls in these days so far")
            hint = self.tr("The index is being made; what it finds shows by itself.")
        self.nothing.set_empty("chart-column", words, hint)
        self.nothing.setVisible(not found.topics)
        self.grid.setVisible(bool(found.topics))
        self.copy.setEnabled(bool(found.topics))
        self._count()
        if self._waits and self.script.hasFocus():
            self.focus_first()

    def _count(self) -> None:
        calls = 0 if self._shown is None else self._shown.calls
        told = self.tr("%Ln call(s)", "", calls)
        if not self._whole:
            told = self.tr("%Ln call(s) so far", "", calls)
        self.count.set_text(told)

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        super().restyle()
        for box in (self.script, self.team, self.days) if hasattr(self, "days") else ():
            box.setMaximumWidth(current_theme().px("choice_wide"))

    # -- what is done ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc stops what is being worked out."""
        if event.key() != Qt.Key.Key_Escape or not self._stop():
            super().keyPressEvent(event)

    def _open(self, id: str, place: int) -> None:
        topics = () if self._shown is None else self._shown.topics
        point = next((one.points[place] for one in topics if one.id == id), None)
        if point is None or point.behind is None:
            self.given.say(self.tr("These calls cannot be listed one by one."))
            return
        self.given.open("calls", CallsBehind(point.behind, point.words))

    def _copy(self) -> None:
        copied = self.grid.copy_table()
        if copied:
            self.given.say(self.tr("Copied as a table: %1").replace("%1", copied))
