"""A call from its first line to the next call, with keys alone and by the accessibility tree."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication

from tests.ui.desk.desks import Desk, focused
from tests.ui.tree import Tree, press, type_text


class Keys:
    """Counts keys, as the aims of the issue do."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, *keys: str) -> None:
        self.count += len(keys)
        press(*keys)


@pytest.fixture
def keys() -> Keys:
    return Keys()


def test_an_answer_is_one_key_and_can_be_undone(desk: Desk, tree: Tree, keys: Keys) -> None:
    desk.open()
    assert "the trouble with the bill" in tree.find("say").text
    first = desk.view.answers[0]
    assert tree.find(f"answer-{first.id}").role == "Button"
    before = desk.view.step
    keys("1")
    assert keys.count == 1
    assert desk.view.step != before
    assert tree.find("step-title").name == desk.view.step_title
    assert focused() == "step-title"
    assert tree.find("call-banner").name == "Chose “There's a charge that's wrong”."
    assert tree.has("undo")
    said = tree.find("call-banner").widget
    where = QRect(said.mapToGlobal(QPoint()), said.size())
    for row in desk.place.calls.call.step.body.answers.rows:
        assert not where.intersects(QRect(row.mapToGlobal(QPoint()), row.size()))
    press("Alt+Left")
    assert desk.view.step == before
    press("1", "Backspace")
    assert desk.view.step == before


