"""What a command changed, and what to tell the agent about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.call.customer import Customer
from jobaid.call.routing import END_OF_VISIT
from jobaid.call.state import topic_of
from jobaid.operations.callview.outline_views import step_title
from jobaid.operations.callview.text_renderer import Renderer
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.call.command import Done
    from jobaid.call.read_model import CallReadModel

MOST_TOLD = 3
"""How many of the steps that lead elsewhere are named."""

MOVES = frozenset({"answer", "next", "jump", "skip", "return"})
"""The commands that may break a rule: they are asked about first."""

WHILE_TYPING = frozenset({"fill", "note", "tick", "slip", "near-miss"})
"""The commands that go on beside a field that is being typed in; with every other one, what
stands in it counts.
"""
PUT_AWAY = frozenset({"park", "close", "discard"})
"""The commands that lay a call aside: the note that is being written is one then."""

_MOVED = Changes.STEP | Changes.FIELDS | Changes.SIDE | Changes.CLOCK
_ENDED = Changes.CALL | Changes.START | _MOVED
_CHANGED: Mapping[str, Changes] = {
    **dict.fromkeys((*MOVES, "back", "undo", "reply"), _MOVED),
    "fill": Changes.FIELDS | Changes.STEP,
    "change": Changes.FIELDS | Changes.STEP,
    "tick": Changes.FIELDS,
    "repeat": Changes.NOTHING,
    "hold": Changes.CLOCK,
    "resume": Changes.CLOCK,
    "language": _MOVED,
    **dict.fromkeys(("wrap-up", "back-to-call"), _MOVED | Changes.CALL),
    "transfer": Changes.SIDE,
    "feedback": Changes.FIELDS,
    **dict.fromkeys(("close", "park", "unpark", "discard"), _ENDED),
}


def name_of(command: object) -> str:
    """What a command asks for; "" for anything that is no command."""
    name = command.get("do") if isinstance(command, Mapping) else None
    return name if isinstance(name, str) else ""


def changes_of(name: str) -> Changes:
    """What a command of this name may have changed."""
    return _CHANGED.get(name, Changes.SIDE)


def result_of(call: CallReadModel, command: object, done: Done) -> ActionResult:
    """What to tell after a command."""
    if done.refused and not done.events:
        # What was typed and does not fit is kept all the same, as an event.
        return ActionResult(Changes.NOTHING, problem=done.problem)
    changes = changes_of(name_of(command)) if done.events else Changes.NOTHING
    return ActionResult(changes, done.problem, undo_words(call), None, _news(call, done))


def undo_words(call: CallReadModel) -> str | None:
    """What an undo would take back now, as the agent did it; None where there is nothing."""
    if not call.state.units or not call.state.is_open:
        return None
    unit = call.state.units[-1]
    texts = Renderer(call)
    if unit.what == "answer" and unit.answer is not None:
        target = unit.answer[0]
        ready = call.compiled.step(target)
        chosen = call.state.answers.get(target)
        ids = [] if ready is None else [one.id for one in ready.step.answers]
        if ready is not None and chosen in ids:
            label = texts.plain(ready.step.answers[ids.index(chosen)].label)
            return sentence("Chose “{answer}”", answer=label or chosen)
        return sentence("Chose an answer")
    if unit.what == "tick" and unit.item is not None:
        item = _item_words(unit.item[0], texts)
        if unit.item[1]:
            return sentence("Took the tick off “{item}”", item=item)
        return sentence("Ticked “{item}”", item=item)
    if unit.what == "skip" and call.state.skipped:
        one = call.state.skipped[-1]
        target = (one["script"], one["step"])
        return sentence(
            "Skipped {step}", step=step_title(call.compiled.step(target), target, texts)
        )
    place = call.state.place
    if place is None:
        return None
    target = (place.script, place.step)
    here = step_title(call.compiled.step(target), target, texts)
    before = None if unit.trail is None else topic_of(unit.trail.place)[0]
    if unit.what == "jump" and topic_of(place)[0] != before:
        script = call.library.scripts.get(target[0])
        title = target[0] if script is None else texts.words(script.title)
        return sentence("Now “{script}”, for the same caller", script=title or target[0])
    if unit.what == "jump":
        return sentence("Jumped to {step}", step=here)
    if unit.what == "back":
        return sentence("Went back to {step}", step=here)
    return sentence("Went on to {step}", step=here)


def laid_aside(call: CallReadModel) -> str:
    """Which call waits while another is begun, and that it is not lost."""
    who = Customer.of(call.state.fields).shown_name
    if not who:
        return sentence("The call you had is laid aside. Resume it from the start screen.")
    return sentence("The call with {who} is laid aside. Resume it from the start screen.", who=who)


def _item_words(item: tuple[str, str, str], texts: Renderer) -> str:
    """What a checklist item says; its id where the library has lost it."""
    ready = texts.call.compiled.step(item[:2])
    known = () if ready is None else ready.step.do
    return next((texts.plain(one.text) for one in known if one.id == item[2]), "") or item[2]


def taken_back(deed: str | None) -> str | None:
    """What an undo took back, as `undo_words` named it before."""
    return None if deed is None else sentence("Taken back: {deed}", deed=deed)


def _news(call: CallReadModel, done: Done) -> str | None:
    """In words, what a change of an earlier answer or value alters."""
    for event in done.events:
        if event["type"] == "alters":
            return alters_words(call, event["steps"])
    return None


def alters_words(call: CallReadModel, steps: Mapping[str, Mapping[str, str | None]]) -> str:
    """Which steps lead elsewhere now, in words."""
    texts = Renderer(call)

    def title(name: str | None) -> str:
        if not name:
            return sentence("nowhere yet")
        if name == END_OF_VISIT:
            return sentence("the end of the visit")
        script, _, step = name.partition("/")
        return step_title(call.compiled.step((script, step)), (script, step or name), texts)

    result = [
        sentence("{step} now leads to {target}.", step=title(name), target=title(way["leads_to"]))
        for name, way in list(steps.items())[:MOST_TOLD]
    ]
    return joined(*result)
