"""What a kept record tells of its call, event by event, and in words what it does not tell.

A record may be anything: of another program, of a newer version, cut short, or with no events at
all. What it does tell is put in order; nothing here raises.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jobaid.call.events import EVENT_VERSION, Event
from jobaid.call.interaction import DOCUMENT_VERSION
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, sentence

RecordOfCall = Mapping[str, Any]

LONGEST_MS = 10**10
"""A call of more milliseconds than that (116 days) is none: such a time is left out."""

_ENDS = ("closed", "discarded")
_NEWER = sentence(
    "This record was made by a newer Job Aid. What this one does not know of it is left out here, "
    "and stays as it is in the record."
)
_NO_EVENTS = sentence(
    "This record has no events: another program wrote it, or they were lost. Its path is shown, "
    "with what else it tells; moments between two steps are not known."
)
_NOTHING = sentence(
    "This record has neither events nor a path, so there is nothing to show step by step. "
    "What else it holds is in its account."
)
_NO_START = sentence(
    "The beginning of this call is missing from its record. What follows is shown as far as it "
    "can be told without it."
)


@dataclass(frozen=True, slots=True)
class ToldCall:
    """The events of a record in order, and what a person should know of them.

    `from_path`: the record had none, and they were made from its path. `ended_ms` is the last
    moment that the record knows, in milliseconds since the call began.
    """

    events: tuple[Event, ...]
    faults: tuple[Sentence, ...] = ()
    from_path: bool = False
    ended_ms: int = 0


def told_call(document: RecordOfCall) -> ToldCall:
    """What an interaction document, as it is kept, tells of its call."""
    faults: list[Sentence] = []
    told = document.get("events")
    every = told if isinstance(told, list) else []
    events = _in_order([_sane(one) for one in every if _is_event(one)])
    if _is_newer(document.get("v"), DOCUMENT_VERSION) or any(
        _is_newer(one.get("v"), EVENT_VERSION) for one in events
    ):
        faults.append(_NEWER)
    from_path = False
    if not events:
        events = [_sane(one) for one in _from_path(document)]
        from_path = bool(events)
        faults.append(_NO_EVENTS if events else _NOTHING)
    else:
        faults += _missing(document, events, sum(not _is_event(one) for one in every))
    last = max((_ms(one.get("ms")) for one in events), default=0)
    if events and not from_path:
        faults += _cut_off(document, events, last)
    return ToldCall(tuple(events), tuple(faults), from_path, last)


def clock_words(ms: int) -> str:
    """A moment of a call as its clock shows it: 3:20, or 1:03:20."""
    minutes, seconds = divmod(max(0, ms) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _is_event(one: object) -> bool:
    return isinstance(one, Mapping) and isinstance(one.get("type"), str)


_TEXTS = frozenset(
    {
        "script", "step", "how", "language", "answer", "item", "field", "reply", "rule", "may",
        "id", "to", "version", "at_script", "at_step",
    }
)  # fmt: skip
_MAPPINGS = frozenset({"fields", "misfits", "set", "versions"})


def _sane(event: Event) -> Event:
    """An event without what no call can have there: it would only lead astray."""
    if all(_fits(name, value) for name, value in event.items()):
        return event
    return {name: value for name, value in event.items() if _fits(name, value)}


def _fits(name: str, value: object) -> bool:
    if name in _TEXTS:
        return value is None or isinstance(value, str)
    if name == "ms":
        return type(value) is int and value == _ms(value)
    if name == "versions":
        return isinstance(value, Mapping) and all(isinstance(one, str) for one in value.values())
    if name in _MAPPINGS:
        return value is None or isinstance(value, Mapping)
    if name == "visits":
        return isinstance(value, list) and all(
            isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one)
            for one in value
        )
    return True


def _in_order(events: list[Event]) -> list[Event]:
    """By `seq` where every event has one, each once; else as they stand."""
    if not all(type(one.get("seq")) is int for one in events):
        return events
    return list({one["seq"]: one for one in sorted(events, key=_seq)}.values())


def _seq(event: Event) -> int:
    seq: int = event["seq"]
    return seq


def _is_newer(version: object, known: int) -> bool:
    return isinstance(version, int) and version > known


def _ms(value: object) -> int:
    return value if type(value) is int and 0 <= value <= LONGEST_MS else 0


def _missing(document: RecordOfCall, events: list[Event], unreadable: int) -> Iterator[Sentence]:
    if events[0].get("type") != "started":
        yield _NO_START
    numbers = [one["seq"] for one in events if type(one.get("seq")) is int]
    gaps = numbers[-1] - numbers[0] + 1 - len(numbers) if numbers else 0
    lost = unreadable + max(0, gaps)
    if lost:
        yield counted(
            lost,
            "One event of this call cannot be read; what it led to may not show.",
            "%Ln events of this call cannot be read; what they led to may not show.",
        )
    path = document.get("path")
    entered = sum(one.get("type") == "entered" for one in events)
    if isinstance(path, list) and len(path) > entered:
        yield counted(
            len(path) - entered,
            "The events were cut short: the record tells of one more step that they do not.",
            "The events were cut short: the record tells of %Ln more steps that they do not.",
        )


def _cut_off(document: RecordOfCall, events: list[Event], last: int) -> Iterator[Sentence]:
    if any(one.get("type") in _ENDS for one in events):
        return
    at = clock_words(last)
    if document.get("state") == "parked" or events[-1].get("type") == "parked":
        yield sentence("This call was laid aside at {at} and has not been taken up again.", at=at)
    elif document.get("state") == "open":
        yield sentence("This call is still going on. What is shown ends at {at}.", at=at)
    else:
        yield sentence(
            "This call was cut off at {at}: the program stopped, and no end was kept.", at=at
        )


def _from_path(document: RecordOfCall) -> Iterator[dict[str, Any]]:
    """Events for a record that has only a path: that it began, and each step's entering."""
    path = document.get("path")
    steps = [one for one in path if isinstance(one, Mapping)] if isinstance(path, list) else []
    steps = [one for one in steps if one.get("script") and one.get("step")]
    if not steps:
        return
    about = {
        key: document[key]
        for key in ("id", "script", "language", "channel", "agent", "team", "desk", "timezone")
        if key in document
    }
    fields, versions = document.get("fields"), document.get("versions")
    at = str(document.get("started") or "")
    yield {
        "v": EVENT_VERSION,
        "seq": 0,
        "at": at,
        "ms": 0,
        "type": "started",
        **about,
        "versions": dict(versions) if isinstance(versions, Mapping) else {},
        "fields": dict(fields) if isinstance(fields, Mapping) else {},
    }
    ms = 0
    for seq, one in enumerate(steps, start=1):
        ms = max(ms, _ms(one.get("entered_ms")))
        yield {
            "v": EVENT_VERSION,
            "seq": seq,
            "at": at,
            "ms": ms,
            "type": "entered",
            "script": str(one["script"]),
            "step": str(one["step"]),
            "how": "start" if seq == 1 else str(one.get("how") or "next"),
        }
