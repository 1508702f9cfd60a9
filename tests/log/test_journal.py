from __future__ import annotations

import errno
import threading
from pathlib import Path
from typing import Any

import pytest

from jobaid.log.journal import Journal
from jobaid.log.reading import journal_path, read_call, read_journal
from jobaid.log.reserve import Reserve
from tests.log.support import CALL, FaultyPlatform, event, events


class Heard:
    """What a journal has told its listeners."""

    def __init__(self) -> None:
        self.saved: list[int] = []
        self.trouble: list[str] = []
        self.mended: list[str] = []
        self.ears: dict[str, Any] = {
            "on_saved": self.saved.append,
            "on_trouble": self.trouble.append,
            "on_mended": self.mended.append,
        }


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return journal_path(tmp_path / "open", CALL)


@pytest.fixture
def disk() -> FaultyPlatform:
    return FaultyPlatform()


@pytest.fixture
def heard() -> Heard:
    return Heard()


def names(path: Path) -> list[str]:
    return sorted(file.name.replace(CALL, "call") for file in path.parent.iterdir())


def test_what_is_acknowledged_is_synced(path: Path, disk: FaultyPlatform, heard: Heard):
    journal = Journal(path, platform=disk, **heard.ears)
    assert journal.append([event(0)]).wait()
    assert disk.done == [
        *("make_folder", "sync_folder", "create", "write", "datasync"),
        *("close", "replace", "append_to", "sync_folder"),
    ]
    disk.done.clear()
    assert journal.append([event(1), event(2)]).wait()
    assert disk.done == ["write", "datasync"]
    assert read_journal(path).events == events(3)
    assert journal.close()
    assert heard.saved == [0, 2]
    assert heard.trouble == heard.mended == []
    assert names(path) == ["call.jl"]


@pytest.mark.parametrize("shortest", [None, 10])
def test_a_journal_is_never_there_without_its_first_event(
    path: Path, disk: FaultyPlatform, shortest: int | None
):
    """Whenever the program is killed, no empty or half file is left to be called damaged."""
    disk.shortest = shortest
    seen: list[bytes] = []
    disk.faults.append(lambda name, what: path.exists() and seen.append(path.read_bytes()))
    journal = Journal(path, platform=disk)
    assert journal.try_again().wait()
    assert not path.exists()
    assert journal.append([event(0)]).wait()
    assert seen
    assert all(kept == path.read_bytes() for kept in seen)
    assert journal.close()


def test_append_returns_before_the_disk_does(path: Path, disk: FaultyPlatform):
    gate = threading.Event()
    disk.faults.append(lambda name, what: gate.wait(60) and None)
    journal = Journal(path, platform=disk)
    tickets = [journal.append([event(seq)]) for seq in range(5)]
    assert not any(ticket.wait(0) for ticket in tickets)
    gate.set()
    assert all(ticket.wait() for ticket in tickets)
    assert disk.done.count("datasync") <= 2, "what had queued is written in one go"
    journal.close()


def test_saving_on_the_callers_own_thread(path: Path, heard: Heard):
    threads: list[str] = []
    ears = {**heard.ears, "on_saved": lambda seq: threads.append(threading.current_thread().name)}
    journal = Journal(path, **ears)
    assert journal.save([event(0)])
    assert journal.append([event(1)]).wait()
    journal.close()
    assert threads == [threading.current_thread().name, f"journal {path.name}"]
    assert not journal.save([event(2)])
    assert read_journal(path).events == events(2)


def test_saving_waits_for_what_came_before(path: Path, disk: FaultyPlatform, heard: Heard):
    gate = threading.Event()
    disk.faults.append(lambda name, what: gate.wait(60) and None)
    journal = Journal(path, platform=disk, **heard.ears)
    first = journal.append([event(0)])
    results: list[bool] = []
    saver = threading.Thread(target=lambda: results.append(journal.save([event(1)])))
    saver.start()
    assert not first.wait(0)
    gate.set()
    saver.join()
    assert results == [True]
    journal.close()
    assert heard.saved in ([0, 1], [1])
    assert read_journal(path).events == events(2)


