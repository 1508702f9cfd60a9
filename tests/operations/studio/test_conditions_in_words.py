"""Conditions are built from fields, words and values; no code has to be typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_library
from jobaid.library.texts import compile_expression
from jobaid.operations.studio.conditions_in_words import (
    condition_options,
    condition_words,
    typed_condition,
)

FIELDS = (("amount", "Amount in dispute"), ("customer.name", "Name"), ("verified", "Checked"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("amount is at most 25", "amount <= 25"),
        ("Amount in dispute is more than 25.50", "amount > 25.50"),
        ("amount >= 3", "amount >= 3"),
        ("Name is 25", "customer.name == '25'"),
        ("Name is Ann O'Hara", 'customer.name == "Ann O\'Hara"'),
        ("amount is at most 25 and not Checked", "amount <= 25 and not verified"),
        ("Name is Ann or Checked", "customer.name == 'Ann' or verified"),
        ("Name is salt and pepper", "customer.name == 'salt and pepper'"),
        ("Name is not Ann", "customer.name != 'Ann'"),
        ("Checked", "verified"),
        ("amount <= 25 and not verified", "amount <= 25 and not verified"),
        ("whatever is this", "whatever is this"),
    ],
)
def test_words_are_read(typed: str, meant: str) -> None:
    assert typed_condition(typed, FIELDS, {"amount"}) == meant


def test_every_condition_that_is_offered_can_be_worked_out() -> None:
    library = read_library(Path(shipped_library())).library
    fields = [field for script in library for field in script.fields]
    offered = condition_options(fields, library.house.languages)
    assert len(offered) > 100
    for code, words in offered:
        assert words
        compile_expression(code)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("amount <= 25", "Amount in dispute is at most 25"),
        ("amount <= 25 and not verified", "Amount in dispute is at most 25 and Checked: no"),
        ("customer.name == 'Ann' or verified", "Name is Ann or Checked: yes"),
        ("verified and (amount > 3 or not verified)", ""),
        ("verified and amount > 3 or amount < 1", ""),
        ("amount | round > 3", ""),
        ("customer.name == 'salt and pepper'", ""),
    ],
)
def test_a_condition_is_told_in_words_and_what_is_more_stays_code(code: str, words: str) -> None:
    offered = (("verified", "Checked: yes"), ("not verified", "Checked: no"))
    assert condition_words(code, FIELDS, offered) == words
    if words:
        numbers = {"amount"}
        told = words.replace("Checked: no", "not Checked").replace("Checked: yes", "Checked")
        assert typed_condition(told, FIELDS, numbers) == code
