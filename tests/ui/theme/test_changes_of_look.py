"""Every look that is reached while one works is, pixel for pixel, that of a fresh start."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication

from jobaid.operations.settings_file import change_settings
from jobaid.ui.callview.step_body import StepBody
from jobaid.ui.theme.theme import ThemeName
from tests.ui.desk.desk_screens import PANELS, SCREENS, go
from tests.ui.desk.desks import Desk
from tests.ui.frame.frames import Frame
from tests.ui.tree import all_come, press, settle

SMALL, USUAL, LARGE = (1024, 600), (1366, 768), (1920, 1080)
BEGAN: tuple[ThemeName, float] = ("light", 1.0)
LOOKS: tuple[tuple[ThemeName, float], ...] = (
    ("dark", 1.0),
    ("light", 2.0),
    ("contrast", 1.5),
    ("dark", 1.25),
    ("light", 1.0),
)
WALKS = {**SCREENS, **PANELS}
# Where the focus stands is not the same there: at 200 % a panel asks which step, and how far a list
# is scrolled is the person's own doing. The letters of large print are sometimes placed a part of a
# pixel elsewhere, which nobody sees.
OWN = {"outline", "all outcomes", "large print"}


def picture(desk: Desk | Frame) -> QImage:
    """The window once all is settled."""
    all_come(desk.tasks)
    return desk.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def differs(one: QImage, other: QImage) -> str:
    """Where they are not alike: left, top, right, bottom."""
    if one == other:
        return ""
    odd = [
        (x, y)
        for y in range(one.height())
        if one.constScanLine(y) != other.constScanLine(y)
        for x in range(one.width())
        if one.pixel(x, y) != other.pixel(x, y)
    ]
    across, down = zip(*odd, strict=True)
    return f"{min(across)}, {min(down)} to {max(across)}, {max(down)}"


def still(app: QApplication) -> None:
    """No caret blinks, and no pointer is over what moves."""
    app.setCursorFlashTime(0)
    QCursor.setPos(0, 0)


def end(desk: Desk) -> None:
    desk.close()
    desk.window.deleteLater()
    settle()


def a_desk(look: tuple[ThemeName, float], size: tuple[int, int]) -> Desk:
    made = Desk(*look)
    made.window.resize(*size)
    settle()
    return made


def check(name: str, size: tuple[int, int], qapp: QApplication) -> None:
    still(qapp)
    fresh: list[QImage] = []
    for look in LOOKS:
        desk = a_desk(look, size)
        go(desk, WALKS[name])
        fresh.append(picture(desk))
        end(desk)
    desk = a_desk(BEGAN, size)
    go(desk, WALKS[name])
    odd = {}
    for look, wanted in zip(LOOKS, fresh, strict=True):
        desk.themes.set_appearance(look[0])
        desk.themes.set_scale(look[1])
        if where := differs(picture(desk), wanted):
            odd[look] = where
    end(desk)
    assert odd == {}


@pytest.mark.parametrize(
    "name",
    [*SCREENS, *(pytest.param(one, marks=pytest.mark.long) for one in PANELS if one not in OWN)],
)
def test_a_look_reached_live_is_that_of_a_fresh_start(name: str, qapp: QApplication) -> None:
    check(name, USUAL, qapp)


@pytest.mark.long
@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.parametrize("name", SCREENS)
def test_so_it_is_at_other_sizes(name: str, size: tuple[int, int], qapp: QApplication) -> None:
    check(name, size, qapp)


@pytest.mark.parametrize("name", ["call", "a later step", "promise", "wrap-up"])
def test_a_screen_that_was_hidden_while_the_look_changed(name: str, qapp: QApplication) -> None:
    still(qapp)
    look: tuple[ThemeName, float] = ("contrast", 1.5)
    desk = a_desk(look, USUAL)
    go(desk, WALKS[name])
    wanted = picture(desk)
    end(desk)
    desk = a_desk(BEGAN, USUAL)
    go(desk, WALKS["wrap-up"])
    desk.place.dispatcher.run("close", desk.session.finish, "hung up")
    desk.clock.ns = 0
    settle()
    desk.themes.set_appearance(look[0])
    desk.themes.set_scale(look[1])
    go(desk, WALKS[name])
    found = picture(desk)
    end(desk)
    assert differs(found, wanted) == ""


@pytest.mark.parametrize("key", ["Ctrl+,", "F1"])
def test_so_it_is_where_the_look_is_set(key: str, tmp_path: Path, qapp: QApplication) -> None:
    still(qapp)

    def shown(look: tuple[ThemeName, float]) -> Frame:
        change_settings(tmp_path, as_settings(look))
        frame = Frame(tmp_path)
        frame.window.resize(*USUAL)
        press(key)
        settle()
        return frame

    def end(frame: Frame) -> None:
        frame.close()
        frame.window.deleteLater()
        settle()

    fresh = []
    for look in LOOKS:
        frame = shown(look)
        fresh.append(picture(frame))
        end(frame)
    frame = shown(BEGAN)
    picture(frame)
    odd = {}
    for look, wanted in zip(LOOKS, fresh, strict=True):
        frame.keeper.change(as_settings(look))
        if where := differs(picture(frame), wanted):
            odd[look] = where
    end(frame)
    assert odd == {}


def as_settings(look: tuple[ThemeName, float]) -> dict[str, object]:
    return {"appearance.theme": look[0], "appearance.text_scale": look[1]}


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
def test_a_step_fits_itself_once_at_another_text_size(
    scale: float, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = a_desk(BEGAN, USUAL)
    go(desk, WALKS["call"])
    (body,) = desk.window.findChildren(StepBody)
    tried: list[int] = []
    set_columns = body.answers.set_columns

    def count(columns: int, **how: Any) -> None:
        tried.append(columns)
        set_columns(columns, **how)

    monkeypatch.setattr(body.answers, "set_columns", count)
    desk.themes.set_scale(scale)
    settle()
    at_the_change, stands = len(tried), body.level
    tried.clear()
    body.fit()
    assert at_the_change == len(tried) > 0, "how many levels are tried to fit it once"
    assert body.level is stands
    end(desk)
