"""A script of which no version can be found, as far as the events of a call tell of it.

What was done is known (the steps, the answers chosen, the fields filled, the items ticked); what
the step had to say is not, and stands there as not kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from typing import TYPE_CHECKING

from jobaid.call.fold import apply
from jobaid.call.state import CallState
from jobaid.call.summary import as_words
from jobaid.library.model import Answer, Field, Item, Reply, Script, Step, Words
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.events import Event

# It stands where the line to say does, so it is in the language of the call as that is.
NOT_KEPT = Words(
    {
        "en": "The words that were shown here are not kept. What stands below is what the events "
        "of the call tell of this step.",
        "es": "Las palabras que se mostraron aquí no se guardaron. Lo que sigue es lo que cuentan "
        "los registros de la llamada sobre este paso.",
    }
)


@dataclass(slots=True)
class _ToldStep:
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: dict[str, None] = field(default_factory=dict)
    items: dict[str, Item] = field(default_factory=dict)


def rebuilt_script(id: str, events: Iterable[Event]) -> Script:
    """The script with this id as the events of a call tell of it. Never raises."""
    steps: dict[str, _ToldStep] = {}
    fields: dict[str, Field] = {}
    replies: dict[str, Reply] = {}
    state = CallState()
    answered: Answer | None = None
    for event in events:
        kind, place = event.get("type"), state.place
        apply(state, event)
        name = event.get("field")
        if kind == "entered" and event.get("script") == id:
            steps.setdefault(str(event.get("step")), _ToldStep())
        elif kind == "answered" and event.get("script") == id:
            step = steps.setdefault(str(event.get("step")), _ToldStep())
            chosen = str(event.get("answer"))
            label = str(event.get("label") or as_words(chosen))
            answered = step.answers[chosen] = Answer(chosen, Words.of(label))
        elif kind == "ticked" and event.get("script") == id:
            step = steps.setdefault(str(event.get("step")), _ToldStep())
            item = str(event.get("item"))
            step.items[item] = Item(item, Words.of(as_words(item)))
        elif kind in ("filled", "typed", "changed") and isinstance(name, str):
            if place is not None and place.script == id:
                fields[name] = Field(name, Words.of(as_words(name)))
                steps.setdefault(place.step, _ToldStep()).asked[name] = None
        elif kind == "reply-opened" and event.get("script") == id:
            reply = str(event.get("reply"))
            replies[reply] = Reply(reply, (Words.of(as_words(reply)),), NOT_KEPT)
        if kind == "entered" and event.get("how") == "answer" and answered is not None:
            _lead_to(steps, answered, f"{event.get('script')}/{event.get('step')}")
            answered = None
    return Script(
        id=id,
        title=Words.of(as_words(id)),
        file="",
        fields=tuple(fields.values()),
        steps=tuple(_step(step, told) for step, told in steps.items()),
        replies=tuple(replies.values()),
    )


def _lead_to(steps: dict[str, _ToldStep], answer: Answer, target: str) -> None:
    for told in steps.values():
        if told.answers.get(answer.id) is answer:
            told.answers[answer.id] = Answer(answer.id, answer.label, go=target)


def _step(id: str, told: _ToldStep) -> Step:
    return Step(
        id,
        Words.of(as_words(id)),
        say=NOT_KEPT,
        do=tuple(told.items.values()),
        ask=tuple(told.asked),
        answers=tuple(told.answers.values()),
    )
