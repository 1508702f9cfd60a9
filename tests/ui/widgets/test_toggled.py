"""Checkable buttons tell of every person: a screen reader toggles them and clicks nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.frame.navigation import Navigation
from jobaid.ui.kit.tab_row import TabRow
from jobaid.ui.widgets.buttons import Chip
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.do_row import DoRow
from jobaid.ui.widgets.segments import Segments

Told = list[object]
Made = tuple[QWidget, Told, Callable[[], object]]


def navigation() -> Made:
    made, told = Navigation(), []
    for id in ("a", "b"):
        made.add(id, id.upper)
    made.set_current("a")
    made.chosen.connect(told.append)
    return made, told, lambda: made.set_current("b")


def tabs() -> Made:
    made, told = TabRow(), []
    made.set_tabs([("a", "A", "list", ""), ("b", "B", "list", "")], str)
    made.set_current("a")
    made.chosen.connect(told.append)
    return made, told, lambda: made.set_current("b")


def chips() -> Made:
    made, told = ChoiceChips(), []
    made.set_options([("a", "A"), ("b", "B")])
    made.set_values(["a"])
    made.chosen.connect(lambda: told.append(made.value()))
    return made, told, lambda: made.set_values(["b"])


def boxes() -> Made:
    made, told = ChoiceChips(many=True), []
    made.set_options([("a", "A"), ("b", "B")])
    made.set_values([])
    made.chosen.connect(lambda: told.extend(made.values()))
    return made, told, lambda: made.set_values(["b"])


def segments() -> Made:
    made, told = Segments(), []
    made.set_options([("a", "A", "A"), ("b", "B", "B")])
    made.set_value("a")
    made.chosen.connect(told.append)
    return made, told, lambda: made.set_value("b")


@pytest.mark.parametrize("make", [navigation, tabs, chips, boxes, segments])
def test_who_toggles_one_of_several_has_chosen_it(qtbot: QtBot, make: Callable[[], Made]) -> None:
    made, told, show = make()
    qtbot.addWidget(made)
    made.show()
    second = made.findChildren(QAbstractButton)[1]
    second.toggle()
    assert told == ["b"]
    show()
    assert told == ["b"], "what the program shows, nobody has chosen"


@pytest.mark.parametrize("make", [navigation, tabs, chips, boxes, segments])
def test_who_clicks_is_told_of_once(qtbot: QtBot, make: Callable[[], Made]) -> None:
    made, told, _ = make()
    qtbot.addWidget(made)
    made.show()
    made.findChildren(QAbstractButton)[1].click()
    assert told == ["b"]


def test_an_item_of_a_checklist_and_a_filter_are_ticked_either_way(qtbot: QtBot) -> None:
    row, chip = DoRow(), Chip()
    row.set_item("Use the customer's name", must=True)
    chip.set_chip("Needs you", 14)
    told: list[bool] = []

    def tell(on: bool) -> None:
        told.append(on)

    for one in (row, chip):
        told.clear()
        qtbot.addWidget(one)
        one.clicked.connect(tell)
        one.toggle()
        one.click()
        assert told == [True, False]
    row.set_item("Use the customer's name", must=True, done=True)
    chip.set_chip("Needs you", 13, on=True)
    assert told == [True, False]


@pytest.mark.parametrize("kind", ["segments", "chips"])
def test_options_that_come_late_stand_in_the_tab_order_where_they_show(
    qtbot: QtBot, kind: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before, after = QLineEdit(), QLineEdit()
    late: Segments | ChoiceChips = Segments() if kind == "segments" else ChoiceChips(many=True)
    column = QVBoxLayout(window)
    for part in (before, late, after):
        column.addWidget(part)
    window.show()
    window.activateWindow()
    if isinstance(late, Segments):
        late.set_options([("a", "A", "A")])
        late.set_options([("a", "A", "A"), ("b", "B", "B")])
    else:
        late.set_options([("a", "A")])
        late.set_options([("a", "A"), ("b", "B")])
    before.setFocus()
    qtbot.waitUntil(before.hasFocus, timeout=60_000)
    QTest.keyClick(before, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert late.isAncestorOf(focus)
    for _ in range(2):
        if not after.hasFocus():
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert after.hasFocus()
