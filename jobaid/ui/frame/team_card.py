"""The part of the settings page about the team's database: join it, try each step, leave it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.frame.setting_card import SettingCard
from jobaid.ui.widgets.layouts import Column


class TeamCard(SettingCard):
    """Asks for the address and shows how each step went; whoever wired it does the work.

    `join_wanted(str)` with what is typed; `try_wanted`, `leave_wanted` of what is joined.
    """

    join_wanted = Signal(str)
    try_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, field="team-server", state="team-state", told="team-words")
        self._server = ""
        self._join = self._button("team-join", self._join_wanted)
        self._try = self._button("team-try", self.try_wanted.emit)
        self._leave = self._button("team-leave", self.leave_wanted.emit)
        self._field.field.returnPressed.connect(self._join_wanted)
        # What became of a step stands over the keys: below them it may be below the page's edge
        Column(
            self, self._row, self._state, self._told, self._join, self._try, self._leave,
            space="half",
        )  # fmt: skip
        self.show_state("", None)
        self.retranslate()

    def parts(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self._row, self._join, self._try, self._leave]

    def show_state(self, server: str, locked: str | None) -> None:
        """Show which database is joined, "" for none, and why that cannot be changed here."""
        self._server = server
        joined = bool(server)
        if not joined and any(one.hasFocus() for one in (self._try, self._leave)):
            self._join.setFocus(Qt.FocusReason.OtherFocusReason)
        self._try.setVisible(joined)
        self._leave.setVisible(joined)
        for one in (self._field.field, self._join, self._leave):
            one.setEnabled(locked is None)
        self._row.set_help("locked", locked or "", aloud=False)
        self._tell_state()

    def joined(self) -> None:
        """What was typed is kept now: its password is not to stand on the screen."""
        self._field.field.clear()

    def show_working(self) -> None:
        """Say that it is under way."""
        self._show(self.tr("Trying each step"))

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self._row.set_label(self.tr("Team's database"))
        note = self.tr("The address from your administrator. Its password is kept apart.")
        self._row.set_help("note", note, aloud=False)
        self._join.set_text(self.tr("Join this database"))
        self._try.set_text(self.tr("Try each step"))
        self._leave.set_text(self.tr("Leave the database"))
        self._tell_state()

    def _tell_state(self) -> None:
        self._state.set_text(
            self.tr("Joined: %1").replace("%1", self._server)
            if self._server
            else self.tr("None is joined.")
        )

    def _join_wanted(self) -> None:
        told = self._typed(self.tr("Paste the address of the database."))
        if told:
            self.join_wanted.emit(told)
