"""The promise ledger out of the index: states, filters, order and pages, all in SQL.

What the house and the clock decide comes in as moments (`LedgerAsked`), worked out once: then a
state is a comparison of numbers, the same as `promises.ledger.LedgerPromise` works out for one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from jobaid.log.index.index_rows import key
from jobaid.log.index.ledger_rows import CARRIED
from jobaid.log.index.packed_statements import statement_text
from jobaid.log.index.row_filter import due_in_sql
from jobaid.log.index.statement_rows import StatementRow
from jobaid.log.index.tables import agent_pair, numbers_of
from jobaid.log.promise_standing import STANDINGS, PromiseMoment, standing_in_sql
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from datetime import date

    from jobaid.log.index.fact_tables import Value
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.log.index.row_filter import FilterMaker
    from jobaid.log.index.tables import Names
    from jobaid.log.plain_records import Document

LedgerFilter = Literal["week", "open", "mine", "away", "kept", "broken", "closed"]
"""Which promises of a ledger: those of this week, the open ones, one's own ..."""
LEDGER_FILTERS: tuple[LedgerFilter, ...] = ("week", "open", "mine", "away", "kept", "broken")
"""Those that are counted at once. Which fall on closed times (`closed`) takes longer to tell."""


class LedgerOwner(NamedTuple):
    """Somebody who may keep promises; away from now until `away_until` (None for not away)."""

    id: str
    name: str
    team: str
    away_until: int | None


@dataclass(frozen=True, slots=True)
class LedgerAsked:
    """Which promises stand in a ledger, and the moments that decide how; microseconds since 1970.

    `calls` are those that may be seen, `every` these and all others: whoever keeps a promise sees
    it. `closed` says of a moment whether the house is closed then. `first` is the first day of the
    calls of which those that are over are told, and when it began; one that ended since is told
    too. `opens` is when the house opens next; None for never.
    """

    calls: RecordQuery
    every: RecordQuery
    viewer: str
    moment: PromiseMoment
    soon: int
    today_ends: int
    week: tuple[int, int]
    opens: int | None
    first: tuple[date, int] | None
    people: Sequence[LedgerOwner] = field(default_factory=tuple)
    closed: Callable[[int], bool] = field(default=lambda _at: False, compare=False)


class LedgerCursor(NamedTuple):
    """Where a page of the ledger ended."""

    group: int
    due: int
    made: int
    promise: str
    call: int
    at: int


class PromiseFound(NamedTuple):
    """A promise of the ledger: its call, what this says of it, what was said of it since."""

    cursor: LedgerCursor
    row: IndexRow
    told: Mapping[str, Value]
    said: Sequence[Document]


class ReminderFound(NamedTuple):
    """A promise to be reminded of; `interaction` as `index_rows.key`, `due` in microseconds."""

    interaction: str
    promise: str
    due: int
    text: str
    customer: str


