"""How each promise stands by what was said of it: the rows of `ledger`, kept with the index.

What a clock and a house decide (late, at risk) is worked out when it is asked for
(`standing_promises`); what only statements decide stands here, so that nothing of it is read again.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.log.index.fact_tables import column_text
from jobaid.log.index.index_rows import due_of, identifier, key, microseconds, moment_of
from jobaid.log.index.packed_statements import statement_text
from jobaid.log.index.statement_rows import StatementRow
from jobaid.log.index.tables import agent_pair, day_of
from jobaid.log.promise_standing import PROMISED_IN, SaidOfPromise, course_of, told_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jobaid.log.index.tables import Names
    from jobaid.log.plain_records import Document

CARRIED = "#"
"""Between the call and the promise in the name of one that came from a call handed over."""

A_YEAR_MS = 365 * 86_400_000
"""The longest that a call may be: more is damage."""
FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(9000, 1, 1)
"""Days from which times can be reckoned, both ways."""

COLUMNS = (
    "call", "at", "promise", "made", "due", "due_local", "owner", "handed", "ending", "ended",
    "said", "carried", "withdrawn", "waited", "recipient",
)  # fmt: skip
_INSERT = f"INSERT INTO ledger ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
_OWN = """
SELECT kept.id, kept.number, kept.began_ms, kept.state, kept.agent, its.at, its.promise, its.due,
    its.ms, its.withdrawn, its.origin, its.recipient
