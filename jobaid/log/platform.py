"""What differs between operating systems when bytes must be on the disk.

Journal, day file, versions and recovery do all their writing through a `Platform`, so that one
place knows the differences and tests can put a faulty disk in its stead:

- how a file, its data or a folder is synced (`jobaid.disk_sync`);
- Windows refuses to rename or remove a file that a scanner holds: tried again for 2.5 s;
- a mapped file ends the program where its file system finds no room for a page: only where
  room that was taken stays taken is a file mapped.

Whatever stands where a file of the profile belongs and is no plain file (a pipe would hang the
program, a link leads out of the profile) is neither read nor written to: `NotPlainFile`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from mmap import mmap
from pathlib import Path

from jobaid.disk_sync import sync_data, sync_file, sync_folder
from jobaid.sentences import sentence

PATIENCE_S = 2.5
"""How long a rename or removal that Windows refuses is tried again, in seconds."""

_KEEP_THEIR_ROOM = frozenset({"ext2", "ext3", "ext4", "xfs", "tmpfs", "overlay"})
"""File systems (of Linux) that write a page of a file where it was: it never needs new room."""

_FIRST_PAUSE_S = 0.005
_LONGEST_PAUSE_S = 0.1
_CHUNK = 256 * 1024
_BINARY: int = getattr(os, "O_BINARY", 0)
_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT: int = getattr(os, "O_NONBLOCK", 0)


class NotPlainFile(OSError):
    """A link, pipe, device or folder stands where a file of the profile belongs."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EINVAL, sentence("it is a link, a pipe or a device, not a file"))
        self.filename = str(path)


def open_plain(path: Path, flags: int, mode: int = 0o600) -> int:
    """A descriptor of a plain file, never waiting. Raises NotPlainFile, and OSError as `os.open`.

    What is in a file is emptied (`O_TRUNC`) only once it is known to be one.
    """
    try:
        file = os.open(path, flags & ~os.O_TRUNC | _NO_LINK | _NO_WAIT | _BINARY, mode)
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENXIO, errno.EISDIR, errno.EMLINK):
            raise NotPlainFile(path) from error
        raise
    try:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise NotPlainFile(path)
        if flags & os.O_TRUNC:
            os.ftruncate(file, 0)
    except BaseException:
        os.close(file)
        raise
    return file


