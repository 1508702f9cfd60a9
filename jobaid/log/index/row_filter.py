"""A query as a condition in SQL, and the words that it looks for in FTS5's language."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from jobaid.log.index.call_flags import flagged_calls
from jobaid.log.index.index_rows import microseconds
from jobaid.log.index.index_words import fold
from jobaid.log.index.later_facts import SAYS, LaterFacts
from jobaid.log.index.record_query import NO_OUTCOME, NOT_COUNTED, Span
from jobaid.log.index.spellings import phone_key
from jobaid.log.index.tables import HAS_ACCOUNT, WHO, Names, entered_steps, numbers_of, step_word
from jobaid.log.promise_standing import (
    STANDINGS,
    PromiseMoment,
    PromiseStanding,
    beginnings_in_sql,
    facts_in_sql,
    facts_of,
)
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.log.index.sight import Sight

_MANY_WORDS = 50
_FEW = 20_000  # rows that are sorted sooner than all rows are looked at
_WITH_WORDS = "words CROSS JOIN kept ON kept.number = words.rowid"
_ASSIGNED = f"""kept.id IN (SELECT of FROM statements WHERE kind = 'assignment'
    AND file IS NOT NULL AND ? IN ({SAYS.format(of="statements", name="to.id")},
    {SAYS.format(of="statements", name="to")}))"""


def due_in_sql(zone: str) -> str:
    """When a promise of the ledger is due, in SQL; `zone` is a parameter with the house's zone."""
    return f"CASE WHEN ledger.due_local THEN local_moment({zone}, ledger.due) ELSE ledger.due END"


_FACTS = "call, at, ending, ended, withdrawn, waited"
_STANDING = f"""
SELECT call FROM (SELECT {_FACTS}, {due_in_sql("?")} AS due FROM ledger WHERE NOT carried)
WHERE {facts_in_sql("?", "?")} IN"""
_OPEN: tuple[PromiseStanding, ...] = ("open", "late")
_CHANGED = """
SELECT its.number AS call FROM statements CROSS JOIN kept AS its ON its.id = statements.interaction
WHERE statements.kind = 'promise' AND statements.what = ? AND statements.file NOT NULL
    AND its.shown"""
_CHANGED_IN = """
SELECT 1 FROM statements WHERE interaction = kept.id AND kind = 'promise' AND what = ?
    AND file NOT NULL"""


def _standing_in_sql(*standings: PromiseStanding) -> str:
    """The calls with a promise that stands so, in SQL: of the few promises that may.

    Its values are those of `_STANDING`, which asks the same of any promise in hand.
    """
    few = " UNION ALL ".join(
        f"SELECT {_FACTS}, due, due_local FROM ledger WHERE {one} AND NOT carried"
        for one in beginnings_in_sql(*standings)
    )
    asked = _STANDING.replace("FROM ledger WHERE NOT carried", f"FROM ({few}) AS ledger")
    return f"{asked} {facts_of(*standings)}"


def unkept_in_sql(calls: Iterable[int], at: PromiseMoment | None) -> tuple[str, list[Any]]:
    """The broken promises to customers of some calls, in order: call and text; with its values."""
    numbers = _list([*calls])
    ask = (
        "SELECT ledger.call, promises.text FROM ledger"
        " JOIN promises ON promises.call = ledger.call AND promises.at = ledger.at"
        f" WHERE ledger.call IN ({numbers}) AND NOT waited AND (ledger.call, ledger.at) IN"
        f" ({_STANDING.replace('SELECT call FROM', 'SELECT call, at FROM')}"
        f" {facts_of('broken')} AND call IN ({numbers})) ORDER BY ledger.call, ledger.at"
    )
    return ask, _moment_values(at)


def _moment_values(at: PromiseMoment | None) -> list[Any]:
    at = at or PromiseMoment(microseconds(datetime.now(UTC)))
    return [at.zone, at.now, at.late_after]


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What the rows of `kept` must be: `where` with its `values`.

    With `match`, rows must have these words too, or be among `also`: the calls that a statement
    with the words was made about.
    """

    where: str
    values: tuple[Any, ...]
    match: str = ""
    also: tuple[int, ...] = ()

    def whole(self) -> tuple[str, str, list[Any]]:
        """A source of rows, the condition, and its values."""
        if not self.match:
            return "kept", self.where, list(self.values)
        if not self.also:
            return _WITH_WORDS, f"words MATCH ? AND {self.where}", [self.match, *self.values]
        numbers = ", ".join(map(str, self.also))
        either = (
            "(kept.number IN (SELECT rowid FROM words WHERE words MATCH ?)"
            f" OR kept.number IN ({numbers}))"
        )
        return "kept", f"{either} AND {self.where}", [self.match, *self.values]

    @property
    def number(self) -> str:
        """A row's number as the source has it soonest."""
        return "words.rowid" if self.match and not self.also else "kept.number"


