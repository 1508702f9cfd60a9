"""Looking at what is kept: lists, searches, one record with all that belongs to it.

Reads only, needs no lock, and works beside a running desk.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.index.fact_tables import facts_of
from jobaid.log.index.index_rows import IndexRow, amendment_text, key, text_of
from jobaid.log.index.index_words import Sought, words_of
from jobaid.log.index.record_query import NEWEST
from jobaid.log.lock import ProfileLock
from jobaid.log.profile import Profile
from jobaid.log.profile_settings import is_newer
from jobaid.operations.records.erased_words import erased_words
from jobaid.operations.records.open_journals import OpenCall, open_calls_of
from jobaid.operations.records.record_reader import ReadProgress, Record, RecordReader
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords

if TYPE_CHECKING:
    from jobaid.log.index.record_query import Order, RecordQuery
    from jobaid.log.trouble import TroubleNotice

_SOME = 5  # ids that are named where one is not enough
_WORDS_BEFORE, _WORDS_AFTER = 6, 12
_LONGEST_PIECE = 40


class NoSuchRecord(ErrorInWords, LookupError):
    """No record, or more than one, is meant by an id; `words` say which and what to do."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, newest first, and whether there are more that fit."""

    rows: list[IndexRow]
    more: bool


class Records(RecordReader):
    """What a profile has kept and what is open in it, read beside a desk. Only `record` raises."""

    def __init__(
        self,
        profile: Profile,
        *,
        progress: ReadProgress | None = None,
        patience_s: float | None = None,
    ) -> None:
        lock = ProfileLock(profile.folder / "lock")
        running = not profile.writing and lock.held_by() is not None
        # Beside a running desk the index is the desk's; in a foreign folder nothing is made
        writing = profile.log.is_dir() and not running and not is_newer(profile.settings)
        super().__init__(profile, writing=writing, patience_s=patience_s)
        self.refresh(progress, whole=patience_s is None)
        self._noted: list[TroubleNotice] = []
        desk = profile.desk if running else None
        self._open = {key(call.id): call for call in open_calls_of(profile.log, desk)}
        for id in [id for id, call in self._open.items() if self._is_over(call)]:
            del self._open[id]

    @classmethod
    def open(
        cls,
        profile: Path | str | None,
        *,
        progress: ReadProgress | None = None,
        patience_s: float | None = None,
    ) -> Records:
        """Open a profile's records. Raises ProfileTrouble, in words, when it cannot be read."""
        opened = Profile.open(profile, writing=False)
        return cls(opened, progress=progress, patience_s=patience_s)

    @property
    def notices(self) -> list[TroubleNotice]:
        """What a person should know about what was read, each once."""
        return list(dict.fromkeys((*self.profile.notices, *self.index.notices, *self._noted)))

    def note(self, notices: Iterable[TroubleNotice]) -> None:
        """Add to the notices."""
        self._noted += notices

    @property
    def open_calls(self) -> list[OpenCall]:
        """The calls that are open, in order of their ids."""
        return [self._open[id] for id in sorted(self._open)]

    def page(self, query: RecordQuery, limit: int, order: Order = NEWEST) -> Page:
        """The first records that fit, the newest unless an order is told, open calls among them."""
        more = limit + 1 + len(self._open)
        found = self.index.next_page(query, more, order).rows
        rows = [row for row in found if row.id not in self._open]
        rows += [
            call.row
            for call in self._open.values()
            if query.score is None
            and query.times is None
            and query.fits(call.row, facts_of(call.document))
            and query.words.fits(words_of(text_of(call.document)))
        ]
        if order.by == "began":
            rows.sort(key=lambda row: row.order, reverse=order.descending)
        return Page(rows[:limit], len(rows) > limit)

    def record(self, start: str) -> Record:
        """The record with this id, or the only one whose id begins like this.

        Raises NoSuchRecord when there is none or more than one.
        """
        start = start.strip()
        # What a list shows is ASCII; anything else is an id as its own program writes it
        rows = self._with_id(start if start.isascii() else key(start))
        if len(rows) > 1:
            some = ", ".join(row.id for row in rows[:_SOME])
            more = " ..." if len(rows) > _SOME else ""
            raise NoSuchRecord(
                f"More than one record has an id that begins with {start}: {some}{more}. Nothing "
                "was done. Give more of the id."
            )
        record = self.load(rows[0]) if rows else None
        if record is None:
            erased = [
                one
                for one in self.index.statements("erasure")
                if start and str(one.get("of") or "").startswith(start)
            ]
            if erased:
                raise NoSuchRecord(erased_words(erased[-1]))
            raise NoSuchRecord(
                f"No record has an id that begins with {start or 'nothing'}. `jobaid log list` "
                "shows what is kept in this profile, with the ids."
            )
        return record

    def load(self, row: IndexRow) -> Record | None:
        """The record of a row, or None where it cannot be read any more."""
        call = self._open.get(row.id)
        if call is None:
            return super().load(row)
        return Record(call.document, row, True, *self.said_of(row.id))

    def short_id(self, row: IndexRow) -> str:
        """As much of an id as tells it from all others: 8 signs, 13, 18, 23, or all of it."""
        for length in (8, 13, 18, 23):
            start = row.id[:length]
            if start != row.id and len(self._with_id(start)) == 1:
                return start
        return row.id

    def __enter__(self) -> Records:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _with_id(self, start: str) -> list[IndexRow]:
        rows = {row.id: row for row in self.index.by_id(start, _SOME + 1)}
        rows |= {id: call.row for id, call in self._open.items() if start and id.startswith(start)}
        exact = rows.get(start)
        return [exact] if exact is not None else [rows[id] for id in sorted(rows)]

    def _is_over(self, call: OpenCall) -> bool:
        """Whether an open journal is only a rest: its document holds everything in it."""
        row = self.row(call.id)
        if row is None or row.state not in ("closed", "discarded"):
            return False
        kept = self.document(row)
        events = kept.get("events") if kept is not None else None
        return isinstance(events, list) and len(events) >= len(call.reading.events)


def passages(record: Record, sought: Sought, most: int = 2) -> list[str]:
    """The lines of a record with the most words that were looked for, cut to where these stand."""
    texts = [text_of(record.document), *map(amendment_text, record.amendments + record.statements)]
    lines = dict.fromkeys("\n".join(texts).splitlines())
    counted = [(sought.count(words_of(line)), line) for line in lines]
    best = sorted((pair for pair in counted if pair[0]), key=itemgetter(0), reverse=True)
    found: list[str] = []
    for _, line in best:
        if len(found) < most and not any(line in other or other in line for other in found):
            found.append(line)
    return [_cut(line, sought) for line in found]


def _cut(line: str, sought: Sought) -> str:
    """A line from a little before the first word that was looked for."""
    pieces = [piece[:_LONGEST_PIECE] for piece in line.split()]
    hit = next((n for n, piece in enumerate(pieces) if sought.count(words_of(piece))), 0)
    return " ".join(pieces[max(0, hit - _WORDS_BEFORE) : hit + _WORDS_AFTER])
