"""Free timers: whoever set one is reminded, whatever becomes of the program meanwhile."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from jobaid.operations.desk.free_timers import NAME, FreeTimers

BEGAN = dt.datetime(2026, 11, 18, 14, 21, tzinfo=dt.UTC)


class Timers:
    """The timers of a desk with a clock that tests move; `again` is the next start."""

    def __init__(self, folder: Path | None) -> None:
        self.folder, self.now, self.agent = folder, BEGAN, "maya"
        self.read = 0
        self.again()

    def again(self) -> FreeTimers:
        self.timers = FreeTimers(
            lambda: self.agent, wall=lambda: self.now, later=lambda job: job(), changed=self._note
        )
        if self.folder is not None:
            self.timers.keep_in(self.folder)
        return self.timers

    def _note(self) -> None:
        self.read += 1

    def go(self, minutes: float) -> list[int]:
        """Let time pass; the minutes of what rings."""
        self.now += dt.timedelta(minutes=minutes)
        return [one.minutes for one in self.timers.take_over()]


@pytest.fixture
def its(tmp_path) -> Timers:
    return Timers(tmp_path)


def test_each_rings_once_when_its_time_is_over(its):
    its.timers.begin(5)
    its.timers.begin(2)
    assert [one.minutes for one in its.timers.own] == [2, 5]
    assert (its.go(1.9), its.go(0.2), its.go(0.1)) == ([], [2], [])
    assert (its.go(3), its.go(60), its.timers.own) == ([5], [], [])
    assert not (its.folder / NAME).exists()


def test_a_restart_loses_none_and_what_ran_out_meanwhile_rings_late(its):
    its.timers.begin(5)
    its.timers.begin(30)
    its.again()
    assert its.read == 1
    assert its.go(10) == [5]
    assert its.timers.own[0].due == BEGAN + dt.timedelta(minutes=30)
    its.go(10)
    its.again()
    assert its.go(600) == [30]
    its.again()
    assert its.go(0) == []


def test_the_clock_on_the_wall_decides(its):
    its.timers.begin(5)
    assert (its.go(-120), its.go(119)) == ([], [])
    assert its.go(6) == [5]


def test_a_timer_rings_for_whoever_set_it(its):
    its.timers.begin(5)
    its.agent = "raj"
    its.timers.begin(1)
    assert its.go(10) == [1]
    its.agent = "maya"
    its.again()
    assert its.go(0) == [5]


def test_one_that_was_stopped_rings_no_more(its):
    five = its.timers.begin(5)
    its.timers.begin(5)
    its.timers.stop(five)
    its.again()
    assert its.go(9) == [5]


def test_one_set_before_anything_is_kept_is_kept_from_then_on(tmp_path):
    its = Timers(None)
    its.timers.begin(5)
    its.timers.keep_in(tmp_path)
    its.folder = tmp_path
    its.again()
    assert its.go(5) == [5]


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b'{"timers": 3}', b'{"timers": [1, {"due": "soon", "minutes": 5}]}',
        b'{"timers": [{"due": "2026-11-18T14:30:00Z", "minutes": "five"}]}', b"\xff\xfe" * 40,
    ],
)  # fmt: skip
def test_a_damaged_file_is_no_trouble_and_the_next_timer_is_kept(its, content):
    (its.folder / NAME).write_bytes(content)
    its.again()
    assert its.go(60) == []
    its.timers.begin(1)
    its.again()
    assert its.go(1) == [1]


def test_a_disk_that_refuses_loses_none_that_runs(tmp_path):
    its = Timers(tmp_path / "no" / "such" / "folder")
    its.timers.begin(1)
    assert its.go(1) == [1]
