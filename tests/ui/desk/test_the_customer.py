"""Who is on the line, what they complain of, and what an agent would change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from jobaid.operations.desk.action_result import Changes
from jobaid.operations.handover import HandoverRequest
from jobaid.ui.requests import Requests
from tests.ui.desk.desks import Desk, focused
from tests.ui.desk.test_digit_rows import NONE, SHIFT, strike
from tests.ui.tree import Tree, press, settle, type_text

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def keeping_desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(profile=tmp_path / "profile")
    yield desk
    desk.close()


def end_call(desk: Desk, *commands: dict[str, object]) -> dict[str, Any]:
    """Carry out commands, end the call; returns its document as it is kept."""
    for command in commands:
        assert desk.session.do(command).problem is None
    id, recorder = desk.view.id, desk.recorder
    assert recorder is not None
    desk.place.dispatcher.run("close", desk.session.finish, "only a test")
    settle()
    kept = None
    while kept is None:
        kept = recorder.daybook.get(id)
    return dict(kept)


def words_shown(tree: Tree) -> str:
    view = tree.find("customer-rows").widget
    model = view.model()
    return "\n".join(str(model.index(row, 0).data()) for row in range(model.rowCount()))


def test_a_complaint_is_three_lines_in_one_key_from_anywhere(keeping_desk: Desk) -> None:
    desk = keeping_desk
    desk.open()
    press("F2", "Ctrl+Shift+C")
    assert focused() == "words-text"
    press("Return")
    assert focused() == "words-text", "the first line is needed"
    type_text("Nobody came")
    press("Tab")
    type_text("An apology")
    press("Return")
    assert "complaint" in desk.says
    press("F12", "Ctrl+Shift+C")
    assert focused() == "words-text"
    press("Escape")
    (kept,) = end_call(desk)["complaints"]
    assert (kept["text"], kept["wants"]) == ("Nobody came", "An apology")


def test_a_suggestion_is_one_line_in_one_key(keeping_desk: Desk) -> None:
    desk = keeping_desk
    desk.open()
    press("Ctrl+Shift+S")
    type_text("Ask for the account first")
    press("Return")
    (kept,) = end_call(desk)["suggestions"]
    assert (kept["step"], kept["text"]) == ("greet", "Ask for the account first")


def test_a_customer_who_called_before_is_known(keeping_desk: Desk, tree: Tree) -> None:
    desk = keeping_desk
    desk.open()
    end_call(desk, {"do": "complaint", "text": "Nobody came"}, {"do": "note", "text": "Has a dog"})
    desk.open()
    settle()
    assert "Complaint open" in tree.find("account").name
    press("Ctrl+I")
    assert focused() == "customer-rows"
    shown = words_shown(tree)
    for words in ("Nobody came", "Has a dog", "Charge dispute"):
        assert words in shown
    press("Return")
    assert "Nobody came" in QGuiApplication.clipboard().text()
    assert desk.view.step == "greet"
    press("Ctrl+I")
    assert focused() == "customer-rows"
    (first,) = [one for one in desk.view.answers if one.number == 1]
    assert tree.find(f"answer-{first.id}").description == "1", "its key shows"
    press("1")
    assert desk.view.step != "greet", "and does what it shows"


@pytest.mark.parametrize(("text", "modifiers"), [("&", NONE), ("1", SHIFT)])
def test_the_digits_of_every_layout_answer_behind_the_card(
    keeping_desk: Desk, text: str, modifiers: Qt.KeyboardModifier
) -> None:
    desk = keeping_desk
    desk.open()
    end_call(desk, {"do": "note", "text": "Has a dog"})
    desk.open()
    settle()
    press("Ctrl+I")
    assert focused() == "customer-rows"
    strike(desk, 1, text, modifiers)
    assert desk.view.step != "greet"


def test_a_number_alone_brings_name_and_account_to_take_over(
    keeping_desk: Desk, tree: Tree
) -> None:
    desk = keeping_desk
    desk.open(**{"customer.phone": "07700 900418"})
    end_call(desk)
    desk.place.dispatcher.run(
        "open", desk.session.open_script, "no-service", {"customer.phone": "07700 900418"}
    )
    settle()
    press("Ctrl+I")
    assert "Ann Lee" in words_shown(tree)
    press("Return")
    assert desk.view.customer == "Ann Lee"


def test_what_is_left_of_a_may_rule_counts_earlier_calls(keeping_desk: Desk) -> None:
    desk = keeping_desk
    desk.open()
    end_call(desk, {"do": "may", "id": "late-fee"})
    desk.open()
    settle()
    (fee,) = [one for one in desk.view.may if one.id == "late-fee"]
    assert fee.left == "0 times left in one year"
    desk.place.dispatcher.run("may", desk.session.use_may, "late-fee")
    settle()
    assert "more often than the house allows" in desk.says


def test_a_rule_that_gives_money_asks_how_much_and_counts_it(
    keeping_desk: Desk, tree: Tree
) -> None:
    desk = keeping_desk
    desk.open()
    settle()
    press("Alt+M")
    names = [one.id for one in desk.view.may]
    press(str(names.index("credit-small") + 1))
    settle()
    type_text("a lot")
    press("Return")
    settle()
    assert tree.has(name="Amount is a number, like 25 or 12.50.")
    assert desk.view.may[names.index("credit-small")].used == 0
    type_text("15")
    press("Return")
    settle()
    used = next(one for one in desk.view.may if one.id == "credit-small")
    assert (used.used, used.gives_money) == (1, True)
    assert desk.session.desk_call.read_model.state.may_used[-1]["amount"] == "15.00"
    press("Alt+M", str(names.index("credit-small") + 1))
    type_text("12")
    press("Return")
    settle()
    assert "more often than the house allows" in desk.says


def test_what_the_first_sentence_says_is_asked_about_and_taken_by_enter(
    desk: Desk, tree: Tree
) -> None:
    type_text("wrong charge on my bill, account 40217788, my name is Ann Lee")
    settle()
    press("Return")
    settle()
    assert "40217788" in desk.says
    assert "Ann Lee" in desk.says
    assert desk.view.customer == ""
    press("Return")
    assert (desk.view.customer, desk.view.account) == ("Ann Lee", "40217788")


def test_a_caller_who_speaks_another_language_is_heard(desk: Desk) -> None:
    type_text("hola, me han robado el movil en la calle y no tengo mi numero")
    settle()
    press("Return")
    settle()
    assert "Spanish" in desk.says
    press("Return")
    assert desk.view.language == "es"


def test_what_was_heard_wrongly_is_left(desk: Desk) -> None:
    type_text("wrong charge, account 40217788")
    settle()
    press("Return")
    settle()
    press("Escape")
    assert desk.view.account == ""
    press("1")
    assert "40217788" not in desk.says


def find_in_a_call(desk: Desk, words: str) -> None:
    """Find a script by words, as Ctrl+K does, and take the first."""
    hits = desk.place.what_fits(words)
    assert hits
    desk.place.open_hit(hits[0])
    settle()


def test_what_is_said_after_the_greeting_is_heard_too(desk: Desk) -> None:
    press("Ctrl+N")
    settle()
    find_in_a_call(desk, "I can't pay my bill, account 40217788")
    assert desk.view.script == "payment-difficulty"
    assert "40217788" in desk.says
    press("Return")
    assert desk.view.account == "40217788"
    find_in_a_call(desk, "my name is Ann Lee, the engineer never came")
    assert desk.view.script == "missed-visit"
    assert "Ann Lee" not in desk.says, "a search in the middle of a call is no first sentence"


def test_one_caller_s_words_are_not_heard_of_the_next(desk: Desk) -> None:
    press("Ctrl+N")
    settle()
    desk.place.what_fits("wrong charge, account 40217788")  # typed, and left
    find_in_a_call(desk, "I can't pay my bill, account 40217790")
    press("Escape")
    for key in ("Ctrl+N", "Alt+P", "Alt+1"):
        press(key)
        settle()
        assert not desk.place.dispatcher.questioned
        assert "4021" not in desk.says


def test_words_that_find_nothing_are_heard_by_the_call_they_begin(desk: Desk) -> None:
    type_text("account 40217788")
    press("Ctrl+N")
    settle()
    assert "40217788" in desk.says


def test_another_program_opens_a_call_with_a_number_alone(keeping_desk: Desk) -> None:
    desk = keeping_desk
    desk.open(**{"customer.phone": "07700 900418"})
    end_call(desk)
    requests = Requests()
    requests.serve(desk.session)
    requests.did.connect(desk.place.take)
    requests.library_is_ready()
    told = requests.answer(HandoverRequest("open", values={"customer.phone": "+44 (0)7700 900418"}))
    assert told.ok
    settle()
    assert desk.view.script == "opening"
    press("Ctrl+I", "Return")
    assert desk.view.customer == "Ann Lee"


def test_who_wants_no_calls_is_kept_by_one_key_and_shown_wherever_a_call_could_begin(
    keeping_desk: Desk, tree: Tree
) -> None:
    desk = keeping_desk
    desk.open()
    press("Ctrl+Shift+D")
    assert focused() == "words-words"
    type_text("Stop ringing me")
    press("Return")
    assert "no calls" in desk.says
    assert "Do not contact" in tree.find("account").name
    press("F3")
    warning = tree.find("promise-warning").name
    assert warning == "Do not contact: wants no calls from us. “Stop ringing me”"
    press("Escape")
    document = end_call(
        desk, {"do": "promise", "text": "Ring back", "due": "2026-11-19T09:00:00+00:00"}
    )
    assert document["no_contact"]["words"] == "Stop ringing me"
    (promise,) = document["promises"]
    assert tree.find(f"no-contact-{promise['id']}").name == warning
    assert warning in tree.find("call-promise").description
    press("F3")
    settle()
    assert words_shown(tree).splitlines()[0] == warning, "before whom to ring"
    press("Escape", "Alt+X", "1")
    settle()
    desk.open()
    settle()
    head = tree.find("account").name
    assert head.startswith("Do not contact, 1 promise open"), "what presses goes first"
    press("Ctrl+I")
    card = tree.find("customer-rows").widget.rows
    red = [card.row(card.index(at)) for at in range(card.rowCount())]
    assert [one.text for one in red if one.words_colour == "late"] == [warning]
    press("Escape", "Ctrl+Shift+D")
    assert "Do not contact" not in tree.find("account").name, "they have taken it back"
    assert end_call(desk)["no_contact"]["on"] is False
    assert not tree.has(f"no-contact-{promise['id']}")


def test_who_wanted_no_calls_is_known_to_the_next_program(tmp_path: Path, tree: Tree) -> None:
    first = Desk(profile=tmp_path / "profile")
    first.open()
    promise = {"do": "promise", "text": "Ring back", "due": "2026-11-19T09:00:00+00:00"}
    end_call(first, {"do": "no-contact", "words": "Stop ringing me"}, promise)
    first.close()
    desk = Desk(profile=tmp_path / "profile")
    desk.place.renew(Changes.START)
    settle()
    warned = [one for one in tree.nodes() if one.identifier.startswith("no-contact-")]
    assert [one.name for one in warned] == [
        "Do not contact: wants no calls from us. “Stop ringing me”"
    ]
    desk.close()
