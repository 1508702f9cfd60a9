"""The wall clock is set, forwards and back, while the desk is open: calls go on and are kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from jobaid.log.dayreader import DayReader
from tests.operations.desk.desks import Desk

JUMPS = [
    dt.datetime(1970, 1, 1, tzinfo=dt.UTC),
    dt.datetime(2026, 11, 22, 23, 59, 59, tzinfo=dt.UTC),
    dt.datetime(2026, 11, 24, 0, 0, 1, tzinfo=dt.UTC),
    dt.datetime(2038, 1, 19, 3, 14, 8, tzinfo=dt.UTC),
    dt.datetime(2150, 6, 1, tzinfo=dt.UTC),
]


@pytest.mark.parametrize("to", JUMPS, ids=lambda to: f"{to:%Y-%m-%d}")
def test_a_call_is_measured_by_what_nobody_sets(
    make_desk: Callable[..., Desk], to: dt.datetime
) -> None:
    desk = make_desk()
    monotonic = [0]
    desk.clocks.monotonic = lambda: monotonic[0]  # type: ignore[method-assign]
    desk.restart()
    session = desk.session
    session.open_script("charge-dispute")
    id = desk.view and session.desk_call.id  # type: ignore[union-attr]
    before = desk.clocks.now
    for now in (before, to, before, to):
        desk.clocks.now = now
        monotonic[0] += 10_000_000_000
        assert desk.do("note", text=f"at {now.year}").problem is None
        session.start_view()
        assert desk.view.elapsed_s == monotonic[0] // 1_000_000_000
    session.finish("rang off")
    view = session.start_view()
    assert view.resume == ()
    session.my_calls("", 1)
    desk.close()
    assert desk.recorder is not None
    profile = desk.recorder.profile
    (kept,) = [one for one in DayReader(profile.log, profile.desk).iter_all() if one["id"] == id]
    assert kept["state"] == "closed"
    assert kept["handle_s"] == pytest.approx(40, abs=1)
    assert [event["ms"] for event in kept["events"]] == sorted(
        event["ms"] for event in kept["events"]
    )
    assert desk.told == []
