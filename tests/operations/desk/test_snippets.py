"""Short forms of the house that become their texts while they are typed."""

from __future__ import annotations

import pytest

from tests.call.house import contents

SNIPPETS = b"""
- {id: ab, short: ab, text: Agreed and read back}
- {id: abc, short: abc, text: A letter}
- {id: who, short: who, text: "Spoke to {{ customer.name }}."}
- {id: words, text: {en: "In their words:", es: "Con sus palabras:"}}
"""


def typed(desk, before: str, sign: str) -> str | None:
    found = desk.session.snippet(before, sign)
    return None if found is None else before[: len(before) - found[0]] + found[1]


@pytest.fixture
def house(make_desk):
    made = make_desk(files={**contents(), "snippets.yaml": SNIPPETS})
    made.session.open_script("charge-dispute", {"customer.name": "Ann Lee"})
    return made


@pytest.mark.parametrize(
    ("before", "sign", "after"),
    [
        (";wh", "o", "Spoke to Ann Lee."),
        ("Yes, ;WH", "O", "Yes, Spoke to Ann Lee."),
        (";a", "b", None),
        (";ab", " ", "Agreed and read back "),
        ("x\n;ab", ".", "x\nAgreed and read back."),
        (";ab", "c", "A letter"),
        (";word", "s", "In their words:"),
        ("you;wh", "o", None),
        (";wh ", "o", None),
        ("wh", "o", None),
        (";", ";", None),
        ("", "x", None),
    ],
)
def test_a_short_form_becomes_its_text_where_it_is_whole(house, before, sign, after):
    assert typed(house, before, sign) == after


def test_a_house_without_snippets_writes_what_is_typed(desk):
    desk.session.open_script("charge-dispute")
    assert typed(desk, ";ab", " ") is None
