"""A small house for the tests of a call: the example of the format, made whole."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.library.reader import read_contents

if TYPE_CHECKING:
    from jobaid.library.model import Library

LIBRARY = """
name: Test house
company: Northwave
languages: [en, es]
timezone: Europe/London
currency: GBP
hours: {mon: "09:00-17:00", tue: "09:00-17:00", wed: "09:00-17:00", thu: "09:00-17:00",
        fri: "09:00-17:00"}
holidays: ["2026-12-25"]
caller_fields:
  - {name: customer.name, label: Customer's name}
  - {name: customer.phone, label: Phone, kind: phone}
question: {id: recommend, text: "How likely are you to recommend us?", kind: scale}
transfer_to: [Billing]
skip_reasons: [already said]
off_script_reasons: [safety]
"""

CHARGE_DISPUTE = r"""
id: charge-dispute
title: Charge dispute
about: The customer says a charge on the bill is wrong.
tags: [billing]
heard: ["charged twice", "wrong amount"]
fields:
  account:
    {label: Account number, kind: text, pattern: '\d{8}', required: true, example: "40217788"}
  reason:
    label: Why it looks wrong
    kind: choice
    options: [{id: twice, label: Charged twice}, {id: unknown, label: Not theirs}]
  amount: {label: Amount in dispute, kind: money}
  credit: {label: Credit given, kind: money}
start: greet
steps:
  - id: greet
    title: Greet
    say: |
      Good {{ part_of_day }}, thank you for calling {{ company }}. This is {{ agent.name }}.
    ask: [account]
    do:
      - {id: use-name, text: Use the customer's name, must: true}
    standard: [greet]
    never: [interrupt]
    answers:
      - {id: gives-account, label: "It's about my bill", go: verify}
      - {id: stolen, label: "My phone was stolen", go: stolen-phone, urgent: true}
  - id: verify
    title: Check who is calling
    visit: verify-identity
    next:
      - {when: "not verified", go: not-verified}
      - {go: find-charge}
  - id: not-verified
    title: Not verified
    say: "I'm sorry, I can't talk about the account until I know it's you."
    outcome: not-verified
  - id: find-charge
    title: Find the charge
    say: "Which charge is it, {{ customer.name }}?"
    ask: [reason, amount]
    answers:
      - id: small
        label: "That one, it's wrong"
        go: credit
        when: "amount <= 25"
        set: {credit: "amount"}
      - {id: large, label: "That one, it is wrong", go: ask-supervisor, when: "amount > 25"}
  - id: ask-supervisor
    title: Ask the supervisor
    say: "I'd like my supervisor to look at this today."
    promise: {text: "Call back about the disputed charge", within: 1 working day}
    outcome: dispute-opened
  - id: credit
    title: Credit
    wording: exact
    exact_because: The amount and the date are a commitment.
    say: "I have credited {{ credit|money }}. You will see it within 3 working days."
    promise: {text: "Credit of {{ credit|money }} on the account", within: 3 working days}
    outcome: resolved
replies:
  - {id: why-so-long, heard: ["why so long"], say: "The bank books credits once a day."}
rules:
  - {no: credit, until: verify, when: verified, why: No money moves before we know who is calling.}
"""

VERIFY_IDENTITY = """
id: verify-identity
title: Verify identity
fields:
  verified: {label: Identity checked, kind: yes-no}
steps:
  - id: ask-name
    title: Ask the name
    say: Can I take your full name?
    ask: [customer.name]
    next: decide
  - id: decide
    title: Decide
    answers:
      - {id: matches, label: The details match, set: {verified: "true"}}
      - {id: differs, label: They differ, set: {verified: "false"}, go: sorry}
    return: true
  - id: sorry
    title: Sorry
    say: I'm sorry, those details differ from ours.
    outcome: not-verified
replies:
  - {id: why-ask, heard: ["why do you ask"], say: "To keep your account safe."}
"""

STOLEN_PHONE = """
id: stolen-phone
title: Stolen phone
steps:
  - id: block
    title: Block the phone
    say: Let me block it now.
    do: [{id: block-sim, text: Block the SIM, must: true}]
    next: safe
  - {id: safe, title: Are you safe, say: "Are you safe where you are?", outcome: resolved}
"""

OTHERS = {
    "never.yaml": "- {id: interrupt, text: Never interrupt, say_instead: Go on}\n",
    "may.yaml": "- {id: credit-25, text: Credit up to 25 pounds, limit: once a call}\n",
    "standards.yaml": """
- {id: greet, text: Greet within 10 s, measure: time-to-step, icon: greet, at_most: 10, unit: s}
- {id: holds, text: Hold at most 60 s, measure: hold-time, at_most: 60, unit: s}
- {id: whole, text: Calls under 8 minutes, measure: handle-time, at_most: 8, unit: min}
- {id: due, text: Promises within 2 days, measure: promise-due, at_most: 2, unit: days}
- {id: first-verify, text: Verify before credit, measure: order, before: verify, after: credit}
""",
    "outcomes.yaml": """
- {id: resolved, label: Resolved, kind: success}
- {id: dispute-opened, label: Dispute opened, kind: follow-up, needs: [amount]}
- {id: not-verified, label: Not verified, kind: failure}
""",
    "replies.yaml": """
- {id: why-so-long, heard: ["how long"], say: "House answer."}
- {id: are-you-a-robot, heard: ["am I talking to a robot"], say: "No, I'm a person."}
""",
    "glossary.yaml": "- {id: acw, term: ACW, means: After-call work}\n",
}


def contents(**more: str) -> dict[str, bytes]:
    """The files of the house by path; `more` are scripts by name with _ for -."""
    files = {
        "library.yaml": LIBRARY,
        "scripts/charge-dispute.yaml": CHARGE_DISPUTE,
        "scripts/verify-identity.yaml": VERIFY_IDENTITY,
        "scripts/stolen-phone.yaml": STOLEN_PHONE,
        **OTHERS,
        **{f"scripts/{name.replace('_', '-')}.yaml": text for name, text in more.items()},
    }
    return {path: text.encode() for path, text in files.items()}


def house(**more: str) -> Library:
    """The house as a library."""
    return read_contents(contents(**more)).library


class TickingClock:
    """A clock that the test moves: a second with every command unless told otherwise."""

    def __init__(self, ms_a_command: int = 1000) -> None:
        self.ms = -ms_a_command
        self.ms_a_command = ms_a_command

    def __call__(self) -> tuple[str, int]:
        self.ms += self.ms_a_command
        seconds, milli = divmod(max(self.ms, 0), 1000)
        minutes, second = divmod(seconds, 60)
        hours, minute = divmod(minutes, 60)
        return f"2026-11-23T{10 + hours % 14:02}:{minute:02}:{second:02}.{milli:03}Z", self.ms


def begin(
    script: str = "charge-dispute",
    library: Library | None = None,
    clock: TickingClock | None = None,
    given: Mapping[str, Any] | None = None,
) -> CallEngine:
    """A call with this script."""
    numbers = itertools.count(1)
    engine, _ = CallEngine.start(
        CompiledLibrary(library or house()),
        script,
        clock or TickingClock(),
        lambda: f"id-{next(numbers)}",
        given=given,
        about={"agent": {"id": "maya", "name": "Maya"}},
    )
    return engine


def path(engine: CallEngine) -> list[str]:
    """The entered steps of a call."""
    return [f"{entry['script']}/{entry['step']}" for entry in engine.state.path]


def do(engine: CallEngine, name: str, **with_: Any) -> str | None:
    """One command; returns its problem."""
    return engine.do({"do": name, **with_}).problem


def long_script(rows: str, steps: int) -> str:
    """A script of so many steps: `rows` are all but the last."""
    return f"""
id: long
title: A long script
fields: {{amount: {{label: Amount, kind: money, required: true}}}}
steps:
{rows}
  - {{id: step-{steps}, title: End, say: Goodbye., outcome: resolved}}
"""
