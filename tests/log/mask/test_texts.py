"""Card numbers in a text are masked; numbers that only look like cards stay."""

import sys
import unicodedata

import pytest

from jobaid.log.mask import Masked, MaskedSpan, mask_text

CARD = "4111111111111111"


def test_a_card_becomes_its_last_four_digits_at_its_place() -> None:
    text = "Please use 5555 5555 5555 4444 today, not 4111-1111-1111-1111."
    masked = mask_text(text)
    assert masked.text == "Please use [card ending 4444] today, not [card ending 1111]."
    assert masked.found == (MaskedSpan("card", 11, 30, "4444"), MaskedSpan("card", 42, 61, "1111"))
    assert [text[found.start : found.end] for found in masked.found] == [
        "5555 5555 5555 4444",
        "4111-1111-1111-1111",
    ]


def test_places_are_those_of_the_original_when_cards_and_codes_mix() -> None:
    text = "PIN 1234 then 4111 1111 1111 1111 cvv 907 and card 5555555555554444"
    masked = mask_text(text)
    assert masked.text == (
        "PIN [security code] then [card ending 1111] cvv [security code]"
        " and card [card ending 4444]"
    )
    assert [(found.kind, text[found.start : found.end]) for found in masked.found] == [
        ("code", "1234"),
        ("card", "4111 1111 1111 1111"),
        ("code", "907"),
        ("card", "5555555555554444"),
    ]


@pytest.mark.parametrize(
    "number",
    [
        "4222222222222",  # Visa, 13 digits
        "4111111111111111",
        "4000000000000000006",
        "5555555555554444",  # Mastercard
        "2223003122003222",
        "378282246310005",  # American Express
        "6011111111111117",  # Discover
        "6445644564456445",
        "30569309025904",  # Diners Club
        "38520000023237",
        "36700102000000",
        "3566002020360505",  # JCB
        "180012345678905",
        "6200000000000005",  # UnionPay
        "5019717010103742",  # Dankort
        "6759649826438453",  # Maestro
        "2200770239097761",  # Mir
        "6362970000457013",  # Elo
        "9792030394440796",  # Troy
    ],
)
def test_the_issuers_own_test_numbers(number: str) -> None:
    assert mask_text(f"it says {number} here").text == f"it says [card ending {number[-4:]}] here"


@pytest.mark.parametrize(
    "text",
    [
        f"Card{CARD}x",
        f"?card={CARD}&amount=25",
        f'{{"pan":"{CARD}"}}',
        "ValueError: '4111\\xa01111\\xa01111\\xa01111' is no account",
        "4OOO OOOO OOOO OOO2",
        "4lll llll llll llll",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 and no more",
        "forty-one eleven eleven eleven eleven eleven eleven eleven",
        "cuarenta y uno once once once once once once once",
        "four triple one double one double one quadruple one quadruple one",
        "\ud8004111\ud8001111\x001111\u202e1111",
        "411 11111 1111 1111 I think",
    ],
)
def test_spellings_of_one_card(text: str) -> None:
    masked = mask_text(text)
    assert [found.last4 for found in masked.found] in (["1111"], ["0002"])
    assert "[card ending " in masked.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("acc 40217788 4111111111111111", "acc 40217788 [card ending 1111]"),
        ("acc 402177884111111111111111", "acc 40217788[card ending 1111]"),
        ("4111111111111111907 he said", "[card ending 1111]907 he said"),
        ("07700 900123, 4111 1111 1111 1111", "07700 900123, [card ending 1111]"),
        ("4111 1111 1111 1111 12/27", "[card ending 1111] 12/27"),
        ("5/12/2026, 411 1111 1111 11111", "5/12/2026, [card ending 1111]"),
        ("41111111111111115555555555554444", "[card ending 1111][card ending 4444]"),
        (
            "4111 1111 1111 1111\n5555 5555 5555 4444\n3782 822463 10005",
            "[card ending 1111]\n[card ending 4444]\n[card ending 0005]",
        ),
        ("my card 99 411 1111 1111 11111 77", "my card 99 [card ending 1111] 77"),
        ("card 0004111111111111111000", "card 000[card ending 1111]000"),
    ],
)
def test_a_card_in_longer_digits(text: str, expected: str) -> None:
    assert mask_text(text).text == expected


def test_twelve_digits_are_a_card_only_where_the_words_say_so() -> None:
    assert mask_text("order 630427373398 is late").found == ()
    assert mask_text("card number 630427373398 is lost").text == (
        "card number [card ending 3398] is lost"
    )
    assert mask_text("630427373398", label="card_number").text == "[card ending 3398]"


def test_an_unknown_issuer_is_a_card_only_where_the_words_say_so() -> None:
    assert mask_text("serial 9999990000000014 on the box").found == ()
    assert mask_text("her store card no. 9999990000000014").text == (
        "her store card no. [card ending 0014]"
    )


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-21T14:21:03.412Z",
        "2026-11-21 14:21:03.412 and 2026-11-22 09:00:00",
        "30/05/2026 14:21:06",  # an issuer's prefix and a right check digit
        "call +44 7700 900123 or 0044 7700 900 123",
        "+49 1512 3456784",
        "+1 (905) 674-3793, 001-518-640-0854",
        "IBAN GB82 WEST 1234 5698 7654 32",
        "IBAN DE89370400440532013000",
        "DE89 3704 0044 0532 0130 00",
        "order 203-1234567-1234567",
        "order 302-1234567-1234564",
        "tracking 1Z999AA10123456784",
        "tracking 9400 1000 0000 0000 0000 00",
        "192.168.100.100, 62.54.121.234 and 255.255.255.255",
        "the card reader at 50.120.121.101",
        "0193f0a1-7e41-7111-8111-111111111111",
        "41111111-1111-4111-8111-111111111111",
        "8f14e45fceea167a5a36dedd4bea254341111111",
        "4111111111111111a36dedd4bea25434",
        "SIM card 8944110068123456785",
        "SIM card 89441100681234567850",
        "IMEI 490154203237518",
        "paid by card, IMEI 356938035643809",
        "0.4111111111111111 of it, or 5.105105105105100",
        "51.50735091234567, -0.12775831234567",
        "1795876463412 ms, 1795876463412345 us",
        "£45.00, £12.50, £4.11, £11.11, £11.11, £11.11",
        "4111 1111 1111 1112",  # the check digit is wrong
        "1234567812345670",  # no issuer
        "card 4111 1111",
        "He paid the 25.00 on 3 May, twice; order 40217788, 3 working days",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert mask_text(text) == Masked(text, ())


def test_the_same_text_comes_back_when_nothing_is_found() -> None:
    text = "".join(["nothing", " to see"])
    assert mask_text(text).text is text


def test_a_label_is_not_read_as_a_number_again() -> None:
    text = "[card ending 4111] 1111 1111 1111 and [security code] 456"
    assert mask_text(text).text == text


def test_every_digit_that_unicode_knows_is_one() -> None:
    zero_to_nine: dict[int, str] = {}
    for code in range(sys.maxunicode + 1):
        value = unicodedata.digit(chr(code), None)
        if value in (1, 4):
            zero_to_nine.setdefault(value, "")
            zero_to_nine[value] += chr(code)
    for one, four in zip(zero_to_nine[1], zero_to_nine[4], strict=False):
        assert mask_text(f"{four}{one * 15}").text == "[card ending 1111]"
    assert len(zero_to_nine[1]) > 70
