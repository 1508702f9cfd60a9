"""The arithmetic of a score as people add it up: points of each question, of each section, in all.

Worked out from what a review keeps (`CardScore.as_json`) and nothing else, so that it is the same
on every desk and for ever, whatever has become of the scorecard.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from fractions import Fraction
from typing import Any

from jobaid.quick_dataclasses import dataclass
from jobaid.review.card_answers import exact


@dataclass(frozen=True, slots=True)
class QuestionPoints:
    """What a question gave, `points` of `most`: of 100 where its card is whole, less where not.

    `points` is None where it does not count or is not answered yet. `fails` is "card" or
    "section" where its answer fails one of them.
    """

    points: Fraction | None
    most: Fraction
    counts: bool
    bonus: bool = False
    fails: str | None = None


@dataclass(frozen=True, slots=True)
class CardPoints:
    """A score added up: 100 times `points` / `most`, and what bonus questions add to it.

    `points` and `most` are sums over the sections that count. `left_out` is how many questions do
    not count, `missing` how many have no answer yet.
    """

    score: float | None
    before_fail: float | None
    points: Fraction
    most: Fraction
    bonus: Fraction
    questions: Mapping[str, QuestionPoints] = field(default_factory=dict)
    sections: Mapping[str, tuple[Fraction, Fraction]] = field(default_factory=dict)
    failed: tuple[str, ...] = ()
    missing: int = 0

    @property
    def left_out(self) -> int:
        """How many questions do not count."""
        return sum(not one.counts for one in self.questions.values() if not one.bonus)

    @property
    def out_of_100(self) -> bool:
        """Whether the points add up to 100, as the score does."""
        return self.most == 100


def points_of(result: object) -> CardPoints:
    """The arithmetic of a kept result. Never raises: what cannot be read counts as absent."""
    told = result if isinstance(result, Mapping) else {}
    arithmetic = _mapping(told.get("arithmetic"))
    bonus, fails = set(_texts(arithmetic.get("bonus"))), _mapping(arithmetic.get("fails"))
    given = {
        str(id): _Given.of(one, str(id) in bonus, fails.get(id))
        for id, one in _mapping(told.get("questions")).items()
    }
    homes = {str(id): _texts(own) for id, own in _mapping(arithmetic.get("sections")).items()}
    if not homes:  # a result from elsewhere may not say which question is where
        homes = {"": [*given]}
    kept = _mapping(told.get("sections"))
    questions: dict[str, QuestionPoints] = {}
    sections: dict[str, tuple[Fraction, Fraction]] = {}
    for section, ids in homes.items():
        there = {id: given[id] for id in ids if id in given}
        whole = sum((one.weight for one in there.values() if one.scores), Fraction(0))
        weight = _number(_mapping(kept.get(section)).get("weight"))
        weight = whole if weight is None else weight
        unit = weight / whole if whole > 0 else Fraction(1)
        own = {id: one.points(unit) for id, one in there.items()}
        questions |= own
        counting = [one for id, one in own.items() if there[id].scores]
        points = sum((one.points or Fraction(0) for one in counting), Fraction(0))
        if any(one.fails == "section" for one in own.values()):
            points = Fraction(0)
        if counting and whole > 0:
            sections[section] = (points, weight)
    return CardPoints(
        _float(told.get("score")),
        _float(told.get("before_fail")),
        sum((points for points, _ in sections.values()), Fraction(0)),
        sum((most for _, most in sections.values()), Fraction(0)),
        _added(given, homes),
        questions,
        sections,
        tuple(_texts(told.get("failed"))),
        len(_texts(told.get("missing"))),
    )


@dataclass(frozen=True, slots=True)
class _Given:
    p: Fraction | None
    weight: Fraction
    counts: bool
    bonus: bool
    fails: str | None

    @classmethod
    def of(cls, told: object, bonus: bool, fails: object) -> _Given:
        one = _mapping(told)
        weight = _number(one.get("weight"))
        return cls(
            _number(one.get("p")),
            Fraction(0) if weight is None else weight,
            one.get("counts") is True,
            bonus,
            fails if isinstance(fails, str) else None,
        )

    @property
    def scores(self) -> bool:
        return self.counts and not self.bonus

    def points(self, unit: Fraction) -> QuestionPoints:
        most = self.weight * (Fraction(1) if self.bonus else unit)
        points = None if self.p is None or not self.counts else self.p * most
        return QuestionPoints(points, most, self.counts, self.bonus, self.fails)


def _added(given: Mapping[str, _Given], homes: Mapping[str, list[str]]) -> Fraction:
    """What bonus questions add to the score, of 100; a section that fails adds nothing."""
    whole = sum((one.weight for one in given.values() if one.scores), Fraction(0))
    added = Fraction(0)
    for ids in homes.values():
        own = [given[id] for id in ids if id in given]
        if whole > 0 and not any(one.fails == "section" for one in own):
            added += sum(
                (one.weight * (one.p or 0) for one in own if one.bonus and one.counts), Fraction(0)
            )
    return 100 * added / whole if whole > 0 else added


def _mapping(told: object) -> Mapping[str, Any]:
    return told if isinstance(told, Mapping) else {}


def _texts(told: object) -> list[str]:
    return [one for one in told if isinstance(one, str)] if isinstance(told, list | tuple) else []


def _number(told: object) -> Fraction | None:
    if isinstance(told, bool) or not isinstance(told, int | float) or not abs(told) < 1e15:
        return None
    return exact(told)


def _float(told: object) -> float | None:
    number = _number(told)
    return None if number is None else float(number)
