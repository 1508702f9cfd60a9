"""A column of the gallery."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jobaid.ui.widgets.ground import Hairline
from jobaid.ui.widgets.headings import SectionHeading


class Column(QWidget):
    """Headings with components under them. `ring_on` is what shall have the focus ring."""

    def __init__(self) -> None:
        super().__init__()
        self.ring_on: QWidget | None = None
        self._at = QVBoxLayout(self)
        self._at.setSpacing(8)

    def end(self) -> None:
        """Leave the rest of the column empty."""
        self._at.addStretch(1)

    def _head(self, text: str) -> None:
        heading = SectionHeading()
        heading.set_heading(text, quiet=True)
        self._at.addSpacing(8)
        self._put(heading, Hairline())

    def _put(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._at.addWidget(widget)

    def _line(self, *widgets: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self._at.addLayout(row)


def hover(widget: QWidget) -> None:
    """Show `widget` as under the pointer."""
    at = QPointF(2, 2)
    QCoreApplication.sendEvent(widget, QEnterEvent(at, at, at))
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
