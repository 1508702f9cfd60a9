"""Rules over all paths: other scripts, refinement, what is tried out, and what is given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jobaid.library.checks import proof
from tests.library.checks.snippets import FIELDS, findings

if TYPE_CHECKING:
    from jobaid.library.findings import Finding

RULES = ("JA080", "JA081")


def rules(script: str, **files: str) -> list[Finding]:
    return [one for one in findings(FIELDS + script, **files) if one.code in RULES]


PAID = """steps:
  - {id: hello, say: Hello., next: check}
  - id: check
    say: Who is it?
    ask: [verified]
    next: [{when: verified, go: credit}, {go: sorry}]
  - {id: credit, say: Paid., outcome: resolved}
  - {id: sorry, say: Not today., outcome: refused}
rules:
  - {no: credit, until: check, when: verified}
"""


def test_a_rule_that_every_way_keeps_is_proved():
    assert rules(PAID) == []


def test_another_script_that_goes_past_the_check_is_the_one_to_mend():
    other = """
        id: other
        title: O
        heard: [o]
        steps:
          - id: a
            say: What is it?
            answers:
              - {id: pay, label: Pay me, go: main/credit}
              - {id: ask, label: A question, go: main}
        """
    (found,) = rules(PAID, scripts__other=other)
    assert found.file == "scripts/other.yaml"
    assert found.is_error
    assert found.call == ('a: "Pay me"', "main/credit: entered")
    assert found.line == 9


def test_a_script_that_goes_to_the_start_keeps_the_rule():
    other = "id: other\ntitle: O\nheard: [o]\nsteps:\n  - {id: a, say: A., next: main}\n"
    assert rules(PAID, scripts__other=other) == []


SHORTCUT = PAID.replace(
    "{id: hello, say: Hello., next: check}",
    "{id: hello, say: Hello., next: [{when: verified, go: credit}, {go: check}]}",
)


def test_a_shortcut_for_those_who_are_known_is_broken_by_a_script_that_knows_them():
    assert rules(SHORTCUT) == []
    other = """
        id: other
        title: O
        heard: [o]
        fields: {verified: {label: Checked, kind: yes-no}}
        steps:
          - id: a
            say: I know you.
            answers: [{id: yes-you, label: You do, go: main, set: {verified: "true"}}]
        """
    (found,) = rules(SHORTCUT, scripts__other=other)
    assert found.file == "scripts/other.yaml"
    assert found.call[-1] == "main/credit: entered"


def test_what_comes_from_further_away_is_found_or_at_least_said():
    other = "id: other\ntitle: O\nheard: [o]\nsteps:\n  - {id: a, say: A., next: main}\n"
    far = """
        id: far
        title: F
        heard: [f]
        fields: {verified: {label: Checked, kind: yes-no}}
        steps:
          - {id: z, say: Are you known?, ask: [verified], next: other}
        """
    found = rules(SHORTCUT, scripts__other=other, scripts__far=far)
    assert [(one.file, one.code) for one in found] == [("scripts/other.yaml", "JA080")]
    assert found[0].call[0] == "far/z: on to `other`"


def test_entering_the_start_breaks_a_rule_at_once():
    (found,) = rules(
        "steps:\n  - {id: a, say: A.}\n  - {id: b, say: B.}\nrules:\n  - {no: [a, b], until: b}\n"
    )
    assert found.call == ("a: entered",)


def test_fields_that_the_rule_does_not_name_may_prove_it():
    """The way past the check is closed by another field, set where the call came from."""
    script = """steps:
  - id: hello
    say: Which?
    answers:
      - {id: one, label: One, go: check, set: {reason: "'one'"}}
      - {id: two, label: Two, go: middle, set: {reason: "'two'"}}
  - {id: check, say: Check., next: middle}
  - id: middle
    say: Middle.
    next: [{when: "reason == 'one'", go: credit}, {go: sorry}]
  - {id: credit, say: Paid., outcome: resolved}
  - {id: sorry, say: Not today., outcome: refused}
rules:
  - {no: credit, until: check}
"""
    assert rules(script) == []
    assert len(rules(script.replace("== 'one'", "!= 'one'"))) == 1


def test_a_visit_that_is_dropped_leaves_the_visiting_step():
    script = """steps:
  - {id: check, say: Check., visit: inner}
  - {id: credit, say: Paid., outcome: resolved}
rules:
  - {no: credit, until: check}
"""
    inner = "id: inner\ntitle: I\nsteps:\n  - {id: x, say: X., next: main/credit}\n"
    found = rules(script, scripts__inner=inner)
    # From `main` the step `check` is left for good; nobody begins a call with `inner`.
    assert [one.code for one in found if one.file == "scripts/main.yaml"] == []


COMPARED = """steps:
  - {id: a, say: How much?, ask: [amount, count], next: b}
  - id: b
    say: So much.
    next: [{when: amount > count, go: credit}, {go: sorry}]
  - {id: credit, say: Paid., outcome: resolved}
  - {id: sorry, say: Not today., outcome: refused}
rules:
  - {no: credit, until: a, when: WHEN}
"""


def test_two_fields_that_are_compared_are_tried_out():
    assert rules(COMPARED.replace("WHEN", "amount > count")) == []
    (found,) = rules(COMPARED.replace("WHEN", "amount > count + 100"))
    assert found.code == "JA080"


def test_what_no_value_shows_is_not_called_broken():
    """`count` can never be less than itself, but the check does not know arithmetic."""
    script = COMPARED.replace("amount > count, go: credit", "count * 2 < count + count, go: credit")
    (found,) = rules(script.replace("WHEN", "verified"))
    assert found.code == "JA081"
    assert not found.is_error


def test_a_counter_that_the_rule_reads_is_known_where_it_is_set():
    script = """steps:
  - {id: a, say: Hello., answers: [{id: b, label: B, go: try, set: {count: "0"}}]}
  - id: try
    say: Does it work?
    answers:
      - {id: works, label: It does, go: end}
      - {id: dark, label: It does not, go: again, set: {count: "count + 1"}}
  - {id: again, say: Again., next: [{when: count >= 3, go: send}, {go: try}]}
  - {id: send, say: Somebody comes., outcome: resolved}
  - {id: end, say: Good., outcome: resolved}
rules:
  - {no: send, until: try, when: count >= 3}
"""
    assert rules(script) == []
    (found,) = rules(script.replace("when: count >= 3}\n", "when: count >= 4}\n"))
    assert found.code == "JA080"
    assert len([line for line in found.call if line.startswith("try:")]) == 3


def test_a_proof_that_grows_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(proof, "MOST_NODES", 0)
    (found,) = rules(PAID)
    assert found.code == "JA081"


@pytest.mark.parametrize("rule", ["{no: nowhere, until: check}", "{no: credit, until: nowhere}"])
def test_a_rule_that_names_nothing_is_left_to_its_own_finding(rule: str):
    script = PAID.replace("{no: credit, until: check, when: verified}", rule)
    assert rules(script) == []


def test_a_rule_whose_condition_is_refused_never_lets_anybody_pass():
    (found,) = rules(PAID.replace("when: verified}\n", "when: verified ==}\n"))
    assert found.code == "JA080"
