"""What a person's work is worth by the house's own list: praise, promises kept, ideas, thanks.

Pure: what happened comes in, points come out. Nothing is compared with anybody else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model.service_lists import Reward


@dataclass(frozen=True, slots=True)
class RewardedDeed:
    """Something that counts: what for, when, in which words; `undone` says why it does no more."""

    reason: str
    day: dt.date
    words: str
    undone: str = ""


@dataclass(slots=True)
class MonthOfRewards:
    """A month's points: by the entries of the house's list, with what they are for."""

    month: str
    points: float = 0.0
    by: dict[str, float] = field(default_factory=dict)
    deeds: list[RewardedDeed] = field(default_factory=list)
    undone: list[RewardedDeed] = field(default_factory=list)


def rewards_by_month(
    deeds: Iterable[RewardedDeed], rewards: Mapping[str, Reward]
) -> list[MonthOfRewards]:
    """The months with anything in them, the newest first; `at_most` points of an entry a month."""
    months: dict[str, MonthOfRewards] = {}
    for deed in sorted(deeds, key=lambda one: one.day):
        name = f"{deed.day:%Y-%m}"
        month = months.setdefault(name, MonthOfRewards(name))
        (month.undone if deed.undone else month.deeds).append(deed)
    for month in months.values():
        for id, reward in rewards.items():
            n = sum(1 for one in month.deeds if one.reason == reward.reason)
            points = n * reward.points
            if reward.at_most is not None:
                points = min(points, reward.at_most)
            if points:
                month.by[id] = points
        month.points = sum(month.by.values())
    return [months[name] for name in sorted(months, reverse=True)]
