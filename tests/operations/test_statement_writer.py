"""What an area says is made with the desk's clock and ids, and kept off the screen's thread."""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path

import pytest

from jobaid.log.statements import BadStatement
from jobaid.operations.recorder import Recorder
from jobaid.operations.statement_writer import StatementWriter
from tests.log.kept import kept_id
from tests.log.support import stock

NOW = dt.datetime(2026, 11, 22, 15, 4, tzinfo=dt.UTC)
BY = {"id": "lucia", "name": "Lucia"}


def test_a_statement_is_in_its_table_once_it_is_said_to_be(tmp_path: Path):
    with Recorder.open(tmp_path) as recorder:
        writer = StatementWriter(recorder, wall=lambda: NOW, new_id=lambda: "s-1")
        saved: list[str] = []
        done = threading.Event()

        def on_saved() -> None:
            (path,) = tmp_path.glob("log/*/2026/*.json")
            saved.append(stock(path, "thanks")[0]["words"])
            done.set()

        added = {"to": {"id": "maya", "name": "Maya"}, "words": "Card 4111 1111 1111 1111"}
        assert writer.say("thanks", kept_id(1), added, by=BY, on_saved=on_saved).wait()
        assert done.wait(60)
        assert saved == ["Card [card ending 1111]"]
        (document,) = recorder.daybook.iter_all("thanks")
        assert (document["id"], document["at"]) == ("s-1", "2026-11-22T15:04:00.000Z")
        assert (document["by"], document["desk"]) == (BY, recorder.profile.desk)


def test_a_wrong_one_keeps_nothing(tmp_path: Path):
    with Recorder.open(tmp_path) as recorder:
        writer = StatementWriter(recorder, wall=lambda: NOW, new_id=lambda: "s-1")
        with pytest.raises(BadStatement, match="needs `words`"):
            writer.say("override", "charge-dispute", {}, by=BY)
        with pytest.raises(BadStatement, match="cannot approve it"):
            writer.say("approval", "c", {"approves": True}, by=BY, work_of="lucia")
    assert list(tmp_path.glob("log/*/2026/*.json")) == []
