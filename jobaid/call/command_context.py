"""What a command works with: the call as it reads, and the one way to make an event happen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jobaid.call.events import Event, make_event

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel

Guard = Callable[[dict[str, Any]], dict[str, Any]]


class CommandContext:
    """Handed to whatever carries out a command.

    `guard` sees every event before it counts and may mask what must not be kept.
    """

    def __init__(
        self, call: CallReadModel, new_id: Callable[[], str], guard: Guard | None = None
    ) -> None:
        self.call = call
        self.events: list[Event] = []
        self.new_id = new_id
        self.guard = guard
        self._asks: list[str] = []

    def ask(self, words: str) -> None:
        """Ask something of the person once the command is carried out."""
        self._asks.append(words)

    def take_asks(self) -> list[str]:
        """What is to be asked since this was last looked at."""
        asks, self._asks = self._asks, []
        return asks

    def emit(self, type: str, **body: Any) -> int:
        """Make an event happen: guard it, keep it, fold it in. Returns its `seq`."""
        call = self.call
        event = make_event(call.state.next_seq, call.now, call.ms, type, body)
        if self.guard is not None:
            event = self.guard(event)
        self.events.append(event)
        call.apply(event)
        return int(event["seq"])
