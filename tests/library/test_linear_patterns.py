"""Patterns from files never hang, and mean what they mean in Python."""

from __future__ import annotations

import time

import pytest

from jobaid.library.kinds import DoesNotFit, KeptValue, bring
from jobaid.library.kinds.linear_patterns import CannotMatch, beginnings, linear_pattern
from jobaid.library.model import Field, Words

NAME = "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine"


def fit(pattern: str, typed: str) -> KeptValue | None:
    return bring(Field("it", Words.of("It"), pattern=pattern), typed)


@pytest.mark.parametrize(
    ("pattern", "typed"),
    [
        (r"([A-Za-z]+ ?)+", NAME * 3 + "?1"),
        (r"(a*)*b", "a" * 5_000),
        (r"(x+x+)+y", "x" * 5_000),
        (r"(\d+)*#", "1" * 5_000),
    ],
)
def test_no_pattern_hangs(pattern: str, typed: str) -> None:
    began = time.process_time()
    with pytest.raises(DoesNotFit):
        fit(pattern, typed)
    assert time.process_time() - began < 2


def test_the_long_name_itself_fits() -> None:
    assert fit(r"([A-Za-z]+ ?)+", NAME) == NAME


@pytest.mark.parametrize(
    ("pattern", "typed", "kept"),
    [
        (r"\d{8}", "4021 7788", "40217788"),
        (r"\d{8}", "4021–7788", "40217788"),
        (r"\d{8}", "\u200e40217788.", "40217788"),
        (r"\d{8}", "４０２１７７８８", "40217788"),
        (r"\d{8}", "4021.7788", "40217788"),
        (r"\d{2}-\d{2}", "40 - 21", "40-21"),
        (r"[A-Z]{2}\d{2}", "ab 12", "AB12"),
        (r"[a-z]{2}\d{2}", "AB12", "ab12"),
        (r"\d{8}[A-Z]", "12.345.678-z", "12345678Z"),
        (r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}", "sw1a 1aa", "SW1A 1AA"),
        (r"[A-Z-]+\d+", "AB-12", "AB-12"),
        (r"\w+", "José", "José"),
        (r"[\w' ]+", "Zoë O'Neil", "Zoë O'Neil"),
        (r"(?i)ref\d{,3}", "REF12", "REF12"),
    ],
)
def test_what_a_pattern_has_no_place_for_is_taken_out(pattern: str, typed: str, kept: str) -> None:
    assert fit(pattern, typed) == kept


@pytest.mark.parametrize(
    ("pattern", "typed"),
    [
        (r"\d{2} \d{2}", "4 021"),
        (r"\d{4} ?\d{4}", "40 21 77 88"),
        (r"\d{2}[- ]\d{2}", "4-0-2-1"),
        (r"[^@]+@\d", "a b@ 1"),
    ],
)
def test_what_it_has_a_place_for_stays(pattern: str, typed: str) -> None:
    with pytest.raises(DoesNotFit):
        fit(pattern, typed)


@pytest.mark.parametrize("pattern", [r"(?=a)a", r"(a)\1", r"(?<!x)a", r"a++", "(", "a{2000}"])
def test_what_cannot_be_matched_in_linear_time_is_told_and_refuses_nothing(pattern: str) -> None:
    with pytest.raises(CannotMatch):
        linear_pattern(pattern)
    assert fit(pattern, "zzz") == "zzz"


@pytest.mark.parametrize(
    ("pattern", "text", "others"),
    [
        (r"\d{8}", "40217788", ("a", "402177889")),
        (r"[A-Z]{2}-\d{4}", "AB-1234", ("A1", "ABC", "AB-12345")),
        (r"[A-Z]{2}-\d{4}", "AB1234", ("1",)),
        (r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}", "SW1A 1AA", ("SWA", "1")),
        (r"^(?P<a>a|b(?:c|d){2,3})e*$", "bcdcee", ("be", "abc", "c")),
        (r"(?i:ref)-?\d+", "REF-12", ("rx", "ref-a")),
        (r"(?:ab)*#\w+", "abab#x1", ("aa", "abx")),
    ],
)
def test_what_a_text_of_a_pattern_begins_with(
    pattern: str, text: str, others: tuple[str, ...]
) -> None:
    begins = linear_pattern(beginnings(pattern)).fullmatch
    assert all(begins(text[:length]) for length in range(len(text) + 1))
    assert not any(begins(one) for one in others)
