"""How long a key in the search takes until what it found is painted, with 10,000 scripts.

`python -m tests.benchmarks.search_paint_figures` prints it; offscreen unless told otherwise.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import statistics
import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobaid.library.search import SearchIndex
from jobaid.operations.desk.early_search import EarlyFinder
from jobaid.operations.settings_in_force import Loaded, Settings
from jobaid.ui.desk.area import DeskArea
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.theme import ThemeManager
from tests.benchmarks.search_figures import SCRIPTS, _Maker, rows

SENTENCES = 40


def keys(place: DeskArea) -> list[float]:
    """Type callers' sentences key by key; milliseconds from each key to its results painted."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    maker = _Maker(3)
    times = []
    for at in range(SENTENCES + 1):
        place.focus_first()
        for letter in maker.sentence()[:40]:
            began = time.perf_counter()
            QTest.keyClicks(place.start.page.search.field, letter)
            # Once for the search, once more for whatever of it is drawn after that.
            app.processEvents()
            app.processEvents()
            if at:  # the first sentence fills what is kept
                times.append((time.perf_counter() - began) * 1000)
        QTest.keyClick(place.start.page.search.field, Qt.Key.Key_Escape)
        app.processEvents()
    return times


def figures() -> list[tuple[str, str, str]]:
    """What was measured, the result, the aim."""
    app = QApplication.instance() or QApplication(["jobaid benchmark"])
    assert isinstance(app, QApplication)
    themes = ThemeManager(app)
    themes.set_appearance("light")
    told = []
    for parts, words in ((False, "titles and callers' words"), (True, "with steps and replies")):
        found = EarlyFinder(SearchIndex.build(rows(SCRIPTS, parts=parts)))
        window = MainWindow(Loaded(Settings(name="Maya Okoro")))
        place = DeskArea(window.actions_of, window.message_bar.undo_line, found.find)
        window.add_place("desk", str, place)
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        app.processEvents()
        times = sorted(keys(place))
        high = times[int(len(times) * 0.95)]
        told.append(
            (
                f"a key to its results painted, {SCRIPTS:,} scripts, {words}",
                f"p50 {statistics.median(times):.1f} ms, p95 {high:.1f} ms",
                "p95 <= 30 ms",
            )
        )
        window.close()
        window.deleteLater()
    themes.rings.deleteLater()
    themes.deleteLater()
    app.processEvents()
    return told


if __name__ == "__main__":
    for what, measured, aim in figures():
        print(f"{what}\n    {measured}   (aim: {aim})")
