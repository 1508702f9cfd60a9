"""A piece of the disk that is held back, so that a full disk does not end the call in hand."""

from __future__ import annotations

import contextlib
import shutil
import threading
from pathlib import Path

from jobaid.log.platform import PLATFORM, Platform

SIZE = 2 * 1024 * 1024
"""Bytes held back: some 30 calls of 60 events."""

_ROOM = 4
"""Held back only where this many times its size is free: it must not itself fill the disk."""


class Reserve:
    """The reserve file of a desk. No method raises; all may be called from any thread."""

    def __init__(self, path: Path, *, size: int = SIZE, platform: Platform = PLATFORM) -> None:
        self._path = path
        self._size = size
        self._platform = platform
        self._lock = threading.Lock()

    def make(self) -> bool:
        """Take the room where it is not taken yet; False when there is too little."""
        with self._lock:
            try:
                if self._path.exists():
                    return True
                if shutil.disk_usage(self._path.parent).free < _ROOM * self._size:
                    return False
                scratch = self._path.with_name(self._path.name + ".tmp")
                descriptor = self._platform.overwrite(scratch)
            except OSError:
                return False
            try:
                try:
                    self._platform.allocate(descriptor, self._size)
                    self._platform.sync(descriptor)
                finally:
                    self._platform.close(descriptor)
                self._platform.replace(scratch, self._path)
            except OSError:
                with contextlib.suppress(OSError):
                    self._platform.remove(scratch)
                return False
            return True

    def free(self) -> bool:
        """Give the room back to the disk; False when there was none to give."""
        with self._lock:
            try:
                if not self._path.exists():
                    return False
                self._platform.remove(self._path)
            except OSError:
                return False
            return True
