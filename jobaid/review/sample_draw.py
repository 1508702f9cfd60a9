"""Which calls are looked at: flagged ones first, the rest drawn at random, each kept apart.

The order of chance comes from the seed and each call's id alone, so that the same plan, record and
seed give the same sample, whatever else is kept in between.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model.house_plans import SamplingPlan

RANDOM = "random"
"""Why a call is in a sample that nothing but chance has put there."""


@dataclass(frozen=True, slots=True)
class DrawableCall:
    """A call as a sample sees it; `flags` are what of the plan's `first` is true of it."""

    id: str
    day: date
    group: str | None
    agent: str | None
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DrawnCall:
    """A call in a sample; `why` is the flag that put it there, or `RANDOM`."""

    call: DrawableCall
    why: str


@dataclass(slots=True)
class CallSample:
    """What was drawn, by day, and what was left: calls with a flag, and calls without."""

    drawn: list[DrawnCall] = field(default_factory=list)
    flagged_left: int = 0
    random_left: int = 0


def draw(plan: SamplingPlan, calls: Iterable[DrawableCall], seed: str | int) -> CallSample:
    """The plan's sample of calls: so many for each group and each week or month.

    Calls with a flag come first, in the order of the plan's `first`; where they are fewer than the
    plan wants, the rest is drawn at random from the calls without any. So the random part speaks
    for the calls without a flag, and the flagged ones are a part of their own.
    """
    strata: dict[tuple[str, date], list[DrawableCall]] = defaultdict(list)
    for call in calls:
        strata[call.group or "", _period(call.day, plan.every)].append(call)
    sample = CallSample()
    for held in strata.values():
        ordered = sorted(held, key=lambda call: chance(seed, call.id))
        flagged = [(why, call) for call in ordered if (why := _why(plan, call)) is not None]
        flagged.sort(key=lambda pair: plan.first.index(pair[0]))
        plain = [call for call in ordered if _why(plan, call) is None]
        taken = [DrawnCall(call, why) for why, call in flagged[: plan.calls]]
        free = plan.calls - len(taken)
        taken += [DrawnCall(call, RANDOM) for call in plain[:free]]
        sample.drawn += taken
        sample.flagged_left += max(0, len(flagged) - plan.calls)
        sample.random_left += max(0, len(plain) - free)
    sample.drawn.sort(key=lambda one: (one.call.day, one.call.id))
    return sample


def chance(seed: str | int, id: str) -> bytes:
    """Where a call stands in the order of chance."""
    return hashlib.sha256(f"{seed}\n{id}".encode("utf-8", "surrogatepass")).digest()


def _why(plan: SamplingPlan, call: DrawableCall) -> str | None:
    return next((flag for flag in plan.first if flag in call.flags), None)


def _period(day: date, every: str) -> date:
    return day.replace(day=1) if every == "month" else day - timedelta(days=day.weekday())
