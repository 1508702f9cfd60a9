"""Any JSON may stand in what came from another desk: it is shown as far as it can be."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from jobaid.log.profile import Profile
from jobaid.operations.library.library_in_use import no_library
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.records.said_of_agent import SaidOfAgent
from jobaid.operations.records.shown_review_models import ReviewSheet
from jobaid.operations.records.shown_reviews import ShownReviews
from tests.log.kept import kept_id
from tests.operations.reviewed import MAYA, TOM, review_of, reviewed_profile, statement

NOW = dt.datetime(2026, 11, 18, 12, tzinfo=dt.UTC)
ODD: tuple[Any, ...] = (None, 7, "x", [1, {"a": []}], {"a": {"b": None}}, True, 1e400, "\x1b\u202e")
PARTS = ("card", "answers", "why", "comments", "result", "until", "by", "at", "of", "replaces")


def everything(folder: Path, me: str) -> list[object]:
    profile = Profile.open(folder, writing=False)
    reader = RecordReader(profile, writing=False)
    try:
        reader.refresh()
        in_use = no_library(NOW)
        shown = ShownReviews(reader, lambda: in_use, me, NOW)
        said = SaidOfAgent(shown, reader, me, NOW, dt.UTC)
        sheets = [shown.view_of(one) for one in shown.kept.all()]
        return [*shown.rows(), said.mine(), *sheets]
    finally:
        reader.close()


@pytest.mark.parametrize("part", PARTS)
def test_odd_parts_of_a_review_are_shown_as_far_as_they_can_be(tmp_path: Path, part: str):
    reviews = [review_of(1, 10 + at) | {part: odd} for at, odd in enumerate(ODD)]
    folder = reviewed_profile(tmp_path / "profile", *reviews)
    shown = everything(folder, "maya")
    assert len(shown) > len(ODD) - 2
    sheets = [one for one in shown if isinstance(one, ReviewSheet)]
    words = [one.heading + one.about + one.card_words + repr(one.questions) for one in sheets]
    assert not any("\x1b" in one for one in words), "what could steer a terminal is taken out"


def test_odd_answers_to_a_review_are_shown_as_far_as_they_can_be(tmp_path: Path):
    review = review_of(1, 10)
    said = [
        statement("dispute", 20 + at, review["id"], MAYA, question=odd, words=odd)
        for at, odd in enumerate(ODD)
    ]
    said += [
        statement("ruling", 30 + at, said[0]["id"], TOM, gives_way=odd, words=odd)
        for at, odd in enumerate(ODD)
    ]
    said += [
        statement("coaching", 40 + at, review["id"], TOM, agreed=odd, until=odd, done=odd)
        for at, odd in enumerate(ODD)
    ]
    said += [
        statement("thanks", 50 + at, kept_id(1), TOM, to=odd, words=odd)
        for at, odd in enumerate(ODD)
    ]
    said += [
        statement("view", 10 + at, kept_id(1), TOM, what=odd, why=odd) for at, odd in enumerate(ODD)
    ]
    folder = reviewed_profile(tmp_path / "profile", review, *said)
    assert everything(folder, "maya")
    assert everything(folder, "tom")
