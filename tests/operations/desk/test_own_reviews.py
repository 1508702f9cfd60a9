"""How many reviews wait is told by whoever finds it out: the start never shows an old number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobaid.ids import new_id
from jobaid.operations.desk.action_result import Changes
from jobaid.operations.desk.own_reviews import OwnReviews
from jobaid.operations.library.library_in_use import no_library
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.record_reader import RecordReader
from tests.operations.reviewed import MAYA, review_of, reviewed_profile

NOW = dt.datetime(2026, 11, 19, 9, tzinfo=dt.UTC)


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[Recorder]:
    with Recorder.open(reviewed_profile(tmp_path / "profile", review_of(1, 10))) as made:
        yield made


def test_whoever_reads_another_number_tells_it(recorder: Recorder) -> None:
    told: list[tuple[Changes, int]] = []
    reader = RecordReader(recorder.profile, writing=False)
    mine = OwnReviews(
        lambda: reader,
        lambda: recorder,
        lambda: no_library(NOW),
        wall=lambda: NOW,
        new_id=new_id,
        agent=lambda: MAYA,
        changed=lambda changes: told.append((changes, mine.waiting)),
    )
    try:
        mine.count()
        assert told == [(Changes.START, 1)]
        mine.read()
        assert len(told) == 1, "nothing new was read"
        mine.acknowledge(review_of(1, 10)["id"])
        assert mine.read().to_answer == 0
        assert told[1:] == [(Changes.START, 0)]
    finally:
        reader.close()
