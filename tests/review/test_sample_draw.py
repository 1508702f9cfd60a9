from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.library.model.house_plans import SamplingPlan
from jobaid.review.sample_draw import RANDOM, DrawableCall, draw

MONDAY = date(2026, 11, 2)


def call(number: int, group: str = "abe", day: int = 0, *flags: str) -> DrawableCall:
    return DrawableCall(
        f"c{number:04}", MONDAY + timedelta(days=day), group, group, frozenset(flags)
    )


def drawn(plan: SamplingPlan, calls: list[DrawableCall], seed: str = "s") -> list[tuple[str, str]]:
    return [(one.call.id, one.why) for one in draw(plan, calls, seed).drawn]


def test_so_many_for_each_group_and_week():
    calls = [call(n, "abe" if n % 3 else "bo", n % 14) for n in range(140)]
    sample = draw(SamplingPlan(calls=4), calls, "s")
    counts: dict[tuple[str | None, bool], int] = {}
    for one in sample.drawn:
        key = (one.call.group, one.call.day < MONDAY + timedelta(days=7))
        counts[key] = counts.get(key, 0) + 1
    assert set(counts.values()) == {4}
    assert len(counts) == 4
    assert (sample.flagged_left, sample.random_left) == (0, 140 - 16)


def test_a_month_is_one_period():
    calls = [call(n, "abe", n) for n in range(40)]
    sample = draw(SamplingPlan(calls=3, every="month"), calls, "s")
    assert [one.call.day.month for one in sample.drawn] == [11] * 3 + [12] * 3


def test_flagged_calls_come_first_in_the_order_of_the_plan_and_are_told_apart():
    plan = SamplingPlan(calls=3, first=("slips", "complaint"))
    calls = [
        *(call(n) for n in range(20)),
        call(30, "abe", 0, "complaint"), call(31, "abe", 0, "complaint", "slips"),
    ]  # fmt: skip
    why = dict(drawn(plan, calls))
    assert (why["c0030"], why["c0031"]) == ("complaint", "slips")
    assert sorted(why.values()) == ["complaint", RANDOM, "slips"]
    many = [call(n, "abe", 0, "complaint") for n in range(9)] + [call(40, "abe", 0, "slips")]
    sample = draw(plan, [*many, call(50)], "s")
    assert sorted(one.why for one in sample.drawn) == ["complaint", "complaint", "slips"]
    assert (sample.flagged_left, sample.random_left) == (7, 1)


@given(st.permutations(range(12)), st.text(max_size=3))
def test_the_same_seed_draws_the_same_whatever_the_order(order, seed):
    calls = [call(n, "abe", n % 5) for n in range(12)]
    plan = SamplingPlan(calls=5)
    assert drawn(plan, [calls[n] for n in order], seed) == drawn(plan, calls, seed)


def test_another_seed_draws_others_and_every_call_is_as_likely():
    calls = [call(n) for n in range(20)]
    counts = dict.fromkeys((one.id for one in calls), 0)
    for seed in range(2000):
        for id, _ in drawn(SamplingPlan(calls=5), calls, str(seed)):
            counts[id] += 1
    # 2,000 draws of 5 in 20: 500 each, give or take 4 standard deviations (19.4)
    assert all(abs(n - 500) < 78 for n in counts.values())


@pytest.mark.parametrize("calls", [0, 1])
def test_what_is_not_there_is_not_drawn(calls):
    assert len(drawn(SamplingPlan(calls=9), [call(n) for n in range(calls)])) == calls
