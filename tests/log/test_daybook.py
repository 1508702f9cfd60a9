from __future__ import annotations

import errno
import json
import multiprocessing
import shutil
from collections.abc import Iterator
from datetime import date, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import tinydb

from jobaid.log.daybook import Daybook, Put
from jobaid.log.dayreader import DayReader, desks
from jobaid.log.plain_records import UNDATED, local_day
from jobaid.log.storage import DayStorage
from tests.log.support import DAY_FILE, FaultyPlatform, as_json, document, interaction_id, stock

DAY = date(2026, 11, 21)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Daybook]:
    daybook = Daybook(tmp_path, "desk", zone=timezone.utc)  # noqa: UP017 - any tzinfo will do
    yield daybook
    daybook.close()


def test_stock_tinydb_opens_every_day_file(book: Daybook, tmp_path: Path):
    odd = {**document(1), "odd": "\ud800 \u00e9 \x00", "unknown": {"key": [1.5, None, True]}}
    book.put_many([odd, document(2)])
    book.put({"id": "a1", "at": "2026-11-21T15:00:00Z", "of": odd["id"]}, table="amendments")
    path = tmp_path / DAY_FILE
    assert path.read_bytes().isascii()
    assert stock(path) == [odd, document(2)]
    with tinydb.TinyDB(path) as base:
        assert base.tables() == {"interactions", "amendments"}
        assert [held.doc_id for held in base.table("interactions")] == [1, 2]
        base.table("interactions").insert(document(3))  # another program's writing is read again
    assert book.put(document(4)).put is Put.ADDED
    assert [held["id"] for held in stock(path)] == [
        odd["id"],
        *(interaction_id(number) for number in (2, 3, 4)),
    ]


def test_our_storage_is_a_storage_for_stock_tinydb(tmp_path: Path):
    """Whatever a stock table does, the file says the same as with TinyDB's own storage."""
    ours = tinydb.TinyDB(tmp_path / "ours.json", storage=DayStorage)
    theirs = tinydb.TinyDB(tmp_path / "theirs.json")
    for base in (ours, theirs):
        base.insert_multiple([{"id": "a", "n": 1}, {"id": "b", "n": 2}])
        base.table("more").insert({"id": "c"})
        base.remove(tinydb.where("id") == "a")
        base.drop_table("more")
        base.insert({"id": "d"})
        assert base.get(tinydb.where("id") == "b") == {"id": "b", "n": 2}
    assert json.loads((tmp_path / "ours.json").read_text()) == json.loads(
        (tmp_path / "theirs.json").read_text()
    )
    ours.close()
    theirs.close()


def test_revisions(book: Daybook):
    first = document(1)
    assert book.put(first).put is Put.ADDED
    assert book.put(as_json(first)).put is Put.UNCHANGED
    assert book.put({**first, "rev": 0}).put is Put.OLDER
    assert book.put({**first, "summary": "other"}).put is Put.CONFLICT
    kept = book.put({**first, "rev": 3, "summary": "new"})
    assert (kept.put, kept.revision, kept.day) == (Put.REPLACED, 3, DAY)
    assert book.put(first).put is Put.OLDER
    assert book.put({"started": first["started"]}).put is Put.REFUSED
    assert stock(book.path(DAY)) == [{**first, "rev": 3, "summary": "new"}]


def test_recording_ones_own_counts_the_revision(book: Daybook):
    first = document(1)
    assert book.record({**first, "rev": None}).revision == 1
    assert book.record(first).put is Put.UNCHANGED
    assert book.record({**first, "rev": 9}).put is Put.UNCHANGED
    changed = book.record({**first, "summary": "ended"})
    assert (changed.put, changed.revision) == (Put.REPLACED, 2)
    assert book.get(first["id"]) == {**first, "summary": "ended", "rev": 2}


def test_many_in_one_write_a_day(tmp_path: Path):
    disk = FaultyPlatform()
    book = Daybook(tmp_path, "desk", platform=disk)
    days = [DAY + timedelta(days=shift) for shift in range(3)]
    told = [
        {**document(number), "started": f"{days[number % 3].isoformat()}T12:00:00Z"}
        for number in range(30)
    ]
    twice = [*told, {**told[0], "rev": 2}, told[0], told[1]]
    outcome = [kept.put for kept in book.put_many(twice)]
    assert outcome == [Put.ADDED] * 30 + [Put.REPLACED, Put.OLDER, Put.UNCHANGED]
    assert disk.done.count("replace") == 3
    assert book.days() == days
    assert [len(book.documents(day)) for day in days] == [10, 10, 10]
    assert {held["id"]: held for held in book.iter_all()} == {
        **{held["id"]: held for held in told},
        told[0]["id"]: {**told[0], "rev": 2},
    }
    assert [kept.put for kept in book.put_many(told)] == [Put.OLDER] + [Put.UNCHANGED] * 29
    assert disk.done.count("replace") == 3, "nothing new, nothing written"


