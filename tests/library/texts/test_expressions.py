"""Conditions and `set`: what an unfilled field means, and exact numbers."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Iterator, Mapping
from decimal import Decimal

import pytest

from jobaid.library.texts import ChoiceValue, Unworkable, compile_expression

VALUES: Mapping[str, object] = {
    "amount": Decimal("25.00"),
    "count": 3,
    "zero": 0,
    "name": "Ann",
    "nothing_typed": "",
    "account": "40217788",
    "customer.name": "Ann Lee",
    "verified": True,
    "refused": False,
    "reason": ChoiceValue("twice", "Charged twice"),
    "reasons": [ChoiceValue("twice", "Charged twice"), ChoiceValue("late", "Too late")],
    "none_chosen": [],
    "due": dt.date(2026, 12, 4),
    "bought": dt.date(2026, 11, 21),
    "at": dt.time(14, 30),
    "now": dt.datetime(2026, 12, 4, 9, 15),
    "rate": 0.1,
    "unfilled_here": None,
}


@pytest.mark.parametrize(
    ("source", "holds"),
    [
        ("amount <= 25", True),
        ("amount > 25", False),
        ("0 < amount <= 25", True),
        ("25 == amount", True),
        ("amount != 25", False),
        ("amount * 0.1 <= 2.50", True),
        ("amount * 0.1 == 2.5", True),
        ("0.1 + 0.2 == 0.3", True),
        ("rate == 0.1", True),
        ("count / 2 == 1.5", True),
        ("7 // 2 == 3 and -7 // 2 == -4 and 7 % 3 == 1 and -7 % 3 == 2", True),
        ("-7.5 // 2 == -4 and -7.5 % 2 == 0.5 and 7.5 % -2 == -0.5", True),
        ("-amount == -25 and +amount == 25", True),
        ("verified", True),
        ("not verified", False),
        ("verified == true", True),
        ("verified is true and refused is false", True),
        ("refused or name", True),
        ("zero", False),
        ("nothing_typed", False),
        ("none_chosen", False),
        ("reason == 'twice'", True),
        ("reason == 'Charged twice'", False),
        ("reason in ['late', 'twice']", True),
        ("reason not in ['late', 'twice']", False),
        ("'late' in reasons", True),
        ("reasons == ['twice', 'late']", True),
        ("'Ann' in customer.name and 'Bob' not in customer.name", True),
        ('customer["name"] == "Ann Lee"', True),
        ("name < 'Bob'", True),
        ("name ~ '!' == 'Ann!' and name + '?' == 'Ann?'", True),
        ("name == 5", False),
        ("name != 5", True),
        ("account[-4:] == '7788' and account[0] == '4' and account[:2] == '40'", True),
        ("reasons[0] == 'twice' and reasons[-1] == 'late'", True),
        ("reasons[5] == 'twice'", False),
        ("reasons|length == 2 and reasons|first == 'twice' and reasons|last == 'late'", True),
        ("account is string and amount is number and count is odd and zero is even", True),
        ("count is divisibleby 3 and count is divisibleby(3)", True),
        ("(amount if verified else 0) == 25", True),
        ("(name if refused) == 'Ann'", False),
        ("due < '2026-12-24' and '2026-12-24' > due and due == '2026-12-04'", True),
        ("due in ['2026-12-04']", True),
        ("due == 'soon'", False),
        ("due - bought == 13 and due - bought <= 14", True),
        ("bought + 14 > due and due - 14 < bought and 14 + bought > due", True),
        ("now >= due and due <= now and now == due", True),
        ("now - bought == 13", True),
        ("at < '15:00' and at >= '14:30'", True),
        ("now > '2026-12-04T09:00'", True),
        ("1_000 == 1000 and 0x10 == 16 and 1e2 == 100", True),
        (r"'it\'s' == " + '"it\'s"', True),
        (r"'\u00e9\x41\n\t\\\d' == 'éA' ~ '\n' ~ '\t' ~ '\\' ~ '\\d'", True),
        ("'a' 'b' == 'ab'", True),
        ("()", False),
        ("[]", False),
        ("none", False),
    ],
)
def test_filled_values(source: str, holds: bool) -> None:
    assert compile_expression(source).holds(VALUES) == (holds, None)


@pytest.mark.parametrize(
    ("source", "holds"),
    [
        ("unfilled", False),
        ("not unfilled", True),
        ("unfilled_here", False),
        ("unfilled == none", True),
        ("none == unfilled", True),
        ("unfilled is none", True),
        ("unfilled is undefined and unfilled is not defined", True),
        ("unfilled is filled", False),
        ("unfilled != none", False),
        ("name != none", True),
        ("name == none", False),
        ("name is not none and name is defined and name is filled", True),
        ("nothing_typed is filled or none_chosen is filled", False),
        ("nothing_typed == none", False),
        ("unfilled == unfilled", False),
        ("unfilled != unfilled", False),
        ("unfilled == other", False),
        ("unfilled == 5 or unfilled == '' or unfilled == 0 or unfilled == false", False),
        ("unfilled != 5", False),
        ("not unfilled == 5", True),
        ("unfilled < 5 or unfilled > 5 or unfilled <= 5 or unfilled >= 5", False),
        ("5 < unfilled < 10", False),
        ("none < 5", False),
        ("unfilled in ['a'] or 'a' in unfilled", False),
        ("unfilled not in ['a'] or 'a' not in unfilled", False),
        ("unfilled in [unfilled]", False),
        ("unfilled == []", False),
        ("unfilled|default(3) == 3", True),
        ("name|default(unfilled) == 'Ann'", True),
        ("nothing_typed|default('x') == ''", True),
        ("nothing_typed|default('x', true) == 'x'", True),
        ("unfilled is odd or unfilled is even or unfilled is divisibleby(2)", False),
        ("unfilled is string or unfilled is number or unfilled is true", False),
        ("unfilled and unfilled * 2 < 5", False),
        ("customer", False),
        ("name.first == 'Ann'", False),
    ],
)
def test_an_unfilled_field_is_empty(source: str, holds: bool) -> None:
    assert compile_expression(source).holds(VALUES) == (holds, None)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("unfilled * 2 < 5", "`unfilled` is not filled in."),
        ("not (unfilled + 1)", "`unfilled` is not filled in."),
        ("-unfilled < 5", "`unfilled` is not filled in."),
        ("unfilled ~ 'x' == 'x'", "`unfilled` is not filled in."),
        ("unfilled|length == 0", "`unfilled` is not filled in."),
        ("name|replace('a', unfilled) == ''", "`unfilled` is not filled in."),
        ("unfilled[0] == 'a'", "`unfilled` is not filled in."),
        ("none_chosen|first|upper == 'A'", "A value is not filled in."),
        ("name < 5", "A text cannot be compared with a number."),
        ("verified < 'a'", "A yes or no cannot be compared with a text."),
        ("reasons < reasons", "These cannot be put in order: a list and a list."),
        ("due < 5", "A date cannot be compared with a number."),
        ("due < 'soon'", "A date cannot be compared with a text."),
        ("due < at", "A date cannot be compared with a time."),
        ("amount / zero > 1", "A number cannot be divided by zero."),
        ("amount // zero > 1", "A number cannot be divided by zero."),
        ("count % zero > 1", "A number cannot be divided by zero."),
        ("1.5 % zero > 1", "A number cannot be divided by zero."),
        ("zero / zero > 1", "A number cannot be divided by zero."),
        ("name * 2 == 'AnnAnn'", "`*` works with numbers, not with a text."),
        ("reasons + reasons == []", "`+` works with numbers, not with a list."),
        ("due + 0.5 == due", "Only a whole number of days can be added to a date or taken off it."),
        ("due - 1000000 == due", "That date is too far away."),
        (
            "due + 9999999 == due",
            "Only a whole number of days can be added to a date or taken off it.",
        ),
        ("'a' in amount", "`in` looks into a list or a text, not into a number."),
        ("5 in name", "`in` looks into a list or a text, not into a text."),
        ("amount[0] == 2", "Square brackets need a list or a text before them."),
        ("name is odd", "`divisibleby` works with whole numbers other than zero."),
        ("count|length == 1", "`length` works with a list or a text, not with a number."),
    ],
)
def test_what_cannot_be_worked_out_is_false_and_said(source: str, why: str) -> None:
    condition = compile_expression(source)
    holds, words = condition.holds(VALUES)
    assert not holds
    assert words == f"`{source}` cannot be worked out. {why}"
    with pytest.raises(Unworkable, match="cannot be worked out") as caught:
        condition.value(VALUES)
    assert caught.value.words == words


def test_what_stands_before_a_part_that_cannot_be_worked_out_may_decide() -> None:
    assert compile_expression("verified or amount / zero").holds(VALUES) == (True, None)
    assert compile_expression("refused and amount / zero").holds(VALUES) == (False, None)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("amount", Decimal("25.00")),
        ("amount * 0.5", Decimal("12.500")),
        ("count + 1", 4),
        ("'text'", "text"),
        ("true", True),
        ("unfilled", None),
        ("none", None),
        ("name if refused", None),
        ("none_chosen|first", None),
        ("unfilled|default(amount)", Decimal("25.00")),
        ("reason", "twice"),
        ("bought + 14", dt.date(2026, 12, 5)),
        ("['a', count]", ["a", 3]),
        ("(amount / 3)|round(2)", Decimal("8.33")),
        ("(amount / 2)|round", 13),
        ("2.5|round(0, 'floor')", 2),
    ],
)
def test_the_value_to_set(source: str, value: object) -> None:
    result = compile_expression(source).value(VALUES)
    assert result == value
    assert type(result) is type(value) or isinstance(result, ChoiceValue)


def test_a_list_to_set_is_a_copy() -> None:
    values = {"reasons": ["a"]}
    result = compile_expression("reasons").value(values)
    assert isinstance(result, list)
    result.append("b")
    assert values == {"reasons": ["a"]}


def test_names_and_their_first_place() -> None:
    condition = compile_expression("amount > 5 and\n  customer.name != none or amount < zero")
    assert condition.names == {"amount", "customer.name", "zero"}
    assert condition.uses == {"amount": (1, 1), "customer.name": (2, 3), "zero": (2, 37)}


def test_compiled_once() -> None:
    assert compile_expression("amount < 5") is compile_expression("amount < 5")


class _Hostile(Mapping[str, object]):
    """A mapping whose every part goes wrong."""

    def __getitem__(self, key: str) -> object:
        raise OSError("gone")

    def __iter__(self) -> Iterator[str]:
        raise OSError("gone")

    def __len__(self) -> int:
        return 1

    def get(self, key: str, default: object = None) -> object:
        raise OSError("gone")


def test_values_that_go_wrong_never_raise() -> None:
    condition = compile_expression("amount < 5")
    holds, why = condition.holds(_Hostile())
    assert not holds
    assert why == "`amount < 5` cannot be worked out. Its values do not fit together."
    with pytest.raises(Unworkable):
        condition.value(_Hostile())


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        Decimal("sNaN"),
        Decimal("Infinity"),
        Decimal("1E+999999"),
        pytest.param(10**5000, id="a huge number"),
        {"a": 1},
        object(),
    ],
)
def test_what_is_no_value_of_a_field_counts_as_unfilled(value: object) -> None:
    assert compile_expression("x == none and not x").holds({"x": value}) == (True, None)


def test_a_choice_is_its_option_and_knows_its_label() -> None:
    choice = ChoiceValue("twice", "Charged twice")
    assert choice == "twice"
    assert {"twice": 1}[choice] == 1
    assert choice.label == "Charged twice"
    assert ChoiceValue("late").label == "late"
    again = pickle.loads(pickle.dumps(choice))
    assert (again, again.label, type(again)) == ("twice", "Charged twice", ChoiceValue)
