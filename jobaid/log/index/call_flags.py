"""What may be true of a call that somebody should look at: one of its facts says so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from jobaid.log.index.fact_tables import FACT_TABLE, FactRows


class FlagRule(NamedTuple):
    """A table of facts, and what a column of an entry must be; without a column any entry does."""

    table: str
    column: str | None = None
    value: int = 1


FLAGS: Mapping[str, FlagRule] = {
    "slips": FlagRule("slips", "near", 0),
    "near-misses": FlagRule("slips", "near", 1),
    "none-fits": FlagRule("none_fits"),
    "off-script": FlagRule("off_script"),
    "skipped": FlagRule("skipped"),
    "standards": FlagRule("missed"),
    "rules": FlagRule("rules_broken"),
    "complaint": FlagRule("complaints"),
    "no-contact": FlagRule("no_contact", "holds", 1),
}
"""By name; `rules` are those of a script, `standards` one that was not met."""


def flagged_calls(flag: str, of: str = "") -> str:
    """The calls of which a flag is true, in SQL: their numbers, or whether `of` is among them."""
    rule = FLAGS[flag]
    parts = [f"call = {of}"] if of else []
    if rule.column is not None:
        parts.append(f"{rule.column} = {rule.value}")
    where = f" WHERE {' AND '.join(parts)}" if parts else ""
    return f"SELECT call FROM {rule.table}{where}"


def is_flagged(facts: FactRows | None, flag: str) -> bool:
    """Whether a flag is true of a call with these facts."""
    rule = FLAGS[flag]
    rows = (facts or {}).get(rule.table, [])
    if rule.column is None:
        return bool(rows)
    place = [column.name for column in FACT_TABLE[rule.table].columns].index(rule.column)
    return any(row[place] == rule.value for row in rows)
