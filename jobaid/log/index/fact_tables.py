"""What a document says one by one: its steps, promises, slips and the like, as rows of tables.

Each table is told here as data; intake, queries and totals are made from it. A further one is one
more entry, and a higher `tables.VERSION`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple

_LONGEST = 500
_MOST = 10_000  # entries of a list that count: a call has tens
_LARGEST = 1 << 62

Value = str | int | float | None
FactRows = dict[str, list[tuple[Value, ...]]]
"""By name of the table: for each entry the values of its columns, in order."""


class ColumnKind(Enum):
    """What a column holds: a text that is often the same, another text, or a number."""

    NAME = "name"
    TEXT = "text"
    NUMBER = "number"


class FactColumn(NamedTuple):
    """A column: its name, its kind, and how its value is got out of an entry of the document."""

    name: str
    kind: ColumnKind
    read: Callable[[Mapping[str, Any]], Value]


class FactTable(NamedTuple):
    """A table: its name, where its entries stand in a document, and its columns.

    Beside its columns each has `call` (a number of `kept`) and `at` (the entry's place, from 0).
    Without `stored` it is no table of the index: its entries are in the columns of days alone, for
    there are as many of them as of all else. `only` says which entries count.
    """

    name: str
    part: str
    columns: tuple[FactColumn, ...]
    stored: bool = True
    only: Callable[[Mapping[str, Any]], bool] | None = None

    def column(self, name: str) -> FactColumn | None:
        """The column with this name, or None."""
        return next((one for one in self.columns if one.name == name), None)


def column_text(value: object) -> str | None:
    """A text as the columns have it: cut, and one that any encoding can write."""
    if type(value) is str and value.isascii() and 0 < len(value) <= _LONGEST:
        return value.replace("\0", "?")  # the usual case
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    if not isinstance(value, str) or not value:
        return None
    return value[:_LONGEST].encode("utf-8", "replace").decode("utf-8").replace("\0", "?")


def _number(value: object) -> int | float | None:
    if type(value) is int and -_LARGEST < value < _LARGEST:
        return value  # the usual case
    if isinstance(value, bool):
        return int(value)
    return value if isinstance(value, int | float) and abs(value) < _LARGEST else None


def _step_of(entry: Mapping[str, Any]) -> str | None:
    script, step = entry.get("script"), entry.get("step")
    told = isinstance(script, str) and isinstance(step, str)
    return _step_text(script, step) if told else None


@lru_cache(maxsize=4_096)
def _step_text(script: str, step: str) -> str | None:
    return column_text(f"{script}/{step}")


def _spent(entry: Mapping[str, Any]) -> int | float | None:
    told, until = entry.get("entered_ms"), entry.get("left_ms")
    if type(told) is int and type(until) is int and "parked_ms" not in entry:
        if 0 <= told <= until < _LARGEST:
            return until - told  # the usual case
        return None
    entered, left = _number(told), _number(until)
    if entered is None or left is None or left < entered:
        return None
    return max(0, left - entered - (_number(entry.get("parked_ms")) or 0))


def _missed(entry: Mapping[str, Any]) -> bool:
    return _number(entry.get("met")) == 0


def _near(entry: Mapping[str, Any]) -> int:
    return int(entry.get("kind") == "near-miss")


def _withdrawn(entry: Mapping[str, Any]) -> int:
    return int(bool(entry.get("withdrawn")))


def _amount(entry: Mapping[str, Any]) -> int | float | None:
    """Money is kept as exact text; an index may round it."""
    told = entry.get("amount")
    try:
        return _number(float(told) if isinstance(told, str) else told)
    except ValueError:
        return None


def _name(name: str, key: str = "") -> FactColumn:
    return FactColumn(name, ColumnKind.NAME, lambda entry: column_text(entry.get(key or name)))


def _words(name: str, key: str = "") -> FactColumn:
    return FactColumn(name, ColumnKind.TEXT, lambda entry: column_text(entry.get(key or name)))


def _figure(name: str, key: str = "") -> FactColumn:
    return FactColumn(name, ColumnKind.NUMBER, lambda entry: _number(entry.get(key or name)))


_STEP = FactColumn("step", ColumnKind.NAME, _step_of)
_MS = _figure("ms")

FACT_TABLES = (
    FactTable(
        "steps",
        "path",
        (_STEP, FactColumn("spent_ms", ColumnKind.NUMBER, _spent)),
        stored=False,
    ),
    FactTable("standards", "standards", (_name("standard", "id"), _figure("met")), stored=False),
    FactTable("missed", "standards", (_name("standard", "id"), _STEP), only=_missed),
    FactTable(
        "promises",
        "promises",
        (
            _words("promise", "id"),
            _words("text"),
            _words("due"),
            _words("due_text"),
            _words("recipient", "to"),
            _name("origin", "from"),
            _STEP,
            _MS,
            FactColumn("withdrawn", ColumnKind.NUMBER, _withdrawn),
        ),
    ),
    FactTable(
        "feedback",
        "feedback",
        (
            _name("question"),
            _name("answer", "value"),
            _figure("value"),
            _words("words"),
            _words("skipped"),
            _MS,
        ),
    ),
    FactTable(
        "slips",
        "slips",
        (_name("rule"), FactColumn("near", ColumnKind.NUMBER, _near), _words("text"), _STEP, _MS),
    ),
    FactTable("rules_broken", "rules_broken", (_name("rule"), _words("why"), _STEP, _MS)),
    FactTable(
        "complaints",
        "complaints",
        (_words("complaint", "id"), _words("text"), _words("wants"), _words("due"), _STEP, _MS),
    ),
    FactTable("none_fits", "none_fits", (_words("text"), _STEP, _MS)),
    FactTable("off_script", "off_script", (_name("reason"), _words("text"), _STEP, _MS)),
    FactTable(
        "may_used",
        "may_used",
        (
            _name("may"),
            FactColumn("amount", ColumnKind.NUMBER, _amount),
            _words("reason"),
            _STEP,
            _MS,
        ),
    ),
    FactTable(
        "suggestions", "suggestions", (_words("suggestion", "id"), _words("text"), _STEP, _MS)
    ),
    FactTable("no_contact", "no_contact", (_figure("holds", "on"), _words("words"), _MS)),
    FactTable("skipped", "skipped", (_name("reason"), _STEP, _MS)),
    FactTable("replies", "replies", (_name("reply"), _MS)),
    FactTable("transfers", "transfers", (_name("way", "kind"), _name("receiver", "to"), _MS)),
)
"""Every table of facts."""

STEPS = "steps"
"""The table of the steps."""

STORED_TABLES = tuple(table for table in FACT_TABLES if table.stored)
"""Those that are tables of the index."""

FACT_TABLE: Mapping[str, FactTable] = {table.name: table for table in FACT_TABLES}


def facts_of(document: Mapping[str, Any]) -> FactRows:
    """The facts of an interaction document, only the tables that have any. Never raises."""
    found: FactRows = {}
    for table in FACT_TABLES:
        part = document.get(table.part)
        if not part:
            continue
        entries = _entries(part)
        if table.only is not None:
            entries = list(filter(table.only, entries))
        if entries:
            columns = (map(column.read, entries) for column in table.columns)
            found[table.name] = list(zip(*columns, strict=True))
    return found


def _entries(told: object) -> list[Mapping[str, Any]]:
    if isinstance(told, dict):  # feedback is one, or a list of them
        return [told]
    if not isinstance(told, list):
        return []
    return [entry for entry in told[:_MOST] if isinstance(entry, dict)]
