"""The live floor in the team's database: a row for each desk, and one for each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.team.server.server_link import ServerLink

if TYPE_CHECKING:
    from jobaid.team.server.server_address import ServerAddress


class DatabaseFloor:
    """A channel over PostgreSQL, of the desk whose login the address has."""

    def __init__(self, address: ServerAddress) -> None:
        self._link = ServerLink(address)

    def say(self, card: bytes | None) -> None:
        """The row of this desk."""
        self._link.rows("select jobaid.say_on_floor(%s)", (_words(card),))

    def cards(self) -> dict[str, bytes]:
        """The rows that the database shows to this desk: a supervisor's team's, or its own."""
        found = self._link.rows("select desk, body from jobaid.floor")
        return {desk: body.encode("utf-8") for desk, body in found}

    def answer(self, desk: str, answer: bytes | None) -> None:
        """The row of an answer; the database takes it of a supervisor of that desk alone."""
        self._link.rows("select jobaid.answer_on_floor(%s, %s)", (desk, _words(answer)))

    def answers(self) -> list[bytes]:
        """What was answered to this desk, the newest last."""
        found = self._link.rows(
            "select body from jobaid.floor_answer where to_desk = jobaid.my_desk() order by at"
        )
        return [body.encode("utf-8") for (body,) in found]

    def close(self) -> None:
        """Let the connection go."""
        self._link.close()


def _words(data: bytes | None) -> str | None:
    return None if data is None else data.decode("utf-8").strip()
