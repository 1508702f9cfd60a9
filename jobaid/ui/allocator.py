"""What glibc's allocator is asked: few heaps, and free memory back to the system.

Left alone it gives each thread a heap of its own, and keeps what the start has let go for the
program's later use. Other C libraries have neither function, and are not asked.
"""

from __future__ import annotations

import ctypes

_ARENA_MAX = -8
"""The number of `M_ARENA_MAX` in glibc's malloc.h."""


def share_one_heap() -> None:
    """Threads that come from now on share one heap: they run one at a time and gain nothing."""
    _ask("mallopt", _ARENA_MAX, 1)


def give_back() -> None:
    """Give the system what is free within the heap, in at most some milliseconds."""
    _ask("malloc_trim", 0)


def _ask(name: str, *numbers: int) -> None:
    try:
        function = getattr(ctypes.CDLL(None), name)
    except (OSError, AttributeError, TypeError):
        return
    function(*numbers)
