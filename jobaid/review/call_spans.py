"""A kept call along its time: how long each step, hold, reply and stop lasted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.events import Event

SpanKind = Literal["step", "hold", "reply", "wrap-up", "parked", "stopped"]

_OPENS: dict[str, SpanKind] = {
    "held": "hold",
    "reply-opened": "reply",
    "wrapped-up": "wrap-up",
    "parked": "parked",
}
_CLOSES: dict[str, SpanKind] = {
    "resumed": "hold",
    "reply-closed": "reply",
    "wrap-up-left": "wrap-up",
    "unparked": "parked",
}


@dataclass(frozen=True, slots=True)
class CallSpan:
    """A stretch of a call, in milliseconds since it began.

    `script` and `step` are the step it is about, `reply` the reply that was open. `ended` is
    false where the record ends in the middle of it. `standards` are those that were measured at
    its end, as the events tell them.
    """

    kind: SpanKind
    begin_ms: int
    end_ms: int
    script: str = ""
    step: str = ""
    reply: str = ""
    ended: bool = True
    standards: tuple[Event, ...] = ()


def call_spans(events: Sequence[Event]) -> tuple[CallSpan, ...]:
    """The stretches of a call in the order in which they began. Never raises."""
    found = [*_steps(events), *_others(events), *_stops(events)]
    return tuple(sorted(found, key=lambda one: (one.begin_ms, one.end_ms)))


def _steps(events: Sequence[Event]) -> Iterator[CallSpan]:
    """Each stay on a step. What is entered and left at once (a visiting step) is none."""
    last, measured = _last(events), _measured(events)
    entries = [
        (_ms(one), str(one.get("script") or ""), str(one.get("step") or ""))
        for one in events
        if one.get("type") == "entered"
    ]
    ended = any(one.get("type") in ("closed", "discarded") for one in events)
    for at, (begin, script, step) in enumerate(entries):
        final = at + 1 == len(entries)
        end = last if final else max(begin, entries[at + 1][0])
        if end > begin or final:
            about = measured.get((script, step), ())
            there = tuple(one for one in about if begin <= _ms(one) <= end)
            yield CallSpan(
                "step", begin, end, script, step, ended=ended or not final, standards=there
            )


def _measured(
    events: Sequence[Event],
) -> dict[tuple[str, str], list[Event]]:
    """The standards that were measured, by the step that they are about."""
    found: dict[tuple[str, str], list[Event]] = {}
    for one in events:
        if one.get("type") == "standard":
            step = str(one.get("script")), str(one.get("step"))
            found.setdefault(step, []).append(one)
    return found


def _others(events: Sequence[Event]) -> Iterator[CallSpan]:
    open_now: dict[SpanKind, tuple[int, dict[str, Any]]] = {}
    for number, one in enumerate(events):
        kind, ms = str(one.get("type")), _ms(one)
        closes = _CLOSES.get(kind)
        opens = _OPENS.get(kind)
        if kind in ("closed", "discarded"):
            for which in tuple(open_now):
                yield _span(which, open_now, ms)
        elif closes is not None and closes in open_now:
            measured = tuple(_with(events, number)) if closes == "hold" else ()
            yield _span(closes, open_now, ms, standards=measured)
        if opens is None:
            continue
        if opens in open_now:
            yield _span(opens, open_now, ms)
        told = {
            "reply": str(one.get("reply") or ""),
            "script": str(one.get("at_script") or ""),
            "step": str(one.get("at_step") or ""),
        }
        open_now[opens] = ms, told if opens == "reply" else {}
    for which in tuple(open_now):
        yield _span(which, open_now, _last(events), ended=False)


def _span(
    kind: SpanKind, open_now: dict[SpanKind, tuple[int, dict[str, Any]]], end: int, **more: Any
) -> CallSpan:
    begin, told = open_now.pop(kind)
    return CallSpan(kind, begin, max(begin, end), **told, **more)


def _with(events: Sequence[Event], number: int) -> Iterator[Event]:
    """The standards that follow from an event."""
    seq = events[number].get("seq")
    for one in events[number + 1 :]:
        if one.get("of") != seq:
            return
        if one.get("type") == "standard":
            yield one


def _stops(events: Sequence[Event]) -> Iterator[CallSpan]:
    """From the last event before the program stopped to its coming back."""
    for before, one in pairwise(events):
        if one.get("type") == "continued":
            yield CallSpan("stopped", _ms(before), max(_ms(before), _ms(one)))


def _last(events: Sequence[Event]) -> int:
    return max((_ms(one) for one in events), default=0)


def _ms(event: Event) -> int:
    ms = event.get("ms")
    return ms if type(ms) is int else 0
