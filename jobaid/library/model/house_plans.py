"""The house's plans: which calls are reviewed, and how a trainee comes to take calls."""

from __future__ import annotations

from jobaid.library.model.basics import Located
from jobaid.quick_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SamplingPlan(Located):
    """Which calls are looked at: `calls` for each `per` and `every` week or month.

    `first` names what is taken before the rest is drawn; the same `seed` draws the same. `read` is
    "all", or "enough": no more of those drawn by lot are read than until enough is known.
    """

    per: str = "agent"
    calls: int = 0
    every: str = "week"
    first: tuple[str, ...] = ()
    seed: str | int = ""
    read: str = "all"


@dataclass(frozen=True, slots=True)
class PathStage(Located):
    """One script of the learning path: passed with `pass_at` points in each of the `scenarios`.

    `beside` is how many real calls are then taken with the coach beside.
    """

    script: str
    pass_at: float | None = None
    scenarios: tuple[str, ...] = ()
    beside: int = 0


@dataclass(frozen=True, slots=True)
class LearningPath(Located):
    """The scripts in the order in which they are learned.

    With `gate` a trainee opens a script on a real call only once it is passed.
    """

    stages: tuple[PathStage, ...] = ()
    gate: bool = False
