"""Playback: one kept call, as it was on the agent's screen, over the whole of the area."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jobaid.operations.review.next_review import next_to_review
from jobaid.ui.review.playback_pane import PlaybackPane
from jobaid.ui.review.review_view import ReviewGiven, ReviewView
from jobaid.ui.widgets.layouts import Column


class PlaybackView(ReviewView):
    """A `PlaybackPane` and nothing else; a comment goes to the view that scores the call."""

    def __init__(self, given: ReviewGiven) -> None:
        super().__init__(given)
        self.pane = PlaybackPane(given, "playback", self)
        Column(self, self.pane, space="")
        self.pane.comment_asked.connect(self._comment)
        given.actions.bind("playback-score", self._score, self._has_call)
        given.actions.bind("playback-next", self._next)

    @property
    def call_in_hand(self) -> str:
        """The call that is played back."""
        return self.pane.call_asked

    @property
    def moment_in_hand(self) -> int | None:
        """The moment that is played back."""
        return self.pane.moment_asked

    def panes(self) -> list[QWidget]:
        """The timeline, then what was on the screen."""
        return self.pane.panes()

    def focus_first(self) -> None:
        """The timeline has the focus."""
        self.pane.focus_first()

    def take(self, topic: str, target: object) -> None:
        """Show a call: by its id, or by its id and a moment of it (milliseconds, None for none)."""
        if topic == "call" and isinstance(target, str):
            self.pane.show_call(target)
        elif topic == "call" and isinstance(target, tuple) and len(target) == 2:
            self.pane.show_call(*target)

    def show_moment(self, at_ms: int) -> None:
        """Go to a moment of the call."""
        self.pane.show_moment(at_ms)

    def renew(self) -> None:
        """The library, the person or the record is another now."""
        self.pane.renew()

    def _comment(self, id: str, at_ms: int) -> None:
        if not self.given.open("comment", (id, at_ms)):
            self.given.say(self.tr("No scorecard is there to comment on."))

    def _has_call(self) -> bool:
        return bool(self.call_in_hand)

    def _score(self) -> None:
        self.given.open("score", (self.call_in_hand, self.moment_in_hand))

    def _next(self) -> None:
        """To the next call that waits for whoever looks, else to the next that the plan drew."""
        desk, here = self.given.desk, self.call_in_hand
        self.given.tasks.run(
            lambda task: next_to_review(desk, here, lambda: task.cancelled),
            self._take_next, self.given.say, key=(self, "next"),
        )  # fmt: skip

    def _take_next(self, call: str) -> None:
        if call:
            self.pane.show_call(call)
        else:
            self.given.say(self.tr("There is no further call to look at."))
