"""Good content has no finding: what authors really write, and a check might take amiss."""

from __future__ import annotations

import pytest

from tests.library.checks.snippets import FIELDS, codes, findings

VERIFY = """
    id: verify-identity
    title: Verify identity
    fields: {verified: {label: Checked, kind: yes-no}}
    steps:
      - id: who
        say: "What is your name?"
        ask: [customer.name]
        answers:
          - {id: right, label: It fits, go: passed, set: {verified: "true"}}
          - {id: wrong, label: It does not, go: failed}
      - {id: passed, say: That is you., return: true}
      - {id: failed, say: I cannot open the account., outcome: refused}
    """
# The example of `assets/help/formats.md`, shortened to what the checks look at.
DISPUTE = """
    fields:
      reason: {label: Why, kind: choice, options: [{id: twice, label: Twice}]}
      amount: {label: Amount, kind: money}
      credit: {label: Credit, kind: money}
      verified: {label: Checked, kind: yes-no}
    start: greet
    steps:
      - id: greet
        say: |
          Good {{ part_of_day }}, thank you for calling {{ company }}. You're through to
          {{ agent.name }}. How can I help?
        answers:
          - {id: gives-account, label: "It's about my bill", go: verify}
      - id: verify
        title: Check who is calling
        visit: verify-identity
        next:
          - {when: "not verified", go: not-verified}
          - {go: find-charge}
      - id: not-verified
        say: "I'm sorry, I can't talk about the account until I know it's you."
        outcome: refused
      - id: find-charge
        say: "Which charge is it, {{ customer.name }}?"
        ask: [reason, amount]
        answers:
          - {id: small, label: "It's wrong", go: credit, when: "amount <= 25",
             set: {credit: "amount"}}
          - {id: large, label: "It's wrong", go: ask-supervisor, when: "amount > 25"}
      - id: ask-supervisor
        say: "I'd like my supervisor to look at this today."
        promise: {text: "Call back about the charge", within: 1 working day}
        outcome: resolved
      - id: credit
        wording: exact
        exact_because: The amount and the date are a commitment.
        say: "I have credited {{ credit|money }}. You will see it within 3 working days."
        promise: {text: "Credit of {{ credit|money }}", within: 3 working days}
        outcome: resolved
    rules:
      - {no: credit, until: verify, when: verified, why: No money before we know who it is.}
    """


def test_the_example_of_the_format_is_clean_and_its_rule_is_proved():
    assert codes(DISPUTE, scripts__verify_identity=VERIFY) == []


def test_without_the_way_for_strangers_the_rule_is_broken_and_the_call_is_shown():
    script = DISPUTE.replace('          - {when: "not verified", go: not-verified}\n', "")
    (broken,) = [
        one for one in findings(script, scripts__verify_identity=VERIFY) if one.code == "JA080"
    ]
    assert broken.is_error
    assert broken.call == (
        'greet: "It\'s about my bill"',
        "verify: visits `verify-identity`",
        'verify-identity/who: "It does not"',
        "verify-identity/failed: back from the visit",
        "verify: on to `find-charge`",
        'find-charge: "It\'s wrong"   (when `amount <= 25`)',
        "credit: entered",
    )


def steps(text: str) -> str:
    lines = [f"  {line}" if line.strip() else line for line in text.strip("\n").splitlines()]
    return FIELDS + "steps:\n" + "\n".join(lines) + "\n"


