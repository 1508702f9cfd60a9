"""The tail of an open call: what a killed program had not written is read from it, no more."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.log.daybook import Daybook
from jobaid.log.journal import Journal
from jobaid.log.reading import journal_path, open_calls, read_call
from jobaid.log.recovery import events_to_resume, recover
from jobaid.log.tail import SIZE, Tail, TailStore
from tests.examples import examples
from tests.log.support import CALL, FaultyPlatform, as_json, event, events, fold, interaction_id

OTHER = interaction_id(7)


class SureStore(TailStore):
    """Tails of which one is always ready, however busy the machine is."""

    def take(self, call: str) -> Tail | None:
        while (tail := super().take(call)) is None:
            pass
        return tail


class MappingPlatform(FaultyPlatform):
    """A disk that takes tails, whatever the tests run on."""

    def can_map(self, folder: Path) -> bool:
        return True


@pytest.fixture
def disk() -> MappingPlatform:
    return MappingPlatform()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "desk" / "open").mkdir(parents=True)
    return journal_path(tmp_path / "desk" / "open", CALL)


def names(path: Path) -> list[str]:
    return sorted(file.name.replace(CALL, "call") for file in path.parent.iterdir())


def killed(path: Path, root: Path) -> Path:
    """The journal's path in a copy of the folder: as a program killed now would leave it."""
    shutil.copytree(path.parent, root / "open")
    return root / "open" / path.name


def start(path: Path, **more: Any) -> Any:
    """What the next start makes of what it finds."""
    book = Daybook(path.parents[1], "desk", **more)
    try:
        return recover(path.parent, book, fold, **more)
    finally:
        book.close()


def test_what_waits_for_the_disk_outlives_the_program(
    path: Path, disk: MappingPlatform, tmp_path: Path
):
    gate = threading.Event()
    disk.faults.append(lambda name, what: name == "datasync" and gate.wait(60) and None)
    store = SureStore(path.parent, platform=disk)
    journal = Journal(path, platform=disk, tails=store)
    tickets = [journal.append([event(seq)]) for seq in range(40)]
    left = killed(path, tmp_path / "left")
    assert not any(ticket.saved for ticket in tickets)
    gate.set()
    assert all(ticket.wait() for ticket in tickets)
    journal.close()
    store.close()
    assert names(path) == ["call.jl"]
    assert read_call(left).events == as_json(events(40))
    [call] = start(left).resumable
    assert call.events == as_json(events(40))
    assert not [name for name in names(left) if name.endswith(".tail")]
    assert read_call(left).events == as_json(events(40)), "what the tail had is in the journal now"
    assert read_call(left).beyond == 0


def test_a_tail_without_a_journal(path: Path, disk: MappingPlatform, tmp_path: Path):
    gate = threading.Event()
    disk.faults.append(lambda name, what: name == "create" and gate.wait(60) and None)
    store = SureStore(path.parent, platform=disk)
    journal = Journal(path, platform=disk, tails=store)
    journal.append(events(3))
    left = killed(path, tmp_path)
    gate.set()
    journal.close()
    store.close()
    assert open_calls(left.parent) == {CALL: []}
    assert [call.events for call in start(left).resumable] == [as_json(events(3))]
    assert open_calls(left.parent) == {CALL: [left]}


def test_a_tail_begins_anew_once_all_is_saved(path: Path, disk: MappingPlatform):
    store = SureStore(path.parent, size=8192, platform=disk)
    journal = Journal(path, platform=disk, tails=store)
    for seq in range(200):
        assert journal.append([event(seq)]).wait()
    assert sum(name.endswith(".tail") for name in names(path)) <= 2, "one, and one in reserve"
    journal.close()
    store.close()
    assert names(path) == ["call.jl"]


def test_a_disk_that_takes_nothing_for_long_fills_more_than_one(
    path: Path, disk: MappingPlatform, tmp_path: Path
):
    store = SureStore(path.parent, size=8192, platform=disk)
    disk.fail("create")
    journal = Journal(path, platform=disk, tails=store, retry_s=3600)
    for seq in range(200):
        journal.append([event(seq)])
    left = killed(path, tmp_path / "left")
    assert read_call(left).events == as_json(events(200))
    disk.mend()
    assert journal.try_again().wait()
    assert sum(name.endswith(".tail") for name in names(path)) <= 2
    assert read_call(path).events == as_json(events(200))
    journal.close()
    store.close()


def test_what_finds_no_room_leaves_no_gap(path: Path, disk: MappingPlatform):
    """An event that no tail takes is in memory alone: what comes behind it is not read either."""
    store = SureStore(path.parent, size=4096, platform=disk)
    disk.fail("create")
    journal = Journal(path, platform=disk, tails=store, retry_s=3600)
    journal.append(events(3))
    journal.append([{**event(3), "text": "x" * 5000}])
    journal.append([event(4)])
    assert read_call(path).events == as_json(events(3))
    disk.mend()
    assert journal.try_again().wait()
    assert len(read_call(path).events) == 5
    disk.fail("write")
    journal.append([event(5)]).wait()
    assert read_call(path).events[-1] == as_json(event(5)), "from there on it is read again"
    journal.close()
    store.close()


