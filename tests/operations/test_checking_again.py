"""A library that is being changed: its plans are walked again only where a change is on the way."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.library.reader import read_contents
from jobaid.operations import plan_replay
from jobaid.operations.library_check import RecentChecks, check_reading
from tests.examples import examples
from tests.library.checks.random_edits import SMALL, edited
from tests.shipped_reading import shipped_reading

SHIPPED = shipped_reading()


@given(st.data())
@settings(max_examples=examples(40))
def test_step_by_step_is_found_what_is_found_from_nothing(data: st.DataObject) -> None:
    recent, reading = RecentChecks(), SMALL
    check_reading(reading, recent)
    for _ in range(data.draw(st.integers(1, 3))):
        reading = edited(reading, data)
        if not reading.contents:
            return
        anew = read_contents(dict(sorted(reading.contents.items())))
        assert check_reading(reading, recent) == check_reading(anew)


def test_only_plans_that_come_by_a_change_are_walked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    walked = []
    walk = plan_replay.walk_plan

    def noting(compiled, plan):
        walked.append(plan.script)
        return walk(compiled, plan)

    monkeypatch.setattr(plan_replay, "walk_plan", noting)
    recent = RecentChecks()
    check_reading(SHIPPED, recent)
    assert set(walked) == set(SHIPPED.library.plans)
    walked.clear()
    file = "scripts/bereavement.yaml"
    content = SHIPPED.contents[file].replace(b"title: {en: ", b"title: {en: The ", 1)
    after = SHIPPED.with_file(file, content)
    check_reading(after, recent)
    assert "bereavement" in walked
    assert len(set(walked)) < len(SHIPPED.library.plans) / 2
