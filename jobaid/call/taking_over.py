"""Going on with a call that a colleague handed over: at the same step, with what they were told.

The capsule comes from a colleague, but nothing shows that it does. So it fills whatever the
library declares, and nothing that a rule rests on: whether the customer was checked is for whoever
speaks with them now to say. That, and what this library has no place for, is told in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any

from jobaid.call.capsule import CapsuleTrouble
from jobaid.library.customer_kinds import served_kind
from jobaid.library.flow_node import FlowNode
from jobaid.library.model.house_file import BUILT_IN
from jobaid.library.texts.rendered import clean
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.capsule import Capsule, CapsuleCall, CapsulePromise, CapsuleValue
    from jobaid.call.command_context import CommandContext
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.library.model import Library

_MOST_TOLD = 20
_LONGEST_TOLD = 500


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What of a call that was handed over this library can go on with.

    `told` goes into the started event: who handed it over, what the customer answered, what to
    check again, what has no place here. `problem` says what is otherwise than it was left.
    """

    script: str
    place: FlowNode
    fields: Mapping[str, CapsuleValue] = field(default_factory=dict)
    promises: tuple[CapsulePromise, ...] = ()
    no_contact: str | None = None
    language: str | None = None
    channel: str = ""
    customer_kind: str = ""
    told: Mapping[str, Any] = field(default_factory=dict)
    problem: str | None = None


def taken_over(compiled: CompiledLibrary, capsule: Capsule, call: CapsuleCall) -> TakenOver:
    """A call of a capsule in this library. Raises `CapsuleTrouble` where its script is not here."""
    library = compiled.library
    script = _script(library, call.script)
    if script is None:
        raise CapsuleTrouble(
            sentence(
                "The call handed over uses the script `{script}`, which this library does not "
                "have. Ask for the summary and open another script.",
                script=call.script[:60],
            )
        )
    place, problem = _place(library, call), None
    if place is None:
        first = library.scripts[script].first_step
        if first is None:
            raise CapsuleTrouble(
                sentence("The script `{script}` has no step that can be read.", script=script)
            )
        place = FlowNode(script, first.id)
        problem = sentence(
            "The step `{step}` is not in this library, so the script begins at its start. What "
            "the customer told is filled in.",
            step=call.step[:120],
        )
    elif any(library.versions.get(id, was) != was for id, was in call.versions.items()):
        problem = sentence(
            "The script here is another version than the colleague used. See that what is filled "
            "in still fits."
        )
    fields, check, left_out = _sorted_out(compiled, call)
    return TakenOver(
        script,
        place,
        fields,
        call.promises,
        call.no_contact,
        call.language if call.language in library.house.languages else None,
        call.channel,
        served_kind(call.customer_kind, library.house) if call.customer_kind else "",
        _told(capsule, call, check, left_out),
        problem,
    )


def carry_on(context: CommandContext, taken: TakenOver) -> None:
    """What was promised and what the customer asked for goes on in this call.

    A promise keeps the name of the call it was made in, so that it counts once.
    """
    for one in taken.promises:
        made_in = str(taken.told.get("interaction") or "")
        id = one.id if "#" in one.id else f"{made_in}#{one.id}"
        giver = {"from": one.giver} if one.giver else {}
        due = _moment(one.due)
        context.emit(
            "promised",
            id=id,
            text=clean(one.text),
            within=None,
            due_text=clean(one.due_text) or None,
            to=clean(one.to) or None,
            **giver,
            due=due,
        )
    if taken.no_contact is not None:
        context.emit("no-contact", on=True, words=clean(taken.no_contact))


def _moment(told: str) -> str | None:
    """A due time as events have it: only one that can be read."""
    import datetime as dt

    try:
        return dt.datetime.fromisoformat(told).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return None


def _script(library: Library, id: str) -> str | None:
    if id in library.scripts:
        return id
    return next((one.id for one in library if id in one.was), None)


def _target(library: Library, told: str) -> tuple[str, str] | None:
    """A step by its present ids; None where it is not here."""
    script_id, _, step_id = told.partition("/")
    script = library.scripts.get(_script(library, script_id) or "")
    if script is None:
        return None
    if script.step(step_id) is not None:
        return script.id, step_id
    return next(((script.id, one.id) for one in script.steps if step_id in one.was), None)


def _place(library: Library, call: CapsuleCall) -> FlowNode | None:
    """Where the call stands here; None where its step, or one that visits it, is not here."""
    here = _target(library, call.step)
    visits = [_target(library, one) for one in call.visits]
    if here is None or None in visits:
        return None
    return FlowNode(*here, tuple(one for one in visits if one is not None))


def _sorted_out(
    compiled: CompiledLibrary, call: CapsuleCall
) -> tuple[dict[str, CapsuleValue], list[list[str]], list[list[str]]]:
    """What is filled, what is to be checked again, what has no place: with labels and values."""
    library = compiled.library
    fields: dict[str, CapsuleValue] = {}
    check: list[list[str]] = []
    left_out: list[list[str]] = []
    for name, value in call.fields.items():
        declared = library.caller_field_named.get(name) or library.all_fields.get(name)
        said = ", ".join(value) if isinstance(value, tuple) else str(value)
        line = [_short(call.labels.get(name) or name), _short(said)]
        if declared is None or name in BUILT_IN or name in library.house.values:
            left_out.append(line)
        elif name in compiled.rule_fields:
            check.append(line)
        else:
            fields[name] = list(value) if isinstance(value, tuple) else value  # type: ignore[assignment]
    return fields, check, left_out


def _told(
    capsule: Capsule, call: CapsuleCall, check: list[list[str]], left_out: list[list[str]]
) -> dict[str, Any]:
    """What the started event keeps of it, in sizes that a screen can show."""
    lists: dict[str, list[Any]] = {
        "answers": [[_short(one.title), _short(one.words)] for one in call.answers],
        "check": check,
        "left_out": left_out,
        "notes": [_short(one) for one in call.notes],
        "complaints": [_short(one) for one in call.complaints],
    }
    by = {name: _short(one) for name, one in capsule.by.items()}
    return {
        "interaction": _short(call.interaction),
        "by": by,
        "at": capsule.at,
        **{name: told[-_MOST_TOLD:] for name, told in lists.items() if told},
    }


def _short(text: str) -> str:
    return " ".join(clean(text).split())[:_LONGEST_TOLD]
