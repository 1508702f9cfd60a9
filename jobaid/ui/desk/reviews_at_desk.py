"""My reviews at work: what the page asks for is read and said on another thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobaid.ui.frame.actions import KeyWithSign
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.desk.session import Session
    from jobaid.operations.records.shown_review_models import MyReviewsView
    from jobaid.operations.task_runner import Task
    from jobaid.ui.desk.reviews.my_reviews_page import MyReviewsPage
    from jobaid.ui.desk.start.start_screen import StartScreen
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.tasks import Tasks

_QUESTIONS = 9


class ReviewsAtDesk(QObject):
    """Wires the page of reviews, once it is made, with the session. `say` shows a sentence."""

    def __init__(
        self,
        session: Session,
        start: StartScreen,
        actions: ActionMap,
        tasks: Tasks,
        say: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._start, self._tasks, self._say = session, start, tasks, say
        self._actions = actions
        self._page: MyReviewsPage | None = None
        start.reviews_made.connect(self._take_page)

    def ask_for_review(self, call: str, why: str) -> None:
        """Ask for a review of a call of the agent's."""
        work = partial(_ask_for_review, self._session, call, why)
        self._tasks.run(work, self._asked, self._say, lane="reviews", must=True)

    def _asked(self, call: str) -> None:
        self._start.open_record.emit(call)

    def _take_page(self, page: MyReviewsPage) -> None:
        self._page = page
        page.wanted.connect(self._read)
        page.sheet_wanted.connect(self._read_sheet)
        page.read.connect(self._acknowledge)
        page.disputed.connect(self._dispute)
        page.print_wanted.connect(self._print)
        keys = [KeyWithSign(at, page.dispute_number, self) for at in range(1, _QUESTIONS + 1)]
        self._actions.bind_all(
            {
                **{f"dispute-{at}": key.press for at, key in enumerate(keys, start=1)},
                "review-send": (page.send, page.can_send),
                "review-next": page.next_open,
                "review-print": (self._print, page.is_reading),
            }
        )

    def _read(self) -> None:
        self._tasks.run(
            partial(_mine, self._session), self._show, self._say, key=(self, "list"), lane="reviews"
        )

    def _show(self, view: MyReviewsView) -> None:
        if self._page is not None:
            now = self._session.start_view().now
            self._page.show_reviews(view, now)

    def _read_sheet(self, id: str) -> None:
        work = partial(_sheet, self._session, id)
        done = None if self._page is None else self._page.show_sheet
        self._tasks.run(work, done, self._say, key=(self, "sheet"), lane="reviews")

    def _acknowledge(self, id: str) -> None:
        work = partial(_acknowledge, self._session, id)
        self._tasks.run(work, self._said, self._refused, lane="reviews", must=True)

    def _dispute(self, id: str, question: str, words: str) -> None:
        work = partial(_dispute, self._session, id, question, words)
        self._tasks.run(work, self._said, self._refused, lane="reviews", must=True)

    def _print(self) -> None:
        """The review that is being read, as a page for print."""
        sheet = None if self._page is None else self._page.sheet.sheet
        if sheet is None:
            return
        from jobaid.operations.records.review_page import review_page
        from jobaid.ui.page_to_print import open_to_print

        house = self._session.library.library.house.name
        page = review_page(sheet, house, translated, self._session.language)
        self._say(open_to_print(page, house))

    def _said(self, _told: object) -> None:
        self._read()

    def _refused(self, words: str) -> None:
        if self._page is not None:
            self._page.refuse(words)


def _mine(session: Session, _task: Task) -> object:
    return session.reviews.read(session.language)


def _sheet(session: Session, id: str, _task: Task) -> object:
    return session.reviews.sheet(id, session.language)


def _acknowledge(session: Session, id: str, _task: Task) -> None:
    session.reviews.acknowledge(id)


def _dispute(session: Session, id: str, question: str, words: str, _task: Task) -> None:
    session.reviews.dispute(id, question or None, words)


def _ask_for_review(session: Session, call: str, why: str, _task: Task) -> str:
    session.reviews.ask_for_review(call, why)
    return call