class FilterMaker:
    """Makes conditions of queries. Raises sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection, names: Names) -> None:
        self._connection = connection
        self._names = names
        self.later = LaterFacts(connection)
        connection.create_function("local_moment", 2, _local)
        connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab (main, words, instance)"
        )

    def of(self, query: RecordQuery, *, paged: bool = False) -> RowFilter | None:
        """The condition of a query; None when no row can fit.

        `paged` where only the first rows are wanted: what fits many is then looked for row by row.
        """
        if query.times is not None:
            return self._of_callers(replace(query, times=None), query.times, paged=paged)
        parts: list[str] = ["kept.shown"]
        values: list[Any] = []

        def must(part: object, *its: object) -> None:
            parts.append(str(part))
            values.extend(its)

        named = [(name, self.numbers_named(query, name)) for name, _ in query.named()]
        if query.agent is not None:
            named.append(("agent", self._names.agents(query.agent)))
        for name, numbers in named:
            if not numbers:
                return None
            must(f"kept.{name} IN ({_list(numbers)})")
        if not query.samples:
            # From the index of samples: looking at each row would read all of it
            there = "SELECT number FROM kept WHERE sample"
            if self._connection.execute(f"{there} LIMIT 1").fetchone() is not None:
                must(f"kept.number NOT IN ({there})")
        if query.counting:
            states = [number for one in NOT_COUNTED for number in self._names.same(one)]
            must(f"ifnull(kept.state, 0) NOT IN ({_list(states)})")
        if query.first is not None or query.last is not None:
            span = numbers_of(query.first or date.min, query.last or date.max)
            must("kept.number BETWEEN ? AND ?", *span)
        if query.slips is not None:
            must("kept.slips > 0" if query.slips else "kept.slips = 0")
        if query.account is not None:
            must(HAS_ACCOUNT, query.account)
        if query.phone is not None:
            must("kept.phone = ?", phone_key(query.phone))
        if query.shortest is not None or query.longest is not None:
            must(*self._long(query.shortest, query.longest))
        self._customer(query, must)
        if query.outcome == NO_OUTCOME:
            must("kept.outcome IS NULL")
        if query.caller is not None:
            who = (fold(query.caller), query.caller, phone_key(query.caller))
            each = ("customer_key = ?", HAS_ACCOUNT, "phone = ?")
            asked = " UNION ".join(f"SELECT number FROM kept WHERE shown AND {one}" for one in each)
            must(f"kept.number IN ({asked})", *who)
        if query.flag is not None:
            if paged and self._are_many(flagged_calls(query.flag)):
                flagged = f"EXISTS ({flagged_calls(query.flag, 'kept.number')})"
            else:
                flagged = f"kept.number IN ({flagged_calls(query.flag)})"
            scripts = [n for one in query.flag_scripts for n in self._names.same(one)]
            must(f"({flagged} OR kept.script IN ({_list(scripts)}))" if scripts else flagged)
        if query.score is not None:
            self.later.know("scored")
            _scored(query.score, must)
        if query.rule is not None:
            rules = _list(self.numbers_named(query, "rule"))
            must(f"kept.number IN (SELECT call FROM slips WHERE rule IN ({rules}))")
        if query.promise is not None:
            self._promised(query.promise, query.promises_at, must, paged=paged)
        if query.fact is not None:
            fact, its = query.fact.condition(self._names.same)
            must(fact, *its)
        if query.hour is not None:
            must("kept.hour = ?", query.hour)
        if query.sight is not None:
            must(*self._seen(query.sight))
        return self._with_words(query, parts, values)

    def _of_callers(self, query: RecordQuery, times: int, *, paged: bool) -> RowFilter | None:
        """Of the calls that fit, those of customers who are among them so often."""
        found, among = self.of(query, paged=paged), self.of(query)
        if found is None or among is None:
            return None
        source, condition, values = among.whole()
        often = (
            f"{WHO} IN (SELECT {WHO} FROM {source} WHERE {condition} GROUP BY 1"
            " HAVING count(*) >= ?)"
        )
        return replace(
            found, where=f"{found.where} AND {often}", values=(*found.values, *values, times)
        )

    def _with_words(
        self, query: RecordQuery, parts: list[str], values: list[Any]
    ) -> RowFilter | None:
        matches: list[str] = []
        also: tuple[int, ...] = ()
        if query.step is not None:
            steps = self.numbers_named(query, "step")
            if not steps:
                return None
            entered = " OR ".join(f'"{step_word(number)}"' for number in steps)
            matches.append(f"({entered})")
        if query.words:
            matches.append(query.words.match(self._longer))
            also = self._said(matches[-1])
            if also and query.step is not None:
                parts.append(entered_steps(steps))
        return RowFilter(" AND ".join(parts), tuple(values), " AND ".join(matches), also)

    def _are_many(self, ask: str, *values: object) -> bool:
        """Whether a question has more than a few answers."""
        few = f"SELECT count(*) FROM ({ask} LIMIT {_FEW + 1})"
        return int(self._connection.execute(few, values).fetchone()[0]) > _FEW

    def _promised(
        self, state: str, at: PromiseMoment | None, must: Callable[..., None], *, paged: bool
    ) -> None:
        if state == "any":
            must("kept.promises > 0")
            return
        values = _moment_values(at)
        if state in STANDINGS:
            wanted = _OPEN if state == "open" else [one for one in STANDINGS if one == state]
            calls = _standing_in_sql(*wanted)
            of_call = f"{_STANDING} {facts_of(*wanted)} AND call = kept.number"
        else:
            calls, values = _CHANGED, [state]
            of_call = _CHANGED_IN
        if paged and self._are_many(calls, *values):
            must(f"EXISTS ({of_call})", *values)
        else:
            must(f"kept.number IN ({calls})", *values)

    def _long(self, shortest: float | None, longest: float | None) -> tuple[object, ...]:
        """The condition of a length: by its index where few fit, else row by row.

        SQLite cannot know how many: it would sort half a million to show the newest fifty.
        """
        least = -1e12 if shortest is None else shortest
        most = 1e12 if longest is None else longest
        between = "shown AND handle_s BETWEEN ? AND ?"
        if not self._are_many(f"SELECT 1 FROM kept WHERE {between}", least, most):
            return f"kept.number IN (SELECT number FROM kept WHERE {between})", least, most
        return "+kept.handle_s BETWEEN ? AND ?", least, most

    def _customer(self, query: RecordQuery, must: Callable[..., None]) -> None:
        customer = query.customer
        if customer is None:
            return
        named = fold(customer.name) if customer.name.strip() else None
        known = {
            "account": customer.account,
            "phone": phone_key(customer.phone),
            "customer_key": named,
        }
        parts: list[str] = []
        values: list[str] = []
        lacking = ""
        for column, value in known.items():
            if value:
                its = HAS_ACCOUNT if column == "account" else f"{column} = ?"
                part = f"SELECT number FROM kept WHERE shown AND {its}{lacking}"
                parts.append(part)
                values.append(value)
                # What says more about a person decides, wherever a call has it
                lacking += f" AND {column} IS NULL"
        must(f"kept.number IN ({' UNION ALL '.join(parts)})" if parts else "0", *values)

    def _seen(self, sight: Sight) -> tuple[str, ...]:
        """The condition of what somebody may see, and its values."""

        def agents(ids: frozenset[str]) -> str:
            return _list([number for one in ids for number in self._names.agents_with_id(one)])

        teams = _list([number for one in sight.teams for number in self._names.same(one)])
        parts = ["kept.sample", f"kept.agent IN ({agents(sight.agents)})"]
        parts += [
            f"kept.team IN ({teams})",
            f"(kept.team IS NULL AND kept.agent IN ({agents(sight.members)}))",
        ]
        if sight.assigned_to is None:
            return (f"({' OR '.join(parts)})",)
        return f"({' OR '.join((*parts, _ASSIGNED))})", sight.assigned_to

    def numbers_named(self, query: RecordQuery, what: str) -> list[int]:
        """The numbers of the names that fit for a column, a step or a rule that is asked for."""
        return [number for name in query.names_of(what) for number in self._names.same(name)]

    def _said(self, match: str) -> tuple[int, ...]:
        """The calls that have a statement with these words."""
        told = self._connection.execute(
            "SELECT DISTINCT kept.number FROM words"
            " CROSS JOIN statements ON statements.number = words.rowid"
            " CROSS JOIN kept ON kept.id = statements.interaction"
            " WHERE words MATCH ? AND words.rowid < 0",
            (match,),
        )
        return tuple(number for (number,) in told)

    def _longer(self, start: str) -> list[str] | None:
        """The words that begin like this, None where they are many.

        FTS5's list of words ("instance") is asked for one word at a time, each time from right
        after the last: "!" sorts before all letters and digits.
        """
        found: list[str] = []
        after = start
        while len(found) < _MANY_WORDS:
            ask = "SELECT term FROM temp.terms WHERE term >= ? LIMIT 1"
            told = self._connection.execute(ask, (after,)).fetchone()
            if told is None or not told[0].startswith(start):
                return found
            found.append(told[0])
            after = told[0] + "!"
        return None


def _local(zone: str, us: int) -> int:
    return PromiseMoment(0, zone=zone).local(us)


def _list(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers))


def _scored(score: Span, must: Callable[..., None]) -> None:
    least, most = score
    must(
        "kept.number IN (SELECT call FROM temp.scored WHERE score BETWEEN ? AND ?)",
        -1e9 if least is None else least,
        1e9 if most is None else most,
    )
