from __future__ import annotations

import errno
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from jobaid.log.daybook import Daybook, Put
from jobaid.log.dayreader import DayReader
from jobaid.log.journal import Journal
from jobaid.log.reading import journal_path, read_call
from jobaid.log.recovery import Recovery, ResumeError, events_to_resume, recover
from jobaid.log.reserve import Reserve
from tests.log.support import (
    CALL,
    FaultyPlatform,
    document,
    event,
    events,
    fold,
    interaction_id,
    stock,
)

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document, KeptEvent

DAY = date(2026, 11, 21)


class Desk:
    """A desk's folder, and starts of the program on it."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.open = log / "desk" / "open"
        self.disk = FaultyPlatform()

    def start(self, folded: Any = fold, **more: Any) -> Recovery:
        book = Daybook(self.log, "desk", platform=self.disk)
        found = recover(self.open, book, folded, platform=self.disk, **more)
        book.close()
        return found

    def call(self, told: Sequence[KeptEvent], call: str = CALL) -> Path:
        """A call that was left open."""
        path = journal_path(self.open, call)
        journal = Journal(path)
        journal.append(told).wait()
        journal.close()
        return path

    def kept(self) -> list[Document]:
        path = self.log / "desk" / "2026" / "2026-11-21.json"
        return stock(path) if path.exists() else []


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "log")


def test_a_first_start_finds_nothing(desk: Desk):
    assert desk.start() == Recovery()


def test_an_open_call_becomes_an_interrupted_interaction_and_stays_resumable(desk: Desk):
    path = desk.call(events(5))
    found = desk.start()
    assert desk.kept() == [fold(events(5))]
    assert found.kept[CALL].put is Put.ADDED
    [call] = found.resumable
    assert (call.interaction, call.events, call.document) == (CALL, events(5), fold(events(5)))
    assert path.exists()
    assert found.notices == []
    again = desk.start()
    assert again.kept[CALL].put is Put.UNCHANGED
    assert again.resumable == found.resumable
    assert desk.kept() == [fold(events(5))]


def test_resumed_interrupted_again_resumed_and_closed(desk: Desk):
    path = desk.call(events(5))
    desk.start()
    journal = Journal(path, kept=events_to_resume(CALL, desk.open, DayReader(desk.log, "desk")))
    journal.append([event(5)]).wait()
    journal.close()
    assert desk.start().kept[CALL].put is Put.REPLACED
    assert [(held["rev"], held["notes"]) for held in desk.kept()] == [(2, 6)]
    journal = Journal(path, kept=events_to_resume(CALL, desk.open, DayReader(desk.log, "desk")))
    journal.append([event(6, kind="closed")]).wait()
    journal.close()
    found = desk.start()
    assert found.resumable == []
    assert [(held["rev"], held["state"]) for held in desk.kept()] == [(3, "closed")]
    assert not path.exists()
    with pytest.raises(ResumeError, match="is over"):
        events_to_resume(CALL, desk.open, DayReader(desk.log, "desk"))


def test_a_closed_call_whose_journal_came_back_adds_nothing(desk: Desk):
    """The removal of a journal may be lost with the power; the document has been amended since."""
    told = events(4, closed=True)
    book = Daybook(desk.log, "desk")
    book.put({**fold(told), "rev": 4, "imported": True})
    book.close()
    path = desk.call(told)
    assert desk.start().kept[CALL].put is Put.UNCHANGED
    assert desk.kept() == [{**fold(told), "rev": 4, "imported": True}]
    assert not path.exists()


def test_a_journal_that_knows_less_than_the_document_takes_nothing_away(desk: Desk):
    desk.call(events(6))
    desk.start()
    journal_path(desk.open, CALL).unlink()
    desk.call(events(4))
    found = desk.start()
    assert found.resumable[0].events == events(6)
    assert desk.kept() == [fold(events(6))]


def test_without_its_journal_a_call_is_resumed_from_its_document(desk: Desk):
    path = desk.call(events(5))
    desk.start()
    path.unlink()
    kept = events_to_resume(CALL, desk.open, DayReader(desk.log, "desk"))
    assert kept == events(5)
    journal = Journal(path, kept=kept)
    assert journal.append([event(5)]).wait()
    journal.close()
    assert read_call(path).events == events(6)


@pytest.mark.parametrize("unknown", [interaction_id(9), "../../x", "nonsense"])
def test_what_is_not_there_cannot_be_resumed(desk: Desk, unknown: str):
    with pytest.raises(ResumeError) as told:
        events_to_resume(unknown, desk.open, DayReader(desk.log, "desk"))
    assert unknown in told.value.words


def test_several_calls_one_write(desk: Desk):
    for number in range(8):
        call = interaction_id(number)
        desk.call(events(10, call, closed=number % 2 == 0), call)
    found = desk.start()
    assert desk.disk.done.count("replace") == 1
    assert len(desk.kept()) == 8
    assert [call.interaction for call in found.resumable] == [
        interaction_id(number) for number in (1, 3, 5, 7)
    ]


def test_a_call_in_hand_is_left_alone(desk: Desk):
    desk.call(events(3))
    assert desk.start(in_hand=[CALL]) == Recovery()
    assert desk.kept() == []


def test_a_torn_tail_is_said_to_nobody(desk: Desk):
    path = desk.call(events(5))
    path.write_bytes(path.read_bytes()[:-7])
    found = desk.start()
    assert found.notices == []
    assert found.resumable[0].events == events(4)


@pytest.mark.parametrize("data", [b"", b"deadbeef {"])
def test_a_journal_in_which_nothing_can_be_read_is_kept_and_named(desk: Desk, data: bytes):
    desk.open.mkdir(parents=True)
    path = journal_path(desk.open, CALL)
    path.write_bytes(data)
    found = desk.start()
    assert found.resumable == []
    assert "cannot be read" in found.notices[0].words
    assert found.notices[0].path.read_bytes() == data
    assert desk.start() == Recovery()
    assert not path.exists()


def test_a_damaged_journal_is_set_aside_and_said(desk: Desk):
    path = desk.call(events(6))
    damaged = path.read_bytes().replace(b"Note 3", b"Nope 3")
    path.write_bytes(damaged)
    found = desk.start()
    aside = desk.open / f"{CALL}.damaged-1"
    assert aside.read_bytes() == damaged
    assert not path.exists()
    words = found.notices[0].words
    assert "5 events in it are whole" in words
    assert "1 could not be read" in words
    assert aside.name in words
    assert "has lost events in the middle" in found.notices[1].words
    [held] = desk.kept()
    assert [one["seq"] for one in held["events"]] == [0, 1, 2, 4, 5]
    assert held["notes"] == 3, "this fold stops at the gap"
    assert found.resumable[0].events == held["events"]
    again = desk.start()
    assert again.kept[CALL].put is Put.UNCHANGED
    assert read_call(path).damaged == []


def test_a_damaged_journal_without_one_whole_event(desk: Desk):
    desk.open.mkdir(parents=True)
    path = journal_path(desk.open, CALL)
    path.write_bytes(b"rubbish\nrubbish\n")
    found = desk.start()
    assert "nothing in it is whole" in found.notices[0].words
    assert (desk.open / f"{CALL}.damaged-1").exists()
    assert desk.start() == Recovery()


def test_a_fold_that_fails_on_one_call_does_not_hold_up_the_others(
    desk: Desk, caplog: pytest.LogCaptureFixture
):
    bad, good = interaction_id(1), interaction_id(2)
    desk.call(events(3, bad), bad)
    desk.call(events(3, good), good)

    def picky(told: Sequence[KeptEvent]) -> Document:
        if told[0]["id"] == bad:
            raise RuntimeError("an event of a later version")
        return fold(told)

    found = desk.start(picky)
    assert [held["id"] for held in desk.kept()] == [good]
    [notice] = found.notices
    assert bad in notice.words
    assert "kept as it is" in notice.words
    assert journal_path(desk.open, bad).exists()
    assert len(desk.start().resumable) == 2


def test_a_state_that_is_none_is_interrupted(desk: Desk):
    desk.call(events(3))
    desk.start(lambda told: {**fold(told), "state": "open", "id": None})
    assert desk.kept()[0]["state"] == "interrupted"
    assert desk.kept()[0]["id"] == CALL


def test_a_parked_call_stays_parked(desk: Desk):
    desk.call(events(3))
    found = desk.start(lambda told: {**fold(told), "state": "parked"})
    assert desk.kept()[0]["state"] == "parked"
    assert len(found.resumable) == 1


@pytest.mark.parametrize("operation", ["overwrite", "write", "sync", "replace", "sync_folder"])
def test_a_disk_that_refuses_keeps_the_journals_for_the_next_start(desk: Desk, operation: str):
    path = desk.call(events(4, closed=True))
    desk.disk.fail(operation, errno.ENOSPC)
    found = desk.start()
    assert len(found.notices) == 1
    assert "the disk is full" in found.notices[0].words
    assert path.exists()
    desk.disk.mend()
    assert desk.start().notices == []
    assert desk.kept() == [fold(events(4, closed=True))]
    assert not path.exists()


def test_a_journal_that_cannot_be_read_is_left(desk: Desk):
    path = desk.call(events(4))
    desk.disk.fail("read", errno.EIO)
    found = desk.start()
    assert "could not be read: the disk reported a fault" in found.notices[0].words
    assert path.exists()
    desk.disk.mend()
    assert len(desk.start().resumable) == 1


def test_a_damaged_day_file_gets_the_open_call_back(desk: Desk):
    desk.call(events(4))
    desk.start()
    book = Daybook(desk.log, "desk")
    book.put(document(1))
    path = book.path(DAY)
    path.write_bytes(path.read_bytes().replace(b'"1": {"v":1', b'"1": {"v"1', 1))
    found = desk.start()
    assert "was damaged" in found.notices[0].words
    assert {held["id"] for held in desk.kept()} == {CALL, interaction_id(1)}


def test_what_a_cut_write_has_left_is_swept(desk: Desk):
    desk.call(events(2))
    desk.start()
    left = [
        desk.open / "reserve.tmp",
        desk.open / f"{CALL}.2.jl.tmp",
        desk.log / "desk" / "2026" / "2026-11-21.json.tmp",
    ]
    for path in left:
        path.write_bytes(b"half")
    desk.start()
    assert not any(path.exists() for path in left)


def test_recovery_cut_short_anywhere_comes_to_the_same_end(desk: Desk, tmp_path: Path):
    """A fault at every single operation of a recovery, then a start on a sound disk."""
    operation = 0
    while True:
        one = Desk(tmp_path / f"log{operation}")
        one.call(events(4, interaction_id(1), closed=True), interaction_id(1))
        one.call(events(4, interaction_id(2)), interaction_id(2))
        damaged = one.call(events(4, interaction_id(3)), interaction_id(3))
        damaged.write_bytes(damaged.read_bytes().replace(b"Note 3", b"Nope 3"))
        countdown = operation

        def cut(name: str, what: object) -> None:
            nonlocal countdown
            countdown -= 1
            if countdown < 0 and name != "close":
                raise OSError(errno.EIO, "cut short")

        one.disk.faults.append(cut)
        one.start()
        finished = countdown >= 0
        one.disk.mend()
        found = one.start()
        assert [call.interaction for call in found.resumable] == [
            interaction_id(2),
            interaction_id(3),
        ]
        assert {held["id"]: (held["state"], len(held["events"])) for held in one.kept()} == {
            interaction_id(1): ("closed", 4),
            interaction_id(2): ("interrupted", 4),
            interaction_id(3): ("interrupted", 3),
        }
        if finished:
            break
        operation += 1
    assert operation > 15


def test_the_reserve_is_made_at_the_start(desk: Desk):
    desk.open.mkdir(parents=True)
    desk.start(reserve=Reserve(desk.open / "reserve", size=8192))
    assert (desk.open / "reserve").stat().st_size == 8192
