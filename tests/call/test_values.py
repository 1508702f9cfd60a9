"""What is typed or handed over becomes a value by the call's language and the house's ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.call.command import Done
from jobaid.call.interaction import interaction
from jobaid.call.view import play_state
from tests.call.house import begin, house

if TYPE_CHECKING:
    from jobaid.call.engine import CallEngine


VALUES = r"""
id: values
title: Values
heard: [values]
fields:
  amount: {label: Amount, kind: money}
  born: {label: Born, kind: date, past: true}
  back: {label: Call back at, kind: time}
  code: {label: Code, pattern: '([A-Za-z]+ ?)+', example: AB}
steps:
  - {id: ask, say: Hello., ask: [amount, born, back, code], outcome: resolved}
"""


def in_values(given: dict[str, Any] | None = None) -> CallEngine:
    return begin("values", house(values=VALUES), given=given)


def test_values_are_read_in_the_language_of_the_call_and_the_order_of_the_house() -> None:
    engine = in_values()
    engine.do({"do": "language", "to": "es"})
    kept = {"amount": "1.500 €", "born": "4 de enero", "back": "las dos y media"}
    for field, value in kept.items():
        assert engine.do({"do": "fill", "field": field, "value": value}).problem is None
    fields = engine.state.fields
    assert (fields["amount"], fields["back"]) == ("1500.00", "14:30")
    assert fields["born"].endswith("-01-04")
    engine.do({"do": "language", "to": "en"})
    assert engine.do({"do": "fill", "field": "amount", "value": "1.500"}).problem
    assert engine.state.misfits == {"amount": "1.500"}


def test_a_value_from_another_program_that_does_not_fit_is_kept_as_given() -> None:
    given = {"amount": "a lot", "born": "4/12/85", "code": "12"}
    engine = in_values(given)
    assert engine.state.fields == {"born": "1985-12-04"}
    assert engine.state.misfits == {"amount": "a lot", "code": "12"}
    assert interaction(engine.events)["misfits"] == engine.state.misfits
    (row,) = [one for one in play_state(engine.call, Done(()))["ask"] if one["field"] == "amount"]
    assert row["value"] == "a lot"
    engine.do({"do": "fill", "field": "amount", "value": "12"})
    assert engine.state.misfits == {"code": "12"}


def test_numbers_that_do_not_fit_are_kept_too() -> None:
    engine = in_values()
    assert engine.do({"do": "fill", "field": "code", "value": 12}).refused
    assert engine.state.misfits == {"code": "12"}
