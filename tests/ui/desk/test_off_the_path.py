"""What happens beside the path: questions, transfers, languages, urgent answers, odd values."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from tests.ui.desk.desks import Desk, focused
from tests.ui.tree import Tree, press, settle, type_text


def test_a_move_that_breaks_a_rule_asks_once_and_goes_on(desk: Desk, tree: Tree) -> None:
    desk.open()
    target = "charge-dispute/credit"
    desk.place.calls.key_bindings.jump_to(target)
    settle()
    assert desk.view.step == "greet"
    assert tree.find("call-banner").name
    assert tree.has("go-on")
    press("Escape")
    assert desk.view.step == "greet"
    assert not tree.has("go-on")
    desk.place.calls.key_bindings.jump_to(target)
    desk.place.calls.key_bindings.jump_to(target)
    assert desk.view.step == "credit"


def test_enter_says_yes_to_the_question(desk: Desk) -> None:
    desk.open()
    desk.place.calls.key_bindings.jump_to("charge-dispute/credit")
    press("Return")
    assert desk.view.step == "credit"


def test_a_transfer_has_its_summary_to_copy(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F9")
    assert "Ann Lee" in tree.find("transfer-summary").text
    press("Alt+K")
    assert "Now at: Greet" in QGuiApplication.clipboard().text()
    press("1")
    assert "Transferred to" in desk.says
    assert "Transferred" in desk.session.summary()


def test_a_call_that_ends_within_a_visit_is_wrapped_up_under_its_own_topic(
    desk: Desk, tree: Tree
) -> None:
    desk.open()
    press("1")
    assert desk.view.script == "verify-identity"
    assert "from Charge dispute" in tree.find("step-number").name
    press("F12")
    assert tree.find("step-number").name == "Charge dispute"


def test_the_line_and_a_field_are_copied_in_one_key(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("Alt+K")
    assert "Larkfield" in QGuiApplication.clipboard().text()
    press("1")
    tree.find("ask-customer.name").widget.setFocus()
    press("Alt+K")
    assert QGuiApplication.clipboard().text() == "Ann Lee"


def test_off_script_is_two_keys_and_keeps_the_place(desk: Desk) -> None:
    desk.open()
    press("F8", "1")
    assert desk.view.step == "greet"
    press("F8", "0")
    type_text("They told me about their dog")
    press("Return")
    assert desk.view.step == "greet"


def test_urgent_answers_work_from_everywhere(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1")
    urgent = desk.view.urgent
    assert urgent
    assert not urgent[0].always
    assert urgent[0].label in tree.find("urgent").name, "those of other steps are one quiet row"
    assert tree.find("urgent").description == "Alt U"
    press("Alt+U")
    if focused().startswith("choice-"):
        press("1")
    assert f"{desk.view.script}/{desk.view.step}" == urgent[0].id


def test_an_earlier_answer_is_changed_and_what_it_alters_is_said(desk: Desk) -> None:
    desk.open()
    press("1")
    press("Alt+I", "1")
    assert focused().startswith("choice-")
    press("2")
    assert "now leads to" in desk.says


def test_the_same_key_leaves_a_panel(desk: Desk, tree: Tree) -> None:
    desk.open()
    for key in ("F3", "F4", "F7", "F8", "F9", "Alt+M", "Alt+O"):
        press(key)
        assert focused() != "step-title", key
        press(key)
        assert focused() == "step-title", key


def test_a_panel_covers_no_part_of_the_line(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1")
    for key in ("F3", "F7"):
        press(key)
        settle()
        panel = desk.place.calls.call_panels.host.current
        assert panel is not None
        line = tree.find("say").widget
        foot = line.mapTo(desk.window, line.rect().bottomLeft()).y()
        top = panel.mapTo(desk.window, panel.rect().topLeft()).y()
        assert top > foot, key
        press("Escape")


def test_odd_values_are_plain_text(desk: Desk, tree: Tree) -> None:
    odd = '<img src="/etc/passwd"> ‮' + "x" * 5_000
    desk.open(**{"customer.name": odd})
    shown = tree.find("customer").name
    assert "‮" not in shown
    assert len(shown) < 2_100
    press("1", "F12")
    assert desk.view.wrap_up is not None


def test_a_long_note_is_kept_and_said(desk: Desk, tree: Tree) -> None:
    desk.open()
    QGuiApplication.clipboard().setText("word " * 200_000)
    press("F2", "Ctrl+V")
    assert "20,000" in tree.find("note").description
    press("F2")
    assert [len(note.text) for note in desk.view.notes] == [19_999]


def test_where_no_answer_fits_what_fits_the_words_is_offered(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("0")
    type_text("my phone was stolen")
    settle()
    assert tree.has("none-found")
    press("Down", "Return")
    assert desk.view.script == "stolen-phone"
    press("Alt+0")
    type_text("qwertz")
    press("Return")
    assert desk.view.script == "stolen-phone"
    summary = desk.session.summary()
    assert "my phone was stolen" in summary
    assert "qwertz" in summary
