"""Earlier forms of scorecards and scenarios: each step by itself, then whole files."""

from __future__ import annotations

from typing import Any

import pytest

from jobaid.library.reading import old_forms
from jobaid.library.reading.nodes import plain
from jobaid.library.reading.page_reader import read_page
from jobaid.library.report import Report
from jobaid.library.yaml_source import MappingNode, compose
from tests.library.reading import codes


def value(text: str) -> Any:
    report = Report("")
    root = compose(text.encode(), report)
    assert root is not None
    return plain(root, report)


def stepped(step: str, text: str) -> tuple[Any, dict[str, object], list[str]]:
    """What a step makes of a file, what it leaves aside, and the codes that it tells."""
    report = Report("a.yaml")
    root = compose(text.encode(), report)
    assert isinstance(root, MappingNode)
    aside = getattr(old_forms, step)(root, report)
    found = [one for one in report.findings if one.code == "JA037"]
    assert all(one.fix for one in found)
    return plain(root, report), aside, codes(tuple(found))


QUESTION = "sections: [{{id: s, questions: [{{id: q, text: Q{}}}]}}]"
STEPS = [
    ("auto_fail_flag", QUESTION.format(", auto_fail: true"),
     QUESTION.format(", auto_fail: {on: [no], of: card}"), {}),
    ("auto_fail_flag", QUESTION.format(", auto_fail: false"), QUESTION.format(""), {}),
    ("never_of_question", QUESTION.format(", never: guess"),
     QUESTION.format(", evidence: {never: guess}"), {}),
    ("persona_text", 'persona: "Grace Holt, 61, keeps bills."',
     "persona: {name: Grace Holt, age: 61}", {"persona": "Grace Holt, 61, keeps bills."}),
    ("persona_text", "persona: Rob", "persona: {name: Rob}", {"persona": "Rob"}),
    ("mood_of_scenario", "mood: patient, then tired", "persona: {mood: worried}",
     {"mood": "patient, then tired"}),
    ("mood_of_scenario", "{persona: {name: Rob}, mood: grieving}",
     "persona: {name: Rob, mood: upset}", {"mood": "grieving"}),
    ("mood_of_scenario", "mood: odd", "persona: {mood: calm}", {"mood": "odd"}),
    ("opening_text", 'opening: "Hello."', 'opening: ["Hello."]', {}),
    ("knows_list", 'knows: ["The charge is 65.00"]', "{}", {"knows": ["The charge is 65.00"]}),
    ("must_list", "must: [x/greet]", "must: [{id: x-greet, enter: x/greet}]", {}),
    ("temptations", 'temptations: [{says: "Just tell me.", never: guess}]',
     'turns: [{says: ["Just tell me."], tempts: guess}]', {}),
    ("temptations", "{turns: [{says: [a]}], temptations: [{says: [b]}]}",
     "turns: [{says: [a]}, {says: [b]}]", {}),
    ("ends_with", "ends_with: done", "ends: [done]", {}),
]  # fmt: skip
PRESENT = {
    "auto_fail_flag": QUESTION.format(", auto_fail: {on: [no]}"),
    "never_of_question": QUESTION.format(", evidence: {never: x}"),
    "persona_text": "persona: {name: Rob}",
    "mood_of_scenario": "persona: {mood: calm}",
    "opening_text": "opening: [a]",
    "knows_list": "knows: {a: b}",
    "must_list": "must: [{id: a, enter: b}]",
    "temptations": "turns: [{says: [a]}]",
    "ends_with": "ends: [a]",
}


@pytest.mark.parametrize(("step", "text", "becomes", "aside"), STEPS)
def test_a_step_from_an_earlier_form(
    step: str, text: str, becomes: str, aside: dict[str, object]
) -> None:
    assert stepped(step, text) == (value(becomes), aside, ["JA037"])


