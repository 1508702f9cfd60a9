"""The first start: name and role, and nothing else. Enter accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobaid.ui.frame.panes import tab_through
from jobaid.ui.parts import LineField
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from jobaid.operations.settings import Loaded


class FirstStart(Panel):
    """Asks at most who works here. `accepted(changes)` carries the settings to keep."""

    accepted = Signal(object)

    def __init__(self, parent: QWidget, loaded: Loaded, account: str) -> None:
        super().__init__(parent)
        self._loaded = loaded
        self.setAccessibleIdentifier("first-start")
        self._title = TextLabel("title", "text", self)
        self._name_label = TextLabel("ui", "muted", self)
        self._name_box = LineField(self)
        self._name = self._name_box.field
        self._name.setAccessibleIdentifier("first-name")
        self._name.setText(loaded.settings.name or account)
        self._role_label = TextLabel("ui", "muted", self)
        self._role = ChoiceChips(self)
        self._start = PushButton("primary", "", self)
        self._start.set_key("Enter")
        self._start.setAccessibleIdentifier("first-accept")
        self._start.clicked.connect(self.accept)
        self._column = QVBoxLayout(self)
        for widget in (
            self._title,
            self._name_label,
            self._name_box,
            self._role_label,
            self._role,
            self._start,
        ):
            self._column.addWidget(widget)
        self.retranslate()
        self._role.set_values([loaded.settings.role or "agent"])
        for label, widget, key in (
            (self._name_label, self._name_box, "agent.name"),
            (self._role_label, self._role, "agent.role"),
        ):
            label.setVisible(loaded.why_locked(key) is None)
            widget.setVisible(loaded.why_locked(key) is None)
        tab_through([self._name_box, self._role, self._start])
        self.restyle()

    def prepare(self) -> QWidget:
        """The name is chosen so that typing replaces it; returns what takes the focus."""
        self._name.selectAll()
        return self._name if not self._name_box.isHidden() else self._start

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
        self._name_label.set_text(self.tr("Your name, as customers hear it"))
        self._name.setAccessibleName(self.tr("Your name, as customers hear it"))
        self._role_label.set_text(self.tr("You are"))
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

    def restyle(self) -> None:
        """Take the sizes of the theme."""
        theme = current_theme()
        pad = theme.px("block")
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme.px("unit"))
        super().restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter anywhere accepts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)
