"""What is known of a call at one moment. `fold` makes it from events."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from jobaid.library.flow_node import FlowNode


class Trail(NamedTuple):
    """The entered steps as in a browser: a place and the trail that led to it."""

    place: FlowNode
    before: Trail | None


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


@dataclass(slots=True)
class CallState:
    """Everything known of a call. Times are milliseconds since its start."""

    about: dict[str, Any] = field(default_factory=dict)
    started_at: str | None = None
    last_at: str | None = None
    language: str = "en"
    versions: dict[str, str] = field(default_factory=dict)
    trail: Trail | None = None
    places: list[FlowNode] = field(default_factory=list)
    path: list[dict[str, Any]] = field(default_factory=list)
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
    promises: dict[str, dict[str, Any]] = field(default_factory=dict)
    rules_met: set[str] = field(default_factory=set)
    units: list[UndoUnit] = field(default_factory=list)
    held_since: int | None = None
    hold_ms: int = 0
    wrap_since: int | None = None
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
    def outcome(self) -> str | None:
        """The wrapped-up outcome, else the last proposed."""
        return self.wrapped_outcome if self.wrapped_outcome is not None else self.proposed_outcome

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
            copied["path"][-1] = dict(self.path[-1])
        open_units = (self.units[-1].seq if self.units else None, (self.proposal or {}).get("unit"))
        copied["units"] = [
            replace(unit, fields=dict(unit.fields), promises=[*unit.promises], met=[*unit.met])
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