def test_the_same_id_is_found_in_whichever_day_it_is(book: Daybook):
    first = document(1)
    book.put(first)
    moved = {**first, "started": "2026-10-01T10:00:00Z"}
    assert book.put_many([moved])[0].put is Put.CONFLICT
    assert book.put({**moved, "rev": 2}).day == DAY
    assert book.days() == [DAY]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ({"started": "2026-11-21T23:30:00Z", "timezone": "Europe/London"}, DAY),
        ({"started": "2026-11-21T23:30:00Z", "timezone": "Asia/Tokyo"}, date(2026, 11, 22)),
        ({"started": "2026-11-21T02:30:00Z", "timezone": "America/New_York"}, date(2026, 11, 20)),
        ({"started": "2026-11-21T23:30:00Z", "timezone": "Nowhere/Land"}, date(2026, 11, 22)),
        ({"started": "2026-11-21T23:30:00Z", "timezone": "../../etc/passwd"}, date(2026, 11, 22)),
        ({"started": "2026-11-21T23:30:00Z", "timezone": "America"}, date(2026, 11, 22)),
        ({"started": "2026-11-21T23:30:00Z", "timezone": 5}, date(2026, 11, 22)),
        ({"started": "2026-11-21T22:30:00"}, date(2026, 11, 21)),
        ({"started": "yesterday", "ended": "2026-11-21T12:00:00Z"}, DAY),
        ({"events": [{"at": "2026-11-21T12:00:00Z"}]}, DAY),
        ({"id": interaction_id(1)}, DAY),
        ({"id": "ffffffff-ffff-7000-8000-000000000000"}, None),
        ({"started": "0001-01-01T00:00:00Z", "timezone": "America/New_York"}, date(1, 1, 1)),
        ({"id": "foreign"}, UNDATED),
        ({"started": None, "events": "none"}, UNDATED),
    ],
)
def test_the_local_day_on_which_it_began(told: dict[str, Any], day: date | None):
    found = local_day(told, timezone(timedelta(hours=1)))
    if day is not None:
        assert found == day
    assert isinstance(found, date)


def test_a_document_that_tells_no_time_is_found_again(book: Daybook):
    foreign = {"id": "x-1", "rev": 1, "score": 5}
    assert book.put(foreign).day == UNDATED
    assert book.put(foreign).put is Put.UNCHANGED
    assert book.get("x-1") == foreign
    assert stock(book.path(UNDATED)) == [foreign]


def test_getting_by_id(book: Daybook):
    book.put_many([document(number) for number in range(5)])
    book.put({**document(9), "started": "2025-01-02T10:00:00Z"})
    assert book.get(interaction_id(3)) == document(3)
    assert book.find(interaction_id(9)) is not None
    assert book.get(interaction_id(7)) is None
    assert book.get("nonsense") is None
    assert book.present(interaction_id(3), DAY) == document(3)
    assert book.present(interaction_id(9), DAY) is None


def test_a_failed_write_leaves_the_day_as_it_was(tmp_path: Path):
    disk = FaultyPlatform()
    book = Daybook(tmp_path, "desk", platform=disk)
    book.put(document(1))
    for operation in ("overwrite", "write", "sync", "replace", "sync_folder"):
        disk.fail(operation, errno.ENOSPC)
        with pytest.raises(OSError, match="made to fail"):
            book.put(document(2))
        disk.mend()
        assert book.get(interaction_id(1)) == document(1)
        assert interaction_id(1) in [held["id"] for held in stock(book.path(DAY))]
    assert book.put(document(2)).put in (Put.ADDED, Put.UNCHANGED)
    assert stock(book.path(DAY)) == [document(1), document(2)]


def spoil(path: Path) -> bytes:
    """Damage the second of three documents, and return the bytes."""
    data = path.read_bytes()
    lines = data.split(b"\n")
    lines[2] = lines[2][:-50] + b"\x00" * 20
    path.write_bytes(b"\n".join(lines))
    return b"\n".join(lines)


