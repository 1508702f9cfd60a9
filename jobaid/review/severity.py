"""How severe each reviewer is, from normal work: nobody is asked to review a call twice.

Scores are taken apart into what all have in common, what the agent brings, what the reviewer
brings, and the rest (two crossed random effects, restricted maximum likelihood). What is told of a
reviewer is drawn towards none at all where few reviews speak of it. It stands beside a score and
never takes its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    import numpy as np

_ROUNDS = 2_000
_CLOSE = 1e-9
_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class ScoredReview:
    """A score that counts: who gave it, and to whom."""

    reviewer: str
    agent: str
    score: float


@dataclass(frozen=True, slots=True)
class ReviewerSeverity:
    """Of a reviewer: the plain mean, and by how much their scores stand above or below (points).

    `shift` is below 0 for a severe one; with 95 % it lies in `low` to `high`.
    """

    reviewer: str
    reviews: int
    mean: float
    shift: float
    low: float
    high: float

    @property
    def is_sure(self) -> bool:
        """Whether the whole range is on one side of none at all."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class SeverityFit:
    """What the scores come to: their level, and how far agents, reviewers and the rest differ.

    The last three are standard deviations in points.
    """

    level: float
    agents: float
    reviewers: float
    rest: float
    by_reviewer: tuple[ReviewerSeverity, ...]


def severity_of(reviews: Sequence[ScoredReview]) -> SeverityFit | None:
    """Reviewers by name; None where fewer than two reviewers, or too few reviews, tell nothing."""
    reviewers = sorted({one.reviewer for one in reviews})
    agents = sorted({one.agent for one in reviews})
    if len(reviewers) < 2 or len(reviews) < len(reviewers) + len(agents):
        return None
    import numpy as np

    y = np.array([one.score for one in reviews])
    n, a, r = len(reviews), len(agents), len(reviewers)
    design = np.zeros((n, 1 + a + r))
    design[:, 0] = 1
    for row, one in enumerate(reviews):
        design[row, 1 + agents.index(one.agent)] = 1
        design[row, 1 + a + reviewers.index(one.reviewer)] = 1
    of_agents, of_reviewers = slice(1, 1 + a), slice(1 + a, 1 + a + r)
    products, right, squares = design.T @ design, design.T @ y, float(y @ y)
    whole = float(y.var(ddof=1)) or 1.0
    var_agents = var_reviewers = whole / 4
    rest = whole / 2
    for _ in range(_ROUNDS):  # expectation and maximisation, on Henderson's equations
        inverse = _inverse(products, a, r, rest / var_agents, rest / var_reviewers)
        told = inverse @ right
        before = (var_agents, var_reviewers, rest)
        var_agents = _spread(told[of_agents], inverse[of_agents, of_agents], rest)
        var_reviewers = _spread(told[of_reviewers], inverse[of_reviewers, of_reviewers], rest)
        rest = max((squares - float(told @ right)) / (n - 1), 1e-12)
        now = (var_agents, var_reviewers, rest)
        if max(abs(one - two) for one, two in zip(before, now, strict=True)) < _CLOSE * whole:
            break
    inverse = _inverse(products, a, r, rest / var_agents, rest / var_reviewers)
    told = inverse @ right
    found = []
    for at, name in enumerate(reviewers):
        its = [one.score for one in reviews if one.reviewer == name]
        shift = float(told[1 + a + at])
        half = _Z * float((inverse[1 + a + at, 1 + a + at] * rest) ** 0.5)
        found.append(
            ReviewerSeverity(name, len(its), sum(its) / len(its), shift, shift - half, shift + half)
        )
    return SeverityFit(float(told[0]), var_agents**0.5, var_reviewers**0.5, rest**0.5, tuple(found))


def _inverse(
    products: np.ndarray[Any, Any], agents: int, reviewers: int, agent: float, reviewer: float
) -> np.ndarray[Any, Any]:
    import numpy as np

    held = products.copy()
    places = np.arange(1, 1 + agents)
    held[places, places] += agent
    places = np.arange(1 + agents, 1 + agents + reviewers)
    held[places, places] += reviewer
    found: np.ndarray[Any, Any] = np.linalg.inv(held)
    return found


def _spread(told: np.ndarray[Any, Any], inverse: np.ndarray[Any, Any], rest: float) -> float:
    return max((float(told @ told) + rest * float(inverse.trace())) / len(told), 1e-9)
