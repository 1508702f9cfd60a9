"""One review is printed: from where it is scored, and from the list of calls."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.review.review_desk import ReviewDesk
    from jobaid.operations.task_runner import Task
    from jobaid.ui.review.review_view import ReviewGiven


def print_review(given: ReviewGiven, call: str, review: str = "") -> None:
    """Print a review of a call, the one that counts unless another is named."""
    work = partial(_page, given.desk, call, review)
    given.tasks.run(work, partial(_open, given), given.say, key=(given, "print"))


def _open(given: ReviewGiven, page: str) -> None:
    from jobaid.ui.page_to_print import open_to_print

    if page:
        given.say(open_to_print(page, given.desk.in_use.library.house.name))
    else:
        given.say(
            QCoreApplication.translate("ReviewPrint", "There is no review of this call any more.")
        )


def _page(desk: ReviewDesk, call: str, review: str, _task: Task) -> str:
    from jobaid.operations.review.printed_review import printed_review

    return printed_review(desk, call, translated, QLocale().name()[:2], review)
