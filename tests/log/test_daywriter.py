from __future__ import annotations

import errno
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jobaid.log.daybook import Daybook, DayRecord, Put
from jobaid.log.daywriter import DayWriter
from jobaid.log.journal import Journal
from jobaid.log.reading import journal_path
from jobaid.log.reserve import Reserve
from tests.log.support import CALL, FaultyPlatform, event, events, fold, interaction_id, stock
from tests.log.support import document as closed_document

DAY = date(2026, 11, 21)


@pytest.fixture
def disk() -> FaultyPlatform:
    return FaultyPlatform()


@pytest.fixture
def book(tmp_path: Path, disk: FaultyPlatform) -> Iterator[Daybook]:
    book = Daybook(tmp_path / "log", "desk", platform=disk)
    yield book
    book.close()


@pytest.fixture
def journal(book: Daybook) -> Iterator[Journal]:
    journal = Journal(journal_path(book.log / "desk" / "open", CALL))
    journal.append(events(3)).wait()
    yield journal
    journal.close()


def test_the_journal_goes_only_after_the_document_is_in_its_day_file(
    book: Daybook, disk: FaultyPlatform, journal: Journal
):
    order: list[str] = []
    disk.faults.append(lambda name, what: order.append(f"{name} {journal.path.exists()}"))
    kept: list[tuple[str, DayRecord]] = []
    writer = DayWriter(book, on_kept=lambda identifier, one: kept.append((identifier, one)))
    ticket = writer.finish(fold(events(3)), journal)
    assert ticket.wait()
    assert order[-1] == "sync_folder True"
    assert not journal.path.exists()
    assert stock(book.path(DAY)) == [fold(events(3))]
    assert writer.close()
    assert kept == [(CALL, DayRecord(Put.ADDED, 1, DAY))]


def test_finishing_does_not_wait_for_the_disk(book: Daybook, disk: FaultyPlatform):
    gate = threading.Event()
    disk.faults.append(lambda name, what: gate.wait(60) and None)
    writer = DayWriter(book)
    told = closed_document(1)
    ticket = writer.finish(told)
    told["events"].clear()
    assert not ticket.wait(0)
    gate.set()
    assert ticket.wait()
    assert stock(book.path(DAY)) == [closed_document(1)]
    assert writer.close()


def test_closing_keeps_what_is_waiting_and_ends_the_thread(book: Daybook):
    before = set(threading.enumerate())
    writer = DayWriter(book, today=DAY)
    for number in range(20):
        writer.finish(closed_document(number))
    assert writer.close()
    assert set(threading.enumerate()) <= before
    assert len(stock(book.path(DAY))) == 20


def test_while_the_disk_refuses_the_journal_stays(
    book: Daybook, disk: FaultyPlatform, journal: Journal
):
    trouble: list[str] = []
    writer = DayWriter(book, on_trouble=trouble.append, retry_s=3600)
    disk.fail("overwrite", errno.ENOSPC)
    ticket = writer.finish(fold(events(3)), journal)
    other = writer.finish(closed_document(1))
    assert not ticket.wait()
    assert not other.wait()
    assert journal.path.exists()
    [words] = trouble
    assert "the disk is full" in words
    assert "safe in its journal" in words
    disk.mend()
    assert writer.finish(closed_document(2)).wait()
    assert ticket.saved
    assert other.saved
    assert not journal.path.exists()
    assert len(stock(book.path(DAY))) == 3
    assert writer.close()


def test_what_waits_is_tried_again_without_being_asked(book: Daybook, disk: FaultyPlatform):
    done = threading.Event()
    disk.fail("sync", times=5)
    writer = DayWriter(book, retry_s=0.001, on_kept=lambda identifier, kept: done.set())
    ticket = writer.finish(closed_document(1))
    assert done.wait(60)
    assert ticket.saved
    assert writer.close()


