"""The commands that a kept call's events stand for, to walk the same call once more.

Only what moves a call, or what its way rests on, is given back: answers and moves, values, ticks,
replies, languages, outcomes. Notes, holds, promises and the like lead nowhere and stay out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.call.events import HANDED_OVER
from jobaid.call.fold import apply
from jobaid.call.state import CallState
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.events import Event

KeptPlace = tuple[str, str]
"""A script and a step."""

MOVES = frozenset({"answer", "next", "skip", "jump", "back", "undo", "return"})
"""The commands that a call cannot go on without."""

_MOVING = frozenset({"answered", "entered", "skipped", "wrapped-up", "closed", "reply-opened"})


@dataclass(frozen=True, slots=True)
class KeptCommand:
    """A command as a call had it: the `seq` and moment of its first event, and where it stood.

    `led_to` is where it came to, None where it moved nothing. `undoes` is the `seq` of what an
    undo took back. `ends_visit`: it left a visited script, by `next` or by `return`: the events
    do not tell which. `label` is what an answer said.
    """

    seq: int
    at: str
    ms: int
    place: KeptPlace | None
    command: Mapping[str, Any]
    led_to: KeptPlace | None = None
    undoes: int | None = None
    ends_visit: bool = False
    label: str | None = None

    @property
    def moves(self) -> bool:
        """Whether a call cannot go on without it."""
        return self.command["do"] in MOVES


@dataclass(frozen=True, slots=True)
class KeptWay:
    """A kept call as commands, with the state that it came to."""

    script: str
    language: str | None
    given: Mapping[str, Any]
    commands: tuple[KeptCommand, ...]
    state: CallState


def kept_way(events: Sequence[Event]) -> KeptWay | None:
    """The commands of a call; None where the events do not tell how it began."""
    first = events[0] if events else {}
    if first.get("type") != "started" or not isinstance(first.get("script"), str):
        return None
    state = CallState()
    commands: list[KeptCommand] = []
    for number, event in enumerate(events):
        try:
            kept = None if "of" in event and event.get("type") != "undone" else _command(
                event, state, events, number
            )  # fmt: skip
        except (KeyError, TypeError, ValueError, AttributeError, IndexError):
            kept = None  # a damaged or foreign event
        apply(state, event)
        if kept is not None:
            commands.append(kept)
    given = {**(first.get("fields") or {}), **(first.get("misfits") or {})}
    return KeptWay(first["script"], first.get("language"), given, tuple(commands), state)


def _command(
    event: Event, state: CallState, events: Sequence[Event], number: int
) -> KeptCommand | None:
    made = _COMMANDS.get(event["type"])
    command = None if made is None else made(event)
    if event["type"] == "entered":
        command = _move(event)
    elif event["type"] == "wrapped-up":
        # Who took what was proposed takes what is proposed now.
        same = event.get("outcome") == state.outcome
        command = {"do": "wrap-up", **({} if same else {"outcome": event.get("outcome")})}
    elif event["type"] == "reply-closed" and not _is_part(events, number):
        command = {"do": "return"}
    if command is None:
        return None
    place = state.place
    return KeptCommand(
        event["seq"],
        event["at"],
        event["ms"],
        None if place is None else (place.script, place.step),
        command,
        _led_to(events, number),
        event["of"] if event["type"] == "undone" else None,
        event["type"] == "entered" and event["how"] == "return",
        event.get("label") if event["type"] == "answered" else None,
    )


def _move(event: Event) -> dict[str, Any] | None:
    how = event["how"]
    if how in ("jump", HANDED_OVER):
        return {"do": "jump", "to": f"{event['script']}/{event['step']}"}
    if how in ("next", "visit", "return"):
        return {"do": "next"}
    return {"do": "back"} if how == "back" else None


def _is_part(events: Sequence[Event], number: int) -> bool:
    """Whether the reply was closed by a move, and not by itself."""
    before = events[number - 1]["type"]
    after = events[number + 1]["type"] if number + 1 < len(events) else None
    return before == "undone" or after in _MOVING


def _led_to(events: Sequence[Event], number: int) -> KeptPlace | None:
    """The last step that was entered because of the event with this number."""
    seq = events[number]["seq"]
    found = None
    for event in events[number:]:
        if event.get("seq") != seq and (event.get("of") != seq or event.get("type") == "undone"):
            if event.get("type") == "undone":
                break
            if event.get("type") in ("reply-closed", "unclear") or "of" in event:
                continue
            break
        if event.get("type") == "entered":
            found = event["script"], event["step"]
    return found


_COMMANDS: Mapping[str, Any] = {
    "answered": lambda one: {"do": "answer", "id": one["answer"]},
    "skipped": lambda one: {"do": "skip", "reason": one.get("reason") or "-"},
    "undone": lambda one: {"do": "undo"},
    "ticked": lambda one: {"do": "tick", "id": one["item"], "on": one["on"]},
    "filled": lambda one: {"do": "fill", "field": one["field"], "value": one["value"]},
    "typed": lambda one: {"do": "fill", "field": one["field"], "value": one["text"]},
    "changed": lambda one: (
        {"do": "change", "field": one["field"], "value": one["value"]}
        if "field" in one
        else {"do": "change", "step": f"{one['script']}/{one['step']}", "answer": one["answer"]}
    ),
    "repeated": lambda one: {"do": "repeat"},
    "reply-opened": lambda one: {"do": "reply", "id": one["reply"]},
    "language-changed": lambda one: {"do": "language", "to": one["to"]},
    "wrap-up-left": lambda one: {"do": "back-to-call"},
}
