"""Reviewers' severity out of normal work: figures of statsmodels (`MixedLM`, REML, crossed)."""

from __future__ import annotations

import random

import pytest

from jobaid.review.severity import ScoredReview, severity_of


def reviews(seed: int, n: int = 120, agents: int = 8, reviewers: int = 4) -> list[ScoredReview]:
    rng = random.Random(seed)
    brings = [rng.gauss(0, 4) for _ in range(agents)]
    severe = [rng.gauss(0, 6) for _ in range(reviewers)]
    made = []
    for _ in range(n):
        agent, reviewer = rng.randrange(agents), rng.randrange(reviewers)
        score = round(78 + brings[agent] + severe[reviewer] + rng.gauss(0, 8), 1)
        made.append(ScoredReview(f"r{reviewer}", f"a{agent}", score))
    return made


# smf.mixedlm("score ~ 1", ..., vc_formula={"rev": "0+C(rev)", "ag": "0+C(ag)"}).fit(reml=True)
STATSMODELS = {
    3: (81.04928, (4.05943, 0.49898, 8.74677), (-0.08341, 0.00571, 0.20287, -0.12517)),
    5: (76.53657, (5.82775, 6.34145, 7.88558), (7.34519, -5.69135, 2.82984, -4.48368)),
}


@pytest.mark.parametrize("seed", STATSMODELS)
def test_as_statsmodels(seed: int) -> None:
    level, spreads, shifts = STATSMODELS[seed]
    fit = severity_of(reviews(seed))
    assert fit is not None
    assert fit.level == pytest.approx(level, abs=0.01)
    assert (fit.agents, fit.reviewers, fit.rest) == pytest.approx(spreads, abs=0.01)
    assert [one.shift for one in fit.by_reviewer] == pytest.approx(shifts, abs=0.01)


def test_a_severe_reviewer_is_told_from_agents_who_had_a_bad_week() -> None:
    # The reviewer `hard` reads only the weak agent's calls, and everybody reads theirs alike
    made = [
        ScoredReview(who, "weak", 60.0 + one % 5) for who in ("hard", "kind") for one in range(20)
    ]
    made += [ScoredReview("kind", "strong", 90.0 + one % 5) for one in range(20)]
    fit = severity_of(made)
    assert fit is not None
    hard, kind = fit.by_reviewer
    assert kind.mean - hard.mean == pytest.approx(15)
    assert not hard.is_sure
    assert abs(hard.shift) < 2


def test_too_little_tells_nothing() -> None:
    assert severity_of([]) is None
    assert severity_of([ScoredReview("a", "x", 50.0)] * 9) is None
    assert severity_of([ScoredReview("a", "x", 50.0), ScoredReview("b", "x", 60.0)]) is None
    same = severity_of([ScoredReview(who, "x", 80.0) for who in "ab" for _ in range(5)])
    assert same is not None
    assert all(abs(one.shift) < 0.01 for one in same.by_reviewer)
