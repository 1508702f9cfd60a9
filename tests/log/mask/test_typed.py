"""While a text is typed, digits that may become a card are held back until they end."""

import pytest

from jobaid.log.mask import TypingMask, mask_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("call 07700", "call 07700"),
        ("call 077009", "call 077009"),
        ("call 0770090", "call "),
        ("call 07700 900", "call "),
        ("call 07700 900123 ", "call "),
        ("call 07700 900123. ", "call "),
        ("call 07700 900123 a", "call 07700 900123 a"),
        ("call 07700 900123 th", "call "),  # may become "three"
        ("call 07700 900123 the", "call 07700 900123 the"),
        ("call 07700 900123 double", "call "),
        ("call 07700 900123 double c", "call "),  # "cinco"
        ("call 07700 900123&nb", "call "),
        ("call 07700 900123%2", "call "),
        ("he said four one one one one one", "he said four one one one one one"),
        ("he said four one one one one one one", "he said "),
        ("he said four one one one one one one o", "he said "),
        ("card 4111 1111 1111 1111", "card "),
        ("card 4111 1111 1111 1111 x", "card [card ending 1111] x"),
        ("PIN 12", "PIN "),
        ("PIN 1234", "PIN [security code]"),
    ],
)
def test_what_is_kept(typed: str, kept: str) -> None:
    assert TypingMask().settle(typed).text == kept


def test_the_end_settles_everything() -> None:
    mask = TypingMask()
    assert mask.settle("call 07700 900123", ended=True).text == "call 07700 900123"
    assert mask.settle("4111 1111 1111 1111", ended=True).text == "[card ending 1111]"
    assert mask.settle("PIN 12", ended=True).text == "PIN 12"


def test_places_are_those_of_the_text_when_digits_are_held_in_the_middle() -> None:
    text = "5555555555554444 and 4111 111 then 4111111111111111"
    masked = TypingMask().settle(text, cursor=len("5555555555554444 and 4111 111"))
    assert masked.text == "[card ending 4444] and  then [card ending 1111]"
    assert [text[found.start : found.end] for found in masked.found] == [
        "5555555555554444",
        "4111111111111111",
    ]


@pytest.mark.parametrize("cursor", [-5, 0, 3, 10_000])
def test_a_cursor_anywhere_is_taken(cursor: int) -> None:
    assert "1234567" not in TypingMask().settle("1234567", cursor=cursor).text


def test_digits_that_fit_the_fields_pattern_are_kept() -> None:
    mask = TypingMask(pattern=r"\d{8}")
    assert mask.settle("4021778").text == "4021778"
    assert mask.settle("4021 7788").text == "4021 7788"
    assert mask.settle("402177881").text == ""  # no account any more
    with_letters = TypingMask(pattern=r"AC-\d{8}[A-Z]")
    assert with_letters.settle("AC-4021778").text == "AC-4021778"
    assert TypingMask(pattern=r"\d{4}-\d{4}").settle("4021-778").text == "4021-778"


def test_a_pattern_with_room_for_a_card_keeps_only_what_cannot_begin_one() -> None:
    mask = TypingMask(pattern=r"\d{16}")
    assert mask.settle("41111111").text == ""
    assert mask.settle("411111111111111").text == ""
    assert mask.settle("10000000").text == "10000000"
    assert mask.settle("4111111111111111").text == ""


def test_a_card_is_never_exempt() -> None:
    mask = TypingMask(pattern=r"\d+")
    assert mask.settle("4111111111111111", ended=True).text == "[card ending 1111]"
    card = "4111111111111111"
    for keys in range(len(card) + 1):
        assert len(mask.settle(card[:keys]).text) < 7


@pytest.mark.parametrize("pattern", ["(", "[0-9", "*", "\\d{99999999999}"])
def test_a_pattern_that_cannot_be_read_exempts_nothing(pattern: str) -> None:
    assert TypingMask(pattern=pattern).settle("4021778").text == ""


def test_a_long_run_is_held_from_its_beginning() -> None:
    cards = "4111 1111 1111 1111\n5555 5555 5555 4444\n" * 400
    assert TypingMask().settle("list: " + cards).text == "list: "
    assert TypingMask().settle("list: " + "4" * 5000).text == "list: "
    assert TypingMask().settle("list: " + cards + "end") == mask_text("list: " + cards + "end")
