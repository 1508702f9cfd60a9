"""Nothing that happens while kept calls are read is lost, and no older reading wins."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from jobaid.operations.desk.agent_history import AgentHistory, history_for
from jobaid.operations.desk.history_keeper import HistoryKeeper
from tests.log.kept import kept_id, made

NOW = dt.datetime(2026, 11, 21, 18, 0, tzinfo=dt.UTC)


def nothing(agent: str = "maya") -> AgentHistory:
    return history_for(agent, NOW, "Europe/London")


def read(*documents: dict[str, Any]) -> AgentHistory:
    history = nothing()
    for document in documents:
        history.add(document)
    return history


@pytest.fixture
def keeper() -> HistoryKeeper:
    return HistoryKeeper(nothing())


def test_a_call_that_ends_while_reading_counts_once(keeper: HistoryKeeper):
    def gather() -> AgentHistory:
        there = read(made(1), made(2))
        keeper.add(made(2))  # was read already
        keeper.add(made(3))  # was not
        assert keeper.history.calls_today == 2, "it shows at once, too"
        return there

    assert keeper.read(gather)
    assert keeper.history.calls_today == 3


def test_a_call_that_ends_while_two_readings_are_under_way_is_in_both(keeper: HistoryKeeper):
    def outer() -> AgentHistory:
        there = read(made(1))

        def inner() -> AgentHistory:
            keeper.add(made(2))
            return read(made(1))

        assert keeper.read(inner)
        assert keeper.history.calls_today == 2
        keeper.add(made(3))
        return there

    assert not keeper.read(outer), "one begun later has come first"
    assert keeper.history.calls_today == 3


def test_a_reading_for_somebody_else_is_void(keeper: HistoryKeeper):
    def gather() -> AgentHistory:
        there = read(made(1))
        keeper.begin_anew(nothing("tom"))
        return there

    assert not keeper.read(gather)
    assert (keeper.history.agent, keeper.history.calls_today) == ("tom", 0)


def test_a_promise_that_is_kept_while_reading_stays_kept(keeper: HistoryKeeper):
    promise = {"id": "p1", "text": "Ring back", "due": "2026-11-21T17:00:00Z", "ms": 5}
    promised = made(1, promises=[promise])
    keeper.add(promised)
    assert [one.text for one in keeper.history.promises.within_a_week(NOW)] == ["Ring back"]

    def gather() -> AgentHistory:
        there = read(promised)
        said = {"interaction": kept_id(1), "of": "p1", "change": "kept"}
        keeper.change_promise({**said, "at": "2026-11-21T12:00:00Z"})
        return there

    assert keeper.read(gather)
    assert keeper.history.promises.within_a_week(NOW) == []


def test_a_reading_that_fails_leaves_what_was_there(keeper: HistoryKeeper):
    keeper.add(made(1))

    def gather() -> AgentHistory:
        raise MemoryError

    with pytest.raises(MemoryError):
        keeper.read(gather)
    assert keeper.history.calls_today == 1
    assert keeper.read(lambda: read(made(1), made(2)))
    assert keeper.history.calls_today == 2
