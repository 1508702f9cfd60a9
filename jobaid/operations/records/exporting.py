"""Everything kept as JSON lines, for other programs and for another profile."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.log.dayfile import AMENDMENTS, INTERACTIONS, KeptDocument
from jobaid.log.index.index_rows import DayFileRef, IndexRow, identifier, row_of, text_of
from jobaid.log.index.index_words import words_of
from jobaid.operations.records.record_reader import day_files

if TYPE_CHECKING:
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.operations.records.record_finder import Records

UNFINISHED = frozenset({"interrupted", "parked"})
"""States of calls that are not over; only asked for expressly."""


def export_records(records: Records, query: RecordQuery, *, unfinished: bool) -> Iterator[bytes]:
    """The interactions that fit, one JSON text in ASCII each, oldest day first.

    Read straight from the day files, a file at a time. With `unfinished` also the calls that were
    interrupted or parked, and last the ones that are open, as they would be kept now. Of a call
    that is kept more than once the highest revision. Trouble is added to the notices of `records`.
    """
    hidden = _hidden(records)
    open_ids = {call.id for call in records.open_calls} if unfinished else set()
    for place, kept in _kept(records, query, INTERACTIONS):
        if kept.identifier in open_ids or (kept.identifier, place) in hidden:
            continue
        row = row_of(kept, place)
        if (unfinished or row.state not in UNFINISHED) and _fits(query, row, kept):
            yield kept.text
        kept.forget()
    for call in records.open_calls if unfinished else ():
        document = KeptDocument.of(call.document)
        if _fits(query, call.row, document):
            yield document.text


def export_amendments(records: Records, query: RecordQuery) -> Iterator[bytes]:
    """The amendments made on the days of a query, one JSON text in ASCII each, oldest first."""
    seen = set()
    for _, kept in _kept(records, query, AMENDMENTS):
        if kept.identifier not in seen:
            yield kept.text
        if kept.identifier is not None:
            seen.add(kept.identifier)


def export_statements(
    records: Records, query: RecordQuery, kind: str | None = None
) -> Iterator[bytes]:
    """The statements made on the days of a query, one JSON text in ASCII each, oldest day first.

    Every kind, or the one named; also those in tables that only a later version knows. Kept
    promises that earlier versions wrote as amendments are with the amendments.
    """
    seen = set()
    for place, reader in day_files(records.profile.log, query.covers):
        for table, documents in reader.tables(place.day).items():
            if table in (INTERACTIONS, AMENDMENTS):
                continue
            for kept in documents.values():
                wanted = kind is None or kept.get("kind") == kind
                if wanted and kept.identifier not in seen:
                    yield kept.text
                if kept.identifier is not None:
                    seen.add(kept.identifier)
                kept.forget()
        records.note(reader.notices)


def _kept(
    records: Records, query: RecordQuery, table: str
) -> Iterator[tuple[DayFileRef, KeptDocument]]:
    for place, reader in day_files(records.profile.log, query.covers):
        for kept in reader.tables(place.day).get(table, {}).values():
            yield place, kept
        records.note(reader.notices)


def _hidden(records: Records) -> set[tuple[str | None, DayFileRef]]:
    """Where a document is kept that another one stands for; only what surely has that other."""
    hidden = set()
    for row in records.index.hidden():
        others = [one for one in records.index.by_id(row.id, 1) if one.id == row.id]
        best = records.load(others[0]) if others else None
        if best is not None and others[0].place != row.place:
            hidden.add((identifier(row.id), row.place))
    return hidden


def _fits(query: RecordQuery, row: IndexRow, kept: KeptDocument) -> bool:
    return query.fits(row) and (not query.words or query.words.fits(words_of(text_of(kept))))
