"""The tail of an open call: what its journal's thread has not written yet outlives the program.

An event is in the tail before it is drawn: a copy into a mapped file, no system call and nothing
to wait for. The system keeps what a killed program has put there. It is no second journal: it is
never synced, "saved" is said by the journal alone, and once the journal has everything the tail
begins anew over what it held.

The first line of a tail tells whose it is. Each other line is the checksum of the event before,
a space, and the line of the journal. So a reader takes a line only where it goes on from the very
event that it has: half a line, lines of an earlier round, whatever a power cut leaves behind, are
no part of the call.
"""

from __future__ import annotations

import contextlib
import json
import logging
import shutil
import threading
from mmap import mmap
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from jobaid.log.plain_records import encode_event
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.writer_thread import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jobaid.log.plain_records import KeptEvent

_log = logging.getLogger(__name__)

SUFFIX = ".tail"
SIZE = 256 * 1024
"""Bytes of a tail: some 700 events, or the longest note that a field takes in any script."""

_ROOM = 16
"""Made only where this many times its size is free: what is left belongs to the journals."""

_PAGE = 4096
_LONGEST_HEAD = 256
_SEAL = 9  # eight hexadecimal digits and a space


class TailLine(NamedTuple):
    """One line of a tail: the checksum of the event before it, and its line of a journal."""

    link: int
    line: bytes


class TailFile(NamedTuple):
    """A tail as it was read: whose it is (None: nobody's), and its bytes."""

    call: str | None
    data: bytes


def first_link(call: str) -> int:
    """What the first event of a call goes on from."""
    return crc32(call.encode())


def link_of(event: KeptEvent) -> int:
    """What the event that follows this one goes on from, in a tail."""
    return crc32(encode_event(event))


class Tail:
    """One mapped file that holds the newest events of one call. For one thread at a time."""

    def __init__(self, path: Path, memory: mmap, platform: Platform = PLATFORM) -> None:
        self.path = path
        self._memory = memory
        self._platform = platform
        self._first = self._end = 0

    def begin(self, call: str) -> None:
        """Make it the tail of this call."""
        body = json.dumps({"v": 1, "call": call}, separators=(",", ":")).encode("ascii")
        head = b"%08x %b\n" % (crc32(body), body)
        self._memory[: len(head)] = head
        self._first = self._end = len(head)

    def has_room(self, size: int) -> bool:
        """Whether a line of the journal that is so long fits behind the others."""
        return self._end + _SEAL + size <= len(self._memory)

    def put(self, link: int, line: bytes) -> None:
        """Add a line of the journal, whose event follows the one with the checksum `link`."""
        end = self._end + _SEAL + len(line)
        self._memory[self._end : end] = b"%08x %b" % (link, line)
        self._end = end

    def rewind(self) -> None:
        """Begin anew: everything so far is on the disk."""
        self._end = self._first

    def close(self) -> None:
        """Let the file go as it is; a second time does nothing."""
        self._memory.close()

    def remove(self) -> None:
        """Let the file go and remove it. Where it stays it harms nothing, and the next start
        removes it.
        """
        self.close()
        with contextlib.suppress(OSError):
            self._platform.remove(self.path)


