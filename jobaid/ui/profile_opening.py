"""Opening the profile behind the window: handed over, waited for, taken as soon as it is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobaid.log.lock import ProfileBusy
from jobaid.operations.handover import HandoverReply, HandoverRequest
from jobaid.operations.profile_wait import SOON_S, ProfileWait
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobaid.operations.recorder import Recorder
    from jobaid.operations.startup import Startup
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.tasks import Tasks

ASKED_MS = round(SOON_S * 1000)
"""How long another desk is asked before work begins without a profile, in milliseconds."""

_AGAIN_MS = 50
"""After how many milliseconds it is looked again whether a desk that is asked has answered."""


class ProfileOpening(QObject):
    """Opens the profile of a start, however long that takes.

    `opened(Recorder)` comes once it is open for writing. `refused(words)` tells that work has to
    begin without: nothing is kept until `opened` comes after all; again where the reason changes.
    `handed_over(HandoverReply)`: another desk has it and does what this start was for.
    `is_unused` says whether nothing was done in this window that would have to be kept.
    """

    opened = Signal(object)
    refused = Signal(object)
    handed_over = Signal(object)

    _said = Signal(object)

    def __init__(
        self, start: Startup, tasks: Tasks, is_unused: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._tasks = tasks
        self._is_unused = is_unused
        self._recorder: Recorder | None = None
        self._words = ""
        self._asks = True
        self._waiting: ProfileWait | None = None
        self._said.connect(self._say)

    def begin(self) -> None:
        """Follow what the start has under way."""
        self._tasks.follow(self._start.recorder, self.opened.emit, self._not_opened)

    def close(self) -> None:
        """Let go of a profile that was opened when nobody waited any more."""
        if self._recorder is not None:
            self._recorder.close()

    def _not_opened(self, words: str) -> None:
        self._wait_for_it()
        busy = isinstance(self._start.recorder.exception(), ProfileBusy)
        self._words = words
        QTimer.singleShot(ASKED_MS if busy else 0, self, self._begin_without)

    def _wait_for_it(self) -> None:
        def wait(task: Task) -> Recorder | HandoverReply | None:
            """On another thread."""
            got = waiting.wait(lambda: task.cancelled)
            if not isinstance(got, HandoverReply):
                self._recorder = got
            return got

        waiting = self._waiting = ProfileWait(
            self._start.profile,
            self._start.request or HandoverRequest("raise"),
            self._start.open_recorder,
            may_hand_over=self._is_unused,
            tell=self._said.emit,
        )
        self._tasks.run(wait, self._waited)

    def _waited(self, got: Recorder | HandoverReply | None) -> None:
        if isinstance(got, HandoverReply) and not self._is_unused():
            self._wait_for_it()  # a call was begun here meanwhile: it is not left unkept
            return
        self._asks = False
        if isinstance(got, HandoverReply):
            self.handed_over.emit(got)
        elif got is not None:
            self.opened.emit(got)

    def _say(self, words: str) -> None:
        self._words = words
        if not self._asks:
            self.refused.emit(words)

    def _begin_without(self) -> None:
        if not self._asks:
            return
        to_open = self._start.request is not None and self._start.request.ask == "open"
        if to_open and self._waiting is not None and not self._waiting.asks_no_more():
            QTimer.singleShot(_AGAIN_MS, self, self._begin_without)
        else:
            self._asks = False
            self.refused.emit(translated(self._words))
