"""What is asked of the index: words, days, and what a row must be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from jobaid.log.index.words import Sought

if TYPE_CHECKING:
    from jobaid.log.index.rows import Row

ANY = Sought(())
"""No words asked for: everything fits."""


@dataclass(frozen=True, slots=True)
class Query:
    """All that is given must fit; None leaves it open.

    `first` and `last` are local days, both included. `agent` is an id or a name. Names fit
    whatever their case.
    """

    words: Sought = ANY
    first: date | None = None
    last: date | None = None
    script: str | None = None
    agent: str | None = None
    outcome: str | None = None
    state: str | None = None
    channel: str | None = None
    team: str | None = None

    def named(self) -> Iterator[tuple[str, str]]:
        """What must be something: a column of a row and the text wanted there."""
        for name in ("script", "outcome", "state", "channel", "team"):
            wanted = getattr(self, name)
            if wanted is not None:
                yield name, wanted

    def covers(self, day: date) -> bool:
        """Whether rows of this day can fit."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    def fits(self, row: Row) -> bool:
        """Whether a row fits, apart from the words."""
        return (
            self.covers(row.place.day)
            and (self.agent is None or self.is_agent(row.agent, row.agent_name))
            and all(same(getattr(row, name), wanted) for name, wanted in self.named())
        )

    def is_agent(self, *told: str | None) -> bool:
        """Whether one of an agent's id and name is the one wanted."""
        return any(same(one, self.agent) for one in told)


def same(told: str | None, wanted: str | None) -> bool:
    """Whether a name is the one wanted, whatever the case."""
    return told is not None and wanted is not None and told.casefold() == wanted.casefold()
