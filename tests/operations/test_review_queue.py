"""Drawn calls go to those who review, and none to whoever took it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from jobaid.operations.review.review_queue import fill_queue
from tests.log.kept import kept_id


class House:
    """Who works there, and who was given which call."""

    def __init__(self, **roles: str) -> None:
        people = {
            id: SimpleNamespace(id=id, name=id.title(), role=role) for id, role in roles.items()
        }
        self.given: list[str] = []
        self.desk: Any = SimpleNamespace(
            records=SimpleNamespace(index=SimpleNamespace(statements=lambda *_a, **_n: [])),
            agent={"id": "tom", "name": "Tom"},
            in_use=SimpleNamespace(library=SimpleNamespace(people=people)),
            say=self._say,
        )

    def _say(self, _kind: str, _call: str, said: dict[str, Any]) -> object:
        self.given.append(said["to"]["id"])
        return said

    def fill(self, *agents: str) -> str:
        to_go = [(kept_id(at), agent, "random") for at, agent in enumerate(agents)]
        return str(fill_queue(self.desk, to_go))


@pytest.mark.parametrize(
    ("roles", "agents", "given"),
    [
        ({"tom": "supervisor", "eve": "supervisor"}, ["maya", "tom", "ann"], ["tom", "eve", "tom"]),
        ({"tom": "supervisor", "ray": "reviewer"}, ["maya", "ray", "ann"], ["ray", "tom", "ray"]),
        ({"ray": "reviewer", "rose": "reviewer"}, ["ray", "rose"], ["rose", "ray"]),
    ],
)
def test_nobody_reads_a_call_of_their_own(
    roles: dict[str, str], agents: list[str], given: list[str]
):
    house = House(**roles)
    assert house.fill(*agents) == f"{len(given)} calls were put in the queue."
    assert house.given == given


def test_what_nobody_else_can_read_is_said():
    house = House(tom="supervisor")
    assert house.fill("tom").endswith("nobody reviews a call of their own.")
    assert house.given == []
