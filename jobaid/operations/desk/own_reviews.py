"""The reviews of the agent's own calls, at the desk: read, and answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Event, Lock
from typing import TYPE_CHECKING

from jobaid.library.hours import zone_of
from jobaid.operations.desk.action_result import Changes
from jobaid.operations.desk.due_promises import NOT_KEPT
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.clock import Wall
    from jobaid.operations.library.library_in_use import LibraryInUse
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.records.answering_reviews import AnswersToReviews
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.records.said_of_agent import SaidOfAgent
    from jobaid.operations.records.shown_review_models import MyReviewsView, ReviewSheet

_PATIENCE_S = 10.0
_NOT_YET = sentence(
    "The disk has not taken it yet. It is kept in memory and tried again: leave the program open."
)


class OwnReviews:
    """All methods are for another thread: they read disks.

    Those that say something return once it is on the disk, and raise NotSaid, in words.
    `waiting` is how many reviews the agent has not read; whenever reading finds another number,
    whoever reads, `changed` is told.
    """

    def __init__(
        self,
        reader: Callable[[], RecordReader | None],
        recorder: Callable[[], Recorder | None],
        in_use: Callable[[], LibraryInUse],
        *,
        wall: Wall,
        new_id: Callable[[], str],
        agent: Callable[[], Mapping[str, str]],
        changed: Callable[[Changes], None],
    ) -> None:
        self._reader, self._recorder, self._in_use = reader, recorder, in_use
        self._wall, self._new_id = wall, new_id
        self._agent = agent
        self._changed = changed
        self._reading = Lock()  # what was read first must not be told last
        self.waiting = 0

    def read(self, language: str = "") -> MyReviewsView:
        """The agent's reviews, and what else was said of their calls."""
        from jobaid.operations.records.shown_review_models import MyReviewsView

        with self._reading:
            said = self._said(language)
            view = MyReviewsView() if said is None else said.mine()
            is_news, self.waiting = view.to_answer != self.waiting, view.to_answer
        if is_news:
            self._changed(Changes.START)
        return view

    def sheet(self, id: str, language: str = "") -> ReviewSheet | None:
        """One review of a call of theirs, None where it is not there."""
        said = self._said(language)
        return None if said is None else said.sheet(id)

    def count(self) -> None:
        """Find out how many reviews wait to be read."""
        self.read()

    def acknowledge(self, review: str) -> None:
        """Say that a review was read."""
        answers, kept = self._answers(), Event()
        answers.acknowledge(review, on_saved=kept.set)
        self._wait(kept)

    def dispute(self, review: str, question: str | None, words: str) -> None:
        """Dispute a question of a review."""
        answers, kept = self._answers(), Event()
        answers.dispute(review, question, words, on_saved=kept.set)
        self._wait(kept)

    def ask_for_review(self, call: str, why: str) -> None:
        """Ask for a review of a call of theirs."""
        answers, kept = self._answers(), Event()
        answers.ask_for_review(call, why, on_saved=kept.set)
        self._wait(kept)

    def _said(self, language: str) -> SaidOfAgent | None:
        from jobaid.operations.records.said_of_agent import SaidOfAgent
        from jobaid.operations.records.shown_reviews import ShownReviews

        reader, me, now = self._reader(), str(self._agent().get("id")), self._wall()
        if reader is None:
            return None
        reader.refresh()
        zone = zone_of(self._in_use().library.house.timezone)
        shown = ShownReviews(reader, self._in_use, me, now, language)
        return SaidOfAgent(shown, reader, me, now, zone)

    def _answers(self) -> AnswersToReviews:
        from jobaid.operations.records.answering_reviews import AnswersToReviews, NotSaid
        from jobaid.operations.records.kept_reviews import KeptReviews
        from jobaid.operations.statement_writer import StatementWriter

        recorder, reader = self._recorder(), self._reader()
        if recorder is None or reader is None:
            raise NotSaid(NOT_KEPT)
        reader.refresh()
        reviews = KeptReviews(reader, lambda: self._in_use().library)
        says = StatementWriter(recorder, wall=self._wall, new_id=self._new_id)
        return AnswersToReviews(reviews, says, self._agent(), self._wall)

    def _wait(self, kept: Event) -> None:
        """Wait until what was said is on the disk, or the disk has had its time."""
        from jobaid.operations.records.answering_reviews import NotSaid

        if not kept.wait(_PATIENCE_S):
            raise NotSaid(_NOT_YET)