_SaidByPromise = dict[tuple[str, str], dict[object, "Document"]]
_NEVER = 1 << 62
_LISTED = "('late', 'at-risk', 'due-soon', 'due-today', 'to-come', 'handed-over')"
_OPEN = f"state IN {_LISTED}"
_STILL_OPEN = "still_open"  # one that is broken by now is owed still
_FILTERS: Mapping[LedgerFilter, str] = {
    "week": f"CASE WHEN ending NOT NULL THEN ended >= :week ELSE {_STILL_OPEN}"
    " AND (due IS NULL OR due < :week_ends) END",
    "open": _STILL_OPEN,
    "mine": f"({_STILL_OPEN} AND owner = :viewer)",
    "away": f"({_STILL_OPEN} AND away)",
    "kept": "state IN ('kept', 'kept-late')",
    "broken": "state = 'broken'",
    "closed": f"({_STILL_OPEN} AND NOT waited AND due > :now AND is_closed(due))",
}
_PEOPLE = "CREATE TEMP TABLE people (id TEXT PRIMARY KEY, team, away_until) WITHOUT ROWID"
_THE_PEOPLE = """
INSERT OR IGNORE INTO temp.people SELECT json_extract(value, '$[0]'), json_extract(value, '$[2]'),
    json_extract(value, '$[3]') FROM json_each(:people)
"""
_TOLD = " ".join(f"WHEN '{n}' THEN '{one}'" for n, one in enumerate(STANDINGS) if one != "open")
# Each costs something for every promise: no table in between, nothing worked out twice
_STOOD = f"""
CREATE TEMP TABLE stood AS
WITH told AS (
    SELECT ledger.call, ledger.at, ledger.promise, ledger.made, ledger.owner, ledger.handed,
        ledger.ending, ledger.ended, ledger.withdrawn, ledger.waited, ledger.recipient,
        {due_in_sql(":zone")} AS due,
        kept.script, people.team, people.away_until
    FROM ledger CROSS JOIN kept ON kept.number = ledger.call
    LEFT JOIN temp.people ON people.id = ledger.owner
    WHERE NOT ledger.carried AND {{where}}
), stands AS (
    SELECT *, NOT waited AND ending IS NULL AND due < away_until AS away FROM told
)
SELECT call, at, promise, made, owner, handed, ending, ended, waited, due, away, script,
    ending IS NULL AND NOT withdrawn AS still_open, CASE {standing_in_sql(":now", ":late_after")}
    WHEN '{STANDINGS.index("open")}' THEN CASE
        WHEN away OR (NOT waited AND due NOT NULL AND ((due > :now AND due <= :opens)
            OR (recipient <> '' AND recipient <> owner
            AND recipient NOT IN (SELECT id FROM temp.people)
            AND ifnull(team, '') <> recipient))) THEN 'at-risk'
        WHEN due <= :soon THEN 'due-soon'
        WHEN due < :today_ends THEN 'due-today'
        WHEN handed THEN 'handed-over'
        ELSE 'to-come' END
    {_TOLD}
    END AS state
FROM stands
"""
_GROUP = """CASE
    WHEN ending NOT NULL OR state = 'withdrawn' THEN 4
    WHEN state = 'late' THEN 0
    WHEN state = 'broken' THEN 1
    WHEN due IS NULL THEN 3
    ELSE 2 END"""
_KEY = f"{_GROUP}, ifnull(due, {_NEVER}), made, promise, call, at"
_AFTER = f"({_KEY}) > (:a0, :a1, :a2, :a3, :a4, :a5)"
_SPOKEN = """(SELECT has_words(:words, promises.text, customer, account, owner, handed, agent)
    FROM promises CROSS JOIN kept ON kept.number = promises.call
    WHERE promises.call = stood.call AND promises.at = stood.at)"""
_NAMED = "call IN (SELECT number FROM kept WHERE id = :of) AND promise = :promise"
_FACTS = ("promise", "text", "due", "due_text", "recipient", "origin", "ms", "withdrawn")
_SAID = f"""
SELECT statements.interaction, document, {", ".join(StatementRow._fields)} FROM statements
WHERE kind = 'promise' AND file NOT NULL AND interaction IN (SELECT value FROM json_each(?))
ORDER BY at, number
"""


