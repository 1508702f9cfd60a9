"""The calls of one desk: the one in hand and those that are parked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from jobaid.call.command import Done
from jobaid.call.fold import fold
from jobaid.call.interaction import interaction
from jobaid.call.table import Table
from jobaid.call.walk import Walk
from jobaid.library.reader import Reading
from jobaid.library.texts import RefusedText, compile_text
from jobaid.log.recovery import ResumeError, events_to_resume
from jobaid.operations.calls import Call, begin, reading_as_then
from jobaid.operations.clock import Wall, call_clock, resumed_at
from jobaid.operations.desk.hand import InHand, with_draft
from jobaid.operations.desk.shelf import Shelf
from jobaid.operations.keeping import Keeping
from jobaid.operations.masking import mask_event

# Scripts that are made ready when a call begins: the one opened and those it leads to.
_MOST_READY = 12


class Hands:
    """Begins, resumes, parks and ends calls. What a library or a disk may do wrong is raised.

    `ended` is given the document of every call that ends here.
    """

    def __init__(
        self,
        keeping: Keeping | None,
        agent: Mapping[str, str],
        *,
        wall: Wall,
        monotonic: Callable[[], int],
        new_id: Callable[[], str],
        ended: Callable[[dict[str, Any]], None],
        on_saved: Callable[[int], None] | None,
        samples: bool,
    ) -> None:
        self.hand: InHand | None = None
        self.parked: dict[str, InHand] = {}
        self._keeping = keeping
        self._about: dict[str, Any] = {"agent": dict(agent)}
        if samples:
            self._about["sample"] = True
        self._wall = wall
        self._monotonic = monotonic
        self._new_id = new_id
        self._ended = ended
        self._on_saved = on_saved

    def begin(
        self,
        shelf: Shelf,
        script: str,
        given: Mapping[str, object],
        language: str | None,
        channel: str,
    ) -> Done:
        """Begin a call; one in hand is parked first. Raises `Refused` and then parks nothing."""
        clock = call_clock(wall=self._wall, monotonic=self._monotonic)
        about = {**self._about, "channel": channel}
        call = begin(
            shelf.reading,
            script,
            new_id=self._new_id,
            keeping=self._keeping,
            clock=clock,
            given=given,
            about=about,
            language=language,
            on_saved=self._on_saved,
            table=shelf.table,
        )
        self.park("another call")
        self.hand = InHand(call, clock)
        return call.begun

    def resume(self, shelf: Shelf, id: str) -> Done:
        """Take up a parked or interrupted call; one in hand is parked. Raises `ResumeError`."""
        taken = self.parked.get(id)
        if taken is None:
            taken = self._from_disk(shelf.reading, id)
        self.park("another call")
        self.parked.pop(id, None)
        self.hand = taken
        if taken.walk.state.status == "parked":
            return taken.call.do({"do": "unpark"})
        return taken.call.begun

    def take_out(self, shelf: Shelf, id: str) -> InHand:
        """A parked or interrupted call without taking it in hand. Raises `ResumeError`."""
        return self.parked.get(id) or self._from_disk(shelf.reading, id)

    def do(self, hand: InHand, command: object) -> Done:
        """Carry out a command of a call, and put the call where it then belongs."""
        done = hand.call.do(command)
        for event in done.events:
            if event["type"] == "wrapped-up":
                hand.wrapping = True
            elif event["type"] == "entered":
                hand.wrapping = False
        status = hand.walk.state.status
        if status == "parked" and self.hand is hand:
            self.parked[hand.id] = hand
            self.hand = None
        elif not hand.walk.state.is_open and done.events:
            self.parked.pop(hand.id, None)
            if self.hand is hand:
                self.hand = None
            self._ended(interaction(hand.walk.events))
        return done

    def park(self, reason: str) -> None:
        """Lay the call in hand aside, where there is one."""
        if self.hand is not None:
            self.do(self.hand, {"do": "park", "reason": reason})

    def leave(self) -> None:
        """Let every call go that is not over: they can be resumed at the next start."""
        for one in (self.hand, *self.parked.values()):
            if one is not None:
                one.call.leave()
        self.hand = None
        self.parked = {}

    def _from_disk(self, reading: Reading, id: str) -> InHand:
        keeping = self._keeping
        if keeping is None:
            raise ResumeError("Nothing is kept here, so there is no call to go on with.")
        events = list(events_to_resume(id, keeping.profile.open_calls, keeping.daybook))
        state = fold(events)
        as_then = reading_as_then(reading, state.versions, keeping)
        as_then = replace(as_then, library=with_draft(as_then.library))
        since = resumed_at(state.ms, state.last_at, wall=self._wall)
        clock = call_clock(since, wall=self._wall, monotonic=self._monotonic)
        walk, begun = Walk.resume(
            Table(as_then.library), events, clock, self._new_id, guard=mask_event
        )
        call = Call(walk, begun, as_then, keeping, kept=events, on_saved=self._on_saved)
        return InHand(call, clock)


def make_ready(shelf: Shelf, script_id: str) -> None:
    """Read and compile a script and those it leads to, so that no step has to wait for it.

    For another thread; entering a step that is not ready yet makes it ready then.
    """
    waiting, seen = [script_id], set[str]()
    while waiting and len(seen) < _MOST_READY:
        id = waiting.pop(0)
        script = shelf.library.scripts.get(id)
        if script is None or id in seen:
            continue
        seen.add(id)
        for step in script.steps:
            ready = shelf.table.step((id, step.id))
            for words in (step.title, step.say, *(one.label for one in step.answers)):
                for source in () if words is None else words.by_language.values():
                    try:
                        compile_text(source)
                    except RefusedText:
                        continue
            if ready is None:
                continue
            ways = [*ready.routes, *(one.way for one in ready.answers.values())]
            targets = [way.target for way in ways if way is not None and way.target is not None]
            targets += [ready.visit] if ready.visit is not None else []
            waiting += [target[0] for target in targets]
