"""Keys and fields: the caret is where one types, and no key does what was meant for another."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobaid.ui.widgets.choices import ChoiceChips
from tests.ui.desk.desks import Desk, desk_of, focused
from tests.ui.tree import Tree, press, settle, type_text

SLOWLY_MS = 300
"""Longer than two keys of one number are apart."""


def slowly(*keys: str) -> None:
    """Press keys as one who chooses: never two as fast as a number is typed."""
    for key in keys:
        QTest.qWait(SLOWLY_MS)
        press(key)


def at_who_is_calling(desk: Desk, **given: object) -> None:
    desk.open(**{"customer.name": "", "account": "", **given})
    press("1")
    assert desk.view.step == "who"


def values(desk: Desk) -> dict[str, object]:
    call = desk.session.desk_call
    assert call is not None
    return call.engine.state.fields


# -- the caret -------------------------------------------------------------------------------


def test_the_first_empty_field_has_the_caret_when_its_step_comes(desk: Desk, tree: Tree) -> None:
    at_who_is_calling(desk)
    assert focused() == "ask-customer.name"
    assert tree.find("answer-holder").description == "Alt 2"
    press("Escape", "Alt+Left", "1")
    type_text("Ann Lee")
    press("Alt+2", "Alt+Left")
    assert desk.view.step == "who"
    assert focused() == "ask-customer.account"


@pytest.mark.parametrize("size", [(1440, 900), (1024, 600)])
def test_tab_goes_all_round_the_screen_and_back(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    at_who_is_calling(desk, **{"customer.name": "Ann Lee", "account": "40217788"})
    first = focused()
    ways = []
    for key in ("Tab", "Shift+Tab"):
        ways.append([first])
        while (press(key) or focused()) != first and len(ways[-1]) < 99:
            ways[-1].append(focused())
    there, back = ways
    assert there == [first, *reversed(back[1:])]
    assert len(set(there)) == len(there), "no part is come to twice"
    assert {"say", "ask-customer.name", "answer-none", "notices", "note", "search"} <= set(there)


def test_a_step_with_nothing_to_fill_has_the_focus_on_its_title(desk: Desk, tree: Tree) -> None:
    at_who_is_calling(desk, **{"customer.name": "Ann Lee", "account": "40217788"})
    assert focused() == "step-title"
    assert tree.find("answer-holder").description == "2"


def test_enter_goes_through_the_fields_to_the_step(desk: Desk, tree: Tree) -> None:
    at_who_is_calling(desk)
    type_text("Ann Lee")
    press("Return")
    assert focused() == "ask-customer.account"
    type_text("40217788")
    press("Return")
    assert focused() == "step-title"
    press("2")
    assert desk.view.step == "security-word"
    assert values(desk)["customer.account"] == "40217788"


def test_enter_leaves_every_kind_of_field(desk: Desk, tree: Tree) -> None:
    desk.open("satisfaction")
    press("1")
    assert focused() == "ask-own_words"
    type_text("You were")
    press("Shift+Return")
    type_text("lovely")
    press("Return")
    assert focused() == "step-title"
    assert values(desk)["own_words"] == "You were\nlovely"
    desk.open()
    desk.place.calls.key_bindings.jump_to("charge-dispute/how-to-hear")
    assert focused() == "ask-reply_by"
    press("2", "Return")
    assert focused() == "ask-reply_to", "the next field of the step, before the step"
    type_text("07700 900123")
    press("Return")
    assert focused() == "step-title"
    assert values(desk)["reply_by"] == "text"
    assert desk.view.step == "how-to-hear", "it leaves the field, and does not carry on as well"
    press("Return")
    assert desk.view.step != "how-to-hear"


def test_enter_in_a_field_answers_no_question_beside_it(desk: Desk, tree: Tree) -> None:
    type_text("my internet is down")
    press("Return")
    assert tree.find("call-banner").name.startswith("Heard: “The internet's gone”")
    type_text("yesterday")
    press("Return")
    assert (desk.view.step, focused()) == ("greet", "step-title")
    assert values(desk)["down_since"] == "yesterday"
    press("1")
    assert desk.view.step == "who-relies"


class Hands:
    """Presses keys and counts those that do not type."""

    def __init__(self) -> None:
        self.count = 0

    def press(self, *keys: str) -> None:
        self.count += len(keys)
        press(*keys)


def test_a_plain_verified_call_takes_at_most_17_control_keys(desk: Desk, tree: Tree) -> None:
    hands = Hands()
    type_text("I don't recognise this charge")
    hands.press("Return")
    assert desk.view.script == "charge-dispute"
    hands.press("1")
    type_text("Ann Lee")
    hands.press("Return")
    type_text("40217788")
    hands.press("Return", "Space", "2", "1")
    type_text("NR9 4TF")
    hands.press("Return", "1")
    assert tree.find("step-title").name == "Identity confirmed"
    hands.press("Return")
    assert desk.view.step == "find-charge"
    type_text("3 November")
    hands.press("Return")
    type_text("18.40")
    hands.press("Return", "Space", "2")
    assert "£18.40" in tree.find("say").text
    hands.press("1", "F12", "Ctrl+Return")
    assert desk.session.call_view() is None
    assert hands.count <= 17, hands.count


CHIPS = """
id: pets
title: Pets
fields: {pet: {label: A pet, kind: yes-no}}
steps:
  - {id: ask, say: Is there a pet?, ask: [pet], answers: [{id: on, label: "On", go: end}]}
  - {id: end, say: Goodbye., outcome: done}
