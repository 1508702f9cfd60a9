"""Counts are whole, shares lie in 0 to 1, and what is neither is told of and not used."""

from __future__ import annotations

import pytest

from jobaid.library.reader import read_contents
from tests.call.house import contents

COUNTS = [
    ("sampling.yaml", "{{per: agent, calls: {}, every: week}}"),
    ("path.yaml", "{{scripts: [{{script: charge-dispute, beside: {}}}]}}"),
    ("may.yaml", "[{{id: m, text: May, count: {{times: {}, per: call}}}}]"),
    (
        "objectives.yaml",
        "[{{id: o, text: O, measure: {{metric: again, at_most: 0.1, least: {}}}}}]",
    ),
    ("scorecards/c.yaml", "{{id: c, title: C, dispute_days: {}, sections: []}}"),
    ("scenarios/s.yaml", "{{id: s, script: charge-dispute, persona: {{patience: {}}}}}"),
    ("scenarios/s.yaml", "{{id: s, script: charge-dispute, persona: {{age: {}}}}}"),
    (
        "scenarios/s.yaml",
        "{{id: s, script: charge-dispute, turns: [{{says: [Hm], times: {}}}]}}",
    ),
]


def words(file: str, text: str) -> list[str]:
    reading = read_contents({**contents(), file: text.encode()})
    return [one.words for one in reading.findings if one.file == file and one.code in _NUMBERS]


_NUMBERS = ("JA017", "JA030", "JA039")


@pytest.mark.parametrize(("file", "text"), COUNTS)
def test_a_count_is_whole(file: str, text: str) -> None:
    assert words(file, text.format("3")) == words(file, text.format('"3"')) == []
    for wrong in ("1.5", "-1", '"2.5"'):
        (told,) = words(file, text.format(wrong))
        assert "should be a whole number" in told
        assert wrong.strip('"') in told
    for wrong in (".inf", ".nan", "1e999", "-.inf"):
        (told,) = words(file, text.format(wrong))
        assert "should be a number" in told


def test_a_plan_with_part_of_a_call_draws_none_rather_than_one() -> None:
    text = "{per: agent, calls: 1.5, every: week}"
    plan = read_contents({**contents(), "sampling.yaml": text.encode()}).library.sampling
    assert plan is not None
    assert plan.calls == 0


@pytest.mark.parametrize("metric", ["standard", "promises-kept", "outcome", "again", "slips"])
@pytest.mark.parametrize("key", ["at_least", "at_most"])
def test_what_an_objective_aims_at_is_a_share(metric: str, key: str) -> None:
    text = f"[{{id: o, text: O, measure: {{metric: {metric}, id: x, {key}: SHARE}}}}]"
    measured = []
    for written, told in (("0.1", []), ("10", [0.1]), ("10%", [0.1]), ("1000", ["0.9"])):
        found = words("objectives.yaml", text.replace("SHARE", written))
        assert len(found) == len(told)
        assert all(f"`{key}: {written}` is a share, 0 to 1" in one for one in found)
        house = read_contents(
            {**contents(), "objectives.yaml": text.replace("SHARE", written).encode()}
        )
        measured.append(getattr(house.library.objectives["o"].measure, key))
    assert measured == [0.1, 0.1, 0.1, None]


def test_what_customers_answer_is_a_mean_of_any_size() -> None:
    text = "[{id: o, text: O, measure: {metric: feedback, id: x, at_least: 8.5}}]"
    assert words("objectives.yaml", text) == []
