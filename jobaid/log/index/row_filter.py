"""A query as a condition in SQL, and the words that it looks for in FTS5's language."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from jobaid.log.index.index_words import fold
from jobaid.log.index.tables import Names, numbers_of, step_word

if TYPE_CHECKING:
    from jobaid.log.index.record_query import RecordQuery

_MANY_WORDS = 50
_WITH_WORDS = "words CROSS JOIN kept ON kept.number = words.rowid"
_ENDED = ("kept", "kept-late", "broken", "withdrawn")
_PROMISED = """kept.number IN (SELECT promises.call FROM promises JOIN kept AS its
    ON its.number = promises.call LEFT JOIN statements ON statements.interaction = its.id
    AND statements.part = promises.promise AND statements.what {ends} WHERE {is_so})"""


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
        connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab (main, words, instance)"
        )

    def of(self, query: RecordQuery) -> RowFilter | None:
        """The condition of a query; None when no row can fit."""
        parts: list[str] = ["kept.shown"]
        values: list[Any] = []

        def must(part: str, *its: object) -> None:
            parts.append(part)
            values.extend(its)

        named = [(name, self._names.same(wanted)) for name, wanted in query.named()]
        if query.agent is not None:
            named.append(("agent", self._names.agents(query.agent)))
        for name, numbers in named:
            if not numbers:
                return None
            must(f"kept.{name} IN ({', '.join(map(str, numbers))})")
        if not query.samples:
            must("NOT kept.sample")
        if query.first is not None or query.last is not None:
            span = numbers_of(query.first or date.min, query.last or date.max)
            must("kept.number BETWEEN ? AND ?", *span)
        if query.slips is not None:
            must("kept.slips > 0" if query.slips else "kept.slips = 0")
        if query.account is not None:
            must("kept.account = ?", query.account)
        if query.phone is not None:
            must("kept.phone = ?", query.phone)
        if query.shortest is not None:
            must("kept.handle_s >= ?", query.shortest)
        if query.longest is not None:
            must("kept.handle_s <= ?", query.longest)
        self._customer(query, must)
        if query.rule is not None:
            rules = self._numbers(query.rule)
            must(f"kept.number IN (SELECT call FROM slips WHERE rule IN ({rules}))")
        if query.promise is not None:
            _promised(query.promise, must)
        return self._with_words(query, parts, values)

    def _with_words(
        self, query: RecordQuery, parts: list[str], values: list[Any]
    ) -> RowFilter | None:
        matches: list[str] = []
        also: tuple[int, ...] = ()
        if query.step is not None:
            steps = self._names.same(query.step)
            if not steps:
                return None
            entered = " OR ".join(f'"{step_word(number)}"' for number in steps)
            matches.append(f"({entered})")
        if query.words:
            matches.append(query.words.match(self._longer))
            also = self._said(matches[-1])
            if also and query.step is not None:
                steps_ = self._numbers(query.step)
                parts.append(
                    f"EXISTS (SELECT 1 FROM steps WHERE call = kept.number AND step IN ({steps_}))"
                )
        return RowFilter(" AND ".join(parts), tuple(values), " AND ".join(matches), also)

    def _customer(self, query: RecordQuery, must: Callable[..., None]) -> None:
        customer = query.customer
        if customer is None:
            return
        named = fold(customer.name) if customer.name.strip() else None
        if customer.account and named is not None:
            must(
                "kept.number IN (SELECT number FROM kept WHERE account = ? UNION ALL"
                " SELECT number FROM kept WHERE customer_key = ? AND account IS NULL)",
                customer.account,
                named,
            )
        elif customer.account:
            must("kept.account = ?", customer.account)
        else:
            must("kept.customer_key = ?", named)

    def _numbers(self, name: str) -> str:
        return ", ".join(map(str, self._names.same(name)))

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


def _promised(state: str, must: Callable[..., None]) -> None:
    ended = f"IN ({', '.join(repr(one) for one in _ENDED)})"
    if state == "any":
        must("kept.promises > 0")
    elif state == "open":
        must(_PROMISED.format(ends=ended, is_so="statements.number IS NULL"))
    else:
        must(_PROMISED.format(ends="= ?", is_so="statements.number IS NOT NULL"), state)
