"""Tab comes to options where they stand, however late they are made."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.kit.decision_tiles import DecisionTiles
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.segments import Segments
from tests.ui.tree import settle, tab_order


def segments(parent: QWidget) -> tuple[QWidget, Callable[[], None]]:
    made = Segments(parent)
    return made, lambda: made.set_options([("a", "A", "A"), ("b", "B", "B")])


def choices(parent: QWidget) -> tuple[QWidget, Callable[[], None]]:
    made = ChoiceChips(parent)
    return made, lambda: made.set_options([("a", "A"), ("b", "B")])


def tiles(parent: QWidget) -> tuple[QWidget, Callable[[], None]]:
    made = DecisionTiles(parent)
    return made, lambda: made.set_options([("a", "A", "a"), ("b", "B", "b")], ("1", "2"))


@pytest.mark.parametrize("make", [segments, choices, tiles])
@pytest.mark.parametrize("field_before", [True, False])
def test_late_options_stand_in_their_place(
    make: Callable[[QWidget], tuple[QWidget, Callable[[], None]]], field_before: bool, qtbot: QtBot
) -> None:
    view = QWidget()
    inside = QVBoxLayout(view)
    before = QLineEdit(view) if field_before else None
    made, offer = make(view)
    after = QLineEdit(view)
    for part in filter(None, (before, made, after)):
        inside.addWidget(part)
    offer()
    window = QWidget()  # the view is put into it once it is whole, as views of an area are
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    above = QLineEdit(window)
    column.addWidget(above)
    column.addWidget(view)
    below = QLineEdit(window)
    column.addWidget(below)
    window.show()
    window.activateWindow()
    settle()
    order = ["options" if made.isAncestorOf(one) else one for one in tab_order(above)]
    assert [one for one, _ in groupby(order)] == [
        above, *([before] if before else []), "options", after, below,
    ]  # fmt: skip
