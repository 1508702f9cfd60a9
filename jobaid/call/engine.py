"""A call in progress: a command is checked and becomes events; state is their fold.

`CallEngine.do` never raises for anything a person or a program can send. A command that does not
fit leaves everything alone and says why. The clock and the ids are passed in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call import fold as folding
from jobaid.call.command import Done, Refused, known
from jobaid.call.commands import carry_out
from jobaid.call.entering import enter
from jobaid.call.events import Clock, Event, make_event
from jobaid.call.filling import opening_values
from jobaid.call.state import Place, State
from jobaid.call.values import Values, local_time
from jobaid.library.texts import Piece, RefusedText, Rendered, compile_text
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary, ReadyStep
    from jobaid.library.model import Library, Script

Guard = Callable[[dict[str, Any]], dict[str, Any]]


class CallEngine:
    """One call through a library.

    `guard` sees every event before it counts and may mask what must not be kept.
    """

    def __init__(
        self,
        compiled: CompiledLibrary,
        clock: Clock,
        new_id: Callable[[], str],
        guard: Guard | None = None,
    ) -> None:
        self.compiled = compiled
        self.library = compiled.library
        self.state = State()
        self.events: list[Event] = []
        self._clock = clock
        self.new_id = new_id
        self._guard = guard
        self._values = Values(self.compiled)
        self.at, self.ms = clock()
        self._rendered: dict[tuple[object, ...], Rendered] = {}

    # -- beginning ------------------------------------------------------------------------

    @classmethod
    def start(
        cls,
        compiled: CompiledLibrary,
        script: str,
        clock: Clock,
        new_id: Callable[[], str],
        *,
        guard: Guard | None = None,
        given: Mapping[str, object] | None = None,
        about: Mapping[str, Any] | None = None,
        language: str | None = None,
    ) -> tuple[CallEngine, Done]:
        """Begin a call with `script`. `about` goes into the started event as it is.

        `given` are values the call is opened with. Raises `Refused` where there is no such
        script, or it has no step.
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
        fields, problem = opening_values(engine, opened, given or {})
        engine.emit(
            "started",
            **{
                "id": new_id(),
                "channel": "phone",
                **(about or {}),
                "script": script,
                "language": language or house.languages[0],
                "library": {"name": house.name},
                "timezone": house.timezone,
                "versions": _house_versions(library),
                "fields": fields,
            },
        )
        enter(engine, Place(script, first.id), "start", None)
        return engine, Done(tuple(engine.events), problem)

    @classmethod
    def resume(
        cls,
        compiled: CompiledLibrary,
        events: list[Event],
        clock: Clock,
        new_id: Callable[[], str],
        *,
        guard: Guard | None = None,
    ) -> tuple[CallEngine, Done]:
        """Go on with a call from its kept events, at the same step, values and promises."""
        engine = cls(compiled, clock, new_id, guard)
        for event in events:
            folding.apply(engine.state, event)
        engine.events.extend(events)
        known = len(engine.events)
        gap = engine.ms - engine.state.ms
        engine.ms = max(engine.ms, engine.state.ms)
        engine.emit("continued", gap_ms=max(0, gap))
        return engine, Done(tuple(engine.events[known:]))

    # -- commands -------------------------------------------------------------------------

    def do(self, command: object) -> Done:
        """Carry out one command (`assets/help/formats.md`). Never raises."""
        at, ms = self._clock()
        # The monotonic clock of a resumed call must not run backwards.
        self.at, self.ms = at, max(ms, self.state.ms)
        known = len(self.events)
        try:
            problem, refused = carry_out(self, command), False
        except Refused as misfit:
            problem, refused = misfit.words, True
        return Done(tuple(self.events[known:]), problem, refused)

    def preview(self, command: object) -> Done:
        """What a command would do, without doing it: for asking before, never for deciding."""
        trial = CallEngine(self.compiled, lambda: (self.at, self.ms), lambda: "", self._guard)
        trial.state = self.state.copy()
        return trial.do(command)

    def would_break(self, command: object) -> str | None:
        """In words, the rule that a move would break; None where it breaks none."""
        for event in self.preview(command).events:
            if event["type"] == "rule-broken":
                if event["why"]:
                    return str(event["why"])
                return sentence(
                    "{step} comes only after {until}.", step=event["no"], until=event["until"]
                )
        return None

    def emit(self, type: str, **body: Any) -> int:
        """Make an event happen: guard it, keep it, fold it in. Returns its `seq`."""
        event = make_event(self.state.next_seq, self.at, self.ms, type, body)
        if self._guard is not None:
            event = self._guard(event)
        self.events.append(event)
        folding.apply(self.state, event)
        return int(event["seq"])

    # -- what is known now ----------------------------------------------------------------

    @property
    def place(self) -> Place:
        """Where the call stands. Raises `Refused` where that is nowhere (a damaged record)."""
        place = self.state.place
        if place is None:
            raise Refused(
                sentence("This call has no step to stand on: its record begins too late.")
            )
        return place

    @property
    def here(self) -> ReadyStep:
        """The step the call stands on. Raises `Refused` where the library lost it."""
        place = self.place
        ready = self.compiled.step((place.script, place.step))
        if ready is None:
            raise Refused(
                sentence(
                    "The step `{step}` is not in this library any more. "
                    "Everything so far is kept: jump to another step, or wrap up.",
                    step=f"{place.script}/{place.step}",
                )
            )
        return ready

    def scripts_here(self) -> tuple[str, ...]:
        """The scripts whose fields and replies count here, nearest first."""
        place = self.state.place
        if place is None:
            return ()
        if not place.visits:
            return (place.script,)
        return (place.script, *(script for script, _ in reversed(place.visits)))

    def values(self) -> dict[str, object]:
        """Names and values for texts and conditions, as they are now."""
        return self._values.of(self.state, self.at, self.scripts_here())

    def labels(self) -> dict[str, str]:
        """What to call each field that a text may miss, in the language of the call."""
        languages = self.library.house.languages
        found: dict[str, str] = {}
        for script_id in reversed(self.scripts_here()):
            script = self.library.scripts.get(script_id)
            for one in script.fields if script is not None else ():
                found[one.name] = one.label.text(self.state.language, languages)
        for one in self.library.house.caller_fields:
            found.setdefault(one.name, one.label.text(self.state.language, languages))
        return found

    def render(self, source: str) -> Rendered:
        """A text of the library with the values of now. Never raises."""
        try:
            text = compile_text(source)
        except RefusedText as refused:
            return Rendered((Piece("text", source[:500], None),), refused.words)
        return text.render(self.values(), language=self.state.language, labels=self.labels())

    def local_now(self) -> Any:
        """The house's local time at the command in hand (an aware datetime)."""
        return local_time(self.at, self.library.house)

    def script_here(self) -> Script | None:
        """The script the call stands in, or None where the library lost it."""
        place = self.state.place
        return None if place is None else self.library.scripts.get(place.script)


def _house_versions(library: Library) -> dict[str, str]:
    """The versions of the house's files; those of scripts come when they are entered."""
    return {name: id for name, id in library.versions.items() if name not in library.scripts}
