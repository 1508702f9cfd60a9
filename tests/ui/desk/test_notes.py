"""Notes at the desk: put right, struck, and typed by short forms; with keys alone."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.desk.desks import Desk, focused
from tests.ui.tree import Tree, press, settle, type_text


def notes(desk: Desk) -> list[str]:
    return [one.text for one in desk.view.notes]


def test_a_note_is_chosen_and_put_right_in_the_note_box(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F2")
    type_text("asked for Bo")
    press("Shift+F2", "1", "1")
    assert focused() == "note"
    assert tree.find("note").value == "asked for Bo"
    press("End")
    type_text("b")
    press("F2")
    assert notes(desk) == ["asked for Bob"]


def test_the_note_gives_the_caret_back_to_the_field_that_had_it(desk: Desk, tree: Tree) -> None:
    desk.open(**{"customer.name": "", "account": ""})
    press("1")
    step = desk.view.step
    field = focused()
    assert field.startswith("ask-")
    type_text("40")
    press("F2")
    type_text("Rings from work")
    press("F2")
    assert focused() == field
    type_text("217788")
    assert tree.find(field).text == "40217788"
    press("Escape", "F2", "F2")
    assert focused() == "step-title", "who came from the step goes back to it"
    assert desk.view.step == step


def test_the_note_of_a_wrap_up_gives_it_back_too(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F12")
    tree.find("feedback-words").widget.setFocus()
    type_text("Ten")
    press("F2")
    type_text("Was glad")
    press("F2")
    assert focused() == "feedback-words"
    type_text(", or 9")
    assert tree.find("feedback-words").text == "Ten, or 9"
    wrap = desk.view.wrap_up
    assert wrap is not None
    assert wrap.chosen is None
    tree.find("wrap-up-title").widget.setFocus()
    press("F2", "F2")
    assert focused() == "wrap-up-title"


def test_a_note_is_struck_and_leaves_the_box(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F2")
    type_text("asked for Bo")
    press("F2", "Shift+F2", "1", "2")
    assert notes(desk) == []
    assert tree.find("note").value == ""
    press("F2", "F2")
    assert notes(desk) == [], "nor does it come back from there"


def test_a_note_is_struck_in_the_wrap_up(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F2")
    type_text("asked for Bo")
    press("F2", "F12", "Shift+F2", "1", "2")
    assert notes(desk) == []
    assert "asked for Bo" not in tree.find("summary").value


def test_a_short_form_is_typed_out_in_the_note_and_in_a_field(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F2")
    type_text("She said ;agr today")
    press("F2")
    assert notes(desk) == ["She said Agreed on the day, and read back. today"]
    press("Alt+1")
    tree.find("ask-customer.name").widget.setFocus()
    press("Ctrl+A")
    type_text(";lmsg")
    assert tree.find("ask-customer.name").value == (
        "Left word that we rang, with nothing about the account."
    )
    desk.pause()
    assert desk.view.customer.startswith("Left word that we rang")


def test_a_note_keeps_its_name_and_says_of_its_own_call_alone_what_was_taken_out(
    desk: Desk, tree: Tree, qtbot: QtBot
) -> None:
    desk.open()
    press("F2")
    type_text("Card 4111 1111 1111 1111.")
    qtbot.waitUntil(lambda: "[card" in tree.find("note").value, timeout=60_000)
    note = tree.find("note")
    assert (note.name, note.description) == ("Notes", "A card number was taken out.")
    press("F2", "Ctrl+N")
    settle()
    note = tree.find("note")
    assert (note.name, note.description) == ("Notes", "")
    assert not tree.has(name="A card number was taken out.")
    press("F12")
    settle()
    assert tree.find("feedback-words").name == "In the customer's own words"


def test_letters_in_the_wrap_up_are_a_note(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F12")
    type_text("Wants it")
    assert (focused(), tree.find("note").value) == ("note", "Wants it")
    assert "note" in desk.says
    press("Escape")
    assert focused() == "wrap-up-title"
    type_text("in writing")
    assert tree.find("note").value == "Wants it in writing", "apart from what was there"
    press("Escape", "1")
    wrap = desk.view.wrap_up
    assert wrap is not None
    assert wrap.chosen == wrap.outcomes[0].id, "back at the outcomes a digit chooses"
    tree.find("summary").widget.setFocus()
    type_text("!")
    assert tree.find("note").value == "Wants it in writing !"
    press("Escape")
    assert " ".join(notes(desk)) == "Wants it in writing !"
    tree.find("feedback-9").widget.setFocus()
    type_text("and so on")
    assert tree.find("note").value == "Wants it in writing ! and so on", "a chip takes no letter"


def test_while_a_panel_of_the_wrap_up_is_open_a_letter_is_no_note(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F12", "F3")
    assert desk.place.calls.wrapup_panels.host.current is not None
    tree.find("wrap-up-title").widget.setFocus()
    type_text("x")
    assert tree.find("note").value == ""
