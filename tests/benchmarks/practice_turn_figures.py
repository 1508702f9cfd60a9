"""From a key press to the turn of a practice call painted, beside the same on the desk.

The window is real and whole, without a screen; the time is what the GUI thread takes of the
processor from the key until everything that is queued has been done, painting too. A turn is a
line that is said (Ctrl and its digit) and the answer to it (Alt and its digit).
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import datetime as dt
import itertools
import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobaid.library.shipped import shipped_library
from jobaid.operations.desk.session import Session
from jobaid.operations.library.library_source import open_for_desk
from jobaid.operations.practice.practice_desk import PracticeDesk
from jobaid.operations.settings_in_force import Loaded, Settings
from jobaid.ui.frame.keyboard import Keyboard
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.practice.area import PracticeArea
from jobaid.ui.practice.controller import PracticeController
from jobaid.ui.practice.keys import PRACTICE_KEYS
from jobaid.ui.theme import ThemeManager
from tests.benchmarks import desk_figures

TURNS = 200


def _press(app: QApplication, key: int, modifier: Qt.KeyboardModifier) -> float:
    focus = app.focusWidget()
    assert focus is not None
    begun = time.thread_time()
    QTest.keyClick(focus, Qt.Key(key), modifier)
    app.processEvents()
    return time.thread_time() - begun


def _turns(work: PracticeController, app: QApplication) -> tuple[list[float], list[float]]:
    """Seconds of each line that was said and of each answer, over the scenarios in their order."""
    said: list[float] = []
    answered: list[float] = []
    scenarios = itertools.cycle(list(work.home.scenarios if work.home is not None else ()))
    while len(answered) < TURNS:
        work.begin(next(scenarios).id)
        app.processEvents()
        for _ in range(12):
            run, view = work.run, work.run_screen.view
            if run is None or run.run.over or view is None or len(answered) == TURNS:
                break
            right = run.run.line().text
            if right in view.lines:
                at = view.lines.index(right)
                said.append(_press(app, Qt.Key.Key_1 + at, Qt.KeyboardModifier.ControlModifier))
            answers = view.call.answers
            numbers = [one.number for one in answers if one.enabled and one.number < 10]
            if not numbers or work.run_screen.view is None:
                break
            key = Qt.Key.Key_0 + numbers[len(answered) % len(numbers)]
            answered.append(_press(app, key, Qt.KeyboardModifier.AltModifier))
        work.go_home()
        app.processEvents()
    return said, answered


def figures() -> list[tuple[str, str, str]]:
    """(what, measured, aim)."""
    with desk_figures.desk(desk_figures.SlowDisk()) as place:
        desk_figures.press_answers(place, 40)
        on_the_desk = statistics.median(
            desk_figures.press_answers(place, TURNS, clock=time.thread_time)
        )
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    themes = ThemeManager(app)
    themes.set_appearance("light")
    opened = open_for_desk(shipped_library())
    with tempfile.TemporaryDirectory() as folder:
        session = Session(lambda: opened, None)
        session.take_up_library()
        numbers = itertools.count()
        desk = PracticeDesk(
            profile=Path(folder),
            in_use=lambda: session.library,
            recorder=lambda: None,
            agent=lambda: {"id": "ella", "name": "Ella Novak"},
            wall=lambda: dt.datetime.now(dt.UTC),
            new_id=lambda: f"run-{next(numbers)}",
        )
        window = MainWindow(Loaded(Settings(name="Ella Novak")), Keyboard({}, (PRACTICE_KEYS,)))
        tasks = Tasks()
        area = PracticeArea(window.actions_of, tasks, lambda: desk, lambda _words: None)
        window.add_place("practice", lambda: "Practice", area)
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        area.begin()
        work = area.work
        assert work is not None
        while work.home is None or not work.home.scenarios:
            app.processEvents()
        said, answered = _turns(work, app)
        tasks.close()
        window.close()
        session.close()
        window.deleteLater()
        themes.rings.deleteLater()
        themes.deleteLater()
        app.processEvents()
    shown = f"{1000 * statistics.median(answered):.1f} ms, the desk {1000 * on_the_desk:.1f} ms"
    return [
        (f"practice: an answer to the next step painted, {TURNS}", shown, "as on the desk"),
        (
            f"practice: a line said to its turn painted, {len(said)}",
            f"{1000 * statistics.median(said):.1f} ms",
            "as on the desk",
        ),
    ]
