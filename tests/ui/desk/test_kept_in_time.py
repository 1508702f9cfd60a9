"""Before a promise is made the desk knows how this kind was kept here."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from jobaid.operations.desk.session import Session
from jobaid.operations.recorder import Recorder
from tests.log.kept import DESK, keep, kept_id, made
from tests.ui.desk.desks import at_once, opened

NOW = dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC)  # a Monday


def test_a_call_of_the_same_script_knows_and_another_says_nothing(tmp_path: Path) -> None:
    with Recorder.open(tmp_path / "p", today=NOW.date()) as recorder:
        log = recorder.profile.log
        calls, said = [], []
        for number in range(1, 32):
            owed = {"id": f"p-{number}", "text": "Ring", "due": "2026-11-17T15:00:00+00:00",
                    "ms": 0}  # fmt: skip
            calls.append(made(number, "2026-11-17", hour=9, promises=[owed]))
            hour = 16 if number == 31 else 11
            said.append(
                {
                    "v": 1, "id": f"019aaba0-0000-7000-8000-{number:012x}", "kind": "promise",
                    "of": f"p-{number}", "interaction": kept_id(number), "desk": DESK,
                    "change": "kept-late" if number == 31 else "kept",
                    "at": f"2026-11-17T{hour}:00:00Z", "by": {"id": "maya", "name": "Maya"},
                }
            )  # fmt: skip
        keep(log, *calls)
        keep(log, *said, table="promise_changes")
        session = Session(opened, recorder, wall=lambda: NOW, later=at_once)
        session.take_up_library()
        assert session.kept_in_time() == ""
        session.open_script("charge-dispute")
        told = session.kept_in_time()
        assert told.startswith("Kept in time here: 30 of 31.")
        assert told.endswith("By today 16:30, 95 in 100 are kept.")
        session.open_script("roaming")
        assert session.kept_in_time() == ""
        session.close()
