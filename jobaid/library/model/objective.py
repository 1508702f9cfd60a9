"""What the house wants to reach, and how that is worked out."""

from __future__ import annotations

from jobaid.library.model.basics import Located, Words
from jobaid.quick_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ObjectiveMeasure(Located):
    """A figure worked out from the record.

    `metric` is one of `reading.other_lists.METRICS`; `id` the standard, outcome or question that
    it is about. Only calls of this `script`, `tag`, `outcome_kind` and `team` count, where these
    are set. `least` is how many it takes before anything is said of it.
    """

    metric: str
    id: str | None = None
    script: str | None = None
    tag: str | None = None
    outcome_kind: str | None = None
    team: str | None = None
    at_least: float | None = None
    at_most: float | None = None
    least: int = 50


@dataclass(frozen=True, slots=True)
class Objective(Located):
    """What the house wants to reach, with its owner and date.

    `measure` is told in words or worked out from the record; `target` is for people to read.
    """

    id: str
    text: Words
    why: Words | None = None
    priority: str | None = None
    owner: str | None = None
    due: str | None = None
    measure: Words | ObjectiveMeasure | None = None
    target: Words | None = None
