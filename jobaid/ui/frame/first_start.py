"""The first start: name and role, and nothing else. Enter accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.frame.panes import tab_through
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from jobaid.operations.settings_in_force import Loaded


class FirstStart(Panel):
    """Asks at most who works here. `accepted(changes)` carries the settings to keep."""

    accepted = Signal(object)

    def __init__(self, parent: QWidget, loaded: Loaded, account: str) -> None:
        super().__init__(parent)
        self._loaded = loaded
        self.setAccessibleIdentifier("first-start")
        self._title = TextLabel("title", "text", self)
        name = LineField()
        self._name = name.field
        self._name.setAccessibleIdentifier("first-name")
        self._proposed = loaded.settings.name or account
        self._name.setText(self._proposed)
        self._name_row = FormRow(name, self)
        self._role = ChoiceChips()
        self._role_row = FormRow(self._role, self)
        self._start = PushButton("primary", "", self)
        self._start.set_key("Enter")
        self._start.setAccessibleIdentifier("first-accept")
        self._start.clicked.connect(self.accept)
        Column(self, self._title, self._name_row, self._role_row, self._start, edge="block")
        self.retranslate()
        self._role.set_values([loaded.settings.role or "agent"])
        self._name_row.setVisible(loaded.why_locked("agent.name") is None)
        self._role_row.setVisible(loaded.why_locked("agent.role") is None)
        tab_through([self._name_row, self._role_row, self._start])

    def prepare(self) -> QWidget:
        """Returns what takes the focus."""
        return self._name if not self._name_row.isHidden() else self._start

    def open_panel(self, first: QWidget | None = None) -> None:
        """Show it; a name that nobody has typed is chosen, so that typing replaces it."""
        super().open_panel(first)
        if self._name.text() == self._proposed:
            self._name.selectAll()

    def accept(self) -> None:
        """Take what stands there."""
        changes: dict[str, object] = {}
        name = self._name.text().strip()
        if name and self._loaded.why_locked("agent.name") is None:
            changes["agent.name"] = name
        changes["agent.role"] = self._role.value() or "agent"
        self.left.emit()
        self.accepted.emit(changes)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.setAccessibleName(self.tr("Welcome to Job Aid"))
        self._title.set_text(self.tr("Welcome to Job Aid"))
        self._name_row.set_label(self.tr("Your name, as customers hear it"))
        self._role_row.set_label(self.tr("You are"))
        self._role.set_options(
            [
                ("agent", self.tr("Agent")),
                ("supervisor", self.tr("Supervisor")),
                ("reviewer", self.tr("Reviewer")),
                ("new hire", self.tr("New hire")),
            ]
        )
        self._role.set_accessible(self.tr("You are"), "", "first-role")
        self._start.set_text(self.tr("Start"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter anywhere accepts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
