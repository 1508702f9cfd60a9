"""A call in hand, with what the desk adds to it: letters, what is being typed, the wrap-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.log.mask import TypingMask
from jobaid.operations.callview.live_details import RuleLetters

if TYPE_CHECKING:
    from jobaid.call.customer import Customer
    from jobaid.call.engine import CallEngine
    from jobaid.call.events import CallClock
    from jobaid.call.read_model import CallReadModel
    from jobaid.operations.callview.customer_views import CallBack
    from jobaid.operations.recorded_call import RecordedCall
    from jobaid.operations.records.customer_view_models import CustomerHistory

# A disk that refuses is known at once. One that only hangs tells nothing: a slow one takes a
# second or two, and what it has not taken after this it may never take.
UNSAVED_MS = 5_000

LONGEST_NOTE = 20_000
"""Characters of one note; `kinds.LONGEST` is the same for a field."""


class DeskCall:
    """One call at the desk: in hand or parked.

    `clock` is the call's; `letters` gives each never rule shown its letter; `typing` holds the
    fields that are being typed in; `held` is what stands in those whose digits are held back, and
    `note` what is new in the note box, for a move to keep; `noted` is what of the note box has
    become a note, `noted_as` the `seq` of each note that it became; `mends`: an earlier note was
    taken into the box. `about` is the promise that it was begun for, `heard` what the
    customer said at once and the agent has confirmed.
    """

    def __init__(self, call: RecordedCall, clock: CallClock) -> None:
        self.call = call
        self.clock = clock
        self.letters = RuleLetters()
        self.typing: dict[str, bool] = {}
        self.masks: dict[str, TypingMask] = {}
        self.held: dict[str, str] = {}
        self.note = ""
        self.noted = ""
        self.noted_as: list[int] = []
        self.mends = False
        self.about: CallBack | None = None
        self.heard = ""
        self.customer: CustomerHistory | None = None
        self.asked_about: Customer | None = None

    @property
    def engine(self) -> CallEngine:
        """The engine of the call."""
        return self.call.engine

    @property
    def read_model(self) -> CallReadModel:
        """What can be read of the call."""
        return self.call.engine.call

    @property
    def id(self) -> str:
        """The id of the interaction."""
        return self.call.id

    @property
    def memory_only(self) -> bool:
        """Whether nothing is kept at all, or the disk has not taken what was done for a while."""
        if self.call.memory_only:
            return True
        return not self.call.saved and self.now_ms() - self.engine.state.ms > UNSAVED_MS

    def now_ms(self) -> int:
        """Milliseconds since the start of the call, now."""
        return max(self.clock()[1], self.engine.state.ms)

    def note_box_holds(self, text: str, notes: list[int], mends: bool = False) -> None:
        """What of the note box is kept now, and as which notes."""
        self.noted, self.noted_as, self.mends = text, notes, mends

    def mask(self, field: str, pattern: str | None) -> TypingMask:
        """What decides which part of a text that is being typed may be kept."""
        if field not in self.masks:
            self.masks[field] = TypingMask(pattern=pattern)
        return self.masks[field]
