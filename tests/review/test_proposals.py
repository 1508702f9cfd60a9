from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.library.reader import read_contents
from jobaid.review.proposals import Proposal, proposals, proposed_answers
from tests.examples import examples
from tests.review.cards import card_of

SCRIPT = b"""
id: dispute
was: [old-dispute]
title: D
start: greet
steps:
  - {id: greet, say: Hello, do: [{id: use-name, text: Name, was: [name-used]}], next: verify}
  - {id: verify, was: [check], say: Who, next: credit}
  - {id: rights, wording: exact, exact_because: Law, say: Your rights, next: credit}
  - {id: credit, say: Credit, promise: {text: Credit, within: 3 days}, outcome: resolved}
rules:
  - {id: first, no: rights, until: greet}
  - {id: verify-first, no: credit, until: verify}
"""
LIBRARY = read_contents(
    {
        "library.yaml": b"name: H\ncompany: H\n",
        "scripts/dispute.yaml": SCRIPT,
        "standards.yaml": b"- {id: short-hold, was: [hold], text: S, measure: hold-time,"
        b" at_most: 60, unit: seconds}\n",
        "never.yaml": b"- {id: guess, was: [guessing], text: Never guess}\n",
        "outcomes.yaml": b"- {id: resolved, was: [solved], label: R, kind: success}\n",
    }
).library


def went(*steps: str, script: str = "dispute") -> list[dict[str, Any]]:
    return [
        {"script": script, "step": step, "entered_ms": 1000 * number, "how": "next"}
        for number, step in enumerate(steps)
    ]


def proposed(evidence: str, question: str = "kind: yes-no", **document: Any) -> list[Proposal]:
    card = card_of(
        f"- {{id: s, questions: [{{id: q, text: Q, {question}, evidence: {evidence}}}]}}"
    )
    return proposals(card, document, LIBRARY)


def told(*arguments: str, **document: Any) -> list[tuple[object, int | None]]:
    return [(one.answer, one.at_ms) for one in proposed(*arguments, **document)]


ITEM = "{item: dispute/greet/use-name}"


def test_a_ticked_item_speaks_for_with_the_moment_of_the_tick():
    tick = {"script": "dispute", "step": "greet", "item": "use-name", "on": True, "ms": 700}
    assert told(ITEM, path=went("greet"), items=[tick]) == [("yes", 700)]
    assert told(ITEM, path=went("greet"), items=[{**tick, "on": False}]) == [("no", 0)]
    assert told(ITEM, path=went("verify"), items=[]) == [(None, None)]
    assert told(ITEM, "not_applicable: true", path=went("verify")) == [("n/a", None)]


def test_what_was_renamed_since_is_found():
    tick = {"script": "old-dispute", "step": "greet", "item": "name-used", "on": True, "ms": 7}
    assert told(ITEM, items=[tick]) == [("yes", 7)]
    assert told("{step: dispute/verify}", path=went("greet", "check", script="old-dispute")) == [
        ("yes", 1000)
    ]
    assert told("{never: guess}", slips=[{"rule": "guessing", "kind": "slip", "ms": 5}]) == [
        ("no", 5)
    ]
    assert told("{outcome: resolved}", outcome="solved") == [("yes", None)]
    hold = {"id": "hold", "value": 30, "unit": "seconds", "met": True, "ms": 9}
    assert told("{standard: short-hold}", standards=[hold]) == [("yes", 9)]


def test_what_was_shown_is_told_as_shown():
    (own,) = proposed("{step: dispute/verify}", path=went("greet", "verify"))
    (exact,) = proposed("{step: dispute/rights}", path=went("rights"))
    assert (own.words, own.at_ms, own.script, own.step) == ("Shown.", 1000, "dispute", "verify")
    assert exact.words == "Shown exactly as written."
    assert told("{step: dispute/rights}", path=went("greet")) == [("no", None)]
    assert told("{step: dispute/rights}", "not_applicable: true", path=[]) == [("n/a", None)]


CHOICE = (
    "kind: choice, options: [{id: part, points: 1}, {id: whole, points: 2}, {id: not, points: 0}]"
)


def test_a_choice_takes_its_best_or_its_least_option():
    assert told("{step: dispute/rights}", CHOICE, path=went("rights")) == [("whole", 0)]
    assert told("{step: dispute/rights}", CHOICE, path=[]) == [("not", None)]


def test_a_scale_is_never_answered_by_the_record():
    (one,) = proposed(
        "{never: guess}", "kind: scale", slips=[{"rule": "guess", "ms": 3, "text": "x"}]
    )
    assert (one.answer, one.at_ms, one.words) == (None, 3, "Owned up to: x")


