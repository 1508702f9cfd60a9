"""Profiles with kept calls, walked through the test house, for the tests of the record."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from jobaid.ids import uuid7
from jobaid.library.reader import read_contents
from jobaid.operations.clock import stamp
from jobaid.operations.recorded_call import RecordedCall, begin
from jobaid.operations.recorder import Recorder
from tests.call.house import contents

READING = read_contents(contents())
FIRST = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
"""When the call number 0 begins; each further one begins an hour later."""


class HourClock:
    """The clock of one call: ten seconds a command."""

    def __init__(self, start: dt.datetime) -> None:
        self._start = start
        self._ms = -10_000

    def __call__(self) -> tuple[str, int]:
        self._ms += 10_000
        return stamp(self._start + dt.timedelta(milliseconds=self._ms)), self._ms


def started(number: int) -> dt.datetime:
    """When a call begins."""
    return FIRST + dt.timedelta(hours=number)


def call_id(number: int) -> str:
    """The id of a call."""
    return uuid7(int(started(number).timestamp() * 1000), bytes([number]) * 10)


def make_call(recorder: Recorder, number: int, *commands: dict[str, Any], end: bool = True) -> str:
    """Walk a call and end it, or leave it open; returns its id."""
    taken = iter([call_id(number)])

    def new_id() -> str:
        return next(taken, None) or uuid7(number, b"promises  ")

    call: RecordedCall = begin(
        READING,
        "charge-dispute",
        new_id=new_id,
        recorder=recorder,
        clock=HourClock(started(number)),
        about={"agent": {"id": "maya", "name": "Maya Okoro"}},
    )
    for command in commands:
        assert call.do(command).problem is None
    if end:
        call.do({"do": "close", "reason": "caller rang off"})
        assert call.ended is not None
    call.wait()
    if call.ended is not None:
        assert call.ended.wait()
    if not end:
        call.leave()
    return call.id


def note(text: str) -> dict[str, Any]:
    """The command that makes a note."""
    return {"do": "note", "text": text}


def fill_profile(profile: Path) -> None:
    """Three closed calls, one discarded, one that is open."""
    with Recorder.open(profile) as recorder:
        make_call(
            recorder,
            0,
            {"do": "fill", "field": "customer.name", "value": "Zoë Lee"},
            {"do": "answer", "id": "gives-account"},
            note("Rang about the dentist"),
        )
        make_call(recorder, 1, {"do": "promise", "text": "Ring back", "within": "1 day"})
        make_call(recorder, 20, {"do": "slip", "rule": "interrupt", "text": "cut in"})
        make_call(recorder, 21, {"do": "discard", "reason": "misdialled"}, end=False)
        make_call(recorder, 22, note("Still talking"), end=False)


CLOSED = [call_id(20), call_id(1), call_id(0)]
DISCARDED, OPEN = call_id(21), call_id(22)
