"""The next call for a reviewer: what waits for them, and when nothing does what the plan drew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.operations.review.plan_picture import plan_period, plan_picture
from jobaid.operations.review.sampling import NoSamplingPlan, sampling_plan
from jobaid.operations.review.waiting_reviews import review_queue
from jobaid.operations.roles import sight_to_review

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobaid.operations.review.review_desk import ReviewDesk


def next_to_review(
    desk: ReviewDesk, after: str = "", stopped: Callable[[], bool] = lambda: False
) -> str:
    """The id of the next call to review after one, round the end; "" for none. Reads disks."""
    waiting = [one.interaction for one in review_queue(desk)] or _drawn(desk, stopped)
    if not waiting:
        return ""
    at = waiting.index(after) + 1 if after in waiting else 0
    found = waiting[at % len(waiting)]
    return "" if found == after else found


def _drawn(desk: ReviewDesk, stopped: Callable[[], bool]) -> list[str]:
    """What the plan drew and nobody has reviewed: of the last whole period, else of this one."""
    records, library = desk.records, desk.in_use.library
    try:
        plan = sampling_plan(None, library)
    except NoSamplingPlan:
        return []
    today = desk.now().astimezone().date()
    for this in (False, True):
        picture = records and plan_picture(
            records, library, plan, plan_period(plan, today, this=this), samples=desk.samples,
            sequential=plan.read == "enough", sight=sight_to_review(desk.viewer), stopped=stopped,
        )  # fmt: skip
        if picture and picture.to_go:
            return [call for call, *_ in picture.to_go]
    return []