class StandingPromises:
    """Answers about the promises of a ledger. Raises sqlite3.Error."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        names: Names,
        filters: FilterMaker,
        rows: Callable[[Sequence[int]], dict[int, IndexRow]],
        asked: LedgerAsked,
    ) -> None:
        self._connection, self._names, self._rows, self._asked = connection, names, rows, asked
        connection.create_function("has_words", 7, self._has_words)
        connection.create_function("is_closed", 1, asked.closed)
        self._names_known = {one.id: one.name for one in asked.people}
        where, self._values = self._condition(filters)

        def make() -> None:
            connection.execute("DROP TABLE IF EXISTS temp.people")
            for one in (_PEOPLE, _THE_PEOPLE, _STOOD.format(where=where)):
                connection.execute(one, self._values)

        filters.later.hold("stood", asked, make)

    @property
    def is_whole(self) -> bool:
        """Whether nothing was said later than now: the ledger has what counts in the end."""
        ask = "SELECT EXISTS (SELECT 1 FROM ledger WHERE said > ?)"
        return not self._connection.execute(ask, (self._asked.moment.now,)).fetchone()[0]

    def counts(self) -> dict[LedgerFilter, int]:
        """How many there are by filter."""
        sums = ", ".join(f"ifnull(sum({_FILTERS[one]}), 0)" for one in LEDGER_FILTERS)
        return dict(
            zip(LEDGER_FILTERS, self._ask(f"SELECT {sums} FROM temp.stood")[0], strict=True)
        )

    def count(self, which: LedgerFilter | None, words: str = "") -> int:
        """How many there are of a kind (all for None) that hold all the words."""
        where, more = self._fitting(which, words)
        return int(self._ask(f"SELECT count(*) FROM temp.stood WHERE {where}", more)[0][0])

    def page(
        self,
        which: LedgerFilter | None,
        words: str = "",
        *,
        limit: int,
        after: LedgerCursor | None = None,
        skip: int = 0,
    ) -> list[PromiseFound]:
        """Those of a kind that hold all the words, the most pressing first, from a place on."""
        where, more = self._fitting(which, words)
        if after is not None:
            where += f" AND {_AFTER}"
            more |= {f"a{n}": value for n, value in enumerate(after)}
        ask = (
            f"SELECT {_KEY} FROM temp.stood WHERE {where} ORDER BY {_KEY} LIMIT :limit OFFSET :skip"
        )
        told = self._ask(ask, {**more, "limit": limit, "skip": skip})
        return self._whole([LedgerCursor(*one) for one in told])

    def one(self, interaction: str, promise: str) -> PromiseFound | None:
        """A promise by its call (`index_rows.key`) and id; None where it is not in the ledger."""
        ask = f"SELECT {_KEY} FROM temp.stood WHERE {_NAMED} LIMIT 1"
        told = self._ask(ask, {"of": interaction, "promise": promise})
        found = self._whole([LedgerCursor(*one) for one in told])
        return found[0] if found else None

    def place_of(
        self, which: LedgerFilter | None, words: str, interaction: str, promise: str
    ) -> int | None:
        """How many of a kind come before a promise; None where it is not among them."""
        where, more = self._fitting(which, words)
        ask = f"SELECT {_KEY} FROM temp.stood WHERE {where} AND {_NAMED} LIMIT 1"
        told = self._ask(ask, {**more, "of": interaction, "promise": promise})
        if not told:
            return None
        more |= {f"a{n}": value for n, value in enumerate(told[0])}
        before = f"SELECT count(*) FROM temp.stood WHERE {where} AND NOT {_AFTER}"
        return int(self._ask(before, more)[0][0]) - 1

    def next_in(
        self, which: LedgerFilter | None, words: str, states: Sequence[str], after: int
    ) -> int | None:
        """The place of the next of a kind in one of some states, from the first on again."""
        where, more = self._fitting(which, words)
        ask = (
            "SELECT place FROM (SELECT state,"
            f" row_number() OVER (ORDER BY {_KEY}) - 1 AS place FROM temp.stood WHERE {where})"
            " WHERE state IN (SELECT value FROM json_each(:states))"
            " ORDER BY place <= :after, place LIMIT 1"
        )
        told = self._ask(ask, {**more, "states": json.dumps([*states]), "after": after})
        return int(told[0][0]) if told else None

    def kept_by_script(self) -> dict[str, tuple[int, int]]:
        """By script: how many promises to customers were kept in time, of how many are over."""
        ask = (
            "SELECT script, sum(state = 'kept'), count(*) FROM temp.stood WHERE NOT waited"
            " AND state IN ('kept', 'kept-late', 'broken') GROUP BY script"
        )
        told = self._ask(ask)
        return {self._names.text(script) or "": (kept, of) for script, kept, of in told}

    def due_before(self, due: int | None, owners: Sequence[str]) -> dict[str, int]:
        """How many open promises with a time some people have until one is due (None: at all)."""
        ask = (
            f"SELECT owner, count(*) FROM temp.stood WHERE {_OPEN} AND due <= :until"
            " AND owner IN (SELECT value FROM json_each(:owners)) GROUP BY owner"
        )
        until = _NEVER if due is None else due
        return dict(self._ask(ask, {"until": until, "owners": json.dumps([*owners])}))

    def reminders(self, *, leads: bool) -> list[ReminderFound]:
        """One's own open promises with a time; with `leads` also those whose owner is away."""
        ask = (
            "SELECT kept.id, stood.promise, stood.due, text, customer FROM temp.stood"
            " CROSS JOIN promises ON promises.call = stood.call AND promises.at = stood.at"
            f" CROSS JOIN kept ON kept.number = promises.call"
            f" WHERE stood.{_OPEN} AND stood.due NOT NULL AND NOT waited"
            " AND (owner = :viewer OR (:leads AND away))"
        )
        told = self._ask(ask, {"leads": leads})
        return [
            ReminderFound(of, id, due, text or "", who or "") for of, id, due, text, who in told
        ]

    def _whole(self, places: Sequence[LedgerCursor]) -> list[PromiseFound]:
        """Promises with their calls and all that was said of them."""
        numbers = list(dict.fromkeys(one.call for one in places))
        told = json.dumps(numbers)
        facts: dict[tuple[int, int], dict[str, Value]] = {}
        ask = f"SELECT call, at, {', '.join(_FACTS)} FROM promises WHERE call IN (SELECT value"
        for call, at, *values in self._connection.execute(f"{ask} FROM json_each(?))", (told,)):
            its: dict[str, Any] = dict(zip(_FACTS, values, strict=True))
            its["origin"] = self._names.text(its["origin"])
            facts[call, at] = its
        rows = self._rows(numbers)
        said = self._said([row.id for row in rows.values()])
        return [
            PromiseFound(one, row, facts[one.call, one.at], self._about(row.id, one.promise, said))
            for one in places
            if (row := rows.get(one.call)) is not None and (one.call, one.at) in facts
        ]

    def _said(self, interactions: Sequence[str]) -> _SaidByPromise:
        """What was said of the promises of some calls, oldest first."""
        found: _SaidByPromise = {}
        told = self._connection.execute(_SAID, (json.dumps(interactions),))
        for of, text, *row in told:
            document = json.loads(statement_text(text, row))
            its = found.setdefault((of, StatementRow(*row).part or ""), {})
            its.setdefault(document.get("id"), document)
        return found

    def _about(self, interaction: str, promise: str, said: _SaidByPromise) -> list[Document]:
        """What was said of a promise, also in the calls that it came from."""
        call, carried, first = promise.partition(CARRIED)
        if not carried:
            return [*said.get((interaction, key(promise)), {}).values()]
        ask = (
            "SELECT kept.id FROM promises CROSS JOIN ledger ON ledger.call = promises.call"
            " AND ledger.at = promises.at CROSS JOIN kept ON kept.number = promises.call"
            f" WHERE promises.promise = ? AND instr(promises.promise, '{CARRIED}')"
        )
        others = [id for (id,) in self._connection.execute(ask, (promise,)).fetchall()]
        every = self._said([key(call), *others])
        its = [(key(call), key(first)), *((one, key(promise)) for one in others)]
        return [*{id: one for each in its for id, one in every.get(each, {}).items()}.values()]

    def _fitting(self, which: LedgerFilter | None, words: str) -> tuple[str, dict[str, Any]]:
        parts = "1" if which is None else _FILTERS[which]
        if not words.split():
            return parts, {}
        return f"{parts} AND {_SPOKEN}", {"words": words.casefold()}

    def _ask(self, ask: str, more: Mapping[str, Any] | None = None) -> list[Any]:
        values = {**self._values, **(more or {})}
        return self._connection.execute(ask, values).fetchall()

    def _condition(self, filters: FilterMaker) -> tuple[str, dict[str, Any]]:
        """Which promises are in the ledger, and all that decides how they stand."""
        asked = self._asked
        values: dict[str, Any] = {
            "viewer": asked.viewer,
            "now": asked.moment.now,
            "zone": asked.moment.zone,
            "soon": asked.soon,
            "today_ends": asked.today_ends,
            "week": asked.week[0],
            "week_ends": asked.week[1],
            "late_after": asked.moment.late_after,
            "opens": _NEVER if asked.opens is None else asked.opens,
            "people": json.dumps(asked.people),
        }
        parts = []
        for name, query in (("e", asked.every), ("c", asked.calls)):
            where = filters.of(query)
            told, *rest = ["0"] if where is None else where.where.split("?")
            for n, part in enumerate(rest):
                told += f":{name}{n}{part}"
                values[f"{name}{n}"] = where.values[n] if where is not None else None
            parts.append(f"({told})")
        every, seen = parts
        mine = " OR ledger.owner = :viewer" if asked.viewer else ""
        found = f"{every} AND ({seen}{mine})"
        if asked.first is not None:
            day, moment = asked.first
            values |= {"first_call": numbers_of(day)[0], "first": moment}
            found += (
                " AND (ledger.call >= :first_call OR ledger.ended >= :first"
                " OR (ledger.ending IS NULL AND ledger.withdrawn = 0))"
            )
        return found, values

    def _has_words(
        self, words: str, text: str | None, customer: str | None, account: str | None,
        owner: str, handed: int, agent: int | None,
    ) -> bool:  # fmt: skip
        """Whether a promise holds all the words: its own, its customer's, whose it is."""
        known = self._names_known.get(owner)
        whose = known or (not handed and agent_pair(self._names.text(agent))[1]) or owner
        spoken = f"{text or ''} {customer or ''} {account or ''} {whose}".casefold()
        return all(word in spoken for word in words.split())