def test_what_a_closed_program_could_not_save_is_left_for_the_next(
    path: Path, disk: MappingPlatform
):
    store = SureStore(path.parent, platform=disk)
    journal = Journal(path, platform=disk, tails=store, retry_s=3600)
    assert journal.append(events(2)).wait()
    disk.fail("")
    assert not journal.append([event(2)]).wait()
    assert not journal.close()
    disk.mend()
    store.close()
    assert events_to_resume(CALL, path.parent, Daybook(path.parents[1], "desk")) == as_json(
        events(3)
    )
    assert [call.events for call in start(path).resumable] == [as_json(events(3))]


def test_a_resumed_call_goes_on_from_what_was_kept(path: Path, disk: MappingPlatform):
    """Also where the new start's first sync never comes, and the old tail could not be removed."""
    store = SureStore(path.parent, platform=disk)
    disk.fail("create")
    for first in (0, 3, 6):
        kept = as_json(events(first))
        assert read_call(path).events == kept
        journal = Journal(path, kept=kept, platform=disk, tails=store, retry_s=3600)
        journal.append([event(seq) for seq in range(first, first + 3)])
        journal.close()
    store.close()
    assert read_call(path).events == as_json(events(9))
    assert [call.events for call in start(path).resumable] == [as_json(events(9))]
    assert names(path) == ["call.jl"]


def test_the_tail_of_another_history_is_no_part_of_the_call(path: Path, disk: MappingPlatform):
    store = SureStore(path.parent, platform=disk)
    journal = Journal(path, platform=disk, tails=store, retry_s=3600)
    journal.append(events(2)).wait()
    disk.fail("")
    journal.append([event(2), event(3)]).wait()
    journal.close()
    disk.mend()
    # Lost for a while, and the call went on otherwise
    [tail] = path.parent.glob("1.tail")
    aside = tail.rename(path.parent / "aside")
    store.close()
    other = {**event(2), "text": "Another"}
    again = Journal(path, kept=as_json(events(2)), platform=disk)
    again.append([other]).wait()
    again.close()
    aside.rename(tail)
    assert read_call(path).events == as_json([*events(2), other])
    assert read_call(path).beyond == 0


def leave_in_the_tail(path: Path, disk: MappingPlatform, store: TailStore) -> None:
    """Two events of a call whose journal cannot be made: they stand in its tail alone."""
    disk.fail("create")
    journal = Journal(path, platform=disk, tails=store, retry_s=3600)
    journal.append(events(2))
    journal.close()


def test_a_call_that_is_over_takes_its_tails_along(path: Path, disk: MappingPlatform):
    store = SureStore(path.parent, platform=disk)
    leave_in_the_tail(path, disk, store)
    disk.mend()
    second = Journal(path, kept=as_json(events(2)), platform=disk, tails=store)
    second.append([event(2, kind="closed")]).wait()
    second.remove()
    store.close()
    assert names(path) == []


def test_a_start_removes_what_is_nobodys(path: Path, disk: MappingPlatform):
    SureStore(path.parent, platform=disk)  # never closed: killed
    (path.parent / "9.tail").write_bytes(os.urandom(5000))
    (path.parent / "8.tail").write_bytes(b"")
    start(path)
    assert names(path) == []


def test_a_tail_that_cannot_be_read_waits_for_the_next_start(path: Path, disk: MappingPlatform):
    store = SureStore(path.parent, platform=disk)
    leave_in_the_tail(path, disk, store)
    store.close()
    disk.fail("read")
    found = start(path, platform=disk)
    assert found.resumable == []
    assert names(path) == ["1.tail"]
    disk.mend()
    assert [call.events for call in start(path, platform=disk).resumable] == [as_json(events(2))]


def test_where_none_can_be_made_all_goes_on_as_without(path: Path, disk: MappingPlatform):
    disk.create_mapped = _refuse  # type: ignore[method-assign]
    store = TailStore(path.parent, platform=disk)
    journal = Journal(path, platform=disk, tails=store)
    assert journal.append(events(3)).wait()
    journal.close()
    store.close()
    assert read_call(path).events == as_json(events(3))
    assert names(path) == ["call.jl"]


def _refuse(path: Path, size: int) -> Any:
    raise OSError(28, "No space left on device")


def test_none_is_made_where_a_mapped_file_could_end_the_program(path: Path):
    class Fragile(FaultyPlatform):
        def can_map(self, folder: Path) -> bool:
            return False

    store = TailStore(path.parent, platform=Fragile())
    assert store.take(CALL) is None
    assert names(path) == []
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_a_tail_is_for_its_user_alone_and_has_its_room(path: Path, disk: MappingPlatform):
    store = SureStore(path.parent, platform=disk)
    [tail] = path.parent.glob("*.tail")
    state = tail.stat()
    assert stat.S_IMODE(state.st_mode) == 0o600
    assert state.st_size == SIZE
    assert state.st_blocks * 512 >= SIZE, "a hole would end the program when the disk is full"
    store.close()


