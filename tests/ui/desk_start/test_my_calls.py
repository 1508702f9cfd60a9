"""My calls by the keyboard alone: find one, read it, add a note, see the customer's others."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from jobaid.log.index.record_query import Cursor
from jobaid.operations.records.record_view_models import (
    CallRow,
    CallsAsked,
    FoundCalls,
    RecordedField,
)
from jobaid.ui.kit.table import Table
from tests.ui.desk_start.conftest import Asked, focus_id
from tests.ui.desk_start.views import CALLS, FOUND, NOW, RECORD, call_row, start_view
from tests.ui.tree import Tree, press, settle, type_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobaid.ui.desk.start.start_screen import StartScreen


def _open(screen: StartScreen, calls: Sequence[CallRow] = CALLS) -> None:
    press("Alt+V")
    _show(screen, calls)


def _show(screen: StartScreen, calls: Sequence[CallRow]) -> None:
    """Answer what was asked for with `calls`, at once."""

    def find(asked: CallsAsked) -> FoundCalls:
        if asked.sought:
            places = [at for at, one in enumerate(calls) if one.id == asked.sought]
            return FoundCalls(total=len(calls), place=places[0] if places else None)
        follows = 0 if asked.after is None else asked.after.number + 1
        first = follows if asked.at is None else asked.at
        shown = tuple(calls)[first : first + asked.size]
        last = first + len(shown) - 1
        return FoundCalls(shown, len(calls), Cursor(None, last) if shown else None, asked.after)

    screen.show_calls(find, _at_once)
    settle()


def _at_once(
    work: Callable[[Any], Any], done: Callable[[Any], object], _failed: Callable[[str], object]
) -> None:
    done(work(None))


def _rows(tree: Tree) -> list[str]:
    """The rows of the table as a screen reader is told them."""
    table = tree.find("calls").widget
    assert isinstance(table, Table)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    told = [table.rows.index(at, 0).data(spoken) for at in range(table.rows.rowCount())]
    names = {node.name for node in tree.all(role="Cell")}
    assert names.issuperset(told)
    return told


def _current(tree: Tree) -> int:
    """Which row is the current one, counted from 1."""
    table = tree.find("calls").widget
    assert isinstance(table, Table)
    return table.currentIndex().row() + 1


def _read(screen: StartScreen) -> None:
    _open(screen)
    press("Return")
    screen.show_record(RECORD)


def test_one_key_shows_the_calls_of_today(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    _open(screen)
    assert asked.all == [("calls_wanted", "", 1)]
    assert focus_id() == "search-calls"
    assert _rows(tree) == [
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
    _open(screen, ())
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
    assert (focus_id(), _current(tree)) == ("calls", 1)
    press("Esc")
    assert focus_id() == "search"


def test_a_call_is_practised_where_there_is_a_place_for_it(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    wanted: list[str] = []
    screen.practice_asked.connect(wanted.append)
    _read(screen)
    assert not tree.has("practise-call")
    screen.offer_practice()
    assert "Only you see it." in tree.find("practise-call-hint").name
    tree.find("practise-call").widget.setFocus()
    press("Space")
    assert wanted == ["ann"]


def test_arrows_go_through_the_calls(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    _open(screen)
    press("Down", "Down", "Return")
    assert asked.all[-1] == ("open_record", "tom")
    press("Up", "Up")
    assert focus_id() == "search-calls"


def test_an_outcome_is_corrected_by_keys(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    outcomes = (("resolved", "Resolved"), ("opened", "Dispute opened"))
    _read(screen)
    screen.show_record(dataclasses.replace(RECORD, outcomes=outcomes, outcome="resolved"))
    for _ in range(20):
        if focus_id().startswith("correct-outcome"):
            break
        press("Tab")
    press("Tab", "Tab", "Return")
    assert asked.all[-1][0] != "correct", "it is the outcome that is kept"
    assert tree.has(name="Choose another outcome than the one that is kept.")
    for _ in range(20):
        if focus_id().startswith("correct-outcome"):
            break
        press("Shift+Tab")
    press("Down", "Tab")
    type_text("Pressed the wrong one")
    press("Return")
    assert asked.all[-1] == ("correct", "ann", "opened", "Pressed the wrong one")


def test_where_one_works_stays_in_sight_when_what_is_kept_grows_above(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    outcomes = (("resolved", "Resolved"), ("opened", "Dispute opened"))
    record = dataclasses.replace(RECORD, outcomes=outcomes, outcome="resolved")
    _read(screen)
    screen.show_record(record)
    tab_to("correct-words")
    many = tuple((f"Step {one}", "“Yes”") for one in range(40))
    screen.show_record(dataclasses.replace(record, lines=many))
    settle()
    assert focus_id() == "correct-words"
    words = tree.find("correct-words").widget
    assert not words.visibleRegion().isEmpty()
    assert words.visibleRegion().boundingRect().height() == words.height()


def test_a_field_is_corrected_by_keys(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    fields = (
        RecordedField("customer.name", "Name", "Ann Lea"),
        RecordedField("account", "Account", "40217788"),
    )
    _read(screen)
    screen.show_record(dataclasses.replace(RECORD, fields=fields))
    tab_to("correct-field")
    press("2", "Tab")
    assert tree.find("correct-value").text == "40217788", "what is kept stands there"
    press("Tab", "Tab", "Return")
    assert asked.all[-1][0] != "correct_field"
    assert tree.has(name="Choose a field, and write another value than is kept.")
    press("Shift+Tab", "Shift+Tab", "Ctrl+A")
    type_text("40217799")
    press("Return")
    type_text("misheard")
    press("Return")
    assert asked.all[-1] == ("correct_field", "ann", fields[1], "40217799", "misheard")


def tab_to(identifier: str) -> None:
    for _ in range(30):
        if focus_id() == identifier:
            return
        press("Tab")
    raise AssertionError(f"Tab does not come to {identifier}")


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
    _show(screen, CALLS)
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
    assert not tree.has("calls")
    assert focus_id() == "record"
    press("Esc")
    assert (focus_id(), _current(tree)) == ("calls", 1)


def test_many_calls_are_all_there_and_read_as_they_are_looked_at(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    _open(screen, tuple(call_row(f"c{at}", f"Caller {at}", at) for at in range(436)))
    press("Down")
    assert (focus_id(), _current(tree)) == ("calls", 1)
    press("End")
    settle()
    assert _current(tree) == 436
    press("Return")
    assert asked.all[-1] == ("open_record", "c435")


def test_the_call_in_hand_stays_in_hand_when_another_is_kept(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    calls = [call_row(f"c{at}", f"Caller {at}", at) for at in range(436)]
    _open(screen, calls)
    press("Down", *["PgDown"] * 30)
    at = _current(tree)
    assert 150 < at < 436, "beyond the first page"
    new = [call_row(f"new{number}", "Caller", 0) for number in range(3)]
    screen.show_view(start_view())
    _show(screen, [*new, *calls])
    assert _current(tree) == at + 3
    press("Return")
    assert asked.all[-1] == ("open_record", f"c{at - 1}")

    gone = [one for one in calls if one.id != f"c{at - 1}"]
    screen.show_view(start_view())
    _show(screen, gone)
    assert _current(tree) == at + 3, "where it stood another stands"
    tree.find("search-calls").widget.setFocus()
    type_text("caller")
    _show(screen, calls)
    assert _current(tree) == 1, "another question begins at its first"


def test_a_table_of_calls_is_sorted_by_its_columns(screen: StartScreen, tree: Tree) -> None:
    asked: list[tuple[str, bool]] = []

    def find(wanted: CallsAsked) -> FoundCalls:
        asked.append((wanted.by, wanted.descending))
        return FOUND

    press("Alt+V")
    screen.show_calls(find, _at_once)
    settle()
    assert asked[-1] == ("began", True)
    press("Down", "Right", "Space")
    settle()
    assert asked[-1] == ("customer", True)
    press("Space")
    settle()
    assert asked[-1] == ("customer", False)


def test_scripts_are_not_opened_behind_the_calls(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    _open(screen)
    before = len(asked.all)
    press("Alt+1", "Alt+R", "F3")
    assert asked.all[before:] == []
    press("Alt+V", "Alt+1")
    assert asked.all[-1] == ("open_script", "billing-dispute")
