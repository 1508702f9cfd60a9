"""The house's lists about service after the call: complaints, winning back, thanks; typing aids."""

from __future__ import annotations

from jobaid.library.model.basics import Located, Words
from jobaid.quick_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ComplaintClock(Located):
    """By when something has to happen to a complaint.

    `within` is a span in the house's words ("5 working days"), counted from when the complaint
    was `made` or `answered` (`start`, the file's `from`); `who` sees to it.
    """

    id: str
    text: Words
    within: str | None = None
    start: str = "made"
    who: Words | None = None


@dataclass(frozen=True, slots=True)
class RecoveryReason(Located):
    """Why a customer counts as one to win back, and how much it weighs.

    `at_least` is in the unit of the kind: seconds of a hold, calls, a score. `script` is the one
    to ring them with.
    """

    id: str
    kind: str
    weight: float = 1.0
    at_least: float | None = None
    script: str | None = None


@dataclass(frozen=True, slots=True)
class Reward(Located):
    """Points for something (`reason`, the file's `for`), `at_most` so many points a month."""

    id: str
    reason: str
    points: float = 1.0
    at_most: float | None = None


@dataclass(frozen=True, slots=True)
class MaskRule(Located):
    """What is taken out of everything that is kept: whatever `pattern` finds, while it is `on`."""

    id: str
    label: Words
    pattern: str = ""
    on: bool = True


@dataclass(frozen=True, slots=True)
class Snippet(Located):
    """A text that is typed by its short form."""

    id: str
    short: str
    text: Words
