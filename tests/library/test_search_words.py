"""Words, their forms and meanings: what the search takes for one another, and what not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.library.search.lexicon import english, lines, spanish
from jobaid.library.search.meanings import LONGEST_PHRASE, NEAR, SAME, others, with_phrases
from jobaid.library.search.mistypings import one_letter_away
from jobaid.library.search.word_forms import (
    english_stem,
    fold,
    is_filler,
    looks_spanish,
    spanish_stem,
    words_of,
)


@pytest.mark.parametrize(
    "family",
    [
        "cancel cancels cancelled canceled cancelling cancellation cancellations",
        "pay pays paid paying payment payments",
        "bill bills billed billing",
        "charge charges charged charging",
        "policy policies",
        "lose lost losing loss",
        "steal stole stolen stealing theft",
        "verify verifies verified verifying verification",
        "activate activated activating activation",
        "insure insured insurance",
        "deliver delivery deliveries delivered",
        "stop stops stopped stopping",
        "enrol enroll enrolled enrolling enrollment enrolment",
        "address addresses",
        "month months monthly",
        "replace replaced replacement",
        "connect connected connection connections",
        "die died dying death",
        "child children",
        "box boxes",
        "change changed changing changes",
        "quote quotes quoted quotation",
    ],
)
def test_english_forms_are_one_word(family: str) -> None:
    assert len({english_stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "family",
    [
        "cancelar cancelo cancelado cancelacion cancelaciones cancelarlo",
        "factura facturas facturacion",
        "robar robo robado robaron robada",
        "perder pierdo perdido perdi",
        "mudar mudarme mudanza mudo",
        "cobrar cobro cobrado cobraron cobros",
        "movil moviles",
        "lento lenta lentos",
        "pagar pago pague pagado",
        "luz luces",
    ],
)
def test_spanish_forms_are_one_word(family: str) -> None:
    assert len({spanish_stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("state", "statement"),
        ("order", "offer"),
        ("number", "numb"),
        ("bill", "build"),
        ("late", "later"),
        ("apart", "apartment"),
        ("business", "busy"),
        ("news", "new"),
        ("address", "add"),
        ("price", "prize"),
        ("sing", "s"),
        ("red", "r"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert english_stem(one) != english_stem(other)


@given(st.text(max_size=40))
def test_any_text_can_be_cut_and_stemmed(text: str) -> None:
    for word in words_of(fold(text)):
        assert english_stem(word)
        assert spanish_stem(word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I can't log in", "i can not log in"),
        ("It won\u2019t work, I'm sure", "it will not work i sure"),
        ("the customer's Wi-Fi", "the customer wi fi"),
        ("CONTRASEÑA, avería", "contrasena averia"),
        ("a_b/c-d", "a b c d"),
        ("\x00\ud800", ""),
    ],
)
def test_cutting(text: str, words: str) -> None:
    assert words_of(fold(text)) == words.split()


def test_phrases_are_named_beside_their_words() -> None:
    assert "login" in with_phrases(words_of("i can not sign in"))
    assert "notwork" in with_phrases(words_of("it stopped working"))
    assert with_phrases(["up", "sign"]) == ["up", "sign"]


def test_meanings_reach_over_languages_and_grades() -> None:
    bill = others("bills", spanish=False)
    assert bill["invoice", False] == SAME
    assert bill["factura", True] == SAME
    assert others("factura", spanish=True)["invoice", False] == SAME
    assert others("accidents", spanish=False)["claim", False] == NEAR
    assert others("xylophone", spanish=False) == {}
    assert ("bill", False) not in bill


def test_languages_are_told_apart() -> None:
    assert looks_spanish(words_of("quiero cancelar mi contrato"))
    assert not looks_spanish(words_of("i want to cancel my contract"))
    assert is_filler("please")
    assert is_filler("quiero")
    assert not is_filler("cancel")


def test_one_letter_away_holds_every_kind_of_slip() -> None:
    near = set(one_letter_away("bill"))
    assert {"bil", "blil", "ball", "bills", "abill"} <= near
    assert "bland" not in near


def test_the_word_lists_are_in_order() -> None:
    for name in ("english", "spanish", "groups", "phrases"):
        for line in lines(name):
            assert line == fold(line), f"{name}: {line!r} is not folded"
    for language in (english(), spanish()):
        bases = set(language.forms.values())
        assert not bases & set(language.forms), bases & set(language.forms)
    for line in lines("groups"):
        for side in line.removeprefix("~").split("|"):
            words = side.split()
            assert len(set(words)) == len(words), f"a word stands twice: {line}"
        assert len(line.removeprefix("~").replace("|", " ").split()) > 1, line
    seen: set[str] = set()
    for line in lines("phrases"):
        name, colon, spoken = line.partition(":")
        assert colon, line
        assert name.isalpha(), line
        for phrase in (part.strip() for part in spoken.split(",")):
            assert 2 <= len(phrase.split()) <= LONGEST_PHRASE, phrase
            assert phrase not in seen, f"a phrase stands twice: {phrase}"
            seen.add(phrase)
