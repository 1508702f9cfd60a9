"""Tells whoever may agree that somebody's change waits for a second person, wherever they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.studio.studio_desk import StudioDesk
    from jobaid.operations.task_runner import Task
    from jobaid.sentences import Sentence
    from jobaid.ui.frame.tasks import Tasks

FIRST_MS = 5_000
"""How long after the session began it is first looked, in milliseconds: the start comes first."""

EVERY_MS = 300_000
"""How often it is looked again, in milliseconds."""


class ProposalWatch(QObject):
    """`told(words)` when other changes wait for this person, or were sent back; "" for none more.

    `find_desk` gives what the studio stands on, None until there is that. `shows` says whether the
    scripts show, which tell it themselves. What was told is told again only when it is about
    something else.
    """

    told = Signal(str)

    def __init__(
        self,
        tasks: Tasks,
        find_desk: Callable[[], StudioDesk | None],
        shows: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._find_desk, self._shows = tasks, find_desk, shows
        self._told: tuple[Sentence, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """There is a session, or what it tells is another: look soon."""
        self._timer.start(FIRST_MS)

    def look(self) -> None:
        """Look now, on another thread: histories are slow to load and to read."""
        self._timer.start(EVERY_MS)
        desk = self._find_desk()
        if desk is None:
            return

        def read(_task: Task) -> tuple[Sentence, ...]:
            from jobaid.operations.studio.proposals_told import proposals_told

            if not desk.is_own:
                return ()
            return proposals_told(desk.folder, desk.author, desk.now()).to_look_at

        self._tasks.run(read, self.take, key=(self, "proposals"))

    def take(self, told: tuple[Sentence, ...]) -> None:
        """Tell what was not told before."""
        if self._shows():
            told = ()
        if told == self._told:
            return
        self._told = told
        if len(told) > 1:
            words = self.tr("%n changes of the scripts are yours to look at.", "", len(told))
        else:
            words = "".join(translated(one) for one in told)
        self.told.emit(words)

    def end(self) -> None:
        """Nothing is looked at any more."""
        self._timer.stop()
