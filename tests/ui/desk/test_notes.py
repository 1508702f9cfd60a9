"""Notes at the desk: put right, struck, and typed by short forms; with keys alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.typed_commands import TypedCommands
from tests.ui.desk.desks import Desk, desk_of, focused
from tests.ui.tree import Tree, press, settle, type_text

SMALL = """
id: small
title: Small
steps:
  - id: first
    say: One.
    answers: [{id: on, label: "On", go: last}, {id: off, label: "Off", go: last}]
  - {id: last, say: Goodbye., outcome: done}
"""


def notes(desk: Desk) -> list[str]:
    return [one.text for one in desk.view.notes]


def test_a_note_is_chosen_and_put_right_in_the_note_box(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F2")
    type_text("asked for Bo")
    press("Shift+F2", "1", "1")
    assert focused() == "note"
    assert tree.find("note").value == "asked for Bo"
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


def test_a_note_that_was_begun_before_a_kill_goes_on_behind_its_words(
    tmp_path: Path, tree: Tree, qtbot: QtBot
) -> None:
    profile, house, killed = (tmp_path / name for name in ("profile", "house", "killed"))
    desk = desk_of(house, SMALL, profile=profile)
    desk.open("small")
    press("F2")
    type_text("The caller is upset")
    desk.place.calls.call.beside.note.flush()
    (journal,) = profile.glob("log/*/open/*.jl")
    qtbot.waitUntil(lambda: "The caller is upset" in journal.read_text(encoding="utf-8"))
    call = desk.session.desk_call
    assert call is not None
    shutil.copytree(profile, killed)  # what a kill leaves
    desk.close()
    again = desk_of(house, profile=killed)
    again.session.resume(call.id)
    again.place.renew(~Changes.NOTHING)
    settle()
    assert tree.find("note").text == "The caller is upset"
    type_text("and rings off")  # outside a field
    assert tree.find("note").text == "The caller is upset and rings off"
    again.close()


def test_a_call_that_ends_with_the_caret_in_a_field_ends_in_silence(
    desk: Desk, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str | None] = []
    keep = TypedCommands.note_typed

    def note_typed(commands: TypedCommands, text: str, ended: bool = False) -> ActionResult:
        result = keep(commands, text, ended)
        told.append(result.problem)
        return result

    monkeypatch.setattr(TypedCommands, "note_typed", note_typed)
    for end in (("Alt+P",), ("F12", "1", "F2", "Ctrl+Return")):
        desk.open()
        press("F2")
        type_text("Rang off")
        press(*end)
        assert desk.session.call_view() is None
        assert focused() == "search"
    assert told
    assert told.count(None) == len(told), "nothing is handed on once the call is over"
