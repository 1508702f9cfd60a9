"""What figures are made of, by day and in columns: any span of days is read at once.

A day's calls that are shown, in order of time, and what each says one by one, as arrays. A figure
over a million calls then takes a second, under any filter, and stays exact. Statements that change
a figure (how a promise ended, a corrected outcome, another customer) are already counted in: a
statement marks the day of its call as changed, and puts its row right (`Intake`).

Steps and standards stand here and nowhere else in the index, also those of calls that another
revision hides.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any

from jobaid.log.index.index_rows import PUTTING_RIGHT
from jobaid.log.index.packed_columns import NOTHING, numbers_in, packed
from jobaid.log.index.tables import Names, numbers_of
from jobaid.log.promise_standing import ENDINGS

if TYPE_CHECKING:
    from datetime import date

NAME_COLUMNS = (
    "script", "agent", "team", "desk", "channel", "language", "version", "state", "outcome",
)  # fmt: skip
LENGTH_COLUMNS = ("handle_s", "hold_s", "wrap_s", "waited_s")

FACT_COLUMNS = {
    "skipped": ("step", "reason"),
    "none_fits": ("step", "text"),
    "off_script": ("step", "reason"),
    "slips": ("rule", "near"),
    "may_used": ("may",),
    "promises": ("origin", "step", "ms"),
    "feedback": ("question", "answer", "value"),
}
"""By table, what of its entries figures need."""

StoodByPromise = dict[tuple[int, int], tuple[float | int | None, ...] | None]
"""`STOOD_COLUMNS` of promises by the call's number and the entry's place; None for one that went
on in another call, where it counts."""

STOOD_COLUMNS = ("ending", "ended_ms", "due_ms", "due_local")
"""What the ledger says of a promise: how it ended (0: not, `ENDINGS` from 1 on, a promise taken
back in its call as one that was withdrawn), when, when it was due (ms since 1970), and whether
that is a time without an offset, told as if in UTC."""

COUNTED_KINDS = (*PUTTING_RIGHT, "promise")
"""The kinds of statements that change a figure of their call."""

_DECIMALS = {"began_ms", "ended_ms", "due_ms", "value", *LENGTH_COLUMNS}
_HOW_THEY_STAND = """
SELECT call, at, carried, ending, withdrawn, ended, due, due_local FROM ledger
WHERE call BETWEEN ? AND ?
"""
_CUSTOMER = ("account", "phone", "customer_key")


OWN_COLUMNS = {"steps": ("step", "spent_ms"), "standards": ("standard", "met")}
"""By table, the entries that stand here alone."""

OWN_CALLS = "own.call"
"""The column of the calls whose entries of `OWN_COLUMNS` are kept. It is there only where these are
not the calls that show: those of a hidden one are kept too."""

OwnEntries = Mapping[str, Sequence[tuple[Any, ...]]]
"""By table, the entries of a call in order."""

_OWN = (
    OWN_CALLS,
    *(f"{table}.n" for table in OWN_COLUMNS),
    *(f"{table}.{name}" for table, names in OWN_COLUMNS.items() for name in names),
)


class DayColumns:
    """Writes the columns of a day, within a transaction of the caller's. Raises sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection, names: Names) -> None:
        self._connection = connection
        self._names = names

    def make(self, day: date) -> None:
        """Make the columns of a day anew, but for those that stand here alone."""
        ordinal = day.toordinal()
        calls = self._own_calls(ordinal)
        self._connection.execute(
            f"DELETE FROM day_columns WHERE day = ? AND name NOT IN ({', '.join('?' * len(_OWN))})",
            (ordinal, *_OWN),
        )
        columns = dict(self._columns(*numbers_of(day)))
        for name, values in columns.items():
            self._write(ordinal, name, values)
        shown = list(columns.get("number", ()))
        self._write(ordinal, OWN_CALLS, () if calls == shown else calls)
        self._connection.execute("DELETE FROM step_days WHERE day = ?", (ordinal,))
        self._connection.executemany(
            "INSERT INTO step_days VALUES (?, ?)",
            [(ordinal, step) for step in self._entered(ordinal, calls, set(shown))],
        )

    def take_own(self, day: date, fresh: Mapping[int, OwnEntries], gone: Set[int]) -> None:
        """Take what stands here alone of new calls in, and of others out. `make` is to follow."""
        ordinal = day.toordinal()
        known = self._own_calls(ordinal)
        calls = sorted({*known, *fresh} - (gone - fresh.keys()))
        self._write(ordinal, OWN_CALLS, calls)
        for table, names in OWN_COLUMNS.items():
            merged: dict[int, Sequence[tuple[Any, ...]]] = {
                call: entries.get(table, ()) for call, entries in fresh.items()
            }
            columns = [self._read(ordinal, f"{table}.{name}") for name in names]
            entries = iter(zip(*columns, strict=True))
            for call, n in zip(known, self._read(ordinal, f"{table}.n"), strict=False):
                its = [next(entries) for _ in range(n)]
                merged.setdefault(call, its)
            counts = [len(merged.get(call, ())) for call in calls]
            every = [entry for call in calls for entry in merged.get(call, ())]
            self._write(ordinal, f"{table}.n", counts if every else ())
            for at, name in enumerate(names):
                self._write(ordinal, f"{table}.{name}", [entry[at] for entry in every])

    def _own_calls(self, ordinal: int) -> list[int]:
        """The calls whose entries stand here alone."""
        if self._has(ordinal, OWN_CALLS):
            return self._read(ordinal, OWN_CALLS)
        own = any(self._has(ordinal, f"{table}.n") for table in OWN_COLUMNS)
        return self._read(ordinal, "number") if own else []

    def _entered(self, ordinal: int, calls: list[int], shown: Set[int]) -> set[int]:
        """The steps that the calls that show have entered."""
        steps = self._read(ordinal, "steps.step")
        if steps and not set(calls) <= shown:
            counts = self._read(ordinal, "steps.n")
            which = [call in shown for call, n in zip(calls, counts, strict=True) for _ in range(n)]
            steps = [step for step, there in zip(steps, which, strict=True) if there]
        return set(steps) - {NOTHING, None}

    def _has(self, ordinal: int, name: str) -> bool:
        ask = "SELECT 1 FROM day_columns WHERE name = ? AND day = ?"
        return self._connection.execute(ask, (name, ordinal)).fetchone() is not None

    def _read(self, ordinal: int, name: str) -> list[Any]:
        ask = "SELECT type, data FROM day_columns WHERE name = ? AND day = ?"
        found = self._connection.execute(ask, (name, ordinal)).fetchone()
        return [] if found is None else numbers_in(*found)

    def _write(self, ordinal: int, name: str, values: Sequence[Any]) -> None:
        """Put a column in the place of one of its name; none at all where it has no values."""
        where = (name, ordinal)
        if not values:
            self._connection.execute("DELETE FROM day_columns WHERE name = ? AND day = ?", where)
            return
        kind, data = packed(values, decimal=name.rpartition(".")[2] in _DECIMALS)
        self._connection.execute(
            "INSERT OR REPLACE INTO day_columns VALUES (?, ?, ?, ?)", (*where, kind, data)
        )

    def _columns(self, low: int, high: int) -> Iterator[tuple[str, Sequence[Any]]]:
        wanted = (
            "number", *NAME_COLUMNS, "hour", "sample", "began_ms", *LENGTH_COLUMNS, *_CUSTOMER,
        )  # fmt: skip
        rows = self._connection.execute(
            f"SELECT {', '.join(wanted)} FROM kept WHERE number BETWEEN ? AND ? AND shown"
            " ORDER BY number",
            (low, high),
        ).fetchall()
        if not rows:
            return
        calls = dict(zip(wanted, map(list, zip(*rows, strict=True)), strict=True))
        numbers: list[int] = calls["number"]
        stood = self._stood(low, high)
        place = {number: at for at, number in enumerate(numbers)}
        who = zip(*(calls.pop(name) for name in _CUSTOMER), strict=True)
        yield "customer", [_customer(*one) for one in who]
        yield from calls.items()
        for table in FACT_COLUMNS:
            yield from self._facts(table, low, high, place, stood)

    def _facts(
        self, table: str, low: int, high: int, place: dict[int, int], stood: StoodByPromise
    ) -> Iterator[tuple[str, Sequence[Any]]]:
        """The entries of a table in order, and how many each call has."""
        names = FACT_COLUMNS[table]
        told = self._connection.execute(
            f"SELECT call, at, {', '.join(names)} FROM {table} WHERE call BETWEEN ? AND ?"
            " ORDER BY call, at",
            (low, high),
        ).fetchall()
        stands = stood if table == "promises" else {}
        rows = [
            row for row in told if row[0] in place and stands.get((row[0], row[1]), ()) is not None
        ]
        if not rows:
            return
        calls, at, *columns = zip(*rows, strict=True)
        counts = [0] * len(place)
        for number in calls:
            counts[place[number]] += 1
        yield f"{table}.n", counts
        for name, values in zip(names, columns, strict=True):
            yield f"{table}.{name}", values
        if table == "promises":
            known = [stood.get(both) or _UNKNOWN for both in zip(calls, at, strict=True)]
            for name, values in zip(STOOD_COLUMNS, zip(*known, strict=True), strict=True):
                yield f"{table}.{name}", values

    def _stood(self, low: int, high: int) -> StoodByPromise:
        """How promises stand, as the ledger has it, and which count elsewhere."""
        stood: StoodByPromise = {}
        told = self._connection.execute(_HOW_THEY_STAND, (low, high))
        for call, at, carried, ending, withdrawn, ended, due, local in told:
            ending = ending or ("withdrawn" if withdrawn else None)
            stood[call, at] = None if carried else (
                0 if ending is None else 1 + ENDINGS.index(ending), _ms(ended), _ms(due), local
            )  # fmt: skip
        return stood


_UNKNOWN = (0, None, None, 0)


def _ms(us: int | None) -> float | None:
    return None if us is None else us / 1000


def _customer(account: str | None, phone: str | None, name: str | None) -> int:
    """Who a customer is, as a number: by the account, else the phone, else the name."""
    for kind, told in (("a", account), ("p", phone), ("c", name)):
        if told is not None:
            known = hashlib.blake2b(f"{kind}{told}".encode(), digest_size=8).digest()
            return int.from_bytes(known, "big", signed=True)
    return 0
