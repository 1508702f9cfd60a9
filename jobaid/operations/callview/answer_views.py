"""The answers of a step as they are drawn: where each leads, and what it waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.call.routing import way_on
from jobaid.library.texts import RefusedText, compile_expression
from jobaid.operations.callview.outline_views import step_title
from jobaid.operations.callview.step_view_models import AnswerView
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import ReadyStep, StepTarget, WayOn
    from jobaid.library.model import Answer, Library
    from jobaid.operations.callview.text_renderer import Renderer

_CONDITION_WORDS = sentence("This needs `{condition}`.")


def answer_views(ready: ReadyStep | None, texts: Renderer) -> tuple[AnswerView, ...]:
    """The answers of the step that the call stands on, in their order."""
    if ready is None:
        return ()
    values = texts.call.values()
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
                target=_target_title(known.way, ready, texts),
                enabled=enabled,
                waits_for=waits,
                urgent=answer.urgent,
            )
        )
    return tuple(views)


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
            view = AnswerView("/".join(way), 0, texts.plain(answer.label), title, True, urgent=True)
            found.setdefault((go, answer.id), view)
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


def _waits_for(source: str, texts: Renderer) -> str:
    """What a condition waits for: the field it asks about while that is empty, else itself."""
    try:
        names = compile_expression(source).names
    except RefusedText:
        return _CONDITION_WORDS.of(condition=source)
    labels = []
    for name in sorted(names):
        field = texts.call.field(name)
        if name not in texts.call.state.fields and field is not None:
            labels.append(texts.words(field.label) or name)
    return ", ".join(labels) if labels else _CONDITION_WORDS.of(condition=source)


def _target_title(way: WayOn | None, ready: ReadyStep, texts: Renderer) -> str:
    call = texts.call
    target: StepTarget | None = None
    if way is not None:
        target = way.target
    else:
        try:
            found = way_on(ready, call.values(), bool(call.place.visits), [])
        except Refused:
            return ""
        target = call.place.visits[-1] if isinstance(found, str) else found
        if isinstance(found, str):
            return step_title(call.compiled.step(target), target, texts)
    if target is None:
        return ""
    title = step_title(call.compiled.step(target), target, texts)
    if target[0] != ready.script.id:
        other = call.library.scripts.get(target[0])
        if other is not None:
            return texts.words(other.title) or title
    return title
