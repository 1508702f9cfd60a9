"""What is told before a promise is made: how this kind was kept here, and what time would hold."""

from __future__ import annotations

import datetime as dt
import math
import random

import pytest

from jobaid.call.customer import Customer
from jobaid.library.model import House
from jobaid.promises.kept_share import (
    KeptShare,
    hours_taken,
    kept_shares,
    kept_words,
    rounded_up,
    suggested_hours,
)
from jobaid.promises.ledger import LedgerPromise, PromiseChangeSaid
from jobaid.promises.open_promises import OpenPromise

HOUSE = House(
    timezone="UTC", hours=dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), (("09:00", "17:00"),))
)
MADE = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)  # a Monday
NOW = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)


def promise(kept_at: dt.datetime | None, change: str = "kept") -> LedgerPromise:
    due = MADE + dt.timedelta(hours=6)
    made = OpenPromise("p", "c", "Ring", Customer("A"), "s", MADE, due, "")
    said = () if kept_at is None else (PromiseChangeSaid(change, kept_at),)
    return LedgerPromise(made, said, HOUSE, {}, NOW)


def test_thirty_of_thirty_one_and_nothing_under_twenty() -> None:
    many = [promise(MADE + dt.timedelta(hours=1)) for _ in range(30)]
    late = promise(MADE + dt.timedelta(hours=7))
    share = kept_shares([*many, late])["s"]
    assert (share.kept, share.of) == (30, 31)
    assert kept_words(share) == ("Kept in time here: 30 of 31. We can be sure of 84 to 99 in 100.")
    assert kept_words(kept_shares(many[:19])["s"]) is None
    assert kept_words(KeptShare.of_counts(19, 20)) is not None
    assert kept_words(None) is None


def test_what_nobody_owned_up_to_counts_as_not_kept() -> None:
    forgotten = promise(None)
    assert forgotten.state == "broken"
    assert hours_taken([forgotten, promise(MADE + dt.timedelta(hours=2))]) == [math.inf, 2.0]
    # A night between does not count: 10:00 to 09:30 the next day is seven hours and a half
    over_night = promise(MADE.replace(day=24, hour=9, minute=30), "kept-late")
    assert hours_taken([over_night]) == [7.5]


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("never", [0.0, 0.02])
def test_the_suggested_time_is_kept_in_95_of_100_within_two_points(seed: int, never: float) -> None:
    draw = random.Random(seed)

    def taken() -> float:
        return math.inf if draw.random() < never else draw.lognormvariate(1.0, 0.8)

    hours = suggested_hours([taken() for _ in range(2_000)])
    assert hours is not None
    kept = sum(taken() <= hours for _ in range(10_000)) / 10_000
    assert abs(kept - 0.95) <= 0.02


def test_no_time_is_suggested_where_none_would_do() -> None:
    assert suggested_hours([1.0] * 18) is None
    assert suggested_hours([1.0] * 19 + [math.inf]) is None
    assert suggested_hours([1.0] * 90 + [math.inf] * 10) is None
    assert suggested_hours([1.0] * 99 + [5.0]) == 1.0


def test_a_time_that_one_can_say() -> None:
    noon = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
    assert rounded_up(noon) == noon
    assert rounded_up(noon + dt.timedelta(seconds=1)) == noon + dt.timedelta(minutes=15)
    assert rounded_up(noon + dt.timedelta(minutes=46)) == noon + dt.timedelta(hours=1)
