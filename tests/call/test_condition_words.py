"""What an answer waits for, in words: no expression of a library is shown to people."""

from __future__ import annotations

import pytest

from jobaid.call.condition_words import condition_words
from jobaid.call.view import play_state
from jobaid.library.reader import read_contents
from tests.call.house import begin, contents, do

SCRIPT = """
id: other
title: Other
fields:
  amount: {label: Amount in dispute, kind: money}
  pay_by: {label: How they pay, kind: choice, options: [{id: bank, label: By bank}, {id: card, label: By card}]}
  things: {label: What failed, kind: choices, options: [{id: bank, label: The bank}]}
  verified: {label: Identity checked, kind: yes-no}
  day: {label: First day, kind: date}
  story: {label: The story, kind: long-text}
steps:
  - id: one
    title: The first step
    say: Hello.
    ask: [amount, pay_by, things, verified, day, story]
    answers:
      - {id: a, label: A, go: two, when: "amount > 25 and verified"}
    next: [{when: "verified", go: two}]
  - {id: two, title: Two, say: Bye., outcome: dispute-opened}
"""  # noqa: E501


@pytest.fixture(scope="module")
def library():
    return read_contents(contents(other=SCRIPT)).library


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("amount > 25", "Amount in dispute more than £25.00"),
        ("25 < amount", "Amount in dispute more than £25.00"),
        ("amount <= 25.5", "Amount in dispute at most £25.50"),
        ("not amount > 25", "Amount in dispute at most £25.00"),
        ("pay_by == 'bank'", "How they pay: By bank"),
        ("pay_by != 'bank'", "How they pay other than By bank"),
        ("pay_by in ['bank', 'card']", "How they pay: By bank and By card"),
        ("verified", "Identity checked: yes"),
        ("not verified", "Identity checked: no"),
        ("verified == true", "Identity checked: yes"),
        ("story", "The story filled in"),
        ("story != none", "The story filled in"),
        (
            "amount > 25 and verified",
            "Amount in dispute more than £25.00, and Identity checked: yes",
        ),
        ("not (verified or story)", "Identity checked: no, and The story left empty"),
        ("day > '2026-11-03'", "First day after 3 November 2026"),
        ("'bank' in things", "What failed"),
        ("amount * 2 > credit_limit", "Amount in dispute, Credit limit"),
        ("story|length > 3", "The story"),
        ("} broken {", "something else in the call"),
    ],
)
def test_a_condition_is_said_in_words(library, source, words):
    assert condition_words(source, begin("other", library).call) == words


def test_an_answer_that_waits_says_for_what_in_the_problem_of_play(library):
    engine = begin("other", library)
    done = engine.do({"do": "answer", "id": "a"})
    assert play_state(engine.call, done)["problem"] == (
        "That answer is not open yet: it waits for "
        "Amount in dispute more than £25.00, and Identity checked: yes."
    )


def test_a_step_without_a_way_on_is_called_by_its_title(library):
    assert do(begin("other", library), "skip", reason="x") == (
        "None of the ways on from “The first step” holds yet. Fill in what they ask about, or jump."
    )


def test_an_outcome_says_what_it_needs_by_labels(library):
    engine = begin("other", library)
    do(engine, "jump", to="two")
    assert do(engine, "close") == (
        "The outcome “Dispute opened” needs Amount in dispute. Fill it in, or give a `reason`."
    )


def test_a_rule_without_a_reason_names_its_steps_by_title():
    script = SCRIPT + "rules: [{no: two, until: one, when: verified}]\n"
    engine = begin("other", read_contents(contents(other=script)).library)
    assert engine.would_break({"do": "jump", "to": "two"}) == (
        "“Two” comes only after “The first step”."
    )
