"""The calls of one desk: the one in hand and those that are parked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.call.interaction import interaction
from jobaid.library.texts import RefusedText, compile_text
from jobaid.log.mask import mask_text
from jobaid.log.recovery import ResumeError
from jobaid.operations.callview.note_draft import with_draft
from jobaid.operations.clock import Wall, call_clock, resumed_at
from jobaid.operations.desk.desk_call import DeskCall
from jobaid.operations.desk.interrupted_call import InterruptedCall, read_left
from jobaid.operations.desk.result_words import WHILE_TYPING, name_of
from jobaid.operations.masking import mask_event
from jobaid.operations.recorded_call import RecordedCall, begin

if TYPE_CHECKING:
    from jobaid.call.command import Done
    from jobaid.call.taking_over import TakenOver
    from jobaid.log.writer_thread import Ticket
    from jobaid.operations.library.library_in_use import LibraryInUse
    from jobaid.operations.recorder import Recorder

# Scripts that are made ready when a call begins: the one opened and those it leads to.
_MOST_READY = 12


class OpenCalls:
    """Begins, resumes, parks and ends calls. What a library or a disk may do wrong is raised.

    `ended` is given the document of every call that ends here.
    """

    def __init__(
        self,
        recorder: Recorder | None,
        agent: Mapping[str, str],
        *,
        desk: str = "",
        wall: Wall,
        monotonic: Callable[[], int],
        new_id: Callable[[], str],
        ended: Callable[[dict[str, Any]], None],
        on_saved: Callable[[int], None] | None,
        samples: bool,
    ) -> None:
        self.desk_call: DeskCall | None = None
        self.parked: dict[str, DeskCall] = {}
        self._recorder = recorder
        self._unkept: list[RecordedCall] = []
        self._about: dict[str, Any] = {"agent": dict(agent)}
        if desk:  # where nothing is kept yet, no recorder tells it when a call begins
            self._about["desk"] = desk
        if samples:
            self._about["sample"] = True
        self._wall = wall
        self._monotonic = monotonic
        self._new_id = new_id
        self._ended = ended
        self._on_saved = on_saved

    def agent_is(self, agent: Mapping[str, str]) -> None:
        """Who works here (`id`, `name`): calls that are begun from now on carry it."""
        self._about["agent"] = dict(agent)

    @property
    def unkept(self) -> int:
        """How many calls were had here of which nothing is kept: over, in hand and parked."""
        return len(self._unkept) + len(self._open()) if self._recorder is None else 0

    def keep_with(self, recorder: Recorder) -> list[Ticket]:
        """Keep from now on, and all of what was had here before: nothing of it was kept.

        Returns the tickets of the calls that are over.
        """
        self._recorder = recorder
        over, self._unkept = self._unkept, []
        for call in (*over, *(one.call for one in self._open())):
            call.keep_with(recorder)
        return [call.ended for call in over if call.ended is not None]

    def _open(self) -> list[DeskCall]:
        in_hand = [] if self.desk_call is None else [self.desk_call]
        return [*in_hand, *self.parked.values()]

    def is_here(self, id: str) -> bool:
        """Whether a call is in hand or parked, so that it can be gone on with without a disk."""
        return id in self.parked or (self.desk_call is not None and self.desk_call.id == id)

    def begin(
        self,
        in_use: LibraryInUse,
        script: str,
        given: Mapping[str, object],
        language: str | None,
        channel: str,
        waited_s: float | None = None,
        taken: TakenOver | None = None,
        customer_kind: str = "",
    ) -> Done:
        """Begin a call; one in hand is parked first. Raises `Refused` and then parks nothing.

        `taken` is how a colleague left the call that it goes on with, `customer_kind` the kind of
        the customer, "" where the script is to say it.
        """
        clock = call_clock(wall=self._wall, monotonic=self._monotonic)
        about = {**self._about, "channel": channel}
        if waited_s is not None:
            about["waited_s"] = waited_s
        if customer_kind:
            about["customer_kind"] = customer_kind
        if script in in_use.library.house.openings:
            about["opening"] = True
        if taken is not None:
            about["capsule"] = dict(taken.told)
        call = begin(
            in_use.reading,
            script,
            new_id=self._new_id,
            recorder=self._recorder,
            clock=clock,
            given=given,
            about=about,
            language=language,
            on_saved=self._on_saved,
            compiled=in_use.compiled,
            taken=taken,
        )
        self.park("another call")
        self.desk_call = DeskCall(call, clock)
        return call.begun

    def goes_on_with(self, interaction: str) -> bool:
        """Whether a call of a colleague is here already: theirs itself, or one taken over."""
        return any(
            one.id == interaction
            or _mapping(one.engine.state.about.get("capsule")).get("interaction") == interaction
            for one in self._open()
        )

    def read_left(self, in_use: LibraryInUse, id: str) -> InterruptedCall:
        """Read a call that an earlier start has left. For any thread; never raises."""
        return read_left(in_use.reading, id, self._recorder)

    def resume(self, in_use: LibraryInUse, id: str, left: InterruptedCall | None = None) -> Done:
        """Take up a parked or interrupted call; one in hand is parked. Raises `ResumeError`.

        `left` is what `read_left` gave; without it the disk is read here and waited for.
        """
        taken = self.take_out(in_use, id, left)
        self.park("another call")
        self.parked.pop(id, None)
        self.desk_call = taken
        if taken.engine.state.status == "parked":
            return taken.call.do({"do": "unpark"})
        return taken.call.begun

    def take_out(
        self, in_use: LibraryInUse, id: str, left: InterruptedCall | None = None
    ) -> DeskCall:
        """A parked or interrupted call without taking it in hand. Raises `ResumeError`."""
        return self.parked.get(id) or self._made(left or self.read_left(in_use, id))

    def do(self, desk_call: DeskCall, command: object) -> Done:
        """Carry out a command of a call, and put the call where it then belongs."""
        if name_of(command) not in WHILE_TYPING:
            keep_held(desk_call)
        done = desk_call.call.do(command)
        status = desk_call.engine.state.status
        if status == "parked" and self.desk_call is desk_call:
            self.parked[desk_call.id] = desk_call
            self.desk_call = None
        elif not desk_call.engine.state.is_open and done.events:
            self.parked.pop(desk_call.id, None)
            if self.desk_call is desk_call:
                self.desk_call = None
            if self._recorder is None:
                self._unkept.append(desk_call.call)
            self._ended(interaction(desk_call.engine.events))
        return done

    def park(self, reason: str) -> None:
        """Lay the call in hand aside, where there is one."""
        if self.desk_call is not None:
            self.do(self.desk_call, {"do": "park", "reason": reason})

    def leave(self) -> None:
        """Let every call go that is not over: they can be resumed at the next start."""
        for one in self._open():
            keep_held(one)
            one.call.leave()
        self.desk_call = None
        self.parked = {}

    def _made(self, left: InterruptedCall) -> DeskCall:
        """A call that was left, with its clock going on. Raises `ResumeError`."""
        if left.reading is None:
            raise ResumeError(left.problem)
        since = resumed_at(left.ms, left.last_at, wall=self._wall)
        clock = call_clock(since, wall=self._wall, monotonic=self._monotonic)
        engine, begun = CallEngine.resume(
            CompiledLibrary(with_draft(left.reading.library)),
            left.events,
            clock,
            self._new_id,
            guard=mask_event,
        )
        events, reading = left.events, left.reading
        call = RecordedCall(
            engine, begun, reading, self._recorder, kept=events, on_saved=self._on_saved
        )
        return DeskCall(call, clock)


def _mapping(told: object) -> Mapping[str, Any]:
    return told if isinstance(told, Mapping) else {}


def keep_held(desk_call: DeskCall) -> None:
    """Keep the digits that were held back while they were typed: the call moves, they have ended.

    A card number among them is taken out as from everything.
    """
    held, desk_call.held = desk_call.held, {}
    for field, text in held.items():
        desk_call.typing.pop(field, None)
        desk_call.call.do({"do": "fill", "field": field, "value": mask_text(text).text})


def make_ready(in_use: LibraryInUse, script_id: str) -> None:
    """Read and compile a script and those it leads to, so that no step has to wait for it.

    For another thread; entering a step that is not ready yet makes it ready then.
    """
    waiting, seen = [script_id], set[str]()
    while waiting and len(seen) < _MOST_READY:
        id = waiting.pop(0)
        script = in_use.library.scripts.get(id)
        if script is None or id in seen:
            continue
        seen.add(id)
        for step in script.steps:
            ready = in_use.compiled.step((id, step.id))
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
