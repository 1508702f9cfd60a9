"""The live floor: cards and help between desks that share a folder, and by the database."""

from __future__ import annotations

import datetime as dt
import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.log.platform import Platform
from jobaid.operations.team.live_floor import QUIET_S, FloorNews, LiveFloor
from jobaid.operations.team.transports import floor_over
from jobaid.team.floor_card import (
    BadCard,
    FloorCard,
    FloorChannel,
    HelpAnswer,
    HelpRequest,
    read_answer,
    read_card,
)
from jobaid.team.shared_floor import SharedFloor
from jobaid.team.shared_folder import SharedFolder
from jobaid.team.transport import OutOfReach
from tests.team.house import House
from tests.team.postgres import Server, psycopg

NOW = dt.datetime(2026, 11, 25, 9, 0, tzinfo=dt.UTC)
MAYA = {"id": "maya", "name": "Maya"}
ASKS = HelpRequest("h1", "2026-11-25T09:00:00.000Z", "May I waive it?", "Fee", "Offer", "The fee")
CALL = FloorCard("d1", MAYA, "", "north", "call", "2026-11-25T08:58:00.000Z", "", "Fee", "Offer")


def test_a_card_says_what_was_put_in():
    card = replace(CALL, at="2026-11-25T09:00:00.000Z", help=ASKS)
    assert read_card(card.text(), "d1") == card
    assert card.since_s == 120


_ANY = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.integers() | st.text())
_TOLD = st.dictionaries(st.text(), _ANY) | st.fixed_dictionaries(
    {
        "help": _ANY | st.dictionaries(st.sampled_from(["id", "words", "at"]), _ANY),
        "agent": _ANY | st.dictionaries(st.sampled_from(["id", "name"]), _ANY),
        "state": _ANY,
        "since": _ANY,
        "at": _ANY,
    }
)


@given(st.binary(max_size=200) | _TOLD.map(lambda told: json.dumps(told).encode()))
def test_a_strange_card_is_refused_or_read_and_nothing_else(data: bytes):
    try:
        card = read_card(data, "d1")
    except BadCard:
        return
    assert card.desk == "d1"
    assert card.since_s is None or card.since_s >= 0
    assert card.help is None or card.help.id


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"words": "yes"}', b'{"request": "h1"}',
                                  b'{"request": 1, "words": 2}', b"x" * 10_000])  # fmt: skip
def test_what_answers_nothing_is_no_answer(data: bytes):
    with pytest.raises(BadCard):
        read_answer(data)


# -- over a folder, with threads ---------------------------------------------------------------


class Heard:
    """What a floor told, for a test to wait on."""

    def __init__(self) -> None:
        self.news = FloorNews()
        self._changed = threading.Condition()

    def __call__(self, news: FloorNews) -> None:
        with self._changed:
            self.news = news
            self._changed.notify_all()

    def until(self, true: Callable[[FloorNews], object], seconds: float = 60) -> FloorNews:
        with self._changed:
            assert self._changed.wait_for(lambda: true(self.news), seconds), self.news
            return self.news


class Floors:
    """Desks that share a folder, each with its floor."""

    def __init__(self, root: Path) -> None:
        self.root = root / "shared"
        (self.root / "desks").mkdir(parents=True)
        self.made: list[LiveFloor] = []

    def desk(self, name: str, **more: Any) -> tuple[LiveFloor, Heard]:
        heard = Heard()
        made = LiveFloor(name, lambda: self.channel(name), heard, look_s=0.01, **more)
        self.made.append(made)
        return made, heard

    def channel(self, name: str) -> FloorChannel:
        return SharedFloor(SharedFolder(self.root, name))


@pytest.fixture
def floors(tmp_path: Path) -> Iterator[Floors]:
    made = Floors(tmp_path)
    yield made
    for one in made.made:
        one.close()


def test_a_supervisor_sees_who_does_what_and_helps(floors: Floors):
    agent, agents = floors.desk("d1")
    supervisor, supervisors = floors.desk("sup")
    supervisor.look(True)
    agent.say(CALL)
    news = supervisors.until(lambda news: news.desks)
    assert (news.desks[0].card.state, news.desks[0].card.step) == ("call", "Offer")

    agent.say(replace(CALL, help=ASKS))
    news = supervisors.until(lambda news: news.desks[0].card.help)
    assert news.desks[0].card.help == ASKS
    supervisor.answer("d1", HelpAnswer("h1", "Yes, once", {"id": "sam", "name": "Sam"}, "t"))
    answer = agents.until(lambda news: news.answer).answer
    assert answer is not None
    assert (answer.words, answer.by["name"]) == ("Yes, once", "Sam")

    # The request goes, and its answer with it
    agent.say(CALL)
    supervisors.until(lambda news: news.desks[0].card.help is None)
    agents.until(lambda news: news.answer is None)
    path = floors.root / "desks/sup/answers/d1.json"
    _until(lambda: not path.exists())


def test_an_answer_to_an_earlier_request_is_not_taken_for_the_next(floors: Floors):
    agent, agents = floors.desk("d1")
    channel = floors.channel("sup")
    channel.answer("d1", b'{"request": "h0", "words": "No"}')
    agent.say(replace(CALL, help=ASKS))
    _until(lambda: (floors.root / "desks/d1/floor.json").exists())
    channel.answer("d1", b'{"request": "h1", "words": "Yes"}')
    answer = agents.until(lambda news: news.answer).answer
    assert answer is not None
    assert answer.words == "Yes"


def test_a_desk_that_ends_leaves_nothing_on_the_floor(floors: Floors):
    agent, _ = floors.desk("d1")
    agent.say(CALL)
    path = floors.root / "desks/d1/floor.json"
    _until(path.exists)
    agent.close()
    assert not path.exists()
    agent.close()  # twice is no harm


