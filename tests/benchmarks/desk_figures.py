"""From a key press to the next step painted, over 2,000 steps of the shipped library.

The window is real and whole, without a screen; the time is that of the GUI thread from the key
until the step is painted, and until all beside it is, which comes right after. Both are told of
the processor too: on a busy machine the clock counts what other programs do.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
import itertools
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobaid.library.shipped import shipped_library
from jobaid.log.platform import Platform
from jobaid.log.profile import Profile
from jobaid.operations.desk.session import Session
from jobaid.operations.library.library_source import open_for_desk
from jobaid.operations.recorder import Recorder
from jobaid.operations.settings_in_force import Loaded, Settings
from jobaid.ui.desk.area import DeskArea
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.theme import ThemeManager
from jobaid.ui.widgets.after_paint import AfterPaint

STEPS = 2_000
SLOW_STEPS = 300
STEPS_OF_A_CALL = 20
SCRIPTS = ("charge-dispute", "no-service", "cancellation", "complaint", "late-order")
SLOW_SYNC_S = 2.0
AIM = "p50 <= 6 ms, p99 <= 12 ms"


class SlowDisk(Platform):
    """A disk that takes two seconds for every sync."""

    slow = False

    def datasync(self, descriptor: int) -> None:
        """Wait, then sync."""
        if self.slow:
            time.sleep(SLOW_SYNC_S)
        super().datasync(descriptor)


@contextmanager
def desk(disk: SlowDisk) -> Iterator[DeskArea]:
    """A desk that keeps its calls on `disk`."""
    app = QApplication.instance() or QApplication(["jobaid benchmark"])
    assert isinstance(app, QApplication)
    themes = ThemeManager(app)
    themes.set_appearance("light")
    opened = open_for_desk(shipped_library())
    with tempfile.TemporaryDirectory() as folder:
        recorder = Recorder(Profile.open(Path(folder), writing=True), tails=True, platform=disk)
        session = Session(lambda: opened, recorder)
        session.take_up_library()
        window = MainWindow(Loaded(Settings(name="Maya Okoro")))
        place = DeskArea(window.actions_of, window.message_bar.undo_line)
        tasks = Tasks()
        place.begin(session, tasks)
        window.add_place("desk", str, place)
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        app.processEvents()
        yield place
        disk.slow = False
        tasks.close()
        window.close()
        session.close()
        recorder.close()
        window.deleteLater()
        themes.rings.deleteLater()
        themes.deleteLater()
        app.processEvents()


def press_answers(
    place: DeskArea,
    steps: int,
    seed: int = 7,
    clock: Callable[[], float] = time.perf_counter,
    beside: list[float] | None = None,
) -> list[float]:
    """Press Alt and the digit of a random open answer `steps` times; seconds from key to paint.

    A digit alone goes into the field that has the caret. `beside` takes the seconds until what
    stands beside the step is painted as well.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    choose = random.Random(seed)
    scripts = itertools.cycle(SCRIPTS)
    times: list[float] = []
    taken = STEPS_OF_A_CALL
    painted: list[float] = []
    # What was asked for first comes first: before anything that the step leaves for later.
    marker = AfterPaint(place, lambda: painted.append(clock()))
    while len(times) < steps:
        view = place.dispatcher.session.call_view()
        numbers = [
            one.number
            for one in (view.answers if view is not None else ())
            if one.enabled and one.number < 10
        ]
        if view is None or not numbers or taken >= STEPS_OF_A_CALL:
            if view is not None:
                place.dispatcher.run("close", place.dispatcher.session.finish, "benchmark")
            given = {"customer.name": "Ann Lee", "account": "40217788"}
            place.dispatcher.run("open", place.dispatcher.session.open_script, next(scripts), given)
            app.processEvents()
            app.processEvents()  # what comes after the paint of an opened call is no part of a key
            gc.collect()
            taken = 0
            continue
        key = Qt.Key(ord("0") + choose.choice(numbers))
        focus = QApplication.focusWidget()
        marker.ask()
        began = clock()
        QTest.keyClick(focus, key, Qt.KeyboardModifier.AltModifier)
        app.processEvents()  # up to the paint, and what waited for it
        app.processEvents()  # the paint of that
        times.append(painted.pop() - began)
        if beside is not None:
            beside.append(clock() - began)
        taken += 1
    marker.deleteLater()
    return times


def _row(what: str, times: list[float], aim: str = AIM) -> tuple[str, str, str]:
    ordered = sorted(times)
    middle = ordered[len(ordered) // 2] * 1000
    high = ordered[int(len(ordered) * 0.99)] * 1000
    return what, f"p50 {middle:.1f} ms, p99 {high:.1f} ms", aim


def figures() -> list[tuple[str, str, str]]:
    """(what, measured, aim) of the desk."""
    disk = SlowDisk()
    with desk(disk) as place:
        press_answers(place, 100)
        beside: list[float] = []
        painted = press_answers(place, STEPS, beside=beside)
        rows = [
            _row(f"a key to the next step painted, {STEPS:,} steps", painted),
            _row("the same until all beside it is painted too", beside, "reported"),
        ]
        beside = []
        painted = press_answers(place, STEPS, clock=time.thread_time, beside=beside)
        rows += [
            _row("a key to the next step painted, of processor", painted),
            _row("the same until all beside it is painted too", beside, "reported"),
        ]
        disk.slow = True
        slow = press_answers(place, SLOW_STEPS)
    rows.append(_row(f"the same with syncs of {SLOW_SYNC_S:.0f} s, {SLOW_STEPS} steps", slow))
    return rows
