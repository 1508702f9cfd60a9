"""What only the place that shows a call knows, beside what can be read of the call itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.compiled_library import StepTarget
    from jobaid.call.events import Moment
    from jobaid.library.flow_node import FlowNode
    from jobaid.library.model import NeverRule
    from jobaid.operations.callview.notice_views import NoticeRead
    from jobaid.operations.records.customer_view_models import CustomerHistory


class RuleLetters:
    """The letters of the never rules of one call: A for the first that came up, and so on.

    They hang on the way of the call alone, so that they are the same after a resume.
    """

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}
        self._taken = 0

    def come_along(
        self, places: Sequence[FlowNode], rules_at: Callable[[FlowNode], Iterable[NeverRule]]
    ) -> None:
        """Give letters to the rules of the places that were entered since the last time."""
        for place in dict.fromkeys(places[self._taken :]):
            for rule in rules_at(place):
                self.of(rule.id)
        self._taken = len(places)

    def of(self, rule: str) -> str:
        """The letter of a rule, the same for the whole call; "" after Z."""
        known = self._letters.get(rule)
        if known is None:
            number = len(self._letters)
            known = self._letters[rule] = chr(ord("A") + number) if number < 26 else ""
        return known


@dataclass(frozen=True, slots=True)
class LiveDetails:
    """A recorded call needs none of it: everything has a value that says "just the call".

    `now` is the clock (None: the moment that the call was read at), `language` the interface's,
    `letters` those given so far (None: as the rules came up on the way), `typing` the fields that
    are being typed in (True: a card number was taken out of one), `usual` how many seconds each
    step usually takes, `parked` how many calls wait, `customer` what is known of who is on the
    line, `memory_only` that nothing is kept, `hold_cue_s` after how many seconds on hold the cue
    to check in comes, `notices_read` which house notices have been read today, `heard` what the
    customer has said at once, of which an agent has said that it was heard right.
    """

    now: Moment | None = None
    language: str = "en"
    letters: RuleLetters | None = None
    typing: Mapping[str, bool] = field(default_factory=dict)
    usual: Mapping[StepTarget, int] = field(default_factory=dict)
    parked: int = 0
    customer: CustomerHistory | None = None
    memory_only: bool = False
    hold_cue_s: int = 45
    notices_read: frozenset[NoticeRead] = frozenset()
    heard: str = ""


RECORDED = LiveDetails()
"""Nothing but the call."""
