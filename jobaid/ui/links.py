"""Links that the system hands to the running program: on macOS they come as events."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

from jobaid.ui.translated_sentences import translated

SCHEME = "jobaid"


class Links(QObject):
    """Takes links of Job Aid out of an application's events and leaves all others alone.

    `asked(Request)` carries what a link asks for, `refused` why one cannot be followed; what
    comes before `begin` waits for it. The other systems start the program anew with a link,
    which is then handed over (`jobaid open`).
    """

    asked = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._early: list[str] | None = []

    def begin(self) -> None:
        """Somebody listens to the signals now."""
        early, self._early = self._early or (), None
        for link in early:
            self._follow(link)

    def watch(self) -> None:
        """Take links from now on.

        An application shows such a filter all events of all widgets: only where links come.
        """
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def watch_where_needed(self) -> None:
        """Take links on the system that sends them."""
        if sys.platform == "darwin":
            self.watch()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take a link; a file that is opened with the program is none and goes on."""
        if not isinstance(event, QFileOpenEvent):
            return False
        url = event.url()
        if url.scheme().lower() != SCHEME:
            return False
        link = bytes(url.toEncoded().data()).decode("ascii")
        if self._early is None:
            self._follow(link)
        else:
            self._early.append(link)
        return True

    def _follow(self, link: str) -> None:
        from jobaid.operations.handover import NotFitting, read_link

        try:
            request = read_link(link)
        except NotFitting as misfit:
            self.refused.emit(translated(misfit.words))
        else:
            self.asked.emit(request)
