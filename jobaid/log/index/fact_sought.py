"""Calls of which a document says one certain thing: skipped this step, for that reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.log.index.fact_tables import FACT_TABLE, STEPS, ColumnKind, Value
from jobaid.log.index.tables import entered_steps
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.index.fact_tables import FactRows


@dataclass(frozen=True, slots=True)
class FactSought:
    """An entry of a table of facts (`fact_tables`) with these values in some of its columns.

    A name fits whatever its case; several values for one column fit each. None is nothing there.
    """

    table: str
    columns: tuple[tuple[str, tuple[Value, ...]], ...] = ()

    def condition(self, same: Callable[[str], list[int]]) -> tuple[str, list[Value]]:
        """The calls in SQL, and its values; `same` gives the numbers of a name."""
        if self.table == STEPS:
            return self._entered(same), []
        parts: list[str] = ["1"]
        values: list[Value] = []
        for name, wanted in self.columns:
            either: list[str] = []
            for one in wanted:
                if one is None:
                    either.append(f"{name} IS NULL")
                elif self._is_name(name):
                    either.append(f"{name} IN ({', '.join(map(str, same(str(one))))})")
                else:
                    either.append(f"{name} = ?")
                    values.append(one)
            parts.append(f"({' OR '.join(either)})")
        where = " AND ".join(parts)
        return f"kept.number IN (SELECT call FROM {self.table} WHERE {where})", values

    def _entered(self, same: Callable[[str], list[int]]) -> str:
        """The calls that entered a step: the index has its steps as words."""
        wanted = [one for name, some in self.columns if name == "step" for one in some]
        numbers = [number for one in wanted for number in same(str(one))]
        return entered_steps(numbers)

    def is_in(self, facts: FactRows | None) -> bool:
        """Whether a call with these facts has such an entry."""
        places = {one.name: at for at, one in enumerate(FACT_TABLE[self.table].columns)}
        return any(
            all(
                any(self._fits(name, entry[places[name]], one) for one in wanted)
                for name, wanted in self.columns
            )
            for entry in (facts or {}).get(self.table, ())
        )

    def _fits(self, name: str, told: Value, wanted: Value) -> bool:
        if isinstance(told, str) and isinstance(wanted, str) and self._is_name(name):
            return told.casefold() == wanted.casefold()
        return told == wanted

    def _is_name(self, name: str) -> bool:
        column = FACT_TABLE[self.table].column(name)
        return column is not None and column.kind is ColumnKind.NAME
