"""What changes in the path is drawn at once, not when something else is drawn anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from jobaid.ui.callview.outline_pane import OutlinePane
from jobaid.ui.callview.side import Beside, SidePane
from jobaid.ui.widgets.outline_row import OutlineRow
from tests.ui.desk.desks import Desk
from tests.ui.tree import settle


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_another_language_shows_in_the_path_at_once() -> None:
    desk = Desk()
    try:
        desk.open("no-service")
        settle()
        rows = desk.window.findChildren(OutlineRow)
        to_come = [row for row in rows if row.isVisible()][-1]
        paints = Paints()
        to_come.installEventFilter(paints)
        desk.place.dispatcher.do("language", to="es")
        settle()
        QApplication.processEvents()
        assert paints.count > 0
    finally:
        desk.close()


def test_a_summary_that_grows_by_a_line_paints_no_row_of_the_path() -> None:
    desk = Desk()
    try:
        desk.open("no-service")
        settle()
        pane = desk.window.findChildren(OutlinePane)[0]
        row = next(one for one in desk.window.findChildren(OutlineRow) if one.isVisible())
        paints = Paints()
        row.installEventFilter(paints)
        for high in (pane.height() - 16, pane.height() + 16):
            pane.resize(pane.width(), high)
            settle()
        assert paints.count == 0
        row.update()
        settle()
        assert paints.count == 1, "it would have been seen"
    finally:
        desk.close()


def test_rules_of_nearly_one_height_move_nothing_under_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = Desk()
    try:
        desk.open("charge-dispute")
        settle()
        beside = desk.window.findChildren(Beside)[0]
        side = desk.window.findChildren(SidePane)[0]
        stood = set()
        for high in range(385, 391):
            monkeypatch.setattr(side.never, "place", lambda _width, _room, high=high: high)
            side.arrange()
            stood.add((beside.geometry().getRect(), side.never.geometry().getRect()))
        assert len(stood) == 1
    finally:
        desk.close()
