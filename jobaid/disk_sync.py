"""Bytes and names put on the disk for good, and told apart: a disk that fails, none that syncs.

A file system that knows no such sync (of networks and of other systems) has no more to give, so
that work goes on; any other answer of a disk is raised. One that says for ever that it was
interrupted counts as failed: `os.fsync` would ask it again without end.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

if sys.platform == "darwin":
    import fcntl

NO_SUCH_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
"""What a file system answers that has no such sync; a disk that fails answers otherwise."""

MOST_INTERRUPTIONS = 200
"""How often a sync is asked for again that was interrupted."""

_FOLDER: int = getattr(os, "O_DIRECTORY", 0)


def sync_file(descriptor: int) -> None:
    """Put a file's bytes and its length on the disk. Raises OSError where the disk fails."""
    try:
        if sys.platform == "darwin":
            _full_sync(descriptor)
        else:
            _sync("fsync", descriptor)
    except OSError as error:
        if error.errno not in NO_SUCH_SYNC:
            raise


def sync_data(descriptor: int) -> None:
    """Put a file's bytes on the disk, with as little else as reading them back needs."""
    if sys.platform == "linux":
        try:
            _sync("fdatasync", descriptor)
        except OSError as error:
            if error.errno not in NO_SUCH_SYNC:
                raise
            sync_file(descriptor)
    else:
        sync_file(descriptor)


def sync_folder(path: Path) -> None:
    """Make the names in a folder durable. Does nothing where there is no such thing, as on Windows.

    Raises OSError where the disk fails.
    """
    if sys.platform == "win32":
        return
    folder = os.open(path, os.O_RDONLY | _FOLDER)
    try:
        sync_file(folder)
    finally:
        with contextlib.suppress(OSError):  # nothing was written through it
            os.close(folder)


if sys.platform == "linux":

    def _sync(name: str, descriptor: int) -> None:
        for _ in range(MOST_INTERRUPTIONS):
            failed = _call(name)(descriptor)
            if failed == 0:
                return
            if failed != errno.EINTR:
                break
        raise OSError(failed, os.strerror(failed))

    @cache
    def _call(name: str) -> Callable[[int], int]:
        """The C library's own, which answers where Python's asks again: 0, or the error."""
        import ctypes

        function = getattr(ctypes.CDLL(None, use_errno=True), name)

        def call(descriptor: int) -> int:
            return ctypes.get_errno() if function(descriptor) else 0

        return call

else:

    def _sync(name: str, descriptor: int) -> None:
        os.fsync(descriptor)


if sys.platform == "darwin":

    def _full_sync(descriptor: int) -> None:
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError as error:
            # Network and some foreign file systems know no full sync: the plain one is all there is
            if error.errno not in NO_SUCH_SYNC | {errno.ENOTTY}:
                raise
            os.fsync(descriptor)