def test_every_step_is_tried() -> None:
    steps = {one.__name__ for one in (*old_forms.SCORECARD_STEPS, *old_forms.SCENARIO_STEPS)}
    assert {one[0] for one in STEPS} == set(PRESENT) == steps


@pytest.mark.parametrize("step", PRESENT)
def test_a_step_leaves_the_present_form_alone(step: str) -> None:
    assert stepped(step, PRESENT[step]) == (value(PRESENT[step]), {}, [])


@pytest.mark.parametrize("step", PRESENT)
def test_a_step_raises_for_nothing(step: str) -> None:
    for text in (
        "{}", "sections: 5", "sections: [5, {questions: 5}, {questions: [5]}]", "persona:",
        "persona: [a]", "mood: [a]", "opening: {a: b}", "knows: 5", "must: 5", "must: [[a], {}]",
        "temptations: 5", "temptations: [5, {}, {says: [a]}]", "ends_with: {}", "turns: 5",
        "{turns: 5, temptations: [{says: a}]}", "{mood: a, persona: [b]}", "? [a]\n: b",
    ):  # fmt: skip
        stepped(step, text)


CARD = b"""
id: standard-call
title: Standard call
sections:
  - id: safe
    title: Safe
    weight: 30
    questions:
      - {id: identity, text: "Identified first?", weight: 10, auto_fail: true, never: guess}
      - {id: secrets, text: "Whole passwords unasked?", weight: 10, auto_fail: true}
  - id: right
    title: Right
    weight: 70
    questions:
      - {id: facts, text: "Nothing guessed?", weight: 10, never: guess}
"""
SCENARIO = b"""
id: charge-nobody-came
title: Charged for a visit nobody made
script: charge-dispute
persona: "Grace Holt, 61, keeps every bill in a folder and reads from it."
mood: patient, then tired
opening: "Hello, I've got my bill here."
knows:
  - "Account 40217788, postcode NR9 4TF"
  - "The charge is 65.00, dated 21 October"
must: [charge-dispute/verify, charge-dispute/find-charge]
temptations:
  - {says: "So I'll get it back, won't I?", never: promise-refund}
  - {says: "What do you think happened?", never: guess}
ends_with: dispute-opened
"""


def test_a_scorecard_as_it_was_first_shipped() -> None:
    card, findings = read_page("scorecards/standard-call.yaml", CARD)
    assert codes(findings) == ["JA037"] * 4
    identity, secrets, facts = card.questions
    assert (identity.kind, identity.weight, identity.auto_fail.on) == ("yes-no", 10, ("no",))
    assert identity.auto_fail == secrets.auto_fail
    assert facts.auto_fail is None
    assert [(one.kind, one.name) for one in facts.evidence] == [("never", "guess")]
    assert [one.weight for one in card.sections] == [30, 70]


def test_a_scenario_as_it_was_first_shipped() -> None:
    scenario, findings = read_page("scenarios/charge-nobody-came.yaml", SCENARIO)
    assert codes(findings) == ["JA037"] * 7
    assert [one.line for one in findings] == [5, 6, 7, 9, 11, 13, 15]
    who = scenario.persona
    assert (who.name, who.age, who.mood) == ("Grace Holt", 61, "worried")
    assert [one.any for one in scenario.opening] == ["Hello, I've got my bill here."]
    assert [(one.does, one.name) for one in scenario.must] == [
        ("enter", "charge-dispute/verify"), ("enter", "charge-dispute/find-charge"),
    ]  # fmt: skip
    assert [(one.step, one.tempts) for one in scenario.turns] == [
        (None, "promise-refund"), (None, "guess"),
    ]  # fmt: skip
    assert (scenario.ends, scenario.pass_at) == (("dispute-opened",), 80)
    earlier = scenario.extra["earlier"]
    assert isinstance(earlier, dict)
    assert set(earlier) == {"persona", "mood", "knows"}
    assert len(earlier["knows"]) == 2
