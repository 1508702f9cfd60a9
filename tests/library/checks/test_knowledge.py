"""What is taken as known never leaves out what a real call can have."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from random import Random

import pytest

from jobaid.library.checks.condition_questions import ConditionQuestions
from jobaid.library.checks.domains import domain_of, fitted, sort_of
from jobaid.library.checks.knowledge import MOST_CASES, Env, Knowledge
from jobaid.library.model import Field, Option, Words
from jobaid.library.texts.expressions import compile_expression
from tests.library.checks.small_scripts import FIELDS, OPEN, PALETTES, PLAIN, SETS

NAMED = {field.name: field for field in FIELDS}


def knowledge(sources: tuple[str, ...] = PLAIN + OPEN) -> Knowledge:
    return Knowledge(ConditionQuestions(NAMED, {}, sources, SETS))


def allows(known: Knowledge, env: Env, values: Mapping[str, object]) -> bool:
    """Whether `env` has room for these values."""
    for number, domain in enumerate(known.domains):
        bit = domain.mask_of(values.get(domain.name))
        assert bit is not None, (domain, values)
        if not known.mask(env, number) & bit:
            return False
    return True


@pytest.mark.parametrize("seed", range(30))
def test_a_test_keeps_the_values_for_which_it_comes_out_so(seed: int) -> None:
    random, known = Random(seed), knowledge()
    values = {name: random.choice(palette) for name, palette in PALETTES.items()}
    for source in PLAIN + OPEN:
        holds = compile_expression(source).holds(values)[0]
        kept = known.test(known.anything, source, holds)
        assert any(allows(known, env, values) for env in kept), (source, values)
        if source in PLAIN:
            other = known.test(known.anything, source, not holds)
            assert not any(allows(known, env, values) for env in other), (source, values)


@pytest.mark.parametrize("seed", range(30))
def test_tests_and_sets_in_a_row_keep_what_a_call_would_have(seed: int) -> None:
    random, known = Random(seed), knowledge()
    values = {name: random.choice(palette) for name, palette in PALETTES.items()}
    envs = [known.anything]
    for _ in range(8):
        if random.random() < 0.5:
            source = random.choice(PLAIN + OPEN)
            holds = compile_expression(source).holds(values)[0]
            envs = known.merged([new for env in envs for new in known.test(env, source, holds)])
        else:
            name, source = random.choice(SETS)
            fits, value = fitted(NAMED[name], compile_expression(source).value(values))
            values[name] = value if fits else values[name]
            envs = [new for env in envs for new in known.set(env, name, source)]
        assert any(allows(known, env, values) for env in envs)


def test_nothing_is_filled_at_the_start_but_what_the_call_was_opened_with() -> None:
    known = knowledge(("amount", "known"))
    start = known.start({"known"})
    assert known.test(start, "amount", True) == []
    assert known.test(start, "known", True) != []
    assert known.test(known.asked(start, ["amount"]), "amount", True) != []


def test_an_open_question_keeps_its_answer_until_a_field_of_it_changes() -> None:
    known = knowledge(("amount > limit",))
    (held,) = known.test(known.anything, "amount > limit", True)
    assert known.test(held, "amount > limit", False) == []
    assert known.test(known.asked(held, ["amount"]), "amount > limit", False) != []
    # A comparison with nothing is not true, so both are filled.
    assert all(
        known.test(held, f"{name} == none", True) == []
        for name in ("amount",)
        if f"{name} == none" in known.questions.trees
    )


def test_what_moves_by_itself_is_never_known() -> None:
    known = knowledge(("part_of_day == 'morning'",))
    (held,) = known.test(known.anything, "part_of_day == 'morning'", True)
    assert known.test(held, "part_of_day == 'morning'", False) == [held]


def test_fields_that_are_not_followed_may_be_anything() -> None:
    known = Knowledge(ConditionQuestions(NAMED, {}, PLAIN, SETS, tracked=("known",)))
    start = known.start(())
    assert known.test(start, "amount > 10", True) == [start]
    assert known.test(start, "known", True) == []


def test_a_set_takes_another_fields_value_over() -> None:
    known = knowledge(("amount <= 10", "limit <= 10"))
    (small,) = known.test(known.anything, "amount <= 10", True)
    (copied,) = known.set(small, "limit", "amount")
    assert known.test(copied, "limit <= 10", False) == []


def test_a_set_that_does_not_fit_changes_nothing() -> None:
    known = knowledge(("reason == 'one'",))
    start = known.start(())
    assert known.set(start, "reason", "'three'") == [start]


@pytest.mark.parametrize("most", [25, 25.0, Decimal(25)])
def test_house_values_are_literals(most: object) -> None:
    sources = ("amount <= most", "amount > most")
    known = Knowledge(ConditionQuestions(NAMED, {"most": most}, sources, ()))
    (large,) = known.test(known.anything, "amount > most", True)
    assert known.test(large, "amount <= most", True) == []
    (small,) = known.test(known.anything, "amount <= most", True)
    assert known.test(small, "amount > most", True) == []
    assert Decimal(25) in known.domains[0].values


def test_domains_hold_a_value_between_below_and_above() -> None:
    money = domain_of(Field("amount", Words.of("A"), "money"), [25, Decimal("25.01"), 100])
    values = [value for value in money.values if value is not None]
    assert values == sorted(values)
    assert values[0] < 25
    assert values[-1] > 100
    assert any(Decimal("25.01") < value < 100 for value in values)
    number = domain_of(Field("n", Words.of("N"), "number"), [2, 3])
    strange = [v for bit, v in enumerate(number.values) if not number.ordinary >> bit & 1]
    assert strange == [Decimal("2.5")]


@pytest.mark.parametrize("kind", ["date", "time", "choices", "phone", "email", "no-such-kind"])
def test_every_kind_has_a_domain_with_something_in_it(kind: str) -> None:
    literals: list[object] = ["9999-12-31", "0001-01-01", "23:59", "00:00", "10:00+01:00", "x", 5]
    field = Field("f", Words.of("F"), kind, options=(Option("a", Words.of("A")),))
    domain = domain_of(field, literals)
    assert domain.values[0] is None
    assert domain.filled
    assert sort_of(field)


def test_merging_drops_what_another_covers_and_joins_too_many() -> None:
    known = knowledge()
    assert known.merged([0b111, 0b001, 0b111]) == [0b111]
    many = [1 << n for n in range(MOST_CASES + 1)]
    (joined,) = known.merged(many)
    assert all(joined | one == joined for one in many)
