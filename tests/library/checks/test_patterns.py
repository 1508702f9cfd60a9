"""Patterns that cannot be matched, or that other programs hang on, are findings."""

from __future__ import annotations

import pytest

from jobaid.library.checks.ambiguous_patterns import is_catastrophic
from tests.library.checks.snippets import findings


@pytest.mark.parametrize(
    "pattern",
    [
        r"([A-Za-z]+ ?)+",
        r"(a*)*b",
        r"(\w|\d)+",
        r"(a|a)*",
        r"(x+x+)+y",
        r"^(\w+\s?)*$",
        r"(\d\d?)+",
        r"(?:[a-z0-9]+[._-]?)+@x",
        r"(([a-z])+.)+[A-Z]([a-z])+$",
        r"(\d{1,3}\.?){1,30}",
    ],
)
def test_catastrophic_patterns_are_known(pattern: str) -> None:
    assert is_catastrophic(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d{8}",
        r"(\d{4} ?){4}",
        r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}",
        r"(\d+-)+\d+",
        r"(\w+\s)*\w+",
        r"[^@\s]+@[^@\s]+\.[a-z]+",
        r"(0|1(01*0)*1)*",
        r"(\d{3})+(\d{2})*",
        "(",
    ],
)
def test_plain_patterns_are_left_alone(pattern: str) -> None:
    assert not is_catastrophic(pattern)


def told(pattern: str) -> list[tuple[str, str]]:
    script = f"""
        fields: {{it: {{label: It, pattern: '{pattern}'}}}}
        steps: [{{id: a, say: Hello., ask: [it], outcome: resolved}}]
    """
    return [(one.code, one.words) for one in findings(script) if one.code == "JA068"]


def test_the_check_says_what_is_wrong_with_a_pattern() -> None:
    assert told(r"\d{8}") == []
    ((_, words),) = told("([A-Za-z]+ ?)+")
    assert "endlessly many ways" in words
    ((_, words),) = told("(?=a)a")
    assert "cannot be matched" in words


def test_masks_of_the_house_are_looked_at_too() -> None:
    found = findings(masks="- {id: m, label: M, pattern: '(a+)+'}")
    assert [(one.file, one.code) for one in found if one.code == "JA068"] == [
        ("masks.yaml", "JA068")
    ]
