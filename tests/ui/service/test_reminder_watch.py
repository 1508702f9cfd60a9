"""Reminders in the window, with a clock that is passed in and jumps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from jobaid.operations.roles import Viewer
from jobaid.ui.service.reminder_watch import ReminderWatch
from tests.log.kept import kept_id
from tests.ui.service.service_windows import ServiceWindow

LATE = (
    "Was due at 14:27: Ring back about the router, Customer 1. "
    "Do not contact: wants no calls from us. “Only letters”"
)
"""Who wants no calls is told so, in red, where one would be rung."""


class Watched:
    """A watch, and what it told."""

    def __init__(self, window: ServiceWindow) -> None:
        self.window = window
        self.told: dict[str, str] = {}
        self.grave: list[str] = []
        self.watch = ReminderWatch(
            window.tasks, lambda: window.desk, self._tell, self._take_away, window.window
        )
        self.watch.begin()
        window.until(lambda: self.watch._reminders is not None)

    def _tell(self, words: str, id: str, grave: bool) -> None:
        self.told[id] = words
        if grave:
            self.grave.append(words)

    def _take_away(self, id: str) -> None:
        del self.told[id]

    def at(self, hour: int, minute: int, second: int = 0) -> list[str]:
        """What is told when the clock shows this."""
        self.told.clear()
        self.window.now = dt.datetime(2026, 11, 23, hour, minute, second, tzinfo=dt.UTC)
        self.watch.look()
        return list(self.told.values())


@pytest.fixture
def lead(service: ServiceWindow) -> Iterator[Watched]:
    watched = Watched(service)
    yield watched
    watched.watch.end()


def test_who_leads_is_reminded_of_whose_owner_is_away_to_the_second(lead: Watched) -> None:
    assert lead.at(15, 59, 59) == []
    assert lead.at(16, 0, 0) == ["By 16:30: Ring back with the report, Customer 2"]
    assert lead.at(16, 29, 59) == []
    assert lead.at(16, 30, 0) == ["Due now, 16:30: Ring back with the report, Customer 2"]
    assert lead.at(14, 0) == []  # a clock set back tells nothing twice
    assert lead.at(16, 31) == []


def test_one_s_own_after_sleep_and_after_a_restart(service: ServiceWindow) -> None:
    service.viewer = Viewer("leo", "agent")
    first = Watched(service)
    # One was late when it began, one is due soon already
    service.until(lambda: first.grave == [LATE])
    assert sorted(first.told.values()) == ["By 15:12: Ring with the result, Customer 4", LATE]
    assert first.at(18, 0) == ["Was due at 15:12: Ring with the result, Customer 4"]
    first.watch.end()
    again = Watched(service)
    service.until(lambda: again.grave == [LATE])
    assert sorted(again.told.values()) == [
        LATE,
        "Was due at 15:12: Ring with the result, Customer 4",
    ]
    again.watch.end()


def test_what_was_told_of_a_promise_goes_once_it_is_moved_or_kept(service: ServiceWindow) -> None:
    service.viewer = Viewer("leo", "agent")
    watched = Watched(service)
    assert len(watched.told) == 2
    for change, promise, due in (("moved", 4, "2026-11-25T09:00:00Z"), ("kept", 1, None)):
        told = {"interaction": kept_id(promise), "change": change, "due": due, "words": "rang"}
        service.desk.try_to_say("promise", f"p-{promise}", told)
    service.until(lambda: len(service.desk.records.index.statements("promise")) == 2)  # type: ignore[union-attr]
    watched.watch.begin()
    service.until(lambda: not watched.told)
    watched.watch.end()


def test_many_at_once_are_one_line(service: ServiceWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobaid.ui.service.reminder_watch._MOST_AT_ONCE", 1)
    service.viewer = Viewer("leo", "agent")
    watched = Watched(service)
    service.until(lambda: bool(watched.told))
    assert watched.told == {"promise-many": "2 promises are due now or soon. Service lists them."}
    assert watched.at(18, 0) == ["Was due at 15:12: Ring with the result, Customer 4"]
    watched.watch.end()
