"""Trouble with what is kept, told in plain words.

The log never ends a call: inside a call trouble is a `TroubleNotice` or a callback with
words, and only opening a profile (before any call) raises, as `ProfileTrouble`.
"""

from __future__ import annotations

import errno
from pathlib import Path

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, Sentence, sentence

_WHY = {
    errno.ENOSPC: sentence("the disk is full"),
    errno.EDQUOT: sentence("this account has used up its share of the disk"),
    errno.EFBIG: sentence("the file is not allowed to grow any further"),
    errno.EROFS: sentence("the disk can be read but not written"),
    errno.EACCES: sentence("this account is not allowed to write there"),
    errno.EPERM: sentence("this account is not allowed to write there"),
    errno.EIO: sentence("the disk reported a fault"),
    errno.ENOENT: sentence("the folder is gone"),
    errno.ENOTDIR: sentence("a file stands where a folder should be"),
    errno.EMFILE: sentence("too many files are open"),
    errno.ENFILE: sentence("too many files are open"),
}
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@dataclass(frozen=True, slots=True)
class TroubleNotice:
    """One thing a person should know about what is kept.

    `words` is whole sentences for a person; `path` is the file or folder they are about.
    """

    words: str
    path: Path


class ProfileTrouble(ErrorInWords):
    """A profile cannot be used as asked; `words` say what happened and what to do."""


def why(error: BaseException) -> str:
    """The reason of a failed file operation as a clause ("the disk is full")."""
    if isinstance(error, OSError):
        known = _WHY.get(error.errno or 0)
        if isinstance(error.strerror, Sentence):
            return error.strerror
        told = (error.strerror or str(error)).lower()
        return known or told or sentence("the system gave no reason")
    if isinstance(error, MemoryError):
        return sentence("this computer has too little memory left")
    return str(error) or type(error).__name__


def no_room(error: BaseException) -> bool:
    """True when the error says that there is no room (full disk, quota or file size limit)."""
    return isinstance(error, OSError) and error.errno in _NO_ROOM
