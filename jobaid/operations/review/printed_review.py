"""The review of one call as a page for print; who prints it is kept, as with a call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.operations.records.review_page import review_page
from jobaid.operations.records.shown_reviews import ShownReviews
from jobaid.sentences import ErrorInWords

if TYPE_CHECKING:
    from jobaid.operations.records.review_page import Say
    from jobaid.operations.review.review_desk import ReviewDesk


def printed_review(
    desk: ReviewDesk, interaction: str, say: Say, language: str, review: str = ""
) -> str:
    """The page of a review of a call: of the one with this id, else of the one that counts.

    "" where there is none. It reads and writes disks: for another thread. Raises ErrorInWords
    where it cannot be kept that it was printed.
    """
    records = desk.records
    if records is None:
        return ""
    me = str(desk.agent.get("id") or "")
    shown = ShownReviews(records, lambda: desk.in_use, me, desk.now(), language)
    row = shown.kept.row(interaction)
    there = shown.kept.of_call(interaction)
    fitting = [one for one in there if (one.id == review if review else one.counts)]
    if row is None or not fitting:
        return ""
    refused = desk.viewings.taken_along("printed", [row], desk.now().date().isoformat())
    if refused:
        raise ErrorInWords(refused)
    house = desk.in_use.library.house.name
    return review_page(shown.view_of(fitting[-1]), house, say, language)
