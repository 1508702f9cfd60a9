"""One running program per profile: a lock that the operating system holds and lets go.

However its owner ends, the lock is free at once. The number of the owner's process stands in the
file for the message only and decides nothing.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
import weakref
from collections.abc import Callable
from pathlib import Path

from jobaid.log.platform import open_plain
from jobaid.log.trouble import ProfileTrouble, why
from jobaid.sentences import sentence

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TRIES = 5
_PAUSE_S = 0.02
_FAR = 1 << 30
"""Windows locks bytes, and locked bytes cannot be read: one far behind the owner's number."""


class ProfileBusy(ProfileTrouble):
    """Another running program has the profile; `owner` is the number of its process, if known."""

    def __init__(self, words: str, owner: int | None) -> None:
        super().__init__(words)
        self.owner = owner


class ProfileLock:
    """The lock of a profile, taken with `acquire` or as a context manager.

    `path` is the lock's file; `pause` waits (seconds) between the few tries that tell an owner
    from a program that only looked who the owner is.
    """

    def __init__(self, path: Path, *, pause: Callable[[float], None] = time.sleep) -> None:
        self._path = path
        self._pause = pause
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """True while this very object holds the lock."""
        return self._descriptor is not None

    def acquire(self) -> None:
        """Take the lock. Raises ProfileBusy when another program has it, or ProfileTrouble."""
        if self._descriptor is not None:
            return
        try:
            descriptor = open_plain(self._path, os.O_RDWR | os.O_CREAT)
        except OSError as error:
            raise ProfileTrouble(
                sentence(
                    "The profile {folder} cannot be used for writing: {why}. "
                    "Nothing was changed. Choose another folder with --profile.",
                    folder=self._path.parent,
                    why=why(error),
                )
            ) from error
        for attempt in range(_TRIES):
            if _take(descriptor):
                break
            if attempt < _TRIES - 1:
                self._pause(_PAUSE_S)
        else:
            owner = _owner(descriptor)
            os.close(descriptor)
            raise ProfileBusy(_busy_words(self._path.parent, owner), owner)
        with contextlib.suppress(OSError):  # the number is for the message only
            os.ftruncate(descriptor, 0)
            os.write(descriptor, b"%d\n" % os.getpid())
        self._descriptor = descriptor
        _held.add(self)

    def release(self) -> None:
        """Let the lock go; a second time does nothing."""
        if self._descriptor is not None:
            _held.discard(self)
            descriptor, self._descriptor = self._descriptor, None
            with contextlib.suppress(OSError):  # closing is what lets go, whatever it reports
                os.close(descriptor)

    def held_by(self) -> int | None:
        """The number of the process that has the lock (0 when it left none), None when nobody."""
        if self._descriptor is not None:
            return os.getpid()
        try:
            descriptor = open_plain(self._path, os.O_RDWR)
        except OSError:
            return None
        try:
            return None if _take(descriptor) else _owner(descriptor) or 0
        finally:
            os.close(descriptor)

    def forget(self) -> None:
        """In a forked child: let go of the copy, which would outlive the owner and block others."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> ProfileLock:
        self.acquire()
        return self

    def __exit__(self, *error: object) -> None:
        self.release()


def _busy_words(profile: Path, owner: int | None) -> str:
    return sentence(
        "Job Aid is already running with the profile {profile}. Nothing was changed. Go on "
        "in the program that is open or end it first, or choose another folder with --profile. "
        "Reading what is kept works beside it: jobaid log list, show, search, export, verify.",
        profile=sentence("{profile} (process {process})", profile=profile, process=str(owner))
        if owner
        else profile,
    )


def _owner(descriptor: int) -> int | None:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        return int(os.read(descriptor, 32))
    except (OSError, ValueError):
        return None


if sys.platform == "win32":

    def _take(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:

    def _take(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


_held: weakref.WeakSet[ProfileLock] = weakref.WeakSet()


def _forget_all() -> None:
    for lock in list(_held):
        lock.forget()
    _held.clear()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_forget_all)
