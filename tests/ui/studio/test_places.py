"""The ways between the screens of the studio: their keys work, and Esc leads back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobaid.ui.studio.keys import PLACES, STUDIO_KEYS
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import settle


def go(studio: StudioWindow, view: str) -> None:
    """Show a view, with a script in hand."""
    assert studio.area.work is not None
    studio.work.open(studio.work.scripts()[0].file, 0)
    studio.area.work.go(view)
    settle()


def shown(studio: StudioWindow) -> str:
    assert studio.area.work is not None
    return studio.area.work.current


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)
    settle()


@pytest.mark.parametrize("view", PLACES)
def test_every_key_that_is_told_of_a_screen_does_something_there(
    studio: StudioWindow, view: str
) -> None:
    go(studio, view)
    actions = studio.area.action_map
    assert not [
        key.id for key in STUDIO_KEYS.keys if key.context == view and not actions.works(key.id)
    ]


@pytest.mark.parametrize("before", ["write", "house", "cards"])
@pytest.mark.parametrize("view", ["inbox", "replace", "problems", "spelling", "publish"])
def test_esc_leads_back_to_where_one_came_from(
    studio: StudioWindow, before: str, view: str
) -> None:
    """Also where a page has nothing to show: its list, that takes the focus, is not there then."""
    studio.checked()
    go(studio, before)
    go(studio, view)
    for _ in range(2):  # from a field or a list one presses it twice
        if shown(studio) == view:
            press(Qt.Key.Key_Escape)
    assert shown(studio) == before


def test_a_new_script_is_asked_for_from_the_inbox(studio: StudioWindow) -> None:
    go(studio, "inbox")
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleIdentifier() == "new-script-title"


@pytest.mark.parametrize("view", ["write", "inbox", "publish"])
def test_the_views_of_a_script_lead_to_each_other(studio: StudioWindow, view: str) -> None:
    go(studio, view)
    others = [one for one in ("write", "inbox", "publish") if one != view]
    for other in (*others, view):
        page = studio.area.work.stack.currentWidget()  # type: ignore[union-attr]
        part = next(one for one in page.views.shown() if one.option == other)
        QTest.mouseClick(part, Qt.MouseButton.LeftButton)
        settle()
        assert shown(studio) == other


def test_the_script_that_was_open_is_in_hand_in_the_list(studio: StudioWindow) -> None:
    """Delete, rename and copy there are of it, not of another."""
    last = studio.work.scripts()[-1].file
    assert studio.area.work is not None
    studio.work.open(last, 0)
    studio.area.work.go("write")
    press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert shown(studio) == "scripts"
    page = studio.area.work.stack.currentWidget()
    assert page.rows.rows.row(page.rows.currentIndex()).row_id == last  # type: ignore[union-attr]


def test_a_question_does_not_wait_over_a_page_that_was_left(studio: StudioWindow) -> None:
    go(studio, "scripts")
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    title = QApplication.focusWidget()
    assert title is not None
    assert title.accessibleIdentifier() == "new-script-title"
    press(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert shown(studio) == "inbox"
    press(Qt.Key.Key_Escape)
    assert shown(studio) == "scripts"
    assert not title.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleIdentifier() == "studio-find"


def test_the_title_has_its_room_at_twice_the_size(studio: StudioWindow) -> None:
    go(studio, "write")
    studio.themes.set_scale(2.0)
    page = studio.area.work.stack.currentWidget()  # type: ignore[union-attr]
    studio.until(lambda: page.views.y() >= page.title.geometry().bottom())
    parts = page.views.shown()
    studio.until(lambda: len({one.y() for one in parts}) == 1)
    assert page.title.width() >= page.title.sizeHint().width()