class TailStore:
    """The tails of a desk: one is always ready, made on a thread of its own.

    Where the folder's file system takes none (`Platform.can_map`), the disk is nearly full or
    refuses, there are none, and what the disk does not have yet is in memory alone.
    """

    def __init__(self, folder: Path, *, size: int = SIZE, platform: Platform = PLATFORM) -> None:
        self._folder = folder
        self._size = size
        self._platform = platform
        self._lock = threading.Lock()
        self._spare: Tail | None = None
        self._made = 0
        self._usable = platform.can_map(folder)
        self._make()
        self._worker: Worker[None] = Worker("tails", self._handle)

    @property
    def largest(self) -> int:
        """The longest line that a tail takes."""
        return self._size - _LONGEST_HEAD - _SEAL

    def take(self, call: str) -> Tail | None:
        """A tail for this call, without waiting; None where none is ready."""
        with self._lock:
            tail, self._spare = self._spare, None
        if self._usable:
            self._worker.put(None)
        if tail is not None:
            tail.begin(call)
        return tail

    def close(self) -> None:
        """End the thread and remove what nobody took."""
        self._worker.close()
        with self._lock:
            tail, self._spare = self._spare, None
        if tail is not None:
            tail.remove()

    def _handle(self, _batch: list[None]) -> None:
        self._make()

    def _make(self) -> None:
        if not self._usable or self._spare is not None:
            return
        try:
            if shutil.disk_usage(self._folder).free < _ROOM * self._size:
                return
            tail = self._created()
        except (OSError, ValueError):
            _log.info("No tail could be made in %s", self._folder, exc_info=True)
            return
        with self._lock:
            self._spare = tail

    def _created(self) -> Tail:
        while True:
            self._made += 1
            path = self._folder / f"{self._made}{SUFFIX}"
            with contextlib.suppress(FileExistsError):
                memory = self._platform.create_mapped(path, self._size)
                # A page that is touched for the first time may wait for the disk: here, not there
                for page in range(0, self._size, _PAGE):
                    memory[page] = 0
                return Tail(path, memory, self._platform)


class CallTail:
    """The tails of one journal: mostly one, more where the disk takes nothing for long.

    What finds no room in any, or comes where none is ready, is in memory alone until it is
    written, and so is for a reader whatever comes after it.
    """

    def __init__(self, call: str, kept: Sequence[KeptEvent], store: TailStore) -> None:
        self._call = call
        self._store = store
        self._lock = threading.Lock()  # held for no system call
        self._tails: list[Tail] = []
        self._link = link_of(kept[-1]) if kept else first_link(call)
        self._given = self._saved = len(kept)
        self._closed = False

    def put(self, lines: list[bytes]) -> None:
        """Keep lines of the journal against a kill, at once."""
        with self._lock:
            if self._saved == self._given and self._tails:
                self._tails[-1].rewind()
            for line in lines:
                self._put(line)
            self._given += len(lines)

    def _put(self, line: bytes) -> None:
        size = len(line)
        if not self._closed and size <= self._store.largest:
            if not (self._tails and self._tails[-1].has_room(size)):
                further = self._store.take(self._call)
                if further is not None:
                    self._tails.append(further)
            if self._tails and self._tails[-1].has_room(size):
                self._tails[-1].put(self._link, line)
        self._link = int(line[:8], 16)

    def are_saved(self, count: int) -> None:
        """So many lines of the journal are surely on the disk. For the journal's own thread."""
        with self._lock:
            self._saved = count
            over: list[Tail] = []
            if count == self._given:
                over, self._tails = self._tails[:-1], self._tails[-1:]
        for tail in over:
            tail.remove()

    def close(self) -> None:
        """Let the tails go; those that hold what is nowhere else stay for the next start."""
        with self._lock:
            self._closed = True
            tails, self._tails = self._tails, []
        for tail in tails:
            if self._saved == self._given:
                tail.remove()
            else:
                tail.close()


def tails_in(folder: Path, platform: Platform = PLATFORM) -> dict[Path, TailFile]:
    """The tails in a folder, without those that cannot be read.

    Raises OSError when the folder cannot be listed; one that is not there has none.
    """
    found: dict[Path, TailFile] = {}
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == SUFFIX)
    except FileNotFoundError:
        return {}
    for path in paths:
        with contextlib.suppress(OSError):  # it has just gone, or is read at the next start
            data = platform.read(path)
            found[path] = TailFile(_call_of(data[:_LONGEST_HEAD]), data)
    return found


def tail_lines(data: bytes) -> Iterator[TailLine]:
    """The lines of a tail that may be whole, in their order; which are, is for the reader."""
    _head, *lines = data.split(b"\n")
    for line in lines[:-1]:
        with contextlib.suppress(ValueError):
            yield TailLine(int(line[: _SEAL - 1], 16), line[_SEAL:])


def _call_of(data: bytes) -> str | None:
    head, ending, _ = data.partition(b"\n")
    try:
        if not ending or int(head[:8], 16) != crc32(head[9:]):
            return None
        call = json.loads(head[9:])["call"]
    except (ValueError, LookupError, TypeError):
        return None
    return call if isinstance(call, str) else None
