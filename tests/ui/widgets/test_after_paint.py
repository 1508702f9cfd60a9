"""What waits for the paint comes after it, once."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.ui.widgets.after_paint import AfterPaint
from jobaid.ui.widgets.themed import is_plain


class Shown(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.log: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.log.append("painted")

    def event(self, event: QEvent) -> bool:
        if is_plain(event, QEvent.Type.LayoutRequest):
            self.log.append("laid out")
        return super().event(event)


def test_work_that_waits_is_done_once_and_after_the_paint(qapp: QApplication):
    shown = Shown()
    shown.show()
    qapp.processEvents()
    shown.log.clear()
    work = AfterPaint(shown, lambda: shown.log.append("worked"))
    work.ask()
    work.ask()
    shown.update()
    QApplication.postEvent(shown, QEvent(QEvent.Type.LayoutRequest))
    assert shown.log == []
    qapp.processEvents()
    assert shown.log == ["laid out", "painted", "worked"]
    work.ask()
    qapp.processEvents()
    assert shown.log[3:] == ["worked"]
    shown.close()
    shown.deleteLater()