def test_many_threads_save_and_append(path: Path):
    journal = Journal(path)
    outcome: list[bool] = []

    def work(first: int) -> None:
        for seq in range(first, first + 40):
            outcome.append(journal.save([event(seq)]))
            outcome.append(journal.append([event(seq + 40)]).wait())

    workers = [threading.Thread(target=work, args=(first,)) for first in (0, 100, 200)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    journal.close()
    assert outcome == [True] * 240
    assert {one["seq"] for one in read_journal(path).events} == {
        seq for first in (0, 100, 200) for seq in range(first, first + 80)
    }


def test_what_saving_left_in_memory_is_tried_again(path: Path, disk: FaultyPlatform):
    mended = threading.Event()
    disk.fail("create", times=7)
    journal = Journal(path, platform=disk, retry_s=0.001, on_mended=lambda words: mended.set())
    journal.save([event(0)])
    assert mended.wait(60)
    journal.close()
    assert read_journal(path).events == [event(0)]


def test_an_event_is_taken_as_it_was(path: Path):
    journal = Journal(path)
    told = event(0)
    ticket = journal.append([told])
    told["type"] = "altered"
    assert ticket.wait()
    journal.close()
    assert read_journal(path).events == [event(0)]


def test_closing_drains_and_ends_the_thread(path: Path):
    before = set(threading.enumerate())
    journal = Journal(path)
    (thread,) = set(threading.enumerate()) - before
    for seq in range(200):
        journal.append([event(seq)])
    assert journal.close()
    assert not thread.is_alive()
    assert read_journal(path).events == events(200)
    assert journal.close()


def test_a_journal_without_events_leaves_no_file(path: Path):
    Journal(path).close()
    assert not path.exists()


def test_what_comes_after_closing_is_refused_in_words(path: Path, heard: Heard):
    journal = Journal(path, **heard.ears)
    journal.close()
    assert not journal.append([event(0)]).wait()
    assert "amendment" in heard.trouble[0]


@pytest.mark.parametrize("operation", ["write", "datasync"])
def test_a_file_that_failed_is_never_used_again(
    path: Path, disk: FaultyPlatform, heard: Heard, operation: str
):
    journal = Journal(path, platform=disk, **heard.ears)
    journal.append(events(3)).wait()
    size = path.stat().st_size
    disk.fail(operation, times=1)
    assert journal.append([event(3)]).wait()
    assert journal.append([event(4)]).wait()
    journal.close()
    assert names(path) == ["call.2.jl", "call.jl"]
    assert path.stat().st_size <= size + 250
    assert read_journal(path.with_name(f"{CALL}.2.jl")).events == events(5)
    assert read_call(path).events == events(5)
    assert heard.saved == [2, 3, 4]
    [words] = heard.trouble
    assert "the disk reported a fault" in words
    assert "nothing is lost" in words


@pytest.mark.parametrize("operation", ["make_folder", "sync_folder", "create", "write", "datasync"])
def test_a_failure_with_the_first_event_is_survived(
    path: Path, disk: FaultyPlatform, heard: Heard, operation: str
):
    disk.fail(operation, times=1)
    journal = Journal(path, platform=disk, **heard.ears)
    assert journal.append([event(0)]).wait()
    journal.close()
    assert read_call(path).events == [event(0)]
    assert len(names(path)) == 1, "a file that is of no use is not left"


@pytest.mark.parametrize("shortest", [1, 7, 100])
def test_short_writes_are_completed(path: Path, disk: FaultyPlatform, shortest: int):
    disk.shortest = shortest
    journal = Journal(path, platform=disk)
    assert journal.append(events(5)).wait()
    journal.close()
    assert read_journal(path).events == events(5)
    assert names(path) == ["call.jl"]


def test_a_short_write_and_then_a_full_disk(path: Path, disk: FaultyPlatform):
    journal = Journal(path, platform=disk)
    journal.append(events(2)).wait()
    disk.shortest = 50
    writes = disk.done.count("write")

    def full(name: str, what: object) -> None:
        if name == "write" and disk.done.count("write") == writes + 2:
            raise OSError(errno.ENOSPC, "full")

    disk.faults.append(full)
    assert journal.append([event(2)]).wait()
    journal.close()
    assert read_journal(path).torn
    assert read_call(path).events == events(3)


def test_a_full_disk_gives_the_reserve_back_to_the_call(
    path: Path, disk: FaultyPlatform, heard: Heard
):
    reserve = Reserve(path.parent / "reserve", size=4096, platform=disk)
    path.parent.mkdir()
    assert reserve.make()
    journal = Journal(path, platform=disk, reserve=reserve, **heard.ears)
    journal.append(events(2)).wait()

    def full(name: str, what: object) -> None:
        if name in ("create", "write") and (path.parent / "reserve").exists():
            raise OSError(errno.ENOSPC, "full")

    disk.faults.append(full)
    assert journal.append([event(2)]).wait()
    assert journal.append([event(3)]).wait()
    journal.close()
    assert names(path) == ["call.2.jl", "call.jl"]
    assert read_call(path).events == events(4)
    [words] = heard.trouble
    assert "the disk is full" in words
    assert "this call can be ended" in words


def test_with_room_for_a_little_only_what_is_new_is_written(path: Path, disk: FaultyPlatform):
    """A file size limit, or a disk with less room than the whole call needs again."""
    journal = Journal(path, platform=disk)
    journal.append(events(30)).wait()
    disk.fail("write", errno.EFBIG, times=3)  # in the file, and twice all in a new one
    assert journal.append([event(30)]).wait()
    assert journal.append([event(31)]).wait()
    journal.close()
    assert names(path) == ["call.2.jl", "call.jl"]
    assert read_journal(path.with_name(f"{CALL}.2.jl")).events == [event(30), event(31)]
    assert read_call(path).events == events(32)


def test_when_no_file_takes_it_the_call_is_kept_in_memory_and_said_once(
    path: Path, disk: FaultyPlatform, heard: Heard
):
    journal = Journal(path, platform=disk, retry_s=3600, **heard.ears)
    journal.append(events(2)).wait()
    disk.fail("", errno.ENOSPC)
    tickets = [journal.append([event(seq)]) for seq in range(2, 6)]
    assert [ticket.wait() for ticket in tickets] == [False] * 4
    assert journal.memory_only
    assert len(heard.trouble) == 1
    assert "kept in memory only: the disk is full" in heard.trouble[0]
    assert names(path) == ["call.jl"]
    disk.mend()
    assert journal.try_again().wait()
    assert all(ticket.saved for ticket in tickets)
    assert not journal.memory_only
    assert len(heard.mended) == 1
    assert heard.saved == [1, 5]
    assert journal.append([event(6)]).wait()
    assert journal.close()
    assert read_call(path).events == events(7)


def test_what_is_in_memory_is_tried_again_without_being_asked(
    path: Path, disk: FaultyPlatform, heard: Heard
):
    mended = threading.Event()
    ears = {**heard.ears, "on_mended": lambda words: mended.set()}
    disk.fail("create", times=7)
    journal = Journal(path, platform=disk, retry_s=0.001, **ears)
    journal.append([event(0)])
    assert mended.wait(60)
    journal.close()
    assert read_call(path).events == [event(0)]


def test_closing_tries_once_more_and_tells_what_is_lost(path: Path, disk: FaultyPlatform):
    disk.fail("create", errno.EROFS)
    journal = Journal(path, platform=disk, retry_s=3600)
    assert not journal.append([event(0)]).wait()
    assert not journal.close()
    other = Journal(path, platform=disk, retry_s=3600)
    other.append([event(0)]).wait()
    disk.mend()
    assert other.close()
    assert read_call(path).events == [event(0)]


def test_a_resumed_call_goes_on_in_its_file(path: Path):
    first = Journal(path)
    first.append(events(3)).wait()
    first.close()
    again = Journal(path, kept=read_call(path).events)
    assert again.append([event(3)]).wait()
    again.close()
    assert names(path) == ["call.jl"]
    assert read_journal(path).events == events(4)


@pytest.mark.parametrize("spoil", ["torn", "damaged", "gone", "short"])
def test_a_resumed_call_never_adds_to_a_file_that_is_not_whole(path: Path, spoil: str):
    first = Journal(path)
    first.append(events(5)).wait()
    first.close()
    data = path.read_bytes()
    if spoil == "torn":
        path.write_bytes(data[:-9])
    elif spoil == "damaged":
        path.write_bytes(data.replace(b"Note 2", b"Nope 2"))
    elif spoil == "gone":
        path.unlink()
    kept = events(6) if spoil == "short" else events(5)  # the document knew one more
    before = path.read_bytes() if path.exists() else None
    again = Journal(path, kept=kept)
    again.append([event(len(kept))]).wait()
    again.close()
    assert read_call(path).events == events(len(kept) + 1)
    if before is not None:
        assert path.read_bytes() == before


def test_a_listener_that_fails_harms_nothing(path: Path, caplog: pytest.LogCaptureFixture):
    def broken(seq: int) -> None:
        raise RuntimeError("broken")

    journal = Journal(path, on_saved=broken)
    assert journal.append([event(0)]).wait()
    assert journal.append([event(1)]).wait()
    journal.close()
    assert "listener" in caplog.text


def test_removing_takes_every_file_of_the_call_and_no_other(path: Path, disk: FaultyPlatform):
    other = journal_path(path.parent, CALL[:-1] + "2")
    Journal(other).append([event(0)]).wait()
    journal = Journal(path, platform=disk)
    journal.append([event(0)]).wait()
    disk.fail("datasync", times=1)
    journal.append([event(1)]).wait()
    assert len(names(path)) == 3
    journal.remove()
    assert [file.name for file in path.parent.iterdir()] == [other.name]


def test_a_big_note_and_odd_text(path: Path):
    odd = {**event(0), "text": "\ud800\x00\u202e" + "x" * 1_000_000}
    journal = Journal(path)
    assert journal.append([odd]).wait()
    journal.close()
    assert read_journal(path).events == [odd]
