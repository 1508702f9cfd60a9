"""What a house's `masks.yaml` names is taken out, and only while it is in force."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from jobaid.log.mask import mask_text, mask_value, use_masks
from jobaid.operations.masking import use_masks_of
from tests.shipped_reading import shipped_reading

NUMBERS = {
    "national-insurance": "QQ 12 34 56 C",
    "us-social-security": "853-37-1694",
    "spanish-dni": "12345678-Z",
    "spanish-nie": "X1234567L",
    "iban": "GB29 NWBK 6016 1331 9268 19",
    "sort-code": "20-30-40",
}


@pytest.fixture(autouse=True)
def off() -> Iterator[None]:
    yield
    use_masks(())


def test_what_a_house_names_is_masked_in_every_text_and_value() -> None:
    use_masks([("Staff number", r"\bS\d{5}\b")])
    masked = mask_text("asked S12345, card 4111 1111 1111 1111 cvv 907, S54321")
    assert masked.text == (
        "asked [Staff number], card [card ending 1111] cvv [security code], [Staff number]"
    )
    assert [one.kind for one in masked.found] == ["house", "card", "code", "house"]
    assert [one.start for one in masked.found] == [6, 19, 43, 48]
    assert mask_value({"note": "S12345"}) == ({"note": "[Staff number]"}, 1)
    use_masks(())
    assert mask_text("asked S12345").text == "asked S12345"


def test_a_pattern_that_cannot_be_matched_or_finds_nothing_masks_nothing() -> None:
    use_masks([("a", "(?=a)a"), ("b", "b*"), ("c", "")])
    assert mask_text("abc").text == "abc"


def test_the_shipped_ones_are_off_until_a_house_wants_them() -> None:
    library = shipped_reading().library
    assert set(library.masks) == set(NUMBERS)
    use_masks_of(library)
    for number in NUMBERS.values():
        assert mask_text(f"it is {number}.").text == f"it is {number}."


@pytest.mark.parametrize(("id", "number"), NUMBERS.items())
def test_each_shipped_one_finds_its_number(id: str, number: str) -> None:
    mask = shipped_reading().library.masks[id]
    use_masks([(mask.label.text("en"), mask.pattern)])
    assert mask_text(f"it is {number}.").text == f"it is [{mask.label.text('en')}]."
    plain = "Order 40217788 of 2026-11-29 for Ann Lee, SW1A 1AA, 07700 900123, 25.00"
    assert mask_text(plain).text == plain
