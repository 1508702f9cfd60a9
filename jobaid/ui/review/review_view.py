"""What every view of the review area is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.frame.tabbed_area import AreaView

if TYPE_CHECKING:
    from jobaid.operations.review.review_desk import ReviewDesk
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.tasks import Tasks


@dataclass(frozen=True, slots=True)
class ReviewGiven:
    """What a view works with.

    `desk` is the record, the library and who looks; `tasks` runs what must not hold up the
    window; `actions` binds keys (rows of `keys.py` whose context is the view's id); `say(words)`
    shows a sentence to the person; `open(topic, target)` hands something over to the view that
    opens it, and tells whether there is one; `customer_wanted(call)`: the call is to become a
    customer to practise with.
    """

    desk: ReviewDesk
    tasks: Tasks
    actions: ActionMap
    say: Callable[[str], None]
    open: Callable[[str, object], bool]
    customer_wanted: Callable[[str], object]


class ReviewView(AreaView[ReviewGiven]):
    """A view of the review area."""

    @property
    def call_in_hand(self) -> str:
        """The id of the call that is looked at, "" for none."""
        return ""

    @property
    def moment_in_hand(self) -> int | None:
        """The moment of that call, in milliseconds since it began; None for none."""
        return None

    def show_moment(self, at_ms: int) -> None:
        """Go to a moment of the call in hand."""
