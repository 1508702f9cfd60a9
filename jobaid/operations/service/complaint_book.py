"""The complaints of a record as they stand at a moment, and their causes; answering them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.customer import Customer
from jobaid.library.due_times.phrases import read_span
from jobaid.library.hours import zone_of
from jobaid.log.index.index_rows import IndexRow, identifier, moment_of
from jobaid.log.index.record_query import Cursor, RecordQuery
from jobaid.service.complaint_standing import (
    ComplaintStanding,
    KeptComplaint,
    RepeatedCause,
    SaidOfComplaint,
    most_pressing_complaints,
)

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.fact_tables import Value
    from jobaid.log.index.sight import Sight
    from jobaid.operations.records.record_reader import RecordReader

_AT_A_TIME = 2_000
_COUNTED = ("closed", "interrupted", "parked")


def complaint_book(
    reader: RecordReader,
    library: Library,
    now: dt.datetime,
    *,
    sight: Sight | None = None,
    first: dt.date | None = None,
    last: dt.date | None = None,
    samples: bool = False,
) -> list[ComplaintStanding]:
    """Every complaint of the calls that somebody with this `sight` may see, most pressing first.

    `now` is aware. A complaint of a call that was erased is gone with it, whatever was said of it.
    """
    zone = zone_of(library.house.timezone)
    query = RecordQuery(flag="complaint", sight=sight, first=first, last=last, samples=samples)
    facts = _facts(reader, query)
    rows = {
        number: row
        for number, row in _rows(reader, [cursor.number for cursor, _ in facts])
        if row.state in _COUNTED
    }
    said = _said(reader)
    clocks = [
        (one, read_span(one.within) if one.within else None) for one in library.complaints.values()
    ]
    found = []
    for cursor, told in facts:
        row = rows.get(cursor.number)
        if row is None or not told["complaint"]:
            continue
        kept = _kept(row, told)
        found.append(
            ComplaintStanding(
                kept, said.get(kept.id, ()), clocks, library.house, now.astimezone(zone)
            )
        )
    return most_pressing_complaints(found)


def _facts(reader: RecordReader, query: RecordQuery) -> list[tuple[Cursor, dict[str, Value]]]:
    found: list[tuple[Cursor, dict[str, Value]]] = []
    after: Cursor | None = None
    while page := reader.index.facts("complaints", query, _AT_A_TIME, after):
        found += page
        if len(page) < _AT_A_TIME:
            break
        after = page[-1][0]
    return found


def _rows(reader: RecordReader, numbers: Iterable[int]) -> Iterable[tuple[int, IndexRow]]:
    """The rows of calls by their numbers."""
    wanted = sorted(set(numbers))
    rows = reader.index.rows(wanted)
    if len(rows) == len(wanted):
        return zip(wanted, rows, strict=True)
    # Something went meanwhile: one at a time, so that none stands for another
    return [(number, row) for number in wanted for row in reader.index.rows([number])]


def _kept(row: IndexRow, told: Mapping[str, Value]) -> KeptComplaint:
    ms = told["ms"] if isinstance(told["ms"], int | float) else 0
    began = dt.datetime.fromtimestamp((row.began_ms or 0) / 1000, dt.UTC)
    script = str(told["step"] or row.script or "").partition("/")[0]
    return KeptComplaint(
        id=str(told["complaint"]),
        interaction=identifier(row.id) or "",
        text=str(told["text"] or ""),
        wants=str(told["wants"] or ""),
        due=str(told["due"] or ""),
        customer=Customer(row.customer or "", row.account or "", row.phone_as_given or ""),
        agent=row.agent or "",
        agent_name=row.agent_name or "",
        script=script,
        version=(row.version or "") if script == row.script else "",
        made=began + dt.timedelta(milliseconds=max(0, min(ms, 864e5))),
    )


def _said(reader: RecordReader) -> dict[str, list[SaidOfComplaint]]:
    """What was said of complaints, by their ids."""
    found: dict[str, list[SaidOfComplaint]] = {}
    for kind in ("complaint-answer", "assignment", "acknowledgement"):
        for one in reader.index.statements(kind):
            at = moment_of(one.get("at"))
            if at is None:
                continue
            found.setdefault(str(one.get("of")), []).append(_heard(kind, at, one))
    return found


def _heard(kind: str, at: dt.datetime, one: Mapping[str, Any]) -> SaidOfComplaint:
    told = one.get("by")
    by = told if isinstance(told, Mapping) else {}
    words = str(one.get("words") or one.get("why") or "")
    if kind == "assignment":
        to = one.get("to")
        whose = to.get("id") if isinstance(to, Mapping) else to
        return SaidOfComplaint("handed-over", at, by, words, to=str(whose or ""))
    if kind == "acknowledgement":
        return SaidOfComplaint("acknowledged", at, by, words)
    cause = one.get("cause")
    return SaidOfComplaint(
        "answered", at, by, words, one.get("settled") is True, str(cause) if cause else ""
    )


def complaint_line(one: ComplaintStanding, library: Library) -> dict[str, Any]:
    """The object that `jobaid complaints --json` writes."""
    kept, zone = one.kept, one.now.tzinfo
    language, languages = library.house.languages[0], library.house.languages
    next_ = one.next_clock
    return {
        "id": kept.id,
        "interaction": kept.interaction,
        "customer": kept.customer.name or kept.customer.account or kept.customer.phone,
        "account": kept.customer.account or None,
        "text": kept.text,
        "wants": kept.wants or None,
        "wanted_by": kept.due or None,
        "made": _time(kept.made, zone),
        "owner": one.owner,
        "state": one.state,
        "due": None if next_ is None else _time(next_.by, zone),
        "clocks": [
            {
                "id": each.clock.id,
                "text": each.clock.text.text(language, languages),
                "who": None if each.clock.who is None else each.clock.who.text(language, languages),
                "by": _time(each.by, zone),
                "state": each.state,
            }
            for each in one.standings
        ],
        "answered": _time(one.answered, zone),
        "settled": _time(one.settled, zone),
        "cause": one.cause or None,
        "script": kept.script or None,
        "version": kept.version or None,
        "history": [
            {
                "what": each.what,
                "at": _time(each.at, zone),
                "by": each.by.get("id"),
                **({"to": each.to} if each.to else {}),
                **({"words": each.words} if each.words else {}),
            }
            for each in one.history
        ],
    }


def cause_line(one: RepeatedCause, library: Library) -> dict[str, Any]:
    """The object that `jobaid complaints --causes --json` writes."""
    return {
        "cause": one.cause or None,
        "label": cause_label(one.cause, library),
        "n": one.n,
        "first": one.first.isoformat(timespec="seconds"),
        "versions": dict(one.versions),
    }


def cause_label(cause: str, library: Library) -> str:
    """A cause as the house calls it; "" for none."""
    known = next((one for one in library.house.causes if one.id == cause), None)
    if known is None:
        return cause
    return known.label.text(library.house.languages[0], library.house.languages) or cause


def _time(moment: dt.datetime | None, zone: dt.tzinfo | None) -> str | None:
    return None if moment is None else moment.astimezone(zone).isoformat(timespec="seconds")