def test_what_is_shown_of_nobody_is_written_nowhere(floors: Floors):
    agent, _ = floors.desk("d1")
    agent.say(None)
    agent.close()
    assert list((floors.root / "desks").iterdir()) == []


def test_a_desk_that_was_cut_off_is_told_as_quiet_whatever_its_clock_says(floors: Floors):
    passed = [0.0]
    card = replace(CALL, at="1999-01-01T00:05:00.000Z", since="1999-01-01T00:00:00.000Z")
    floors.channel("d1").say(card.text())
    supervisor, heard = floors.desk("sup", monotonic=lambda: passed[0])
    supervisor.look(True)
    first = heard.until(lambda news: news.desks).desks[0]
    assert (first.for_s, first.is_quiet) == (300, False)
    passed[0] = QUIET_S + 1
    late = heard.until(lambda news: news.desks[0].is_quiet).desks[0]
    assert late.for_s == 300 + QUIET_S + 1


def test_a_folder_that_is_away_is_said_and_nothing_is_lost(floors: Floors):
    agent, agents = floors.desk("d1")
    gone = floors.root.with_name("gone")
    floors.root.rename(gone)
    agent.say(replace(CALL, help=ASKS))
    assert "cannot be reached" in agents.until(lambda news: news.trouble).trouble
    gone.rename(floors.root)
    agents.until(lambda news: not news.trouble)
    told = read_card((floors.root / "desks/d1/floor.json").read_bytes(), "d1")
    assert told.help == ASKS


def test_a_folder_that_goes_away_while_it_is_read_is_not_one_in_which_nobody_is(floors: Floors):
    floors.channel("d1").say(CALL.text())

    class Vanishing(Platform):
        def read(self, path: Path) -> bytes:
            floors.root.rename(floors.root.with_name("gone"))
            return super().read(path)

    channel = SharedFloor(SharedFolder(floors.root, "sup"), platform=Vanishing())
    with pytest.raises(OutOfReach):
        channel.cards()


def test_half_written_and_foreign_cards_are_left_out(floors: Floors):
    for name, data in (("half", b'{"v": 1, "agent"'), ("big", b"x" * 20_000), ("list", b"[]")):
        (floors.root / "desks" / name).mkdir()
        (floors.root / "desks" / name / "floor.json").write_bytes(data)
    (floors.root / "desks/link").mkdir()
    (floors.root / "desks/link/floor.json").symlink_to("/etc/hostname")
    floors.channel("d1").say(CALL.text())
    supervisor, heard = floors.desk("sup")
    supervisor.look(True)
    news = heard.until(lambda news: news.desks)
    assert [one.card.desk for one in news.desks] == ["d1"]


def _until(true: Callable[[], object], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.005)


# -- over the database -------------------------------------------------------------------------


def test_the_database_carries_help_between_the_two_it_concerns(postgres: Server, tmp_path: Path):
    house = House(postgres, tmp_path)
    anna, ben = house.desk("anna", team="north"), house.desk("ben", team="south")
    tim = house.desk("tim", "trainee", team="north")
    sup = house.desk("sup", "supervisor", team="north")
    for one in (anna, ben, tim, sup):
        assert one.exchange().trouble == ""
    channels = {}
    for one in (anna, ben, tim, sup):
        made = floor_over(one.profile, one.desk, one.url)
        assert made is not None
        channels[one.desk] = made
    for name in ("anna", "ben", "tim"):
        channels[name].say(replace(CALL, desk=name, help=ASKS).text())
    assert set(channels["sup"].cards()) == {"anna", "tim"}  # another team's is not theirs
    assert set(channels["anna"].cards()) == {"anna"}
    assert set(channels["tim"].cards()) == {"tim"}

    channels["sup"].answer("anna", b'{"request": "h1", "words": "Yes"}')
    assert [read_answer(one).words for one in channels["anna"].answers()] == ["Yes"]
    assert channels["tim"].answers() == channels["ben"].answers() == []
    for name, of in (("anna", "tim"), ("tim", "anna"), ("sup", "ben"), ("ben", "anna")):
        with pytest.raises(OSError, match=r"."):
            channels[name].answer(of, b'{"request": "h1", "words": "No"}')

    # By hand: nobody writes another's row, and nothing is read that is not theirs
    for one in (anna, ben, tim, sup):
        for told in (
            "insert into jobaid.floor (desk, body) values ('anna', '{}')",
            "update jobaid.floor set body = '{}'",
            "delete from jobaid.floor",
            "insert into jobaid.floor_answer (desk, to_desk, body) values ('sup', 'anna', '{}')",
            "update jobaid.floor_answer set body = '{}'",
            "delete from jobaid.floor_answer",
        ):
            with pytest.raises(psycopg.Error):
                one.sql(told)
    assert ben.sql("select desk from jobaid.floor") == [("ben",)]
    assert ben.sql("select desk from jobaid.floor_answer") == []

    # What goes leaves nothing behind
    channels["sup"].answer("anna", None)
    for name in ("anna", "ben", "tim"):
        channels[name].say(None)
    for table in ("floor", "floor_answer"):
        assert house.sql(f"select * from jobaid.{table}") == []
    for made in channels.values():
        made.close()


def test_what_a_desk_left_that_was_cut_off_does_not_stay(postgres: Server, tmp_path: Path):
    house = House(postgres, tmp_path)
    anna = house.desk("anna")
    anna.exchange()
    channel = floor_over(anna.profile, anna.desk, anna.url)
    assert channel is not None
    house.sql("insert into jobaid.floor values ('old', '{}', now() - interval '13 hours')"
              " returning desk")  # fmt: skip
    channel.say(CALL.text())
    assert house.sql("select desk from jobaid.floor") == [("anna",)]
    channel.close()
