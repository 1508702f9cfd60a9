"""Processes that work beside this one, and end when it does."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor


def worker_pool(
    processes: int, method: str, prepare: Callable[..., object] | None = None, *given: object
) -> ProcessPoolExecutor:
    """So many processes, started by `method` ("spawn", "fork" or "forkserver").

    Each first does `prepare(*given)`. Raises OSError and others where there are none to be had.
    Where the program that started them is killed they end too: by themselves they would wait for
    work, or for somebody to take what they have, as long as the machine runs.
    """
    import multiprocessing  # late, as all of this: few starts need it
    from concurrent import futures

    context = multiprocessing.get_context(method)
    return futures.ProcessPoolExecutor(
        processes, mp_context=context, initializer=_begin, initargs=(prepare, given)
    )


def _begin(prepare: Callable[..., object] | None, given: tuple[object, ...]) -> None:
    from threading import Thread

    Thread(target=_end_with_parent, daemon=True).start()
    if prepare is not None:
        prepare(*given)


def _end_with_parent() -> None:
    import multiprocessing
    from multiprocessing.connection import wait

    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
