"""A desk exchanges by itself: between calls, and never in the way."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jobaid.log.profile import Profile
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.erasing import erase, plan_erasure
from jobaid.operations.team import background_team
from jobaid.operations.team.background_team import BackgroundTeam
from jobaid.operations.team.exchanging import Exchanged
from jobaid.team.shared_folder import SharedFolder
from tests.log.kept import kept_id, made
from tests.team.stations import NOW, Station, review

if TYPE_CHECKING:
    from tests.team.postgres import Server


class AtWork:
    """An open desk that exchanges when it is asked."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.busy = False
        self.asked_busy = threading.Event()
        self.done: list[Exchanged] = []
        self.heard = threading.Event()
        self.recorder = Recorder.open(station.profile)
        self.background = BackgroundTeam(
            self.recorder,
            folder=lambda: getattr(station, "url", "") or str(station.shared),
            who=lambda: (station.viewer, {"id": station.agent, "name": station.agent}),
            busy=self._busy,
            came=self._came,
            first_s=3_600.0,
            settle_s=0.0,
        )

    def _busy(self) -> bool:
        self.asked_busy.set()
        return self.busy

    def _came(self, done: Exchanged) -> None:
        self.done.append(done)
        self.heard.set()

    def exchange(self) -> Exchanged:
        self.heard.clear()
        self.background.soon()
        assert self.heard.wait(60)
        return self.done[-1]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[Station], AtWork]]:
    made: list[AtWork] = []

    def begin(station: Station) -> AtWork:
        made.append(AtWork(station))
        return made[-1]

    yield begin
    for one in made:
        one.background.close()
        one.recorder.close()


def test_a_call_in_hand_is_waited_for(
    tmp_path: Path, start: Callable[[Station], AtWork], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(background_team, "_LOOK_S", 0.01)
    anna = Station(tmp_path, "desk-a", agent="anna")
    anna.call(1)
    desk = start(anna)
    desk.busy = True
    desk.background.soon()
    assert desk.asked_busy.wait(60)
    assert not desk.heard.wait(0.1)
    assert not anna.there.exists()
    desk.busy = False
    assert desk.heard.wait(60)
    assert (desk.done[-1].sent, desk.done[-1].trouble) == (1, "")


def test_a_call_that_goes_on_and_on_holds_nothing_up_for_ever(
    tmp_path: Path, start: Callable[[Station], AtWork], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(background_team, "_LOOK_S", 0.01)
    monkeypatch.setattr(background_team, "PATIENCE_S", 0.05)
    anna = Station(tmp_path, "desk-a", agent="anna")
    desk = start(anna)
    desk.busy = True
    assert desk.exchange().trouble == ""


def test_a_call_kept_while_it_runs_goes_out_and_an_erasure_is_carried_out(
    tmp_path: Path, start: Callable[[Station], AtWork]
):
    """Erasing goes by the hand that writes the desk's own files: what is kept meanwhile stays."""
    anna = Station(tmp_path, "desk-a", agent="anna")
    sup = Station(tmp_path, "sup", agent="sam", role="supervisor")
    desk = start(anna)
    for number in (1, 2):
        ticket = desk.recorder.days.add(
            made(number, desk="desk-a", agent={"id": "anna", "name": "Anna"}), "interactions"
        )
        ticket.wait()
    assert desk.exchange().sent == 1
    sup.exchange()
    with Profile.open(sup.profile, writing=True) as profile:
        plan = plan_erasure(profile, id=kept_id(1), customer=None)
        erase(profile, plan, why="asked for", now=NOW, new_id=lambda: "tombstone-1")
    sup.exchange()
    assert desk.exchange().erased == 1
    desk.recorder.days.add(
        made(3, desk="desk-a", agent={"id": "anna", "name": "Anna"}), "interactions"
    ).wait()
    assert set(anna.held()) == {kept_id(2), kept_id(3)}
    desk.exchange()
    sup.exchange()
    assert set(sup.held("desk-a")) == {kept_id(2), kept_id(3)}


def test_a_folder_that_hangs_keeps_no_desk_from_ending(
    tmp_path: Path, start: Callable[[Station], AtWork], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(background_team, "_GOING_S", 0.05)
    hung, go = threading.Event(), threading.Event()

    def hangs(_folder: SharedFolder) -> None:
        hung.set()
        go.wait(60)

    monkeypatch.setattr(SharedFolder, "check", hangs)
    desk = start(Station(tmp_path, "desk-a", agent="anna"))
    desk.background.soon()
    assert hung.wait(60)
    desk.background.close()
    assert not desk.done
    go.set()


def test_start_screen_reads_its_own_desk_whole_whatever_others_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    import datetime as dt

    from jobaid.operations.desk import agent_history
    from jobaid.operations.desk.agent_history import gather, history_for

    monkeypatch.setattr(agent_history, "_MOST_OF_OTHERS", 3)
    sup = Station(tmp_path, "sup", agent="sam", role="supervisor")
    for number in range(5):
        sup.call(number, f"2026-11-1{number}")
    for name in "abc":
        other = Station(tmp_path, f"desk-{name}", agent=name)
        for number in range(4):
            other.call(100 + number + ord(name) * 10, f"2026-11-2{number}")
        other.exchange()
    sup.exchange()
    now = dt.datetime(2026, 11, 25, tzinfo=dt.UTC)
    history = gather(sup.profile / "log", history_for("sam", now, "UTC"), "sup")
    days = {id for id in history._seen if id in sup.held()}
    assert len(days) == 5
    assert len(history._seen) == 8


def test_a_supervisor_hears_at_once_of_a_call_and_an_agent_of_its_review(
    tmp_path: Path, start: Callable[[Station], AtWork], postgres: Server
):
    from tests.team.house import House

    house = House(postgres, tmp_path)
    anna, sup = house.desk("anna"), house.desk("sup", "supervisor")
    supervisor, agent = start(sup), start(anna)
    for one in (supervisor, agent):
        assert one.exchange().trouble == ""
        one.heard.clear()
    listening = "select count(*) from pg_stat_activity where query = 'listen jobaid'"
    until = time.monotonic() + 60
    while house.sql(listening) != [(2,)] and time.monotonic() < until:
        pass
    agent.recorder.daybook.put(made(1, desk="anna", agent={"id": anna.agent, "name": "A"}))
    agent.background.soon()
    assert supervisor.heard.wait(60)
    assert set(sup.held("anna")) == {kept_id(1)}
    agent.heard.clear()
    told = review(kept_id(1), by=sup.agent)
    supervisor.recorder.daybook.put(told, "reviews")
    supervisor.background.soon()
    until = time.monotonic() + 60
    while not anna.held("sup", "reviews") and time.monotonic() < until:
        agent.heard.wait(1)
        agent.heard.clear()
    assert set(anna.held("sup", "reviews")) == {told["id"]}


def test_what_waits_after_trouble_with_a_server_is_tried_again_soon(
    tmp_path: Path, start: Callable[[Station], AtWork], postgres: Server
):
    from tests.team.house import House

    anna = House(postgres, tmp_path).desk("anna")
    agent = start(anna)
    url = anna.url
    assert agent.background._once() == background_team.ASKING_S
    anna.url = url.replace(f":{postgres.port}/", ":1/")
    assert agent.background._once() == background_team.OTHERS_S
    anna.url = url
    assert agent.background._once() == background_team.ASKING_S
    assert [bool(one.trouble) for one in agent.done] == [False, True, False]
