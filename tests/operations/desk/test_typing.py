"""Typing into fields and notes: what is kept while it is typed, and never rules' phrases."""

from __future__ import annotations

import pytest

from jobaid.operations.callview.phrase_book import PhraseBook
from jobaid.operations.desk.action_result import Changes
from tests.call.house import contents
from tests.machine_speed import best, slowness

CARD = "4111 1111 1111 1111"


@pytest.fixture
def desk(make_desk):
    never = """
- {id: refund, text: Never promise money, say_instead: "I'll open a dispute",
   phrases: [you will get a refund, {en: money back, es: devolución del dinero}]}
- {id: interrupt, text: Never interrupt}
- {id: elsewhere, text: Never there, say_instead: x, phrases: [calm down], scope: [stolen-phone]}
"""
    desk = make_desk(files={**contents(), "never.yaml": never.encode()})
    assert desk.session.open_script("charge-dispute").problem is None
    return desk


def events(desk, *types):
    return [one for one in desk.session.desk_call.engine.events if one["type"] in types]


def ask(desk, field):
    return next(one for one in desk.view.asks if one.field == field)


def test_a_value_is_kept_as_it_grows_and_complained_of_only_when_left(desk):
    told = desk.session.typed("account", "4021")
    assert told.problem is None
    assert (ask(desk, "account").text, ask(desk, "account").problem) == ("4021", None)
    told = desk.session.typed("account", "4021", ended=True)
    assert told.problem == "Account number does not have that form, like 40217788."
    assert ask(desk, "account").problem == told.problem
    desk.session.typed("account", "40217788", ended=True)
    assert (ask(desk, "account").text, ask(desk, "account").problem) == ("40217788", None)
    assert [one["text"] for one in events(desk, "typed")] == ["4021"]


def test_the_same_text_twice_is_one_event(desk):
    for _ in range(3):
        desk.session.typed("account", "40217788")
    desk.session.typed("account", "40217788", ended=True)
    assert len(events(desk, "filled", "typed")) == 1


def test_an_emptied_field_is_empty(desk):
    desk.session.typed("account", "40217788", ended=True)
    desk.session.typed("account", "", ended=True)
    assert ask(desk, "account").text == ""
    assert "account" not in desk.session.desk_call.engine.state.fields


def test_digits_that_may_become_a_card_are_held_back_until_they_end(desk):
    for end in range(1, len(CARD) + 1):
        desk.session.note_typed(f"paid with {CARD[:end]}")
        desk.session.typed("customer.name", CARD[:end])
        desk.session.desk_call.call.wait()
        kept = str(desk.session.desk_call.engine.events)
        assert "4111 111" not in kept
        assert "4111111" not in kept
    desk.session.typed("customer.name", CARD, ended=True)
    assert desk.view.customer == "[card ending 1111]"
    desk.session.note_typed(f"paid with {CARD}", ended=True)
    assert desk.view.notes[0].text == "paid with [card ending 1111]"
    assert CARD not in desk.session.summary()


@pytest.mark.parametrize("words", ["paid with", "card ending"])
def test_the_view_tells_that_a_card_was_taken_out(desk, words):
    desk.session.typed("account", f"{words} {CARD} x")
    asked = ask(desk, "account")
    assert (asked.text, asked.card_taken_out) == (f"{words} [card ending 1111] x", True)
    desk.session.typed("account", f"{asked.text} and")
    assert not ask(desk, "account").card_taken_out
    desk.session.typed("account", "her code is [security code]", ended=True)
    assert not ask(desk, "account").card_taken_out


