"""What the worker does at the desk: a search at once, a full day, a shift, calls without an end."""

from __future__ import annotations

import gc
import random
import threading
import time
from collections.abc import Callable
from importlib import import_module
from itertools import count
from typing import TYPE_CHECKING

from jobaid.cli import parser
from jobaid.operations.startup import begin
from tests.ui.programs import HasProgram
from tests.ui.shift.worker import STEPS, memory, tell

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from jobaid.operations.handover import HandoverRequest

EVERY = 20
"""After so many calls a shift tells how it stands; the first time, pools and caches are full."""


class AtWork(HasProgram):
    """The program as `jobaid` starts it, with its first window shown."""

    def __init__(self, profile: str, library: str, request: HandoverRequest | None = None) -> None:
        arguments = ["--profile", profile, "--library", library]
        gc.disable()
        import_module("jobaid.ui")
        started = begin(parser(arguments).parse_args(arguments), request)
        from jobaid.app import DeskProgram, make_application

        self.app: QApplication = make_application(["jobaid"])
        self.program = DeskProgram(self.app, started)
        self.program.show()
        self.program.window.activateWindow()

    def until(self, true: Callable[[], object], seconds: float = 60) -> None:
        """Let the program run until something holds; between looks this thread rests."""
        from PySide6.QtCore import QEventLoop, QTimer

        ticking = QTimer()
        ticking.start(3)
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, "it never came"
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        ticking.stop()

    def keys(self, words: str) -> None:
        """Type words into what has the focus, without loading Qt's test library."""
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        self.until(self.app.focusWidget)
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                self.app.sendEvent(self.app.focusWidget(), key)

    def search(self, words: str) -> None:
        """Type a search, until its results are painted."""
        self.keys(words)
        results = self.program.desk.start.page.search.results  # type: ignore[union-attr]
        self.until(lambda: results.isVisible() and results.shown)
        self.app.processEvents()

    def at_its_desk(self) -> None:
        """Wait until calls can be taken: the library is there, and the screens of a call."""
        self.until(lambda: self.session is not None and self.session.library.opened is not None)
        while self.program.desk.prepare():
            self.app.processEvents()

    def watching_promises(self) -> None:
        """Wait for what a start leaves for later: the look at promises begins a while after it."""
        from jobaid.ui.service.reminder_watch import ReminderWatch

        self.until(lambda: self.program.findChild(ReminderWatch) is not None)

    def close(self) -> None:
        """End the program as its window's close does."""
        self.program.window.close()
        self.program.close()


def start(profile: str, library: str, _number: int) -> None:
    """From nothing until a search that was typed at once shows what it found."""
    desk = AtWork(profile, library)
    desk.search("router broken")
    tell(shown=True, processor=time.process_time(), memory=memory())
    desk.close()


def opened(profile: str, library: str, number: int) -> None:
    """From nothing until the first step of a script that the start names can be answered."""
    from jobaid.operations.handover import HandoverRequest

    desk = AtWork(profile, library, HandoverRequest("open", f"script-{number:05}"))
    desk.until(lambda: desk.session is not None and desk.session.call_view() is not None)
    first = f"answer-{desk.view.answers[0].id}"
    desk.until(lambda: any(one.isVisible() for one in _named(desk, first)))
    desk.app.processEvents()
    tell(shown=True, processor=time.process_time(), memory=memory())
    before = desk.view.step
    desk.keys("1")
    assert desk.view.step != before
    desk.close()


def _named(desk: AtWork, identifier: str) -> list[QWidget]:
    return [one for one in desk.app.allWidgets() if one.accessibleIdentifier() == identifier]


def full_day(profile: str, library: str, number: int) -> None:
    """A start in a day with `number` calls, a search, and a call with its steps.

    The start is over once all is made and the desk has had a quiet moment to tidy up.
    """
    desk = AtWork(profile, library)
    desk.search("router broken")
    desk.at_its_desk()
    desk.until(lambda: desk.session.start_view().calls_today == number)
    gc.unfreeze()
    desk.until(lambda: gc.get_freeze_count() > 0)
    started = memory()
    script = next(iter(desk.session.library.library.scripts))
    desk.program.desk.dispatcher.run("open", desk.session.open_script, script)  # type: ignore[union-attr]
    desk.app.processEvents()
    while desk.view.answers:
        desk.program.desk.dispatcher.do("answer", id=desk.view.answers[0].id)  # type: ignore[union-attr]
        desk.app.processEvents()
    tell(started=started, memory=memory())
    desk.close()


def shift(profile: str, library: str, calls: int) -> None:
    """So many calls of twenty steps, one after the other, with keys alone."""
    desk = AtWork(profile, library)
    desk.search("part")
    desk.at_its_desk()
    desk.watching_promises()
    rounds = Rounds(desk)
    for number in range(1, calls + 1):
        rounds.call(number)
        if number >= calls - 1 or number % EVERY == 0:
            tell(calls=number, **standing(desk))
    desk.close()


