"""What `check` says of a scenario that a trainee would be wronged by."""

from __future__ import annotations

import pytest

from jobaid.operations.scenario_check import scenario_findings
from tests.practice.practice_house import SCENARIO, practice_reading


def told(scenario: str) -> list[tuple[str, str]]:
    library = practice_reading(scenario).library
    return [(one.code, str(one.words)) for one in scenario_findings(library)]


def test_a_good_one_is_left_in_peace() -> None:
    assert told(SCENARIO) == []


@pytest.mark.parametrize(
    ("was", "now", "words"),
    [
        ("ends: [resolved]", "ends: [dispute-opened]", "ends with `resolved`"),
        ("patience: 3", "patience: 0", "loses the customer, whose patience is gone"),
        ('value: "18.40"', 'value: "99.00"', "ends without an outcome"),
    ],
)
def test_one_that_cannot_be_passed_says_how_it_ends(was: str, now: str, words: str) -> None:
    assert was in SCENARIO
    found = told(SCENARIO.replace(was, now))
    assert [words in one for code, one in found if code == "JA124"] == [True], found
    assert not any("`None`" in one for _, one in found)
