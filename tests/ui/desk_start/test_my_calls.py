"""My calls by the keyboard alone: find one, read it, add a note, see the customer's others."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from jobaid.log.index.query import Cursor
from jobaid.operations.desk.record_view_models import FoundCalls
from tests.ui.desk_start.conftest import Asked, focus_id
from tests.ui.desk_start.views import FOUND, NOW, RECORD, call_row, start_view
from tests.ui.tree import Tree, press, settle, type_text

if TYPE_CHECKING:
    from jobaid.ui.desk.start.screen import StartScreen


def _open(screen: StartScreen) -> None:
    press("Alt+V")
    screen.show_calls(FOUND)


def _read(screen: StartScreen) -> None:
    _open(screen)
    press("Return")
    screen.show_record(RECORD)


def test_one_key_shows_the_calls_of_today(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    _open(screen)
    assert asked.all == [("calls_wanted", "", 1)]
    assert focus_id() == "search-calls"
    assert [tree.find(f"record-{at}").name for at in (1, 2, 3)] == [
        "14:21, Ann Lee, 4021 7788, 1 note, Billing dispute, Dispute opened, 8 min 47 s",
        "13:53, Tom Wu, Payment plan, Plan agreed, 8 min 47 s",
        "yesterday 14:18, Ann Lee, 4021 7788, Billing dispute, interrupted, 1 min 1 s",
    ]


def test_calls_are_found_by_words_and_days(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    _open(screen)
    type_text("ann")
    assert asked.all[-1] == ("calls_wanted", "ann", 1)
    press("Tab", "Right", "Space")
    assert asked.all[-1] == ("calls_wanted", "ann", 7)


def test_no_call_says_so(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    press("Alt+V")
    screen.show_calls(FoundCalls())
    hint = "No calls yet today. A call is listed here once it is wrapped up."
    assert tree.has(name=hint)


def test_a_call_is_read_and_left_again(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    _read(screen)
    assert asked.all[-1] == ("open_record", "ann")
    assert focus_id() == "record"
    assert tree.find("record").name == "Call with Ann Lee, 4021 7788"
    for words in ("£18.40", "“Nobody came to my home”", "The van was at no. 41."):
        assert tree.has(name=words), words
    press("Esc")
    assert focus_id() == "record-1"
    press("Esc")
    assert focus_id() == "search"


def test_arrows_go_through_the_calls(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    _open(screen)
    press("Down", "Down", "Return")
    assert asked.all[-1] == ("open_record", "tom")
    press("Up", "Up")
    assert focus_id() == "search-calls"


def test_a_note_is_added_and_stays_until_it_is_kept(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    _read(screen)
    press("Tab")
    assert focus_id() == "amend"
    type_text("He calls again")
    press("Tab", "Return")
    assert asked.all[-1] == ("amend", "ann", "He calls again")
    screen.show_record(RECORD)
    assert tree.find("amend").text == "He calls again", "not kept yet"
    more = (*RECORD.amendments, (NOW, "Maya Okoro", "He calls again"))
    screen.show_record(dataclasses.replace(RECORD, amendments=more))
    assert tree.find("amend").text == ""
    assert tree.has(name="He calls again")


def test_an_empty_note_and_a_card_number_are_not_kept(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    _read(screen)
    press("Tab", "Tab", "Return")
    assert asked.all[-1][0] == "open_record"
    assert tree.has(name="Write the note first.")
    assert focus_id() == "amend"
    type_text("card 4111 1111 1111 1111")
    press("Tab", "Return")
    assert asked.all[-1][0] == "amend"
    assert "4111 1111" not in str(asked.all[-1][2])


def test_another_call_of_the_customer_is_opened(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    _read(screen)
    row = tree.find("earlier-1")
    assert "interrupted" in row.name
    row.widget.setFocus()
    press("Return")
    assert asked.all[-1] == ("open_record", "ann-2")


def test_what_was_kept_meanwhile_is_read_anew(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    _read(screen)
    press("Tab")
    type_text("half a no")
    before = len(asked.all)
    screen.show_view(start_view())
    assert asked.all[before:] == [("calls_wanted", "", 1), ("open_record", "ann")]
    screen.show_calls(FOUND)
    screen.show_record(RECORD)
    assert tree.find("amend").text == "half a no"
    assert focus_id() == "amend"


def test_a_call_that_cannot_be_read_says_so(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    _open(screen)
    press("Return")
    screen.show_record(None)
    assert tree.has(name="This call cannot be read.")


def test_in_the_dock_the_call_takes_the_place_of_the_list(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    screen.window().resize(420, 872)
    settle()
    _read(screen)
    settle()
    assert not tree.has("record-1")
    assert focus_id() == "record"
    press("Esc")
    assert focus_id() == "record-1"


def test_many_calls_are_shown_by_pages(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    press("Alt+V")
    calls = tuple(call_row(f"c{at}", f"Caller {at}", at) for at in range(60))
    first, second = Cursor(None, 24), Cursor(None, 49)
    screen.show_calls(FoundCalls(calls[:25], 60, first))
    assert not tree.has("record-26")
    more = tree.find("calls-more")
    assert more.name == "35 more calls"
    more.widget.setFocus()
    press("Return")
    assert asked.all[-1] == ("more_calls_wanted", "", 1, first)
    screen.show_calls(FoundCalls(calls[25:50], 60, second, first))
    assert focus_id() == "record-26"
    assert tree.has("record-50")
    assert not tree.has("record-51")
    assert tree.find("calls-more").name == "10 more calls"
    screen.show_calls(FoundCalls(calls[:25], 60, second, Cursor(None, 3)))
    assert not tree.has("record-51"), "what goes on after another list is not for this one"
    screen.show_calls(FoundCalls(calls[50:], 60, None, second))
    assert tree.has("record-60")
    assert not tree.has("calls-more")


def test_scripts_are_not_opened_behind_the_calls(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    _open(screen)
    before = len(asked.all)
    press("Alt+1", "Alt+R", "F3")
    assert asked.all[before:] == []
    press("Alt+V", "Alt+1")
    assert asked.all[-1] == ("open_script", "billing-dispute")
