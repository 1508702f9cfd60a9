"""Between calls by the keyboard alone: keys in, the accessibility tree and requests out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from jobaid.operations.desk.early_search import HitRow
from jobaid.ui.desk.start.resume import ResumeBanner
from jobaid.ui.desk.start.standards_met import StandardBar
from jobaid.ui.kit.open_row import OpenRow
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.promise_row import PromiseRow
from tests.ui.desk_start.conftest import Asked, focus_id
from tests.ui.desk_start.views import HITS, KIM, RAJ, SCRIPTS, start_view
from tests.ui.tree import Tree, press, settle, tab_order, type_text

if TYPE_CHECKING:
    from jobaid.ui.desk.start.start_screen import StartScreen
    from jobaid.ui.theme import ThemeManager


def test_the_search_has_the_focus_at_the_start(screen: StartScreen, tree: Tree) -> None:
    assert focus_id() == "search"
    assert tree.find("greeting").name == "Ready for the next call, Maya"
    assert "Tuesday 18 November, 14:48" in tree.find("today").name


def test_a_script_is_found_and_opened_by_its_words_and_one_key(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    type_text("slow")
    press("Return")
    assert asked.all == [("open_hit", HITS[0])]
    assert tree.has("script-billing-dispute"), "the search is over, today's scripts are back"
    assert not tree.has("result-1")


def test_results_stand_in_the_place_of_the_scripts(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    type_text("nobody")
    names = [tree.find(f"result-{at}").name for at in (1, 2, 3, 4)]
    assert names == [
        "Slow or dropping line, Broadband is slow",
        "Nobody came to my home, Billing dispute, Step",
        "“I have waited all day”, A reply of the house: it is there in every call, Reply",
        "“I found it cheaper”, Cancel or leave, Reply",
    ]
    assert not tree.has("script-billing-dispute")
    assert tree.find("result-1").description == "Enter"
    assert tree.find("result-2").description == "Alt 2"
    press("Esc")
    assert tree.find("search").text == ""
    assert tree.has("script-billing-dispute")


def test_arrows_go_through_all_that_was_found(screen: StartScreen, asked: Asked) -> None:
    for at, hit in enumerate(HITS):
        press("Esc")
        type_text("x")
        press(*["Down"] * at, "Return")
        assert asked.all[-1] == ("open_hit", hit)
    press("Esc")
    type_text("x")
    press("Down", "Up", "Up", "Return")
    assert asked.all[-1] == ("open_hit", HITS[0])


def test_a_reply_of_the_house_opens_and_the_search_stays(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    reply = HitRow("reply", "", "sorry", "“Sorry”", "")
    asked.hits = (reply, HITS[1])
    type_text("sorry")
    assert not tree.find("result-1").disabled
    press("Return")
    assert asked.all == [("open_hit", reply)]
    assert tree.find("search").text == "sorry"
    assert tree.has("result-2")


def test_alt_digits_open_what_their_caps_stand_beside(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    assert tree.find("script-payment-plan").description == "Alt 3"
    press("Alt+3")
    type_text("y")
    press("Alt+2")
    assert asked.all == [("open_script", "payment-plan"), ("open_hit", HITS[1])]
    press("Alt+9")
    assert len(asked.all) == 2, "there is no ninth script"


def test_nothing_found_says_what_to_try(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    asked.hits = ()
    type_text("qwx")
    assert tree.has(name="Nothing fits “qwx”. Try fewer or other words.")
    press("Return")
    assert asked.all == []


def test_a_card_number_typed_into_the_search_does_not_stay(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    type_text("4111111111111111")
    assert "4111111111111111" not in tree.find("search").text


def test_one_key_resumes(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    assert tree.find("resume-call").description == "Raj Patel Alt R"
    words = "A call with Raj Patel was interrupted at Verify identity, 1 min 40 s in."
    assert tree.has(name=words)
    press("Alt+R")
    assert asked.all == [("resume", "raj")]


def test_two_keys_close_an_interrupted_call_with_a_reason(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    press("Alt+X")
    assert tree.focus.name == "The customer hung up"
    press("2")
    assert asked.all == [("close_interrupted", "raj", "Finished without the script")]
    assert focus_id() == "search"
    assert not tree.has("close-panel")


def test_another_reason_is_typed_and_none_is_asked_for(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    press("Alt+X")
    press(*["Down"] * 4)
    assert focus_id() == "close-reason"
    press("Return")
    assert asked.all == []
    needed = "Say why the call is closed, or press Esc to leave it as it is."
    assert tree.has(name=needed)
    type_text("It was 1 wrong number")
    press("Return")
    assert asked.all == [("close_interrupted", "raj", "It was 1 wrong number")]


def test_esc_leaves_the_call_as_it_is(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    press("Alt+X", "Esc")
    assert asked.all == []
    assert focus_id() == "search"


def test_several_calls_wait_and_each_can_be_resumed(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    screen.show_view(start_view(resume=(KIM, RAJ)))
    assert tree.has(name="A call with Kim Ode is parked at Agree the date, 4 min 5 s in.")
    press("Alt+R")
    tree.find("resume-call-raj").widget.setFocus()
    press("Space")
    assert asked.all == [("resume", "kim"), ("resume", "raj")]


def test_a_colleagues_parked_call_is_told_by_whose_it_is_and_by_no_more(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    theirs = replace(KIM, who="", script_title="", step_title="", seconds_in=0, of="Sam Reed")
    screen.show_view(start_view(resume=(theirs,)))
    assert tree.has(name="A parked call of Sam Reed waits for them at this desk.")
    assert not tree.has("resume-call")
    assert not tree.has("close-call")
    press("Alt+R", "Alt+X")
    assert asked.all == []
    screen.show_view(start_view(resume=(RAJ, theirs)))
    press("Alt+R")
    assert asked.all == [("resume", "raj")]


def test_a_call_taken_away_meanwhile_takes_its_question_away(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    press("Alt+X")
    screen.show_view(start_view(resume=()))
    assert not tree.has("close-panel")
    press("Alt+R", "Alt+X")
    assert asked.all == []


def test_the_due_promise_is_called_by_one_key_and_marked_as_kept(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    words = "Call Ann Lee back with the visit record, in 12 min, today 15:00"
    assert tree.has(name=words)
    press("F3")
    tree.find("kept-p2").widget.setFocus()
    press("Return")
    assert asked.all == [("call_promise", "call-7", "p1"), ("keep_promise", "call-9", "p2")]


def test_the_side_is_read_in_words(screen: StartScreen, tree: Tree) -> None:
    assert tree.find("standards-today").description.endswith("Wrap up within 1 min, 11 of 12")
    assert "Until today 18:00" in tree.find("notices").description
    assert "New reply: “found it cheaper”" in tree.find("changes").description
    assert "scripts/moving.yaml, line 14" in tree.find("findings").description


def test_the_library_is_read_again_when_asked(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    tree.find("reload").widget.setFocus()
    press("Return")
    assert asked.all == [("reload",)]


def test_cards_without_data_are_not_there(screen: StartScreen, tree: Tree) -> None:
    bare = start_view(
        resume=(), promises=(), standards=(), notices=(), changes=(), findings=(), calls_today=0
    )
    screen.show_view(bare)
    for card in ("promises-due", "notices", "standards-today", "changes", "findings"):
        assert not tree.has(card)
    assert not tree.has("resume-call")
    assert "No calls yet." in tree.find("today").name


def test_without_scripts_it_says_where_to_look(screen: StartScreen, tree: Tree) -> None:
    screen.show_view(start_view(scripts=()))
    assert tree.has(name="No scripts yet.")


def test_what_is_typed_stays_when_the_view_is_drawn_anew(
    screen: StartScreen, asked: Asked, tree: Tree
) -> None:
    type_text("engin")
    screen.show_view(start_view(calls_today=13))
    assert tree.find("search").text == "engin"
    assert tree.has("result-1")
    assert not tree.has("script-cancel")
    assert focus_id() == "search"


def test_focus_goes_in_reading_order(screen: StartScreen, tree: Tree) -> None:
    first = tree.find("my-calls").widget
    order = [widget.accessibleIdentifier() for widget in tab_order(first)]
    scripts = [row.id for row in SCRIPTS]
    assert order == [
        "my-calls",
        "my-reviews",
        "start-settings",
        "start-help",
        "close-call",
        "resume-call",
        "search",
        *(f"script-{id}" for id in scripts),
        "promises-due",
        "call-promise",
        "kept-p1",
        "change-p1",
        "call-p2",
        "kept-p2",
        "change-p2",
        "notices",
        "notices-got-it",
        "changes",
        "changes-got-it",
        "findings",
        "reload",
        "standards-today",
        "standards-fold",
    ]


def test_everything_that_takes_the_focus_has_a_name(screen: StartScreen, tree: Tree) -> None:
    nameless = [node.line() for node in tree.nodes() if node.focusable and not node.name.strip()]
    assert nameless == []


def test_hostile_words_are_shown_as_they_are(screen: StartScreen, asked: Asked, tree: Tree) -> None:
    name = "<img src='file:///x'>" + "A" * 5_000 + "\u202e"
    row = RAJ.__class__("z", name, "<b>x</b>", "y", 1, False, RAJ.left_at)
    screen.show_view(start_view(resume=(row,)))
    shown = [node.name for node in tree.nodes() if "<img src='file:///x'>" in node.name]
    assert shown
    assert all("\u202e" not in each for each in shown)
    assert screen.grab().width() == 1440


@pytest.mark.parametrize(("width", "height", "scale"), [
    (420, 872, 1.0), (1024, 548, 1.0), (1240, 824, 1.0), (1440, 824, 2.0), (840, 600, 2.0),
])  # fmt: skip
@pytest.mark.parametrize("searching", [False, True])
def test_nothing_is_cut_at_any_size(
    screen: StartScreen,
    asked: Asked,
    theme: ThemeManager,
    width: int,
    height: int,
    scale: float,
    searching: bool,
) -> None:
    theme.set_scale(scale)
    screen.window().resize(width, height)
    if searching:
        type_text("x")
    settle()
    inside = screen.page.widget()
    assert inside.width() <= screen.page.viewport().width()
    for child in inside.findChildren(QWidget):
        if not child.isVisible():
            continue
        assert child.width() >= child.minimumSizeHint().width(), child
        if isinstance(child, OpenRow | ResumeBanner | StandardBar | EmptyState | PromiseRow):
            assert child.height() >= child.heightForWidth(child.width()), child


def test_what_changed_is_read_once_by_one_key_after_the_notices(
    screen: StartScreen, tree: Tree
) -> None:
    view = start_view()
    read: list[str] = []
    screen.changes_read.connect(lambda: read.append("changes"))
    screen.show_view(replace(view, notices=()))
    assert "1 minute to read, asked once" in tree.find("changes").description
    press("Alt+Y")
    assert read == ["changes"]
    told = tuple(replace(one, read=True) for one in view.changes)
    screen.show_view(replace(view, notices=(), changes=told))
    assert "minute" not in tree.find("changes").description
    button = tree.find("changes-got-it").widget
    button.setFocus()
    press("Space")
    assert "New wording" in tree.find("changes").description
