"""Everything kept as JSON lines, for other programs and for another profile."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.log.dayfile import AMENDMENTS, INTERACTIONS, KeptDocument
from jobaid.log.index.fact_tables import facts_of
from jobaid.log.index.index_rows import (
    PUTTING_RIGHT,
    DayFileRef,
    IndexRow,
    identifier,
    key,
    put_right,
    row_of,
    text_of,
)
from jobaid.log.index.index_words import words_of
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.index.statement_rows import statement_row
from jobaid.log.trouble import TroubleNotice
from jobaid.log.version_store import VersionError, VersionStore
from jobaid.operations.records.record_reader import day_files

if TYPE_CHECKING:
    from jobaid.log.index.sight import Sight
    from jobaid.log.plain_records import Document
    from jobaid.operations.records.record_finder import Records

_AT_ONCE = 5_000
VERSION_KIND = "version"
"""The `kind` of a line of an export that is no call but a content that calls have used."""

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
    among = _ids(records, query) if query.asks_of_later or query.words else None
    right = _corrections(records)
    for place, kept in _kept(records, query, INTERACTIONS):
        if kept.identifier in open_ids or (kept.identifier, place) in hidden:
            continue
        row = row_of(kept, place)
        if said := right.get(row.id):
            row = row.with_right(put_right(said))
        if (unfinished or row.state not in UNFINISHED) and _fits(query, row, kept, among):
            yield kept.text
        kept.forget()
    for call in records.open_calls if unfinished else ():
        document = KeptDocument.of(call.document)
        if not query.asks_of_later and _fits(query, call.row, document, None):
            yield document.text


def with_versions(records: Records, texts: Iterable[bytes]) -> Iterator[bytes]:
    """Calls as they come, each after the contents that it used and that did not come yet.

    A content is `{"v", "kind": "version", "version", "text"}`, or has `base64` where it is no text.
    What is not kept here is added to the notices of `records`.
    """
    store = VersionStore(records.profile.versions)
    told: set[str] = set()
    for text in texts:
        for id in _versions_in(json.loads(text)):
            if id in told:
                continue
            told.add(id)
            try:
                yield version_line(id, store.get(id))
            except VersionError as trouble:
                records.note([TroubleNotice(trouble.words, records.profile.versions / id[:80])])
        yield text


def version_line(id: str, content: bytes) -> bytes:
    """A content that calls have used as a line of an export."""
    told: dict[str, object] = {"v": 1, "kind": VERSION_KIND, "version": id}
    try:
        told["text"] = content.decode("utf-8")
    except UnicodeDecodeError:
        told["base64"] = b64encode(content).decode("ascii")
    return json.dumps(told, separators=(",", ":")).encode("ascii")


def _versions_in(document: Mapping[str, Any]) -> list[str]:
    versions = document.get("versions")
    named = versions.values() if isinstance(versions, dict) else ()
    return [id for id in named if isinstance(id, str) and id]


def export_amendments(records: Records, query: RecordQuery) -> Iterator[bytes]:
    """The amendments made on the days of a query, one JSON text in ASCII each, oldest first.

    Of calls that the sight of the query shows.
    """
    seen = set()
    shown = _Shown(records, query.sight)
    for _, kept in _kept(records, query, AMENDMENTS):
        if kept.identifier not in seen and shown.has(kept, AMENDMENTS):
            yield kept.text
        if kept.identifier is not None:
            seen.add(kept.identifier)


def export_statements(
    records: Records, query: RecordQuery, kind: str | None = None
) -> Iterator[bytes]:
    """The statements made on the days of a query, one JSON text in ASCII each, oldest day first.

    Every kind, or the one named; also those in tables that only a later version knows. Kept
    promises that earlier versions wrote as amendments are with the amendments. Only what was said
    of calls that the sight of the query shows, or by whoever sees.
    """
    seen = set()
    shown = _Shown(records, query.sight)
    for place, reader in day_files(records.profile.log, query.covers):
        for table, documents in reader.tables(place.day).items():
            if table in (INTERACTIONS, AMENDMENTS):
                continue
            for kept in documents.values():
                wanted = kind is None or kept.get("kind") == kind
                if wanted and kept.identifier not in seen and shown.has(kept, table):
                    yield kept.text
                if kept.identifier is not None:
                    seen.add(kept.identifier)
                kept.forget()
        records.note(reader.notices)


class _Shown:
    """What was said of calls that somebody may see, or by themselves; all of it without a sight."""

    def __init__(self, records: Records, sight: Sight | None) -> None:
        self._own = frozenset[str]() if sight is None else sight.agents
        self._calls = None if sight is None else _ids(records, RecordQuery(sight=sight))

    def has(self, kept: KeptDocument, table: str) -> bool:
        """Whether a statement or an amendment is one of these."""
        if self._calls is None:
            return True
        row = statement_row(kept.load(), table)
        if row is None:
            return False
        about = {identifier(one) for one in (row.interaction, row.of) if one}
        return not about.isdisjoint(self._calls) or row.author in self._own


def _kept(
    records: Records, query: RecordQuery, table: str
) -> Iterator[tuple[DayFileRef, KeptDocument]]:
    for place, reader in day_files(records.profile.log, query.covers):
        for kept in reader.tables(place.day).get(table, {}).values():
            yield place, kept
        records.note(reader.notices)


def _corrections(records: Records) -> dict[str, list[Document]]:
    """What was said to be right of calls, oldest first, by their ids (`index_rows.key`)."""
    found: dict[str, list[Document]] = {}
    told = [one for kind in PUTTING_RIGHT for one in records.index.statements(kind)]
    for one in sorted(told, key=lambda one: str(one.get("at"))):
        found.setdefault(key(one.get("of")), []).append(one)
    return found


def _hidden(records: Records) -> set[tuple[str | None, DayFileRef]]:
    """Where a document is kept that another one stands for; only what surely has that other."""
    hidden = set()
    for row in records.index.hidden():
        others = [one for one in records.index.by_id(row.id, 1) if one.id == row.id]
        best = records.load(others[0]) if others else None
        if best is not None and others[0].place != row.place:
            hidden.add((identifier(row.id), row.place))
    return hidden


def _ids(records: Records, query: RecordQuery) -> set[str | None]:
    """The ids of the calls that fit by what was said of them later, which the index knows."""
    numbers = records.index.numbers(query)
    starts = range(0, len(numbers), _AT_ONCE)
    pages = (records.index.rows(numbers[start : start + _AT_ONCE]) for start in starts)
    return {identifier(row.id) for page in pages for row in page}


def _fits(
    query: RecordQuery, row: IndexRow, kept: KeptDocument, among: set[str | None] | None
) -> bool:
    named = bool(row.id)
    known = among is not None and named and identifier(row.id) in among
    # What has no id nothing was said of later
    return (
        query.fits(row, facts_of(kept), assigned=known)
        and (among is None or known or not (named or query.asks_of_later))
        and (known or not query.words or query.words.fits(words_of(text_of(kept))))
    )
