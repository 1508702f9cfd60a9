"""What statements come to, in tables in memory: what reviews gave.

Worked out when it is first asked for, and again after the index has changed: a filter by them then
costs what any filter does.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

SAYS = "CASE WHEN json_valid({of}.document) THEN json_extract({of}.document, '$.{name}') END"
"""What a statement says under a name, in SQL."""

_TABLES = {
    # The last review that stands, those of a calibration apart
    "scored": (
        "interaction TEXT PRIMARY KEY, call INTEGER, score REAL",
        f"""INSERT INTO temp.scored SELECT interaction, kept.number, score FROM
            (SELECT interaction, max(at), {SAYS.format(of="statements", name="result.score")}
            AS score FROM statements WHERE kind = 'review' AND file IS NOT NULL
            AND interaction IS NOT NULL
            AND {SAYS.format(of="statements", name="blind")} IS NULL GROUP BY interaction)
            LEFT JOIN kept ON kept.id = interaction AND kept.shown
            WHERE typeof(score) IN ('integer', 'real')""",
    ),
}


class LaterFacts:
    """Has `temp.scored`, and what others hold here, true to the index. Raises sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._made: dict[str, tuple[object, tuple[int, int]]] = {}

    def know(self, table: str) -> None:
        """Have a table as of now."""
        columns, *fill = _TABLES[table]

        def make() -> None:
            self._connection.execute(f"CREATE TEMP TABLE {table} ({columns})")
            for one in fill:
                self._connection.execute(one)

        self.hold(table, None, make)

    def hold(self, table: str, asked: object, make: Callable[[], None]) -> None:
        """Have a table of `temp` as of now, for what is asked: `make` makes it anew."""
        if self._made.get(table) == (asked, self._state()):
            return
        before = self._state()
        others = {name: asked for name, (asked, state) in self._made.items() if state == before}
        self._connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
        make()
        # Filling a table counts as a change: those that were true before it still are
        now = self._state()
        self._made.update({name: (its, now) for name, its in others.items()})
        self._made[table] = (asked, now)

    def _state(self) -> tuple[int, int]:
        """Another one after every change of the index, by this connection or by another."""
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return int(version), self._connection.total_changes
