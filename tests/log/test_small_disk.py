"""A really full small disk, and one that can only be read: a tmpfs, where mounting is allowed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jobaid.log.daybook import Daybook, Put
from jobaid.log.dayreader import DayReader
from jobaid.log.daywriter import DayWriter
from jobaid.log.journal import Journal
from jobaid.log.profile import Profile
from jobaid.log.reading import journal_path, read_call
from jobaid.log.recovery import recover
from jobaid.log.reserve import Reserve
from jobaid.log.trouble import ProfileTrouble
from tests.log.support import CALL, as_json, document, event, events, fold, stock

PAGE = 4096
SIZE = 4 * 1024 * 1024


def mount(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["mount", *words], capture_output=True, text=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux may mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    done = mount("-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place))
    if done.returncode != 0:
        pytest.skip(f"mounting is not allowed here: {done.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def opened(disk: Path, *, writing: bool = True) -> Profile:
    return Profile.open(
        disk / "profile", writing=writing, new_desk=lambda: "desk", account=lambda: "agent"
    )


def fill(disk: Path, leave: int) -> Path:
    """Fill the disk up but for `leave` bytes."""
    filler = disk / "filler"
    free = shutil.disk_usage(disk).free
    with open(filler, "wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(free - leave, 1))
    return filler


def test_the_call_in_hand_can_end_on_a_full_disk(disk: Path):
    trouble: list[str] = []
    with opened(disk) as profile:
        reserve = Reserve(profile.reserve, size=SIZE // 8)
        assert reserve.make()
        book = Daybook(profile.log, profile.desk)
        journal = Journal(
            journal_path(profile.open_calls, CALL), reserve=reserve, on_trouble=trouble.append
        )
        writer = DayWriter(book, reserve=reserve, on_trouble=trouble.append)
        filler = fill(disk, leave=0)
        told = events(60, closed=True)
        assert all(journal.append([one]).wait() for one in told)
        assert writer.finish(fold(told), journal).wait()
        assert "this call can be ended" in trouble[0]
        assert len(trouble) == 1
        filler.unlink()
        assert writer.finish(document(1)).wait()
        assert writer.close()
        assert profile.reserve.exists()
        assert stock(book.path(book.days()[0])) == [as_json(fold(told)), as_json(document(1))]


def test_without_a_reserve_the_call_is_in_memory_until_there_is_room(disk: Path):
    said: dict[str, list[Any]] = {"trouble": [], "mended": []}
    with opened(disk) as profile:
        filler = fill(disk, leave=0)
        journal = Journal(
            journal_path(profile.open_calls, CALL),
            retry_s=3600,
            on_trouble=said["trouble"].append,
            on_mended=said["mended"].append,
        )
        tickets = [journal.append([event(seq)]) for seq in range(40)]
        assert not any(ticket.wait() for ticket in tickets)
        assert "kept in memory only: the disk is full" in said["trouble"][0]
        filler.unlink()
        assert journal.append([event(40)]).wait()
        assert all(ticket.saved for ticket in tickets)
        assert len(said["mended"]) == 1
        assert journal.close()
        assert read_call(journal.path).events == events(41)


@pytest.mark.parametrize("reserved", [0, 2 * PAGE, 64 * PAGE])
def test_whatever_room_is_left_nothing_acknowledged_is_lost(disk: Path, reserved: int):
    """A call of 60 events with 0 to 13 pages left of the disk, with and without a reserve."""
    for pages in range(14):
        shutil.rmtree(disk / "profile", ignore_errors=True)
        with opened(disk) as profile:
            book = Daybook(profile.log, profile.desk)
            book.put(document(1))
            reserve = Reserve(profile.reserve, size=max(reserved, 1))
            assert reserve.make()
            filler = fill(disk, leave=pages * PAGE)
            journal = Journal(journal_path(profile.open_calls, CALL), reserve=reserve, retry_s=3600)
            writer = DayWriter(book, reserve=reserve, retry_s=3600)
            told = events(60, closed=True)
            acknowledged = [one["seq"] for one in told if journal.append([one]).wait()]
            kept = writer.finish(fold(told), journal).wait()
            assert stock(book.path(book.days()[0]))[0] == document(1)
            # The program is gone here, as if killed: closed only to let its threads go
            before = {path: path.read_bytes() for path in profile.open_calls.glob("*.jl")}
            writer.close()
            journal.close()
            filler.unlink()
            for path, data in before.items():
                path.write_bytes(data)
            found = recover(profile.open_calls, book, fold)
            assert found.notices == []
            held = {one["id"]: one for one in stock(book.path(book.days()[0]))}
            assert held[document(1)["id"]] == document(1)
            if kept:
                assert held[CALL] == as_json(fold(told))
            elif acknowledged:
                assert len(held[CALL]["events"]) > max(acknowledged)
            assert recover(profile.open_calls, book, fold).notices == []


def test_a_start_on_a_full_disk(disk: Path):
    filler = fill(disk, leave=0)
    with pytest.raises(ProfileTrouble, match="the disk is full"):
        opened(disk)
    filler.unlink()
    opened(disk).close()
    with opened(disk) as profile:
        Daybook(profile.log, profile.desk).put(document(1))
        path = journal_path(profile.open_calls, CALL)
        journal = Journal(path)
        journal.append(events(5, closed=True)).wait()
        journal.close()
    filler = fill(disk, leave=0)
    with opened(disk) as profile:
        assert "Make room before the first call" in profile.notices[0].words
        book = Daybook(profile.log, profile.desk)
        found = recover(profile.open_calls, book, fold)
        assert "the disk is full" in found.notices[0].words
        assert path.exists()
        filler.unlink()
        assert recover(profile.open_calls, book, fold).kept[CALL].put is Put.ADDED


def test_a_disk_that_can_only_be_read(disk: Path):
    with opened(disk) as profile:
        Daybook(profile.log, profile.desk).put(document(1))
    assert mount("-o", "remount,ro", str(disk)).returncode == 0
    with pytest.raises(ProfileTrouble, match="can be read but not written"):
        opened(disk)
    profile = opened(disk, writing=False)
    assert DayReader(profile.log, profile.desk).get(document(1)["id"]) == document(1)
