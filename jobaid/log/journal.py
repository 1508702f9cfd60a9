"""The journal of one open call: events are on the disk before anything says "saved".

Append only, one file per open call. A writer thread takes what has queued, writes it in one go
and syncs. A file on which a write or a sync failed is never used again, for after a failed sync
nobody knows what the disk holds: everything is written from memory to a new file beside it
(`<interaction>.2.jl` ...), and the readers take all of them together.

Where it is given `tails`, an event is in one of them before `append` returns: a killed program
loses nothing that it had shown, however long the disk takes.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.plain_records import KeptEvent, sequence
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.reading import encode_line, family, member, member_number, read_journal, tails_of
from jobaid.log.tail import CallTail, TailStore
from jobaid.log.trouble import no_room, why
from jobaid.log.writer_thread import Ticket, Worker
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.log.reserve import Reserve

_log = logging.getLogger(__name__)

RETRY_S = 5.0
"""How often a call that is in memory only is tried again while nothing happens, in seconds."""

_MENDED = sentence("The call is on the disk again. Everything in it so far is saved.")

_Batch = list[tuple[list[bytes], int, Ticket]]


class Journal:
    """The journal of one open call; its methods may be called from any thread and never raise.

    `path` is where it belongs (`reading.journal_path`); the file is made with the first event.
    `kept` are the events that a resumed call has already: the writer goes on in the file that
    holds exactly these, or writes them all to a new one.
    `reserve` is freed when the disk is full. The callbacks run on the writer's thread:
    `on_saved(seq)` with the highest number that is on the disk, `on_trouble(words)` when saving
    has become harder or impossible, `on_mended(words)` when what was in memory only is on the
    disk after all.
    """

    def __init__(
        self,
        path: Path,
        *,
        kept: Sequence[KeptEvent] = (),
        reserve: Reserve | None = None,
        tails: TailStore | None = None,
        platform: Platform = PLATFORM,
        on_saved: Callable[[int], None] | None = None,
        on_trouble: Callable[[str], None] | None = None,
        on_mended: Callable[[str], None] | None = None,
        retry_s: float = RETRY_S,
    ) -> None:
        self._path = path
        self._tail = None if tails is None else CallTail(path.stem, kept, tails)
        self._reserve = reserve
        self._platform = platform
        self._on_saved = on_saved
        self._on_trouble = on_trouble
        self._on_mended = on_mended
        self._retry_s = retry_s
        # From here on only whoever has the writer's turn touches these:
        self._kept = list(kept)
        self._lines = [encode_line(event) for event in kept]
        self._last = max((sequence(event) or 0 for event in kept), default=-1)
        self._saved = 0  # how many of the lines are surely on the disk
        self._file: int | None = None
        self._in_file = 0  # lines before this one need not go to the file in use
        self._begun = False
        self._in_memory: list[Ticket] = []
        self._memory_only = False
        self._worker: Worker[tuple[list[bytes], int, Ticket]] = Worker(
            f"journal {path.name}", self._handle
        )

    @property
    def path(self) -> Path:
        """Where the journal belongs; its later files stand beside it."""
        return self._path

    @property
    def memory_only(self) -> bool:
        """True while some of the call is in memory only."""
        return self._memory_only

    def append(self, events: Sequence[KeptEvent]) -> Ticket:
        """Hand over events to be saved; returns at once.

        They are taken as they are now: what happens to the mappings later alters nothing. The
        ticket is settled after the sync (saved), or once no file would take them (in memory).
        """
        return self._hand_over(events, self._worker.put)

    def save(self, events: Sequence[KeptEvent]) -> bool:
        """Save events and wait for it: for a front end without a screen to keep alive.

        True once they are on the disk, False when they are in memory only. The work is done on
        the caller's own thread where nothing is before it; the callbacks then run there too.
        """
        return self._hand_over(events, self._worker.do).wait()

    def _hand_over(
        self,
        events: Sequence[KeptEvent],
        way: Callable[[tuple[list[bytes], int, Ticket]], bool],
    ) -> Ticket:
        ticket = Ticket()
        lines = [encode_line(event) for event in events]
        if self._tail is not None:
            self._tail.put(lines)
        last = max((sequence(event) or 0 for event in events), default=-1)
        if way((lines, last, ticket)):
            return ticket
        ticket.settle(False)
        self._tell(
            self._on_trouble,
            sentence(
                "Something was added to a call whose record is closed already ({path}), and "
                "was not kept. What was kept before is safe. Note it as an amendment of the call.",
                path=self._path,
            ),
        )
        return ticket

    def try_again(self) -> Ticket:
        """Try at once to save what is in memory only."""
        return self.append(())

    def close(self) -> bool:
        """Save what has queued and end the thread; True when all of the call is on the disk.

        The file stays: the call can be resumed.
        """
        self._worker.close()
        self._drop_file()
        if self._tail is not None:
            self._tail.close()
        return not self._memory_only

    def remove(self) -> None:
        """Close and remove every file of the call: for when its document is in its day file.

        A file that cannot be removed stays, which harms nothing: the next start sees that its
        document is kept and removes it then.
        """
        self.close()
        self._memory_only = False
        remove_call(self._path, self._platform)

    # On the writer's thread, one at a time

    def _handle(self, batch: _Batch) -> float | None:
        if not batch and not self._memory_only:
            return None
        for lines, last, _ in batch:
            self._lines.extend(lines)
            self._last = max(self._last, last)
        saved = self._save()
        if saved and self._tail is not None:
            self._tail.are_saved(len(self._lines))
        for _, _, ticket in batch:
            ticket.settle(saved)
        if not saved:
            self._in_memory.extend(ticket for _, _, ticket in batch)
            return self._retry_s
        for ticket in self._in_memory:
            ticket.settle(True)
        self._in_memory.clear()
        if self._on_saved is not None:
            self._tell(self._on_saved, self._last)
        return None

    def _save(self) -> bool:
        """Put all lines on the disk, in whichever way works; False when none does."""
        if not self._lines:
            return True
        try:
            if not self._begun:
                self._begun = True
                self._go_on()
            if self._file is not None:
                self._write_rest(self._file)
                self._saved = len(self._lines)
                return True
            trouble: Exception | None = None
        except Exception as error:  # too little memory, too: whoever waits must hear of it
            trouble = error
        return self._start_over(trouble)

    def _go_on(self) -> None:
        """Open the file of a resumed call that holds exactly what was kept, or a new file."""
        files = family(self._path) if self._kept else []
        if files:
            reading = read_journal(files[-1], self._platform)
            if reading.clean and reading.events == self._kept:
                self._platform.sync_folder(self._path.parent)
                self._file = self._platform.append_to(files[-1])
                self._in_file = len(self._kept)
        self._kept = []
        if self._file is None:
            self._new_file(0)

    def _write_rest(self, file: int) -> None:
        """Write the lines that the file does not hold yet, and sync."""
        lines = self._lines
        if self._in_file < len(lines):
            self._platform.write_all(file, b"".join(lines[self._in_file :]))
            self._platform.datasync(file)
            self._in_file = len(lines)

    def _new_file(self, first: int) -> None:
        """Begin a new file with the lines from `first` on, and make its name durable.

        It has that name once they are in it: a journal is never empty, whenever it is looked at.
        """
        self._platform.make_folder(self._path.parent)
        path, there, file = self._created()
        open_file: int | None = file
        try:
            self._in_file = first
            self._write_rest(file)
            open_file = None
            self._platform.close(file)  # Windows renames no file that is open
            self._platform.replace(there, path)
            there = path
            open_file = file = self._platform.append_to(path)
            self._platform.sync_folder(path.parent)
        except BaseException:
            # Of no use: what it should have held is in memory or in older files
            if open_file is not None:
                with contextlib.suppress(OSError):
                    self._platform.close(open_file)
            with contextlib.suppress(OSError):
                self._platform.remove(there)
            raise
        self._file = file

    def _created(self) -> tuple[Path, Path, int]:
        """The name of a file behind all others of the call, and an empty one to get it."""
        number = max(map(member_number, family(self._path)), default=0)
        while True:
            number += 1
            path = member(self._path, number)
            if os.path.lexists(path):  # the folder could not be listed
                continue
            begun = path.with_name(path.name + ".tmp")
            with contextlib.suppress(FileExistsError):
                return path, begun, self._platform.create(begun)

    def _start_over(self, trouble: Exception | None) -> bool:
        """After a failure: a new file with everything, with less, or memory alone."""
        self._drop_file()
        freed = self._free_reserve(trouble)
        # Everything, twice: room may have been made. Then only what no file holds yet.
        for first in (0, 0, self._saved):
            try:
                self._new_file(first)
            except Exception as again:
                trouble = again
                freed = self._free_reserve(again) or freed
            else:
                self._saved = len(self._lines)
                if self._memory_only:
                    self._memory_only = False
                    self._tell(self._on_mended, _MENDED)
                elif trouble is not None:
                    self._tell(self._on_trouble, _new_file_words(self._path, trouble, freed))
                return True
        if not self._memory_only:
            self._memory_only = True
            self._tell(self._on_trouble, _memory_words(self._path, trouble))
        return False

    def _free_reserve(self, trouble: Exception | None) -> bool:
        full = trouble is not None and no_room(trouble)
        return full and self._reserve is not None and self._reserve.free()

    def _drop_file(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._platform.close(self._file)
            self._file = None

    def _tell(self, listener: Callable[..., None] | None, what: object) -> None:
        if listener is not None:
            try:
                listener(what)
            except Exception:
                _log.exception("A listener of the journal %s failed", self._path)


def remove_call(path: Path, platform: Platform = PLATFORM) -> list[Path]:
    """Remove every file of the call whose journal is at `path`; returns those that stayed."""
    stayed = []
    for tail in tails_of(path, platform):
        with contextlib.suppress(OSError):
            platform.remove(tail)
    # The newest first: what a crash leaves over is then the older and lesser part of the call
    for file in reversed(family(path)):
        try:
            platform.remove(file)
        except OSError:
            stayed.append(file)
    return stayed


def _new_file_words(path: Path, trouble: Exception, freed: bool) -> str:
    words = sentence(
        "The record of this call could not be written for a moment: {why} ({path}). All "
        "of the call is in a new file beside it and nothing is lost.",
        why=why(trouble),
        path=path,
    )
    if freed:
        freed_words = sentence(
            "Room held back for this has been freed, so this call can be ended. Make room on the "
            "disk before the next one."
        )
        return joined(words, freed_words)
    go_on = sentence("Go on with the call, and tell whoever looks after this computer.")
    return joined(words, go_on)


def _memory_words(path: Path, trouble: Exception | None) -> str:
    reason = why(trouble) if trouble is not None else sentence("no file could be written")
    return sentence(
        "This call is kept in memory only: {why} ({folder}). Nothing is lost while the "
        "program runs. Go on with the call, do not end the program, and make room or mend the "
        "disk: saving is tried again by itself.",
        why=reason,
        folder=path.parent,
    )
