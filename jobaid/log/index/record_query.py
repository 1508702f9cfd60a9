"""What is asked of the index: words, days, what a row must be, and in which order it is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from jobaid.log.index.index_words import Sought, fold

if TYPE_CHECKING:
    from jobaid.log.index.fact_tables import FactRows
    from jobaid.log.index.index_rows import IndexRow

ANY = Sought(())
"""No words asked for: everything fits."""

NAMES = ("script", "outcome", "state", "channel", "team", "language", "version", "desk")
"""What of a row a query names, and a list is ordered or counted by, beside the agent."""

FIGURES = ("handle_s", "hold_s", "wrap_s", "waited_s", "slips", "promises", "notes")
"""The numbers of a row."""


@dataclass(frozen=True, slots=True)
class SoughtCustomer:
    """Who a call is with, to find the same customer's other calls."""

    name: str
    account: str

    def __bool__(self) -> bool:
        return bool(self.name.strip() or self.account.strip())

    def is_of(self, row: IndexRow) -> bool:
        """Whether a kept call is of this customer: by the account, else by the name."""
        if self.account and row.account:
            return self.account == row.account
        return bool(self.name.strip()) and row.customer_key == fold(self.name)


@dataclass(frozen=True, slots=True)
class RecordQuery:
    """All that is given must fit; None leaves it open.

    `first` and `last` are local days, both included. `agent` is an id or a name. Names fit
    whatever their case. `step` is `script/step` and fits calls that entered it; `rule` a never
    rule that was broken, or nearly; `slips` whether there are any; `promise` the state of one of
    the call's promises: open, kept, kept-late, broken, withdrawn, or any. `shortest` and `longest`
    are handle times in seconds, both included. Without `samples` sample calls are left out.
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
    language: str | None = None
    version: str | None = None
    desk: str | None = None
    step: str | None = None
    rule: str | None = None
    slips: bool | None = None
    promise: str | None = None
    account: str | None = None
    phone: str | None = None
    customer: SoughtCustomer | None = None
    shortest: float | None = None
    longest: float | None = None
    samples: bool = True

    def named(self) -> Iterator[tuple[str, str]]:
        """What must be something: a column of a row and the text wanted there."""
        for name in NAMES:
            wanted = getattr(self, name)
            if wanted is not None:
                yield name, wanted

    def covers(self, day: date) -> bool:
        """Whether rows of this day can fit."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    def fits(self, row: IndexRow, facts: FactRows | None = None) -> bool:
        """Whether a row fits, apart from the words and from what became of promises later.

        `facts` are those of its document, where steps and rules may be asked for.
        """
        return (
            self.covers(row.place.day)
            and (self.agent is None or self.is_agent(row.agent, row.agent_name))
            and all(same(getattr(row, name), wanted) for name, wanted in self.named())
            and (self.samples or not row.sample)
            and (self.slips is None or self.slips == (row.slips > 0))
            and (self.account is None or row.account == self.account)
            and (self.phone is None or row.phone == self.phone)
            and (self.customer is None or self.customer.is_of(row))
            and self._has_length(row.handle_s)
            and (self.step is None or _has(facts, "steps", self.step))
            and (self.rule is None or _has(facts, "slips", self.rule))
            and (self.promise is None or row.promises > 0)
        )

    def _has_length(self, seconds: float | None) -> bool:
        if seconds is None:
            return self.shortest is None and self.longest is None
        return (self.shortest is None or seconds >= self.shortest) and (
            self.longest is None or seconds <= self.longest
        )

    def is_agent(self, *told: str | None) -> bool:
        """Whether one of an agent's id and name is the one wanted."""
        return any(same(one, self.agent) for one in told)


class Order(NamedTuple):
    """By which column rows are given: "began", "agent", "customer", "account", `NAMES`, `FIGURES`.

    Rows that have nothing there come last; of those that have the same, the order is that of
    time, the newest first where `descending`.
    """

    by: str = "began"
    descending: bool = True


NEWEST = Order()


class Cursor(NamedTuple):
    """Where a page ended: what the last row has in the column of the order, and its number."""

    value: str | float | None
    number: int


class RowPage(NamedTuple):
    """A page of rows, and where the next one begins; None where this is the last."""

    rows: list[IndexRow]
    next: Cursor | None


def same(told: str | None, wanted: str | None) -> bool:
    """Whether a name is the one wanted, whatever the case."""
    return told is not None and wanted is not None and told.casefold() == wanted.casefold()


def _has(facts: FactRows | None, table: str, wanted: str) -> bool:
    return any(same(str(entry[0]), wanted) for entry in (facts or {}).get(table, ()))
