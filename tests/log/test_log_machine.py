"""Any order of calls, faults, mendings and power cuts: what was acknowledged is there for good."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from jobaid.log.daybook import Daybook
from jobaid.log.daywriter import DayWriter
from jobaid.log.journal import Journal
from jobaid.log.reading import journal_path
from jobaid.log.recovery import events_to_resume, recover
from jobaid.log.reserve import Reserve
from tests.examples import examples
from tests.log.support import FaultyPlatform, as_json, event, fold, interaction_id, stock

OPERATIONS = ("make_folder", "sync_folder", "create", "overwrite", "append_to", "write", "sync",
              "datasync", "read", "replace", "remove")  # fmt: skip
CODES = (5, 28, 27)  # EIO, ENOSPC, EFBIG


class LosingPlatform(FaultyPlatform):
    """A disk that, when the power is cut, has only what was synced: bytes, and names in folders."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: dict[int, Path] = {}
        self.sure: dict[Path, int] = {}
        self.new: set[Path] = set()
        self.replaced: dict[Path, bytes] = {}

    def create(self, path: Path) -> int:
        return self._opened(super().create(path), path, new=True)

    def overwrite(self, path: Path) -> int:
        return self._opened(super().overwrite(path), path, new=True)

    def append_to(self, path: Path) -> int:
        return self._opened(super().append_to(path), path, new=False)

    def _opened(self, file: int, path: Path, *, new: bool) -> int:
        self.paths[file] = path
        if new:
            self.new.add(path)
            self.sure[path] = 0
        return file

    def sync(self, descriptor: int) -> None:
        super().sync(descriptor)
        self.sure[self.paths[descriptor]] = os.fstat(descriptor).st_size

    def datasync(self, descriptor: int) -> None:
        super().datasync(descriptor)
        self.sure[self.paths[descriptor]] = os.fstat(descriptor).st_size

    def replace(self, source: Path, target: Path) -> None:
        old = target.read_bytes() if target.exists() and target not in self.new else None
        super().replace(source, target)
        self.sure[target] = self.sure.pop(source)
        self.new.discard(source)
        if old is None:
            self.new.add(target)
        else:
            self.replaced.setdefault(target, old)

    def sync_folder(self, path: Path) -> None:
        super().sync_folder(path)
        self.new = {one for one in self.new if one.parent != path}
        self.replaced = {one: old for one, old in self.replaced.items() if one.parent != path}

    def cut(self, randomly: random.Random) -> None:
        """The power fails: of what was not synced anything may be lost."""
        for path, size in self.sure.items():
            if path.exists() and path.stat().st_size > size:
                os.truncate(path, randomly.randint(size, path.stat().st_size))
        for path in self.new:
            if randomly.random() < 0.5:
                path.unlink(missing_ok=True)
        for path, old in self.replaced.items():
            if randomly.random() < 0.5 and path.exists():
                path.write_bytes(old)


class LogMachine(RuleBasedStateMachine):
    """One desk, one call at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="log-machine"))
        self.open = self.root / "desk" / "open"
        self.open.mkdir(parents=True)
        self.acknowledged: dict[str, int] = {}
        self.ended: set[str] = set()
        self.number = 0
        self.start()

    def start(self) -> None:
        """Start the program anew on a sound disk, and go on with the call that was open."""
        self.disk = LosingPlatform()
        self.book = Daybook(self.root, "desk", platform=self.disk)
        reserve = Reserve(self.open / "reserve", size=4096, platform=self.disk)
        found = recover(self.open, self.book, fold, reserve=reserve, platform=self.disk)
        assert found.notices == []
        self.writer = DayWriter(self.book, reserve=reserve, retry_s=3600)
        self.reserve = reserve
        self.events = []
        mine = interaction_id(self.number)
        if [call.interaction for call in found.resumable] == [mine]:
            self.events = events_to_resume(mine, self.open, self.book)
        elif self.acknowledged.get(mine):
            self.number += 1  # it was ended
        self.listen()

    def listen(self) -> None:
        path = journal_path(self.open, interaction_id(self.number))
        self.journal = Journal(
            path, kept=self.events, platform=self.disk, reserve=self.reserve, retry_s=3600
        )

    @rule(count=st.integers(1, 3))
    def say(self, count: int) -> None:
        mine = interaction_id(self.number)
        told = [event(len(self.events) + more, mine) for more in range(count)]
        self.events += told
        if self.journal.append(told).wait():
            self.acknowledged[mine] = len(self.events)

    @precondition(lambda self: self.events)
    @rule()
    def end_the_call(self) -> None:
        mine = interaction_id(self.number)
        self.events.append(event(len(self.events), mine, "closed"))
        if self.journal.append(self.events[-1:]).wait():
            self.acknowledged[mine] = len(self.events)
        if self.writer.finish(fold(self.events), self.journal).wait():
            self.acknowledged[mine] = len(self.events)
            self.ended.add(mine)
        self.number += 1
        self.events = []
        self.listen()

    @rule(
        operation=st.sampled_from(OPERATIONS),
        code=st.sampled_from(CODES),
        times=st.sampled_from((1, 2, 5, 1000)),
    )
    def fail(self, operation: str, code: int, times: int) -> None:
        self.disk.fail(operation, code, times=times)

    @rule(shortest=st.sampled_from((None, 1, 40)))
    def write_short(self, shortest: int | None) -> None:
        self.disk.shortest = shortest

    @rule()
    def mend(self) -> None:
        self.disk.mend()

    @rule(seed=st.integers(0, 1000))
    def cut_the_power(self, seed: int) -> None:
        self.disk.fail("")
        self.let_go()
        self.disk.cut(random.Random(seed))
        self.start()

    @rule()
    def end_the_program(self) -> None:
        self.let_go()
        self.start()

    def let_go(self) -> None:
        self.writer.close()
        self.journal.close()
        self.book.close()

    @invariant()
    def every_day_file_can_be_read(self) -> None:
        for path in self.root.glob("desk/2*/*.json"):
            for held in stock(path):
                assert held == as_json(fold(held["events"])) | {"rev": held["rev"]}

    def teardown(self) -> None:
        self.let_go()
        self.start()
        held = {one["id"]: one for path in self.root.glob("desk/2*/*.json") for one in stock(path)}
        for call, count in self.acknowledged.items():
            assert len(held[call]["events"]) >= count
            assert call not in self.ended or held[call]["state"] == "closed"
        self.let_go()
        shutil.rmtree(self.root)


TestLogMachine = LogMachine.TestCase
TestLogMachine.settings = settings(
    max_examples=examples(40), stateful_step_count=25, deadline=None, derandomize=True
)
