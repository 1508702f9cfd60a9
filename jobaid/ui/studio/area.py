"""The studio as a place of the window: empty until it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from jobaid.ui.frame.late_area import LateArea
from jobaid.ui.studio.keys import STUDIO_KEYS
from jobaid.ui.studio.proposal_watch import ProposalWatch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.studio.studio_desk import StudioDesk
    from jobaid.ui.frame.actions import WindowActions
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.studio.controller import StudioController


class StudioArea(LateArea["StudioController"]):
    """`find_desk` gives what it stands on, None until there is that; `say` shows a sentence.

    `proposals_told(words)` while another place shows: changes wait for this person; "" for none.
    """

    proposals_told = Signal(str)

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
        self._wanted: Callable[[StudioController], None] | None = None
        self._watch = ProposalWatch(tasks, find_desk, self.isVisible, self)
        self._watch.told.connect(self.proposals_told)

    def end(self) -> None:
        """The place goes for good."""
        self._watch.end()
        super().end()

    def make_of_call(self, call: str) -> None:
        """Make a customer to practise with of a kept call, as soon as there is a draft."""
        self._want(lambda work: work.make_of_call(call))

    def to_publish(self) -> None:
        """Go to the page that publishes, as soon as there is a draft."""
        self._want(lambda work: work.to_publish())

    def _want(self, what: Callable[[StudioController], None]) -> None:
        if self.work is None:
            self._wanted = what
        else:
            self.work.when_open(partial(what, self.work))

    def begun(self, work: StudioController) -> None:
        """What was wanted before begins now."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            work.when_open(partial(wanted, work))

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
        self._watch.begin()
        if self.work is None:
            super().begin()
