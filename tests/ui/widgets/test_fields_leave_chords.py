"""A field with the caret leaves Ctrl with a letter to the screen, but what edits everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.ui.widgets.text_fields import LongBox, TextBox

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("kind", [TextBox, LongBox])
def test_only_editing_keys_are_the_fields_own(qtbot: QtBot, kind: type[TextBox | LongBox]) -> None:
    box = kind()
    qtbot.addWidget(box)
    box.show_text("some words")

    def takes(key: Qt.Key) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
        event.ignore()
        QApplication.sendEvent(box, event)
        return event.isAccepted()

    assert takes(Qt.Key.Key_A)
    assert takes(Qt.Key.Key_V)
    assert not any(takes(key) for key in (Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_J, Qt.Key.Key_U))
    assert box.toPlainText() == "some words" if isinstance(box, LongBox) else box.text()
