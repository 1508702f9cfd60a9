"""Undoing what was written in a review: each step is the draft before and after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from jobaid.operations.review.review_drafts import ReviewDraft

_TYPING = 1


class ReviewStep(QUndoCommand):
    """One change of a draft, named by the deed. Typing at one place is one change."""

    def __init__(
        self,
        before: ReviewDraft,
        after: ReviewDraft,
        words: str,
        show: Callable[[ReviewDraft], None],
        place: str = "",
    ) -> None:
        super().__init__(words)
        self.before, self.after = before, after
        self._show, self._place = show, place

    def id(self) -> int:
        """Changes of one id may become one."""
        return _TYPING if self._place else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        """Take in further typing at the same place."""
        if not isinstance(other, ReviewStep) or other._place != self._place:
            return False
        self.after = other.after
        return True

    def undo(self) -> None:
        """As it was before."""
        self._show(self.before)

    def redo(self) -> None:
        """As it was after."""
        self._show(self.after)
