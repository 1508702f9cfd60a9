"""The commands that move a call: answer, next, jump, back, undo, skip, return.

The rules of moving are `assets/help/formats.md` ("Moving", "Visit", "Outcome"); what it leaves
open is settled in the library's help: a step with an outcome, without answers and without
`next`, is an ending and has no way on of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.call.command import Command, Refused, known, text
from jobaid.call.condition_words import condition_words
from jobaid.call.entering import (
    close_reply,
    end_visit,
    enter_event,
    move,
    note_unclear,
    start_visit,
)
from jobaid.call.routing import (
    END_OF_VISIT,
    Unclear,
    can_visit,
    target_of,
    way_on,
    work_out_sets,
)
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.command_context import CommandContext
    from jobaid.call.compiled_library import ReadyAnswer, StepTarget
    from jobaid.call.read_model import CallReadModel


def answer(context: CommandContext, command: Command) -> str | None:
    """The customer's answer, by id."""
    here, place = context.call.here, context.call.place
    id = text(command, "id", sentence("Say which answer: its `id`."))
    ready = here.answers.get(id)
    if ready is None:
        known("answer", id, here.answers)
        raise AssertionError("an id that is known is ready")
    check_open(context.call, ready)
    sets, unclear = work_out_sets(context.call, ready)
    values = context.call.values()
    if sets:
        values = {**values, **{name: python for name, (_, python) in sets.items()}}
    if ready.way is not None:
        way: StepTarget | str = target_of(ready.way)
    else:
        way = way_on(here, values, bool(place.visits), unclear)
    note_unclear(context, unclear)
    close_reply(context)
    lead = context.emit(
        "answered",
        script=place.script,
        step=place.step,
        answer=id,
        label=ready.answer.label.text(context.call.language, context.call.library.house.languages),
        set={name: kept for name, (kept, _) in sets.items()},
    )
    return _go(context, way, "answer", lead, values)


def next_step(context: CommandContext, command: Command) -> str | None:
    """The step's way on."""
    here, place = context.call.here, context.call.place
    if not place.returned and can_visit(here, place):
        # Back at a visiting step before its visit: going on means running it.
        close_reply(context)
        return start_visit(context, here, place, None)
    if here.answers and not here.step.next:
        raise Refused(
            sentence("This step waits for the customer's answer. Choose one, or skip it.")
        )
    return _leave_by_way_on(context, "next", None)


def skip(context: CommandContext, command: Command) -> str | None:
    """Leave the step by its way on without doing it, with a reason."""
    needed = sentence("Say why the step is skipped: its `reason`.")
    return _leave_by_way_on(context, "skip", text(command, "reason", needed))


def _leave_by_way_on(context: CommandContext, how: str, reason: str | None) -> str | None:
    place, values = context.call.place, context.call.values()
    unclear: list[Unclear] = []
    way = way_on(context.call.here, values, bool(place.visits), unclear)
    note_unclear(context, unclear)
    close_reply(context)
    lead = None
    if reason is not None:
        lead = context.emit("skipped", script=place.script, step=place.step, reason=reason)
    return _go(context, way, how, lead, values)


def jump(context: CommandContext, command: Command) -> str | None:
    """Anywhere: a step of this script, of the visiting ones, or `script/step`."""
    to = text(command, "to", sentence("Say where to jump: `to` a step, or script/step."))
    target = jump_target(context.call, to)
    if target is None:
        steps = [step for id in context.call.scripts_here() for step in _step_ids(context.call, id)]
        known("step", to, [*steps, *context.call.library.scripts])
        raise Refused(
            sentence("The script `{script}` has no step that can be read.", script=to[:80])
        )
    close_reply(context)
    return move(context, target, "jump", None, context.call.values())


def jump_target(call: CallReadModel, to: str) -> StepTarget | None:
    """The step that a jump to `to` would enter."""
    for script_id in call.scripts_here():
        script = call.library.scripts.get(script_id)
        if script is not None and script.step(to) is not None:
            return script_id, to
    return call.compiled.start_of(to)


def back(context: CommandContext, command: Command) -> str | None:
    """Along the entered steps, as in a browser; every value is kept."""
    trail = context.call.state.trail
    if trail is None or trail.before is None:
        raise Refused(sentence("This is the first step of the call."))
    close_reply(context)
    place = trail.before.place
    enter_event(context, place, "back", None)
    return None


def undo(context: CommandContext, command: Command) -> str | None:
    """Take the last answer, move or tick back; both events stay."""
    state = context.call.state
    if not state.units:
        raise Refused(sentence("There is nothing to take back."))
    unit = state.units[-1]
    fields = {
        # A value that was changed since belongs to the later change.
        name: old
        for name, (old, new) in unit.fields.items()
        if state.fields.get(name) == new
    }
    body: dict[str, Any] = {"of": unit.seq, "what": unit.what, "fields": fields}
    if promises := [id for id in unit.promises if id in state.promises]:
        body["promises"] = promises
    if unit.item is not None:
        body["item"] = unit.item[0][2]
    if unit.outcome != state.proposed_outcome:
        body["outcome"] = unit.outcome
    moved = unit.trail != state.trail
    if moved:
        close_reply(context)
    lead = context.emit("undone", **body)
    place = state.place
    if moved and place is not None:
        enter_event(context, place, "undo", lead)
    return None


def come_back(context: CommandContext, command: Command) -> str | None:
    """Close the open reply; else end the visit."""
    if context.call.state.reply is not None:
        close_reply(context)
        return None
    if not context.call.place.visits:
        raise Refused(
            sentence("No reply is open and no script is visited: there is nothing to leave.")
        )
    return _go(context, END_OF_VISIT, "return", None, context.call.values())


# -- shared ---------------------------------------------------------------------------------


def check_open(call: CallReadModel, ready: ReadyAnswer) -> None:
    """Refuses an answer whose condition does not hold yet."""
    if ready.when is None:
        return
    holds, _ = ready.when.holds(call.values())
    if not holds:
        waits = sentence(
            "That answer is not open yet: it waits for {what}.",
            what=condition_words(ready.when.source, call),
        )
        raise Refused(waits)


def _go(
    context: CommandContext,
    way: StepTarget | str,
    how: str,
    lead: int | None,
    values: dict[str, object],
) -> str | None:
    if way == END_OF_VISIT:
        return end_visit(context, how, lead, values)
    return move(context, (way[0], way[1]), how, lead, values)


def _step_ids(call: CallReadModel, script_id: str) -> list[str]:
    script = call.library.scripts.get(script_id)
    return [] if script is None else [step.id for step in script.steps]