"""


def test_letters_typed_on_chips_are_not_lost(tmp_path: Path, tree: Tree) -> None:
    desk = desk_of(tmp_path, CHIPS)
    desk.open("pets")
    chips = QApplication.focusWidget()
    assert chips is not None
    assert isinstance(chips.parentWidget(), ChoiceChips)
    type_text("not before nine")
    assert tree.find("note").text == "not before nine"
    assert "pet" not in values(desk)
    desk.close()


@pytest.mark.parametrize(
    ("key", "field"), [("F7", "choice-words"), ("F8", "choice-words"), ("F9", "transfer-to")]
)
def test_words_typed_where_one_chooses_by_digit_are_ones_own(
    desk: Desk, tree: Tree, key: str, field: str
) -> None:
    desk.open()
    before = desk.view.step
    press(key)
    type_text("A dog, 2 cats")
    assert focused() == field
    assert tree.find(field).text == "A dog, 2 cats", "its spaces and digits choose nothing"
    assert desk.view.step == before


# -- keys meant for a field ------------------------------------------------------------------


def test_a_number_typed_outside_its_field_goes_into_it(desk: Desk, tree: Tree) -> None:
    at_who_is_calling(desk)
    press("Escape")
    type_text("40217788")
    assert desk.view.step == "who"
    assert focused() == "ask-customer.account"
    assert tree.find("ask-customer.account").value == "40217788"
    assert tree.find("ask-customer.name").value == ""
    assert "Account number" in desk.says
    press("Return")
    assert values(desk) == {"customer.account": "40217788"}


@pytest.mark.parametrize("number", ["02177889", "10217788", "20217788", "30217788", "99217788"])
def test_whatever_its_first_digit_would_have_done(desk: Desk, tree: Tree, number: str) -> None:
    at_who_is_calling(desk)
    press("Escape")
    type_text(number)
    assert desk.view.step == "who"
    assert tree.find("ask-customer.account").value == number
    assert not tree.has("none-words")


def test_a_number_does_not_run_into_the_field_of_the_next_step(desk: Desk, tree: Tree) -> None:
    desk.open()
    desk.place.calls.key_bindings.jump_to("charge-dispute/find-charge")
    press("Escape")
    type_text("18.40")
    assert desk.view.step == "find-charge"
    shown = {tree.find(f"ask-{one}").value for one in ("charge_date", "charge_amount")}
    assert "18.40" in shown


MIXED = """
id: mixed
fields:
  ring: {label: Ring, kind: phone}
  amount: {label: Amount, kind: money}
  day: {label: Day, kind: date}
  at: {label: At, kind: time}
  mail: {label: Mail, kind: email}
  where: {label: Where, kind: text}
  ref: {label: Reference, kind: text, pattern: '[A-Z]{2}-?\\d{4}'}
  count: {label: How many, kind: number}
steps:
"""
ASKED = ("ring, amount", "day, at", "ref, count", "where", "mail")
MIXED += "".join(
    f"""  - id: s-{fields.replace(", ", "-")}
    say: Well?
    ask: [{fields}]
    answers: [{{id: a, label: A, go: last}}, {{id: b, label: B, go: s-ring-amount}}]