def test_a_note_is_kept_while_it_is_written_and_is_one_note_when_it_is_sent(desk):
    for text in ("Pre", "Prefers", "Prefers email."):
        assert Changes.SIDE in desk.session.note_typed(text).changes
    assert desk.view.notes == ()
    assert desk.view.note_draft == "Prefers email."
    assert "Note: Prefers email." in desk.session.summary()
    desk.session.note_typed("Prefers email.", ended=True)
    assert [one.text for one in desk.view.notes] == ["Prefers email."]
    # The box is gone on with: only what is new in it is another note.
    desk.session.note_typed("Prefers email. Works nights.", ended=True)
    assert [one.text for one in desk.view.notes] == ["Prefers email.", "Works nights."]
    desk.session.note_typed("Prefers email. Works nights.", ended=True)
    assert len(desk.view.notes) == 2
    desk.session.note_typed("", ended=True)
    desk.session.note_typed("Prefers email.", ended=True)
    assert len(desk.view.notes) == 3


def test_a_note_that_is_edited_in_its_box_is_put_right_and_no_second_one(desk):
    desk.session.note_typed("Prefers emale.", ended=True)
    desk.session.note_typed("Prefers emale. Works nights.", ended=True)
    desk.session.note_typed("Prefers email. Works nights.", ended=True)
    assert [one.text for one in desk.view.notes] == ["Prefers email. Works nights."]
    # The wrap-up has a box of its own: other words are another note.
    desk.session.wrap_up()
    desk.session.note_typed("Rang back twice.", ended=True)
    assert [one.text for one in desk.view.notes][1:] == ["Rang back twice."]


def test_an_earlier_note_is_taken_into_the_box_and_put_right_or_struck(desk):
    desk.session.note_typed("Prefers email.", ended=True)
    desk.session.note_typed("", ended=True)
    desk.session.note_typed("Works nights.")
    first = desk.view.notes[0].seq
    assert desk.session.take_up_note(first) == "Prefers email."
    assert [one.text for one in desk.view.notes] == ["Prefers email.", "Works nights."]
    desk.session.note_typed("Prefers email, never post.", ended=True)
    assert [one.text for one in desk.view.notes] == ["Prefers email, never post.", "Works nights."]
    desk.session.note_typed("Something else altogether", ended=True)
    assert desk.view.notes[0].text == "Something else altogether"
    desk.session.strike_note(first)
    assert [one.text for one in desk.view.notes] == ["Works nights."]
    assert desk.session.noted == ""


def test_striking_one_of_two_notes_in_the_box_leaves_the_other_there(desk):
    desk.session.note_typed("Prefers email.", ended=True)
    desk.session.note_typed("Prefers email. Works nights.", ended=True)
    desk.session.strike_note(desk.view.notes[0].seq)
    assert desk.session.noted == "Works nights."
    desk.session.note_typed(desk.session.noted, ended=True)
    assert [one.text for one in desk.view.notes] == ["Works nights."]


def test_a_note_that_is_put_right_and_emptied_is_struck(desk):
    desk.session.note_typed("Prefers email.", ended=True)
    desk.session.take_up_note(desk.view.notes[0].seq)
    desk.session.note_typed("", ended=True)
    assert desk.view.notes == ()


def test_a_note_that_was_not_sent_is_one_when_the_call_is_left_or_ended(desk):
    desk.session.note_typed("half a sent")
    first = desk.view.id
    desk.session.open_script("stolen-phone")
    desk.session.note_typed("and another")
    engine = desk.session.desk_call.engine
    desk.session.finish("hung up")
    assert [one["text"] for one in engine.state.notes] == ["and another"]
    assert "note.draft" not in engine.state.fields
    desk.session.resume(first)
    assert [one.text for one in desk.view.notes] == ["half a sent"]


def hits(desk, text):
    return [(one.rule, one.text, one.say_instead) for one in desk.session.spot_phrases(text)]


def test_a_never_rules_phrase_is_found_whatever_its_case_and_accents(desk):
    say = "I'll open a dispute"
    assert hits(desk, "Said: YOU WILL GET A REFUND, sir") == [
        ("refund", "YOU WILL GET A REFUND", say)
    ]
    assert hits(desk, "la devolucion  del dinero ya") == [("refund", "devolucion  del dinero", say)]
    assert hits(desk, "money back and money back") == [("refund", "money back", say)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "money backs",
        "moneyback",
        "xmoney back",
        "money. Back then",
        "calm down",
        "money",
        "you will get a",
        "\0" * 50,
        "💥" * 50,
    ],
)
def test_what_only_looks_like_a_phrase_is_left_alone(desk, text):
    assert hits(desk, text) == []


