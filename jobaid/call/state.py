"""What is known of a call at one moment. `fold` makes it from events."""

from __future__ import annotations

from dataclasses import field, fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.library.flow_node import FlowNode
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping


class Trail(NamedTuple):
    """The entered steps as in a browser: a place and the trail that led to it."""

    place: FlowNode
    before: Trail | None


class Branch(NamedTuple):
    """The steps of no branch that was left: what is missing is asked of these.

    Those `ahead` were gone back from, nearest first; they still count (`ahead_counts`) where the
    call only looks back, until it takes another way.
    """

    path: Trail | None = None
    ahead: tuple[FlowNode, ...] = ()
    ahead_counts: bool = False


WHOLE = Branch()


def step_ms(entry: Mapping[str, Any], now: int) -> int:
    """How long a step was stood on in one entry of a path, until `now` where it still is."""
    left = now if entry["left_ms"] is None else entry["left_ms"]
    return max(0, int(left - entry["entered_ms"] - entry.get("parked_ms", 0)))


def topics_of(trail: Trail | None) -> list[str]:
    """The scripts that a trail has come to, in order."""
    found: list[str] = []
    while trail is not None:
        found.append(topic_of(trail.place)[0])
        trail = trail.before
    return list(dict.fromkeys(reversed(found)))


def topic_of(place: FlowNode) -> tuple[str, str]:
    """The step of the script that a place is about: of a visit, the step that visits."""
    return place.visits[0] if place.visits else (place.script, place.step)


@dataclass(slots=True)
class UndoUnit:
    """What one undo takes back, and how things were before it."""

    seq: int
    what: str
    trail: Trail | None
    outcome: str | None
    proposal: dict[str, Any] | None
    fields: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    answer: tuple[tuple[str, str], str | None] | None = None
    item: tuple[tuple[str, str, str], bool] | None = None
    promises: list[str] = field(default_factory=list)
    met: list[str] = field(default_factory=list)
    measured: list[dict[str, Any]] = field(default_factory=list)
    way: int = 0  # how long the way was
    branch: Branch = WHOLE