@pytest.mark.parametrize(
    ("value", "words"),
    [(75.738, "75.7"), (61, "61"), (90.04, "90"), (1_234_567.5, "1234567.5"), ("long", "long")],
)
def test_a_measurement_is_told_as_people_tell_it(value: object, words: str):
    (one,) = proposed(
        "{standard: short-hold}",
        standards=[{"id": "short-hold", "value": value, "unit": "seconds", "met": False, "ms": 1}],
    )
    assert str(one.words) == f"Not kept: {words} seconds"


def test_the_worst_measurement_tells():
    held = [
        {"id": "short-hold", "value": value, "unit": "seconds", "met": value <= 60, "ms": value}
        for value in (20, 130, 70)
    ]
    number = "kind: number, unit: seconds, points: [{points: 1}]"
    assert told("{standard: short-hold}", number, standards=held) == [(130, 130)]
    assert told("{standard: short-hold}", standards=held) == [("no", 130)]
    assert told("{standard: short-hold}", standards=held[:1]) == [("yes", 20)]
    minutes = "kind: number, unit: minutes, points: [{points: 1}]"
    assert told("{standard: short-hold}", minutes, standards=held) == [(2.167, 130)]
    assert told("{standard: short-hold}", "not_applicable: true", standards=[]) == [("n/a", None)]


def test_only_owning_up_speaks_of_a_never_rule():
    assert told("{never: guess}", slips=[]) == []
    (near,) = proposed("{never: guess}", slips=[{"rule": "guess", "kind": "near-miss", "ms": 4}])
    assert (near.answer, near.at_ms) == (None, 4)


@pytest.mark.parametrize(
    "entry",
    [
        {"rule": "dispute/verify-first"},
        {"rule": "dispute#2", "no": "credit", "until": "verify"},
        {"rule": "dispute#1", "no": "credit", "until": "verify"},  # it stood first in that version
        {"rule": "old-dispute#2"},
    ],
)
def test_a_rule_that_was_broken_is_found_however_the_call_names_it(entry):
    broken = {**entry, "script": "dispute", "step": "credit", "ms": 11}
    path = went("greet", "credit")
    assert told("{rule: dispute/verify-first}", path=path, rules_broken=[broken]) == [("no", 11)]


def test_a_rule_that_was_kept_is_told_where_it_mattered():
    rule = "{rule: dispute/verify-first}"
    other = {"rule": "dispute#1", "no": "rights", "until": "greet", "script": "dispute", "ms": 1}
    assert told(rule, path=went("greet", "verify", "credit"), rules_broken=[other]) == [
        ("yes", 2000)
    ]
    assert told(rule, "not_applicable: true", path=went("greet")) == [("n/a", None)]


def test_a_promise_is_told_with_when_it_was_made():
    made = {"id": "p", "text": "Credit", "script": "dispute", "step": "credit", "ms": 90}
    assert told("{promise: dispute/credit}", promises=[made]) == [("yes", 90)]
    assert told("{promise: credit}", promises=[made]) == [("yes", 90)]
    assert told("{promise: dispute/credit}", path=went("credit"), promises=[]) == [("no", 0)]


def test_an_outcome_is_told_with_when_it_was_given():
    closed = {"type": "closed", "outcome": "resolved", "ms": 400}
    assert told("{outcome: resolved}", outcome="resolved", events=[closed]) == [("yes", 400)]
    assert told("{outcome: resolved}", outcome="refused") == [("no", None)]
    assert told("{outcome: resolved}", outcome=None) == []


def test_what_speaks_against_goes_before_what_speaks_for():
    both = "{step: dispute/rights, never: guess}"
    slip = [{"rule": "guess", "ms": 3}]
    assert proposed_answers(proposed(both, path=went("rights"), slips=slip)) == {"q": "no"}
    assert proposed_answers(proposed(both, path=went("rights"), slips=[])) == {"q": "yes"}
    either = "[{step: dispute/rights}, {rule: dispute/verify-first}]"
    found = proposed(either, "not_applicable: true", path=went("greet", "credit"))
    assert proposed_answers(found) == {"q": "yes"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "rule", "script", "step", "item", "on", "ms", "value", "unit",
                             "met", "no", "until", "outcome", "type", "kind", "text"]),
            inner | st.sampled_from(["dispute", "dispute#2", "credit", "short-hold", "guess"]),
            max_size=4,
        )
    ),
    max_leaves=8,
)  # fmt: skip
PARTS = ["path", "items", "promises", "standards", "slips", "rules_broken", "outcome", "events"]


@settings(max_examples=examples(300), deadline=None)
@given(st.dictionaries(st.sampled_from(PARTS), JSON | st.lists(JSON, max_size=3)))
def test_nothing_that_stands_in_a_record_raises(document):
    kinds = (
        "{item: dispute/greet/use-name, standard: short-hold, never: guess, step: dispute/rights,"
        " rule: dispute/verify-first, promise: dispute/credit, outcome: resolved}"
    )
    for question in ("kind: yes-no", CHOICE, "kind: number, points: [{points: 1}]"):
        proposed_answers(proposed(kinds, question, **document))
