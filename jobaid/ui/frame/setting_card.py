"""A part of the settings page in which something is done: a field, buttons, and what came of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.theme.focus import bring_into_sight
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.themed import Themed, announce


class SettingCard(Themed, QWidget):
    """Asks and shows; whoever wired it does the work.

    `field` is the identifier of the field, `state` of the line that says how things stand,
    `told` of what came of it. What it is made of is laid out by the card itself.
    """

    def __init__(self, parent: QWidget, *, field: str, state: str, told: str) -> None:
        super().__init__(parent)
        self._field = LineField(self)
        self._field.field.setAccessibleIdentifier(field)
        self._row = FormRow(self._field, self, role="ui_bold")
        self._state = TextLabel("ui", "muted", self, wrap=True)
        self._state.setAccessibleIdentifier(state)
        self._told = TextLabel("ui", "text", self, wrap=True)
        self._told.setAccessibleIdentifier(told)
        self._told.hide()

    def tell(self, words: str) -> None:
        """Say what came of it, aloud too."""
        self._show(words)
        if words:
            announce(self, words)

    def _show(self, words: str) -> None:
        self._told.set_text(words)
        self._told.setVisible(bool(words))
        if words:
            # It comes under the field that has the caret, which may stand at the page's edge.
            QTimer.singleShot(0, self._told, partial(bring_into_sight, self._told))

    def _button(self, id: str, pressed: object) -> PushButton:
        button = PushButton("plain", "", self, small=True)
        button.setAccessibleIdentifier(id)
        button.clicked.connect(pressed)
        return button

    def _typed(self, missing: str) -> str:
        """What is typed; "", and `missing` is said, where nothing is."""
        told = self._field.field.text().strip()
        self._row.set_error("" if told else missing)
        return told
