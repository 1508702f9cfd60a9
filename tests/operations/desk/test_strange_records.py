"""One strange document of the record spoils nothing else, and what is left out is counted."""

from __future__ import annotations

import copy
import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from jobaid.operations.desk.agent_history import history_for
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.record_view_models import CallsAsked
from tests.operations.desk.desks import MORNING, Desk
from tests.operations.kept_calls import make_call

TIMES = [
    "9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59-12:00",
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "2099-01-01T00:00:00Z",
    "99999-01-01",
    "",
    None,
    7,
    1e308,
    [],
    {},
]
ODD = [None, 7, -1, 1e308, True, [], {}, "x", "\ud800", 10**400, [None], [7], [[]], [{}],
       {"a": {"b": []}}, [{"id": [], "ms": 10**30, "due": {}}],
       [{"id": None, "text": {}, "entered_ms": 10**30, "left_ms": 10**31}]]  # fmt: skip
DAYS = ["2026-11-23", "2026-11-20", "9999-12-31", "0001-01-01", "2099-05-05"]


def strange(ordinary: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for told in TIMES:
        yield {"started": told}
        yield {"ended": told}
        yield {"promises": [{"id": "p", "text": "x", "due": told, "ms": 1}]}
        yield {"promises": [{"id": "p", "text": "x", "ms": told}]}
    for key in ordinary:
        for value in ODD:
            yield {key: value}


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Ordinary calls, and on every day one that is strange in each way."""
    profile = tmp_path / "profile"
    with Recorder.open(profile) as recorder:
        make_call(recorder, 1)
        agent, log, desk = recorder.profile.agent, recorder.profile.log, recorder.profile.desk
    (file,) = log.glob("*/20*/*.json")
    ordinary = json.loads(file.read_text())["interactions"]["1"]
    file.unlink()
    began = MORNING - dt.timedelta(minutes=30)
    due = (MORNING + dt.timedelta(minutes=30)).isoformat()
    ordinary |= {"agent": dict(agent), "started": began.isoformat()}
    ordinary["promises"] = [{"id": "p", "text": "Call back", "due": due, "ms": 1000}]
    ordinary.pop("events")
    number = 0
    for day in DAYS:
        table = {}
        changes = list(strange(ordinary))
        for change in changes if day == DAYS[0] else changes[::9]:
            number += 1
            table[str(number)] = {**copy.deepcopy(ordinary), "id": f"strange-{number}", **change}
        table[str(number + 1)] = {**ordinary, "id": f"ordinary-{day}"}
        said = [
            {"v": 1, "id": f"s{at}", "kind": "promise", "of": "p", "at": told, "by": {"id": "x"},
             "desk": desk, "interaction": f"strange-{at}", "change": "moved", "due": told}
            for at, told in enumerate([*TIMES, *ODD])
        ]  # fmt: skip
        tables = {
            "interactions": table,
            "promise_changes": {str(at): one for at, one in enumerate(said, 1)},
        }
        target = log / desk / day[:4] / f"{day}.json"
        target.parent.mkdir(exist_ok=True)
        target.write_text(json.dumps(tables))
    return profile


def test_the_start_screen_shows_all_others_and_says_how_many_are_left_out(
    profile: Path, make_desk: Callable[..., Desk]
) -> None:
    desk = make_desk()
    view = desk.session.start_view()
    ours = [one for one in view.promises if one.interaction == "ordinary-2026-11-23"]
    assert [one.text for one in ours] == ["Call back"]
    assert view.calls_today > 0
    (words,) = [one for one in desk.told if "left out" in one]
    assert words.split()[0].isdigit()
    assert int(words.split()[0]) > 10
    desk.session.take_up_library()
    assert len([one for one in desk.told if "left out" in one]) == 1


def test_my_calls_show_each_that_can_be_shown(
    profile: Path, make_desk: Callable[..., Desk]
) -> None:
    session = make_desk().session
    shown, asked = [], CallsAsked()
    while True:
        page = session.my_calls("", 0, asked)
        shown += [row.id for row in page.rows]
        if page.next is None:
            break
        asked = CallsAsked(after=page.next, size=500)
    assert {f"ordinary-{day}" for day in DAYS} <= set(shown)
    for id in shown[::101]:
        session.call_record(id)


def test_a_call_that_was_cut_off_counts_as_left_out_once_when_it_has_no_beginning() -> None:
    history = history_for("maya", MORNING, "Europe/London")
    cut = {"id": "a", "state": "interrupted", "started": "0001-01-01T00:00:00Z",
           "agent": {"id": "maya"}, "promises": [{"id": "p", "text": "Call back"}]}  # fmt: skip
    history.add(cut)
    history.add(cut)
    assert history.left_out == 1
    history.add({**cut, "id": "b", "state": "discarded"})
    assert history.left_out == 1, "nothing is owed of it"
