"""Panels, palette, clocks and the wrap-up where there is little room: nothing cut, nothing lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.library.shipped import shipped_assets
from jobaid.ui.frame.keyboard import shown
from jobaid.ui.frame.palette_item import action_items
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.never_card import NeverCard
from jobaid.ui.widgets.text_fields import LongBox
from tests.ui.desk.desks import Desk, focused
from tests.ui.tree import Tree, press, settle, tab_order

SIZES = [(1440, 900, 1.0), (1024, 600, 1.0), (420, 900, 1.0), (1440, 900, 2.0), (1024, 600, 2.0)]
PANELS = {
    "F3": "promise",
    "F4": "reply",
    "F7": "skip",
    "F8": "off script",
    "F9": "transfer",
    "0": "none fits",
    "Alt+M": "may rules",
    "Alt+O": "all rules",
    "Alt+U": "urgent",
}


def sized(desk: Desk, width: int, height: int, scale: float) -> None:
    desk.themes.set_scale(scale)
    desk.window.resize(width, height)
    settle()


def box(widget: QWidget, desk: Desk) -> QRect:
    return QRect(widget.mapTo(desk.window, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("key", PANELS)
def test_a_panel_squashes_nothing_and_leaves_the_never_list_free(
    desk: Desk, width: int, height: int, scale: float, key: str
) -> None:
    sized(desk, width, height, scale)
    desk.open()
    press("1")
    settle()
    press(key)
    settle()
    panel = desk.place.calls.call_panels.host.current
    assert panel is not None
    call = desk.place.calls.call
    assert call.room().contains(panel.geometry())
    assert not box(panel, desk).intersects(box(call.never, desk))
    rows = [row for row in panel.findChildren(AnswerRow) if row.isVisible()]
    for row in rows:
        assert row.height() >= row.heightForWidth(row.width()), row.accessibleName()
    for one in [*rows, *(b for b in panel.findChildren(PushButton) if b.isVisible())]:
        for other in rows:
            apart = one is other or not box(one, desk).intersects(box(other, desk))
            assert apart or one.parent() is not other.parent(), (one, other)


def test_whatever_takes_the_focus_in_a_low_panel_is_scrolled_to(desk: Desk) -> None:
    sized(desk, 1024, 600, 2.0)
    desk.open()
    press("1")
    press("F9")
    settle()
    panel = desk.place.calls.call_panels.host.current
    assert panel is not None
    seen = set()
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.add(focused())
        if focused() != "transfer-summary":
            shown = focus.visibleRegion().boundingRect()
            assert shown.height() > min(focus.height(), 40) // 2, focused()
        press("Tab")
        settle()
    assert {"transfer-to", "transfer-copy"} <= seen


def test_the_transfer_panel_leaves_the_line_to_say_free(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1", "F9")
    settle()
    panel = desk.place.calls.call_panels.host.current
    assert panel is not None
    assert not box(panel, desk).intersects(box(tree.find("say").widget, desk))


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_the_way_to_the_other_rules_always_shows(
    desk: Desk, width: int, height: int, scale: float
) -> None:
    sized(desk, width, height, scale)
    desk.open()
    never = desk.place.calls.call.never
    assert never.more.isVisible()
    assert never.rect().contains(never.more.geometry())
    shown = sum(1 for card in never.findChildren(NeverCard) if card.isVisible())
    before = never.more.accessibleName()
    assert before.startswith(str(len(desk.view.never) - shown))
    never.wish(never.width())
    assert never.more.accessibleName() == before, "measuring changes nothing that shows"


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_the_time_left_is_never_cut(desk: Desk, width: int, height: int, scale: float) -> None:
    sized(desk, width, height, scale)
    desk.open()
    bar = desk.place.calls.call.top_bar
    shown = [chip for chip in bar.chips if chip.isVisible()]
    assert shown, "a standard runs, and shows"
    for chip in shown:
        assert chip.width() >= chip.minimumSizeHint().width()
    press("F5")
    desk.tick(3)
    settle()
    clocks = [bar.hold.text() if bar.hold.isVisible() else ""]
    clocks += [chip._short for chip in bar.chips if chip.isVisible()]
    assert any("0:03" in words for words in clocks), "the hold's clock shows whatever else runs"


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_the_palette_lists_what_has_no_button_and_covers_no_rule(
    desk: Desk, tree: Tree, width: int, height: int, scale: float
) -> None:
    desk.window.add_finds(action_items(desk.window.actions_of))
    sized(desk, width, height, scale)
    desk.open()
    step = desk.view.step
    press("Ctrl+K")
    settle()
    palette = desk.window.palette_panel
    call = desk.place.calls.call
    if call.shape_now.stacked:
        assert not box(palette, desk).intersects(box(call.strip, desk))
    assert not box(palette, desk).intersects(box(call.action_bar, desk))
    ids = {item.id for item in palette.items}
    assert {"off-script", "transfer", "park", "hold", "skip"} <= ids
    press("Return")
    assert desk.view.step == step
    assert palette.isVisible(), "Enter takes nothing that was not chosen"


def test_a_narrow_window_offers_the_steps_in_a_panel(desk: Desk) -> None:
    sized(desk, 420, 900, 1.0)
    desk.open()
    press("1", "Alt+J")
    settle()
    assert desk.place.calls.call_panels.host.showing("jump")
    press("1")
    assert desk.view.step == desk.view.outline[0].target.rpartition("/")[2]


def test_owning_up_to_a_rule_without_a_card_is_confirmed(desk: Desk) -> None:
    sized(desk, 1024, 600, 1.0)
    desk.open()
    never = desk.place.calls.call.side.never
    shown = {card.rule_id for card in never.findChildren(NeverCard) if card.isVisible()}
    hidden = (one for one in desk.view.never if one.id not in shown)
    letter = next(one for one in hidden if one.letter in "ABCDEFGH")
    press(f"Alt+{letter.letter}", "2")
    settle()
    assert letter.text in desk.says


def test_the_docked_wrap_up_has_the_outcomes_first_and_tab_follows(desk: Desk, tree: Tree) -> None:
    sized(desk, 420, 900, 1.0)
    desk.open()
    press("1", "F12")
    settle()
    body = desk.place.calls.wrapup.body
    assert desk.view.wrap_up is not None
    first = tree.find(f"outcome-{desk.view.wrap_up.outcomes[0].id}").widget
    assert first.y() < body.promises.y() < body.feedback.y()
    inside = [w for w in tab_order(body.title) if body.isAncestorOf(w) and w.isVisible()]
    tops = [w.mapTo(body, QPoint(0, 0)).y() // 40 for w in inside]
    assert tops == sorted(tops)
    left = body.left
    for row in left.rows.all:
        if row.isVisible():
            assert left.rect().contains(row.geometry())
    press("F2")
    settle()
    note = QApplication.focusWidget()
    assert isinstance(note, LongBox)
    frame = note.ring_target()
    assert frame is not None
    assert frame.visibleRegion().boundingRect() == frame.rect(), "the note shows whole"


def test_the_summary_takes_its_room_whatever_the_theme_was_before(desk: Desk, tree: Tree) -> None:
    desk.open()
    desk.themes.set_appearance("dark")
    press("1", "F12")
    settle()
    assert tree.find("summary").widget.height() > 200


def test_the_bar_of_the_wrap_up_says_in_full_what_is_wanted(desk: Desk) -> None:
    sized(desk, 1024, 600, 1.0)
    desk.open()
    press("1", "F12")
    settle()
    hint = desk.place.calls.wrapup.bar._hint
    assert hint.text() == "Choose an outcome first"
    assert hint.width() >= hint.sizeHint().width()


def test_alt_with_a_letter_writes_nothing(desk: Desk) -> None:
    """Alt+R between calls resumes a call; with none to resume it must not write an r."""
    search = desk.place.start.page.search.field
    search.setFocus()
    for key, text in ((Qt.Key.Key_R, "r"), (Qt.Key.Key_Q, "q")):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key.value, Qt.KeyboardModifier.AltModifier, text)
        QApplication.sendEvent(search, event)
    assert search.text() == ""


def test_another_language_reaches_what_was_made_before(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1", "F9")
    settle()
    assert desk.place.calls.call_panels.host.current is not None
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translator = QTranslator()
    assert translator.load(str(shipped_assets() / "translations" / "jobaid_es.qm"))
    app.installTranslator(translator)
    try:
        settle()
        assert desk.place.calls.call_panels.host.current is None
        outline = desk.place.calls.call.outline
        assert outline._heading.text() == "Esta llamada"
        press("F9")
        settle()
        panel = desk.place.calls.call_panels.host.current
        assert panel is not None
        assert panel.accessibleName() == "Transferir a"
        assert shown("Alt+Left") == "Alt ←"
    finally:
        app.removeTranslator(translator)
        settle()