"""
    for fields in ASKED
)
MIXED += "  - {id: last, say: Goodbye., outcome: done}\n"


@pytest.mark.parametrize(
    ("step", "typed", "field"),
    [
        ("ring-amount", "0113 496 0000", "ring"),
        ("ring-amount", "12.50", "amount"),
        ("ring-amount", "2,100.75", "amount"),
        ("day-at", "1/12", "day"),
        ("day-at", "7/1/2027", "day"),
        ("day-at", "2 Jan", "day"),
        ("day-at", "15:45", "at"),
        ("day-at", "2:30", "at"),
        ("day-at", "1pm", "at"),
        ("ref-count", "QX1022", "ref"),
        ("ref-count", "21", "count"),
        ("where", "2nd floor", "where"),
        ("where", "1 is broken", "where"),
        ("mail", "bo.2@example.org", "mail"),
    ],
)
def test_what_is_typed_outside_goes_whole_into_the_field_it_fits(
    tmp_path: Path, tree: Tree, step: str, typed: str, field: str
) -> None:
    """Marks, spaces and letters too: none of them answers, ticks or is lost."""
    desk = desk_of(tmp_path, MIXED)
    desk.open("mixed")
    desk.place.dispatcher.do("jump", to=f"s-{step}")
    press("Escape")
    type_text(typed)
    shown = {node.identifier: node.value for node in tree.all() if node.identifier[:4] == "ask-"}
    assert (desk.view.step, shown.pop(f"ask-{field}")) == (f"s-{step}", typed)
    assert not any(shown.values())
    desk.close()


def test_a_letter_goes_to_the_field_it_fits(desk: Desk, tree: Tree) -> None:
    at_who_is_calling(desk)
    press("Escape")
    type_text("Ann Lee")
    assert desk.view.step == "who"
    assert tree.find("ask-customer.name").value == "Ann Lee"


def test_letters_that_no_field_wants_are_a_note(desk: Desk, tree: Tree) -> None:
    desk.open()
    step = desk.view.step
    assert not desk.view.asks
    type_text("rings from work, 2nd time")
    assert (desk.view.step, focused()) == (step, "note")
    assert tree.find("note").value == "rings from work, 2nd time"
    assert "note" in desk.says
    press("Escape")
    assert focused() == "step-title"
    slowly("1")
    assert desk.view.step != step, "back on the step a digit answers"
    call = desk.session.desk_call
    assert call is not None
    assert "rings from work, 2nd time" in str(call.engine.events)
    press("Alt+Left")
    slowly("x")
    type_text("-ray desk")
    assert tree.find("note").value == "rings from work, 2nd time x-ray desk", "apart from before"


def test_a_letter_right_after_a_digit_takes_the_answer_back_and_is_a_note(
    desk: Desk, tree: Tree
) -> None:
    desk.open()
    step = desk.view.step
    slowly("1")
    assert desk.view.step == "who"
    press("Alt+Left")
    assert desk.view.step == step
    QTest.qWait(SLOWLY_MS)
    type_text("2nd call today")
    assert desk.view.step == step
    assert tree.find("note").value == "2nd call today"


def test_what_comes_soon_after_an_answer_is_for_the_field_that_has_the_caret(
    desk: Desk, tree: Tree
) -> None:
    desk.open(**{"customer.name": "", "account": ""})
    type_text("1Ann Lee")
    assert desk.view.step == "who"
    assert tree.find("ask-customer.name").value == "Ann Lee"
    assert tree.find("note").value == ""


def test_while_a_question_waits_a_letter_goes_nowhere(desk: Desk, tree: Tree) -> None:
    desk.open("sales-enquiry")
    desk.place.calls.key_bindings.jump_to("sales-enquiry/price")
    assert desk.place.dispatcher.questioned
    type_text("x")
    assert tree.find("note").value == ""
    assert focused() != "note"


def test_two_digits_apart_are_two_answers(desk: Desk) -> None:
    at_who_is_calling(desk)
    press("Escape")
    slowly("2")
    assert desk.view.step == "security-word"
    slowly("1")
    assert desk.view.step == "postcode"


def test_a_digit_and_another_are_two_answers_where_no_field_wants_them(desk: Desk) -> None:
    at_who_is_calling(desk, **{"customer.name": "Ann Lee", "account": "40217788"})
    press("2", "1")
    assert desk.view.step == "postcode"


# -- what is typed counts --------------------------------------------------------------------

NUMBER = "07700 900418"


def at_a_phone_field(desk: Desk) -> None:
    """At a step that asks for a number that no pattern describes."""
    desk.open("bereavement")
    desk.place.calls.key_bindings.jump_to("bereavement/other-name")
    if desk.place.dispatcher.questioned:
        press("Return")
    assert focused() == "ask-customer.phone"


@pytest.mark.parametrize("way", ["Alt+1", "F5", "Alt+P", "F12", "Alt+Left", "Return", "F7"])
def test_a_number_counts_whichever_way_the_call_moves(desk: Desk, way: str) -> None:
    at_a_phone_field(desk)
    call = desk.session.desk_call
    assert call is not None
    type_text(NUMBER)
    press(way)
    assert call.engine.state.fields["customer.phone"] == NUMBER.replace(" ", "")


def test_a_corrected_number_is_never_read_out_as_it_was(tmp_path: Path) -> None:
    read_back = """
