"""From the key that changes the theme, or the text size, in a call to everything painted anew.

The window is real and whole, without a screen, and has been on the start screen, in a call and in
a wrap-up, as after some work; the time is that of the window's thread.
"""

from __future__ import annotations

import time

from PySide6.QtWidgets import QApplication

from jobaid.ui.desk.area import DeskArea
from jobaid.ui.theme import ThemeManager
from tests.benchmarks.desk_figures import SlowDisk, desk

ROUNDS = 20
SCALES = (1.25, 1.5, 2.0, 1.0)
APPEARANCES = ("dark", "contrast", "light")


def _in_a_call(place: DeskArea) -> None:
    """Every screen of the desk has been seen once, and a call is on its first step."""
    session = place.dispatcher.session
    for finished in (True, False):
        given = {"customer.name": "Ann Lee", "account": "40217788"}
        place.dispatcher.run("open", session.open_script, "charge-dispute", given)
        QApplication.processEvents()
        if finished:
            place.dispatcher.run("wrap-up", session.wrap_up)
            QApplication.processEvents()
            place.dispatcher.run("close", session.finish, "benchmark")
            QApplication.processEvents()


def changes(place: DeskArea) -> tuple[list[float], list[float]]:
    """Seconds of each change of theme, and of each change of text size."""
    _in_a_call(place)
    themes = QApplication.instance().findChild(ThemeManager)
    looks: list[float] = []
    sizes: list[float] = []
    for number in range(ROUNDS):
        began = time.perf_counter()
        themes.set_appearance(APPEARANCES[number % len(APPEARANCES)])
        QApplication.processEvents()
        looks.append(time.perf_counter() - began)
        began = time.perf_counter()
        themes.set_scale(SCALES[number % len(SCALES)])
        QApplication.processEvents()
        sizes.append(time.perf_counter() - began)
    return looks, sizes


def _row(what: str, times: list[float]) -> tuple[str, str, str]:
    ordered = sorted(times)
    middle, most = ordered[len(ordered) // 2] * 1000, ordered[-1] * 1000
    return what, f"p50 {middle:.0f} ms, worst {most:.0f} ms", "<= 60 ms"


def figures() -> list[tuple[str, str, str]]:
    """(what, measured, aim) of a change of theme and of text size in a call."""
    with desk(SlowDisk()) as place:
        looks, sizes = changes(place)
    return [
        _row("a change of theme in a call, to everything painted", looks),
        _row("a change of text size in a call, to everything painted", sizes),
    ]
