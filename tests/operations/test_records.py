from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jobaid.log.daybook import Daybook
from jobaid.log.index.index_words import sought
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.trouble import ProfileTrouble
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.record_finder import NoSuchRecord, Records, passages
from tests.log.kept import keep, made
from tests.operations.kept_calls import (
    CLOSED,
    DISCARDED,
    OPEN,
    call_id,
    fill_profile,
    make_call,
    note,
)


@pytest.fixture
def records(filled_profile: Path) -> Iterator[Records]:
    with Records.open(filled_profile) as opened:
        yield opened


def ids(records: Records, query: RecordQuery, limit: int = 50) -> list[str]:
    return [row.id for row in records.page(query, limit).rows]


def test_the_newest_come_first_and_an_open_call_is_among_them(records: Records):
    assert ids(records, RecordQuery()) == [OPEN, DISCARDED, *CLOSED]
    assert ids(records, RecordQuery(state="interrupted")) == [OPEN]
    assert ids(records, RecordQuery(state="closed")) == CLOSED
    assert ids(records, RecordQuery(agent="maya okoro", first=date(2026, 11, 21))) == [
        OPEN,
        DISCARDED,
        CLOSED[0],
    ]


def test_a_page_says_whether_there_are_more(records: Records):
    assert records.page(RecordQuery(), 2).more
    assert not records.page(RecordQuery(), 5).more
    assert len(records.page(RecordQuery(), 2).rows) == 2


def test_words_are_found_in_open_calls_too(records: Records):
    assert ids(records, RecordQuery(sought("talking"))) == [OPEN]
    assert ids(records, RecordQuery(sought("zoe dentist"))) == [CLOSED[2]]
    assert ids(records, RecordQuery(sought("ring back"))) == [CLOSED[1]]


def test_a_record_by_its_id_or_the_beginning_of_it(records: Records):
    record = records.record(CLOSED[2])
    assert record.document["fields"] == {"customer.name": "Zoë Lee"}
    assert not record.open
    assert records.record(records.short_id(record.row)).row.id == CLOSED[2]
    still = records.record(OPEN)
    assert still.open
    assert (still.row.state, still.document["rev"]) == ("interrupted", 0)


def test_an_id_that_is_not_enough_names_some(records: Records):
    with pytest.raises(NoSuchRecord, match="More than one record") as raised:
        records.record(CLOSED[0][:5])
    assert CLOSED[2] in raised.value.words


@pytest.mark.parametrize("start", ["", "zzz", "019", " ", "\x00", "%", "\ud800"])
def test_an_id_that_is_none_is_said(records: Records, start: str):
    with pytest.raises(NoSuchRecord, match="jobaid log list"):
        records.record(start)


def test_an_id_of_other_signs_by_what_it_is_and_by_what_is_shown(tmp_path: Path):
    keep(tmp_path / "log", made(1, id="ключ-7"), made(2, id="ключ-8"))
    with Records.open(tmp_path) as records:
        for start in ("ключ-7", r"\u043a\u043b\u044e\u0447-7"):
            assert records.record(start).document["id"] == "ключ-7"
        with pytest.raises(NoSuchRecord, match="More than one"):
            records.record("кл")


def test_passages_show_the_line_with_the_most_words(records: Records):
    record = records.record(CLOSED[2])
    assert passages(record, sought("dentist rang"), most=1) == ["Rang about the dentist"]
    assert passages(record, sought("elephant")) == []


def test_reading_works_beside_a_running_desk_and_writes_nothing(tmp_path: Path):
    profile = tmp_path / "profile"
    with Recorder.open(profile) as recorder:
        make_call(recorder, 0)
        with Records.open(profile) as records:
            assert ids(records, RecordQuery()) == [call_id(0)]
            make_call(recorder, 1, note("second"))
            make_call(recorder, 2, note("third"), end=False)
        with Records.open(profile) as records:
            assert ids(records, RecordQuery()) == [call_id(2), call_id(1), call_id(0)]
            assert ids(records, RecordQuery(state="open")) == [call_id(2)]
            assert records.record(call_id(2)).document["state"] == "interrupted"
        assert not (profile / "index.sqlite").exists()
    with Records.open(profile) as records:
        assert ids(records, RecordQuery(sought("second"))) == [call_id(1)]
    assert (profile / "index.sqlite").exists()


def test_a_call_replaced_while_it_is_looked_at_is_still_found(tmp_path: Path):
    profile = tmp_path / "profile"
    with Recorder.open(profile) as recorder:
        make_call(recorder, 0)
        with Records.open(profile) as records:
            row = records.page(RecordQuery(), 1).rows[0]
            file = next((profile / "log").glob("*/2026/*.json"))
            other = Daybook(profile / "log", recorder.profile.desk)
            document = records.record(row.id).document
            file.unlink()
            other.put({**document, "started": "2026-11-19T10:00:00.000Z"})
            other.close()
            loaded = records.load(row)
    assert loaded is not None
    assert loaded.document["started"].startswith("2026-11-19")


def test_the_journal_of_a_call_that_is_over_is_not_an_open_call(tmp_path: Path):
    profile = tmp_path / "profile"
    with Recorder.open(profile) as recorder:
        make_call(recorder, 0, note("over"), end=False)
        journal = next(recorder.profile.open_calls.glob("*.jl"))
        left = journal.read_bytes()
    with Recorder.open(profile) as recorder:
        document = recorder.daybook.get(call_id(0))
        assert document is not None
        recorder.daybook.record({**document, "state": "closed"})
    journal.write_bytes(left)
    with Records.open(profile) as records:
        assert [row.state for row in records.page(RecordQuery(), 5).rows] == ["closed"]


def test_a_folder_that_is_no_profile_is_empty_and_left_alone(tmp_path: Path):
    (tmp_path / "letter.txt").write_text("dear")
    with Records.open(tmp_path) as records:
        assert ids(records, RecordQuery()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    with Records.open(tmp_path / "absent") as records:
        assert ids(records, RecordQuery()) == []
    assert not (tmp_path / "absent").exists()


def test_a_file_is_no_profile(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(ProfileTrouble):
        Records.open(tmp_path / "file")


def test_a_profile_of_a_newer_version_is_read_and_not_written(tmp_path: Path):
    profile = tmp_path / "profile"
    fill_profile(profile)
    settings = (profile / "settings.toml").read_text()
    (profile / "settings.toml").write_text(settings.replace("format = 1", "format = 99"))
    with Records.open(profile) as records:
        assert len(ids(records, RecordQuery())) == 5
        assert "newer" in records.notices[0].words
    assert not (profile / "index.sqlite").exists()


def test_damaged_journals_and_foreign_events_are_shown_as_far_as_they_go(tmp_path: Path):
    profile = tmp_path / "profile"
    fill_profile(profile)
    folder = next((profile / "log").glob("*/open"))
    journal = folder / f"{OPEN}.jl"
    lines = journal.read_bytes().split(b"\n")
    journal.write_bytes(b"\n".join([b"garbage", *lines[1:-1], lines[0][:20]]))
    (folder / "odd.jl").write_bytes(b"nothing at all")
    with Records.open(profile) as records:
        assert records.record(OPEN).open
        assert ids(records, RecordQuery(sought("talking"))) == [OPEN]