id: call-back
title: Call back
start: number
steps:
  - {id: number, say: "I will ring {{ customer.phone }}.", ask: [customer.phone], next: read-back}
  - {id: read-back, say: "So {{ customer.phone }} it is.", outcome: done}
"""
    desk = desk_of(tmp_path, read_back)
    tree = Tree()
    desk.open("call-back", **{"customer.phone": "07700900111"})
    assert "900111" in tree.find("say").text
    tree.find("ask-customer.phone").widget.setFocus()
    press("Ctrl+A")
    type_text(NUMBER)
    desk.pause()
    assert "900111" not in tree.find("say").text
    press("Alt+Right")
    assert tree.find("say").text.startswith("So 07700900418")
    desk.close()


def test_another_call_and_another_program_find_what_was_typed(desk: Desk) -> None:
    at_a_phone_field(desk)
    call = desk.session.desk_call
    assert call is not None
    type_text(NUMBER)
    desk.pause()
    desk.session.open_script("charge-dispute")
    assert call.engine.state.fields["customer.phone"] == NUMBER.replace(" ", "")


def test_a_card_number_is_no_value_whichever_way_the_call_moves(desk: Desk) -> None:
    at_a_phone_field(desk)
    type_text("4111 1111 1111 1111")
    press("Alt+1")
    call = desk.session.desk_call
    assert call is not None
    assert "1111 1111" not in str(call.engine.events)


def test_a_note_counts_where_the_call_is_laid_aside(desk: Desk) -> None:
    desk.open()
    call = desk.session.desk_call
    assert call is not None
    press("F2")
    type_text("Ring 07700900418")
    press("Alt+P")
    assert [one["text"] for one in call.engine.state.notes] == ["Ring 07700900418"]
    press("Alt+R", "F2")
    type_text("Gate code 99887766")
    press("F12")
    assert [one["text"] for one in call.engine.state.notes][1:] == ["Gate code 99887766"]


def test_the_customers_words_count_at_the_end(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F12")
    call = desk.session.desk_call
    assert call is not None
    tree.find("feedback-words").widget.setFocus()
    type_text("Very quick")
    press("Ctrl+Return")
    assert call.engine.state.feedback is not None
    assert call.engine.state.feedback["words"] == "Very quick"


# -- arrows, the last step, the step that is there --------------------------------------------


def test_arrows_stay_in_the_list_they_are_in(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1", "Alt+J")
    rows = [f"step-{one.target}" for one in desk.view.outline]
    here = focused()
    assert here in rows
    press(*["Up"] * 9)
    assert focused() == rows[0]
    press("Up", "Left", "Right")
    assert focused() == rows[0]
    press(*["Down"] * 30)
    assert focused() == rows[-1]
    press("Return", "Alt+Left")
    answers = [f"answer-{one.id}" for one in desk.view.answers if one.enabled]
    tree.find(answers[0]).widget.setFocus()
    press("Up", "Up")
    assert focused() == answers[0]
    press(*["Down"] * 30)
    assert focused().startswith("answer-") or focused().startswith("urgent-")
    tree.find("hold").widget.setFocus()
    press("Right", "Right", "Left", "Up", "Down")
    assert focused() == "promise"
    press(*["Left"] * 20)
    assert focused() == "back"
    assert desk.view.wrap_up is None


def test_an_arrow_does_not_leave_a_choice(tmp_path: Path) -> None:
    desk = desk_of(
        tmp_path,
        """
