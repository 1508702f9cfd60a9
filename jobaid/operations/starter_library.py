"""The smallest library to begin with: a house, two outcomes, one script and its plan."""

from __future__ import annotations

import json
from collections.abc import Mapping

HOUSE = """\
# Who the house is. Every key of every file, with an example: jobaid help keys
name: {name}
company: {name}          # what customers hear
languages: [en]          # the first is the usual one; add others, like [en, es]
timezone: UTC            # like Europe/London
currency: GBP
"""

OUTCOMES = """\
# How a call can end: success, failure, neutral or follow-up.
- {id: resolved, label: Resolved, kind: success}
- {id: call-back, label: We call back, kind: follow-up}
"""

SCRIPT = """\
id: first-call                 # the file's name; stable for ever
title: A first call
heard: [hello, I have a question]        # what callers say, for the search
fields:
  customer_name: {label: Customer's name, kind: text}
  question: {label: What it is about, kind: long-text}
  phone: {label: Number to call back, kind: phone}
steps:
  - id: greet
    title: Greet
    say: "Good {{ part_of_day }}, this is {{ agent.name }} of {{ company }}. How can I help?"
    ask: [customer_name, question]
    answers:
      - {id: known, label: A question I can answer, go: answer}
      - {id: unknown, label: A question I must ask about, go: call-back}
  - id: answer
    title: Answer
    say: "Is there anything else I can do for you?"
    outcome: resolved
  - id: call-back
    title: Call back
    say: "I will find out and call you back within 1 working day. Which number is best?"
    ask: [phone]
    promise: {text: "Call back about the question", within: 1 working day}
    outcome: call-back
"""

PLAN = """\
# Walks through the script with every `jobaid check`; together they take every answer.
- id: answered-at-once
  commands: [{do: answer, id: known}]
  path: [first-call/greet, first-call/answer]
  outcome: resolved
- id: called-back
  commands: [{do: answer, id: unknown}]
  path: [first-call/greet, first-call/call-back]
  outcome: call-back
"""


def starter_files(name: str) -> Mapping[str, str]:
    """The files of the smallest library, by their paths; `name` is what the house is called."""
    # A text in JSON is one in YAML, whatever is in it.
    return {
        "library.yaml": HOUSE.replace("{name}", json.dumps(name, ensure_ascii=False)),
        "outcomes.yaml": OUTCOMES,
        "scripts/first-call.yaml": SCRIPT,
        "scripts/first-call.plan.yaml": PLAN,
    }
