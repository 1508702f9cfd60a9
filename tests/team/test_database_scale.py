"""Many desks at once, and a thousand kills of desk, wire and server: nothing lost, nothing double.

Those of desks stand in `test_database_faults`: 250 processes killed twice each.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.log.kept import kept_id
from tests.team.cut_wire import CutWire
from tests.team.hour_of_calls import AN_HOUR, desks_of, hour_of_calls
from tests.team.house import DbStation, House
from tests.team.postgres import Server, server


@pytest.fixture
def wire(postgres: Server) -> Iterator[CutWire]:
    made = CutWire(postgres.port)
    yield made
    made.close()


def check_nothing_is_lost(house: House, desks: list[DbStation], expected: set[str]) -> None:
    ids = house.ids()
    assert len(ids) == len(set(ids)), "something is there twice"
    assert set(ids) == expected
    assert {id for one in desks for id in one.held()} == expected


@pytest.mark.parametrize("cuts", [10, pytest.param(450, marks=pytest.mark.long)])
def test_a_wire_that_breaks_at_any_byte(
    postgres: Server, wire: CutWire, tmp_path: Path, cuts: int
) -> None:
    """Also between a commit and its answer: what is sent again is there once."""
    chance = random.Random(cuts)
    house = House(postgres, tmp_path)
    anna = house.desk("anna")
    anna.url = anna.url.replace(f":{postgres.port}/", f":{wire.port}/")
    wire.left = None
    assert anna.exchange().trouble == ""
    expected: set[str] = set()
    number = 0
    while wire.cuts < cuts:
        number += 1
        anna.call(number, f"2026-11-{21 + number % 4}")
        expected.add(kept_id(number))
        # A whole exchange is some twenty thousand bytes; its beginning and end are cut as well
        wire.left = chance.randrange(1, 20_000)
        trouble = anna.exchange(thorough=number % 7 == 0).trouble
        wire.left = None
        assert trouble == "" or "Nothing is lost" in trouble
    assert anna.exchange().trouble == ""
    check_nothing_is_lost(house, [anna], expected)


@pytest.mark.parametrize("kills", [2, pytest.param(50, marks=pytest.mark.long)])
def test_a_server_whose_power_goes_at_any_moment(tmp_path: Path, kills: int) -> None:
    chance = random.Random(kills)
    with server("fsync = on", "synchronous_commit = on") as own:
        house = House(own, tmp_path)
        desks = [house.desk(name) for name in ("anna", "ben")]
        expected: set[str] = set()
        for number in range(1, kills + 1):
            threads = []
            for at, one in enumerate(desks, 1):
                one.call(1_000 * at + number)
                expected.add(kept_id(1_000 * at + number))
                threads.append(threading.Thread(target=one.exchange))
            for thread in threads:
                thread.start()
            threads[0].join(chance.random() * 0.15)
            own.stop("immediate")
            for thread in threads:
                thread.join()
            own.start()
        for one in desks:
            assert one.exchange().trouble == ""
        check_nothing_is_lost(house, desks, expected)


@pytest.mark.parametrize(
    ("count", "seconds"), [(6, 1), pytest.param(500, 60, marks=pytest.mark.long)]
)
@pytest.mark.timeout(3000)
def test_an_hour_of_calls_of_many_desks_through_a_pooler(
    postgres: Server, tmp_path: Path, count: int, seconds: float
) -> None:
    house = House(postgres, tmp_path)
    desks = desks_of(house, count)
    done = hour_of_calls(house, desks, seconds)
    assert done.troubles == ()
    expected = {kept_id(1_000 * (at + 1) + n) for at in range(count) for n in range(AN_HOUR)}
    assert done.calls == len(expected)
    check_nothing_is_lost(house, desks, expected)
