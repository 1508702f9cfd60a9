"""What gets the focus shows, whoever gave it: a screen reader, the program, a key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.theme import ThemeManager
from jobaid.ui.widgets.scrolled import ScrolledColumn, ScrollPane


@pytest.fixture
def themes(qapp: QApplication) -> ThemeManager:
    return ThemeManager(qapp)


def as_a_screen_reader(widget: QWidget) -> None:
    face = QAccessible.queryAccessibleInterface(widget)
    face.actionInterface().doAction(QAccessibleActionInterface.setFocusAction())


def is_in_sight(widget: QWidget, area: ScrollPane) -> bool:
    top = widget.mapTo(area.viewport(), QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= area.viewport().height()


@pytest.fixture
def column(themes: ThemeManager, qtbot: QtBot) -> ScrolledColumn:
    """Thirty buttons, of which a few show; the last ten scroll in a pane of their own."""
    made = ScrolledColumn()
    qtbot.addWidget(made)
    for number in range(20):
        made.column.addWidget(QPushButton(f"outer {number}"))
    inner, held = ScrollPane(), QWidget()
    inside = QVBoxLayout(held)
    for number in range(10):
        inside.addWidget(QPushButton(f"inner {number}"))
    inner.hold(held)
    inner.setFixedHeight(100)
    made.column.addWidget(inner)
    made.resize(300, 200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=60_000)
    qtbot.waitUntil(lambda: made.verticalScrollBar().maximum() > 0, timeout=60_000)
    return made


def test_what_a_screen_reader_focuses_comes_into_sight_in_every_pane(column: ScrolledColumn):
    buttons = column.findChildren(QPushButton)
    for button in (buttons[-1], buttons[0], buttons[12], buttons[22]):
        as_a_screen_reader(button)
        assert button.hasFocus()
        assert is_in_sight(button, column)
        inner = column.findChild(ScrollPane)
        assert not inner.isAncestorOf(button) or is_in_sight(button, inner)


def test_what_a_pointer_is_pressed_on_does_not_move_away(column: ScrolledColumn, qtbot: QtBot):
    buttons = column.findChildren(QPushButton)
    clicked: list[bool] = []
    half = next(one for one in buttons if not is_in_sight(one, column))
    column.verticalScrollBar().setValue(half.y() - column.viewport().height() + half.height() // 2)
    half.clicked.connect(lambda: clicked.append(True))
    before = column.verticalScrollBar().value()
    half.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QTest.mousePress(half, Qt.MouseButton.LeftButton, pos=QPoint(10, 4))
    assert half.hasFocus()
    assert column.verticalScrollBar().value() == before
    QTest.mouseRelease(half, Qt.MouseButton.LeftButton, pos=QPoint(10, 4))
    assert clicked


@pytest.mark.parametrize("high", [200, 130])
def test_a_field_that_is_typed_into_shows_with_what_sends_it(
    column: ScrolledColumn, qtbot: QtBot, high: int
):
    """All of its form where there is room for it, else from the field on."""
    form = QWidget()
    form.shows_whole = True  # type: ignore[attr-defined]
    inside = QVBoxLayout(form)
    fields = [QLineEdit(), QLineEdit()]
    send = QPushButton("Send")
    for part in (*fields, send):
        part.setFixedHeight(30)
        inside.addWidget(part)
    column.column.insertWidget(10, form)
    column.resize(300, high)
    qtbot.waitUntil(lambda: send.y() > fields[1].y() > fields[0].y(), timeout=60_000)
    qtbot.waitUntil(lambda: column.viewport().height() <= high, timeout=60_000)
    as_a_screen_reader(column.findChildren(QPushButton)[0])
    assert not is_in_sight(send, column)
    fields[1].setFocus()
    assert is_in_sight(fields[1], column)
    assert is_in_sight(send, column)
    assert is_in_sight(fields[0], column) is (high == 200)
    fields[0].setFocus()
    assert is_in_sight(fields[0], column)
