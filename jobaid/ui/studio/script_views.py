"""The views of one script as a choice in their bar: writing it, what came in, publishing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.ui.studio.studio_given import StudioGiven


class ScriptViews(Segments):
    """Stands in the bar of a view; `view` is the one it stands in."""

    def __init__(self, given: StudioGiven, view: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._given, self._shown, self._waiting = given, view, 0
        self.setAccessibleIdentifier(f"{view}-views")
        self.chosen.connect(self._go)

    def set_waiting(self, waiting: int) -> None:
        """Say how much in the inbox waits for an answer."""
        if waiting != self._waiting:
            self._waiting = waiting
            self.retranslate()

    def retranslate(self) -> None:
        """Put the words in the language of the interface."""
        inbox = self.tr("Inbox")
        spoken = inbox
        if self._waiting:
            waiting = self.tr("%n to answer", "", self._waiting)
            spoken = f"{inbox}, {waiting}"
            inbox = f"{inbox} {self._waiting}"
        write, publish = self.tr("Write"), self.tr("Publish")
        self.set_options(
            [("write", write, write), ("inbox", inbox, spoken), ("publish", publish, publish)]
        )
        self.set_value(self._shown)

    def _go(self, view: object) -> None:
        self.set_value(self._shown)
        if view == "write" and not self._given.work.file:
            view = "scripts"
        if view != self._shown:
            self._given.go(str(view))
