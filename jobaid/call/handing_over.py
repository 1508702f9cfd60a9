"""What a colleague needs who goes on with a call elsewhere: a call as part of a capsule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.call.capsule import CapsuleAnswer, CapsuleCall, CapsulePromise
from jobaid.call.summary import as_words
from jobaid.library.texts.rendered import clean

if TYPE_CHECKING:
    from jobaid.call.capsule import CapsuleValue
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Words

_LONGEST = 2_000


def capsule_call(call: CallReadModel, draft: str = "") -> CapsuleCall | None:
    """A call as it stands; None where it stands nowhere. `draft` is the field of the note box.

    What does not fit its field was kept as given, and goes along in the notes.
    """
    state = call.state
    place, script = state.place, state.script
    if place is None or script is None:
        return None
    labels = call.labels()
    visits = [f"{visiting}/{step}" for visiting, step in place.visits]
    notes = [*(str(one.get("text") or "") for one in state.notes), str(state.fields.get(draft, ""))]
    notes += [
        f"{labels.get(name) or as_words(name)}: {text}" for name, text in state.misfits.items()
    ]
    known = call.library.scripts
    no_contact = state.no_contact if (state.no_contact or {}).get("on") else None
    used = {script, place.script, *(one[0] for one in place.visits)}
    return CapsuleCall(
        interaction=str(state.about.get("id") or ""),
        script=script,
        step=f"{place.script}/{place.step}",
        visits=tuple(visits),
        title=_title(call, script),
        language=state.language,
        channel=str(state.about.get("channel") or ""),
        customer_kind=str(state.about.get("customer_kind") or ""),
        versions={id: state.versions[id] for id in used if id in state.versions and id in known},
        fields={
            name: _value(value)
            for name, value in state.fields.items()
            if name != draft and value not in (None, "")
        },
        labels={name: labels.get(name) or as_words(name) for name in state.fields if name != draft},
        answers=tuple(_answers(call)),
        promises=tuple(_promise(one) for one in state.promises.values()),
        notes=tuple(_line(one) for one in notes if one.strip()),
        complaints=tuple(_line(one.get("text")) for one in state.complaints if one.get("text")),
        no_contact=None if no_contact is None else _line(no_contact.get("words")),
    )


def _answers(call: CallReadModel) -> Sequence[CapsuleAnswer]:
    found = []
    for (script, step), id in call.state.answers.items():
        ready = call.compiled.step((script, step))
        chosen = None if ready is None else ready.answers.get(id)
        if ready is None or chosen is None:
            continue
        title = _words(call, ready.step.title) or as_words(step)
        label = _words(call, chosen.answer.label) or as_words(id)
        found.append(CapsuleAnswer(f"{script}/{step}", _line(title), _line(label)))
    return found


def _promise(told: Mapping[str, Any]) -> CapsulePromise:
    return CapsulePromise(
        str(told.get("id") or ""),
        _line(told.get("text")),
        str(told.get("due") or ""),
        _line(told.get("due_text") or told.get("within")),
        _line(told.get("to")),
        "customer" if told.get("from") == "customer" else "",
    )


def _value(value: object) -> CapsuleValue:
    if isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple):
        return tuple(map(str, value))
    return str(value)


def _title(call: CallReadModel, id: str) -> str:
    script = call.library.scripts.get(id)
    return id if script is None else _words(call, script.title) or id


def _words(call: CallReadModel, words: Words | None) -> str:
    return "" if words is None else call.words(words)


def _line(text: object) -> str:
    return " ".join(clean(str(text or "")).split())[:_LONGEST]
