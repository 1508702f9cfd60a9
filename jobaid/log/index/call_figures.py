"""What a report is made of: counts and lengths of calls, before anything is worked out of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from datetime import date
from typing import NamedTuple

from jobaid.quick_dataclasses import dataclass

LENGTHS = ("handle_s", "hold_s", "wrap_s", "waited_s")
"""The lengths of a call, in seconds."""

FigureKey = str | int | date | None
"""By what a group of calls goes: an id, an hour, a day; None where a call tells none."""

GROUPS = ("script", "agent", "team", "step", "outcome", "version", "day", "hour", "language")
"""By what calls may be grouped. By step, a call is in the group of every one that it entered."""

AGAIN_DAYS = 7
"""A customer called again where an earlier call began within so many days."""


class FiguresStopped(Exception):
    """Nobody wants the figures any more."""


@dataclass(slots=True)
class StepFigures:
    """Of a step: how often it was entered, and what happened there; `spent_ms` in order."""

    entered: int = 0
    skipped: int = 0
    none_fits: int = 0
    off_script: int = 0
    left_here: int = 0
    spent_ms: Sequence[float] = ()


@dataclass(slots=True)
class AnswerFigures:
    """What customers answered to a question: by answer, and in order where they are numbers."""

    answers: Counter[str] = field(default_factory=Counter)
    values: Sequence[float] = ()


class EndedPromise(NamedTuple):
    """A promise to a customer that was kept, or broken (`kept_ms` None).

    `call` is the number of its call in the index, `step` as `script/step` where one has proposed
    it; times are milliseconds since 1970.
    """

    call: int
    step: str | None
    made_ms: int
    kept_ms: int | None


@dataclass(slots=True)
class CallFigures:
    """The figures of a group of calls.

    `lengths` (`LENGTHS`, seconds, in order) are of closed calls. `standards`: in how many calls
    all measurements met it, in how many there was one. `slips`: slips, near misses, calls.
    `promises` are those made to customers, by how they stand (`promise_standing`; one that is late
    is open here), `ended_promises` gives the kept and the broken ones of which it is known when
    they were made.
    `again`: calls of a customer who had called in the days before, and calls of which the customer
    is known. `name` is the agent's, where the group is of one.
    """

    calls: int = 0
    agents: int = 0
    first: date | None = None
    last: date | None = None
    name: str | None = None
    lengths: dict[str, Sequence[float]] = field(default_factory=lambda: dict.fromkeys(LENGTHS, ()))
    outcomes: Counter[str | None] = field(default_factory=Counter)
    standards: dict[str, tuple[int, int]] = field(default_factory=dict)
    steps: dict[str, StepFigures] = field(default_factory=lambda: defaultdict(StepFigures))
    skip_reasons: Counter[tuple[str | None, str | None]] = field(default_factory=Counter)
    off_script: Counter[tuple[str | None, str | None]] = field(default_factory=Counter)
    none_fits: Counter[tuple[str | None, str | None]] = field(default_factory=Counter)
    slips: dict[str | None, tuple[int, int, int]] = field(default_factory=dict)
    may_used: Counter[str | None] = field(default_factory=Counter)
    promises: Counter[str] = field(default_factory=Counter)
    ended_promises: Callable[[], Iterable[EndedPromise]] = tuple
    feedback: dict[str | None, AnswerFigures] = field(
        default_factory=lambda: defaultdict(AnswerFigures)
    )
    languages: Counter[str | None] = field(default_factory=Counter)
    again: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class TimeFigures:
    """The calls of a day or an hour, and the lengths of the closed ones (seconds, in order)."""

    calls: int = 0
    lengths: Sequence[float] = ()


@dataclass(slots=True)
class WayFigures:
    """When calls came, and which ways they took.

    `ways` are how often a call went from one step (`script/step`) to the next it entered.
    `most_of_one` is how many calls the agent has who has most of them.
    """

    days: dict[date, TimeFigures] = field(default_factory=dict)
    hours: dict[int, TimeFigures] = field(default_factory=dict)
    ways: Counter[tuple[str, str]] = field(default_factory=Counter)
    most_of_one: int = 0
