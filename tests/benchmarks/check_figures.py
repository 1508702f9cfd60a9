"""How long the checks take: one long script over all its paths, and a large library."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from jobaid.library.checks import check, check_script
from jobaid.library.reader import read_contents, read_library
from tests.benchmarks.synthetic import write_library
from tests.library.checks.snippets import findings
from tests.library.checks.test_rules_many_fields import cases, script

HOUSE = """
name: Example
company: Example
languages: [en]
caller_fields: {customer.name: {label: Name}, customer.account: {label: Account}}
"""
OUTCOMES = """
- {id: resolved, label: Resolved, kind: success}
- {id: refused, label: Refused, kind: failure}
"""
VERIFY = """
id: verify-identity
title: Verify identity
fields: {verified: {label: Checked, kind: yes-no}, word: {label: Word}}
steps:
  - id: who
    say: "What is your name, and which account is it about?"
    ask: [customer.name, customer.account]
    answers:
      - {id: own, label: It is mine, go: letters}
      - {id: other, label: It is somebody else's, go: failed, set: {verified: "false"}}
  - id: letters
    say: "Thank you, {{ customer.name }}. Give me two letters of your word."
    ask: [word]
    answers:
      - {id: right, label: They are right, go: passed, set: {verified: "true"}}
      - {id: wrong, label: They are wrong, go: failed}
  - {id: passed, say: That is you., return: true}
  - {id: failed, say: I cannot open the account today., outcome: refused}
"""


def long_script(steps: int = 300) -> str:
    """A script of `steps` steps with branches, conditions, `set`, visits, loops and 3 rules."""
    lines = [
        "id: long",
        "title: A long script",
        'heard: ["it is all wrong"]',
        "fields:",
        *(f"  amount_{n}: {{label: Amount {n}, kind: money}}" for n in range(6)),
        *(
            f"  reason_{n}: {{label: Reason {n}, kind: choice, options: "
            "[{id: one, label: One}, {id: two, label: Two}, {id: three, label: Three}]}"
            for n in range(6)
        ),
        *(f"  agreed_{n}: {{label: Agreed {n}, kind: yes-no}}" for n in range(6)),
        "  credit: {label: Credit, kind: money}",
        "steps:",
        "  - {id: step-0, say: Hello., next: step-1}",
        "  - id: step-1",
        "    say: Let me see who is calling.",
        "    visit: verify-identity",
        '    next: [{when: "not verified", go: sorry}, {go: step-2}]',
    ]
    for n in range(2, steps - 3):
        lines += _step(n, steps)
    lines += [
        f'  - {{id: step-{steps - 3}, say: "Then that is that.", next: credit}}',
        '  - {id: credit, say: "I have booked {{ credit|money }}.", outcome: resolved}',
        '  - {id: sorry, say: "I cannot help with that today.", outcome: refused}',
        "rules:",
        "  - {no: credit, until: step-1, when: verified, why: Nobody is paid unchecked.}",
        f"  - {{no: credit, until: step-{steps - 3}, why: The end comes last.}}",
        "  - {no: [step-250, credit], until: step-2, when: verified, why: As above.}",
    ]
    return "\n".join(lines) + "\n"


def _step(n: int, steps: int) -> list[str]:
    """One of the steps in the middle, of eight kinds in turn."""
    field, last = n // 8 % 6, steps - 3
    on, far = f"step-{n + 1}", f"step-{min(n + 5, last)}"
    head = [
        f"  - id: step-{n}",
        f'    say: "Now for part {n}, {{{{ customer.name }}}}: is it about case {n * 7}?"',
    ]
    match n % 8:
        case 0:
            return [
                *head,
                f"    ask: [amount_{field}]",
                "    answers:",
                f'      - {{id: small, label: It is, go: {on}, when: "amount_{field} <= 25", '
                f'set: {{credit: "amount_{field}"}}}}',
                f'      - {{id: large, label: It is, go: {far}, when: "amount_{field} > 25"}}',
            ]
        case 1:
            return [
                *head,
                f"    ask: [reason_{field}]",
                "    next:",
                f"      - {{when: \"reason_{field} == 'one'\", go: {far}}}",
                f"      - {{when: \"reason_{field} == 'two' and verified\", go: {on}}}",
                f"      - {{go: {on}}}",
            ]
        case 2:
            return [
                *head,
                "    answers:",
                f'      - {{id: "yes", label: It is, go: {on}, set: {{agreed_{field}: "true"}}}}',
                f'      - {{id: "no", label: It is not, go: {far}}}',
                f"      - {{id: again, label: Say that again, go: step-{n}}}",
            ]
        case 3 if n % 40 == 3:
            return [
                *head,
                "    visit: verify-identity",
                f'    next: [{{when: "not verified", go: sorry}}, {{go: {on}}}]',
            ]
        case 5:
            return [
                *head,
                f'    next: [{{when: "agreed_{field} or credit > 100", go: {far}}}, {{go: {on}}}]',
            ]
        case 6:
            return [
                *head,
                "    answers:",
                f"      - {{id: on, label: Go on, go: {on}}}",
                f"      - {{id: back, label: One thing more, go: step-{max(2, n - 4)}}}",
            ]
    return [*head, f"    next: {on}"]


def figures() -> list[tuple[str, str, str]]:
    """What, measured, aim."""
    contents = {
        "library.yaml": HOUSE.encode(),
        "outcomes.yaml": OUTCOMES.encode(),
        "scripts/verify-identity.yaml": VERIFY.encode(),
        "scripts/long.yaml": long_script().encode(),
    }
    reading = read_contents(contents)
    start = time.perf_counter()
    found = check_script(reading.library, reading.library.scripts["long"])
    first = time.perf_counter() - start
    start = time.perf_counter()
    check_script(reading.library, reading.library.scripts["long"])
    again = time.perf_counter() - start
    rows = [
        (
            "check with all paths, a 300-step script (texts compiled for the first time)",
            f"{first:.2f} s, {len(found)} findings",
            "<= 1 s",
        ),
        ("the same again", f"{again:.2f} s", "<= 1 s"),
    ]
    return rows + _rules_over_many_fields() + _large_library()


def _rules_over_many_fields() -> list[tuple[str, str, str]]:
    """One rule over thirty fields, in cases of three fields each: kept, broken, too large."""
    rows = []
    names = [f"f{number}" for number in range(30)]
    for number, route, what, aim in (
        (40, cases(names, 40), "kept", "<= 2 s"),
        (40, cases(names, 40, seed=9), "broken", "<= 2 s"),
        (100, cases(names, 100), "kept", "<= 5 s"),
        (100, cases(names, 100, seed=9), "broken", "<= 5 s"),
    ):
        began = time.process_time()
        found = findings(script("at once", names, cases(names, number), route))
        worked = time.process_time() - began
        codes = [one.code for one in found if one.code in ("JA080", "JA081")]
        rows.append(
            (
                f"a rule of {number} cases over 30 fields, {what}",
                f"processor {worked:.2f} s, {', '.join(codes) or 'proved'}",
                aim,
            )
        )
    return rows


def _large_library() -> list[tuple[str, str, str]]:
    """A library of 1,000 scripts of 20 steps: all of it, and what a warm cache leaves."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_library(root / "library", 1000, 20)
        reading = read_library(root / "library")
        for what in ("for the first time", "with a warm cache"):
            start, began = time.perf_counter(), time.process_time()
            found = check(reading, cache=root / "cache")
            spent, worked = time.perf_counter() - start, time.process_time() - began
            rows.append(
                (
                    f"check of 1,000 scripts of 20 steps, {what}",
                    f"{spent:.2f} s (processor {worked:.2f} s), {len(found)} findings",
                    "reported",
                )
            )
    return rows