def test_a_phrase_is_found_where_its_rule_is_in_scope(desk):
    desk.do("jump", to="stolen-phone")
    assert hits(desk, "calm down") == [("elsewhere", "calm down", "x")]


def test_the_longer_of_two_phrases_counts():
    book = PhraseBook([("money", "a"), ("money back today", "b"), ("money back", "c")])
    found = book.find("money back today, money back, money")
    assert [key for key, _, _ in found] == ["b", "c", "a"]


@pytest.mark.timed
def test_spotting_takes_well_under_a_millisecond():
    phrases = [(f"phrase number {n} of many", f"rule-{n}") for n in range(500)]
    book = PhraseBook(phrases)
    text = ("You will get phrase number 7 of many tomorrow, and so on. " * 10)[:500]
    book.find(text)
    assert any(best(lambda: book.find(text), 50) < 0.001 * slowness() for _ in range(3))
    assert {key for key, _, _ in book.find(text)} == {"rule-7"}


NUMBER = "07700 900418"
WAYS = {
    "answer": lambda session: session.do({"do": "answer", "id": "gives-account"}),
    "jump": lambda session: session.do({"do": "jump", "to": "find-charge"}),
    "reply": lambda session: session.do({"do": "reply", "id": "why-so-long"}),
    "hold": lambda session: session.do({"do": "hold"}),
    "wrap-up": lambda session: session.wrap_up(),
    "close": lambda session: session.finish("they hung up"),
    "park": lambda session: session.park(),
    "another call": lambda session: session.open_script("stolen-phone"),
    "another program": lambda session: session.from_outside({"do": "jump", "to": "find-charge"}),
    "the end": lambda session: session.close(),
}


@pytest.mark.parametrize("way", WAYS)
def test_digits_that_are_held_back_count_whichever_way_the_call_moves(desk, way):
    engine = desk.session.desk_call.engine
    desk.session.typed("customer.phone", NUMBER)
    assert "customer.phone" not in engine.state.fields
    WAYS[way](desk.session)
    assert engine.state.fields["customer.phone"] == "07700900418"


def test_a_tick_beside_a_number_that_is_typed_keeps_no_part_of_it(desk):
    engine = desk.session.desk_call.engine
    desk.session.typed("customer.phone", CARD[:14])
    desk.do("tick", id="use-name")
    assert "customer.phone" not in engine.state.fields
    desk.session.typed("customer.phone", CARD)
    desk.do("hold")
    assert "1111 1111" not in str(engine.events)


def test_held_digits_of_a_note_are_in_it_when_the_call_is_laid_aside(desk):
    engine = desk.session.desk_call.engine
    desk.session.note_typed(f"ring {NUMBER}")
    desk.session.park()
    assert [one["text"] for one in engine.state.notes] == [f"ring {NUMBER}"]


def test_a_date_is_read_back_with_its_year_and_read_again_as_the_same(make_desk):
    script = """
id: born
title: Born
heard: [born]
fields: {born: {label: Born, kind: date, past: true}}
steps: [{id: a, say: {en: Hello., es: Hola.}, ask: [born], outcome: resolved}]
"""
    desk = make_desk(files=contents(born=script))
    desk.session.open_script("born")
    desk.session.typed("born", "4/12/85", ended=True)
    assert ask(desk, "born").text == "4 December 1985"
    desk.session.typed("born", ask(desk, "born").text, ended=True)
    assert [one["value"] for one in events(desk, "filled")] == ["1985-12-04"]
    desk.do("language", to="es")
    assert ask(desk, "born").text == "4 de diciembre de 1985"
    desk.session.typed("born", ask(desk, "born").text, ended=True)
    assert len(events(desk, "filled")) == 1
