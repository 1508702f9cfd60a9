"""What changes in the path is drawn at once, not when something else is drawn anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

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
