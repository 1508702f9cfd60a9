"""What can be done with a review that shows: printed, copied as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from jobaid.operations.records.review_text import review_text
from jobaid.ui.frame.keyboard import shown
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.themed import announce

if TYPE_CHECKING:
    from jobaid.operations.records.shown_review_models import ReviewSheet


class SheetTools(QWidget):
    """Two buttons for a review. Signal: `print_wanted`."""

    print_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sheet: ReviewSheet | None = None
        self.printing = PushButton("plain", "", self, small=True)
        self.printing.setAccessibleIdentifier("review-print")
        self.printing.set_icon_name("file-text")
        self.copying = PushButton("plain", "", self, small=True)
        self.copying.setAccessibleIdentifier("review-copy")
        self.copying.set_icon_name("copy")
        row = FlowLayout(self)
        for button in self.stops():
            row.addWidget(button)
        self.printing.clicked.connect(self.print_wanted)
        self.copying.clicked.connect(self.copy)
        self.retranslate()

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.printing, self.copying]

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.printing.set_text(self.tr("Print"))
        self.copying.set_text(self.tr("Copy as text"))
        self.copying.set_key(shown("Ctrl+C"))

    def copy(self) -> None:
        """Put the review on the clipboard."""
        if self.sheet is not None:
            QGuiApplication.clipboard().setText(review_text(self.sheet, translated))
            announce(self, self.tr("The review is on the clipboard"))
