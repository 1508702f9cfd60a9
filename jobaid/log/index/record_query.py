"""What is asked of the index: words, days, what a row must be, and in which order it is given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from jobaid.log.index.call_flags import is_flagged
from jobaid.log.index.index_words import Sought, fold
from jobaid.log.index.spellings import phone_key
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.index.fact_sought import FactSought
    from jobaid.log.index.fact_tables import FactRows
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.index.sight import Sight
    from jobaid.log.promise_standing import PromiseMoment

ANY = Sought(())
"""No words asked for: everything fits."""

NAMES = (
    "script", "outcome", "state", "channel", "customer_kind", "team", "language", "version", "desk",
)  # fmt: skip
"""What of a row a query names, and a list is ordered or counted by, beside the agent."""

FIGURES = ("handle_s", "hold_s", "wrap_s", "waited_s", "slips", "promises", "notes")
"""The numbers of a row."""


NOT_COUNTED = ("open", "parked", "discarded")
"""The states of calls that no figure counts."""


NO_OUTCOME = "none"
"""The outcome that no call can have: it asks for calls without one."""

Span = tuple[float | None, float | None]
"""Two ends, both included; None for an open one."""


@dataclass(frozen=True, slots=True)
class SoughtCustomer:
    """Who a call is with, to find the same customer's other calls."""

    name: str
    account: str
    phone: str = ""

    def __bool__(self) -> bool:
        return bool(self.name.strip() or self.account.strip() or self.phone.strip())

    def is_of(self, row: IndexRow) -> bool:
        """Whether a kept call is of this customer: by account, else number, else name."""
        if self.account and row.account:
            return self.account == row.account
        if self.phone and row.phone:
            return phone_key(self.phone) == row.phone
        return bool(self.name.strip()) and row.customer_key == fold(self.name)


@dataclass(frozen=True, slots=True)
class RecordQuery:
    """All that is given must fit; None leaves it open.

    `first` and `last` are local days, both included. `agent` is an id or a name. Names fit
    whatever their case. `step` is `script/step` and fits calls that entered it; `rule` a never
    rule that was broken, or nearly; `slips` whether there are any; `promise` how one of the call's
    promises stands at `promises_at` (`promise_standing`; "open" is late as well; also "moved" and
    "handed-over"), or any. Without a moment it stands as it does now, and no calendar says that one
    is past mending. `shortest` and `longest`
    are handle times in seconds, both included. Without `samples` sample calls are left out;
    `counting` leaves out what no figure counts (`NOT_COUNTED`). `former` are further names that
    fit, each with what it is a name of ("script"): those that a thing had before it was renamed.
    The outcome "none" fits calls without one.

    `flag` is one of `call_flags.FLAGS`; `caller` a customer's name, account or phone; `score`
    what the last review gave; `times` how often at least the customer is among the calls that
    fit. `sight` is what whoever
    asks may see (`operations.roles`), None for everything. `fact` is something that its document
    says, `hour` the local hour in which it began.
    """

    words: Sought = ANY
    first: date | None = None
    last: date | None = None
    script: str | None = None
    agent: str | None = None
    outcome: str | None = None
    state: str | None = None
    channel: str | None = None
    customer_kind: str | None = None
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
    counting: bool = False
    former: tuple[tuple[str, str], ...] = ()
    flag: str | None = None
    flag_scripts: tuple[str, ...] = ()
    caller: str | None = None
    score: Span | None = None
    times: int | None = None
    promises_at: PromiseMoment | None = None
    sight: Sight | None = None
    fact: FactSought | None = None
    hour: int | None = None

    def only_counting(self) -> RecordQuery:
        """The calls that count whatever else is asked for: those of anybody, at any time."""
        return RecordQuery(counting=True, samples=self.samples)

    def named(self) -> Iterator[tuple[str, str]]:
        """What must be something: a column of a row and the text wanted there."""
        for name in NAMES:
            wanted = getattr(self, name)
            if wanted is not None and not (name == "outcome" and wanted == NO_OUTCOME):
                yield name, wanted

    @property
    def asks_of_later(self) -> bool:
        """Whether it is about what was said later, or about other calls: `fits` knows neither."""
        of_promise = self.promise not in (None, "any")
        of_sight = self.sight is not None and self.sight.assigned_to is not None
        return of_promise or of_sight or self.score is not None or self.times is not None

    def names_of(self, what: str) -> tuple[str, ...]:
        """The names that fit for a column, a step or a rule that is asked for."""
        return (getattr(self, what), *(name for of, name in self.former if of == what))

    def covers(self, day: date) -> bool:
        """Whether rows of this day can fit."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    def fits(self, row: IndexRow, facts: FactRows | None = None, *, assigned: bool = False) -> bool:
        """Whether a row fits, apart from the words and from what was said of it later.

        `facts` are those of its document, where steps and rules may be asked for; `assigned`
        says that the call was assigned to who asks.
        """
        return (
            self.covers(row.place.day)
            and (self.agent is None or self.is_agent(row.agent, row.agent_name))
            and all(_any_same(getattr(row, name), self.names_of(name)) for name, _ in self.named())
            and (self.samples or not row.sample)
            and not (self.counting and row.state in NOT_COUNTED)
            and (self.slips is None or self.slips == (row.slips > 0))
            and (self.account is None or row.account == self.account)
            and (self.phone is None or row.phone == phone_key(self.phone))
            and (self.customer is None or self.customer.is_of(row))
            and self._has_length(row.handle_s)
            and (self.step is None or _has(facts, "steps", self.names_of("step")))
            and (self.rule is None or _has(facts, "slips", self.names_of("rule")))
            and (self.promise is None or row.promises > 0)
            and (self.outcome != NO_OUTCOME or row.outcome is None)
            and (self.caller is None or self.is_caller(row))
            and (self.flag is None or self._is_flagged(self.flag, row, facts))
            and (self.sight is None or self.sight.sees(row, assigned=assigned))
            and (self.fact is None or self.fact.is_in(facts))
            and (self.hour is None or row.hour == self.hour)
        )

    def _is_flagged(self, flag: str, row: IndexRow, facts: FactRows | None) -> bool:
        by_script = any(same(row.script, one) for one in self.flag_scripts)
        return by_script or is_flagged(facts, flag)

    def is_caller(self, row: IndexRow) -> bool:
        """Whether a call is of the customer that is wanted, by name, account or phone."""
        caller = self.caller or ""
        named = caller == row.account or phone_key(caller) == row.phone
        return named or row.customer_key == fold(caller)

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


def _any_same(told: str | None, wanted: tuple[str, ...]) -> bool:
    return any(same(told, one) for one in wanted)


def _has(facts: FactRows | None, table: str, wanted: tuple[str, ...]) -> bool:
    return any(_any_same(str(entry[0]), wanted) for entry in (facts or {}).get(table, ()))
