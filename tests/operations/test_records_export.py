from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jobaid.log.index.index_words import sought
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.exporting import export_amendments, export_records
from jobaid.operations.records.record_finder import Records
from tests.log.kept import amendment, keep, made
from tests.operations.kept_calls import (
    CLOSED,
    DISCARDED,
    OPEN,
    call_id,
    fill_profile,
    make_call,
    note,
)


def exported(
    profile: Path, query: RecordQuery | None = None, *, unfinished: bool = False
) -> list[dict[str, Any]]:
    with Records.open(profile) as records:
        texts = list(export_records(records, query or RecordQuery(), unfinished=unfinished))
    assert all(text.isascii() and b"\n" not in text for text in texts)
    return [json.loads(text) for text in texts]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    fill_profile(tmp_path / "profile")
    return tmp_path / "profile"


def test_calls_that_are_over_come_oldest_first(profile: Path):
    assert [one["id"] for one in exported(profile)] == [*CLOSED[::-1], DISCARDED]


def test_all_adds_the_open_one_as_it_is_now(profile: Path):
    *_, last = exported(profile, unfinished=True)
    assert (last["id"], last["state"], last["rev"]) == (OPEN, "interrupted", 0)
    assert last["notes"][0]["text"] == "Still talking"
    assert len(exported(profile, unfinished=True)) == 5


def test_an_interrupted_call_is_only_in_all_and_once(profile: Path):
    Recorder.open(profile).close()  # recovery makes the open call a document
    assert OPEN not in [one["id"] for one in exported(profile)]
    assert [one["id"] for one in exported(profile, unfinished=True)].count(OPEN) == 1


def test_filters(profile: Path):
    assert [one["id"] for one in exported(profile, RecordQuery(state="discarded"))] == [DISCARDED]
    assert [one["id"] for one in exported(profile, RecordQuery(last=date(2026, 11, 20)))] == CLOSED[
        :0:-1
    ]
    assert [one["id"] for one in exported(profile, RecordQuery(sought("dentist")))] == [call_id(0)]
    assert exported(profile, RecordQuery(script="none")) == []


def test_documents_leave_as_they_are_kept(tmp_path: Path):
    odd = made(1, unknown={"deep": [1, 2.5, None, "\u20ac \ud800 \x00"]}, started="whenever")
    foreign = {"id": "x", "what": "of another program"}
    keep(tmp_path / "log", odd, foreign)
    there = exported(tmp_path)
    assert sorted(there, key=lambda one: one["id"]) == [odd, foreign]


def test_of_two_desks_the_highest_revision_leaves(tmp_path: Path):
    keep(tmp_path / "log", made(1), made(2, rev=5))
    keep(tmp_path / "log", made(1, rev=2), made(2, rev=5), desk="desk-2")
    there = exported(tmp_path)
    assert [(one["id"][-1], one["rev"]) for one in there] == [("2", 5), ("1", 2)]


def test_the_index_cannot_keep_a_document_back(tmp_path: Path):
    """Even an index that hides wrongly costs no document: the day files decide."""
    keep(tmp_path / "log", made(1), made(2))
    with Records.open(tmp_path) as records:
        row = records.page(RecordQuery(), 1).rows[0]
        records.index.hidden = lambda: [row]  # type: ignore[method-assign]
        assert len(list(export_records(records, RecordQuery(), unfinished=False))) == 2


def test_a_damaged_day_gives_what_is_whole_and_says_so(profile: Path):
    day = next((profile / "log").glob("*/2026/2026-11-20.json"))
    data = day.read_bytes()
    day.write_bytes(data[:-400])
    with Records.open(profile) as records:
        texts = list(export_records(records, RecordQuery(), unfinished=False))
        assert len(texts) == 3
        assert any("damaged" in notice.words for notice in records.notices)


def test_amendments_leave_each_once(tmp_path: Path):
    keep(tmp_path / "log", amendment(1, of=1, note="first"), table="amendments")
    keep(tmp_path / "log", amendment(1, of=1, note="first"), desk="two", table="amendments")
    with Records.open(tmp_path) as records:
        told = [json.loads(text) for text in export_amendments(records, RecordQuery())]
    assert told == [amendment(1, of=1, note="first")]


def test_an_export_streams(tmp_path: Path):
    with Recorder.open(tmp_path / "profile") as recorder:
        for number in range(3):
            make_call(recorder, number * 24, note("x"))
    with Records.open(tmp_path / "profile") as records:
        texts = export_records(records, RecordQuery(), unfinished=False)
        assert json.loads(next(texts))["id"] == call_id(0)
        for day in (tmp_path / "profile" / "log").glob("*/2026/2026-11-22.json"):
            day.unlink()
        assert len(list(texts)) == 1
