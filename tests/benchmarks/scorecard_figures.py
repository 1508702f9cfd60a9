"""Scores worked out again from what a review keeps: of 10,000 cards by chance, all equal."""

from __future__ import annotations

import json
import time
from random import Random

from jobaid.review.card_points import points_of
from jobaid.review.scoring import score_card, score_of_kept
from tests.review.random_cards import added_up, by_hand, random_card

CARDS = 10_000


def figures() -> list[tuple[str, str, str]]:
    """How many scores are the same by each of three ways, and how long working them out took."""
    chance = Random(20261129)
    rules = kept = added = 0
    spent = 0.0
    for _ in range(CARDS):
        card, sections, answers = random_card(chance)
        began = time.perf_counter()
        told = score_card(card, answers, {})
        spent += time.perf_counter() - began
        result = json.loads(json.dumps(told.as_json()))
        rules += told.score == by_hand(sections, answers, fail=True)
        kept += score_of_kept(result) == told.score
        added += added_up(points_of(result)) == told.score
    told = (("as the rules say", rules), ("again from what is kept", kept), ("added up", added))
    return [
        *(
            (f"scorecards by chance, {what}", f"{same:,} of {CARDS:,} equal", "all")
            for what, same in told
        ),
        ("a scorecard worked out", f"{spent / CARDS * 1e6:.0f} us", "reported"),
    ]
