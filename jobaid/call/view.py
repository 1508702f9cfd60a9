"""What a front end shows of a call: the object that `play --json` writes for each line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.call.command import Done, Refused
from jobaid.call.missing import missing_on_path
from jobaid.library.model import Field, Words

if TYPE_CHECKING:
    from jobaid.call.compiled_library import ReadyStep
    from jobaid.call.read_model import CallReadModel


def play_state(call: CallReadModel, done: Done) -> dict[str, Any]:
    """The state after a command (`assets/help/formats.md`). Never raises.

    `value` of an ask is the kept value, or what was typed where that does not fit the
    field. `missing` names fields and items; `visit` the visiting steps, outermost first.
    """
    state = call.state
    place = state.place
    shown: dict[str, Any] = {
        "script": None if place is None else place.script,
        "step": None if place is None else place.step,
        "title": None if place is None else place.step,
        "say": "",
        "wording": "own",
        "choices": [],
        "ask": [],
        "do": [],
        "missing": missing_on_path(call),
        "reply": _reply(call),
        "visit": [] if place is None else [f"{script}/{step}" for script, step in place.visits],
        "outcome": state.outcome,
        "open": state.is_open,
        "events": list(done.events),
        "problem": done.problem,
    }
    try:
        here = call.here
    except Refused as refused:
        shown["problem"] = done.problem or refused.words
        return shown
    step = here.step
    shown["title"] = call.words(step.title) or step.id
    if step.say is not None:
        rendered = call.render(call.words(step.say))
        shown["say"] = rendered.plain.strip()
        shown["missing"] += [name for name in rendered.gaps if name not in shown["missing"]]
    shown["wording"] = step.wording
    shown["choices"] = choices(call, here)
    shown["ask"] = [_ask(call, name) for name in step.ask]
    shown["do"] = [
        {
            "id": item.id,
            "text": call.render(call.words(item.text)).plain,
            "must": item.must,
            "done": bool(state.items.get((*here.target, item.id), {}).get("on")),
        }
        for item in step.do
    ]
    return shown


def choices(call: CallReadModel, here: ReadyStep) -> list[dict[str, Any]]:
    """The step's answers in the order of the file, each with whether it is open now."""
    open_now = set(open_answers(call, here))
    return [
        {
            "id": answer.id,
            "label": call.render(call.words(answer.label)).plain,
            "enabled": answer.id in open_now,
        }
        for answer in here.step.answers
    ]


def open_answers(call: CallReadModel, here: ReadyStep) -> list[str]:
    """The ids of the step's answers that are open now, in the order of the file."""
    values = call.values()
    found = []
    for answer in here.step.answers:
        when = here.answers[answer.id].when
        if when is None or when.holds(values)[0]:
            found.append(answer.id)
    return found


def _ask(call: CallReadModel, name: str) -> dict[str, Any]:
    field = call.field(name) or Field(name, Words.of(name))
    state = call.state
    row: dict[str, Any] = {
        "field": name,
        "label": call.words(field.label) or name,
        "kind": field.kind,
        "value": state.misfits.get(name, state.fields.get(name)),
        "required": field.required,
    }
    if field.options:
        row["options"] = [{"id": one.id, "label": call.words(one.label)} for one in field.options]
    return row


def _reply(call: CallReadModel) -> dict[str, Any] | None:
    if call.state.reply is None:
        return None
    script, id = call.state.reply
    found = call.compiled.reply(id, call.scripts_here() if script is None else (script,))
    if found is None:
        return {"id": id, "say": "", "wording": "own"}
    return {
        "id": id,
        "say": call.render(call.words(found[1].say)).plain.strip(),
        "wording": found[1].wording,
    }
