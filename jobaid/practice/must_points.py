"""What a scenario wants done, judged: entered, ticked, filled, said or promised, and in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.kinds import DoesNotFit, bring
from jobaid.practice.even_words import even_words
from jobaid.practice.run_points import RunPoint, moment
from jobaid.practice.spoken_points import MISSING, SPOILT
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Script, Step
    from jobaid.library.model.scenario import ScenarioMust
    from jobaid.practice.practice_run import PracticeRun

StepPlace = tuple[str, str]


def must_points(run: PracticeRun) -> Iterator[RunPoint]:
    """One point for each thing that has to be done, in the scenario's order."""
    for must in run.scenario.must:
        yield _Must(run, must).point()


class _Must:
    def __init__(self, run: PracticeRun, must: ScenarioMust) -> None:
        self._run = run
        self._must = must
        self._library = run.call.library
        self._home = self._library.scripts.get(run.scenario.script)

    def point(self) -> RunPoint:
        """The point: met where it was done, and before what it has to come before."""
        must = self._must
        done_at, said, better, place = getattr(self, f"_{must.does}")()
        limit = self._limit()
        late = done_at is not None and limit is not None and done_at >= limit
        if must.does == "enter" and done_at is not None and limit is not None:
            late = done_at > limit
        met = done_at is not None and not late
        why = self._why(late)
        ms = done_at
        if not met:
            ms = limit if limit is not None else self._entered(place)
            ms = self._run.engine.state.ms if ms is None else ms
        script, step = place if place is not None else (None, None)
        return RunPoint(
            must.id, "must", met, ms, script, step, said, better, why, self._card(place)
        )

    def _why(self, late: bool) -> str:
        before = self._must.before
        found = self._find(before) if before is not None else None
        if before is not None:
            title = before if found is None else self._words(found[1])
            if late:
                return sentence("It came too late: it belongs before “{step}”.", step=title)
            return sentence("It belongs before “{step}”.", step=title)
        return sentence("It has to be done on this call.")

    def _enter(self) -> tuple[int | None, str, str, StepPlace | None]:
        place, title = self._named()
        entered = self._entered(place)
        return entered, "", title, place

    def _tick(self) -> tuple[int | None, str, str, StepPlace | None]:
        target, _, item = self._must.name.rpartition("/")
        found = self._find(target)
        if found is None:
            return None, "", self._must.name, None
        place = (found[0].id, found[1].id)
        ticked = self._run.engine.state.items.get((*place, item), {})
        text = next((one.text for one in found[1].do if one.id == item), None)
        better = self._must.name if text is None else self._run.call.words(text)
        return (int(ticked["ms"]) if ticked.get("on") else None), "", better, place

    def _fill(self) -> tuple[int | None, str, str, StepPlace | None]:
        name, call = self._must.name, self._run.call
        declared = call.field(name)
        label = name if declared is None else call.words(declared.label) or name
        had = call.state.fields.get(name)
        wanted: object = self._must.value
        if declared is not None and wanted is not None:
            try:
                wanted = bring(declared, wanted, call.manner)
            except DoesNotFit:
                wanted = self._must.value
        better = label if self._must.value is None else f"{label}: {self._must.value}"
        right = had is not None and (self._must.value is None or _same(had, wanted))
        at: int | None = None
        place: StepPlace | None = None
        entered: StepPlace | None = None
        for event in self._run.engine.events:
            if event["type"] == "entered":
                entered = (event["script"], event["step"])
            filled = event["type"] in ("filled", "changed") and event.get("field") == name
            sets = isinstance(event.get("set"), dict) and name in event["set"]
            given = event["type"] == "started" and name in (event.get("fields") or {})
            if filled or sets or given:
                at, place = int(event["ms"]), entered
        return (at if right else None), "" if had is None else str(had), better, place

    def _say(self) -> tuple[int | None, str, str, StepPlace | None]:
        place, title = self._named()
        if place is None:
            return None, "", title, None
        ready = self._run.call.compiled.step(place)
        line = None if ready is None else ready.step.say
        better = title
        if line is not None:
            better = self._run.call.render(self._run.call.words(line)).plain.strip()
        for said in self._run.notes.said:
            if (said.script, said.step) != place:
                continue
            judged = said.judged
            whole = (
                judged.exact
                if judged.exact is not None
                else not any(one.state in (MISSING, SPOILT) for one in judged.points)
            )
            if whole:
                return said.ms, said.text, better, place
        return None, moment(self._run, *place), better, place

    def _promise(self) -> tuple[int | None, str, str, StepPlace | None]:
        must, state = self._must, self._run.engine.state
        wanted = [one.word for one in even_words(must.name, self._run.call.language)]
        better = must.name if must.within is None else f"{must.name}, {must.within}"
        said = ""
        for one in state.promises.values():
            text = str(one.get("text") or "")
            place = (str(one.get("script") or ""), str(one.get("step") or ""))
            named = must.name in (f"{place[0]}/{place[1]}", place[1])
            if not named and not any(_holds(had, wanted) for had in self._said_of(text, place)):
                continue
            said = text
            if self._in_time(one):
                ms = one.get("ms")
                return int(ms) if isinstance(ms, int) else state.ms, text, better, place
        return None, said, better, None

    def _said_of(self, text: str, place: StepPlace) -> list[list[str]]:
        """A promise's words, and those of its step in every language: a must is written in one."""
        texts = [(text, self._run.call.language)]
        ready = self._run.call.compiled.step(place)
        if ready is not None and ready.step.promise is not None:
            by_language = ready.step.promise.text.by_language
            texts += [(one, tag or self._run.call.language) for tag, one in by_language.items()]
        return [[word.word for word in even_words(one, tag)] for one, tag in texts]

    def _in_time(self, promise: dict[str, object]) -> bool:
        """Whether a promise is for the time that is wanted, or sooner."""
        wanted = self._must.within
        if wanted is None:
            return True
        language = self._run.call.language
        told = str(promise.get("within") or promise.get("due_text") or "")
        if [w.word for w in even_words(told, language)] == [
            w.word for w in even_words(wanted, language)
        ]:
            return True
        from jobaid.library.due_times.phrases import read_within

        call = self._run.call
        due = read_within(wanted, call.local_now(), call.library.house, call.state.language).due
        try:
            given = dt.datetime.fromisoformat(str(promise.get("due")))
        except ValueError:
            return False
        return due is not None and given <= due

    # -- where -----------------------------------------------------------------------------------

    def _limit(self) -> int | None:
        """When the step was entered before which this has to be; None where it never was."""
        if self._must.before is None:
            return None
        found = self._find(self._must.before)
        return None if found is None else self._entered((found[0].id, found[1].id))

    def _named(self) -> tuple[StepPlace | None, str]:
        found = self._find(self._must.name)
        if found is None:
            return None, self._must.name
        return (found[0].id, found[1].id), self._words(found[1])

    def _entered(self, place: StepPlace | None) -> int | None:
        for one in self._run.engine.state.path:
            if (one["script"], one["step"]) == place:
                return int(one["entered_ms"])
        return None

    def _find(self, name: str) -> tuple[Script, Step] | None:
        return None if self._home is None else self._library.find_step(name, self._home)

    def _words(self, step: Step) -> str:
        return self._run.call.words(step.title) or step.id

    def _card(self, place: StepPlace | None) -> str | None:
        must = self._must
        if must.does == "tick":
            return f"do:{must.name}"
        if must.before is not None and place is not None:
            return f"order:{place[0]}/{place[1]}"
        return f"promise:{place[0]}/{place[1]}" if must.does == "promise" and place else None


def _same(had: object, wanted: object) -> bool:
    if isinstance(had, str) and isinstance(wanted, str):
        return had.strip().casefold() == wanted.strip().casefold()
    return had == wanted or str(had) == str(wanted)


def _holds(had: list[str], wanted: list[str]) -> bool:
    length = len(wanted)
    return any(had[at : at + length] == wanted for at in range(len(had) - length + 1))
