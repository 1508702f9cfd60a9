"""A sentence is its English text everywhere, and knows what it was made of."""

from __future__ import annotations

import copy
import json
import pickle
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from jobaid.sentences import (
    Sentence,
    counted,
    ended,
    in_turn,
    joined,
    kept_parts,
    listed,
    of_kept_parts,
    put,
    sentence,
)

HOSTILE = ("{file}", "{0.__class__}", "%1", "%n", "%Ln", "<b>x</b>", "\\g<0>", "{", "}}", "{part0}")


def test_a_sentence_is_its_english_text() -> None:
    told = sentence("“{title}” changed ({file}).", title="Greet", file="a.yaml")
    assert told == "“Greet” changed (a.yaml)."
    assert isinstance(told, str)
    assert told.template == "“{title}” changed ({file})."
    assert dict(told.values) == {"title": "Greet", "file": "a.yaml"}
    assert hash(told) == hash(str(told))


@pytest.mark.parametrize("value", HOSTILE)
def test_what_is_kept_of_a_sentence_is_the_sentence_again(value: str) -> None:
    inner = counted(2, "1 of {file}", "%Ln of {file}", file=value)
    told = joined(sentence("{a} and {n}.", a=inner, n=20_000), value)
    again = of_kept_parts(json.loads(json.dumps(kept_parts(told))), "")
    assert again == told
    assert isinstance(again, Sentence)
    assert isinstance(again.values["part0"], Sentence)
    assert of_kept_parts(kept_parts(value), "") == value


@pytest.mark.parametrize("damaged", [None, 3, [], {}, {"template": None}, {"template": ["x"]}])
def test_kept_words_that_cannot_be_read_are_those_beside_them(damaged: object) -> None:
    assert of_kept_parts(damaged, "as it was") == "as it was"
    assert of_kept_parts({"template": "x {a}", "values": damaged, "number": "y"}, "") == "x {a}"


@pytest.mark.parametrize("value", HOSTILE)
def test_what_stands_in_a_value_stays_plain_text(value: str) -> None:
    assert sentence("{file} and {other}.", file=value, other="x") == f"{value} and x."
    assert counted(2, "1 of {file}", "%Ln of {file}", file=value) == f"2 of {value}"
    assert joined(value, value) == f"{value} {value}"
    assert listed([value, value]) == f"{value}, {value}"


@given(st.text(), st.text())
def test_any_value_is_put_in_once(first: str, second: str) -> None:
    assert sentence("a {x} b {y} c", x=first, y=second) == f"a {first} b {second} c"


def test_braces_without_a_value_stay_as_they_are() -> None:
    told = sentence('Say what to do: {"do": "next"}, or {that}.')
    assert told == 'Say what to do: {"do": "next"}, or {that}.'
    assert told.of(that="this") == 'Say what to do: {"do": "next"}, or this.'


def test_what_is_counted_has_its_singular_and_its_thousands() -> None:
    said = [counted(n, "1 file", "%Ln files") for n in (0, 1, 2, 12_000)]
    assert said == ["0 files", "1 file", "2 files", "12,000 files"]
    assert {one.key for one in said} == {"%Ln files"}
    assert sentence("at most {most}", most=20_000) == "at most 20,000"


def test_joining_keeps_what_its_parts_know() -> None:
    first, second = sentence("One."), sentence("Two {x}.", x=2)
    both = joined(first, "", second)
    assert both == "One. Two 2."
    assert isinstance(both, Sentence)
    assert list(both.values.values()) == [first, second]
    assert all(isinstance(one, Sentence) for one in both.values.values())
    assert joined("", first) is first
    assert joined() == ""


def test_a_value_keeps_nothing_but_its_text_alive() -> None:
    told = sentence("{error} {path}", error=ValueError("odd"), path=Path("x"))
    assert [type(one) for one in told.values.values()] == [str, str]


def test_files_have_the_plain_text() -> None:
    told = sentence("Kept: {text}", text="“x”")
    assert json.loads(json.dumps({"words": told})) == {"words": "Kept: “x”"}
    assert tomlkit.dumps({"words": told}) == 'words = "Kept: “x”"\n'
    assert type(json.loads(json.dumps([told]))[0]) is str


def test_a_copy_is_the_same_sentence() -> None:
    told = counted(2, "1 of {x}", "%Ln of {x}", x=sentence("y"))
    for other in (copy.copy(told), copy.deepcopy(told), pickle.loads(pickle.dumps(told))):
        assert other == told
        assert (other.template, other.key, other.number) == (told.template, told.key, 2)
        assert isinstance(other.values["x"], Sentence)


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        ("Northwave", "Through to Northwave. Next."),
        ("Northwave Ltd.", "Through to Northwave Ltd. Next."),
        ("5:00 p. m.", "Through to 5:00 p. m. Next."),
        ("is it you?", "Through to is it you? Next."),
        ("“Call me.”", "Through to “Call me.” Next."),
        ("wait…", "Through to wait… Next."),
    ],
)
def test_a_value_that_ends_its_sentence_gets_no_second_full_stop(value: str, whole: str) -> None:
    assert sentence("Through to {who}. Next.", who=value) == whole
    assert put("Through to %1. Next.", "%1", value) == whole
    assert ended(f"Through to {value}") == whole.removesuffix(" Next.")
    once_more = sentence("{told}.", told=sentence("Through to {who}.", who=value))
    assert once_more == whole.removesuffix(" Next.")


def test_stops_that_are_no_full_stops_stay() -> None:
    assert sentence("{name}.yaml and {name}...", name="a.") == "a..yaml and a...."
    assert put("It says “%1”. And %2.", "%1", "No.") == "It says “No.” And %2."
    assert put("%1, then", "%1", "Ltd.") == "Ltd., then"
    assert ended("") == ""


def test_texts_after_each_other_have_one_full_stop_between_them() -> None:
    assert in_turn(["Night works.", "", "Say: “It is off.”", "Ask"]) == (
        "Night works. Say: “It is off.” Ask"
    )
    assert in_turn(["Late", "since Monday"]) == "Late. since Monday"
    assert in_turn([]) == ""
