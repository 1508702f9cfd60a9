"""Desks exchange by a real PostgreSQL: everything comes, once, whatever happens in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.log.kept import kept_id
from tests.team.house import House
from tests.team.postgres import Server
from tests.team.stations import review


@pytest.fixture
def house(postgres: Server, tmp_path: Path) -> House:
    return House(postgres, tmp_path)


def test_a_call_reaches_the_supervisor_and_its_review_the_agent(house: House):
    anna = house.desk("anna")
    sup = house.desk("sup", "supervisor")
    ben = house.desk("ben")
    call = anna.call(1)
    anna.version(b"id: charge-dispute\n")
    anna.seal()
    done = anna.exchange()
    assert done.trouble == ""
    assert done.sent >= 4
    done = sup.exchange()
    assert (done.trouble, done.came) == ("", 1)
    assert sup.held("anna") == {call["id"]: call}
    assert sup.aside() == {}
    for name in ("log/anna/seals/head.json", "log/anna/seals/2026.jsonl"):
        there = sup.profile / name
        assert there.read_bytes() == (anna.profile / name).read_bytes()
    said = review(call["id"], by=sup.agent)
    sup.keep(said, table="reviews")
    assert sup.exchange().trouble == ""
    assert anna.exchange().came == 1
    assert anna.held("sup", "reviews") == {said["id"]: said}
    assert ben.exchange().came == 0
    assert not (ben.profile / "log" / "anna").exists()
    # What changed the server knows by itself: who tells it all looks through it at each asking
    [(longest,)] = house.sql("select max(octet_length(body)) from jobaid.beat")
    assert longest < 400


def test_what_is_sent_again_is_there_once(house: House):
    anna = house.desk("anna")
    for number in range(1, 4):
        anna.call(number)
    anna.exchange()
    (anna.profile / "team.json").unlink()
    assert anna.exchange().trouble == ""
    anna.call(4)
    anna.exchange(thorough=False)
    assert house.ids() == [kept_id(number) for number in range(1, 5)]


def test_only_what_is_new_comes_of_a_day(house: House):
    anna, sup = house.desk("anna"), house.desk("sup", "supervisor")
    anna.call(1)
    anna.exchange()
    sup.exchange()
    for number in (2, 3):
        anna.call(number)
        anna.exchange(thorough=False)
        assert sup.exchange(thorough=False).came == 1
    assert sup.exchange(thorough=True).came == 0
    assert set(sup.held("anna")) == {kept_id(number) for number in (1, 2, 3)}
    assert sup.aside() == {}


def test_a_later_revision_takes_the_place_of_the_earlier_one(house: House):
    anna, sup = house.desk("anna"), house.desk("sup", "supervisor")
    anna.call(1, state="interrupted")
    anna.exchange()
    sup.exchange()
    anna.call(1, rev=2)
    anna.exchange()
    assert sup.exchange().came == 1
    [held] = sup.held("anna").values()
    assert (held["rev"], held["state"]) == (2, "closed")


def test_what_was_lost_here_comes_back(house: House):
    anna = house.desk("anna")
    anna.call(1)
    anna.call(2, "2026-11-22")
    anna.exchange()
    (anna.profile / "log/anna/2026/2026-11-21.json").unlink()
    (anna.profile / "team.json").unlink()
    assert anna.exchange().came_back == 1
    assert set(anna.held()) == {kept_id(1), kept_id(2)}


def test_how_it_stands(house: House):
    anna, sup = house.desk("anna"), house.desk("sup", "supervisor")
    anna.call(1)
    anna.exchange()
    sup.exchange()
    anna.call(2)
    status = anna.status()
    assert (status.trouble, status.files, status.documents) == ("", 1, 1)
    anna.exchange()
    status = sup.status()
    assert status.trouble == ""
    [told] = status.others
    assert (told.desk, told.agent, told.came, told.waits) == ("anna", "anna-person", 1, 1)


def test_what_the_server_does_not_take_is_named_and_waits(house: House):
    anna = house.desk("anna")
    anna.call(1)
    anna.keep({**anna.call(2), "id": kept_id(9), "agent": {"id": "somebody", "name": "S"}})
    told = anna.exchange()
    assert told.trouble == ""
    assert told.refused.startswith("One record of this desk is not taken")
    assert "somebody whom the server does not expect at this desk" in told.refused
    assert house.ids() == [kept_id(1), kept_id(2)]
    [(path, words)] = anna.aside().items()
    assert path == f"anna/log/2026/2026-11-21.json#{kept_id(9)}"
    assert "somebody whom the server does not expect at this desk" in words
    house.sql("update jobaid.desk set authors = authors || 'somebody'::text")
    assert anna.exchange().refused == ""
    assert kept_id(9) in house.ids()
    assert anna.aside() == {}


def test_an_erasure_leaves_a_tombstone_and_spreads(house: House):
    anna, sup = house.desk("anna"), house.desk("sup", "supervisor")
    call = anna.call(1)
    anna.call(2)
    anna.seal()
    anna.exchange()
    sup.exchange()
    from tests.team.stations import said

    gone = said("erasure", call["id"], sup.agent, "sup", why="asked for", along=[])
    sup.keep(gone, table="erasures")
    assert sup.exchange().trouble == ""
    assert call["id"] not in house.ids()
    assert house.sql("select id from jobaid.tombstone") == [(call["id"],)]
    assert house.sql("select count(*) from jobaid.salt where id = %s", call["id"]) == [(0,)]
    assert anna.exchange().erased == 1
    assert set(anna.held()) == {kept_id(2)}
    anna.keep(call)  # out of an old backup
    anna.exchange()
    assert call["id"] not in house.ids()
