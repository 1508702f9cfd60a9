"""Small libraries made at random: scripts that visit, branch, ask, set, and have rules."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from jobaid.library.model import (
    Answer,
    Field,
    House,
    Library,
    Option,
    Route,
    Rule,
    Script,
    Step,
    Words,
)

PALETTES: dict[str, tuple[object, ...]] = {
    "known": (None, True, False),
    "amount": (None, Decimal(0), Decimal(5), Decimal(10), Decimal(15)),
    "reason": (None, "one", "two"),
    "limit": (None, Decimal(0), Decimal(5), Decimal(10), Decimal(15)),
}
# Open questions tell more amounts apart.
OPEN_PALETTES = {**PALETTES, "amount": (*PALETTES["amount"], Decimal(7))}
FIELDS = (
    Field("known", Words.of("Known"), "yes-no"),
    Field("amount", Words.of("Amount"), "money"),
    Field("limit", Words.of("Limit"), "money"),
    Field(
        "reason",
        Words.of("Reason"),
        "choice",
        options=(Option("one", Words.of("One")), Option("two", Words.of("Two"))),
    ),
)
PLAIN = (
    "known", "not known", "known == true", "amount <= 10", "amount > 10", "amount == 10",
    "amount != 10", "amount", "amount == none", "reason == 'one'", "reason != 'one'",
    "reason in ['one', 'two']", "not reason", "known and amount > 10", "known or reason == 'two'",
    "not (known and reason == 'one')", "amount > 5 and (known or not reason)", "0 < amount <= 10",
    "amount > 'x' or known", "'one' == reason",
)  # fmt: skip
OPEN = ("amount > limit", "not (amount > limit)", "amount + 5 <= limit", "amount * 2 > 15")
SETS = (
    ("known", "true"), ("known", "false"), ("known", "none"), ("known", "amount > 10"),
    ("known", "known and amount > 10"), ("known", "not known"), ("amount", "10"),
    ("amount", "limit"), ("limit", "amount"), ("reason", "'two'"), ("reason", "'three'"),
    ("amount", "none"), ("amount", "amount"),
)  # fmt: skip


def small_library(random: Random, *, open_questions: bool = False) -> Library:
    """A library of two or three scripts of two to five steps."""
    ids = ["main", "inner", "other"][: random.choice((2, 2, 3))]
    steps_of = {id: [f"{id[0]}{n}" for n in range(random.randint(2, 5))] for id in ids}
    conditions = PLAIN + OPEN if open_questions else PLAIN
    scripts = {id: _script(random, id, ids, steps_of, conditions) for id in ids}
    caller_fields = FIELDS[:1] if random.random() < 0.2 else ()
    return Library(House(name="House", caller_fields=caller_fields), scripts)


def _script(
    random: Random,
    id: str,
    ids: list[str],
    steps_of: dict[str, list[str]],
    conditions: tuple[str, ...],
) -> Script:
    def target() -> str:
        if random.random() < 0.12:
            other = random.choice(ids)
            return random.choice((other, f"{other}/{random.choice(steps_of[other])}"))
        return random.choice(steps_of[id])

    def when(chance: float) -> str | None:
        return random.choice(conditions) if random.random() < chance else None

    steps = []
    for name in steps_of[id]:
        answers = tuple(
            Answer(
                f"{name}-{n}",
                Words.of(f"Answer {n}"),
                target() if random.random() < 0.7 else None,
                when(0.4),
                tuple(random.sample(SETS, random.choice((0, 0, 1, 1, 2)))),
            )
            for n in range(random.choice((0, 0, 1, 2, 2)))
        )
        routes = tuple(Route(target(), when(0.6)) for _ in range(random.choice((0, 0, 0, 1, 2))))
        others = [one for one in ids if one != id]
        visit = random.choice(others) if random.random() < 0.25 else None
        # Where a visiting step asks for a field, an agent has no moment to fill it before the
        # visit; the checks allow for it all the same, so that is not compared here.
        asked = 0 if visit is not None else random.choice((0, 0, 1, 1))
        steps.append(
            Step(
                name,
                Words.of(name),
                ask=tuple(random.sample(sorted(PALETTES), asked)),
                answers=answers,
                next=routes,
                visit=visit,
                returns=random.random() < 0.15,
                outcome="done" if random.random() < 0.15 else None,
            )
        )
    rules = tuple(
        Rule(
            (random.choice(steps_of[id]),),
            random.choice((target(), random.choice(steps_of[id]))),
            when(0.6),
            at=(n + 1, 1),
        )
        for n in range(2)
    )
    return Script(
        id, Words.of(id), f"scripts/{id}.yaml", fields=FIELDS, steps=tuple(steps), rules=rules
    )