id: choosing
fields: {sure: {label: Sure, kind: yes-no}}
steps: [{id: one, say: Well?, ask: [sure], outcome: done}]
""",
    )
    desk.open("choosing")
    assert focused().startswith("ask-sure")
    press("Up", "Up", "Up", "Down", "Down", "Down")
    assert focused().startswith("ask-sure")
    desk.close()


def test_a_jump_to_the_step_that_is_there_gives_the_focus_back(desk: Desk) -> None:
    desk.open()
    press("Alt+J", "Return")
    assert desk.view.step == "greet"
    assert focused() == "step-title"
    press("1", "Alt+J", "Return")
    assert desk.view.step == "who"
    assert focused() == "step-title"
    desk.open(**{"customer.name": "", "account": ""})
    press("1", "Alt+J", "Return")
    assert focused() == "ask-customer.name"


def test_the_last_step_offers_the_wrap_up_by_enter(desk: Desk, tree: Tree) -> None:
    desk.open()
    desk.place.calls.key_bindings.jump_to("charge-dispute/happy-explained")
    row = tree.find("next")
    assert (row.name, row.description) == ("Wrap up", "Enter")
    press("Return")
    assert desk.view.wrap_up is not None
    press("Alt+Left", "Alt+Right")
    assert desk.view.wrap_up is not None


def test_an_undo_says_what_it_takes_back(desk: Desk, tree: Tree) -> None:
    desk.open()
    label = desk.view.answers[0].label
    press("1")
    assert desk.says == f"Chose “{label}”."
    press("Alt+Left")
    assert desk.says == f"Taken back: Chose “{label}”."


def test_words_in_an_open_panel_count_when_the_call_moves_on(desk: Desk) -> None:
    desk.open()
    press("Alt+0")
    type_text("I want a receipt")
    press("Alt+1")
    assert desk.view.step != "greet"
    assert "I want a receipt" in desk.session.summary()
    press("Ctrl+Shift+C")
    type_text("Nobody rang")
    press("F12")
    assert "Nobody rang" in desk.session.summary()


def test_a_half_written_promise_is_there_again_after_a_move(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("Alt+1", "F3")
    type_text("Send the receipt")
    press("Tab")
    type_text("fri")
    desk.place.calls.key_bindings.jump_to("charge-dispute/greet")
    assert desk.view.step == "greet"
    press("F3")
    assert tree.find("promise-text").text == "Send the receipt"
    assert tree.find("promise-due").text == "fri"


def test_what_does_not_fit_the_last_field_is_said_at_it(desk: Desk, tree: Tree) -> None:
    desk.open("verify-identity", **{"customer.name": "", "account": ""})
    settle()
    type_text("55512")
    press("Tab")
    type_text("4021778")
    wrong = "Account number does not have that form, like 40217788."
    assert not tree.has(name=wrong)
    press("Return")
    settle()
    assert wrong in tree.find("ask-customer.account").description
    assert focused() == "ask-customer.account", "what is typed now mends it"
    assert not tree.has("call-banner"), "the field says it: no banner lies on the answers"
    type_text("9")
    press("Backspace", "Return")
    settle()
    assert focused() == "step-title", "Enter again: it stays as it is"
    assert wrong in tree.find("ask-customer.account").description
    press("Shift+F2", "Escape")
    assert wrong in tree.find("ask-customer.account").description, "it stays when the banner goes"


def test_what_comes_after_a_value_that_does_not_fit_mends_it(desk: Desk, tree: Tree) -> None:
    desk.open("verify-identity", **{"customer.name": "Ann Lee", "account": ""})
    settle()
    type_text("4021778")
    press("Return")
    settle()
    type_text("8")
    press("Return")
    settle()
    assert focused() == "step-title"
    assert tree.find("ask-customer.account").text == "40217788"
    assert not tree.find("ask-customer.account").description.startswith("Account number does")


def test_a_digit_that_begins_a_word_chooses_no_outcome(desk: Desk) -> None:
    """ "2nd call" is a note, at the end of a call as on a step; what was chosen before stays."""
    at_who_is_calling(desk)
    press("F12")

    def chosen() -> str | None:
        assert desk.view.wrap_up is not None
        return desk.view.wrap_up.chosen

    def note() -> str:
        return desk.place.calls.wrapup.account.note.text

    before = chosen()
    type_text("2nd call")
    assert (chosen(), note()) == (before, "2nd call")
    assert desk.view.wrap_up is not None
    ids = [one.id for one in desk.view.wrap_up.outcomes]
    for number, id in enumerate(ids[:6], start=1):
        press("Escape")
        slowly(str(number))
        assert chosen() == id
        QTest.qWait(SLOWLY_MS)
        press("Escape")
        other = number % 6 + 1
        type_text(f"{other}th")
        assert chosen() == id
        assert note().endswith(f" {other}th")
