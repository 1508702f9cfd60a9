"""The work in the review area: which view shows, and what one hands over to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from jobaid.ui.frame.tabbed_area import TabbedWork
from jobaid.ui.review.index_strip import IndexStrip
from jobaid.ui.review.keys import samples_key
from jobaid.ui.review.pages import PAGES
from jobaid.ui.review.review_view import ReviewGiven, ReviewView
from jobaid.ui.review.sample_strip import SampleStrip

if TYPE_CHECKING:
    from jobaid.operations.review.review_desk import ReviewDesk
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.area_pages import AreaPage
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.review.area import ReviewArea


_TAKES_CALL = {"playback": "call", "score": "score"}
"""What opens a call in a view, by the view."""


class ReviewController(TabbedWork[ReviewGiven]):
    """The views of the area, under what stands over all of them.

    `samples_asked(bool)`: sample calls are to show, or the real ones again.
    `customer_wanted(call)`: a call is to become a customer to practise with.
    """

    samples_asked = Signal(bool)
    customer_wanted = Signal(str)

    def __init__(
        self,
        desk: ReviewDesk,
        actions: ActionMap,
        tasks: Tasks,
        say: Callable[[str], None],
        place: ReviewArea,
    ) -> None:
        super().__init__("review", actions, place)
        self._desk = desk
        wanted = self.customer_wanted.emit
        self.given = ReviewGiven(desk, tasks, actions, say, self.open, wanted)
        self.samples = SampleStrip(place) if desk.only_samples else None
        if self.samples is not None:
            self.add_strip(self.samples)
            self.samples.acted.connect(self._leave_samples)
        self.index = IndexStrip(lambda: desk.records, place)
        self.add_strip(self.index)
        self.index.made.connect(self.renew)
        self.begin()
        ways = self._leave_samples if desk.only_samples else self._ask_for_samples
        actions.bind_all({samples_key(page.id): ways for page in PAGES})

    def all_pages(self) -> Sequence[AreaPage]:
        """Every view of the area, whoever has it."""
        return PAGES

    def role(self) -> str:
        """The role of who works here now."""
        return self._desk.viewer.role

    def choose(self, id: str) -> None:
        """A person chose a view: playback and scoring take along each other's call and moment.

        A playback that shows none takes the call that is chosen in the list; scoring shows what
        waits to be scored then.
        """
        (call, moment), (shown, _) = self._in_hand(self.current), self._in_hand(id)
        empty_playback = id == "playback" and not shown
        takes = empty_playback if self.current == "calls" else id in _TAKES_CALL
        if call and takes and call != shown:
            self.open(_TAKES_CALL[id], (call, moment))
        else:
            super().choose(id)
            beside = self.view(id)
            if call and call == shown and moment is not None and isinstance(beside, ReviewView):
                beside.show_moment(moment)

    def showing(self, page: AreaPage) -> None:
        """Over sample calls stands what the view is for."""
        if self.samples is not None:
            self.samples.show_page(page)

    # -- inside -------------------------------------------------------------------------------

    def _in_hand(self, id: str) -> tuple[str, int | None]:
        """The call and the moment of it that a view looks at."""
        view = self.view(id)
        return (
            (view.call_in_hand, view.moment_in_hand) if isinstance(view, ReviewView) else ("", None)
        )

    def _ask_for_samples(self) -> None:
        self.samples_asked.emit(True)

    def _leave_samples(self) -> None:
        self.samples_asked.emit(False)
