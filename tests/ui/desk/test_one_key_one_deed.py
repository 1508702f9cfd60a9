"""One key, one deed, the whole call: what a cap shows is what the key does now."""

from __future__ import annotations

from pathlib import Path

from tests.ui.desk.desks import Desk, desk_of, focused
from tests.ui.tree import Tree, press, type_text

RULES = "\n".join(
    f"- {{id: rule-{at}, text: Never {at}, why: Because., say_instead: Say {at}, scope: [{scope}]}}"
    for at, scope in enumerate(["many"] * 5 + ["many/second"] * 3 + ["many/third"] * 6)
)
MANY = """
id: many
title: Many rules
steps:
  - id: first
    say: One.
    answers: [{id: on, label: "On", go: second}, {id: far, label: Far, go: third}]
  - {id: second, say: Two., never: [rule-6], answers: [{id: on, label: "On", go: third}]}
  - {id: third, say: Three., never: [rule-12, rule-13], answers: [{id: end, label: End, go: last}]}
  - {id: last, say: Goodbye., outcome: done}
"""


def caps(tree: Tree, prefix: str) -> list[str]:
    """The keys on the caps of what shows and has such an identifier."""
    return [
        node.description
        for node in tree.nodes()
        if node.identifier.startswith(prefix) and node.role == "Button" and node.description
    ]


def letters(desk: Desk) -> dict[str, str]:
    return {one.id: one.letter for one in desk.view.never}


def test_rules_beyond_the_eighth_have_keys_that_work(tmp_path: Path, tree: Tree) -> None:
    desk = desk_of(tmp_path, MANY, never=RULES)
    desk.open("many")
    press("1", "1")
    assert letters(desk)["rule-13"] not in "ABCDEFGH"
    letter = letters(desk)["rule-13"]
    card = tree.find("never-rule-13")
    assert f"Alt Shift {letter}" in desk.window.actions_of.keyboard.cap(f"never-{letter}")
    assert card.name
    press(f"Alt+Shift+{letter}", "2")
    owned = {one.id: one.owned for one in desk.view.never if one.owned}
    assert owned == {"rule-13": "near-miss"}
    desk.close()


def test_letters_are_the_same_after_a_resume(tmp_path: Path) -> None:
    profile, house = tmp_path / "profile", tmp_path / "house"
    desk = desk_of(house, MANY, profile=profile, never=RULES)
    desk.open("many")
    press("2")
    before = letters(desk)
    press("Alt+Left", "1")
    between = letters(desk)
    call = desk.session.desk_call
    assert call is not None
    desk.close()
    again = desk_of(house, profile=profile)
    again.session.resume(call.id)
    assert letters(again) == between
    again.session.do({"do": "jump", "to": "third"})
    assert letters(again) == before
    again.close()


def test_a_panel_with_digits_takes_them_from_the_answers_behind_it(desk: Desk, tree: Tree) -> None:
    desk.open()
    shown = caps(tree, "answer-")
    assert {"1", "2"} <= set(shown)
    for key in ("F7", "Alt+M", "F3"):
        press(key)
        assert caps(tree, "answer-") == [], key
        press("Escape")
        assert caps(tree, "answer-") == shown, key


def test_a_panel_to_write_in_leaves_the_answers_on_alt(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("0")
    assert focused() == "none-words"
    assert {"Alt 1", "Alt 2"} <= set(caps(tree, "answer-"))
    press("Escape")
    assert {"1", "2"} <= set(caps(tree, "answer-"))


def test_a_rule_that_asks_has_its_two_digits(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("Alt+A")
    shown = caps(tree, "answer-")
    assert "3" in shown
    assert not {"1", "2"} & set(shown)
    press("Escape")
    assert {"1", "2"} <= set(caps(tree, "answer-"))


def test_enter_is_the_question_s_while_it_asks(desk: Desk, tree: Tree) -> None:
    desk.open("verify-identity", **{"customer.name": "Ann Lee", "account": "40217788"})
    desk.place.calls.key_bindings.jump_to("verify-identity/scam-warning")
    assert tree.find("next").description == "Enter"
    desk.place.calls.key_bindings.jump_to("verify-identity/send-code")
    assert tree.has("go-on")
    assert tree.find("next").description == "Alt Right"
    press("Escape")
    assert tree.find("next").description == "Enter"


def test_the_key_for_back_says_where_it_undoes(desk: Desk, tree: Tree) -> None:
    desk.open()
    assert tree.find("back").name == "Back"
    press("1")
    assert tree.find("back").name == "Undo"
    press("Alt+Left")
    assert tree.find("back").name == "Back"
    press("1", "F2", "F2", "F5")
    assert tree.find("back").name == "Back"
    press("Alt+Left")
    assert desk.view.step == "verify"
    press("Ctrl+Shift+Z")
    assert desk.says == "Taken back: Went back to Check who is calling."


def test_in_the_wrap_up_a_digit_works_beside_a_field_by_alt(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F12")
    assert {"1", "2"} <= set(caps(tree, "outcome-"))
    press("F2")
    type_text("12")
    assert {"Alt 1", "Alt 2"} <= set(caps(tree, "outcome-"))
    wrap = desk.view.wrap_up
    assert wrap is not None
    assert wrap.chosen is None
    plain = next(one for one in wrap.outcomes if not one.open_fields)
    press(f"Alt+{plain.number}")
    assert desk.view.wrap_up is not None
    assert desk.view.wrap_up.chosen == plain.id


def test_every_rule_is_found_by_its_words_however_many_there_are(
    tmp_path: Path, tree: Tree
) -> None:
    many = "\n".join(
        f"- {{id: rule-{at}, text: Never number {at}x, why: Because., say_instead: Say it.}}"
        for at in range(40)
    )
    desk = desk_of(tmp_path, MANY, never=many)
    desk.open("many")
    assert letters(desk)["rule-37"] == "", "there are no letters for so many"
    press("Alt+O")
    assert focused() == "rules-find"
    type_text("37x")
    assert [one.identifier for one in tree.all() if one.identifier.startswith("rule")] == [
        "rules-find",
        "rule-rule-37",
    ]
    press("Return", "2")
    assert {one.id: one.owned for one in desk.view.never if one.owned} == {"rule-37": "near-miss"}
    press("Alt+O")
    press("Down", "Down", "Up", "Up")
    assert focused() == "rules-find"
    desk.close()