END = "\n- {id: end, say: Goodbye., outcome: resolved}\n- {id: far, say: Bye., outcome: refused}"
GOOD = {
    "a text that asks for its field itself": """
- {id: a, say: "Is it {{ amount|money }}?", ask: [amount], next: end}
""",
    "a text that can do without": """
- {id: a, say: "Hello{% if note %}, about {{ note }}{% endif %}.", next: end}
""",
    "a default": """
- {id: a, say: "Hello {{ note|default('you') }}.", next: end}
""",
    "a way that is only taken when the field is there": """
- {id: a, say: Do you know it?, ask: [amount], next: [{when: amount, go: b}, {go: end}]}
- {id: b, say: "So it is {{ amount|money }}.", next: end}
""",
    "an answer that sets what the next line says": """
- id: a
  say: Which is it?
  answers: [{id: one, label: One, go: b, set: {reason: "'one'"}}, {id: two, label: Two, go: end}]
- {id: b, say: "So it is {{ reason }}.", next: end}
""",
    "ways on that cover every option": """
- id: a
  say: Which is it?
  ask: [reason]
  next: [{when: "reason == 'one'", go: end}, {when: "reason == 'two'", go: far}]
""",
    "ways on that cover yes and no": """
- id: a
  say: Is it?
  ask: [verified]
  next: [{when: verified, go: end}, {when: not verified, go: far}]
""",
    "whole numbers without a gap between": """
- id: a
  say: How many?
  ask: [count]
  next: [{when: count <= 2, go: end}, {when: count >= 3, go: far}]
""",
    "money without a gap between pennies": """
- id: a
  say: How much?
  ask: [amount]
  next: [{when: amount <= 25, go: end}, {when: amount >= 25.01, go: far}]
""",
    "amounts below nothing need not be thought of": """
- id: a
  say: How much?
  ask: [amount]
  answers:
    - {id: nothing, label: Nothing, go: end, when: amount == 0}
    - {id: some, label: That much, go: far, when: amount > 0}
""",
    "two fields that are compared": """
- id: a
  say: How much?
  ask: [amount, count]
  answers:
    - {id: more, label: That much, go: end, when: amount > count}
    - {id: less, label: That much, go: far, when: amount <= count}
""",
    "dates": """
- id: a
  say: Which day?
  ask: [day]
  next: [{when: "day < '2026-12-01'", go: end}, {when: "day >= '2026-12-01'", go: far}]
""",
    "dates beside today": """
- id: a
  say: Which day?
  ask: [day]
  next: [{when: day < today, go: end}, {when: day >= today, go: far}]
""",
    "a value of the house": """
- id: a
  say: How much?
  ask: [amount]
  next: [{when: amount <= limit, go: end}, {when: amount > limit, go: far}]
""",
    "a caller field that may be there already": """
- {id: a, say: "Hello {{ customer.name }}.", next: [{when: customer.account, go: end}, {go: far}]}
""",
    "an answer that is open only sometimes": """
- id: a
  say: How much?
  ask: [amount]
  answers: [{id: b, label: Big, go: end, when: amount > 100}, {id: l, label: Leave it, go: far}]
""",
    "a loop that can be left": """
- {id: a, say: Try it., next: b}
- id: b
  say: Does it work?
  answers: [{id: dark, label: It does not, go: a}, {id: lit, label: It does, go: end}]
""",
    "an outcome before the last words": """
- {id: a, say: Done?, answers: [{id: j, label: "Yes", go: ok}, {id: n, label: "No", go: no}]}
- {id: ok, say: Good., outcome: resolved, next: bye}
- {id: no, say: Oh., outcome: refused, next: bye}
- {id: bye, say: Goodbye.}
""",
    "words that only look vague": """
- id: a
  say: "I'm sorry it wasn't sooner. As soon as it is lit, tell me how soon you need it."
  next: end
""",
    "capitals that everybody knows, and names in braces": """
- {id: a, say: "Is your TV or your SIM from the UK OK, {{ customer.name }}?", next: end}
""",
    "a counter": """
- id: a
  say: Try it.
  answers:
    - {id: dark, label: It does not, go: b, set: {count: "count + 1"}}
    - {id: lit, label: It does, go: end}
- {id: b, say: Once more?, next: [{when: count >= 3, go: far}, {go: a}]}
""",
    "a condition inside of another": """
- id: a
  say: Which?
  ask: [reason, amount, verified]
  next:
    - {when: "reason == 'one' and (amount > 25 or verified)", go: end}
    - {when: "not (reason == 'one' and (amount > 25 or verified))", go: far}
""",
}  # fmt: skip


@pytest.mark.parametrize("name", GOOD)
def test_good_content_has_no_finding(name: str) -> None:
    text = GOOD[name].strip("\n") + (END if "bye" not in GOOD[name] else "")
    usual = {"JA072"}
    found = [one for one in findings(steps(text)) if one.code not in usual]
    assert found == [], [one.line_of_text() for one in found]


def test_a_visited_script_needs_no_outcome_and_no_callers_words():
    inner = "id: inner\ntitle: I\nsteps:\n  - {id: x, say: Are you there?}\n"
    main = "steps:\n  - {id: a, say: A., visit: inner}\n  - {id: b, say: B., outcome: resolved}\n"
    assert codes(main, scripts__inner=inner) == []


def test_a_script_that_a_call_may_come_to_twice_may_ask_what_it_set_before():
    inner = """
        id: inner
        title: I
        fields: {known: {label: Known, kind: yes-no}}
        steps:
          - id: x
            say: Have we spoken?
            answers:
              - {id: again, label: We have, go: y, when: known}
              - {id: first, label: Not yet, go: y, when: not known, set: {known: "true"}}
          - {id: y, say: Good., return: true}
        """
    main = """
        steps:
          - {id: a, say: A., visit: inner}
          - {id: b, say: B., visit: inner}
          - {id: c, say: C., outcome: resolved}
        """
    assert codes(main, scripts__inner=inner) == []


def test_steps_that_another_script_goes_to_are_reached():
    other = """
        id: other
        title: O
        heard: [other]
        steps:
          - {id: x, say: X., next: main/b}
        """
    main = """
        steps:
          - {id: a, say: Hello., outcome: resolved}
          - {id: b, say: That is all., outcome: refused}
        """
    assert codes(main, scripts__other=other) == []
