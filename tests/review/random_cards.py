"""Scorecards by chance with answers to them, and their scores worked out straight by the rules."""

from __future__ import annotations

import json
import math
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING, Any

from tests.review.cards import card_of

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import Scorecard
    from jobaid.review.card_points import CardPoints

RandomCard = tuple["Scorecard", list[dict[str, Any]], dict[str, Any]]

_NUMBERS = (0, 0.1, 0.25, 0.3, 1, 1.5, 2, 3, 7, 10)


def random_card(chance: Random) -> RandomCard:
    """A card, its sections as they were written, and an answer to each question."""
    number = chance.choice
    by_section = number([True, False])
    sections, answers, count = [], {}, 0
    for section in range(chance.randint(1, 4)):
        questions = []
        for _ in range(chance.randint(1, 5)):
            count += 1
            question: dict[str, Any] = {"id": f"q{count}", "text": "Q", "weight": number(_NUMBERS)}
            question["kind"] = kind = number(["yes-no", "choice", "number", "scale"])
            if kind == "choice":
                question["options"] = [
                    {"id": f"o{n}", "label": "O", "points": number(_NUMBERS)} for n in range(3)
                ]
                answer: Any = number(["o0", "o1", "o2"])
            elif kind == "number":
                question["points"] = [{"at_most": 5, "points": number(_NUMBERS)}, {"points": 1}]
                answer = chance.randint(0, 10)
            elif kind == "scale":
                answer = chance.randint(1, 5)
            else:
                answer = number(["yes", "no"])
                if number([True, False]):
                    question["auto_fail"] = {"on": ["no"], "of": number(["card", "section"])}
            question["bonus"] = number([False, False, True])
            question["not_applicable"] = True
            questions.append(question)
            answers[question["id"]] = number([answer, answer, answer, "n/a"])
        weight = {"weight": number(_NUMBERS)} if by_section else {}
        sections.append({"id": f"s{section}", **weight, "questions": questions})
    return card_of("\n".join(f"- {json.dumps(one)}" for one in sections)), sections, answers


def by_hand(sections: list[dict[str, Any]], answers: dict[str, Any], *, fail: bool) -> float | None:
    """The rules of the scorecard, straight, in fractions."""

    def share(question: dict[str, Any]) -> Fraction:
        answer = answers[question["id"]]
        if question["kind"] == "yes-no":
            return Fraction(answer == "yes")
        if question["kind"] == "scale":
            return Fraction(answer - 1, 4)
        if question["kind"] == "choice":
            points = [Fraction(str(one["points"])) for one in question["options"]]
            own = points[int(answer[1])]
        else:
            points = [Fraction(str(one["points"])) for one in question["points"]]
            own = points[0] if answer <= 5 else points[1]
        return own / max(points) if max(points) else Fraction(0)

    def fails(question: dict[str, Any]) -> str | None:
        told = question.get("auto_fail")
        return told["of"] if fail and told and answers[question["id"]] == "no" else None

    top, bottom, whole, extra = Fraction(0), Fraction(0), Fraction(0), Fraction(0)
    for section in sections:
        asked = [one for one in section["questions"] if answers[one["id"]] != "n/a"]
        zero = any(fails(one) == "section" for one in asked)
        counting = [one for one in asked if not one["bonus"]]
        weights = sum((Fraction(str(one["weight"])) for one in counting), Fraction(0))
        points = sum((Fraction(str(one["weight"])) * share(one) for one in counting), Fraction(0))
        points = Fraction(0) if zero else points
        whole += weights
        if not zero:
            extra += sum(
                (Fraction(str(one["weight"])) * share(one) for one in asked if one["bonus"]),
                Fraction(0),
            )
        if weights and "weight" in section:
            top += Fraction(str(section["weight"])) * points / weights
            bottom += Fraction(str(section["weight"]))
        elif weights:
            top, bottom = top + points, bottom + weights
    if not bottom:
        return None
    if any(fails(one) == "card" for section in sections for one in section["questions"]):
        return 0.0
    score = min(100 * top / bottom + (100 * extra / whole if whole else 0), Fraction(100))
    return math.floor(score * 10 + Fraction(1, 2)) / 10


def added_up(points: CardPoints) -> float | None:
    """The score as a reader of a review adds it up from the points that it shows."""
    if not points.most:
        return None
    if any(one.fails == "card" for one in points.questions.values()):
        return 0.0
    score = min(100 * points.points / points.most + points.bonus, Fraction(100))
    return math.floor(round(score, 9) * 10 + Fraction(1, 2)) / 10
