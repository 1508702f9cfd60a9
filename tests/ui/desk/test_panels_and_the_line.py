"""Panels of a call in every window: what is asked stands whole, and the line where it can."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.panel import Panel
from tests.ui.desk.desk_screens import PANELS, SCREENS, go, later
from tests.ui.desk.desks import Desk
from tests.ui.tree import press, settle

SIZES = {
    "1024x600": ((1024, 600), 1.0),
    "1024x600, 150 %": ((1024, 600), 1.5),
    "1024x600, 200 %": ((1024, 600), 2.0),
    "1366x768, 150 %": ((1366, 768), 1.5),
    "1366x768, 200 %": ((1366, 768), 2.0),
}
# They are no panel, or read on for longer than any window is high.
_NOT_HERE = {
    "owning up",
    "keys of a call",
    "large print",
    "reply open",
    "outline",
    "parked",
    "parked, put away",
}
WALKS = {
    name: walk[1:]
    for name, walk in {**SCREENS, **PANELS}.items()
    if walk[:1] == (later,) and len(walk) > 1 and "F12" not in walk and name not in _NOT_HERE
}


def opened(desk: Desk) -> Iterator[tuple[str, Panel]]:
    """Every panel of a call, one after the other."""
    later(desk)
    settle()
    host = desk.place.calls.call_panels.host
    for name, walk in WALKS.items():
        go(desk, walk)
        if host.current is not None:
            yield name, host.current
        while host.current is not None:
            host.close()
        desk.place.calls.call.step.rest()
        settle()


def cut(widget: QWidget) -> bool:
    """Whether some of its height does not show, though there is room for all of it."""
    shown = widget.visibleRegion().boundingRect().height()
    return shown < min(widget.height(), current_theme().px("control"))


@pytest.mark.parametrize("name", SIZES)
def test_what_has_the_focus_in_a_panel_stands_whole(name: str, qapp: QApplication) -> None:
    size, scale = SIZES[name]
    desk = Desk("light", scale)
    desk.window.add_place("practice", desk.title, QWidget())
    desk.window.resize(*size)
    settle()
    bad, seen = [], 0
    for which, panel in opened(desk):
        seen += 1
        call = desk.place.calls.call
        corner = panel.mapTo(desk.window, QPoint(0, 0))
        if not desk.window.rect().contains(QRect(corner, panel.size())):
            bad.append((which, "panel"))
        bad += [
            (which, one.accessibleIdentifier())
            for one in panel.findChildren(PushButton)
            if one.isVisible() and one.height() < one.sizeHint().height()
        ]
        for _ in range(6):
            focus = QApplication.focusWidget()
            if focus is None or not panel.isAncestorOf(focus):
                break
            if not isinstance(focus, QPlainTextEdit | QTextEdit) and cut(focus):
                bad.append((which, focus.accessibleIdentifier()))
            press("Tab")
            settle()
        say = call.step.body.say
        line = say.visibleRegion().boundingRect()
        line.moveTopLeft(say.mapTo(call, line.topLeft()))
        room = call.room().bottom() - line.bottom() - 2 * current_theme().px("unit")
        if (
            not line.isEmpty()
            and room >= panel.least_height()
            and panel.geometry().intersects(line)
        ):
            bad.append((which, "line"))
    desk.close()
    assert bad == []
    assert seen >= 15


def test_in_a_low_window_the_bar_of_the_keys_gives_its_room_to_a_panel(desk: Desk) -> None:
    desk.themes.set_scale(2.0)
    desk.window.resize(1366, 768)
    desk.open()
    settle()
    call = desk.place.calls.call
    assert call.action_bar.isVisible()
    before = call.room().height()
    press("Ctrl+Shift+S")
    settle()
    assert not call.action_bar.isVisible()
    assert call.room().height() > before
    press("Escape")
    settle()
    assert call.action_bar.isVisible()


def test_the_line_is_as_high_as_its_words_once_it_has_no_badge(desk: Desk) -> None:
    desk.themes.set_scale(2.0)
    desk.window.resize(1024, 600)
    desk.open()
    settle()
    body = desk.place.calls.call.step.body
    assert body.level.bare
    body.fit()
    assert body.say.height() == body.say.heightForWidth(body.say.width())
