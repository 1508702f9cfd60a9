"""What everything in the review area stands on: the record, the library in use, and who looks."""

from __future__ import annotations

from functools import cached_property

from jobaid.operations.area_desk import AreaDesk
from jobaid.operations.review.viewings import Viewings


class ReviewDesk(AreaDesk):
    """Over the record of all calls that its viewer may see."""

    @cached_property
    def viewings(self) -> Viewings:
        """Keeps who looks at which call, once a sitting."""
        return Viewings(self.say, lambda: self.viewer.id)
