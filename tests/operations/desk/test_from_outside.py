"""A link, `jobaid open` and `send` fill only what is meant to be filled, and pass no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jobaid.operations.desk.action_result import Changes
from tests.call.house import contents
from tests.operations.desk.desks import Desk

if TYPE_CHECKING:
    from jobaid.operations.desk.action_result import ActionResult

PAYMENT = r"""
id: payment
title: Payment
heard: [payment]
fields:
  verified: {label: Checked, kind: yes-no, from_outside: true}
  letters: {label: Letters agree, kind: yes-no, from_outside: true}
  invoice: {label: Invoice, pattern: '\d{6}', from_outside: true}
  amount: {label: Amount, kind: money}
steps:
  - id: check
    say: "{{ company }}: who is calling?"
    answers:
      - {id: known, label: It is them, go: pay, when: letters, set: {verified: letters}}
      - {id: unknown, label: It is not, go: away}
  - {id: pay, say: "Invoice {{ invoice }}.", ask: [invoice, amount], outcome: resolved}
  - {id: away, say: Goodbye., outcome: resolved}
rules: [{no: pay, until: check, when: verified, why: Nobody pays unchecked.}]
"""


@pytest.fixture
def opened(make_desk: Any) -> Any:
    made = make_desk(files=contents(payment=PAYMENT))

    def opening(**given: str) -> tuple[Desk, ActionResult]:
        names = {name.replace("__", "."): value for name, value in given.items()}
        return made, made.session.open_from_outside("payment", names)

    return opening


def test_what_the_house_marks_is_filled(opened: Any) -> None:
    desk, result = opened(customer__name="Ann Lee", invoice="40 21-77")
    assert result.problem is None
    assert filled(desk) == {"customer.name": "Ann Lee", "invoice": "402177"}


@pytest.mark.parametrize("value", ["40-21", "next week", "A 401 775"])
def test_what_does_not_fit_shows_as_it_was_given(opened: Any, value: str) -> None:
    """On the customer card, in the summary and in the record, whichever step asks for it."""
    desk, result = opened(customer__name="Ann Lee", invoice=value)
    assert result.problem
    label = "Invoice"
    rows = [str(one.words) for one in desk.session.customer_rows()]
    assert rows[0] == f"Ask again: {label}. “{value}” does not fit."
    assert f"{label}: {value} (as given, does not fit)" in desk.session.summary()
    call, id = desk.session.desk_call.call, desk.view.id
    desk.session.finish("done")
    assert call.ended.wait()
    assert (label, f"{value} (as given, does not fit)") in desk.session.call_record(id).lines


def filled(desk: Desk) -> dict[str, Any]:
    call = desk.session.desk_call
    assert call is not None
    return call.engine.state.fields


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("company", "Evil"), ("agent.name", "Mallory"), ("agent.id", "x"), ("currency", "USD"),
        ("today", "2020-01-01"), ("part_of_day", "night"), ("support_line", "0900"),
        ("amount", "25"), ("nosuch", "x"),
    ],
)  # fmt: skip
def test_everything_else_is_refused_in_words_and_the_call_opens(
    opened: Any, name: str, value: str
) -> None:
    desk, result = opened(**{name.replace(".", "__"): value, "invoice": "402177"})
    assert Changes.CALL in result.changes
    assert name in result.problem
    assert filled(desk) == {"invoice": "402177"}
    assert desk.view.say.plain == "Northwave: who is calling?"


def test_a_rule_is_never_passed_by_a_value_from_outside(opened: Any) -> None:
    desk, result = opened(verified="true", letters="yes")
    assert "`verified`" in result.problem
    assert "`letters`" in result.problem, "verified is worked out from it"
    assert filled(desk) == {}
    for command in (
        {"do": "fill", "field": "verified", "value": True},
        {"do": "change", "field": "letters", "value": "yes"},
    ):
        assert "a rule rests on it" in desk.session.from_outside(command)["problem"]
    assert filled(desk) == {}
    assert desk.do("fill", field="verified", value=True).problem is None


def test_what_does_not_fit_is_kept_as_given_and_shown(opened: Any) -> None:
    desk, result = opened(invoice="ABC")
    assert "does not have that form" in result.problem
    desk.do("fill", field="letters", value=True)
    desk.do("answer", id="known")
    (ask,) = [one for one in desk.view.asks if one.field == "invoice"]
    assert ask.text == "ABC"
    assert "does not have that form" in ask.problem