# Killed at any moment: in the middle of a line, of a new round over old lines.


class Done(NamedTuple):
    """Something that happened to a tail: made, gone, or bytes put at a place."""

    path: Path
    what: str
    at: int = 0
    data: bytes = b""


class Memory(bytearray):
    """A mapped file that remembers in which order it was written to."""

    def __init__(self, path: Path, size: int, log: list[Done]) -> None:
        super().__init__(size)
        self.path = path
        self.log = log

    def __setitem__(self, where: Any, what: Any) -> None:
        if isinstance(where, slice):
            at = where.start or 0
            assert where.stop - at == len(what)
            self.log.append(Done(self.path, "put", at, bytes(what)))
        super().__setitem__(where, what)

    def close(self) -> None:
        return None


class RecordedDisk(MappingPlatform):
    """Tells what happened to the tails."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[Done] = []

    def create_mapped(self, path: Path, size: int) -> Any:
        self.log.append(Done(path, "made"))
        return Memory(path, size, self.log)

    def remove(self, path: Path) -> None:
        if path.suffix == ".tail":
            self.log.append(Done(path, "gone"))
        super().remove(path)


class Moment(NamedTuple):
    """How it stood after an append: of the log, how many events, and the journals."""

    log: int
    events: int
    files: dict[str, bytes]


appends = st.lists(
    st.tuples(st.integers(1, 3), st.sampled_from((0, 1, 60, 500)), st.booleans()),
    min_size=1,
    max_size=12,
)


def rebuilt(log: list[Done], until: int, share: float, size: int, folder: Path) -> None:
    """The tails as they are after so much of the log, and a part of what comes next."""
    tails: dict[Path, bytearray] = {}
    for number, (path, what, at, data) in enumerate(log[: until + 1]):
        if what == "put":
            part = data if number < until else data[: int(len(data) * share)]
            tails.setdefault(path, bytearray(size))[at : at + len(part)] = part
        elif number < until and what == "gone":
            tails.pop(path, None)
    for path, held in tails.items():
        (folder / path.name).write_bytes(held)


@settings(max_examples=examples(150), deadline=None)
@given(
    appends=appends,
    size=st.sampled_from((4096, SIZE)),
    point=st.floats(0, 1),
    share=st.floats(0, 1, exclude_max=True),
)
def test_killed_at_any_moment_the_call_has_all_that_was_appended(
    appends: list[tuple[int, int, bool]], size: int, point: float, share: float
):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        disk = RecordedDisk()
        path = journal_path(root, CALL)
        store = SureStore(root, size=size, platform=disk)
        journal = Journal(path, platform=disk, tails=store, retry_s=3600)
        told: list[dict[str, Any]] = []
        moments = [Moment(0, 0, {})]
        for count, length, sound in appends:
            disk.mend()
            if not sound:
                disk.fail("create")
                disk.fail("write")
            new = [
                {**event(seq), "text": f"{seq}" * length}
                for seq in range(len(told), len(told) + count)
            ]
            told += new
            journal.append(new).wait()
            files = {file.name: file.read_bytes() for file in root.glob("*.jl")}
            moments.append(Moment(len(disk.log), len(told), files))
        until = int(point * len(disk.log))
        before = max(number for number, one in enumerate(moments) if one.log <= until)
        after = min(before + 1, len(moments) - 1)
        within = disk.log[moments[before].log : until]
        # A tail goes, or begins anew, when all of the call so far is in the journal
        now = moments[after if any(one.what == "gone" for one in within) else before]
        left = root / "left"
        left.mkdir()
        for name, data in now.files.items():
            (left / name).write_bytes(data)
        rebuilt(disk.log, until, share, size, left)
        read = read_call(journal_path(left, CALL)).events
        disk.mend()
        journal.close()
        store.close()
        assert read == as_json(told[: len(read)]), "a part of the call from its beginning"
        assert len(read) >= moments[before].events


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_whatever_a_power_cut_leaves_of_a_tail_nothing_is_made_up(data: st.DataObject):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        disk = MappingPlatform()
        store = SureStore(root, platform=disk)
        disk.fail("create")
        tails = []
        for call in (OTHER, CALL):
            journal = Journal(journal_path(root, call), platform=disk, tails=store, retry_s=3600)
            journal.append(events(30, call))
            journal.close()
            tails.append((root / f"{len(tails) + 1}.tail").read_bytes())
        store.close()
        held = bytearray(tails[1])
        for _ in range(data.draw(st.integers(0, 6))):
            at = data.draw(st.integers(0, 6000))
            until = at + data.draw(st.integers(1, 2000))
            kind = data.draw(st.sampled_from(("zeros", "other", "noise", "shifted")))
            held[at:until] = {
                "zeros": bytes(until - at),
                "other": tails[0][at:until],
                "noise": os.urandom(until - at),
                "shifted": tails[1][at + 300 : until + 300],
            }[kind]
        (root / "2.tail").write_bytes(held)
        read = read_call(journal_path(root, CALL)).events
        assert read == as_json(events(30))[: len(read)]
