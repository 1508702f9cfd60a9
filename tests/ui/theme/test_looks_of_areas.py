"""A look that an area reaches while one works in it is, pixel for pixel, that of a fresh start."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.operations.clock import call_clock
from jobaid.ui.theme.theme import ThemeName
from tests.ui.area_screens import SCREENS, Area, Areas, go
from tests.ui.desk.desks import LIGHT
from tests.ui.theme.test_changes_of_look import differs, still
from tests.ui.tree import all_come, settle

LOOKS: tuple[tuple[ThemeName, float], ...] = (("light", 2.0), ("contrast", 1.5), ("dark", 1.0))
# One of each area; all of them in the long form.
EACH_TIME = {("review", "calls"), ("service", "board"), ("studio", "write"), ("practice", "home")}


def picture(window: Area) -> QImage:
    """The window once all is there."""
    all_come(window.tasks)
    return window.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.fixture
def areas(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Areas:
    still(qapp)
    # The clock of a run does not go on from picture to picture.
    stands = partial(call_clock, monotonic=lambda: 0)
    monkeypatch.setattr("jobaid.operations.practice.practising.call_clock", stands)
    return Areas(qtbot, tmp_path)


@pytest.mark.parametrize(
    ("area", "screen"),
    [pytest.param(*one, marks=() if one in EACH_TIME else pytest.mark.long) for one in SCREENS],
)
def test_a_look_reached_live_in_an_area_is_that_of_a_fresh_start(
    areas: Areas, area: str, screen: str
) -> None:
    ended: list[Callable[[], None]] = []

    def shown(look: tuple[ThemeName, float]) -> Area:
        window = areas.make(area, look)
        window.window.resize(1366, 768)
        settle()
        go(window, screen)
        return window

    def end(window: Area) -> None:
        window.close()
        window.window.deleteLater()
        settle()
        ended.append(window.close)  # what is still on its way is not collected under it

    fresh: list[QImage] = []
    for look in LOOKS:
        window = shown(look)
        fresh.append(picture(window))
        end(window)
    window = shown(LIGHT)
    picture(window)
    odd = {}
    for look, wanted in zip(LOOKS, fresh, strict=True):
        window.themes.set_appearance(look[0])
        window.themes.set_scale(look[1])
        if where := differs(picture(window), wanted):
            odd[look] = where
    window.themes.set_appearance("light")
    window.themes.set_scale(1.0)
    end(window)
    assert odd == {}
