"""The desk in every window: nothing out of reach, nothing outside its pane, order as one reads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.desk.desks import Desk, focused
from tests.ui.tree import Tree, press, settle, tab_order

SIZES = [(1440, 900, 1.0), (1024, 600, 1.0), (1024, 600, 2.0), (420, 900, 1.0), (1440, 900, 2.0)]


def open_at(desk: Desk, width: int, height: int, scale: float) -> None:
    """A call after its first answer, in a window of that size."""
    desk.themes.set_scale(scale)
    desk.window.resize(width, height)
    settle()
    desk.open()
    press("1")
    settle()


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_what_matters_is_reachable_at_every_size(
    desk: Desk, tree: Tree, width: int, height: int, scale: float
) -> None:
    open_at(desk, width, height, scale)
    bar = () if desk.place.calls.call.shape_now.lowest else ("hold",)
    for identifier in ("say", "never-list", "note", "clock", "answer-none", *bar):
        assert tree.has(identifier), identifier
    never = tree.find("never-list").widget
    assert within(never, desk.window), "the never list stays in view"
    assert never.height() > 20
    assert tree.has(f"never-{desk.view.never[0].id}")
    for identifier in ("note", "may-list"):
        if tree.has(identifier):
            widget = tree.find(identifier).widget
            widget.setFocus()
            assert widget.width() > 50
    press("Escape")
    step = desk.view.step
    answer = next(one for one in desk.view.answers if one.enabled)
    press(str(answer.number))
    assert desk.view.step != step


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_stands_outside_its_parent(
    desk: Desk, width: int, height: int, scale: float
) -> None:
    open_at(desk, width, height, scale)
    call = desk.place.calls.call
    for bar in (call.top_bar, call.action_bar):
        shown = [w for w in bar.findChildren(QWidget) if w.isVisible() and w.parent() is bar]
        for one in shown:
            assert bar.rect().contains(one.geometry()), (one, one.geometry(), bar.rect())
        for at, one in enumerate(shown):
            for other in shown[at + 1 :]:
                assert not one.geometry().intersects(other.geometry()), (one, other)


def test_tab_goes_as_one_reads(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1")
    order = tab_order(tree.find("step-title").widget)
    body = desk.place.calls.call.step.body
    inside = [widget for widget in order if body.isAncestorOf(widget)]
    tops = [widget.mapTo(body, QPoint(0, 0)) for widget in inside]
    lines = [(point.y() // 30, point.x()) for point in tops]
    assert [y for y, _ in lines] == sorted(y for y, _ in lines)
    names = [widget.accessibleIdentifier() for widget in order]
    first = names.index("say")
    assert first < names.index("ask-customer.name")
    assert names.index("ask-customer.name") < names.index(f"do-{desk.view.items[0].id}")
    answer = next(one for one in desk.view.answers if one.enabled)
    assert names.index(f"do-{desk.view.items[0].id}") < names.index(f"answer-{answer.id}")
    assert names.index(f"answer-{answer.id}") < names.index("answer-none")


def test_the_dock_keeps_the_call_and_the_focus(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1", "F2")
    step = desk.view.step
    press("F11")
    settle()
    assert desk.view.step == step
    assert desk.window.width() <= 480
    assert focused() == "note"
    press("F2", "F11")
    settle()
    assert desk.view.step == step


def test_pools_do_not_grow_with_the_steps(desk: Desk) -> None:
    desk.open()
    for _ in range(3):
        press("1")
    counted = len(desk.place.findChildren(QWidget))
    for _ in range(10):
        press("Alt+Left", "1")
    assert len(desk.place.findChildren(QWidget)) <= counted + 2


def within(widget: QWidget, window: QWidget) -> bool:
    corner = widget.mapTo(window, QPoint(0, 0))
    QApplication.processEvents()
    return window.rect().contains(QRect(corner, widget.size()))
