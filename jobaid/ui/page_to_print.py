"""A page for print, opened in the viewer of this machine."""

from __future__ import annotations

import tempfile

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from jobaid.sentences import put
from jobaid.ui.report_print import pdf_of_page


def open_to_print(page: str, title: str, *, across: bool = False) -> str:
    """Make the PDF of a page of HTML and open it. In words, what came of it."""
    try:
        # For this user's eyes alone: customers stand in it
        with tempfile.NamedTemporaryFile(suffix=".pdf", delete=False) as to:
            to.write(pdf_of_page(page, title, across=across))
    except OSError as trouble:
        words = QCoreApplication.translate("PageToPrint", "The page could not be made: %1.")
        return put(words, "%1", trouble.strerror or str(trouble))
    opened = QDesktopServices.openUrl(QUrl.fromLocalFile(to.name))
    words = QCoreApplication.translate(
        "PageToPrint", "The page opens in your viewer; print it there. It is %1."
    )
    if not opened:
        words = QCoreApplication.translate("PageToPrint", "The page to print is %1.")
    return put(words, "%1", to.name)
