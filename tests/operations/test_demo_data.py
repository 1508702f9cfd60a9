from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

from jobaid.call.fold import fold
from jobaid.log.dayreader import DayReader
from jobaid.operations.clock import stamp
from jobaid.operations.demo_data import DESK, fill_profile, sample_documents
from jobaid.operations.recorder import Recorder
from jobaid.operations.sample_promises import promises_ended
from tests.shipped_reading import shipped_reading

UNTIL = dt.date(2026, 11, 20)
EVENING = dt.datetime(2026, 11, 20, 23, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def reading():
    return shipped_reading()


@pytest.fixture(scope="module")
def documents(reading):
    return list(sample_documents(reading, seed=1, until=UNTIL))


def test_the_same_seed_gives_the_same_calls(reading, documents):
    again = sample_documents(reading, seed=1, until=UNTIL, weeks=1)
    week = [one for one in documents if one["started"] >= "2026-11-14"]
    assert list(again) == week
    other = next(sample_documents(reading, seed=2, until=UNTIL, weeks=1))
    assert other != week[0]


def test_six_weeks_hold_what_real_weeks_hold(documents):
    assert all(one["sample"] for one in documents)
    assert {one["script"] for one in documents} == set(shipped_reading().library.scripts)
    days = {one["started"][:10] for one in documents}
    assert min(days) >= "2026-10-10"
    assert len(days) > 30
    states = Counter(one["state"] for one in documents)
    assert states["interrupted"] > 5
    assert states["closed"] > 0.9 * len(documents)
    for name in ("skipped", "slips", "promises", "none_fits", "off_script", "may_used", "notes"):
        assert sum(bool(one[name]) for one in documents) > 10, name
    assert len({tuple(e["step"] for e in one["path"]) for one in documents}) > 300
    assert sum(one["outcome"] is not None for one in documents) > 0.9 * len(documents)
    assert len({one["id"] for one in documents}) == len(documents)


def test_every_sample_is_the_fold_of_its_events(documents):
    for one in documents[::20]:
        state = fold(one["events"])
        assert state.fields == one["fields"]
        assert state.path == one["path"]


def test_promises_come_to_what_they_come_to_in_a_real_house(documents):
    until = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    said = list(promises_ended(documents, DESK, until))
    assert said == list(promises_ended(documents, DESK, until)), "the same each time"
    assert max(one["at"] for one in said) < "2026-11-20"
    made = sum(len(one["promises"]) for one in documents)
    assert 0.6 * made < len(said) < made, "some are open still"
    changes = Counter(one["change"] for one in said)
    assert set(changes) == {"kept", "kept-late", "broken", "withdrawn"}
    assert 0.8 < changes["kept"] / len(said) < 0.95


def test_a_profile_is_filled_once_and_under_a_desk_of_its_own(reading, tmp_path):
    with Recorder.open(tmp_path / "profile") as recorder:
        first = fill_profile(recorder, reading, seed=1, until=UNTIL, now=EVENING, weeks=1)
        assert first.calls == first.new > 100
        again = fill_profile(recorder, reading, seed=1, until=UNTIL, now=EVENING, weeks=1)
        assert (again.calls, again.new) == (first.calls, 0)
        kept = list(DayReader(recorder.profile.log, DESK).iter_all("promise_changes"))
        assert len(kept) == len({one["id"] for one in kept}) > 50
        assert [p.name for p in recorder.profile.log.iterdir() if any(p.rglob("*.json"))] == [DESK]
    versions = {path.name for path in (tmp_path / "profile" / "versions").iterdir()}
    assert set(reading.library.versions.values()) & versions


def test_what_sample_customers_say_goes_with_their_score(documents):
    said = [
        (one["value"], one["words"])
        for document in documents
        if (one := document.get("feedback")) and one["words"]
    ]
    assert len(said) > 50
    for score, words in said:
        assert (words in ("I had to repeat myself", "Still not working")) == (score < 6), words
        assert words not in ("You sorted it in one go", "Very patient with me") or score >= 8


def test_no_call_is_still_to_come(reading, tmp_path):
    noon = dt.datetime.combine(UNTIL, dt.time(12), dt.UTC)
    with Recorder.open(tmp_path / "profile") as recorder:
        filled = fill_profile(recorder, reading, seed=1, until=UNTIL, now=noon, weeks=1)
        read = DayReader(recorder.profile.log, DESK)
        ended = [one["ended"] for one in read.iter_all()]
        assert f"{UNTIL}T08" < max(ended) <= stamp(noon)
        assert max(one["at"] for one in read.iter_all("promise_changes")) <= stamp(noon)
        # What has been since comes to it; what was there is the same.
        later = fill_profile(recorder, reading, seed=1, until=UNTIL, now=EVENING, weeks=1)
        assert later.new == later.calls - filled.calls > 0
