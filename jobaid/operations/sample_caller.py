"""One sample call: an agent and a customer who do what people do, by a seeded chance.

How often they skip, jump, go back or leave the script follows what recorded calls show:
most moves follow the script, some skip ahead, a few go back (DESIGN: 20.8, 6.0 and 4.6 in a
hundred in 5,820 recorded calls; a house with good scripts sees less of it).
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jobaid.call.engine import CallEngine
from jobaid.call.values import local_time
from jobaid.call.view import open_answers
from jobaid.library import customer_fields
from jobaid.operations.masking import mask_event
from jobaid.operations.sample_values import CUSTOMERS_WORDS, NOTES, person, said_of_call, value_for
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.call.events import CallClock

LONGEST = 60


@dataclass
class Caller:
    """Walks one call. `clock` has an attribute `ms` that the caller moves on."""

    compiled: CompiledLibrary
    rng: random.Random
    clock: Any
    new_id: Callable[[], str]
    about: dict[str, Any]

    def call(self) -> CallEngine:
        """The call, ended as calls end: mostly closed, seldom interrupted."""
        rng, library = self.rng, self.compiled.library
        script = rng.choice(sorted(library.scripts))
        languages = library.house.languages
        language = rng.choices(languages, [9] + [1] * (len(languages) - 1))[0]
        clock: CallClock = self.clock
        engine, _ = CallEngine.start(
            self.compiled,
            script,
            clock,
            self.new_id,
            guard=mask_event,
            about=self.about,
            language=language,
        )
        self._engine = engine
        if rng.random() < 0.01:
            self._do({"do": "discard", "reason": "opened by mistake"}, 4)
            return engine
        interrupted_after = rng.randint(2, 8) if rng.random() < 0.02 else None
        for number in range(LONGEST):
            if number == interrupted_after:
                return engine
            self._aside()
            if not self._step():
                break
        self._end()
        return engine

    def _do(self, command: dict[str, Any], seconds: float) -> bool:
        """One command, some seconds after the one before. True where it was carried out."""
        self.clock.ms += int(max(0.4, self.rng.gauss(seconds, seconds / 3)) * 1000)
        return not self._engine.do(command).refused

    def _step(self) -> bool:
        """Do what the present step wants and go on. False at an ending."""
        engine, rng = self._engine, self.rng
        here = engine.call.here
        today = local_time(engine.call.now, engine.call.library.house).date()
        for item in here.step.do:
            if rng.random() < (0.94 if item.must else 0.6):
                self._do({"do": "tick", "id": item.id}, 5)
        for name in here.step.ask:
            field = self.compiled.field(name, engine.call.scripts_here())
            if field is None or name in engine.state.fields:
                continue
            if field.required or rng.random() < 0.85:
                value = (
                    person(rng) if name == customer_fields.NAME else value_for(field, rng, today)
                )
                self._do({"do": "fill", "field": name, "value": value}, 9)
        if not here.step.next and not here.answers and here.following is None:
            if not engine.call.place.visits:
                return False
            return self._do({"do": "next"}, 6)
        if here.answers:
            return self._answer(today)
        if rng.random() < 0.05:
            reason = rng.choice(self._reasons())
            return self._do({"do": "skip", "reason": reason}, 3) or self._do({"do": "next"}, 3)
        return self._do({"do": "next"}, 8) or self._way_out()

    def _answer(self, today: dt.date) -> bool:
        engine, rng = self._engine, self.rng
        if rng.random() < 0.03:
            self._do({"do": "none-fits", "text": rng.choice(CUSTOMERS_WORDS)}, 6)
        enabled = open_answers(engine.call, engine.call.here)
        if not enabled:
            return self._way_out()
        chosen = enabled[min(int(rng.expovariate(1.1)), len(enabled) - 1)]
        if not self._do({"do": "answer", "id": chosen}, 11):
            return self._way_out()
        if rng.random() < 0.03 and len(enabled) > 1:
            # Pressed the wrong digit: taken back and chosen again.
            self._do({"do": "undo"}, 2)
            return self._do({"do": "answer", "id": rng.choice(enabled)}, 3)
        return True

    def _way_out(self) -> bool:
        """Where the script leads nowhere with what is known: to one of its endings."""
        engine = self._engine
        script = engine.call.script_here()
        endings = [step.id for step in script.steps if step.is_ending] if script else []
        return bool(endings) and self._do({"do": "jump", "to": self.rng.choice(endings)}, 5)

    def _reasons(self) -> list[str]:
        house = self._engine.call.library.house
        reasons = [one.label.text("en", house.languages) for one in house.skip_reasons]
        return reasons or ["already said"]

    def _aside(self) -> None:
        """What happens beside the path."""
        engine, rng = self._engine, self.rng
        library = engine.call.library
        chance = rng.random()
        if chance < 0.02:
            self._do({"do": "back"}, 4)
            self._do({"do": "undo"}, 5)
        elif chance < 0.04:
            self._do({"do": "repeat"}, 6)
        elif chance < 0.07:
            self._do({"do": "hold"}, 3)
            self._do({"do": "resume"}, 48)
        elif chance < 0.10:
            self._do({"do": "note", "text": rng.choice(NOTES)}, 8)
        elif chance < 0.13:
            script = engine.call.script_here()
            replies = [*(script.reply_named if script else ()), *library.replies]
            if replies:
                self._do({"do": "reply", "id": rng.choice(replies)}, 4)
                self._do({"do": "return"}, 10)
        elif chance < 0.145:
            reasons = library.house.off_script_reasons
            reason = rng.choice(reasons).label.any if reasons else "own words"
            self._do({"do": "off-script", "reason": reason}, 15)
        elif chance < 0.155 and library.never:
            kind = "slip" if rng.random() < 0.4 else "near-miss"
            self._do({"do": kind, "rule": rng.choice(sorted(library.never))}, 4)
        elif chance < 0.165 and library.may:
            self._do({"do": "may", "id": rng.choice(sorted(library.may))}, 5)
        elif chance < 0.175:
            self._do({"do": "promise", "text": "Call back with an answer", "within": "1 day"}, 8)

    def _end(self) -> None:
        engine, rng = self._engine, self.rng
        library = engine.call.library
        today = local_time(engine.call.now, library.house).date()
        if library.house.question is not None and rng.random() < 0.5:
            score = min(10, max(0, round(rng.gauss(8, 2))))
            words = said_of_call(rng, score) if rng.random() < 0.4 else ""
            self._do({"do": "feedback", "value": score, "words": words}, 9)
        outcome = engine.state.outcome
        if outcome is None and library.outcomes:
            outcome = rng.choice(sorted(library.outcomes))
        self._do({"do": "wrap-up", "outcome": outcome or ""}, 4)
        if rng.random() < 0.02:
            self._do({"do": "park", "reason": "another call comes first"}, 5)
            return
        known = library.outcomes.get(outcome or "")
        for name in known.needs if known is not None else ():
            field = self.compiled.field(name, engine.call.scripts_here())
            if field is not None and name not in engine.state.fields:
                value = value_for(field, rng, today)
                self._do({"do": "fill", "field": name, "value": value}, 6)
        if not self._do({"do": "close"}, 25):
            self._do({"do": "close", "reason": "caller hung up"}, 4)
