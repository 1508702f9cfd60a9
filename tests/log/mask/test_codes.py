"""Security codes and PINs are masked beside the words for them, and nowhere else."""

import pytest

from jobaid.log.mask import mask_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my cvv is 123", "my cvv is [security code]"),
        ("CVV: 1234.", "CVV: [security code]."),
        ("CVC2 123", "CVC2 [security code]"),
        ("CVV123", "CVV[security code]"),
        ("CID 1234", "CID [security code]"),
        ("cvv=907&x=1", "cvv=[security code]&x=1"),
        ('{"cvv": "907"}', '{"cvv": "[security code]"}'),
        ("security code? 907", "security code? [security code]"),
        ("the security code on the back of my card is, um, 9 0 7.", None),
        ("the three digits on the back are nine zero seven ok", None),
        ("the number on the back is nine oh seven", None),
        ("cvv double nine one", "cvv [security code]"),
        ("907 is the CVV", "[security code] is the CVV"),
        ("907 (cvv)", "[security code] (cvv)"),
        ("12/27 907 cvv", "12/27 [security code] cvv"),
        ("cvv 907 12/27", "cvv [security code] 12/27"),
        ("the PIN is 1234", "the PIN is [security code]"),
        ("pin: 1234", "pin: [security code]"),
        ("1234 is my pin", "[security code] is my pin"),
        ("pin number four three two one", "pin number [security code]"),
        ("the PIN was 7402 or 0314", "the PIN was [security code] or [security code]"),
        ("código de seguridad: 907", "código de seguridad: [security code]"),
        ("el codigo de seguridad es nueve cero siete", None),
        ("CVV \uff19\uff10\uff17", "CVV [security code]"),
        ("CVV 9O7", "CVV [security code]"),
    ],
)
def test_codes(text: str, expected: str | None) -> None:
    masked = mask_text(text)
    assert {found.kind for found in masked.found} == {"code"}
    assert masked.found[0].last4 == ""
    if expected is not None:
        assert masked.text == expected
    assert "907" not in masked.text


@pytest.mark.parametrize(
    "text",
    [
        "card 123 is on the desk",
        "the card has 250 points",
        "His social security number is 853-37-1694",
        "my PIN was changed in 2024",
        "in 2024 PIN letters went out",
        "never ask for the CVV. 150 pounds were credited",
        "CVV (3 digits)",
        "the CVV has 3 digits, on Amex 4",
        "security code 0800 123 4567",
        "pin 10 minutes before",
        "£250 cvv checked",
        "El Cid 1961",
        "pinned 123 notes",
        "the cvv is wrong",
        "your code is 1234",
        "PIN 12345678",
        "cvv 250 pounds",
    ],
)
def test_other_numbers_near_the_words_stay(text: str) -> None:
    assert mask_text(text).text == text


def test_a_label_names_what_a_text_answers() -> None:
    assert mask_text("907", label="cvv").text == "[security code]"
    assert mask_text("907", label="card.security_code").text == "[security code]"
    assert mask_text("907", label="amount").text == "907"
    assert mask_text("907", label="cvv").found[0].start == 0
