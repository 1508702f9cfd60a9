"""A kept call walked once more, through a library that somebody is changing.

The commands are those that its events stand for. Where the draft has put a step in between that
asks nothing, the walk passes it as a person would; a step that the draft has taken out is left out.
What was renamed is found by its former ids, an answer also by what it says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any

from jobaid.call.command import Refused
from jobaid.call.engine import CallEngine
from jobaid.call.kept_commands import KeptCommand, KeptPlace, KeptWay
from jobaid.call.routing import END_OF_VISIT, way_on
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.call.state import CallState

Renames = Mapping[str, Mapping[str, str]]
"""Former ids to present ones, by what they name (`records.present_names`)."""

EndsByNext = Callable[[KeptPlace], bool | None]
"""Whether `next` on a step of then ended its visit; None where that is not known."""

_PASSED = 12  # steps that are passed in a row to come to where the call went on
_LOOKED_AHEAD = 4  # commands whose step the draft may have taken out


@dataclass(frozen=True, slots=True)
class StuckCall:
    """Where a walk could not go on: the `seq` of the event, the step it stood on, the command."""

    seq: int
    step: str
    command: Mapping[str, Any]
    why: str


@dataclass(slots=True)
class DraftWalk:
    """A call as it went through the draft; `stuck` where it did not come to its end."""

    state: CallState
    stuck: StuckCall | None = None
    passed: list[str] = field(default_factory=list)

    @property
    def path(self) -> list[str]:
        """Every entered step."""
        return [f"{one['script']}/{one['step']}" for one in self.state.path]


def walk_again(
    compiled: CompiledLibrary, way: KeptWay, renames: Renames, ends_by_next: EndsByNext
) -> DraftWalk:
    """Walk a kept call through a library. Raises `Refused` where it cannot even begin."""
    return _Walk(compiled, way, renames, ends_by_next).run()


class _Walk:
    def __init__(
        self,
        compiled: CompiledLibrary,
        way: KeptWay,
        renames: Renames,
        ends_by_next: EndsByNext,
    ) -> None:
        self._compiled = compiled
        self._way = way
        self._renames = renames
        self._ends_by_next = ends_by_next
        started = way.state.started_at or "2026-01-05T09:00:00.000Z"
        self._moment = (started, 0)
        numbers = iter(range(10**9))
        script = renames.get("script", {}).get(way.script, way.script)
        self._engine, _ = CallEngine.start(
            compiled,
            script,
            lambda: self._moment,
            lambda: f"what-if-{next(numbers)}",
            given=way.given,
            about={"opening": way.state.about.get("opening")},
            language=way.language,
        )
        self._not_done: set[int] = set()
        self._added: set[int] = set()  # undo units of steps that were passed
        self._no_way: set[tuple[KeptPlace, KeptPlace]] = set()
        self._walk = DraftWalk(self._engine.state)

    def run(self) -> DraftWalk:
        """Give every command in its turn."""
        for number, kept in enumerate(self._way.commands):
            self._moment = (kept.at, kept.ms)
            self._come_to(kept.place)
            if kept.moves and self._is_left_out(number, kept):
                self._not_done.add(kept.seq)
            elif not self._give(kept):
                return self._walk
        place = self._way.state.place
        self._come_to(None if place is None else (place.script, place.step))
        return self._walk

    @property
    def _here(self) -> KeptPlace:
        place = self._engine.call.place
        return place.script, place.step

    def _now(self, place: KeptPlace) -> KeptPlace:
        """The step as the draft calls it."""
        name = "/".join(place)
        script, _, step = self._renames.get("step", {}).get(name, name).partition("/")
        return self._renames.get("script", {}).get(script, script), step

    # -- one command -----------------------------------------------------------------------

    def _give(self, kept: KeptCommand) -> bool:
        """Carry one command out; False where the call is stuck at it."""
        if kept.undoes is not None:
            self._undo(kept.undoes)
            return True
        here = self._here
        why = ""
        for command in self._forms(kept):
            done = self._engine.do(command)
            if not done.refused:
                if command["do"] == "back":
                    self._back_over(kept)
                return True
            why = why or str(done.problem or "")
        self._not_done.add(kept.seq)
        if not kept.moves:
            return True
        self._walk.stuck = StuckCall(kept.seq, "/".join(here), kept.command, why)
        return False

    def _forms(self, kept: KeptCommand) -> Iterable[Mapping[str, Any]]:
        """The command, and what it is called now."""
        command = kept.command
        does = command["do"]
        if does == "answer":
            yield from ({**command, "id": id} for id in self._answers(command["id"], kept.label))
        elif does == "jump":
            yield {**command, "to": "/".join(self._now(_place(command["to"])))}
        elif does == "tick":
            yield {**command, "id": self._item(command["id"])}
            yield command
        elif does == "wrap-up" and command.get("outcome"):
            outcome = command["outcome"]
            yield {**command, "outcome": self._renames.get("outcome", {}).get(outcome, outcome)}
        elif "step" in command:
            yield {**command, "step": "/".join(self._now(_place(command["step"])))}
        elif kept.ends_visit:
            yield self._end_of_visit(kept)
        else:
            yield command

    def _end_of_visit(self, kept: KeptCommand) -> Mapping[str, Any]:
        by_next = None if kept.place is None else self._ends_by_next(kept.place)
        if by_next is None:
            call = self._engine.call
            try:
                way = way_on(call.here, call.values(), bool(call.place.visits), [])
            except Refused:
                return {"do": "return"}
            by_next = way == END_OF_VISIT and not call.here.answers
        return {"do": "next" if by_next else "return"}

    def _answers(self, id: str, label: str | None) -> Iterable[str]:
        here = self._engine.call.here
        if id in here.answers:
            yield id
            return
        said = _evened(label or "")
        for one in here.step.answers:
            if id in one.was:
                yield one.id
        for one in here.step.answers:
            if said and any(_evened(text) == said for text in one.label.by_language.values()):
                yield one.id
        yield id

    def _item(self, id: str) -> str:
        return next((one.id for one in self._engine.call.here.step.do if id in one.was), id)

    def _undo(self, undoes: int) -> None:
        if undoes in self._not_done:
            return
        units = self._engine.state.units
        while units and units[-1].seq in self._added:
            self._engine.do({"do": "undo"})
            units = self._engine.state.units
        self._engine.do({"do": "undo"})

    def _back_over(self, kept: KeptCommand) -> None:
        """Going back passes what was passed on the way."""
        if kept.led_to is None:
            return
        for _ in range(_PASSED):
            if self._here == self._now(kept.led_to) or "/".join(self._here) not in (
                self._walk.passed
            ):
                return
            if self._engine.do({"do": "back"}).refused:
                return

    # -- where draft and call part ---------------------------------------------------------

    def _come_to(self, place: KeptPlace | None) -> None:
        """Pass steps that ask nothing, where that leads to the step at which the call was."""
        if place is None:
            return
        wanted = self._now(place)
        if self._here == wanted or (self._here, wanted) in self._no_way:
            return
        count = self._steps_to(wanted)
        if count is None:
            self._no_way.add((self._here, wanted))
            return
        for _ in range(count):
            self._walk.passed.append("/".join(self._here))
            self._engine.do({"do": "next"})
            if self._engine.state.units:
                self._added.add(self._engine.state.units[-1].seq)

    def _steps_to(self, wanted: KeptPlace) -> int | None:
        """How often `next` leads from here to a step; None where it does not."""
        if self._compiled.step(wanted) is None or self._engine.call.here.answers:
            return None
        trial = self._engine.trial()
        for count in range(1, _PASSED + 1):
            if trial.call.here.answers or trial.do({"do": "next"}).refused:
                return None
            place = trial.call.place
            if (place.script, place.step) == wanted:
                return count
        return None

    def _is_left_out(self, number: int, kept: KeptCommand) -> bool:
        """Whether the call stands already where this command, or one soon after it, leads."""
        if kept.place is None or self._here == self._now(kept.place) or kept.undoes is not None:
            return False
        if self._compiled.step(self._now(kept.place)) is not None:
            return False
        ahead = self._way.commands[number : number + _LOOKED_AHEAD]
        return any(one.led_to is not None and self._now(one.led_to) == self._here for one in ahead)


def _place(name: str) -> KeptPlace:
    script, _, step = name.partition("/")
    return script, step


def _evened(text: str) -> str:
    return " ".join(text.split()).casefold()