@dataclass(slots=True)
class CallState:
    """Everything known of a call. Times are milliseconds since its start.

    `path` is every entry of a step, `way` those of them that no undo has taken back: what a
    standard counts is asked of it. `undone` counts the undos.
    `recording_set_aside`: a step asks for a pause, and the customer is not on the line now.
    """

    about: dict[str, Any] = field(default_factory=dict)
    started_at: str | None = None
    last_at: str | None = None
    language: str = "en"
    versions: dict[str, str] = field(default_factory=dict)
    trail: Trail | None = None
    branch: Branch = WHOLE
    topics: list[str] = field(default_factory=list)
    """The scripts that the call has come to, in order; visited ones are none."""
    places: list[FlowNode] = field(default_factory=list)
    path: list[dict[str, Any]] = field(default_factory=list)
    way: list[dict[str, Any]] = field(default_factory=list)
    undone: int = 0
    fields: dict[str, Any] = field(default_factory=dict)
    misfits: dict[str, str] = field(default_factory=dict)
    fields_version: int = 0
    answers: dict[tuple[str, str], str] = field(default_factory=dict)
    items: dict[tuple[str, str, str], dict[str, Any]] = field(default_factory=dict)
    items_version: int = 0
    reply: tuple[str | None, str] | None = None
    proposed_outcome: str | None = None
    wrapped_outcome: str | None = None
    proposal: dict[str, Any] | None = None
    left_proposals: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    """What steps proposed that were left before it was given or taken back, by script and step."""
    promises: dict[str, dict[str, Any]] = field(default_factory=dict)
    rules_met: set[str] = field(default_factory=set)
    units: list[UndoUnit] = field(default_factory=list)
    held_since: int | None = None
    hold_ms: int = 0
    wrap_since: int | None = None
    wrap_ms: int = 0
    wrapping: bool = False
    parked_since: int | None = None
    parked_ms: int = 0
    status: str = "open"
    skipped: list[dict[str, Any]] = field(default_factory=list)
    slips: list[dict[str, Any]] = field(default_factory=list)
    replies: list[dict[str, Any]] = field(default_factory=list)
    none_fits: list[dict[str, Any]] = field(default_factory=list)
    off_script: list[dict[str, Any]] = field(default_factory=list)
    may_used: list[dict[str, Any]] = field(default_factory=list)
    complaints: list[dict[str, Any]] = field(default_factory=list)
    suggestions: list[dict[str, Any]] = field(default_factory=list)
    no_contact: dict[str, Any] | None = None
    recording_paused: bool = False
    recording_set_aside: bool = False
    standards: list[dict[str, Any]] = field(default_factory=list)
    rules_broken: list[dict[str, Any]] = field(default_factory=list)
    transfers: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    feedback: dict[str, Any] | None = None
    closing: dict[str, Any] | None = None
    next_seq: int = 0
    ms: int = 0

    @property
    def place(self) -> FlowNode | None:
        """Where the call stands now."""
        return None if self.trail is None else self.trail.place

    @property
    def at_first_step(self) -> bool:
        """Whether the call stands on the step it began with, and has not been further."""
        return len([entry for entry in self.way if entry["how"] != "undo"]) == 1

    @property
    def script(self) -> str | None:
        """The script of the call: the one that was chosen. An opening leads to it and is none.

        It is the opening's own only while nothing has been chosen.
        """
        named: str | None = self.about.get("script")
        if not self.about.get("opening"):
            return named
        return next((one for one in self.topics if one != named), named)

    @property
    def earlier_topic(self) -> FlowNode | None:
        """Where the call last stood before its present script was chosen; None: in no other.

        An opening is no topic to go back to.
        """
        opening = self.about.get("script") if self.about.get("opening") else None
        trail = self.trail
        passed = {opening, topic_of(trail.place)[0] if trail is not None else None}
        while trail is not None and topic_of(trail.place)[0] in passed:
            trail = trail.before
        return None if trail is None else FlowNode(*topic_of(trail.place))

    @property
    def outcome(self) -> str | None:
        """The wrapped-up outcome, else the last proposed."""
        return self.wrapped_outcome if self.wrapped_outcome is not None else self.proposed_outcome

    def wrapped_ms(self, now: int) -> int | None:
        """How long the wrap-up has lasted, going back to the call left out; None before any."""
        if self.wrap_since is None:
            return self.wrap_ms or None
        return self.wrap_ms + max(0, now - self.wrap_since)

    def spent_ms(self, now: int) -> int:
        """How long the call has lasted. Time parked counts in no time of a call."""
        return max(0, now - self.parked_ms - self._parked_for(now))

    def here_ms(self, now: int) -> int:
        """How long the call has been on its present step."""
        return step_ms(self.path[-1], now) - self._parked_for(now) if self.path else 0

    def _parked_for(self, now: int) -> int:
        return 0 if self.parked_since is None else max(0, now - self.parked_since)

    @property
    def is_open(self) -> bool:
        """Whether the call still takes commands."""
        return self.status in ("open", "parked")

    def copy(self) -> CallState:
        """A state of its own that what happens to this one does not alter, and the reverse."""
        copied: dict[str, Any] = {}
        for one in fields(self):
            value = getattr(self, one.name)
            copied[one.name] = value.copy() if isinstance(value, dict | list | set) else value
        # Only the last entry and the units that are still added to ever change: a trial of every
        # move must not cost more the longer the call is.
        if self.path:
            copied["path"][-1] = copied["way"][-1] = dict(self.path[-1])
        open_units = (self.units[-1].seq if self.units else None, (self.proposal or {}).get("unit"))
        copied["units"] = [
            replace(
                unit,
                fields=dict(unit.fields),
                promises=[*unit.promises],
                met=[*unit.met],
                measured=[*unit.measured],
            )
            if unit.seq in open_units
            else unit
            for unit in self.units
        ]
        return CallState(**copied)

    def set_field(self, name: str, value: Any, unit: UndoUnit | None = None) -> None:
        """Give a field a value (None empties it), noting the old one for an undo."""
        if unit is not None:
            old = unit.fields[name][0] if name in unit.fields else self.fields.get(name)
            unit.fields[name] = (old, value)
        if value is None:
            self.fields.pop(name, None)
        else:
            self.fields[name] = value
        self.misfits.pop(name, None)
        self.fields_version += 1
