"""Desks: the other desks, when each was last heard of, what came, and what could not be taken."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from jobaid.operations.team.team_status import TeamStatus, clock_words, library_words
from jobaid.sentences import in_turn, put
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.frame.share_form import ShareForm
from jobaid.ui.kit.side_card import Lines
from jobaid.ui.kit.table import Table, TableColumn, TableModel, TableRow
from jobaid.ui.review.review_view import ReviewGiven, ReviewView
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.scrolled import ScrollPane
from jobaid.ui.widgets.themed import plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.team.team_status import DeskStatus

AGAIN_MS = 15_000
"""How often it is read anew while it shows, in milliseconds."""

_MOST_ASIDE = 20


class DesksView(ReviewView):
    """The desks in a table; Enter opens the calls of whoever works at one.

    Where nothing is shared it asks for a folder or a database.
    """

    def __init__(self, given: ReviewGiven) -> None:
        super().__init__(given)
        self._status: TeamStatus | None = None
        inside = Pane()
        self.title = TextLabel("title", "text", inside)
        self.state = TextLabel("ui", "muted", inside, wrap=True)
        self.state.setAccessibleIdentifier("desks-state")
        self.state.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.trouble = Banner(inside)
        self.trouble.setAccessibleIdentifier("desks-trouble")
        self.trouble.hide()
        self.now = PushButton("plain", "", inside, small=True)
        self.now.setAccessibleIdentifier("desks-now")
        self.now.set_icon_name("refresh-cw")
        self.now.clicked.connect(self._exchange)
        self.nothing = EmptyState(inside)
        self.form = ShareForm(inside)
        self.form.wanted.connect(self._share)
        self.desks = TableModel((), self)
        self.rows = Table(self.desks, inside)
        self.rows.setAccessibleIdentifier("desks")
        self.rows.chosen.connect(self._open)
        self.aside = SectionHeading(inside)
        self.aside_lines = Lines(inside)
        self.aside_lines.setAccessibleIdentifier("desks-aside")
        self.aside_lines.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        parts = (self.title, self.state, self.trouble)
        column = Column(inside, *parts, space="gap", edge="block")
        column.addWidget(self.now, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.nothing, self.form):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        column.addWidget(self.aside)
        column.addWidget(self.aside_lines)
        column.addStretch()
        self._scroll = ScrollPane(self)
        self._scroll.setWidget(inside)
        Column(self, self._scroll)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._read_if_seen)
        given.actions.bind("desks-exchange", self._exchange)
        given.actions.changed.connect(self._take_key)
        self.retranslate()
        self._take_key()
        self._draw()

    # -- for the area -------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """The table, or the form."""
        return [self.form if self._shares_nothing else self.rows]

    def focus_first(self) -> None:
        """The first desk, or the field for what is shared."""
        if self._shares_nothing:
            self.form.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.rows.isHidden():
            self.state.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> None:
        """Read how it stands, and again while it shows."""
        self._read()
        self._again.start()

    def renew(self) -> None:
        """Something came in, or another folder is shared."""
        self._read_if_seen()

    def end(self) -> None:
        """Nothing is read any more."""
        self._again.stop()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.title.set_text(self.tr("Desks of your team"))
        self.now.set_text(self.tr("Exchange now"))
        words = self.tr("Enter opens the calls of whoever works there.")
        set_words(self.rows, self.tr("Desks"), words)
        title = self.tr("No folder or database is shared yet")
        hint = self.tr("Each desk then sends what it keeps, and all of it is here to review.")
        if self.given.desk.only_samples:
            title = self.tr("Sample calls come from no desk")
            hint = self.tr("Your own desks are listed here once you are back at your calls.")
        self.nothing.set_empty("folder", title, hint)
        self.desks.set_columns(
            (
                TableColumn(self.tr("Desk"), 5, role="ui_bold"),
                TableColumn(self.tr("Last heard of"), 5),
                TableColumn(self.tr("Role"), 3, from_width=640, colour="muted"),
                TableColumn(self.tr("Team"), 3, from_width=760, colour="muted"),
                TableColumn(self.tr("To know"), 8, from_width=560),
                TableColumn(self.tr("Came in"), 2, from_width=420, right=True),
            )
        )
        self._draw()

    # -- what shows ---------------------------------------------------------------------------

    @property
    def _shares_nothing(self) -> bool:
        return self._status is None or not self._status.folder

    def _read_if_seen(self) -> None:
        if self.isVisible():
            self._read()
        else:
            self._again.stop()

    def _read(self) -> None:
        team = self.given.desk.team
        if team is None:
            self._take(None)
        else:
            self.given.tasks.run(lambda _task: team.status(), self._take, key="desks")

    def _take(self, status: TeamStatus | None) -> None:
        focused = self.form.field.hasFocus() or self.rows.hasFocus() or self.state.hasFocus()
        before = self._shares_nothing, self.rows.isHidden()
        self._status = status
        self._draw()
        if focused and before != (self._shares_nothing, self.rows.isHidden()):
            self.focus_first()

    def _draw(self) -> None:
        status, none = self._status, self._shares_nothing
        self.nothing.setVisible(none)
        self.form.setVisible(none and self.given.desk.team is not None)
        self.now.setVisible(not none)
        self.state.setVisible(not none)
        others = () if status is None else status.others
        self.rows.setVisible(not none and bool(others))
        self._draw_aside(None if none else status)
        words = [] if status is None or none else [status.trouble, *status.words]
        told = " ".join(translated(one) for one in words if one)
        if not told:
            self.trouble.hide_banner()
        elif told != self.trouble.text() or self.trouble.isHidden():
            self.trouble.set_banner("warn", told)
        if status is None or none:
            return
        now = self.given.desk.now().astimezone()
        self.state.set_text(self._state(status, now))
        set_words(self.state, self.state.text())
        at = self.rows.currentIndex().row()
        self.desks.set_rows([self._row(one, now) for one in others])
        self.rows.go_to(max(min(at, len(others) - 1), 0), 0)
        # As high as its desks, so that what was set aside stands below them
        theme_row = self.rows.verticalHeader().defaultSectionSize()
        head = self.rows.horizontalHeader().sizeHint().height()
        self.rows.setMinimumHeight(head + theme_row * min(len(others), 12) + 2)

    def _state(self, status: TeamStatus, now: dt.datetime) -> str:
        done = self.tr("never") if status.done is None else _when(status.done, now)
        lines = [
            status.folder,
            put(self.tr("Last exchange: %1."), "%1", done)
            + " "
            + (
                self.tr("%n file(s) wait to go out.", "", status.files)
                if status.files
                else self.tr("Nothing waits to go out.")
            ),
        ]
        if not status.others:
            lines.append(self.tr("No other desk has joined it yet."))
        return "\n".join(lines)

    def _row(self, one: DeskStatus, now: dt.datetime) -> TableRow:
        heard = self.tr("never") if one.heard is None else _when(one.heard, now)
        know: list[str] = []
        if one.heard is None or now - one.heard > dt.timedelta(days=1):
            know.append(self.tr("Quiet for a day or more"))
        told = clock_words(one.ahead_s), library_words(one.behind)
        know += [translated(said).rstrip(".") for said in told if said is not None]
        if one.waits:
            know.append(self.tr("%n change(s) to come", "", one.waits))
        if one.aside:
            know.append(self.tr("%n set aside", "", one.aside))
        cells = (
            plain(one.shown_name),
            heard,
            self._role(one.role),
            plain(one.team) or self.tr("No team"),
            in_turn(know),
            str(one.came),
        )
        came = self.tr("%n document(s) came in", "", one.came)
        heard_words = self.tr("last heard of %1").replace("%1", heard)
        words = (cells[0], heard_words, cells[2], cells[3], came, *know)
        return TableRow(one.desk, cells, ", ".join(part for part in words if part))

    def _role(self, role: str) -> str:
        return {
            "agent": self.tr("Agent"),
            "supervisor": self.tr("Supervisor"),
            "reviewer": self.tr("Reviewer"),
            "new hire": self.tr("New hire"),
        }.get(role, "")

    def _draw_aside(self, status: TeamStatus | None) -> None:
        aside = () if status is None else status.aside
        for part in (self.aside, self.aside_lines):
            part.setVisible(bool(aside))
        self.aside.set_heading(
            self.tr("Set aside"), icon="triangle-alert", colour="warn", count=len(aside)
        )
        lines: list[tuple[str, bool]] = []
        for one in aside[:_MOST_ASIDE]:
            lines.append((plain(f"{one.desk}/{one.path}"), True))
            lines.append((plain(translated(one.why)), False))
        self.aside_lines.show_lines(tuple(lines))
        set_words(self.aside_lines, self.aside.accessibleName(), in_turn(t for t, _ in lines))

    # -- what is done -------------------------------------------------------------------------

    def _exchange(self) -> None:
        team = self.given.desk.team
        if team is not None and not self._shares_nothing:
            team.soon(thorough=True)
            self.given.say(self.tr("Exchanging with the other desks."))

    def _share(self, told: str, begin: bool) -> None:
        team = self.given.desk.team
        if team is None:
            self.form.refuse(self.tr("The profile is not open yet."))
            return
        self.given.tasks.run(
            lambda _task: team.share(told, begin=begin), self._shared, self.form.refuse
        )

    def _shared(self, changes: dict[str, str | None]) -> None:
        team = self.given.desk.team
        self.form.set_busy(False)
        if team is not None:
            team.use(changes)
            self._read()

    def _open(self, desk: str) -> None:
        others = () if self._status is None else self._status.others
        found = next((one for one in others if one.desk == desk), None)
        if found is not None:
            self.given.open("calls", found.name or found.agent)

    def _take_key(self) -> None:
        self.now.set_key(self.given.actions.cap("desks-exchange"))


def _when(moment: dt.datetime, now: dt.datetime) -> str:
    return day_and_time(moment.astimezone(now.tzinfo), now)
