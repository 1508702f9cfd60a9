"""The help page on formats names every file, every key and every fixed word of a library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from jobaid.library.files import FOLDERS, TOP_FILES
from jobaid.library.model.house_file import FORMAT
from jobaid.library.reading.old_forms import SCENARIO_STEPS, SCORECARD_STEPS
from jobaid.library.schemas import schema
from jobaid.library.shipped import shipped_assets

OF_A_LIBRARY = [
    "library",
    "script",
    "plans",
    "never",
    "may",
    "standards",
    "outcomes",
    "replies",
    "glossary",
    "notices",
    "objectives",
    "people",
    "complaints",
    "recovery",
    "rewards",
    "masks",
    "snippets",
    "sampling",
    "path",
    "scorecard",
    "scenario",
    "article",
]


@cache
def page() -> str:
    """What the page says of a library."""
    text = (shipped_assets() / "help/formats.md").read_text(encoding="utf-8")
    return text.partition("## A library")[2].partition("## Commands of a call")[0]


def told(word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", page()) is not None


def words_of(value: object) -> Iterator[str]:
    """The keys and the fixed words of a schema, those of the commands of a plan left out."""
    if isinstance(value, list):
        for one in value:
            yield from words_of(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key == "properties" and isinstance(one, dict):
                yield from one
                yield from words_of([inner for name, inner in one.items() if name != "commands"])
            elif key == "enum":
                yield from (word for word in one if isinstance(word, str))
            else:
                yield from words_of(one)


@pytest.mark.parametrize("name", OF_A_LIBRARY)
def test_every_key_and_word_is_told(name: str) -> None:
    words = set(words_of(schema(name)))
    # The days of the week.
    words -= {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
    assert [word for word in sorted(words) if not told(word)] == []


def test_every_file_is_told() -> None:
    for file in TOP_FILES:
        assert f"`{file}`" in page()
    for folder in FOLDERS:
        assert f"`{folder}/" in page(), folder


def test_the_present_form_and_the_earlier_one_are_told() -> None:
    assert f"{FORMAT} at present" in page()
    assert len(SCORECARD_STEPS) + len(SCENARIO_STEPS) == 9
    for word in ("auto_fail: true", "mood", "opening", "knows", "must", "temptations", "ends_with"):
        assert word in page().partition("### Earlier forms")[2]
