"""Many desks that send their calls to one database through a pooler, as in an hour of work."""

from __future__ import annotations

import random
import threading
import time
from typing import NamedTuple

from jobaid.operations.team.administering import administered, let_in
from jobaid.team.server.server_address import read_address
from tests.team.house import DbStation, House
from tests.team.postgres import pooler

AN_HOUR = 8
"""Calls that a desk has in an hour."""

AT_ONCE = 20
"""How many desks exchange at the same moment, at most: the rest of them are in calls."""


class HourOfCalls(NamedTuple):
    """What came of it: seconds it took, seconds of the server's processor, what went wrong."""

    took_s: float
    server_s: float
    calls: int
    troubles: tuple[str, ...]


def desks_of(house: House, count: int) -> list[DbStation]:
    """So many desks that are let in; joining, step by step, is shown by other tests."""
    admin, found = administered(house.office), []
    for name in (f"d{number:03}" for number in range(count)):
        made = let_in(admin, name, "agent")
        found.append(DbStation(house.root, name, agent=f"{name}-person"))
        found[-1].url = made.address.secret
    return found


def hour_of_calls(house: House, desks: list[DbStation], seconds: float) -> HourOfCalls:
    """Each desk has `AN_HOUR` calls, spread over so many seconds, and sends each when it ends.

    Where that is more than this machine can do, it takes longer.
    """
    chance = random.Random(500)
    plan = sorted(
        (chance.random() * seconds, at, number)
        for at in range(len(desks))
        for number in range(AN_HOUR)
    )
    locks = [threading.Lock() for _ in desks]
    turn, troubles, next_one = threading.Lock(), list[str](), iter(plan)
    with pooler(house.server, [read_address(one.url) for one in desks], connections=20) as port:
        for one in desks:
            one.url = one.url.replace(f":{house.server.port}/", f":{port}/")
        before, began = house.server.processor_s(), time.monotonic()

        def work() -> None:
            while True:
                with turn:
                    planned = next(next_one, None)
                if planned is None:
                    return
                when, at, number = planned
                time.sleep(max(0.0, began + when - time.monotonic()))
                with locks[at]:
                    desks[at].call(1_000 * (at + 1) + number)
                    trouble = desks[at].exchange(thorough=False).trouble
                if trouble:
                    troubles.append(trouble)

        threads = [threading.Thread(target=work) for _ in range(AT_ONCE)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        took = time.monotonic() - began
        return HourOfCalls(
            took, house.server.processor_s() - before, len(plan), tuple(dict.fromkeys(troubles))
        )
