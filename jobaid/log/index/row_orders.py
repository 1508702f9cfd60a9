"""In which order the rows of a record come, and how a page goes on from where one ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.log.index.record_query import FIGURES, NAMES
from jobaid.log.index.tables import COUNTS, INDEXED, NAMED, WHO, agent_pair
from jobaid.log.index.totals import NoSuchColumn

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from jobaid.log.index.record_query import Cursor, Order
    from jobaid.log.index.row_filter import FilterMaker, RowFilter
    from jobaid.log.index.tables import Names


class RowOrders:
    """Numbers of rows in an order: all of a list, or some from a cursor on.

    Rows that have nothing in the column of the order come last. Raises sqlite3.Error and
    NoSuchColumn.
    """

    def __init__(self, connection: sqlite3.Connection, names: Names, filters: FilterMaker) -> None:
        self._connection = connection
        self._names = names
        self._filters = filters

    def parts(self, where: RowFilter, order: Order) -> Iterator[tuple[str, list[Any]]]:
        """The numbers of a sorted list, in questions one after the other."""
        source, condition, values = where.whole()
        way = way_of(order)
        ask = f"SELECT kept.number AS number FROM {source} WHERE {condition} AND"
        if order.by in INDEXED:
            for text, numbers in self._ordered_names(order):
                part = f"kept.{order.by} IN ({', '.join(map(str, numbers))})"
                if text is None:
                    part = f"({part} OR kept.{order.by} IS NULL)"
                yield f"{ask} {part} ORDER BY kept.number {way}", values
            return
        column = f"kept.{_column(order)}"
        if order.by in COUNTS:
            some = f"{ask} {column} > 0 ORDER BY {column} {way}, kept.number {way}"
            none = f"{ask} {column} = 0 ORDER BY kept.number {way}"
            for part in (some, none) if order.descending else (none, some):
                yield part, values
            return
        by, there, _ = _sorted_by(column)
        yield f"{ask} {there} ORDER BY {by} {way}, kept.number {way}", values
        yield f"{ask} {column} IS NULL ORDER BY kept.number {way}", values

    def pairs(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """What rows have in the column of an order, and their numbers; at most `limit` (-1: all).

        Rows that have nothing there come last.
        """
        if order.by == "began":
            return self._by_time(where, order, after, limit)
        if order.by == "score":
            return self._by_score(where, order, after, limit)
        if order.by not in (*NAMES, "agent") and not where.match:
            return self._by_value(where, order, after, limit)
        if order.by in INDEXED and not where.match:
            return self._by_name(where, order, after, limit)
        return self._by_sorting(where, order, after, limit)

    def _by_time(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        source, condition, values = where.whole()
        number = where.number
        if after is not None:
            condition += f" AND {number} {'<' if order.descending else '>'} ?"
            values.append(after.number)
        ask = f"SELECT NULL, {number} FROM {source} WHERE {condition} ORDER BY {number}"
        told = self._connection.execute(f"{ask} {way_of(order)} LIMIT ?", [*values, limit])
        return told.fetchall()

    def _by_value(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """By a column that holds the value itself: first those that have one, then the others."""
        if order.by in COUNTS:
            return self._by_count(where, order, after, limit)
        source, condition, values = where.whole()
        column, way = f"kept.{_column(order)}", way_of(order)
        than = "<" if order.descending else ">"
        found: list[tuple[Any, int]] = []
        if after is None or after.value is not None:
            by, part, value = _sorted_by(column)
            more = []
            if after is not None:
                part += f" AND ({by}, kept.number) {than} ({value}, ?)"
                more = [after.value, after.number]
            ask = f"SELECT {column}, kept.number FROM {source} WHERE {condition} AND {part}"
            ask += f" ORDER BY {by} {way}, kept.number {way} LIMIT ?"
            found = self._connection.execute(ask, [*values, *more, limit]).fetchall()
        if limit < 0 or len(found) < limit:
            part, more = f"{column} IS NULL", []
            if after is not None and after.value is None:
                part, more = f"{part} AND kept.number {than} ?", [after.number]
            rest = limit if limit < 0 else limit - len(found)
            ask = f"SELECT NULL, kept.number FROM {source} WHERE {condition} AND {part}"
            ask += f" ORDER BY kept.number {way} LIMIT ?"
            found += self._connection.execute(ask, [*values, *more, rest]).fetchall()
        return found

    def _by_count(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """By how many there are: most calls have none, and stand in no index for it."""
        source, condition, values = where.whole()
        column, way = f"kept.{_column(order)}", way_of(order)
        than = "<" if order.descending else ">"
        ask = f"SELECT {column}, kept.number FROM {source} WHERE {condition} AND"
        found: list[tuple[Any, int]] = []
        begun = after is None
        for some in (True, False) if order.descending else (False, True):
            rest = limit if limit < 0 else limit - len(found)
            part, more = f"{column} > 0" if some else f"{column} = 0", list[Any]()
            if after is not None and bool(after.value) == some:
                part, begun = f"{part} AND ({column}, kept.number) {than} (?, ?)", True
                more = [after.value, after.number]
            if not begun or rest == 0:
                continue
            sort = f"{column} {way}, kept.number {way}" if some else f"kept.number {way}"
            told = self._connection.execute(
                f"{ask} {part} ORDER BY {sort} LIMIT ?", [*values, *more, rest]
            )
            found += told.fetchall()
        return found

    def _by_score(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """By what the last review gave: first the reviewed, who are few, then the others."""
        source, condition, values = where.whole()
        found = self.scored(where, order)
        if after is not None:
            found = [one for one in found if _is_after(one, after, order)]
        if 0 <= limit <= len(found):
            return found[:limit]
        part, more = "kept.number NOT IN (SELECT call FROM temp.scored WHERE call NOT NULL)", []
        if after is not None and after.value is None:
            part += f" AND kept.number {'<' if order.descending else '>'} ?"
            more = [after.number]
        ask = f"SELECT NULL, kept.number FROM {source} WHERE {condition} AND {part}"
        ask += f" ORDER BY kept.number {way_of(order)} LIMIT ?"
        rest = limit if limit < 0 else limit - len(found)
        return found + self._connection.execute(ask, [*values, *more, rest]).fetchall()

    def scored(self, where: RowFilter, order: Order) -> list[tuple[Any, int]]:
        """The reviewed calls that fit, in order: what the last review gave each, its number."""
        source, condition, values = where.whole()
        self._filters.later.know("scored")
        scores = dict(self._connection.execute("SELECT call, score FROM temp.scored"))
        among = "kept.number IN (SELECT call FROM temp.scored)"
        ask = f"SELECT kept.number FROM {source} WHERE {condition} AND {among}"
        told = [(scores[number], number) for (number,) in self._connection.execute(ask, values)]
        return sorted(told, reverse=order.descending)

    def _by_name(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """By a column of names that has an index: the rows of one name after the other."""
        source, condition, values = where.whole()
        than = "<" if order.descending else ">"
        found: list[tuple[Any, int]] = []
        for text, numbers in self._ordered_names(order):
            at = after is not None and after.value == text
            if after is not None and not at and not _comes_after(text, after.value, order):
                continue
            part = f"kept.{order.by} IN ({', '.join(map(str, numbers))})"
            if text is None:
                part = f"({part} OR kept.{order.by} IS NULL)"
            more: list[Any] = []
            if at and after is not None:
                part, more = f"{part} AND kept.number {than} ?", [after.number]
            rest = limit if limit < 0 else limit - len(found)
            ask = f"SELECT kept.number FROM {source} WHERE {condition} AND {part}"
            ask += f" ORDER BY kept.number {way_of(order)} LIMIT ?"
            told = self._connection.execute(ask, [*values, *more, rest])
            found += [(text, number) for (number,) in told]
            if len(found) == limit:
                break
        return found

    def _by_sorting(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """By any column, all that fit sorted here: for searches by words."""
        source, condition, values = where.whole()
        column = _column(order)
        ask = f"SELECT kept.{column}, kept.number FROM {source} WHERE {condition}"
        told = self._connection.execute(ask, values).fetchall()
        if column in NAMED:
            told = [(self._sort_text(column, value), number) for value, number in told]
        there = sorted((pair for pair in told if pair[0] is not None), reverse=order.descending)
        none = sorted((pair[1] for pair in told if pair[0] is None), reverse=order.descending)
        found = [*there, *((None, number) for number in none)]
        if after is not None:
            found = [one for one in found if _is_after(one, after, order)]
        return found if limit < 0 else found[:limit]

    def _ordered_names(self, order: Order) -> Iterator[tuple[str | None, list[int]]]:
        """The texts of a column in order, each with its numbers in `names`; last, rows without."""
        return self.in_order(self.numbers_in(order.by), order)

    def in_order(
        self, numbers: Iterable[int], order: Order
    ) -> Iterator[tuple[str | None, list[int]]]:
        """Names by their texts in order, each with its numbers; last, rows without one."""
        texts: dict[str, list[int]] = {}
        without: list[int] = []  # an agent without id and name
        for number in numbers:
            text = self._sort_text(order.by, number)
            (without if text is None else texts.setdefault(text, [])).append(number)
        yield from sorted(texts.items(), reverse=order.descending)
        yield None, without

    def numbers_in(self, column: str) -> list[int]:
        """What stands in a column that has an index, each once."""
        there = self._connection.execute(
            f"WITH RECURSIVE known (name) AS (SELECT min({column}) FROM kept WHERE shown UNION ALL"
            f" SELECT (SELECT min({column}) FROM kept WHERE shown AND {column} > name) FROM known"
            " WHERE name IS NOT NULL) SELECT name FROM known WHERE name IS NOT NULL"
        )
        return [number for (number,) in there.fetchall()]

    def _sort_text(self, column: str, number: int | None) -> str | None:
        """By what a name is sorted: of an agent the name, else the id; whatever the case."""
        text = self._names.text(number)
        if text is not None and column == "agent":
            id, name = agent_pair(text)
            text = name or id
        return None if text is None else text.casefold()


def way_of(order: Order) -> str:
    """Up or down, as SQLite says it."""
    return "DESC" if order.descending else "ASC"


def _column(order: Order) -> str:
    if order.by == "customer":
        return "customer_key"
    if order.by in ("account", "agent", *NAMES, *FIGURES):
        return order.by
    raise NoSuchColumn(f"rows have no order by {order.by}")


def _sorted_by(column: str) -> tuple[str, str, str]:
    """What rows are sorted by for a column, which have it, and a value of it, in SQL."""
    if column == "kept.account":
        return WHO, f"{WHO} >= 'a' AND {WHO} < 'b'", "'a' || ?"
    return column, f"{column} IS NOT NULL", "?"


def _comes_after(text: str | None, than: object, order: Order) -> bool:
    """Whether a name comes after another; no name comes after every one."""
    if text is None or than is None:
        return text is None and than is not None
    return text < str(than) if order.descending else text > str(than)


def _is_after(pair: tuple[Any, int], after: Cursor, order: Order) -> bool:
    value, number = pair
    if (value is None) != (after.value is None):
        return value is None
    here = (number,) if value is None else (value, number)
    there = (after.number,) if value is None else (after.value, after.number)
    return here < there if order.descending else here > there
