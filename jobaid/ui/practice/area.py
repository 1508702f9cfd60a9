"""Practice as a place of the window: its start, a run, how it went, the warm-up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.ui.frame.late_area import LateArea
from jobaid.ui.practice.keys import PRACTICE_KEYS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.practice.practice_desk import PracticeDesk
    from jobaid.ui.frame.actions import WindowActions
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.practice.controller import PracticeController


class PracticeArea(LateArea["PracticeController"]):
    """Empty until it is shown and `find_desk` gives what it stands on; then it makes its screens.

    `say(words)` shows a sentence to the person.
    """

    def __init__(
        self,
        actions: WindowActions,
        tasks: Tasks,
        find_desk: Callable[[], PracticeDesk | None],
        say: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("practice", actions, PRACTICE_KEYS, parent)
        self._tasks, self._find_desk, self._say = tasks, find_desk, say
        self._wants: Callable[[PracticeController], None] | None = None

    def warm_up(self) -> None:
        """Ask the cards that are due, as soon as there is somebody to ask."""
        self._want(lambda work: work.warm_up())

    def practise_call(self, call: str) -> None:
        """Begin a run with the customer of a kept call, as soon as that can be."""
        self._want(lambda work: work.practise_call(call))

    def begun(self, work: PracticeController) -> None:
        """Its parts were made: what was wanted before begins now."""
        wanted, self._wants = self._wants, None
        if wanted is not None:
            wanted(work)

    def _want(self, does: Callable[[PracticeController], None]) -> None:
        if self.work is not None:
            does(self.work)
        else:
            self._wants = does

    def make_work(self) -> PracticeController | None:
        """The controller, once there is what it stands on."""
        desk = self._find_desk()
        if desk is None:
            return None
        from jobaid.ui.practice.controller import PracticeController

        return PracticeController(desk, self.action_map, self._tasks, self._say, self)
