"""The test house with a customer to practise with."""

from __future__ import annotations

import itertools
from typing import Any

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.reader import ReadLibrary, read_contents
from jobaid.practice.practice_run import PracticeRun
from tests.call.house import contents

NEVER = """
- id: promise-refund
  text: Never promise a refund.
  why: It may be turned down.
  say_instead: You need not pay while we look.
  phrases: ["you'll get your money back", "it will be refunded"]
- {id: ask-pin, text: Never ask for a PIN., severity: auto-fail, phrases: ["what's your PIN"]}
"""

SCENARIO = """
id: grace
title: A small charge
script: charge-dispute
persona: {name: Grace Holt, age: 61, mood: worried, patience: 3}
knows: {customer.name: Grace Holt, account: "40217788", amount: "18.40"}
opening: ["Hello. There's a charge on here.", "Hi, it's about a charge."]
turns:
  - {at: charge-dispute/greet, says: ["It's about my bill.", "My bill."], answer: gives-account}
  - {at: verify-identity/decide, says: ["That's right."], answer: matches, mood: 1}
  - at: charge-dispute/find-charge
    says: ["That one. So do I get it back?"]
    answer: small
    tempts: promise-refund
  - {after: slip, says: ["You promised me."], mood: -1, times: 1}
  - {after: vague, says: ["Which day?"]}
must:
  - {id: identity, enter: verify-identity/decide, before: charge-dispute/find-charge}
  - {id: name, tick: charge-dispute/greet/use-name}
  - {id: amount, fill: amount, value: "18.40"}
  - {id: line, say: charge-dispute/credit}
  - {id: credit, promise: Credit, within: 3 working days}
never: [promise-refund]
ends: [resolved]
pass_at: 80
"""


class StillClock:
    """A clock that a test moves on by hand."""

    def __init__(self, ms: int = 0) -> None:
        self.ms = ms

    def __call__(self) -> tuple[str, int]:
        seconds = self.ms // 1000
        return f"2026-11-23T10:{seconds // 60:02}:{seconds % 60:02}.000Z", self.ms


def practice_reading(scenario: str = SCENARIO, **files: str) -> ReadLibrary:
    """The house with never rules that are heard, and one scenario."""
    found = {**contents(), "never.yaml": NEVER.encode(), "scenarios/grace.yaml": scenario.encode()}
    found |= {path.replace("__", "/") + ".yaml": text.encode() for path, text in files.items()}
    return read_contents(found)


def begun(scenario: str = SCENARIO, **options: Any) -> tuple[PracticeRun, StillClock]:
    """A run of the scenario and its clock."""
    library = practice_reading(scenario).library
    clock = StillClock()
    numbers = itertools.count()
    run = PracticeRun(
        next(iter(library.scenarios.values())),
        CompiledLibrary(library),
        clock,
        lambda: f"id-{next(numbers)}",
        about={"agent": {"id": "maya", "name": "Maya"}},
        **options,
    )
    return run, clock


WELL: tuple[dict[str, Any], ...] = (
    {"do": "say", "text": "Good morning, thank you for calling Northwave. This is Maya."},
    {"do": "tick", "id": "use-name"},
    {"do": "fill", "field": "account", "value": "40217788"},
    {"do": "answer", "id": "gives-account"},
    {"do": "say", "text": "Can I take your full name?"},
    {"do": "fill", "field": "customer.name", "value": "Grace Holt"},
    {"do": "next"},
    {"do": "answer", "id": "matches"},
    {"do": "say", "text": "Which charge is it, Grace Holt?"},
    {"do": "fill", "field": "amount", "value": "18.40"},
    {"do": "answer", "id": "small"},
    {
        "do": "say",
        "text": "I've credited eighteen pounds forty. You'll see it within 3 working days.",
    },
    {"do": "wrap-up"},
    {"do": "close"},
)  # fmt: skip
