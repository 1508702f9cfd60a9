"""What a check finds in a script is said in the language of the interface, as its mends are."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from jobaid.library.reader import read_library
from jobaid.operations.library_check import check_reading
from jobaid.operations.studio.plain_names import PlainNames
from jobaid.sentences import Sentence
from jobaid.ui.studio.plain_findings import in_plain_words
from jobaid.ui.translated_sentences import translated
from tests.library.code_examples import pairs
from tests.ui.spanish import speaking

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SAID = [f"JA{number:03}" for number in (*range(1, 119), *range(120, 128))]
"""Every code there is."""


@pytest.mark.parametrize("code", SAID)
def test_its_words_and_its_mend_are_spanish(code: str, tmp_path: Path, qapp: QApplication) -> None:
    (first, *_) = pairs(code)
    today = dt.date(2100, 1, 1)
    found = check_reading(read_library(first.failing.write(tmp_path)), today=today)
    mine = [one for one in found if one.code == code]
    assert mine
    with speaking(qapp):
        for one in mine:
            told = translated(one.words)
            assert told != str(one.words)
            assert not re.search(r"\b(?:the|and|which|there|its)\b", _unquoted(told), re.IGNORECASE)
            # What the file calls by its name stands in both.
            assert sorted(_names(told)) == sorted(_names(one.words))
            if isinstance(one.fix, Sentence):
                assert translated(one.fix) != str(one.fix)


def test_a_name_is_called_as_the_form_calls_it_in_both_languages(
    tmp_path: Path, qapp: QApplication
) -> None:
    (first, *_) = pairs("JA071")
    reading = read_library(first.failing.write(tmp_path))
    (one,) = [one for one in check_reading(reading) if one.code == "JA071"][:1]
    names = PlainNames(reading.library, one.file, ("en",))
    english = in_plain_words(one.words, names, one.line)
    with speaking(qapp):
        spanish = in_plain_words(one.words, names, one.line)
    meant = re.findall(r"“([^”]*)”", english)
    assert meant
    assert "`" not in spanish
    assert re.findall(r"«([^»]*)»", spanish) == meant


def test_what_was_kept_of_a_check_is_said_in_spanish_too(
    tmp_path: Path, qapp: QApplication
) -> None:
    from jobaid.library.checks.findings_store import FindingsStore

    (first, *_) = pairs("JA072")
    found = check_reading(read_library(first.failing.write(tmp_path / "house")))
    (folder := tmp_path / "kept").mkdir()
    store = FindingsStore(folder)
    store.put("one", found)
    store.keep()
    again = FindingsStore(folder).get("one")
    assert again == found
    with speaking(qapp):
        assert [translated(one.words) for one in again or ()] == [
            translated(one.words) for one in found
        ]
        assert any("ningún camino lleva" in translated(one.words) for one in again or ())


def _names(words: str) -> list[str]:
    return re.findall(r"`([^`]+)`", words)


def _unquoted(words: str) -> str:
    return re.sub(r"`[^`]*`|«[^»]*»|“[^”]*”", "", words)
