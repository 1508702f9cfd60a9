"""Limits of standards, conditions that overlap at their edges, days in the wrong order."""

from __future__ import annotations

import datetime as dt

import pytest

from jobaid.library.checks.passed_days import passed_days
from tests.library.checks.snippets import FIELDS, findings, library


def codes_of(standard: str) -> list[str]:
    found = findings(standards=f"- {{id: s, {standard}}}\n")
    return [one.code for one in found if one.file == "standards.yaml"]


@pytest.mark.parametrize(
    "standard",
    [
        "text: Answered within 20 seconds, measure: wait-time, at_most: 30, unit: seconds",
        "text: Within twenty seconds, measure: wait-time, at_most: 30, unit: seconds",
        "text: In two minutes, measure: wait-time, at_most: 30, unit: seconds",
        "text: {es: En 20 segundos}, measure: wait-time, at_most: 30, unit: seconds",
        "text: '95 % in 30 seconds', measure: wait-time, at_most: 30, unit: seconds, aim: 0.9",
        "text: At least 30 seconds, measure: wrap-up-time, at_most: 30, unit: seconds",
        "text: No more than 30 seconds, measure: wrap-up-time, at_least: 30, unit: seconds",
        "text: Como máximo 30 segundos, measure: wrap-up-time, at_least: 30, unit: seconds",
        "text: 'Kept by 95 per cent', measure: kept-time, at_most: 3, unit: working days, aim: 0.9",
    ],
)
def test_text_and_numbers_disagree(standard: str) -> None:
    assert "JA112" in codes_of(standard)


@pytest.mark.parametrize(
    "standard",
    [
        "text: Answered within 30 seconds, measure: wait-time, at_most: 30, unit: seconds",
        "text: Half a minute after the ring, measure: wait-time, at_most: 30, unit: seconds",
        "text: Within 2 minutes, measure: wait-time, at_most: 120, unit: seconds",
        "text: Within a minute, measure: wait-time, at_most: 1, unit: minutes",
        "text: Within three working days, measure: kept-time, at_most: 3, unit: working days",
        "text: At least 30 seconds, measure: wrap-up-time, at_least: 30, unit: seconds",
        "text: At most 2 transfers, measure: count, at_most: 2, unit: transfers",
        "text: '90 % within 30 seconds', measure: wait-time, at_most: 30, unit: seconds, aim: 0.9",
        "text: Block the phone first, measure: order, before: a, after: b",
    ],
)
def test_text_and_numbers_agree(standard: str) -> None:
    assert not {"JA112", "JA113"} & set(codes_of(standard))


@pytest.mark.parametrize(
    "limits",
    [
        "at_most: -5, unit: seconds",
        "at_least: -5, unit: seconds",
        "at_least: 20, at_most: 10, unit: seconds",
        "at_most: 2, unit: mins",
        "at_most: 2, unit: hrs",
        "at_most: 2, unit: moments",
        "at_most: 9999999999, unit: seconds",
        "at_most: 400, unit: days",
    ],
)
def test_limits_that_nobody_can_keep_or_miss(limits: str) -> None:
    assert codes_of(f"text: T, measure: hold-time, {limits}") == ["JA113"]


def routes(*ways: str) -> list[str]:
    nexts = ", ".join(f"{{when: {way!r}, go: s{n}}}" for n, way in enumerate(ways))
    steps = "".join(f"  - {{id: s{n}, say: S., outcome: resolved}}\n" for n in range(len(ways) + 1))
    script = (
        f"{FIELDS}steps:\n  - {{id: a, say: A., ask: [amount, count, day, verified]}}\n"
        f"  - id: b\n    say: B.\n    next: [{nexts}, {{go: s{len(ways)}}}]\n{steps}"
    )
    return [one.words for one in findings(script) if one.code == "JA114"]


@pytest.mark.parametrize(
    ("ways", "shared"),
    [
        (("amount <= 25", "amount >= 25"), "`amount` is 25"),
        (("amount < 50", "amount > 25"), "`amount`"),
        (("count <= 3", "3 <= count and count < 9"), "`count` is 3"),
        (("day <= '2026-12-04'", "day >= '2026-12-04'"), "`day` is 2026-12-04"),
        (("not (amount > 25)", "amount >= 25"), "`amount` is 25"),
    ],
)
def test_conditions_that_overlap_at_their_edges(ways: tuple[str, str], shared: str) -> None:
    (words,) = routes(*ways)
    assert shared in words


@pytest.mark.parametrize(
    "ways",
    [
        ("amount <= 25", "amount > 25"),
        ("amount > 100", "amount > 50"),
        ("amount == 25", "amount >= 25"),
        ("amount > 25", "verified"),
        ("amount > 25", "count > 25"),
        ("amount > count", "amount < 5"),
    ],
)
def test_conditions_that_are_meant_so(ways: tuple[str, str]) -> None:
    assert routes(*ways) == []


@pytest.mark.parametrize(
    ("since", "until", "wrong"),
    [
        ("2027-01-10", "2027-01-09", True),
        ("2027-01-09", "2027-01-10", False),
        ("2027-01-09", "2027-01-09", False),
        ("2027-01-09T16:00", "2027-01-09T09:00", True),
        ("2027-01-09T16:00", "2027-01-09", False),
    ],
)
def test_what_ends_before_it_begins(since: str, until: str, wrong: bool) -> None:
    notices = f"- {{id: n, text: N, from: '{since}', until: '{until}'}}\n"
    people = f"- {{id: p, name: P, away: [{{from: '{since}', until: '{until}'}}]}}\n"
    found = findings(notices=notices, people=people)
    files = [one.file for one in found if one.code == "JA115"]
    assert files == (["notices.yaml", "people.yaml"] if wrong else [])


TODAY = dt.date(2026, 11, 29)


def told(**files: str) -> list[str]:
    return [f"{one.file} {one.words}" for one in passed_days(library(**files), TODAY)]


def test_days_that_have_passed() -> None:
    never = "- {id: n, text: N, review_by: 2026-11-28}\n- {id: m, text: M, review_by: 2026-11-29}\n"
    notices = "- {id: n, text: N, until: 2026-11-28T09:00}\n- {id: m, text: M, until: 2026-11-29}\n"
    script = (
        "accepted: [{code: JA084, why: W, by: B, until: 2026-11-01}]\n"
        "steps: [{id: a, outcome: resolved}]\n"
    )
    assert told(script=script, never=never, notices=notices) == [
        "never.yaml The never rule `n` was to be looked at again by 2026-11-28.",
        "notices.yaml The notice `n` has been shown to nobody since 2026-11-28T09:00.",
        "scripts/main.yaml The warning JA084 was accepted only until 2026-11-01.",
    ]


@pytest.mark.parametrize(
    ("holidays", "lines"),
    [
        ("[]", 0),
        ("[2026-12-25]", 0),
        ("[2026-01-01, 2026-12-25]", 0),
        ("[2020-12-25, 2026-12-25]", 1),
        ("[2026-01-01, 2026-08-31]", 1),
        ("[2020-12-25]", 1),
    ],
)
def test_holidays_that_have_passed(holidays: str, lines: int) -> None:
    assert len(told(library=f"name: House\nholidays: {holidays}\n")) == lines
