"""A call in progress: a command is checked and becomes events; state is their fold.

`CallEngine.do` never raises for anything a person or a program can send. A command that does not
fit leaves everything alone and says why. The clock and the ids are passed in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.capture_commands import opening_values
from jobaid.call.command import Done, Refused, known
from jobaid.call.command_context import CommandContext, Guard
from jobaid.call.commands import carry_out
from jobaid.call.entering import enter
from jobaid.call.events import HANDED_OVER, START
from jobaid.call.move_commands import jump_target
from jobaid.call.read_model import CallReadModel
from jobaid.library.flow_node import FlowNode
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.call.events import CallClock, Event
    from jobaid.call.state import CallState
    from jobaid.call.taking_over import TakenOver
    from jobaid.library.model import Library


class CallEngine:
    """Takes the commands of one call. What can be read of the call is `call`.

    `guard` sees every event before it counts and may mask what must not be kept.
    """

    def __init__(
        self,
        compiled: CompiledLibrary,
        clock: CallClock,
        new_id: Callable[[], str],
        guard: Guard | None = None,
    ) -> None:
        self.call = CallReadModel(compiled, clock())
        self._context = CommandContext(self.call, new_id, guard)
        self._clock = clock

    @property
    def state(self) -> CallState:
        """The state of the call."""
        return self.call.state

    @property
    def events(self) -> list[Event]:
        """What happened so far, in its order."""
        return self._context.events

    # -- beginning ------------------------------------------------------------------------

    @classmethod
    def start(
        cls,
        compiled: CompiledLibrary,
        script: str,
        clock: CallClock,
        new_id: Callable[[], str],
        *,
        guard: Guard | None = None,
        given: Mapping[str, object] | None = None,
        about: Mapping[str, Any] | None = None,
        language: str | None = None,
        taken: TakenOver | None = None,
    ) -> tuple[CallEngine, Done]:
        """Begin a call with `script`. `about` goes into the started event as it is.

        `given` are values the call is opened with, `taken` is how a colleague left the call that
        it goes on with. Raises `Refused` where there is no such script, or it has no step.
        """
        engine = cls(compiled, clock, new_id, guard)
        library = compiled.library
        opened = library.scripts.get(script)
        if opened is None:
            known("script", script, library.scripts)
            raise AssertionError("a script that is known is there")
        first = opened.first_step
        if first is None:
            raise Refused(
                sentence("The script `{script}` has no step that can be read.", script=script)
            )
        house = library.house
        spoken = language or house.languages[0]
        values = opening_values(engine.call, opened, given or {}, spoken)
        engine._context.emit(
            "started",
            **{
                "id": new_id(),
                "channel": "phone",
                **(about or {}),
                "script": script,
                "language": spoken,
                "library": {"name": house.name},
                "timezone": house.timezone,
                "versions": _house_versions(library) | _visiting_versions(library, taken),
                "fields": values.fields,
                **({"misfits": values.misfits} if values.misfits else {}),
            },
        )
        if taken is None:
            unspoken = enter(engine._context, FlowNode(script, first.id), START, None)
        else:
            from jobaid.call.taking_over import carry_on

            unspoken = enter(engine._context, taken.place, HANDED_OVER, None)
            carry_on(engine._context, taken)
        problem = joined(values.problem or "", unspoken or "") or None
        return engine, Done(tuple(engine.events), problem)

    @classmethod
    def resume(
        cls,
        compiled: CompiledLibrary,
        events: list[Event],
        clock: CallClock,
        new_id: Callable[[], str],
        *,
        guard: Guard | None = None,
    ) -> tuple[CallEngine, Done]:
        """Go on with a call from its kept events, at the same step, values and promises."""
        engine = cls(compiled, clock, new_id, guard)
        call = engine.call
        for event in events:
            call.apply(event)
        engine.events.extend(events)
        known = len(engine.events)
        gap = call.ms - call.state.ms
        call.ms = max(call.ms, call.state.ms)
        lead = engine._context.emit("continued", gap_ms=max(0, gap))
        if call.state.recording_paused:
            # Whatever records did not wait for this call meanwhile.
            engine._context.emit("recording-paused", of=lead)
        return engine, Done(tuple(engine.events[known:]))

    # -- commands -------------------------------------------------------------------------

    def do(self, command: object) -> Done:
        """Carry out one command (`assets/help/formats.md`). Never raises."""
        at, ms = self._clock()
        # The monotonic clock of a resumed call must not run backwards.
        self.call.now, self.call.ms = at, max(ms, self.state.ms)
        return _done(self._context, command)

    def preview(self, command: object) -> Done:
        """What a command would do, without doing it: for asking before, never for deciding."""
        trial = CommandContext(self.call.copy(), lambda: "", self._context.guard)
        return _done(trial, command)

    def trial(self) -> CallEngine:
        """The call once more, to try commands on: what happens there does not happen here."""
        other = CallEngine.__new__(CallEngine)
        other.call = self.call.copy()
        other._context = CommandContext(other.call, lambda: "", self._context.guard)
        other._clock = self._clock
        return other

    def would_break(self, command: object) -> str | None:
        """In words, the rule that a move would break; None where it breaks none."""
        for event in self.preview(command).events:
            if event["type"] == "rule-broken":
                if event["why"]:
                    return str(event["why"])
                no = self._title(f"{event['script']}/{event['step']}")
                until = self._title(str(event["until"]))
                return sentence("“{step}” comes only after “{until}”.", step=no, until=until)
        return None

    def _title(self, step: str) -> str:
        """What a step is called that a rule names, from inside the scripts in hand."""
        target = jump_target(self.call, step)
        ready = None if target is None else self.call.compiled.step(target)
        return step if ready is None else self.call.words(ready.step.title) or step


def _done(context: CommandContext, command: object) -> Done:
    known = len(context.events)
    try:
        problem, refused = carry_out(context, command), False
        if asks := context.take_asks():
            problem = joined(problem or "", *asks)
    except Refused as misfit:
        context.take_asks()
        problem, refused = misfit.words, True
    return Done(tuple(context.events[known:]), problem, refused)


def _house_versions(library: Library) -> dict[str, str]:
    """The versions of the house's files; those of scripts come when they are entered."""
    return {name: id for name, id in library.versions.items() if name not in library.scripts}


def _visiting_versions(library: Library, taken: TakenOver | None) -> dict[str, str]:
    """The versions of the scripts that a call is taken over inside a visit of."""
    visits = () if taken is None else taken.place.visits
    return {script: library.versions.get(script, "") for script, _ in visits}
