"""Rows of the index put right by what was said of their calls later; documents are never edited."""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from typing import TYPE_CHECKING

from jobaid.log.index.index_rows import CORRECTABLE, PUTTING_RIGHT, DayFileRef, IndexRow, put_right
from jobaid.log.index.packed_statements import statement_text
from jobaid.log.index.statement_rows import StatementRow
from jobaid.log.index.tables import NAMED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jobaid.log.index.tables import Names
    from jobaid.log.plain_records import Document

_READ = (*CORRECTABLE, "as_kept")
_WRITTEN = (*CORRECTABLE, "customer_key", "as_kept")
_MEND = f"UPDATE kept SET {', '.join(f'{name} = ?' for name in _WRITTEN)} WHERE number = ?"
_SAID = f"""
SELECT document, {", ".join(StatementRow._fields)} FROM statements
WHERE interaction = ? AND kind IN {PUTTING_RIGHT!r} AND file NOT NULL ORDER BY at, number
"""
_NOWHERE = DayFileRef("", date.min)


class Corrections:
    """Writes what counts into rows, within a transaction of the caller's. Raises sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection, names: Names) -> None:
        self._connection = connection
        self._names = names

    def corrected_ids(self) -> list[str]:
        """The calls (`index_rows.key`) that amendments and corrections were made about."""
        ask = (
            f"SELECT DISTINCT interaction FROM statements WHERE kind IN {PUTTING_RIGHT!r}"
            " AND interaction NOT NULL AND file NOT NULL"
        )
        return [id for (id,) in self._connection.execute(ask).fetchall()]

    def settle(self, id: str) -> list[int]:
        """Have the rows of a call say what counts now; the numbers of those that changed."""
        right = put_right(self._said(id))
        changed: list[int] = []
        for number, row in list(self._rows(id)):
            settled = row.with_right(right)
            if settled != row:
                self._connection.execute(_MEND, (*self._columns(settled), number))
                changed.append(number)
        return changed

    def _said(self, id: str) -> Iterator[Document]:
        for text, *row in self._connection.execute(_SAID, (id,)).fetchall():
            yield json.loads(statement_text(text, row))

    def _rows(self, id: str) -> Iterator[tuple[int, IndexRow]]:
        """The rows of a call, each with as much of it as may be put right."""
        ask = f"SELECT number, {', '.join(_READ)} FROM kept WHERE id = ? AND file NOT NULL"
        for number, *told in self._connection.execute(ask, (id,)):
            values = dict(zip(_READ, told, strict=True))
            for name in NAMED:
                if name in values:
                    values[name] = self._names.text(values[name])
            yield number, IndexRow(id, 0, _NOWHERE, **values)

    def _columns(self, row: IndexRow) -> Iterator[str | int | None]:
        for name in _WRITTEN:
            value = getattr(row, name)
            yield self._names.number(value) if name in NAMED else value
