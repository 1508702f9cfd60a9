"""Before a promise is made: how often this kind was kept in time here, and what time would hold.

Read on another thread when a call begins, so that it is there when it is needed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from jobaid.library.due_times.due_words import due_words
from jobaid.library.hours import OpenSpan, due_after, zone_of
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.clock import Wall
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.versions_aside import Later
    from jobaid.promises.kept_share import KeptShare

DAYS_BACK = dt.timedelta(days=92)
_OLD = dt.timedelta(hours=1)


class KeptInTime:
    """Knows by script how its promises were kept. `words` is for the screen, at once."""

    def __init__(
        self,
        records: Callable[[], RecordReader | None],
        library: Callable[[], Library],
        *,
        wall: Wall,
        later: Later,
        samples: bool,
    ) -> None:
        self._records, self._library = records, library
        self._wall, self._later, self._samples = wall, later, samples
        self._known: dict[str, tuple[KeptShare | None, float | None]] = {}
        self._read: dict[str, dt.datetime] = {}

    def prepare(self, script: str) -> None:
        """Find out about a script's promises, on another thread."""
        now, read = self._wall(), self._read.get(script)
        if read is None or not dt.timedelta() <= now - read < _OLD:
            self._read[script] = now
            self._later(partial(self._find, script))

    def words(self, script: str) -> str:
        """What is to be told; "" where too few tell anything, or nothing is known yet."""
        from jobaid.promises.kept_share import kept_words, rounded_up

        self.prepare(script)
        share, hours = self._known.get(script, (None, None))
        told = kept_words(share)
        if told is None:
            return ""
        if hours is None:
            return told
        house = self._library().house
        now = self._wall().astimezone(zone_of(house.timezone))
        due = due_after(OpenSpan(hours, "working hour"), now, house)
        if due is None:
            return told
        by = due_words(rounded_up(due), now, house.languages[0])
        return joined(told, sentence("By {due}, 95 in 100 are kept.", due=by))

    def _find(self, script: str) -> None:
        from jobaid.operations.records.promise_ledger import PromiseLedger
        from jobaid.promises.kept_share import hours_taken, kept_shares, suggested_hours

        records = self._records()
        if records is None:
            return
        now = self._wall()
        first = now.date() - DAYS_BACK
        ledger = PromiseLedger(
            records, self._library(), now, samples=self._samples, first=first, script=script
        )
        promises = [*ledger.every()]
        self._known[script] = (
            kept_shares(promises).get(script),
            suggested_hours(hours_taken(promises)),
        )
