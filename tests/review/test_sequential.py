"""A plan that stops when enough is known needs far fewer reviews for the same errors."""

from __future__ import annotations

import random

import pytest

from jobaid.review.sequential import SequentialTest

TEST = SequentialTest()
RUNS = 2_000


def run(share: float, rng: random.Random) -> tuple[int, str]:
    missed = looked = 0
    while (verdict := TEST.verdict(missed, looked)) == "go-on":
        looked += 1
        missed += rng.random() < share
    return looked, verdict


def simulated(share: float) -> tuple[float, float]:
    """The reviews that are needed on average, and how often the work is called poor."""
    rng = random.Random(7)
    runs = [run(share, rng) for _ in range(RUNS)]
    return (
        sum(looked for looked, _ in runs) / RUNS,
        sum(verdict == "poor" for _, verdict in runs) / RUNS,
    )


def test_a_plan_that_does_not_stop_needs_some_seventy() -> None:
    # scipy.stats.binom: with 76 no bound keeps both errors, with 77 that of 7 misses does
    assert TEST.fixed_size == 77


@pytest.mark.parametrize(
    ("share", "reviews"), [(0.30, (11, 16)), (0.15, (34, 45)), (0.05, (36, 46)), (0.02, (23, 30))]
)
def test_thirteen_to_forty_reviews_are_enough_where_it_is_clear(
    share: float, reviews: tuple[int, int]
) -> None:
    mean, _ = simulated(share)
    assert reviews[0] <= mean <= reviews[1]


def test_the_errors_are_those_that_were_promised() -> None:
    assert simulated(TEST.fine)[1] <= TEST.wrong_poor
    assert 1 - simulated(TEST.poor)[1] <= TEST.wrong_fine * 1.05


def test_nothing_is_known_before_anything_was_read() -> None:
    assert TEST.verdict(0, 0) == "go-on"
    assert TEST.verdict(0, 20) == "go-on"
    assert TEST.verdict(0, 21) == "fine"
    assert TEST.verdict(3, 3) == "poor"
    assert TEST.least_left(0, 20) == 1
    assert TEST.least_left(0, 21) == 0
