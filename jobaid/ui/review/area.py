"""Review as a place of the window: one tab row, and the view that was chosen."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from jobaid.ui.frame.late_area import LateArea
from jobaid.ui.review.keys import REVIEW_KEYS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.review.review_desk import ReviewDesk
    from jobaid.ui.frame.actions import WindowActions
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.review.controller import ReviewController


class ReviewArea(LateArea["ReviewController"]):
    """Empty until it is shown and `find_desk` gives what it stands on; then it makes its views.

    `say(words)` shows a sentence to the person. `samples_asked(bool)`: it is to show sample calls,
    or the real ones again. `customer_wanted(call)`: a call is to become a customer to practise
    with.
    """

    samples_asked = Signal(bool)
    customer_wanted = Signal(str)

    def __init__(
        self,
        actions: WindowActions,
        tasks: Tasks,
        find_desk: Callable[[], ReviewDesk | None],
        say: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("review", actions, REVIEW_KEYS, parent)
        self._tasks, self._find_desk, self._say = tasks, find_desk, say
        self._wanted_view = ""

    def make_work(self) -> ReviewController | None:
        """The controller, once there is what it stands on."""
        desk = self._find_desk()
        if desk is None:
            return None
        from jobaid.ui.review.controller import ReviewController

        work = ReviewController(desk, self.action_map, self._tasks, self._say, self)
        work.samples_asked.connect(self.samples_asked)
        work.customer_wanted.connect(self.customer_wanted)
        return work

    def begun(self, _work: ReviewController) -> None:
        """Go to the view that was asked for meanwhile."""
        self._go_to_wanted()

    def show_view(self, id: str) -> None:
        """Show a view; as soon as there are any."""
        self._wanted_view = id
        if self._work is not None:
            self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        wanted, self._wanted_view = self._wanted_view, ""
        if self._work is not None and wanted:
            with contextlib.suppress(KeyError):  # another role has no such view
                self._work.go(wanted)

    def restart(self) -> None:
        """It stands on something else from now on: its views are made anew."""
        work, self._work = self._work, None
        if work is not None:
            work.take_down()
            self.begin()
