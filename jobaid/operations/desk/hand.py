"""A call in hand, with what the desk adds to it: letters, what is being typed, the wrap-up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.library.model import Field, Library, Words
from jobaid.log.mask import TypingMask

if TYPE_CHECKING:
    from jobaid.call.engine import CallEngine
    from jobaid.call.events import Clock
    from jobaid.operations.calls import Call

# A note that is being written is kept like any field, so that a crash does not lose it; it
# becomes a note when it is sent, and the field is empty again.
DRAFT = "note.draft"
_DRAFT_FIELD = Field(
    DRAFT, Words({"en": "Note being written", "es": "Nota sin terminar"}), kind="long-text"
)

# A disk that refuses is known at once. One that only hangs tells nothing: a slow one takes a
# second or two, and what it has not taken after this it may never take.
UNSAVED_MS = 5_000

LONGEST_NOTE = 20_000
"""Characters of one note; `kinds.LONGEST` is the same for a field."""


def with_draft(library: Library) -> Library:
    """The library with a field for the note that is being written."""
    if DRAFT in library.caller_field_named:
        return library
    house = library.house
    return replace(
        library, house=replace(house, caller_fields=(*house.caller_fields, _DRAFT_FIELD))
    )


class InHand:
    """One call at the desk: in hand or parked.

    `clock` is the call's; `letters` gives each never rule shown its letter; `typing` holds the
    fields that are being typed in; `noted` is what of the note box has become a note.
    """

    def __init__(self, call: Call, clock: Clock) -> None:
        self.call = call
        self.clock = clock
        self.letters: dict[str, str] = {}
        self.typing: set[str] = set()
        self.masks: dict[str, TypingMask] = {}
        self.noted = ""
        self.earlier_calls = 0
        self.asked_about: tuple[str, str] | None = None
        self.wrapping = _is_wrapping(call.engine)

    @property
    def engine(self) -> CallEngine:
        """The engine of the call."""
        return self.call.engine

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

    def letter(self, rule: str) -> str:
        """The letter of a never rule: A for the first shown, and so on; "" after Z."""
        known = self.letters.get(rule)
        if known is None:
            number = len(self.letters)
            known = self.letters[rule] = chr(ord("A") + number) if number < 26 else ""
        return known

    def mask(self, field: str, pattern: str | None) -> TypingMask:
        """What decides which part of a text that is being typed may be kept."""
        if field not in self.masks:
            self.masks[field] = TypingMask(pattern=pattern)
        return self.masks[field]

    def text_of(self, field: str) -> str:
        """What a name or a number of the customer is, as text; "" where it is not known."""
        kept = self.engine.state.fields.get(field)
        return "" if kept is None else str(kept)


def _is_wrapping(engine: CallEngine) -> bool:
    """Whether the call was left in its wrap-up."""
    for event in reversed(engine.events):
        if event["type"] == "wrapped-up":
            return True
        if event["type"] == "entered":
            return False
    return False
