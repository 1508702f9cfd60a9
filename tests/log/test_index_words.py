from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.log.index.index_words import LONGEST, MOST, sought, words_of
from jobaid.log.index.spellings import phone_key

ANYTHING = st.text(st.characters(codec=None), max_size=60)


@pytest.fixture(scope="module")
def fts() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE words USING fts5 (text, content='', detail=none, tokenize='ascii')"
    )
    yield connection
    connection.close()


def fits(search: str, text: str) -> bool:
    return sought(search).fits(words_of(text))


@pytest.mark.parametrize(
    ("search", "text"),
    [
        ("zoë", "Call ZOE back"),
        ("Zoe", "call Zoë back"),
        ("muenchen", "Muenchen"),
        ("STRASSE", "Straße"),
        ("promis dent", "promised the dentist"),
        ("40217788", "account 4021 7788"),
        ("4021 7788", "account 40217788"),
        ("4021-7788", "account 4021 7788"),
        ("ring 4021 7788 back", "ring back on 40217788"),
        ("ａｂｃ", "abc"),
        ("退款", "客户要求退款"),
        ("it's", "it's late"),
        ('"late" AND (order*', "the order and the late one"),
        ("no", "no service"),
    ],
)
def test_what_is_found(search: str, text: str):
    assert fits(search, text)


@pytest.mark.parametrize(
    ("search", "text"),
    [
        ("service", "ervice"),
        ("rder", "order"),
        ("credit dentist", "credit only"),
        ("no", "nothing of it"),
        ("4021 7789", "account 40217788"),
        ("40217788", "4021 and 7788"),
    ],
)
def test_what_is_not_found(search: str, text: str):
    assert not fits(search, text)


@pytest.mark.parametrize("search", ["", " ", "***", '"" AND', "\ud800", "\x00", "^ -"])
def test_a_search_without_a_word_is_empty(search: str):
    assert bool(sought(search)) == bool(re.search("[a-z]", search.lower()))


def test_what_is_long_is_cut():
    assert len(sought("a" * 10_000).parts) <= MOST
    assert max(map(len, words_of("b" * 1_000))) == LONGEST
    assert fits("b" * 1_000, "b" * 1_000)
    assert len(sought(" ".join(f"word{n}" for n in range(500))).parts) == MOST


@given(ANYTHING, ANYTHING)
def test_no_search_can_be_read_as_syntax(fts: sqlite3.Connection, search: str, text: str):
    """FTS5 takes every search and gives what the same search finds without it."""
    wanted = sought(search)
    if not wanted:
        return
    words = words_of(text) | words_of(search[: len(search) // 2])
    fts.execute("BEGIN")
    fts.execute("INSERT INTO words (rowid, text) VALUES (1, ?)", (" ".join(words),))
    many = fts.execute("SELECT 1 FROM words WHERE words MATCH ?", (wanted.match(lambda _: None),))
    assert bool(many.fetchall()) == wanted.fits(words)

    def longer(start: str) -> list[str]:
        return sorted(word for word in words if word.startswith(start))

    few = fts.execute("SELECT 1 FROM words WHERE words MATCH ?", (wanted.match(longer),))
    assert bool(few.fetchall()) == wanted.fits(words)
    fts.execute("ROLLBACK")


@given(ANYTHING)
def test_a_text_is_found_by_its_own_words(text: str):
    for word in words_of(text):
        assert fits(word, text)


@given(st.text(st.characters(max_codepoint=127), max_size=200))
def test_the_quick_way_for_ascii_cuts_like_the_other(text: str):
    # A sign that is not ASCII after folding makes the whole text go the other way
    assert words_of(text + " \u9000") == words_of(text) | {"\u9000"}


PHONES = [
    "+44 (0)20 7946 0958", "+44 20 7946 0958", "+442079460958", "0044 20 7946 0958",
    "020 7946 0958", "(020) 7946 0958", "(020) 7946-0958", "02079460958", "020.7946.0958",
]  # fmt: skip


@pytest.mark.parametrize("text", PHONES)
@pytest.mark.parametrize("search", PHONES)
def test_a_telephone_number_is_found_however_it_is_written(search: str, text: str):
    assert fits(search, f"rang from {text} twice")
    assert fits(search, text)
    assert not fits(search, "02079460959")


@pytest.mark.parametrize(
    ("search", "text"),
    [
        ("7946 0958", "02079460958"),
        ("79460958", "+44 (0)20 7946 0958"),
        ("496-0000", "01134960000"),
        ("555 0187", "+12125550187"),
        ("5550187", "2125550187"),
        ("123456", "+49 30 123456"),
        ("612 345 678", "+34612345678"),
        ("+34 612 34 56 78", "612345678"),
        ("+353 1 234 5678", "01 234 5678"),
        ("+1 415 555 0132", "(415) 555-0132"),
        ("020 7946", "+44 20 7946 0958"),
        ("402177", "00402177"),
        ("SW1A 1AA", "SW1A1AA"),
        ("sw1a1aa", "SW1A 1AA"),
        ("NR9 4TF", "nr94tf"),
        ("nr94tf", "lives at NR9 4TF now"),
        ("K1A0B6", "K1A 0B6"),
        ("1234AB", "1234 AB"),
        ("lukasz", "Łukasz"),
        ("Łukasz", "lukasz"),
        ("yildiz", "Yıldız"),
        ("YILDIZ", "Yıldız"),
        ("strasse", "Straße"),
        ("Straße", "STRASSE"),
        ("soren", "Søren"),
        ("oneil", "O'Neil"),
        ("O'Neil", "ONeil"),
        ("O’Neil", "O'Neil"),
        ("o neil", "O’Neil"),
        ("D'Angelo", "Dangelo"),
        ("Mc Donald", "McDonald"),
        ("van den Berg", "Vandenberg"),
        ("de la Cruz", "delacruz"),
        ("447700900418", "07700 900418"),
        ("34612345678", "+34 612 345 678"),
        ("442079460958", "0044 20 7946 0958"),
        ("juergen", "Jürgen"),
        ("Mueller", "Müller"),
        ("SCHOEN", "Schön"),
        ("jaeger", "Jäger"),
    ],
)
def test_one_thing_is_found_however_it_is_written(search: str, text: str):
    assert fits(search, text)


@pytest.mark.parametrize(
    ("search", "text"),
    [
        ("SW1A 1AA", "SW1A 1AB"),
        ("van den Berg", "van der Berg"),
        ("the bill", "the call"),
        ("quest", "qust"),
        ("447700900418", "07700 900419"),
        ("7946 0957", "02079460958"),
        ("217788", "account 40217788"),
    ],
)
def test_another_thing_is_not(search: str, text: str):
    assert not fits(search, text)


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ("07700 900418", "7700900418"),
        ("+44 7700 900418", "7700900418"),
        ("+44 (0)7700 900418", "7700900418"),
        ("0044 7700 900418", "7700900418"),
        ("+34 612 345 678", "612345678"),
        ("612345678", "612345678"),
        ("12345", "12345"),
        ("the shop next door", "the shop next door"),
    ],
)
def test_a_telephone_number_is_one_however_it_is_written(told, key):
    assert phone_key(told) == key