FROM kept CROSS JOIN promises AS its ON its.call = kept.number
WHERE kept.id = ? AND kept.shown
"""
_FROM_PROMISES = "FROM promises AS its CROSS JOIN kept ON kept.number = its.call\nWHERE"
_FROM_CALLS = "FROM kept CROSS JOIN promises AS its ON its.call = kept.number\nWHERE kept.id = ?"
_CARRIED = _OWN.replace(
    _FROM_CALLS, f"{_FROM_PROMISES} its.promise = ? AND instr(its.promise, '{CARRIED}')"
)
_EVERY = _OWN.replace(f"{_FROM_CALLS} AND", _FROM_PROMISES) + "ORDER BY its.call, its.at"
_SAID = f"""
SELECT document, {", ".join(StatementRow._fields)} FROM statements
WHERE interaction = ? AND part = ? AND kind = 'promise' AND file NOT NULL ORDER BY at, number
"""


class _Promise(NamedTuple):
    """A promise as its call has it."""

    interaction: str
    call: int
    began_ms: int | None
    state: int | None
    agent: int | None
    at: int
    promise: str | None
    due: str | None
    ms: int | float | None
    withdrawn: int
    origin: int | None
    recipient: str | None

    @property
    def first_made(self) -> tuple[str, str]:
        """The call (`index_rows.key`) and the promise that it was at first."""
        return (
            _first_made(self.promise or "")
            if self.is_carried
            else (self.interaction, self.promise or "")
        )

    @property
    def is_carried(self) -> bool:
        """Whether it came from a call that was handed over."""
        return CARRIED in (self.promise or "")

    @property
    def made_ms(self) -> int:
        """When it was made, in milliseconds since 1970; by the day where that is all there is."""
        began = self.began_ms
        if began is None:
            began = (min(max(day_of(self.call), FIRST_DAY), LAST_DAY) - FIRST_DAY).days * 86_400_000
        return began + (self.ms if isinstance(self.ms, int) and abs(self.ms) < A_YEAR_MS else 0)


class LedgerRows:
    """Writes how promises stand, within a transaction of the caller's. Raises sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection, names: Names) -> None:
        self._connection = connection
        self._names = names

    def settle(self, ids: Iterable[str] | None = None) -> set[int]:
        """Have the promises of some calls (`index_rows.key`), or of all, stand as they do now.

        The numbers of the calls that share a promise with another: their figures change too.
        """
        if ids is None:
            self._connection.execute("DELETE FROM ledger")
            ids = self._with_carried()
            self._connection.executemany(_INSERT, self._rows_but_of(set(ids)))
        first: dict[tuple[str, str], None] = {}
        for id in ids:
            self._connection.execute(
                "DELETE FROM ledger WHERE call IN (SELECT number FROM kept WHERE id = ?)", (id,)
            )
            first.update(dict.fromkeys((id, one) for one in self._carried_out_of(id)))
            first.update(dict.fromkeys(one.first_made for one in self._promises(_OWN, id)))
            first.update(dict.fromkeys(map(_first_made, self._carried_by(id))))
        shared: set[int] = set()
        for interaction, promise in first:
            shared |= self._settle_one(interaction, promise)
        return shared

    def _with_carried(self) -> list[str]:
        """The calls of which promises went on in others, and those in which they did.

        Also those whose ids no column holds as they are: a name may say them otherwise.
        """
        told = self._connection.execute(
            "SELECT kept.id, promise FROM promises JOIN kept ON kept.number = promises.call"
            f" WHERE instr(promise, '{CARRIED}') OR instr(kept.id, '\\ud')"
        )
        both = ((id, _first_made(promise or "")[0]) for id, promise in told.fetchall())
        return [*dict.fromkeys(one for pair in both for one in pair if one is not None)]

    def _rows_but_of(self, others: set[str]) -> Iterator[tuple[Any, ...]]:
        """The rows of all promises that stand by themselves: those of all calls but of `others`."""
        ask = "SELECT DISTINCT interaction, part FROM statements WHERE kind = 'promise'"
        spoken = set(self._connection.execute(ask))
        for row in self._connection.execute(_EVERY):
            one = _Promise(*row)
            if one.interaction in others or self._names.text(one.state) not in PROMISED_IN:
                continue
            of = one.first_made
            said = self._said((of,)) if (of[0], key(of[1])) in spoken else []
            yield self._row(one, said, carried=False)

    def carried_in(self, number: int) -> list[str]:
        """The calls (`index_rows.key`) of which promises went on in one."""
        ask = f"SELECT promise FROM promises WHERE call = ? AND instr(promise, '{CARRIED}')"
        told = self._connection.execute(ask, (number,)).fetchall()
        return [key(promise.partition(CARRIED)[0]) for (promise,) in told]

    def _carried_by(self, id: str) -> list[str]:
        """The promises that went on in a call, by any revision of it: also what shows no more."""
        told = self._connection.execute(
            "SELECT promise FROM kept CROSS JOIN promises ON promises.call = kept.number"
            f" WHERE kept.id = ? AND instr(promise, '{CARRIED}')",
            (id,),
        )
        return [promise for (promise,) in told.fetchall()]

    def _carried_out_of(self, id: str) -> list[str]:
        """The promises of a call that went on in others, also where it is not here itself."""
        start = f"{column_text(identifier(id)) or ''}{CARRIED}"
        ask = (
            f"SELECT DISTINCT promise FROM promises WHERE instr(promise, '{CARRIED}')"
            " AND promise >= ? AND promise < ?"
        )
        told = self._connection.execute(ask, (start, start[:-1] + chr(ord(CARRIED) + 1)))
        return [promise[len(start) :] for (promise,) in told.fetchall()]

    def _promises(self, ask: str, of: str) -> list[_Promise]:
        told = [_Promise(*row) for row in self._connection.execute(ask, (of,)).fetchall()]
        return [one for one in told if self._names.text(one.state) in PROMISED_IN]

    def _settle_one(self, interaction: str, promise: str) -> set[int]:
        """Write a promise, wherever it went on. It stands where that was last."""
        its = [one for one in self._promises(_OWN, interaction) if (one.promise or "") == promise]
        if promise:
            raw = column_text(identifier(interaction)) or ""
            its += self._promises(_CARRIED, f"{raw}{CARRIED}{promise}")
        of = [(interaction, promise), *((one.interaction, one.promise or "") for one in its)]
        said = self._said(dict.fromkeys(of))
        last = max((one.made_ms for one in its if one.is_carried), default=None)
        for one in its:
            stands = last is None or (one.is_carried and one.made_ms == last)
            self._connection.execute(
                "DELETE FROM ledger WHERE call = ? AND at = ?", (one.call, one.at)
            )
            self._connection.execute(_INSERT, self._row(one, said, carried=not stands))
        calls = {one.call for one in its}
        return calls if len(calls) > 1 else set()

    def _said(self, of: Iterable[tuple[str, str]]) -> list[tuple[int, Document]]:
        """What was said of a promise, oldest first, with the moments (microseconds)."""
        found: dict[object, tuple[int, Document]] = {}
        for interaction, promise in of:
            for text, *row in self._connection.execute(_SAID, (interaction, key(promise))):
                document = json.loads(statement_text(text, row))
                at = moment_of(document.get("at"))
                if at is not None:
                    found.setdefault(document.get("id"), (microseconds(at), document))
        return sorted(found.values(), key=lambda one: one[0])

    def _row(
        self, one: _Promise, said: list[tuple[int, Document]], *, carried: bool
    ) -> tuple[Any, ...]:
        agent = agent_pair(self._names.text(one.agent))[0] or ""
        course = course_of(
            due_of(one.due),
            agent,
            [
                SaidOfPromise(
                    str(told.get("change")), at, due_of(told.get("due")), told_id(told.get("to"))
                )
                for at, told in said
            ],
        )
        owner, ending = course.owner, course.ending
        moment, local = course.due or (None, False)
        return (
            one.call,
            one.at,
            one.promise or "",
            one.made_ms * 1000,
            None if moment is None else microseconds(moment),
            local,
            owner,
            owner != agent,
            ending,
            course.ended,
            said[-1][0] if said else None,
            carried,
            bool(one.withdrawn),
            self._names.text(one.origin) == "customer",
            one.recipient or "",
        )


def _first_made(promise: str) -> tuple[str, str]:
    """The call (`index_rows.key`) and the promise of one that came from another call."""
    call, _, first = promise.partition(CARRIED)
    return key(call), first