def standing(desk: AtWork) -> dict[str, int]:
    """What is there between two calls, once everything that was let go is gone."""
    from PySide6.QtCore import QObject, QTimer

    from tests.ui.tree import settle

    # The thread of an ended call's journal lives until the disk has it all.
    desk.until(lambda: not any(one.name.startswith("journal") for one in threading.enumerate()))
    for _ in range(2):
        settle()
        gc.collect()
    here = [one for one in gc.get_objects() if isinstance(one, QObject)]
    windows = desk.app.topLevelWidgets()
    timers = [one for root in (desk.program, *windows) for one in root.findChildren(QTimer)]
    return {
        "memory": memory(),
        "widgets": len(desk.app.allWidgets()),
        "windows": len(windows),
        "objects": len(here),
        "timers": len(timers),
        "running_timers": sum(one.isActive() for one in timers),
        "threads": threading.active_count(),
    }


class Rounds:
    """Works calls by keys: search, answers, ticks, fields, notes, wrap-up."""

    def __init__(self, desk: AtWork) -> None:
        self.desk = desk

    def call(self, number: int) -> None:
        """One call from the search to the next."""
        from tests.ui.tree import press, type_text

        self.open(number)
        for step in range(STEPS):
            press("Alt+T")
            if step % 5 == 1:
                self.fill(f"Shows {number}")
            if step % 7 == 3:
                press("F2")
                type_text(f"Note {step} of call {number}")
                press("F2")
            press("Alt+1" if step % 2 else "Alt+2")
        press("F12")
        press("Ctrl+Return")
        assert self.desk.session.call_view() is None, "the call did not end"

    def open(self, number: int) -> None:
        """Find a script by words and open it."""
        from tests.ui.tree import press, type_text

        search = self.desk.program.desk.start.page.search  # type: ignore[union-attr]
        search.field.setFocus()
        search.field.selectAll()
        type_text(f"part {number % 10} fails")
        press("Return")
        self.desk.until(lambda: self.desk.session.call_view() is not None)

    def fill(self, words: str) -> None:
        """Put words into the step's field, as one who tabs to it."""
        from tests.ui.tree import press, type_text

        asks = self.desk.program.desk.calls.call.step.body.asks  # type: ignore[union-attr]
        asks.focus(self.desk.view.asks[0].field)
        type_text(words)
        press("Esc")


def moments(profile: str, library: str, seed: int) -> None:
    """Calls at random, with everything an agent leaves in them, until this process is killed.

    After each deed, once it is painted, a line tells what the call on the screen holds.
    """
    from jobaid.log.platform import Platform
    from tests.ui.tree import press, type_text

    # What was shown must outlive the process with any disk: one that takes no time, or two seconds
    # for every sync.
    Platform.datasync = _slow_sync if seed % 2 else _no_sync  # type: ignore[method-assign]
    desk = AtWork(profile, library)
    desk.search("part")
    desk.at_its_desk()
    saved = [-1]
    desk.program.runtime.bridge.saved.connect(saved.append)
    rng, rounds = random.Random(seed), Rounds(desk)
    for number in count(1):
        rounds.open(number)
        for step in range(STEPS):
            action = rng.choice(("tick", "fill", "note", "promise", "hold", "back", "none"))
            match action:
                case "tick":
                    press("Alt+T")
                case "fill":
                    rounds.fill(f"Shows {rng.randrange(1000)}")
                case "note":
                    press("F2")
                    type_text(f"Note {rng.randrange(1000)}")
                    press("F2")
                case "promise":
                    press("F3")
                    type_text(f"Ring back {rng.randrange(1000)}")
                    press("Tab")
                    type_text("tomorrow 3pm")
                    press("Return")
                case "hold":
                    press("F5", "F5")
                case "back" if step > 3:
                    press("Alt+Left")
                case _:
                    pass
            _tell_screen(desk, saved[-1])
            press(rng.choice(("Alt+1", "Alt+2")))
            _tell_screen(desk, saved[-1])
        press("F12")
        press("Ctrl+Return")
        if desk.session.call_view() is not None:  # steps were gone back over: it is not at its end
            press("1", "Ctrl+Return")
        tell(over=True)


def _no_sync(_platform: object, _descriptor: int) -> None:
    """A disk that takes no time."""


def _slow_sync(_platform: object, _descriptor: int) -> None:
    """A disk that takes two seconds."""
    time.sleep(2)


def _tell_screen(desk: AtWork, saved: int) -> None:
    desk_call = desk.session.desk_call
    events = desk_call.engine.events
    tell(call=desk_call.id, saved=saved, events=list(events))
