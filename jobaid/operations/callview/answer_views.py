"""The answers of a step as they are drawn: where each leads, and what it waits for."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.call.condition_words import condition_words, names_in_words
from jobaid.call.routing import can_visit, target_of, way_on, work_out_sets
from jobaid.operations.callview.outline_views import step_title
from jobaid.operations.callview.step_view_models import AnswerView, WayOnView

if TYPE_CHECKING:
    from jobaid.call.compiled_library import ReadyAnswer, ReadyStep, StepTarget, WayOn
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Answer, Library
    from jobaid.operations.callview.text_renderer import Renderer


def answer_views(
    ready: ReadyStep | None, texts: Renderer, heard: str = ""
) -> tuple[AnswerView, ...]:
    """The answers of the step that the call stands on, in their order.

    `heard` is what the customer has said at once: an answer that is in it need not be asked for.
    """
    if ready is None:
        return ()
    values = texts.call.values()
    given = answer_in(texts.call, heard)
    views = []
    for number, answer in enumerate(ready.step.answers, start=1):
        known = ready.answers[answer.id]
        enabled = known.when is None or known.when.holds(values)[0]
        waits = None
        if not enabled and known.when is not None:
            waits = _waits_for(known.when.source, texts)
        views.append(
            AnswerView(
                id=answer.id,
                number=number,
                label=texts.plain(answer.label) or answer.id,
                target=_target_title(
                    known.way, ready, texts, _once_chosen(known, texts.call, values)
                ),
                enabled=enabled,
                waits_for=waits,
                urgent=answer.urgent,
                heard=answer.id == given,
            )
        )
    return tuple(views)


def answer_in(call: CallReadModel, words: str) -> str | None:
    """The answer of the step in hand that the words give already, where it can be chosen."""
    from jobaid.library.heard_answers import heard_answer

    ready, place = call.step_here(), call.place
    if ready is None or not words:
        return None
    values, script = call.values(), call.library.scripts.get(place.script)
    answers = [
        (id, one.answer.label.by_language.values())
        for id, one in ready.answers.items()
        if one.when is None or one.when.holds(values)[0]
    ]
    topic = () if script is None else script.title.by_language.values()
    return heard_answer(words, answers, topic)


class UrgentAnswers:
    """Urgent answers of the other steps of the scripts in hand: they work from everywhere."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._of: dict[tuple[str, ...], list[tuple[str, Answer, str]]] = {}

    def elsewhere(self, here: StepTarget, texts: Renderer) -> tuple[AnswerView, ...]:
        """Those that the step `here` does not have itself. Their ids are what a jump names."""
        call = texts.call
        found: dict[tuple[str, str], AnswerView] = {}
        own = "/".join(here)
        ready = call.compiled.step(here)
        named = {one.go for one in (ready.step.answers if ready else ()) if one.urgent}
        for step, answer, go in self._of_scripts(call.scripts_here()):
            if step == own or go in named:
                continue
            script = self._library.scripts.get(step.partition("/")[0])
            way = None if script is None else call.compiled.find(go, script)
            if way is None or way == here:
                continue
            title = step_title(call.compiled.step(way), way, texts)
            label = texts.plain(answer.label)
            found.setdefault(
                (go, answer.id),
                AnswerView("/".join(way), 0, label, title, True, urgent=True, always=answer.always),
            )
        return tuple(found.values())

    def _of_scripts(self, scripts: tuple[str, ...]) -> list[tuple[str, Answer, str]]:
        if scripts not in self._of:
            self._of[scripts] = [
                (f"{script.id}/{step.id}", answer, answer.go or "")
                for id in scripts
                if (script := self._library.scripts.get(id)) is not None
                for step in script.steps
                for answer in step.answers
                if answer.urgent and answer.go
            ]
        return self._of[scripts]


def way_on_view(ready: ReadyStep | None, texts: Renderer) -> WayOnView | None:
    """The way on that the step offers; None where an answer is waited for, or leads there too.

    Where the script goes no further it is the wrap-up: nothing is offered that would be refused.
    """
    if ready is None:
        return None
    call = texts.call
    place, values = call.place, call.values()
    if ready.visit is not None and not place.returned and can_visit(ready, place):
        return WayOnView("next", _step_or_script(ready.visit, ready, texts))
    if ready.answers and not ready.step.next:
        return None
    try:
        found = _found_way(None, ready, call, values)
    except Refused:
        waits = [way.when.source for way in ready.routes if way.when is not None]
        if not waits or ready.answers:
            return None if ready.answers else WayOnView("wrap-up")
        return WayOnView("next", waits_for=_waits_for(waits[0], texts))
    for one in ready.answers.values():
        if one.when is None or one.when.holds(values)[0]:
            with suppress(Refused):
                if _found_way(one.way, ready, call, values) == found:
                    return None
    return WayOnView("next", _target_title(None, ready, texts, values))


def _once_chosen(
    answer: ReadyAnswer, call: CallReadModel, values: dict[str, object]
) -> dict[str, object]:
    """The values that decide where an answer leads: those of the call, with what it sets."""
    if answer.way is not None or not answer.sets:
        return values
    sets, _unclear = work_out_sets(call, answer)
    return {**values, **{name: python for name, (_, python) in sets.items()}}


def _found_way(
    way: WayOn | None, ready: ReadyStep, call: CallReadModel, values: dict[str, object]
) -> StepTarget | str:
    """Where an answer, or the step itself for None, leads now. Raises `Refused` for nowhere."""
    if way is not None:
        return target_of(way)
    return way_on(ready, values, bool(call.place.visits), [])


def _waits_for(source: str, texts: Renderer) -> str:
    """What a condition waits for: the field it asks about while that is empty, else itself."""
    call = texts.call
    return names_in_words(source, call, unfilled=True) or condition_words(source, call)


def _target_title(
    way: WayOn | None, ready: ReadyStep, texts: Renderer, values: dict[str, object]
) -> str:
    call = texts.call
    try:
        found = _found_way(way, ready, call, values)
    except Refused:
        return ""
    if isinstance(found, str):
        target = _after_visit(call, values)
        return step_title(call.compiled.step(target), target, texts)
    return _step_or_script(found, ready, texts)


def _after_visit(call: CallReadModel, values: dict[str, object]) -> StepTarget:
    """The step that the call stands on once the visit ends: the one to which the visiting step
    leads, or that step itself where it waits for an answer.
    """
    visits, target = call.place.visits, (call.place.script, call.place.step)
    while visits:
        visits, target = visits[:-1], visits[-1]
        ready = call.compiled.step(target)
        if ready is None or (ready.answers and not ready.step.next):
            break
        try:
            way = way_on(ready, values, bool(visits), [])
        except Refused:
            break
        if not isinstance(way, str):
            return way
    return target


def _step_or_script(target: StepTarget, ready: ReadyStep, texts: Renderer) -> str:
    """The title of a step; of another script, the script's."""
    call = texts.call
    title = step_title(call.compiled.step(target), target, texts)
    if target[0] != ready.script.id:
        other = call.library.scripts.get(target[0])
        if other is not None:
            return texts.words(other.title) or title
    return title
