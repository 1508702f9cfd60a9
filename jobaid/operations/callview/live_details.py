"""What only the place that shows a call knows, beside what can be read of the call itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.call.compiled_library import StepTarget
    from jobaid.call.events import Moment


class RuleLetters:
    """The letters of the never rules of one call: A for the first shown, and so on."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}

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
    are being typed in (True: a card number was taken out of one), `wrapping` whether the wrap-up
    shows (None: as the events say), `usual` how many seconds each step usually takes, `parked` how
    many calls wait, `earlier_calls` how many the customer made before, `memory_only` that nothing
    is kept, `hold_cue_s` after how many seconds on hold the cue to check in comes.
    """

    now: Moment | None = None
    language: str = "en"
    letters: RuleLetters | None = None
    typing: Mapping[str, bool] = field(default_factory=dict)
    wrapping: bool | None = None
    usual: Mapping[StepTarget, int] = field(default_factory=dict)
    parked: int = 0
    earlier_calls: int = 0
    memory_only: bool = False
    hold_cue_s: int = 45


RECORDED = LiveDetails()
"""Nothing but the call."""