class Platform:
    """File operations with one meaning on every system. Every method may raise OSError.

    `windows` and `darwin` say whose rules apply; `pause` and `clock` (both in seconds) are passed
    in so that a test of the patience does not wait.
    """

    def __init__(
        self,
        *,
        windows: bool = sys.platform == "win32",
        pause: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._windows = windows
        self._pause = pause
        self._clock = clock

    # Folders

    def make_folder(self, path: Path) -> None:
        """Make a folder and its missing parents, each for this user alone (0700), and sync them.

        Folders that are there already are left as they are.
        """
        if path.is_dir():
            return
        if not path.parent.is_dir():
            self.make_folder(path.parent)
        with contextlib.suppress(FileExistsError):
            os.mkdir(path, 0o700)
        self.sync_folder(path.parent)

    def sync_folder(self, path: Path) -> None:
        """Make the names in a folder durable. Does nothing where there is no such thing: on
        Windows, and on file systems (of networks and other systems) that know no folder to sync.
        """
        if not self._windows:
            sync_folder(path)

    # One open file

    def create(self, path: Path) -> int:
        """Make a new file for this user alone (0600) and return its descriptor, for writing.

        Raises FileExistsError where there is one already.
        """
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)

    def overwrite(self, path: Path) -> int:
        """Open a scratch file for writing from its start, made (0600) or emptied."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        try:
            return open_plain(path, flags)
        except NotPlainFile:
            os.unlink(path)  # a scratch file has nothing that anybody wants
            return open_plain(path, flags)

    def append_to(self, path: Path) -> int:
        """Open an existing file for adding to its end."""
        return open_plain(path, os.O_WRONLY | os.O_APPEND)

    def write(self, descriptor: int, data: bytes) -> int:
        """Write some of `data` and return how many bytes were taken (a disk may take fewer)."""
        return os.write(descriptor, data)

    def write_all(self, descriptor: int, data: bytes) -> None:
        """Write all of `data`, going on after a short write."""
        taken = self.write(descriptor, data)
        while taken < len(data):
            more = self.write(descriptor, data[taken:])
            if more <= 0:
                raise OSError(errno.EIO, "the disk took none of the bytes")
            taken += more

    def sync(self, descriptor: int) -> None:
        """Put a file's bytes and its length on the disk."""
        sync_file(descriptor)

    def datasync(self, descriptor: int) -> None:
        """Put a file's bytes on the disk, with as little else as reading them back needs."""
        sync_data(descriptor)

    def allocate(self, descriptor: int, size: int) -> None:
        """Take `size` bytes of the disk for a file for real, not as a hole."""
        if sys.platform == "linux":
            os.posix_fallocate(descriptor, 0, size)
        else:
            # Random bytes: a file system that packs what it stores would keep zeros in no room.
            self.write_all(descriptor, os.urandom(size))

    def can_map(self, folder: Path) -> bool:
        """Whether files in this folder can be written to as memory without a risk."""
        if sys.platform == "linux":
            return _file_system(folder) in _KEEP_THEIR_ROOM
        else:  # APFS writes a changed page to a new place
            return self._windows

    def create_mapped(self, path: Path, size: int) -> mmap:
        """Make a new file of `size` bytes for this user alone (0600), and map it as memory.

        Its room is taken for real. Raises FileExistsError where there is one already.
        """
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        try:
            self.allocate(file, size)
            return mmap(file, size)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(path)
            raise
        finally:
            os.close(file)

    def close(self, descriptor: int) -> None:
        """Close a descriptor."""
        os.close(descriptor)

    # Whole files

    def read(self, path: Path) -> bytes:
        """All bytes of a plain file; raises NotPlainFile for anything else."""
        with open(open_plain(path, os.O_RDONLY), "rb") as file:
            return file.read()

    def replace(self, source: Path, target: Path) -> None:
        """Rename `source` over `target` in one step."""
        self._patiently(lambda: os.replace(source, target))

    def remove(self, path: Path) -> None:
        """Remove a file; one that is gone already is fine."""
        with contextlib.suppress(FileNotFoundError):
            self._patiently(lambda: os.unlink(path))

    def write_whole(self, path: Path, data: Iterable[bytes]) -> None:
        """Put the pieces of `data` into a file so that a reader sees all of the old or the new.

        Temporary file in the same folder, sync, rename, sync of the folder. When anything fails
        the old file stands as it was and the temporary one is removed.
        """
        scratch = path.with_name(path.name + ".tmp")
        descriptor = self.overwrite(scratch)
        try:
            try:
                for chunk in _chunks(data):
                    self.write_all(descriptor, chunk)
                self.sync(descriptor)
            finally:
                self.close(descriptor)
            self.replace(scratch, path)
        except OSError:
            with contextlib.suppress(OSError):
                self.remove(scratch)
            raise
        self.sync_folder(path.parent)

    def _patiently(self, action: Callable[[], None]) -> None:
        """Do an action that Windows refuses while another program holds the file."""
        if not self._windows:
            action()
            return
        end = self._clock() + PATIENCE_S
        pause = _FIRST_PAUSE_S
        while True:
            try:
                action()
                return
            except PermissionError:
                if self._clock() + pause > end:
                    raise
            self._pause(pause)
            pause = min(pause * 2, _LONGEST_PAUSE_S)


def _chunks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces put together to a size that costs few writes and no large room in memory."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _CHUNK:
            yield b"".join(held)
            held.clear()
            size = 0
    yield b"".join(held)


def _file_system(folder: Path) -> str:
    """The name of the file system that a folder is on, "" where it cannot be told (Linux)."""
    try:
        place = folder.resolve()
        with open("/proc/self/mounts", encoding="utf-8", errors="surrogateescape") as mounts:
            rows = [line.split(" ") for line in mounts]
    except OSError:
        return ""
    found = ("", "")
    for _device, point, kind, *_ in rows:
        point = point.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        if place.is_relative_to(point) and len(point) >= len(found[0]):
            found = (point, kind)
    return found[1]


PLATFORM = Platform()
"""The system this program runs on."""
