"""What a table reads: rows by pages, from a source that is asked on another thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol, runtime_checkable

from jobaid.quick_dataclasses import dataclass

PAGE = 100
"""Rows read at once: two or three screens of them."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: what it stands for, a text for each column, and all of it for a screen reader."""

    row_id: str
    cells: tuple[str, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class PageAsked:
    """Which rows: `size` of them from the place `first` in the order.

    They are `skip` after those that end at the cursor `after`, which is what a page that was read
    said of its end; None is the beginning.
    """

    first: int
    after: object | None
    skip: int
    size: int
    sort: str
    descending: bool


@dataclass(frozen=True, slots=True)
class PageRead:
    """Rows that were read, and the cursor of the last of them."""

    rows: Sequence[TableRow]
    end: object | None = None


class TableSource(Protocol):
    """Where rows come from; both are called on another thread and may raise `OSError`."""

    def count(self) -> int:
        """How many rows there are: the scroll bar is exact."""

    def page(self, asked: PageAsked) -> PageRead:
        """Some of them."""


@runtime_checkable
class SteppedSource(Protocol):
    """A source of very many rows: the first page shows at once, how many there are comes after.

    Called on another thread, and may raise `OSError`, but for `in_order`.
    """

    def in_order(self, sort: str, descending: bool) -> TableSource:
        """The same rows in an order."""

    def first(self, size: int) -> PageRead:
        """The first rows; `end` is None where these are all."""

    def whole(self, stopped: Callable[[], bool]) -> int:
        """Find all rows, for `page`, and tell how many; may stop early once `stopped()`."""


RunTask = Callable[[Callable[[Any], Any], Callable[[Any], object], Callable[[str], object]], object]
"""Does work on another thread: `run(work, done, failed)`, as `Tasks.run` does."""
