"""The shipped library as it is read: once for all tests of a process, which only look at it."""

from __future__ import annotations

from functools import cache

from jobaid.library.reader import ReadLibrary, read_library
from jobaid.library.shipped import shipped_library


@cache
def shipped_reading() -> ReadLibrary:
    """What the reader makes of it."""
    return read_library(shipped_library())
