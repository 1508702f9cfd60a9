"""What stands over a view while the area shows sample calls: that they are, and what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from jobaid.ui.frame.area_pages import AreaPage


class SampleStrip(Banner):
    """`acted`: back to the real calls."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("samples")

    def show_page(self, page: AreaPage) -> None:
        """Say what a view is for."""
        words = self.tr("These are sample calls. Nothing here is real, and no figure counts it.")
        about = QCoreApplication.translate("Keys", page.about) if page.about else ""
        told = f"{about} {words}".strip()
        self.set_banner("info", told, action=self.tr("Back to your calls"))
