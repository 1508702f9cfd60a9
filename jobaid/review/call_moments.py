"""A kept call moment by moment: each thing that was done, with all that followed from it.

A moment is one deed of the agent with its consequences: an answer, the step it led to and the
standard that this met are one moment. What is typed into a field in one go is one too. Between
two moments nothing on the agent's screen changed but the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

from jobaid.call import fold as folding
from jobaid.call.events import HANDED_OVER, START
from jobaid.call.state import CallState
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.events import Event

MomentKind = Literal[
    "began", "answer", "next", "jump", "back", "undo", "skip", "tick", "field", "change", "reply",
    "hold", "slip", "near-miss", "note", "promise", "may", "complaint", "suggestion", "off-script",
    "none-fits", "transfer", "language", "feedback", "repeat", "wrap-up", "parked", "stopped",
    "ended", "other",
]  # fmt: skip
MomentSort = Literal["any", "step", "slip", "note", "standard"]
"""What a reviewer goes along a call by."""

TYPED_IN_ONE_GO_MS = 5_000
"""What is typed into one field with no longer pause is one moment, in milliseconds."""

_FOLLOW = frozenset(
    {
        "standard", "unclear", "alters", "outcome-proposed", "promise-proposed", "rule-broken",
        "recording-paused", "recording-resumed",
    }
)  # fmt: skip
_BEFORE = _FOLLOW | {"reply-closed", "promised"}
"""What a command may bring about before the event that names it."""
_TYPED = ("filled", "typed")

_KINDS: dict[str, MomentKind] = {
    "started": "began",
    "answered": "answer",
    "skipped": "skip",
    "ticked": "tick",
    "filled": "field",
    "typed": "field",
    "changed": "change",
    "undone": "undo",
    "repeated": "repeat",
    "off-script": "off-script",
    "none-fits": "none-fits",
    "reply-opened": "reply",
    "reply-closed": "reply",
    "held": "hold",
    "resumed": "hold",
    "noted": "note",
    "note-mended": "note",
    "note-struck": "note",
    "promised": "promise",
    "promise-changed": "promise",
    "promise-withdrawn": "promise",
    "may-used": "may",
    "complained": "complaint",
    "suggested": "suggestion",
    "slipped": "slip",
    "nearly": "near-miss",
    "transferred": "transfer",
    "language-changed": "language",
    "feedback": "feedback",
    "wrapped-up": "wrap-up",
    "wrap-up-left": "wrap-up",
    "parked": "parked",
    "unparked": "parked",
    "continued": "stopped",
    "closed": "ended",
    "discarded": "ended",
}
_MOVES: dict[str, MomentKind] = {"jump": "jump", "back": "back", "undo": "undo"}


@dataclass(frozen=True, slots=True)
class CallMoment:
    """One deed of a call.

    `upto` is how many events of the call have happened with it: what showed then is the call as
    these tell it. `lead` is the event that names the deed, `events` all of it; `before` what
    stood there earlier (an earlier value, answer or note; None: nothing). `script` and `step` are
    where the call stood once it was done, "" for nowhere.
    """

    number: int
    at_ms: int
    upto: int
    kind: MomentKind
    lead: Event
    events: tuple[Event, ...]
    script: str
    step: str
    before: Any = None

    @property
    def entered(self) -> Event | None:
        """The event by which it came to its step; None where it stayed."""
        return next((one for one in reversed(self.events) if one.get("type") == "entered"), None)

    @property
    def standards(self) -> tuple[Event, ...]:
        """The standards that were measured with it."""
        return tuple(one for one in self.events if one.get("type") == "standard")

    def is_sort(self, sort: MomentSort) -> bool:
        """Whether it is one of those that a reviewer goes along by."""
        match sort:
            case "any":
                return True
            case "step":
                return self.entered is not None
            case "slip":
                broken = any(one.get("type") == "rule-broken" for one in self.events)
                return self.kind in ("slip", "near-miss") or broken
            case "note":
                return self.kind == "note"
            case _:
                return bool(self.standards)


def call_moments(events: Sequence[Event]) -> tuple[CallMoment, ...]:
    """The moments of a call, in the order of its events. Never raises."""
    state, found, upto = CallState(), list[CallMoment](), 0
    for group in _deeds(events):
        lead = _lead(group)
        before = _before(lead, state)
        for event in group:
            folding.apply(state, event)
        upto += len(group)
        place = state.place
        found.append(
            CallMoment(
                len(found),
                max(0, state.ms),
                upto,
                _kind(lead, before),
                lead,
                group,
                "" if place is None else place.script,
                "" if place is None else place.step,
                before,
            )
        )
    return tuple(found)


def next_moment(
    moments: Sequence[CallMoment], number: int, sort: MomentSort, by: int
) -> CallMoment | None:
    """The next moment of a sort after one of this number; before it where `by` is negative."""
    ahead = moments[number + 1 :] if by > 0 else moments[: max(0, number)][::-1]
    return next((one for one in ahead if one.is_sort(sort)), None)


def moment_at(moments: Sequence[CallMoment], at_ms: int) -> CallMoment | None:
    """The last moment that had happened at a time of the call; the first before any."""
    found = [one for one in moments if one.at_ms <= at_ms]
    return found[-1] if found else next(iter(moments), None)


def _deeds(events: Iterable[Event]) -> Iterator[tuple[Event, ...]]:
    """The events of each deed; what is typed in one go is put together."""
    typed: list[Event] = []
    for group in _commands(events):
        one = group[0]
        if len(group) == 1 and one.get("type") in _TYPED:
            if typed and not _in_one_go(typed[-1], one):
                yield tuple(typed)
                typed = []
            typed.append(one)
            continue
        if typed:
            yield tuple(typed)
            typed = []
        yield group
    if typed:
        yield tuple(typed)


def _in_one_go(event: Event, later: Event) -> bool:
    ms, then = event.get("ms"), later.get("ms")
    soon = isinstance(ms, int) and isinstance(then, int) and then - ms <= TYPED_IN_ONE_GO_MS
    return soon and event.get("field") == later.get("field")


def _commands(events: Iterable[Event]) -> Iterator[tuple[Event, ...]]:
    """The events of each command: those that follow another, and those of the same instant that
    come before the one that names it.
    """
    group: list[Event] = []
    seqs: set[object] = set()
    named = False
    for event in events:
        kind, of = str(event.get("type")), _hashable(event.get("of"))
        follows = kind != "undone" and of is not None
        if group:
            at_once = _instant(event) == _instant(group[0])
            begins = not (follows and of in seqs) and not (
                at_once and (not named or follows or kind in _FOLLOW or _is_start(event))
            )
            if begins:
                yield tuple(group)
                group, seqs, named = [], set(), False
        group.append(event)
        seqs.add(_hashable(event.get("seq")))
        named = named or not (kind in _BEFORE or follows)
    if group:
        yield tuple(group)


def _instant(event: Event) -> tuple[object, object]:
    return event.get("at"), event.get("ms")


def _is_start(event: Event) -> bool:
    return event.get("type") == "entered" and event.get("how") in (START, HANDED_OVER)


def _hashable(value: object) -> object:
    return value if isinstance(value, int | str) else None


def _lead(group: tuple[Event, ...]) -> Event:
    """The event that names a deed; of what was typed, the last."""
    if group[0].get("type") in _TYPED:
        return group[-1]
    named = (one for one in group if one.get("type") not in _BEFORE)
    return next(named, None) or next(
        (one for one in group if one.get("type") not in _FOLLOW), group[0]
    )


def _kind(lead: Event, before: Any) -> MomentKind:
    kind = str(lead.get("type"))
    if kind == "entered":
        return _MOVES.get(str(lead.get("how")), "next")
    if kind == "filled" and before is not None:
        return "change"
    return _KINDS.get(kind, "other")


def _before(lead: Event, state: CallState) -> Any:
    """What stood where an event puts something else; None for nothing."""
    tell: Callable[[Event, CallState], Any] | None = _STOOD.get(str(lead.get("type")))
    try:
        return None if tell is None else tell(lead, state)
    except (KeyError, TypeError, AttributeError):
        return None  # a foreign event: what it changed is not known


def _earlier_note(event: Event, state: CallState) -> Any:
    return next((one["text"] for one in state.notes if one.get("seq") == event["note"]), None)


def _earlier_answer(event: Event, state: CallState) -> Any:
    return state.answers.get((event["script"], event["step"]))


def _earlier_value(event: Event, state: CallState) -> Any:
    return state.fields.get(event["field"])


def _changed(event: Event, state: CallState) -> Any:
    return event.get("old")


def _earlier_promise(event: Event, state: CallState) -> Any:
    return state.promises.get(event["id"], {}).get("text")


_STOOD: dict[str, Callable[[Event, CallState], Any]] = {
    "filled": _earlier_value,
    "changed": _changed,
    "answered": _earlier_answer,
    "note-mended": _earlier_note,
    "note-struck": _earlier_note,
    "promise-withdrawn": _earlier_promise,
    "promise-changed": _changed,
}
