"""The commands that capture: fill, change, tick; and the values a call is opened with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.call.branches import left_by_change
from jobaid.call.command import Command, Refused, known, text
from jobaid.call.move_commands import check_open
from jobaid.call.routing import target_of, way_on, work_out_sets
from jobaid.library.kinds import DoesNotFit, KeptValue, bring
from jobaid.library.kinds.bringing import LONGEST
from jobaid.library.model import Field, Script, Words
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.call.command_context import CommandContext
    from jobaid.call.read_model import CallReadModel


class OpeningValues(NamedTuple):
    """The values a call is opened with: what fits, what does not as it was given, and why."""

    fields: dict[str, KeptValue]
    misfits: dict[str, str]
    problem: str | None


def opening_values(
    call: CallReadModel, script: Script, given: Mapping[str, object], language: str
) -> OpeningValues:
    """The values a call in `language` is opened with, brought to their kinds.

    A value for a name that no field has is kept as plain text.
    """
    fields: dict[str, KeptValue] = {}
    misfits: dict[str, str] = {}
    problems = []
    manner = replace(call.manner, language=language)
    for name, typed in given.items():
        field = call.compiled.field(str(name), (script.id,)) or Field(
            str(name), Words.of(str(name))
        )
        try:
            kept = bring(field, typed, manner)
        except DoesNotFit as misfit:
            problems.append(misfit.words)
            misfits[str(name)] = as_given(typed)
            continue
        if kept is not None:
            fields[str(name)] = kept
    return OpeningValues(fields, misfits, joined(*problems) or None)


def as_given(typed: object) -> str:
    """What was typed or handed over, as a text to keep where it does not fit."""
    if isinstance(typed, list | tuple):
        return ", ".join(map(str, typed))[:LONGEST]
    return str(typed)[:LONGEST]


_WHICH_FIELD = sentence("Say which field: its name in `field`.")


def _field(call: CallReadModel, name: str) -> Field:
    found = call.field(name)
    if found is None:
        known("field", name, call.library.all_fields)
        raise AssertionError("a field that is known is declared")
    return found


def fill(context: CommandContext, command: Command) -> str | None:
    """Capture a value. What does not fit is kept as typed, and refused in words."""
    field = _field(context.call, text(command, "field", _WHICH_FIELD))
    typed = command.get("value")
    try:
        value = bring(field, typed, context.call.manner)
    except DoesNotFit as misfit:
        if isinstance(typed, str | int | float | list):
            context.emit("typed", field=field.name, text=as_given(typed), why=str(misfit.words))
        raise Refused(misfit.words) from None
    if (
        value != context.call.state.fields.get(field.name)
        or field.name in context.call.state.misfits
    ):
        context.emit("filled", field=field.name, value=value)
    return None


def change(context: CommandContext, command: Command) -> str | None:
    """Correct an earlier value or answer; the old one is kept, what it alters is said."""
    if "field" in command:
        return _change_field(context, command)
    if "step" in command or "answer" in command:
        return _change_answer(context, command)
    raise Refused(
        sentence("Say what to change: a `field` with its `value`, or a `step` with its `answer`.")
    )


def _change_field(context: CommandContext, command: Command) -> str | None:
    field = _field(context.call, text(command, "field", _WHICH_FIELD))
    try:
        value = bring(field, command.get("value"), context.call.manner)
    except DoesNotFit as misfit:
        raise Refused(misfit.words) from None
    before = _routes_taken(context.call)
    context.emit(
        "changed", field=field.name, old=context.call.state.fields.get(field.name), value=value
    )
    _say_what_alters(context, before)
    return None


def _change_answer(context: CommandContext, command: Command) -> str | None:
    step = text(command, "step", sentence("Say which step: its id in `step`."))
    id = text(command, "answer", sentence("Say which answer: its id in `answer`."))
    key = _answered_step(context.call, step)
    ready = context.call.compiled.step(key)
    if ready is None:
        raise Refused(
            sentence("The step `{step}` is not in this library any more.", step=step[:80])
        )
    chosen = ready.answers.get(id)
    if chosen is None:
        known("answer", id, ready.answers)
        raise AssertionError("an id that is known is ready")
    old = context.call.state.answers[key]
    check_open(context.call, chosen)
    taken_back: dict[str, Any] = {}
    for unit in reversed(context.call.state.units):
        if unit.answer is not None and unit.answer[0] == key:
            taken_back = {
                name: before
                for name, (before, now) in unit.fields.items()
                if context.call.state.fields.get(name) == now
            }
            break
    sets, _ = work_out_sets(context.call, chosen)
    before = _routes_taken(context.call)
    body: dict[str, Any] = {"script": key[0], "step": key[1], "old": old, "answer": id}
    body["set"] = {**taken_back, **{name: kept for name, (kept, _) in sets.items()}}
    if left := left_by_change(context.call, key, chosen.answer) if id != old else []:
        body["left"] = [list(one) for one in left]
    context.emit("changed", **body)
    _say_what_alters(context, before)
    return None


def _answered_step(call: CallReadModel, step: str) -> tuple[str, str]:
    answered = call.state.answers
    for entry in reversed(call.state.path):
        key = (entry["script"], entry["step"])
        if key in answered and step in (key[1], f"{key[0]}/{key[1]}"):
            return key
    known("answered step", step, [name for _, name in answered])
    raise Refused(sentence("The step `{step}` has not been answered yet.", step=step[:80]))


def _routes_taken(call: CallReadModel) -> dict[str, str]:
    """Where every entered step would lead now, by "script/step"."""
    found: dict[str, str] = {}
    values = call.values()
    for entry in call.state.way:
        key = (entry["script"], entry["step"])
        ready = call.compiled.step(key)
        name = "/".join(key)
        if ready is None or name in found:
            continue
        try:
            chosen = ready.answers.get(call.state.answers.get(key, ""))
            if chosen is not None and chosen.way is not None:
                way: object = target_of(chosen.way)
            else:
                way = way_on(ready, values, False, [])
            found[name] = "/".join(way) if isinstance(way, tuple) else str(way)
        except Refused:
            found[name] = ""
    return found


def _say_what_alters(context: CommandContext, before: dict[str, str]) -> None:
    """Tell which entered steps lead elsewhere now."""
    now = _routes_taken(context.call)
    altered = {
        step: {"led_to": before[step] or None, "leads_to": way or None}
        for step, way in now.items()
        if before.get(step, way) != way
    }
    if altered:
        context.emit("alters", of=context.call.state.next_seq - 1, steps=altered)


def tick(context: CommandContext, command: Command) -> str | None:
    """A checklist item: confirmed by the agent, or taken back (`on: false`)."""
    id = text(command, "id", sentence("Say which item: its `id`."))
    on = command.get("on", True)
    if not isinstance(on, bool):
        raise Refused(sentence("`on` must be true or false."))
    place = context.call.place
    here = [item.id for item in context.call.here.step.do]
    if id in here:
        script, step = place.script, place.step
    else:
        script, step = _earlier_item(context.call, id, here)
    state = context.call.state.items.get((script, step, id))
    if bool(state and state["on"]) != on:
        context.emit("ticked", script=script, step=step, item=id, on=on)
    return None


def _earlier_item(call: CallReadModel, id: str, here: list[str]) -> tuple[str, str]:
    """An item of a step that was left with it open: late is better than not kept."""
    for entry in reversed(call.state.path):
        ready = call.compiled.step((entry["script"], entry["step"]))
        if ready is not None and any(item.id == id for item in ready.step.do):
            return entry["script"], entry["step"]
    known("checklist item", id, here)
    raise AssertionError("an item that is known is here")
