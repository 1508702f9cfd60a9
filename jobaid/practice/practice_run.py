"""A practice call in progress: the desk's own engine, a customer, and what the trainee says.

The clock is passed in and what was done is kept as commands with their times, so that a run that
was cut off is made anew from them: the same seed and commands give the same run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jobaid.call.command import Done, Refused
from jobaid.call.engine import CallEngine
from jobaid.library.checks.vague import vague_in
from jobaid.library.texts.aloud import spoken_seconds
from jobaid.practice.line_cues import cue_of, three_lines
from jobaid.practice.line_judge import (
    LineJudgement,
    SpokenLine,
    judge_line,
    never_in_scope,
    spoken_line,
)
from jobaid.practice.rehearsed_customer import CustomerTurn, RehearsedCustomer
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary, ReadyStep
    from jobaid.call.events import CallClock, Moment
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.flow_node import FlowNode
    from jobaid.library.model import NeverRule
    from jobaid.library.model.scenario import Scenario

DEAD_AIR_MS = 20_000
"""So long a silence makes a customer ask whether anybody is there."""

_IS_THE_LINE = 0.8
"""What has so much of the script's line asks no more than the script does."""

HUNG_UP = "The customer hung up"


@dataclass(frozen=True, slots=True)
class SaidLine:
    """Something the trainee said. `place` is (script, step)."""

    ms: int
    script: str
    step: str
    text: str
    line: str
    judged: LineJudgement


@dataclass(frozen=True, slots=True)
class MetTurn:
    """What the customer answered at a step, from the moment it was entered."""

    ms: int
    turn: CustomerTurn


@dataclass(frozen=True, slots=True)
class Reaction:
    """Something that went wrong, and what the customer said to it."""

    ms: int
    kind: str
    script: str
    step: str
    says: str


@dataclass(slots=True)
class RunNotes:
    """What is known of a run beside its call."""

    said: list[SaidLine] = field(default_factory=list)
    turns: list[MetTurn] = field(default_factory=list)
    reactions: list[Reaction] = field(default_factory=list)
    peeks: list[tuple[int, str, str]] = field(default_factory=list)


class _RunClock:
    """A clock that can be set back to the times of a run that is made anew."""

    def __init__(self, clock: CallClock) -> None:
        self.live = clock
        self.fixed: Moment | None = None

    def __call__(self) -> Moment:
        return self.live() if self.fixed is None else self.fixed


