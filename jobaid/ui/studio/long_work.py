"""Work of the studio that may last: done on another thread, said once it lasts, ended by Esc."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.small_panel import SmallPanel

if TYPE_CHECKING:
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.panel_host import PanelHost
    from jobaid.ui.studio.studio_given import StudioView

LASTS_MS = 300
"""After how long it is said that something goes on, in milliseconds."""


class LongWork(QObject):
    """One piece of work at a time for `view`; a newer one comes in its place.

    What asked for it is open in `host`, and says in its foot that it goes on; else a small panel
    does. Closing either ends the work: then nothing comes of it, and `stopped` tells.
    """

    stopped = Signal()

    def __init__(self, view: StudioView, host: PanelHost, key: str) -> None:
        super().__init__(view)
        self._view, self._host, self._key = view, host, key
        self._task: Task | None = None
        self._when_done: Callable[[Any], object] | None = None
        self._when_failed: Callable[[str], object] | None = None
        self._title, self._far = "", ""
        self._asking: QWidget | None = None
        self._panel: LookingPanel | None = None
        self._lasts = QTimer(self, singleShot=True, interval=LASTS_MS)
        self._lasts.timeout.connect(self._tell)
        host.closed.connect(self._closed)

    def run(
        self,
        title: str,
        work: Callable[[Task], Any],
        done: Callable[[Any], object],
        failed: Callable[[str], object],
    ) -> None:
        """Do `work(task)`; `done` gets what it comes to, `failed` a sentence. `title` says what."""
        self.end()
        self._when_done, self._when_failed = done, failed
        self._title, self._asking = title, self._host.current
        self._lasts.start()
        self._task = self._view.given.tasks.run(
            work, self._done, self._failed, progressed=self._went_on, key=self._key
        )

    def end(self) -> None:
        """Nobody waits for it any more."""
        self._lasts.stop()
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
        self._far = ""
        if isinstance(self._asking, SmallPanel):
            self._asking.tell_meanwhile("")
        if self._panel is not None and self._host.current is self._panel:
            self._host.close(self._panel)

    def _done(self, result: object) -> None:
        self.end()
        if self._when_done is not None:
            self._when_done(result)

    def _failed(self, words: str) -> None:
        self.end()
        if self._when_failed is not None:
            self._when_failed(words)

    def _went_on(self, done: int, of: int) -> None:
        self._far = self.tr("%1 of %2").replace("%1", str(done)).replace("%2", str(of))
        if not self._lasts.isActive():
            self._tell()

    def _tell(self) -> None:
        """It lasts: say so where it was asked for, else in a panel of its own."""
        asking, current = self._asking, self._host.current
        if self._task is None:
            return
        if asking is not None and asking is current:
            if isinstance(asking, SmallPanel):
                asking.tell_meanwhile(" ".join(one for one in (self._title, self._far) if one))
            return
        if current is None:
            if self._panel is None:
                self._panel = LookingPanel(self._view)
                self._host.add(self._panel)
            self._host.show("looking", self._panel, self._panel.prepare(self._title))
        if self._panel is not None and self._host.current is self._panel:
            self._panel.set_hint(self._far)

    def _closed(self) -> None:
        told = not self._lasts.isActive()
        over = self._panel if self._asking is None else self._asking
        if self._task is None or over is None or self._host.current is over:
            return
        self.end()
        self.stopped.emit()
        if told:
            self._view.given.say(self.tr("Stopped. Nothing was changed."))


class LookingPanel(SmallPanel):
    """While something goes on that nobody asked for in a panel: what; Esc or the button ends it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.stop = PushButton("plain", "", self, small=True)
        self.stop.setAccessibleIdentifier("looking-stop")
        self.stop.clicked.connect(self.left)
        self.accepted.connect(self.left)
        self.buttons.addWidget(self.stop)

    def prepare(self, title: str) -> QWidget:
        """Say what goes on; what takes the focus."""
        self.set_title(title)
        self.stop.set_text(self.tr("Stop"))
        return self.stop
