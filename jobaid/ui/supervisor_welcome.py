"""The panel of a supervisor's first start: shown once the profile is there, so that it can act."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from jobaid.operations.team.team_watch import TeamWatch
    from jobaid.ui.frame.supervisor_start import SupervisorStart
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.frame.window import MainWindow

NAME = "supervisor-start"


class SupervisorWelcome(QObject):
    """`samples_wanted`; `said(words)` once a folder is shared.

    `watch()` is what shares folders, None while the profile is not open for writing.
    """

    samples_wanted = Signal()
    said = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        watch: Callable[[], TeamWatch | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._tasks, self._watch = window, tasks, watch
        self._waits = False
        self._panel: SupervisorStart | None = None

    def introduced(self, role: str) -> None:
        """Somebody has said for the first time who works here."""
        self._waits = role == "supervisor"
        # The area of the role is made first, and takes the focus
        QTimer.singleShot(0, self, self.show)

    def show(self) -> None:
        """Show it, if it is due and what it asks for can be done."""
        watch = self._watch()
        if not self._waits or watch is None:
            return
        self._waits = False
        if watch.shares:
            return
        from jobaid.ui.frame.supervisor_start import SupervisorStart

        panel = self._panel = SupervisorStart(self._window.centre)
        panel.form.wanted.connect(self._share)
        panel.samples_wanted.connect(self.samples_wanted)
        self._window.panels.add(panel, "question")
        self._window.panels.show(NAME, panel, panel.prepare())
        self._window.stack.currentChanged.connect(self._went_on)

    def _went_on(self) -> None:
        """Whoever goes to another place does not answer now; it would only stand in the way."""
        self._window.stack.currentChanged.disconnect(self._went_on)
        if self._window.panels.showing(NAME) and self._panel is not None:
            self._window.panels.close(self._panel)

    def _share(self, told: str, begin: bool) -> None:
        watch, panel = self._watch(), self._panel
        if watch is None or panel is None:
            return
        self._tasks.run(
            lambda _task: watch.share(told, begin=begin), self._shared, panel.form.refuse
        )

    def _shared(self, changes: dict[str, str | None]) -> None:
        watch, panel = self._watch(), self._panel
        if watch is None or panel is None:
            return
        panel.form.set_busy(False)
        panel.left.emit()
        watch.use(changes)
        (where,) = changes.values()
        self.said.emit(self.tr("This desk shares %1 now.").replace("%1", where or ""))
