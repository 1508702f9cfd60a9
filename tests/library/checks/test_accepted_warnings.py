"""A warning that is accepted, with a reason and a name, is told no more."""

from __future__ import annotations

import datetime as dt

import pytest

from jobaid.library.reader import read_contents
from jobaid.operations.library_check import check_reading

HOUSE = {
    "library.yaml": b"name: Example\ncompany: Example\nlanguages: [en]\n",
    "outcomes.yaml": b"- {id: resolved, label: Resolved, kind: success}\n",
}
SCRIPT = """\
id: a
title: A
heard: [hello]
steps:
  - {id: greet, wording: exact, say: Hello., next: bye}
  - {id: bye, wording: exact, say: Goodbye., outcome: resolved}
replies:
  - {id: x, say: Well.}
"""
TODAY = dt.date(2026, 11, 23)


def codes(accepted: str, today: dt.date | None = TODAY) -> list[str]:
    files = {**HOUSE, "scripts/a.yaml": (SCRIPT + accepted).encode()}
    return sorted(one.code for one in check_reading(read_contents(files), today=today))


PLAIN = ["JA082", "JA082", "JA098", "JA122"]


@pytest.mark.parametrize(
    ("accepted", "left"),
    [
        ("", PLAIN),
        ("accepted: [{code: JA082, at: greet, why: Law., by: Tom}]\n", ["JA082", "JA098", "JA122"]),
        ("accepted: [{code: JA082, why: Law., by: Tom}]\n", ["JA098", "JA122"]),
        ("accepted: [{code: JA098, why: Rare., by: Tom}]\n", ["JA082", "JA082", "JA122"]),
        # What stands behind the steps is in none of them.
        ("accepted: [{code: JA098, at: bye, why: Rare., by: Tom}]\n", PLAIN),
        ("accepted: [{code: JA122, why: New., by: Tom, until: 2026-12-01}]\n", PLAIN[:3]),
    ],
)
def test_what_is_accepted_is_not_told(accepted: str, left: list[str]) -> None:
    assert codes(accepted) == left


def test_without_a_reason_or_a_name_it_is_told() -> None:
    assert codes("accepted: [{code: JA122, why: New.}]\n") == [*PLAIN[:3], "JA106", "JA122"]


def test_after_its_last_day_it_is_told_again() -> None:
    accepted = "accepted: [{code: JA122, why: New., by: Tom, until: 2026-11-22}]\n"
    assert codes(accepted) == [*PLAIN[:3], "JA121", "JA122"]
    # Who does not know the day believes it.
    assert codes(accepted, None) == PLAIN[:3]


def test_an_error_is_never_accepted() -> None:
    accepted = "accepted: [{code: JA050, why: No., by: Tom}]\n"
    files = {
        **HOUSE,
        "scripts/a.yaml": (SCRIPT.replace("next: bye", "next: by") + accepted).encode(),
    }
    found = [one.code for one in check_reading(read_contents(files))]
    assert "JA050" in found
    assert "JA106" in found


NEVER = b"""\
- {id: no-refund, text: Never say refund, why: Law., say_instead: Credit., phrases: [refund], x: 1}
- {id: no-guess, text: Never guess, why: Law., say_instead: I look., phrases: [I guess], x: 1}
"""


def house_codes(accepted: str, today: dt.date | None = TODAY) -> list[tuple[str, int, str]]:
    """What is told of the house's own files: file, line, code."""
    files = {**HOUSE, "never.yaml": NEVER}
    files["library.yaml"] += accepted.encode()
    found = check_reading(read_contents(files), today=today)
    return [(one.file, one.line, one.code) for one in found if one.code in ("JA016", "JA106")]


BOTH = [("never.yaml", 1, "JA016"), ("never.yaml", 2, "JA016")]


@pytest.mark.parametrize(
    ("accepted", "left"),
    [
        ("", BOTH),
        ("accepted: [{code: JA016, at: never/no-refund, why: Ours., by: Tom}]\n", BOTH[1:]),
        ("accepted: [{code: JA016, at: never/no-guess, why: Ours., by: Tom}]\n", BOTH[:1]),
        ("accepted: [{code: JA016, at: never, why: Ours., by: Tom}]\n", []),
        # Without a place it is about `library.yaml` alone.
        ("accepted: [{code: JA016, why: Ours., by: Tom}]\n", BOTH),
        (
            "accepted: [{code: JA016, at: never/no-guesses, why: Ours., by: Tom}]\n",
            [("library.yaml", 4, "JA106"), *BOTH],
        ),
        (
            "accepted: [{code: JA016, at: never, by: Tom}]\n",
            [("library.yaml", 4, "JA106"), *BOTH],
        ),
    ],
)
def test_the_house_accepts_warnings_about_its_own_files(
    accepted: str, left: list[tuple[str, int, str]]
) -> None:
    assert house_codes(accepted) == left
