"""Looking for calls to review: asked in words, by whoever may see them, told in the house's words.

Reads disks: for another thread, but for `ask`.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.library.hours import zone_of
from jobaid.library.texts.rendered import clean
from jobaid.log.index.index_rows import identifier, key
from jobaid.log.index.record_query import NEWEST, Order, RecordQuery
from jobaid.operations.records.asked_words import read_asked, without_part
from jobaid.operations.records.call_groups import CallGroups, group_calls
from jobaid.operations.records.house_names import HouseNames
from jobaid.operations.records.present_names import with_former, with_moment
from jobaid.operations.records.record_finder import passages
from jobaid.operations.records.why_none import why_none
from jobaid.operations.review.call_peek import CallPeek, peek_of
from jobaid.operations.roles import sight_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import counted, sentence

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.records.asked_parts import AskedCalls
    from jobaid.operations.review.review_desk import ReviewDesk


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A kept call in the table: ids of the record in the words of the house."""

    id: str
    started: dt.datetime
    agent: str
    team: str
    who: str
    script_title: str
    outcome: str
    state: str
    handle_s: int
    slips: int
    promises: int
    score: float | None = None


class CallSearch:
    """The calls that a person may see, looked for."""

    def __init__(self, desk: ReviewDesk) -> None:
        self._desk = desk
        self._names: tuple[object, HouseNames] | None = None

    def names(self) -> HouseNames:
        """The names of the house and of the record; made anew when either is another."""
        records, library = self._desk.records, self._desk.in_use.library
        index = None if records is None else records.index
        state = (id(library), -1 if index is None else index.taken_in)
        if self._names is None or self._names[0] != state:
            self._names = state, HouseNames.of(library, index)
        return self._names[1]

    def ask(self, words: str) -> AskedCalls:
        """What somebody asks for in words, of what they may see. Quick, once `names` was read."""
        library, now = self._desk.in_use.library, self._desk.now()
        names = HouseNames() if self._names is None else self._names[1]
        today = now.astimezone(zone_of(library.house.timezone)).date()
        asked = read_asked(words, names, today)
        query = with_moment(with_former(asked.query, library), library, now)
        query = replace(query, samples=self._desk.samples, sight=sight_of(self._desk.viewer))
        return replace(asked, query=query)

    def refresh(self) -> bool:
        """Take in what was kept since; whether there was anything."""
        records = self._desk.records
        if records is None:
            return False
        before = records.index.taken_in
        records.refresh(whole=False)
        return records.index.taken_in != before

    def first(self, query: RecordQuery, order: Order, size: int) -> tuple[list[ReviewRow], bool]:
        """The first rows, and whether there are more."""
        if self._desk.records is None:
            return [], False
        page = self._desk.records.index.next_page(query, size, order)
        return self.told(page.rows), page.next is not None

    def numbers(
        self, query: RecordQuery, order: Order = NEWEST, stopped: Callable[[], bool] | None = None
    ) -> array[int]:
        """The numbers of all calls that fit, in order. Raises FiguresStopped once `stopped`."""
        if self._desk.records is None:
            return array("q")
        return self._desk.records.index.numbers(query, order, stopped or (lambda: False))

    @property
    def edition(self) -> int:
        """As long as it is the same, numbers are of the same calls."""
        return -1 if self._desk.records is None else self._desk.records.index.edition

    def numbers_of(self, ids: Sequence[str]) -> list[int]:
        """The numbers of the calls with these ids, in no order; what is gone is left out."""
        if self._desk.records is None or not ids:
            return []
        return self._desk.records.index.numbers_of([key(id) for id in ids])

    def rows(self, numbers: Sequence[int]) -> list[ReviewRow]:
        """The calls with these numbers, in their order."""
        return [] if self._desk.records is None else self.told(self.index_rows(numbers))

    def index_rows(self, numbers: Sequence[int]) -> list[IndexRow]:
        """The same as the index has them."""
        return [] if self._desk.records is None else self._desk.records.index.rows(numbers)

    def groups(self, asked: AskedCalls) -> CallGroups:
        """The calls that fit, counted by what they are to be grouped by."""
        if self._desk.records is None:
            return CallGroups("", (), 0)
        return group_calls(self._desk.records.index, asked.query, asked.by, self.names())

    def why_none(self, words: str) -> str:
        """Why no call fits the words, and what to do. Like `ask` once `names` was read."""
        if self._desk.records is None:
            return sentence("No profile is open: nothing is kept here.")
        index, asked = self._desk.records.index, self.ask(words)
        told = why_none(index, asked.query, self._desk.viewer)
        if told or not asked.parts:
            return told
        without = [
            (index.count(self.ask(without_part(words, part)).query), part) for part in asked.parts
        ]
        n, part = max(without, key=lambda one: one[0])
        if not n:
            return ""
        return counted(
            n,
            "Without “{part}” there is 1 call: take that away, or try other days.",
            "Without “{part}” there are %Ln calls: take that away, or try other days.",
            part=part.says.strip("“”"),  # words that are looked for are quoted already
        )

    def peek(self, id: str, asked: AskedCalls) -> CallPeek | None:
        """One call at a glance, with the places that have the words; None: it is gone."""
        records = self._desk.records
        row = None if records is None else records.row(id)
        record = None if records is None or row is None else records.load(row)
        if row is None or record is None:
            return None
        found = passages(record, asked.query.words, most=4) if asked.query.words else []
        return peek_of(self.told([row])[0], record, found, asked.query.words, self._desk)

    def told(self, rows: Sequence[IndexRow]) -> list[ReviewRow]:
        """Rows of the index in the words of the house."""
        if self._desk.records is None or not rows:
            return []
        scores = self._desk.records.index.scores([row.id for row in rows])
        return [self._row(row, scores.get(row.id)) for row in rows]

    @staticmethod
    def _now(words: str, row: IndexRow, columns: Iterable[str]) -> str:
        """What stands in columns of a row, with a word where a correction put it there."""
        if row.kept_values.keys().isdisjoint(columns):
            return words
        return sentence("{now} (corrected)", now=words)

    def _row(self, row: IndexRow, score: float | None) -> ReviewRow:
        in_use = self._desk.in_use
        library = in_use.library
        began = dt.datetime.fromtimestamp((row.began_ms or 0) / 1000, dt.UTC)
        known, languages = library.outcomes.get(row.outcome or ""), library.house.languages
        return ReviewRow(
            id=identifier(row.id) or row.id,
            started=began.astimezone(zone_of(row.zone or library.house.timezone)),
            agent=clean(row.agent_name or row.agent or ""),
            team=clean(row.team or ""),
            who=self._now(clean(row.customer or row.account or ""), row, ("customer", "account")),
            script_title=in_use.title(row.script or "") if row.script else "",
            outcome=self._now(
                known.label.text(languages[0], languages) if known else row.outcome or "",
                row,
                ("outcome",),
            ),
            state=row.state or "",
            handle_s=int(row.handle_s or 0),
            slips=row.slips,
            promises=row.promises,
            score=score,
        )
