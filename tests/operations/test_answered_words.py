"""An agent sees what became of what they wrote on a step, and what was said of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from jobaid.log.profile import Profile
from jobaid.operations.library.library_in_use import no_library
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.records.said_of_agent import SaidOfAgent
from jobaid.operations.records.shown_reviews import ShownReviews
from tests.operations.reviewed import MAYA, TOM, reviewed_profile, statement

NOW = dt.datetime(2026, 11, 18, 12, tzinfo=dt.UTC)


def test_answers_to_ones_own_words_newest_first_and_each_once(tmp_path: Path) -> None:
    mine = statement("suggestion", 20, "refund/greet", MAYA, text="Shorter, please")
    other = statement("suggestion", 21, "refund/greet", TOM, text="Longer")
    second = statement("suggestion", 22, "refund/bye", MAYA, text="Say the date")
    folder = reviewed_profile(
        tmp_path / "profile",
        mine,
        other,
        second,
        statement("answer", 30, mine["id"], TOM, taken="later", words="After Easter"),
        statement("answer", 31, mine["id"], TOM, taken=False, words="It is the law"),
        statement("answer", 32, other["id"], MAYA, taken=True),
        statement("answer", 33, second["id"], TOM, taken=True, version="a" * 40),
        statement("answer", 34, "nowhere#7", TOM, taken=True),
    )
    profile = Profile.open(folder, writing=False)
    reader = RecordReader(profile, writing=False)
    try:
        reader.refresh()
        in_use = no_library(NOW)
        shown = ShownReviews(reader, lambda: in_use, "maya", NOW)
        view = SaidOfAgent(shown, reader, "maya", NOW, dt.UTC).mine()
    finally:
        reader.close()
    told = [(one.words, str(one.state), one.why) for one in view.answers]
    assert told == [
        ("Say the date", "taken up", ""), ("Shorter, please", "not taken up", "It is the law")
    ]  # fmt: skip
