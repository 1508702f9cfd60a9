"""A report as one long table: a row for each figure, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

COLUMNS = ("group", "figure", "of", "measure", "value")

Cell = str | int | float | None

_RUN_FIRST = ("=", "+", "-", "@", "\t", "\r")
_NAMES = ("id", "script", "step", "reason", "words", "rule", "question")


def report_csv(report: Mapping[str, Any]) -> str:
    """The report as CSV (RFC 4180): `COLUMNS`, each text quoted that a spreadsheet would run."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in report_rows(report):
        writer.writerow([safe_cell(cell) for cell in row])
    return out.getvalue()


def report_rows(report: Mapping[str, Any]) -> Iterator[tuple[Cell, ...]]:
    """Every figure of a report by `COLUMNS`; the group is "" for all calls."""
    for name in ("from", "to"):
        yield "", name, "", "", report[name]
    yield from _figures("", report)
    for part in report["by"]:
        group = "" if part["key"] is None else str(part["key"])
        yield from _figures(group or "(none)", part)


def safe_cell(cell: Cell) -> Cell:
    """A text that a spreadsheet would take for a formula gets a quote before it."""
    if isinstance(cell, str) and cell.startswith(_RUN_FIRST):
        return f"'{cell}"
    return cell


def _figures(group: str, part: Mapping[str, Any]) -> Iterator[tuple[Cell, ...]]:
    for name, told in part.items():
        if name in ("from", "to", "by", "key", "name"):
            continue
        if isinstance(told, list):
            for entry in told:
                yield from _entry(group, name, entry)
        elif isinstance(told, Mapping):
            for measure, value in told.items():
                yield group, name, "", measure, value
        else:
            yield group, name, "", "", told


def _entry(group: str, name: str, entry: Mapping[str, Any]) -> Iterator[tuple[Cell, ...]]:
    of = "/".join(str(entry[one]) for one in _NAMES if entry.get(one) is not None)
    for measure, value in entry.items():
        if measure in _NAMES:
            continue
        if isinstance(value, Mapping):
            for answer, share in value.items():
                yield group, name, of, f"{measure} {answer}", share
        else:
            yield group, name, of, measure, value