def test_digits_act_only_outside_fields_and_caps_say_so(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1")
    step = desk.view.step
    field = tree.find("ask-customer.name").widget
    answer = next(one for one in desk.view.answers if one.enabled)
    row = f"answer-{answer.id}"
    assert tree.find(row).description == str(answer.number)
    field.setFocus()
    press("End")
    type_text(str(answer.number))
    assert desk.view.step == step
    assert tree.find(row).description == f"Alt {answer.number}"
    press(f"Alt+{answer.number}")
    assert desk.view.step != step


def test_a_card_number_is_taken_out_whatever_stands_beside_it(desk: Desk, tree: Tree) -> None:
    desk.open(**{"customer.name": ""})
    press("1")
    tree.find("ask-customer.name").widget.setFocus()
    type_text("card ending 4111 1111 1111 1111 x")
    desk.pause()
    assert tree.find("ask-customer.name").value == "card ending [card ending 1111] x"
    type_text(" y")
    desk.pause()
    assert tree.find("ask-customer.name").value == "card ending [card ending 1111] x y"


def test_what_is_typed_fills_the_line_and_is_kept(desk: Desk, tree: Tree) -> None:
    desk.open(**{"customer.name": ""})
    press("1")
    tree.find("ask-customer.name").widget.setFocus()
    type_text("Bo Diaz")
    desk.pause()
    assert desk.session.call_view() is not None
    kept = {one.field: one.text for one in desk.view.asks}
    assert kept["customer.name"] == "Bo Diaz"
    press("Escape")
    assert focused() == "step-title"
    assert tree.find("customer").name == "Bo Diaz"


def test_space_ticks_the_next_item(desk: Desk, tree: Tree) -> None:
    desk.open()
    item = desk.view.items[0]
    assert tree.find(f"do-{item.id}").description == "Space"
    press("Space")
    assert desk.view.items[0].done
    assert tree.find(f"do-{item.id}").checked
    press("Ctrl+Shift+Z")
    assert not desk.view.items[0].done


def test_owning_up_is_two_keys(desk: Desk, tree: Tree, keys: Keys) -> None:
    desk.open()
    rule = desk.view.never[0]
    keys("Alt+A")
    assert focused() == f"never-{rule.id}"
    keys("2")
    assert keys.count == 2
    assert desk.view.never[0].owned == "near-miss"
    assert "Nearly said it" in tree.find(f"never-{rule.id}").name
    assert focused() == "step-title"


def test_owning_up_works_from_the_note_and_for_rules_out_of_sight(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F2")
    press("Alt+A", "1")
    assert desk.view.never[0].owned == "slip"
    assert focused() == "note"
    last = next(one for one in desk.view.never if one.letter == "H")
    assert not tree.has(f"never-{last.id}")
    press("Alt+H", "2")
    assert next(one for one in desk.view.never if one.id == last.id).owned == "near-miss"


def test_a_may_rule_is_two_keys(desk: Desk, keys: Keys) -> None:
    desk.open()
    assert not desk.view.may[1].gives_money
    keys("Alt+M", "2")
    assert keys.count == 2
    assert desk.view.may[1].used == 1


def test_a_may_rule_that_gives_money_takes_enter_for_an_amount_not_known_yet(
    desk: Desk, keys: Keys
) -> None:
    desk.open()
    assert desk.view.may[0].gives_money
    keys("Alt+M", "1", "Return")
    assert keys.count == 3
    assert desk.view.may[0].used == 1


def test_skipping_with_a_reason_is_two_keys(desk: Desk, keys: Keys, tree: Tree) -> None:
    desk.open()
    press("1")
    step = desk.view.step
    keys("F7")
    assert focused().startswith("choice-")
    keys("1")
    assert keys.count == 2
    assert desk.view.step != step
    assert any(row.state == "skipped" for row in desk.view.outline)


def test_none_fits_is_two_keys(desk: Desk, keys: Keys, tree: Tree) -> None:
    desk.open()
    keys("0")
    assert focused() == "none-words"
    type_text("I pay through my landlord")
    keys("Return")
    assert keys.count == 2
    assert focused() == "step-title"
    assert "Noted" in desk.says


def test_a_promise_with_its_time_is_three_keys_beside_its_words(
    desk: Desk, keys: Keys, tree: Tree
) -> None:
    desk.open()
    keys("F3")
    type_text("Call back about the charge")
    keys("Tab")
    type_text("tomorrow 3pm")
    assert "15:00" in tree.find("promise-reading").name
    keys("Return")
    assert keys.count <= 4
    promise = desk.view.promises[0]
    assert promise.text == "Call back about the charge"
    assert promise.due is not None
    assert promise.due.hour == 15
    assert "Read it back" in desk.says
    assert focused() == "step-title"


def test_a_time_that_is_not_clear_asks(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F3")
    type_text("Write to them")
    press("Tab")
    type_text("soonish")
    press("Return")
    assert desk.view.promises == ()
    assert tree.find("promise-reading").name
    press("Escape")
    assert focused() == "step-title"


def test_a_reply_keeps_the_place(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1")
    step, line = desk.view.step, tree.find("say").text
    press("F4")
    assert focused() == "reply-find"
    press("Return")
    assert desk.view.reply is not None
    assert tree.find("say").text != line
    assert tree.has("reply-return")
    press("Escape")
    assert (desk.view.step, tree.find("say").text) == (step, line)


def test_hold_has_its_clock(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F5")
    desk.tick(23)
    assert tree.find("on-hold").name.startswith("On hold 0:23")
    assert tree.find("hold").name == "Take off hold"
    press("F5")
    assert not tree.has("on-hold")
    assert tree.find("clock").name == "00:23"


def test_the_outline_leads_to_any_step(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1")
    first = desk.view.outline[0].target
    press("Alt+J")
    assert focused() == f"step-{desk.view.script}/{desk.view.step}"
    tree.find(f"step-{first}").widget.setFocus()
    press("Return")
    assert f"{desk.view.script}/{desk.view.step}" == first


def test_notes_are_guarded_and_never_phrases_are_marked(desk: Desk, tree: Tree) -> None:
    desk.open()
    rules = desk.session.library.library.never
    rule = next(
        rules[one.id] for one in desk.view.never if one.id in rules and rules[one.id].phrases
    )
    phrase = next(iter(rule.phrases[0].by_language.values()))
    press("F2")
    type_text(f"{phrase} 4111 1111 1111 1111")
    assert "Say instead" in tree.find("note").description
    press("F2")
    assert focused() == "step-title"
    assert "1111 1111" not in desk.view.notes[0].text
    assert phrase.split()[0] in desk.view.notes[0].text


def test_a_plain_call_is_wrapped_up_in_three_keys(desk: Desk, keys: Keys, tree: Tree) -> None:
    desk.open()
    keys("F12")
    assert focused() == "wrap-up-title"
    wrap = desk.view.wrap_up
    assert wrap is not None
    plain = next(one for one in wrap.outcomes if not one.open_fields)
    keys(str(plain.number), "Ctrl+Return")
    assert keys.count == 3
    assert desk.session.call_view() is None
    assert focused() == "search"


def test_the_wrap_up_asks_for_what_an_outcome_needs(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F12")
    wrap = desk.view.wrap_up
    assert wrap is not None
    needy = next(one for one in wrap.outcomes if one.open_fields and one.number <= 9)
    press(str(needy.number))
    field = needy.open_fields[0][0]
    assert focused().startswith(f"ask-{field}")
    press("Escape", "Ctrl+Return")
    assert desk.session.call_view() is not None
    assert focused().startswith("choice-")
    press("1")
    assert desk.session.call_view() is None


def test_the_summary_is_copied_in_one_key(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F12", "Alt+K")
    assert QGuiApplication.clipboard().text() == desk.session.summary()
    assert tree.find("summary").text.splitlines()[0].startswith("Charge dispute")
    press("Alt+Left")
    assert desk.view.wrap_up is None
    assert focused() == "step-title"


def test_parking_and_discarding(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("Alt+P")
    assert desk.session.call_view() is None
    assert tree.has("resume-call")
    press("Alt+R")
    assert desk.view.customer == "Ann Lee"
    press("Alt+X", "1")
    assert desk.session.call_view() is None
    assert not tree.has("resume-call")


def test_a_card_that_asks_never_vanishes_under_the_answering_key(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1")
    step = desk.view.step
    for letter in "ABCDEFGH":
        press(f"Alt+{letter}", "2")
    assert desk.view.step == step
    owned = [one.letter for one in desk.view.never if one.owned == "near-miss"]
    assert set("ABCDEFGH") <= set(owned)
