"""A desk for the tests: a library in a folder, a profile, and clocks that the test moves."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.ids import uuid7
from jobaid.library.cache.open_library import OpenLibrary, open_library
from jobaid.operations.desk.session import Session
from jobaid.operations.recorder import Recorder
from tests.call.house import contents

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.operations.desk.action_result import ActionResult, Changes

MORNING = dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC)  # a Monday
SHIPPED = Path(__file__).parents[3] / "scripts_library"


class Clocks:
    """Wall and monotonic time that move together, by hand."""

    def __init__(self, start: dt.datetime = MORNING) -> None:
        self.now = start

    def wall(self) -> dt.datetime:
        return self.now

    def monotonic(self) -> int:
        return int(self.now.timestamp() * 1_000_000_000)

    def on(self, seconds: float) -> None:
        self.now += dt.timedelta(seconds=seconds)


class Desk:
    """A session with its library folder and what it has told."""

    def __init__(
        self,
        folder: Path,
        *,
        start: dt.datetime = MORNING,
        keep: bool = True,
        files: Mapping[str, bytes] | None = None,
        library: Path | None = None,
        samples: bool = False,
    ) -> None:
        self.root = library or folder / "library"
        self.profile = folder / "profile"
        self.clocks = Clocks(start)
        self.told: list[str] = []
        self.changed: list[Changes] = []
        self._news = threading.Condition()
        self._number = 0
        self._samples = samples
        self.load: Callable[[], OpenLibrary] = lambda: open_library(self.root)
        self.later: Callable[[Callable[[], object]], object] = lambda job: job()
        if library is None and not self.root.exists():
            self.write(files if files is not None else contents())
        self.recorder: Recorder | None = None
        self.session = self._start(keep)

    def write(self, files: Mapping[str, bytes]) -> None:
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def change(self, name: str, old: str, new: str) -> None:
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def _start(self, keep: bool) -> Session:
        if keep:
            self.recorder = Recorder.open(self.profile, tell=self.told.append)
        session = Session(
            lambda: self.load(),
            self.recorder,
            wall=self.clocks.wall,
            monotonic=self.clocks.monotonic,
            new_id=self.new_id,
            tell=self.told.append,
            changed=self._note_change,
            later=lambda job: self.later(job),
            samples=self._samples,
        )
        session.take_up_library()
        return session

    def _note_change(self, changes: Changes) -> None:
        with self._news:
            self.changed.append(changes)
            self._news.notify_all()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until the desk has told of changes after which something holds."""
        with self._news:
            while not holds():
                assert self._news.wait(30), "the desk tells of nothing more"

    def new_id(self) -> str:
        self._number += 1
        return uuid7(int(self.clocks.now.timestamp() * 1000), self._number.to_bytes(10, "big"))

    def restart(self, *, crash: bool = False) -> None:
        """End the program, or let it be killed, and start it again."""
        if crash:
            desk_call = self.session.desk_call
            if desk_call is not None:
                desk_call.call.wait()
                desk_call.call.leave()
            for one in self.session.parked:
                one.call.wait()
                one.call.leave()
        self.close()
        self.session = self._start(self.recorder is not None)

    def close(self) -> None:
        self.session.close()
        if self.recorder is not None:
            self.recorder.close()

    # -- shorthands

    @property
    def view(self) -> CallView:
        view = self.session.call_view()
        assert view is not None
        return view

    def do(self, name: str, **with_: Any) -> ActionResult:
        return self.session.do({"do": name, **with_})

    def verified(self) -> None:
        """From the greeting of a charge dispute to finding the charge."""
        self.do("answer", id="gives-account")
        self.do("next")
        self.do("answer", id="matches")
        assert self.view.step == "find-charge"

    def finished(self, script: str = "stolen-phone", seconds: float = 60, **given: str) -> str:
        """A short call from start to end; returns its id once it is in its day file."""
        self.session.open_script(script, given)
        id = self.view.id
        self.clocks.on(seconds)
        if script == "stolen-phone":
            self.do("next")
        else:
            self.do("jump", to="not-verified")
        call = self.session.desk_call
        assert call is not None
        self.session.wrap_up()
        result = self.session.finish()
        assert result.problem is None
        assert call.call.ended is not None
        assert call.call.ended.wait()
        return id
