"""The review that is being written: each change can be undone, and is soon on the disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from jobaid.operations.review.review_drafts import DraftComment, with_answer, with_why
from jobaid.ui.review.score_undo import ReviewStep

if TYPE_CHECKING:
    from jobaid.operations.review.review_drafts import ReviewDraft
    from jobaid.operations.review.score_desk import ScoreDesk
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.tasks import Tasks

KEEP_AFTER_MS = 300
"""How long what is typed waits at most to be put on the disk, in milliseconds."""
LANE = "score"
"""The lane of everything that reads and writes reviews: in order."""


class DraftInHand(QObject):
    """Holds a draft; `changed` when it is another one. `say` shows a sentence.

    An answer is on its way to the disk at once, what is typed a moment later, pause or not.
    """

    changed = Signal()

    def __init__(
        self, scoring: ScoreDesk, tasks: Tasks, say: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._scoring, self._tasks, self._say = scoring, tasks, say
        self.draft: ReviewDraft | None = None
        self.undo_stack = QUndoStack(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep)

    def take(self, draft: ReviewDraft | None) -> None:
        """Write on in another draft; what was undone before is forgotten."""
        self._timer.stop()
        self.draft = draft
        self.undo_stack.clear()

    def answer(self, id: str, answer: object, *, typed: bool) -> None:
        """Another answer to a question, None for none."""
        if self.draft is not None and self.draft.answers.get(id) != answer:
            self._push(with_answer(self.draft, id, answer), self.tr("Answer"), id if typed else "")

    def why(self, id: str, words: str) -> None:
        """Other words for an answer."""
        if self.draft is not None:
            self._push(with_why(self.draft, id, words), self.tr("Why"), f"why {id}")

    def comment(self, place: int, words: str) -> None:
        """Other words of a comment."""
        if self.draft is not None and place < len(self.draft.comments):
            said = list(self.draft.comments)
            said[place] = replace(said[place], text=words)
            after = replace(self.draft, comments=tuple(said))
            self._push(after, self.tr("Comment"), f"comment {place}")

    def comment_at(self, at_ms: int | None) -> int:
        """The place of the comment on a moment; one is begun where there is none."""
        draft = self.draft
        if draft is None:
            return -1
        places = [one.at_ms for one in draft.comments]
        if at_ms in places:
            return places.index(at_ms)
        comments = (*draft.comments, DraftComment("", at_ms))
        self._push(replace(draft, comments=comments), self.tr("Comment"))
        return len(places)

    def keep(self) -> None:
        """Put the draft on the disk, on another thread."""
        self._timer.stop()
        if self.draft is None or self.undo_stack.isClean():
            return
        self.undo_stack.setClean()
        work = partial(_keep, self._scoring, self.draft)
        self._tasks.run(work, None, self._not_kept, lane=LANE, must=True)

    def _push(self, after: ReviewDraft, words: str, typing: str = "") -> None:
        if self.draft is not None and after != self.draft:
            self.undo_stack.push(ReviewStep(self.draft, after, words, self._show, typing))
            self._keep_soon(KEEP_AFTER_MS if typing else 0)

    def _show(self, draft: ReviewDraft) -> None:
        self.draft = draft
        self._keep_soon(KEEP_AFTER_MS)
        self.changed.emit()

    def _keep_soon(self, within_ms: int) -> None:
        if not self._timer.isActive() or self._timer.remainingTime() > within_ms:
            self._timer.start(within_ms)

    def _not_kept(self, words: str) -> None:
        self.undo_stack.resetClean()
        told = self.tr("The draft is not on the disk: %1 What is written here stays meanwhile.")
        self._say(told.replace("%1", words))


def _keep(scoring: ScoreDesk, draft: ReviewDraft, _task: Task) -> None:
    scoring.keep(draft)
