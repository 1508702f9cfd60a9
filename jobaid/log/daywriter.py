"""Ends a call on a thread of its own: its document into the day file, then its journal away."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from jobaid.log.dayfile import INTERACTIONS, KeptDocument
from jobaid.log.trouble import no_room, why
from jobaid.log.writer_thread import Ticket, Worker
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.log.daybook import Daybook, DayRecord
    from jobaid.log.journal import Journal
    from jobaid.log.reserve import Reserve

_log = logging.getLogger(__name__)

RETRY_S = 30.0
"""How often documents that no day file would take are tried again, in seconds."""

_MENDED = sentence("Every finished call is on the disk now. Nothing was lost.")

_RETRIED = sentence("Make room on the disk or mend it: it is tried again by itself.")


@dataclass(frozen=True, slots=True)
class _Work:
    document: KeptDocument
    table: str
    journal: Journal | None
    ticket: Ticket
    revised: bool = True
    on_saved: Callable[[], None] | None = None


class DayWriter:
    """The thread that keeps documents; `finish` and `add` return at once and never raise.

    A call's journal is removed only after its document is in its day file: until then the call
    is safe in its journal, and the next start would bring it to the day file.
    `today` is the day whose file is read beforehand, so that the first call of a day ends as
    quickly as the others. Callbacks run on the thread: `on_kept(id, kept)`, `on_trouble(words)`,
    and `on_mended(words)` once nothing waits that trouble was told of.
    """

    def __init__(
        self,
        daybook: Daybook,
        *,
        today: date | None = None,
        reserve: Reserve | None = None,
        on_kept: Callable[[str, DayRecord], None] | None = None,
        on_trouble: Callable[[str], None] | None = None,
        on_mended: Callable[[str], None] | None = None,
        retry_s: float = RETRY_S,
    ) -> None:
        self._daybook = daybook
        self._today = today
        self._reserve = reserve
        self._on_kept = on_kept
        self._on_trouble = on_trouble
        self._on_mended = on_mended
        self._retry_s = retry_s
        self._waiting: list[_Work] = []
        self._told = len(daybook.notices)
        self._told_of_trouble = False
        self._worker: Worker[tuple[_Work, ...]] = Worker("day file", self._handle)
        self.try_again()

    def finish(
        self,
        document: dict[str, object],
        journal: Journal | None = None,
    ) -> Ticket:
        """Keep a call's document, as it is now, as the next revision of itself.

        The ticket is settled as saved once it is in its day file, or as held in memory when the
        disk refused; it is then tried again with the next document and every `retry_s` seconds.
        """
        return self._take(_Work(KeptDocument.of(document), INTERACTIONS, journal, Ticket()))

    def add(
        self,
        document: Mapping[str, object],
        table: str,
        on_saved: Callable[[], None] | None = None,
    ) -> Ticket:
        """Keep what was said later, a statement or an amendment: it is never revised.

        The ticket is as that of `finish`. `on_saved` is called on the thread once the document is
        on the disk, however late that is: until then nothing may count on it.
        """
        work = _Work(KeptDocument.of(document), table, None, Ticket(), False, on_saved)
        return self._take(work)

    @property
    def waiting(self) -> bool:
        """Whether a document that is over is not in its day file, and this was told."""
        return self._told_of_trouble

    def try_again(self) -> None:
        """Try at once to keep what is waiting."""
        self._worker.put(())

    def close(self) -> bool:
        """Try once more, end the thread; True when no document is left waiting."""
        self._worker.close()
        return not self._waiting

    def _take(self, work: _Work) -> Ticket:
        if not self._worker.put((work,)):
            self._tell_of_trouble(work, RuntimeError("the program is ending"))
            work.ticket.settle(False)
        return work.ticket

    # On the thread

    def _handle(self, batch: list[tuple[_Work, ...]]) -> float | None:
        if self._today is not None:
            self._daybook.preload(self._today)
            self._today = None
        waiting = self._waiting + [work for works in batch for work in works]
        # What fails for its own reason is kept for later and does not hold up the others
        self._waiting = [work for work in waiting if not self._done(work)]
        for notice in self._daybook.notices[self._told :]:
            self._tell(notice.words)
        self._told = len(self._daybook.notices)
        if self._waiting:
            return self._retry_s
        mended, self._told_of_trouble = self._told_of_trouble, False
        if mended and self._on_mended is not None:
            self._guarded(self._on_mended, _MENDED)
        if waiting and self._reserve is not None:
            self._reserve.make()
        return None

    def _done(self, work: _Work) -> bool:
        """Keep one document; False when it has to wait."""
        try:
            try:
                kept = self._keep(work)
            except OSError as error:
                if not (no_room(error) and self._reserve is not None and self._reserve.free()):
                    raise
                kept = self._keep(work)
        except Exception as error:
            if not isinstance(error, OSError):
                _log.exception("A document could not be kept")
            self._tell_of_trouble(work, error)
            work.ticket.settle(False)
            return False
        if work.journal is not None:
            work.journal.remove()
        work.ticket.settle(True)
        if work.on_saved is not None:
            self._guarded(work.on_saved)
        if self._on_kept is not None:
            self._guarded(self._on_kept, work.document.identifier or "", kept)
        return True

    def _keep(self, work: _Work) -> DayRecord:
        keep = self._daybook.record if work.revised else self._daybook.put
        return keep(work.document, work.table)

    def _tell_of_trouble(self, work: _Work, error: Exception) -> None:
        if self._told_of_trouble:
            return
        self._told_of_trouble = True
        if work.journal is not None and not work.journal.memory_only:
            safe = sentence(
                "It is safe in its journal, and at the latest the next start brings it there."
            )
        else:
            safe = sentence("It is in memory only: do not end the program.")
        path = self._daybook.path(self._daybook.day_of(work.document))
        if work.revised:
            what = sentence(
                "A finished call is not in its day file yet: {why} ({path}). {safe}",
                why=why(error),
                path=path,
                safe=safe,
            )
        else:
            what = sentence(
                "What was added to a record is not in its day file yet: {why} ({path}). {safe}",
                why=why(error),
                path=path,
                safe=safe,
            )
        self._tell(joined(what, _RETRIED))

    def _tell(self, words: str) -> None:
        if self._on_trouble is not None:
            self._guarded(self._on_trouble, words)

    def _guarded(self, listener: Callable[..., None], *what: object) -> None:
        try:
            listener(*what)
        except Exception:
            _log.exception("A listener of the day file's writer failed")
