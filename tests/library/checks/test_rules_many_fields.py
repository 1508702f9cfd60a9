"""Rules over many fields at once: proved or broken soon, or given up with the names of them."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest

from jobaid.library.checks import proof
from tests.library.checks.snippets import findings
from tests.machine_speed import slowness

SECONDS = 2.0
"""Of a quiet machine's processor, for the whole check of a script with one rule over 30 fields."""

FORMS = {
    "all": lambda names: " and ".join(names),
    "any": lambda names: " or ".join(names),
    "pairs": lambda names: " or ".join(
        f"({a} and {b})" for a, b in zip(names[::2], names[1::2], strict=True)
    ),
    "far-pairs": lambda names: " or ".join(
        f"({a} and {b})" for a, b in zip(names, reversed(names), strict=True)
    ),
    "not-all": lambda names: f"not ({' and '.join(names)})",
    "alternating": lambda names: " and ".join(
        name if number % 2 else f"not {name}" for number, name in enumerate(names)
    ),
    "implications": lambda names: " and ".join(f"(not {a} or {b})" for a, b in pairwise(names)),
    "conditional": lambda names: _parity(names),
    "cases": lambda names: cases(names, 40),
}


def cases(names: list[str], number: int, seed: int = 7) -> str:
    """Cases of three fields each, with no order in which a person would write them."""
    chance = random.Random(seed)
    asked = [[chance.choice(("", "not ")) + name for name in chance.sample(names, 3)]
             for _ in range(number)]  # fmt: skip
    return " or ".join(f"({' and '.join(three)})" for three in asked)


def _parity(names: list[str]) -> str:
    """A condition in which every field turns the answer round: the hardest for any case list."""
    found = names[0]
    for name in names[1:6]:
        found = f"((not ({found})) if {name} else ({found}))"
    return f"{found} and " + " and ".join(names[6:])


def script(asked: str, names: list[str], when: str, route: str) -> str:
    """A script that asks for the fields in one of several ways, and pays where `route` holds."""
    lines = ["fields:"]
    lines += [f"  {name}: {{label: {name}, kind: yes-no}}" for name in names]
    lines.append("steps:")
    if asked == "at once":
        lines.append(f"  - {{id: check, say: Tell me., ask: [{', '.join(names)}]}}")
    elif asked == "one by one":
        lines += [f"  - {{id: ask-{name}, say: Is it?, ask: [{name}]}}" for name in names]
        lines.append("  - {id: check, say: So.}")
    else:
        for number, name in enumerate(names):
            then = f"answer-{names[number + 1]}" if number + 1 < len(names) else "check"
            lines += [
                f"  - id: answer-{name}",
                "    say: Is it?",
                "    answers:",
                f'      - {{id: "y", label: Yes, go: {then}, set: {{{name}: "true"}}}}',
                f'      - {{id: "n", label: No, go: {then}, set: {{{name}: "false"}}}}',
            ]
        lines.append("  - {id: check, say: So.}")
    lines += [
        "  - id: decide",
        "    say: Well.",
        f'    next: [{{when: "{route}", go: pay}}, {{go: sorry}}]',
        "  - {id: pay, say: Paid., outcome: resolved}",
        "  - {id: sorry, say: Not today., outcome: refused}",
        "rules:",
        f'  - {{no: pay, until: check, when: "{when}"}}',
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("asked", ["at once", "one by one", "by answers"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("fields", [14, 30])
def test_a_rule_over_many_fields(fields: int, form: str, asked: str) -> None:
    names = [f"f{number}" for number in range(fields)]
    when = FORMS[form](names)
    begun = time.process_time()
    kept = findings(script(asked, names, when, when))
    weaker = {"all": " and ".join(names[1:]), "pairs": names[-1], "far-pairs": names[-1]}
    weaker["cases"] = cases(names, 40, seed=9)
    broken = findings(script(asked, names, when, weaker.get(form, "true")))
    spent = time.process_time() - begun
    assert not [one for one in kept if one.code in ("JA080", "JA081")]
    (one,) = [one for one in broken if one.code in ("JA080", "JA081")]
    assert one.code == "JA080"
    assert one.call[-1] == "pay: entered"
    assert spent < 2 * SECONDS * slowness()


def test_what_is_too_large_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "MOST_NODES", 40)
    names = [f"f{number}" for number in range(14)]
    when = FORMS["pairs"](names)
    (one,) = [one for one in findings(script("at once", names, when, when)) if one.code == "JA081"]
    assert "14 fields" in one.words
    assert "`f0`" in one.words