class PracticeRun:
    """One practice call. `levels` maps (script, step) to how much of the line shows (a cue).

    `cues` is one level for all of them, None to go by `levels`.
    """

    def __init__(
        self,
        scenario: Scenario,
        compiled: CompiledLibrary,
        clock: CallClock,
        new_id: Callable[[], str],
        *,
        seed: int = 0,
        language: str | None = None,
        cues: int | None = 0,
        levels: Mapping[tuple[str, str], int] | None = None,
        about: Mapping[str, Any] | None = None,
        weights: Mapping[tuple[str, str, str], float] | None = None,
        began: Moment | None = None,
    ) -> None:
        """Begin. Raises `Refused` where the library has no such script or no step in it."""
        self.scenario = scenario
        self.seed = seed
        self.cues = cues
        self.levels = levels or {}
        self.notes = RunNotes()
        self.commands: list[dict[str, Any]] = []
        self.hung_up = False
        self.says = ""
        self.talk: list[tuple[bool, str]] = []
        """Who said what, in order: True for the trainee."""
        self._library = compiled.library
        self._languages = self._library.house.languages
        self._line: tuple[object, SpokenLine] | None = None
        self._rules: dict[FlowNode, tuple[NeverRule, ...]] = {}
        self._clock = _RunClock(clock)
        self._clock.fixed = began
        self.engine, self.begun = CallEngine.start(
            compiled,
            scenario.script,
            self._clock,
            new_id,
            about={**(about or {}), "practice": scenario.id},
            language=language,
        )
        self._clock.fixed = None
        self.began: Moment = (str(self.engine.events[0]["at"]), int(self.engine.events[0]["ms"]))
        self.customer = RehearsedCustomer(
            scenario, seed, self.call.language, self._languages, weights or {}
        )
        self._heard_ms = self.began[1]
        first = self._enter()
        self.says = self.customer.opening(first)
        self.talk.append((False, self.says))

    @property
    def call(self) -> CallReadModel:
        """The call as it reads."""
        return self.engine.call

    @property
    def over(self) -> bool:
        """Whether the call has ended."""
        return not self.engine.state.is_open

    # -- doing --------------------------------------------------------------------------------

    def do(self, command: object, at: Moment | None = None) -> Done:
        """Carry out one command, as of a call, or `say` or `peek`. Never raises.

        `at` is the moment of a command that is made anew.
        """
        self._clock.fixed = at
        try:
            return self._do(command)
        finally:
            self._clock.fixed = None

    def wait(self, at: Moment | None = None) -> bool:
        """Let time pass. True where the customer said something to the silence."""
        self._clock.fixed = at
        try:
            return self._silence(self.now()[1])
        finally:
            self._clock.fixed = None

    def _do(self, command: object) -> Done:
        moment = self._clock()
        ms = max(moment[1], self.engine.state.ms)
        if self.over:
            return self.engine.do(command)
        self._silence(ms)
        if self.hung_up:
            words = sentence("The customer has hung up. Nothing more can be done on this call.")
            return Done((), words, refused=True)
        given = command if isinstance(command, dict | Mapping) else None
        if given is not None:
            kept = {key: value for key, value in given.items() if isinstance(key, str)}
            self.commands.append({**kept, "at": moment[0], "ms": ms})
        self._heard_ms = ms
        kept_at = len(self.commands) - 1
        does = None if given is None else given.get("do")
        if does == "say" and given is not None:
            done = self._say(given.get("text"), ms)
        else:
            done = self._peek(ms) if does == "peek" else self._in_the_call(command, ms)
        if done.refused and given is not None:
            # Made anew it is refused again, which is no news then.
            self.commands[kept_at]["refused"] = True
        return done

    def _in_the_call(self, command: object, ms: int) -> Done:
        done = self.engine.do(command)
        self.customer.language = self.call.language
        kinds = [event["type"] for event in done.events]
        said: list[str] = []
        if "slipped" in kinds or "rule-broken" in kinds:
            said.append(self._react("slip", ms))
        if "repeated" in kinds and self._answered_here():
            said.append(self._react("asked-twice", ms))
        if "entered" in kinds and not self.over:
            again = self._answered_here() and not kinds.count("undone")
            if again and any(event.get("how") in ("back", "jump") for event in done.events):
                said.append(self._react("asked-twice", ms))
            said.append(self._enter().says)
        if said:
            self.says = " ".join(one for one in said if one)
            reactions = [one for one in said[:-1] if one]
            self.talk += [(False, one) for one in reactions]
            if "entered" in kinds and not self.over and not self.line().text and said[-1]:
                # Where there is nothing to say the customer speaks at once.
                self.talk.append((False, said[-1]))
        return self._perhaps_gone(done, ms)

    def _say(self, text: object, ms: int) -> Done:
        if not isinstance(text, str) or not text.strip():
            return Done((), sentence("Say something: its `text`."), refused=True)
        step, place = self.call.step_here(), self.call.place
        if step is None:
            return Done((), sentence("There is no step to say this at."), refused=True)
        line = self.line()
        judged = judge_line(
            text, line, step.step, self.call.language, self._languages, self.rules_here()
        )
        self.notes.said.append(SaidLine(ms, place.script, place.step, text, line.text, judged))
        self.talk.append((True, text))
        answers: list[str] = []
        told, again = self.customer.asked(text, self.call)
        if judged.never and any(one.rule != "vague-time" for one in judged.never):
            answers.append(self._react("slip", ms))
        elif judged.never or (judged.exact is not True and _is_vague(text)):
            answers.append(self._react("vague", ms))
        if again and judged.share < _IS_THE_LINE:
            answers.append(self._react("asked-twice", ms))
        here = self._turn_here()
        answers.append(here.says if here is not None else "")
        answers += [one for one in told if here is None or one not in here.says]
        self.says = " ".join(one for one in answers if one)
        self.talk.append((False, self.says))
        return self._perhaps_gone(Done(()), ms)

    def _peek(self, ms: int) -> Done:
        place = self.call.place
        self.notes.peeks.append((ms, place.script, place.step))
        return Done(())

    # -- what the customer makes of it ----------------------------------------------------------

    def _enter(self) -> CustomerTurn:
        turn = self.customer.at_step(self.call)
        self.notes.turns.append(MetTurn(self.engine.state.ms, turn))
        return turn

    def _turn_here(self) -> CustomerTurn | None:
        place = self.engine.state.place
        last = self.notes.turns[-1].turn if self.notes.turns else None
        if last is None or place is None or (last.script, last.step) != place[:2]:
            return None
        return last

    def _answered_here(self) -> bool:
        """Whether the customer has answered at this step before."""
        place = self.call.place
        return (
            any((one.script, one.step) == (place.script, place.step) for one in self.notes.said)
            or (place.script, place.step) in self.engine.state.answers
        )

    def _react(self, kind: str, ms: int) -> str:
        place = self.call.place
        says = self.customer.after(kind, self.call)
        self.notes.reactions.append(Reaction(ms, kind, place.script, place.step, says))
        return says

    def _silence(self, ms: int) -> bool:
        spoke = False
        if ms - self._heard_ms < DEAD_AIR_MS:
            return spoke
        while not self.over and ms - self._heard_ms >= (limit := self._patient_ms()):
            self._heard_ms += limit
            if self.engine.state.held_since is not None or self.engine.state.wrapping:
                continue
            if self.engine.state.status == "parked":
                continue
            self.says = self._react("dead-air", self._heard_ms)
            self.talk.append((False, self.says))
            spoke = True
            self._perhaps_gone(Done(()), self._heard_ms)
        return spoke

    def _patient_ms(self) -> int:
        """How long nobody minds a silence: the customer speaks, or is to be listened to."""
        ms = DEAD_AIR_MS + 1000 * spoken_seconds(self.says, self.call.language)
        ready = self.call.step_here()
        for one in ready.standards if ready is not None else ():
            if one.measure == "step-time" and one.at_least is not None:
                ms += round(1000 * one.at_least * (60 if one.unit == "minutes" else 1))
        return ms

    def _perhaps_gone(self, done: Done, ms: int) -> Done:
        """The customer hangs up where their patience is gone."""
        if not self.customer.gone or self.over or self.engine.state.wrapping:
            return done
        self.hung_up = True
        parting = self.customer.parting()
        self.says = f"{self.says} {parting}".strip()
        self.talk.append((False, parting))
        closed = self.engine.do({"do": "close", "reason": HUNG_UP})
        return Done((*done.events, *closed.events), done.problem)

    # -- what shows ---------------------------------------------------------------------------

    def line(self) -> SpokenLine:
        """The line of the step, with the values there are now."""
        ready = self.call.step_here()
        if ready is None or ready.step.say is None:
            return SpokenLine("", ())
        # A new minute may be a new part of the day.
        stamp = (self.call.place, self.engine.state.fields_version, self.call.now[:16])
        if self._line is None or self._line[0] != stamp:
            fields = {one.name: one for one in self.call.declared_fields()}
            source = self.call.words(ready.step.say)
            values, language = self.call.values(), self.call.language
            self._line = (stamp, spoken_line(source, values, language, fields))
        return self._line[1]

    def rules_here(self) -> tuple[NeverRule, ...]:
        """The never rules in scope, and those of the scenario."""
        place = self.call.place
        known = self._rules.get(place)
        if known is not None:
            return known
        there = [
            (ready.script, ready.step)
            for target in ((place.script, place.step), *place.visits)
            if (ready := self.call.compiled.step(target)) is not None
        ]
        found = {one.id: one for one in never_in_scope(self._library, there)}
        for id in self.scenario.never:
            if id in self._library.never:
                found.setdefault(id, self._library.never[id])
        self._rules[place] = tuple(found.values())
        return self._rules[place]

    def level(self) -> int:
        """How much of the line shows here: 0 (all) to 4 (nothing). A peek shows all of it."""
        place = self.engine.state.place
        here = None if place is None else (place.script, place.step)
        entered = self.engine.state.path[-1]["entered_ms"] if self.engine.state.path else 0
        if any(peek[1:] == here and peek[0] >= entered for peek in self.notes.peeks):
            return 0
        if self.cues is not None:
            return self.cues
        return 0 if here is None else self.levels.get(here, 0)

    def shown(self) -> dict[str, Any]:
        """What a run adds to the state of its call."""
        line = "" if self.over else self.line().text
        return {
            "customer": {
                "says": self.says,
                "mood": self.customer.mood_name,
                "patience": max(0, self.customer.patience),
            },
            "cue": cue_of(line, self.level()),
            "lines": [] if self.over else self.lines(),
        }

    def now(self) -> Moment:
        """The moment on the run's clock."""
        at, ms = self._clock()
        return at, max(ms, self.engine.state.ms)

    def answers_last(self) -> bool:
        """Whether what the trainee said last still stands: nothing was done since."""
        return bool(self.commands) and self.commands[-1].get("do") == "say"

    def lines(self) -> list[str]:
        """Three lines to pick from: the script's, one that breaks a rule, one that leaves out."""
        ready: ReadyStep | None = self.call.step_here()
        if ready is None:
            return []
        rules = {one.id: one for one in self.rules_here()}
        turn = self._turn_here()
        tempting = [turn.tempts] if turn is not None and turn.tempts else []
        for id in (*tempting, *ready.step.never, *rules):
            if id in rules and rules[id].phrases:
                phrases = [
                    one.text(self.call.language, self._languages) for one in rules[id].phrases
                ]
                break
        else:
            phrases = []
        seed = f"{self.seed}/{self.scenario.id}/{ready.script.id}/{ready.step.id}"
        return three_lines(self.line().text, phrases, seed)


@lru_cache(maxsize=4096)
def _is_vague(text: str) -> bool:
    return any(True for _ in vague_in(text))


def run_again(run: PracticeRun, commands: list[dict[str, Any]]) -> list[str]:
    """Carry out the kept commands of a run that was cut off; the refused ones in words."""
    refused = []
    for one in commands:
        at, ms = one.get("at"), one.get("ms")
        if not isinstance(at, str) or not isinstance(ms, int):
            continue
        told = {key: value for key, value in one.items() if key not in ("at", "ms", "refused")}
        done = run.do(told, (at, ms))
        if done.refused and not one.get("refused"):
            refused.append(str(done.problem))
    return refused


__all__ = ["HUNG_UP", "PracticeRun", "Refused", "SaidLine", "run_again"]
