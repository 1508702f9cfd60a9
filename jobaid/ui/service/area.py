"""Service as a place of the window: one tab row, and the view that was chosen."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from jobaid.ui.frame.late_area import LateArea
from jobaid.ui.service.keys import SERVICE_KEYS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.promises.open_promises import OpenPromise
    from jobaid.ui.frame.actions import WindowActions
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.service.controller import ServiceController


class ServiceArea(LateArea["ServiceController"]):
    """Empty until it is shown and `find_desk` gives what it stands on; then it makes its views.

    `say(words)` shows a sentence to the person. Signals: `call_back(promise)` asks for a call
    about a promise, `call_asked(script, values)` for one with a script; `changed`: something was
    said of the record here.
    """

    call_back = Signal(object)
    call_asked = Signal(str, object)
    changed = Signal()

    def __init__(
        self,
        actions: WindowActions,
        tasks: Tasks,
        find_desk: Callable[[], ServiceDesk | None],
        say: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("service", actions, SERVICE_KEYS, parent)
        self._tasks, self._find_desk, self._say = tasks, find_desk, say

    def make_work(self) -> ServiceController | None:
        """The controller, once there is what it stands on."""
        desk = self._find_desk()
        if desk is None:
            return None
        from jobaid.ui.service.controller import ServiceController
        from jobaid.ui.service.service_view import ServiceGiven

        given = ServiceGiven(
            desk,
            self._tasks,
            self.action_map,
            self._say,
            self._call_back,
            self._open_call,
            self.changed.emit,
            self._go,
        )
        return ServiceController(given, self)

    def _go(self, view: str) -> None:
        if self._work is not None:
            with contextlib.suppress(KeyError):  # another role has no such view
                self._work.go(view)

    def _call_back(self, promise: OpenPromise) -> None:
        self.call_back.emit(promise)

    def _open_call(self, script: str, given: dict[str, str]) -> None:
        self.call_asked.emit(script, given)
