"""Spelling: the words of each language, the house's own, and no names of fields."""

from __future__ import annotations

import time

import pytest

from jobaid.library.reader import read_contents
from jobaid.library.shipped import shipped_assets
from jobaid.library.spell_checking import (
    SpellChecker,
    misspellings,
    own_words,
    with_own_word,
)
from tests.call.house import contents
from tests.shipped_reading import shipped_reading

pytest.importorskip("hunspell")

WRONG = """
id: wrong
title: A refnd
heard: ["quiero mi dinero", "wher is it"]
steps:
  - id: a
    title: Grreet
    say:
      en: "I have creditted {{ amonut|money }} to Northwave's acount. See https://x.example/zzyx"
      es: "Le doy las grasias, señora."
    answers: [{id: xx, label: "It's colour or color", when: "amonut > 2"}]
"""


def checker(own: set[str]) -> SpellChecker:
    return SpellChecker(shipped_assets() / "dictionaries", own)


def test_words_that_no_dictionary_knows() -> None:
    reading = read_contents(contents(wrong=WRONG))
    found = list(misspellings(reading, checker(own_words(reading)), {"scripts/wrong.yaml"}))
    assert [(one.word, one.place.language) for one in found] == [
        ("refnd", "en"), ("wher", "en"), ("Grreet", "en"), ("creditted", "en"), ("acount", "en"),
        ("grasias", "es"),
    ]  # fmt: skip
    assert found[2].place.place == "wrong/a"
    assert found[3].place.text[found[3].start : found[3].end] == "creditted"


def test_a_command_with_its_pronouns_is_known_by_its_verb() -> None:
    spelling = checker(set())
    for word in ("márquelo", "deletréemelo", "póngame", "repítalo", "Páreme", "dígamelo"):
        assert spelling.knows(word, "es"), word
    for word in ("grasialo", "zzyme"):
        assert not spelling.knows(word, "es"), word
    assert not spelling.knows("repitalo", "en")


def test_a_page_may_have_all_languages_of_its_house() -> None:
    house = b"name: H\ncompany: H\nlanguages: [en, es]\n"
    page = b"---\ntitle: {en: The lights, es: Las luces}\n---\nWhat thay mean.\n"
    files = {**contents(), "library.yaml": house, "articles/lights.md": page}
    found = misspellings(read_contents(files), checker(set()), {"articles/lights.md"})
    assert [one.word for one in found] == ["thay"]


def test_own_words_are_known_and_kept_in_order() -> None:
    content = with_own_word(b"# ours\nalpha\nzeta\n", "Grreet")
    assert content == b"# ours\nalpha\nGrreet\nzeta\n"
    assert with_own_word(content, "Grreet") == content
    assert with_own_word(None, "one") == b"one\n"
    files = {**contents(wrong=WRONG), "words.txt": content}
    reading = read_contents(files)
    words = [one.word for one in misspellings(reading, checker(own_words(reading)))]
    assert "Grreet" not in words
    assert "refnd" in words


def test_suggestions_and_the_shipped_library() -> None:
    reading = shipped_reading()
    spelling = checker(own_words(reading))
    assert "address" in spelling.suggest("adress", "en")
    start = time.process_time()
    found = list(misspellings(reading, spelling))
    assert time.process_time() - start < 10
    # Names of people and places.
    assert len({one.word for one in found}) < 60
