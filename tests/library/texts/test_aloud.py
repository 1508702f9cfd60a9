"""How long a line takes to say."""

from __future__ import annotations

import math

import pytest

from jobaid.library.texts import spoken_seconds


def words(text: str, language: str = "en") -> int:
    """The words that `text` counts as, told from the time that a hundred of them take."""
    seconds = spoken_seconds(f"{text} . " * 100, language)
    return round(seconds * {"en": 2.6, "es": 2.5}[language] / 100)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Good morning, thank you for calling.", 6),
        ("You're through to O'Neil", 4),
        ("[customer name?]", 2),
        ("**Really** - yes", 2),
        ("£25.00", 3),  # twenty five pounds
        ("£25.50", 4),  # twenty five pounds fifty
        ("£1,250", 7),  # one thousand two hundred and fifty pounds
        ("1,250", 6),
        ("7", 1),
        ("0", 1),
        ("20", 1),
        ("21", 2),
        ("100", 2),
        ("105", 4),  # one hundred and five
        ("1,001", 4),  # one thousand and one
        ("1,000,000", 2),
        ("2.5", 3),  # two point five
        ("2:30 pm", 3),
        ("9:00", 1),
        ("4 December 2026", 5),  # four December twenty twenty six
        ("1990", 2),
        ("2009", 4),  # two thousand and nine
        ("40217788", 8),
        ("0300", 4),
        ("1.2.3", 3),
        ("50%", 3),  # fifty per cent
        ("A&B", 3),
        ("99999999999999999999", 20),
        ("", 0),
        ("- … !", 0),
    ],
)
def test_words_in_english(text: str, count: int) -> None:
    assert words(text) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Buenos días, ¿en qué puedo ayudarle?", 6),
        ("25,00 £", 2),  # veinticinco libras
        ("25,50 €", 3),  # veinticinco euros cincuenta
        ("31", 3),  # treinta y uno
        ("100", 1),
        ("1.250", 3),  # mil doscientos cincuenta
        ("2.000", 2),
        ("1.000.000", 2),
        ("2026", 3),  # dos mil veintiséis
        ("50 %", 3),
    ],
)
def test_words_in_spanish(text: str, count: int) -> None:
    assert words(text, "es") == count


def test_seconds_are_rounded_up() -> None:
    assert spoken_seconds("", "en") == 0
    assert spoken_seconds("Yes.", "en") == 1
    assert spoken_seconds("word " * 26, "en") == 10
    assert spoken_seconds("word " * 27, "en") == 11
    assert spoken_seconds("palabra " * 26, "es") == math.ceil(26 / 2.5)
    assert spoken_seconds("word " * 26, "en-GB") == spoken_seconds("word " * 26, "xx") == 10


def test_any_text_of_any_length_has_a_time() -> None:
    assert spoken_seconds("9" * 20_000, "en") == math.ceil(20_000 / 2.6)
    assert spoken_seconds("9," * 10_000, "en") == math.ceil(10_000 / 2.6)
    assert spoken_seconds("\x00\ud800٣٤", "en") == 1
