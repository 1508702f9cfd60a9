"""The other desks, for a supervisor: when each was last heard of, the quiet ones first."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.desk.start.news import LinesCard
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.team.team_status import TeamStatus

MOST_DESKS = 6


class DesksCard(LinesCard):
    """Desks that share a folder with this one. `all_wanted`: all of them, with what came."""

    all_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("desks-card", parent)
        self._told: tuple[TeamStatus, dt.datetime] | None = None
        self.button = PushButton("link", "", self)
        self.button.setAccessibleIdentifier("desks-all")
        self.button.clicked.connect(self.all_wanted)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self, self.button]

    def show_team(self, status: TeamStatus | None, now: dt.datetime) -> None:
        """Draw the desks; the card is not there without a shared folder."""
        self._told = None if status is None or not status.folder else (status, now)
        self.draw_again()

    def draw_again(self) -> None:
        """The same, in the language of the interface."""
        if self._told is None:
            self.setVisible(False)
            return
        status, now = self._told
        quiet = status.quiet(now)
        lines: list[tuple[str, bool]] = []
        if status.trouble:
            lines.append((plain(translated(status.trouble)), False))
        for one in status.others[:MOST_DESKS]:
            words = self.tr("never heard of")
            if one.heard is not None:
                when = day_and_time(one.heard.astimezone(now.tzinfo), now)
                words = self.tr("last heard of %1").replace("%1", when)
            lines.append((f"{plain(one.shown_name)}, {words}", one in quiet))
        rest = len(status.others) - MOST_DESKS
        if rest > 0:
            lines.append((self.tr("and %n more", "", rest), False))
        if not status.others:
            lines.append((self.tr("No other desk has joined the shared folder yet."), False))
        bad = bool(quiet or status.trouble or status.aside)
        head = self.tr("Desks")
        icon = "triangle-alert" if bad else "folder"
        self.show_lines(lines, head, icon, len(status.others), "warn" if bad else "accent")
        self.button.set_text(self.tr("All desks"))
