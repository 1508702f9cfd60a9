"""The studio as a place of the window: empty until it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.ui.frame.late_area import LateArea
from jobaid.ui.studio.keys import STUDIO_KEYS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.studio.studio_desk import StudioDesk
    from jobaid.ui.frame.actions import WindowActions
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.studio.controller import StudioController


class StudioArea(LateArea["StudioController"]):
    """`find_desk` gives what it stands on, None until there is that; `say` shows a sentence."""

    def __init__(
        self,
        actions: WindowActions,
        tasks: Tasks,
        find_desk: Callable[[], StudioDesk | None],
        say: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("studio", actions, STUDIO_KEYS, parent)
        self._tasks, self._find_desk, self._say = tasks, find_desk, say
        self._wanted_call = ""

    def make_of_call(self, call: str) -> None:
        """Make a customer to practise with of a kept call, as soon as there is a draft."""
        if self.work is not None:
            self.work.make_of_call(call)
        else:
            self._wanted_call = call

    def begun(self, work: StudioController) -> None:
        """What was wanted before begins now."""
        wanted, self._wanted_call = self._wanted_call, ""
        if wanted:
            work.make_of_call(wanted)

    def is_ready(self, work: StudioController) -> bool:
        """Once the draft is open."""
        return work.given is not None

    def make_work(self) -> StudioController | None:
        """The controller, once there is what it stands on."""
        desk = self._find_desk()
        if desk is None:
            return None
        from jobaid.ui.studio.controller import StudioController

        return StudioController(desk, self.action_map, self._tasks, self._say, self)

    def begin(self) -> None:
        """Only once: what is being written stays in hand whatever else begins anew."""
        if self.work is None:
            super().begin()
