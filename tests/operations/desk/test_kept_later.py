"""A desk that could keep nothing at first keeps everything once it can."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from jobaid.log.dayreader import DayReader
from jobaid.log.reading import open_calls
from jobaid.operations.recorder import Recorder
from tests.operations.desk.desks import Desk


def test_calls_had_before_are_kept_whole(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(keep=False)
    session = desk.session
    scripts = list(session.library.library.scripts)
    session.open_script(scripts[0])
    desk.do("note", text="before")
    over = desk_call_id(session)
    session.finish("hung up")
    session.open_script(scripts[0])
    parked = desk_call_id(session)
    session.open_script(scripts[0])
    in_hand = desk_call_id(session)
    assert session.unkept == 3
    assert session.call_view().memory_only

    desk.recorder = Recorder.open(desk.profile, tell=desk.told.append)
    session.keep_with(desk.recorder)
    assert session.unkept == 0
    session.desk_call.call.wait()
    assert not session.call_view().memory_only
    desk.do("note", text="after")
    desk.close()

    profile = desk.recorder.profile
    kept = {one["id"]: one for one in DayReader(profile.log, profile.desk).iter_all()}
    assert kept[over]["state"] == "closed"
    assert "before" in json.dumps(kept[over]["notes"])
    assert all(kept[over]["versions"].values())
    assert set(open_calls(profile.open_calls)) == {parked, in_hand}
    with Recorder.open(desk.profile) as again:
        left = {one.interaction: one for one in again.recovery.resumable}
        assert [event["seq"] for event in left[in_hand].events] == list(
            range(len(left[in_hand].events))
        )
        assert "after" in json.dumps(left[in_hand].document["notes"])
        for version in kept[over]["versions"].values():
            again.versions.get(version)
    assert desk.told == []


def test_what_an_earlier_program_left_is_offered_once_the_profile_is_open(
    make_desk: Callable[..., Desk],
) -> None:
    first = make_desk()
    first.session.open_script(next(iter(first.session.library.library.scripts)))
    first.session.close()
    assert first.recorder is not None
    first.recorder.close()
    second = make_desk(keep=False)
    assert second.session.start_view().resume == ()
    second.recorder = Recorder.open(second.profile)
    second.session.keep_with(second.recorder)
    assert len(second.session.start_view().resume) == 1


def desk_call_id(session: Any) -> str:
    return str(session.desk_call.id)