def test_a_damaged_file_is_set_aside_and_rebuilt_by_the_writer(book: Daybook):
    book.put_many([document(number) for number in range(3)])
    path = book.path(DAY)
    damaged = spoil(path)
    assert book.put(document(3)).put is Put.ADDED
    assert stock(path) == [document(0), document(2), document(3)]
    aside = path.with_name("2026-11-21.damaged-1.json")
    assert aside.read_bytes() == damaged
    [notice] = book.notices
    assert "2 documents in it are whole" in notice.words
    assert "2026-11-21.damaged-1.json" in notice.words
    assert book.days() == [DAY]
    assert book.put(document(1)).put is Put.ADDED
    spoil(path)
    book.put(document(5))
    assert path.with_name("2026-11-21.damaged-2.json").exists()


def test_mending_cut_short_loses_nothing(tmp_path: Path):
    disk = FaultyPlatform()
    book = Daybook(tmp_path, "desk", platform=disk)
    book.put_many([document(number) for number in range(3)])
    path = book.path(DAY)
    damaged = spoil(path)
    seen = len(disk.done)

    def second_replace(name: str, what: object) -> None:
        if name == "replace" and disk.done[seen:].count("replace") == 2:
            raise OSError(errno.EIO, "cut short")

    disk.faults.append(second_replace)
    with pytest.raises(OSError, match="cut short"):
        book.put(document(4))
    disk.mend()
    assert path.read_bytes() == damaged
    book.put(document(4))
    names = sorted(file.name for file in path.parent.iterdir())
    assert names == ["2026-11-21.damaged-1.json", "2026-11-21.json"]


def test_a_reader_shows_what_is_whole_and_touches_nothing(book: Daybook, tmp_path: Path):
    book.put_many([document(number) for number in range(3)])
    spoil(book.path(DAY))
    reader = DayReader(tmp_path, "desk")
    assert reader.documents(DAY) == [document(0), document(2)]
    assert reader.get(interaction_id(2)) == document(2)
    [notice] = reader.notices
    assert "is damaged" in notice.words
    assert [file.name for file in book.path(DAY).parent.iterdir()] == ["2026-11-21.json"]
    assert [notice.path for notice in DayReader(tmp_path, "desk").verify()] == [book.path(DAY)]


def test_a_reader_tells_of_a_file_that_cannot_be_read(book: Daybook, tmp_path: Path):
    book.put(document(1))
    disk = FaultyPlatform()
    disk.fail("read", errno.EIO)
    reader = DayReader(tmp_path, "desk", platform=disk)
    assert list(reader.iter_all()) == []
    assert "the disk reported a fault" in reader.notices[0].words


def test_files_that_are_no_days_are_left_out(book: Daybook, tmp_path: Path):
    book.put(document(1))
    for name in (
        "2026-02-31.json",
        "notes.json",
        "2026-11-21.json.tmp",
        "2026-11-21.damaged-1.json",
    ):
        (book.path(DAY).parent / name).write_text("{}")
    (tmp_path / "desk" / "open").mkdir()
    (tmp_path / "a-file").write_text("")
    assert book.days() == [DAY]
    assert desks(tmp_path) == ["desk"]
    assert desks(tmp_path / "none") == []
    assert DayReader(tmp_path, "other").days() == []


def test_an_empty_day_file_is_an_empty_day(book: Daybook):
    book.path(DAY).parent.mkdir(parents=True)
    book.path(DAY).write_bytes(b"")
    assert book.documents(DAY) == []
    assert book.put(document(1)).put is Put.ADDED
    assert book.notices == []


def write_documents(log: Path, count: int) -> None:
    """What another process does while it is being read."""
    book = Daybook(log, "desk")
    for number in range(count):
        book.put(document(number, 30))


def test_reading_beside_a_writer_in_another_process(tmp_path: Path):
    count = 60
    process = multiprocessing.get_context("spawn").Process(
        target=write_documents, args=(tmp_path, count)
    )
    process.start()
    reader = DayReader(tmp_path, "desk")
    seen = 0
    while seen < count:
        running = process.is_alive()
        found = reader.documents(DAY)
        assert found == [document(number, 30) for number in range(len(found))]
        assert len(found) >= seen
        seen = len(found)
        assert running or seen == count
    process.join()
    assert process.exitcode == 0
    assert reader.notices == []


def test_only_a_few_days_stay_at_hand(book: Daybook):
    for shift in range(5):
        book.put({**document(shift), "started": f"2026-11-{10 + shift}T10:00:00Z"})
    for shift in range(5):
        again = {**document(shift), "started": f"2026-11-{10 + shift}T10:00:00Z", "rev": 2}
        assert book.put(again).put is Put.REPLACED
    shutil.rmtree(book.path(DAY).parent)
    assert book.days() == []