def test_what_never_got_to_the_disk_is_told_at_the_end(book: Daybook, disk: FaultyPlatform):
    trouble: list[str] = []
    disk.fail("overwrite", errno.EROFS)
    writer = DayWriter(book, on_trouble=trouble.append, retry_s=3600)
    writer.add({"id": "a", "at": "2026-11-21T10:00:00Z"}, "amendments")
    assert not writer.close()
    assert trouble[0].startswith("What was added to a record is not in its day file yet")
    assert "in memory only" in trouble[0]


def test_what_was_said_later_is_kept_as_it_is_and_told_once_it_is_on_the_disk(
    book: Daybook, disk: FaultyPlatform
):
    order: list[str] = []
    disk.faults.append(lambda name, what: order.append(name))
    said = {"id": "a", "kind": "read", "at": "2026-11-21T10:00:00Z", "later": {"key": 1}}
    writer = DayWriter(book)
    told = threading.Event()

    def saved() -> None:
        order.append("told")
        told.set()

    ticket = writer.add(said, "reads", saved)
    assert ticket.wait()
    assert told.wait(60)
    assert order[-2:] == ["sync_folder", "told"]
    assert stock(book.path(DAY), "reads") == [said], "no revision is put into it"
    assert writer.close()


def test_what_the_disk_refuses_is_told_as_kept_only_when_it_is(book: Daybook, disk: FaultyPlatform):
    kept: list[bool] = []
    disk.fail("sync", times=1)
    writer = DayWriter(book, retry_s=3600)
    ticket = writer.add(
        {"id": "a", "at": "2026-11-21T10:00:00Z"}, "reads", lambda: kept.append(True)
    )
    assert not ticket.wait()
    assert kept == []
    writer.try_again()
    assert writer.close()
    assert kept == [True]
    assert ticket.saved


def test_what_comes_after_closing_is_told(book: Daybook, journal: Journal):
    trouble: list[str] = []
    writer = DayWriter(book, on_trouble=trouble.append)
    assert writer.close()
    assert not writer.finish(fold(events(3)), journal).wait()
    assert "the program is ending" in trouble[0]
    assert "safe in its journal" in trouble[0]
    assert journal.path.exists()


def test_a_full_disk_gives_the_reserve_and_it_is_made_again(
    book: Daybook, disk: FaultyPlatform, journal: Journal
):
    path = journal.path.parent / "reserve"
    reserve = Reserve(path, size=4096)
    assert reserve.make()
    writer = DayWriter(book, reserve=reserve)

    def full(name: str, what: object) -> None:
        if name == "overwrite" and path.exists():
            raise OSError(errno.ENOSPC, "full")

    disk.faults.append(full)
    assert writer.finish(fold(events(3)), journal).wait()
    assert writer.close()
    assert path.exists()


def test_a_damaged_day_file_is_told(book: Daybook):
    book.put(closed_document(1))
    book.close()
    book.path(DAY).write_bytes(b"{broken")
    trouble: list[str] = []
    writer = DayWriter(book, today=DAY, on_trouble=trouble.append)
    assert writer.finish(closed_document(2)).wait()
    assert writer.close()
    assert "was damaged" in trouble[0]
    assert [held["id"] for held in stock(book.path(DAY))] == [interaction_id(2)]


def test_a_listener_that_fails_harms_nothing(book: Daybook, caplog: pytest.LogCaptureFixture):
    def broken(identifier: str, kept: DayRecord) -> None:
        raise RuntimeError("broken")

    writer = DayWriter(book, on_kept=broken)
    assert writer.finish(closed_document(1)).wait()
    assert writer.finish(closed_document(2)).wait()
    assert writer.close()
    assert "listener" in caplog.text


def test_a_resumed_call_ends_as_the_next_revision(book: Daybook, journal: Journal):
    book.record(fold(events(3)))
    writer = DayWriter(book)
    journal.append([event(3, kind="closed")]).wait()
    assert writer.finish(fold(events(4, closed=True)), journal).wait()
    assert writer.close()
    [held] = stock(book.path(DAY))
    assert (held["rev"], held["state"]) == (2, "closed")
