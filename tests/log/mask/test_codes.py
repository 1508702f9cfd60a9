"""Security codes and PINs are masked beside the words for them, and nowhere else."""

import pytest

from jobaid.log.mask import mask_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my cvv is 123", "my cvv is [security code]"),
        ("CVV: 1234.", "CVV: [security code]."),
        ("CVC2 123", "CVC2 [security code]"),
        ("cvc one two three", "cvc [security code]"),
        ("pin: one five nine six", "pin: [security code]"),
        ("the pin is one double four two", "the pin is [security code]"),
        ("the code on the back is one one two", "the code on the back is [security code]"),
        ("el código de detrás es 907", "el código de detrás es [security code]"),
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
        ("my PIN would be 4471", "my PIN would be [security code]"),
        ("the PIN I use is 4471", "the PIN I use is [security code]"),
        (
            "it used to be a PIN; the PIN might have been 4471",
            "it used to be a PIN; the PIN might have been [security code]",
        ),
        ("the CVV should be 339 now", "the CVV should be [security code] now"),
        ("mi PIN sería 4471", "mi PIN sería [security code]"),
        ("die PIN wäre 4471", "die PIN wäre [security code]"),
        ("le code secret serait 4471", "le code secret serait [security code]"),
        ("código de seguridad: 907", "código de seguridad: [security code]"),
        ("el codigo de seguridad es nueve cero siete", None),
        ("CVV \uff19\uff10\uff17", "CVV [security code]"),
        ("CVV 9O7", "CVV [security code]"),
        ("ccv 907", "ccv [security code]"),
        ("ccv is nine oh seven", "ccv is [security code]"),
        ("cvv num 907", "cvv num [security code]"),
        ("cvv no. 907", "cvv no. [security code]"),
        ("sec 907", "sec [security code]"),
        ("security 907", "security [security code]"),
        ("three digits on back: 9 0 7", "three digits on back: [security code]"),
        ("back of card 907", "back of card [security code]"),
        ("numéro au dos 907", "numéro au dos [security code]"),
        ("Nummer auf der Rückseite 907", "Nummer auf der Rückseite [security code]"),
        ("il numero sul retro è 907", "il numero sul retro è [security code]"),
        ("o número no verso é 907", "o número no verso é [security code]"),
        ("her passcode is 1596", "her passcode is [security code]"),
        ("contraseña 1596", "contraseña [security code]"),
        ("PIN 1596, she thinks, or 1597", "PIN [security code], she thinks, or [security code]"),
        ("pin 1596 I think or maybe 1597", "pin [security code] I think or maybe [security code]"),
        ("sec: 907", "sec: [security code]"),
        ("sec code 907", "sec code [security code]"),
        ("on the back 907", "on the back [security code]"),
        ("907 on the back", "[security code] on the back"),
        ("on the back it says 907", "on the back it says [security code]"),
        ("the back of the card says 907", "the back of the card says [security code]"),
        ("verification code 907", "verification code [security code]"),
        ("Kartenprüfnummer 907", "Kartenprüfnummer [security code]"),
        ("Sicherheitscode: 907", "Sicherheitscode: [security code]"),
        ("cryptogramme visuel 907", "cryptogramme visuel [security code]"),
        ("code de sécurité 907", "code de sécurité [security code]"),
        ("codice di sicurezza 907", "codice di sicurezza [security code]"),
        ("código de segurança 907", "código de segurança [security code]"),
        ("beveiligingscode 907", "beveiligingscode [security code]"),
        ("the PIN? either 1596 or 907", "the PIN? either [security code] or [security code]"),
        ("asked for the pin, said 1596 or 907", None),
        ("either 1596 or 907 for the pin", "either [security code] or [security code] for the pin"),
        ("PIN 1596 / 907", "PIN [security code] / [security code]"),
        ("Asked for her PIN. She said 907.", "Asked for her PIN. She said [security code]."),
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
        "30 sec",
        "120 sec on hold",
        "sec 30",
        "section 907",
        "rang back in 2024 and paid 120",
        "order number 907",
        "licence SMITH 907 AB",
        "ann907@example.org",
        "the back office has 250 letters",
        "sit on back row 907",
        "security guards 250",
        "social security 1234",
    ],
)
def test_other_numbers_near_the_words_stay(text: str) -> None:
    assert mask_text(text).text == text


def test_a_label_names_what_a_text_answers() -> None:
    assert mask_text("907", label="cvv").text == "[security code]"
    assert mask_text("907", label="card.security_code").text == "[security code]"
    assert mask_text("907", label="amount").text == "907"
    assert mask_text("907", label="cvv").found[0].start == 0


CARD = "4111 1111 1111 1111"
AMEX = "3782 822463 10005"


@pytest.mark.parametrize(
    "text",
    [
        "{card} 12/27 907",
        "{card}, exp 12/27, 907",
        "{card} expiry 12/2027 code 907",
        "{card} exp 12 27 sec 907",
        "{card} 1227 907",
        "{card} 907",
        "{card} / 907",
        "{card} 907 12/27",
        "12/27 907 {card}",
        "907 12/27 {card}",
        "{card} exp. Dec 2027, 907",
        "{card} caduca 12/27, 907",
        "{card} vence 12/27 código 907",
        "{card} and the three digits are 907",
        "{card} valid thru 12/27 ccv 907",
    ],
)
def test_digits_beside_a_card_and_its_expiry_are_a_code(text: str) -> None:
    masked = mask_text(text.format(card=CARD)).text
    assert "907" not in masked
    assert masked.count("[security code]") == 1
    assert "12" not in masked or "27" in masked, "the expiry stays"


@pytest.mark.parametrize(
    "text", ["{card} 12/27 9071", "{card} cid 9071", "{card} code 1234", "Amex {card} 1234"]
)
def test_an_amex_has_four(text: str) -> None:
    masked = mask_text(text.format(card=AMEX)).text
    assert "[card ending 0005]" in masked
    assert masked.endswith("[security code]")


@pytest.mark.parametrize(
    "rest",
    [
        " 12/27", " 1227", ". Paid 907 pounds", ", order 907", ", amount 120.00", " 120 euros",
        " at 1430", " £250", " 40217788", ", 2026", " 120 points",
    ],
)  # fmt: skip
def test_other_digits_after_a_card_stay(rest: str) -> None:
    assert mask_text(CARD + rest).text == "[card ending 1111]" + rest


@pytest.mark.parametrize(
    "text",
    [
        "4111 then 1111 then 1111 and 1111",
        "4111, um, 1111, and then 1111, 1111",
        "four one one one, then double one double one, one one one one and one one one one",
        "cuatro uno uno uno, luego uno uno uno uno, uno uno uno uno y uno uno uno uno",
    ],
)
def test_a_card_read_out_in_groups_is_one(text: str) -> None:
    assert mask_text(f"it is {text}, thanks").text == "it is [card ending 1111], thanks"


@pytest.mark.parametrize(
    "text",
    [
        "My driver's license number is U62928788557186",
        "licence no. 4111111111111111",
        "order number 4111 1111 1111 1111",
        "número: pedido número 4111111111111111",
    ],
)
def test_what_is_called_a_licence_or_an_order_stays(text: str) -> None:
    assert mask_text(text).text == text


def test_a_card_beside_an_order_is_still_one() -> None:
    text = "order number 4417, card 4111 1111 1111 1111"
    assert mask_text(text).text == "order number 4417, card [card ending 1111]"
