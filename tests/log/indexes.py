"""Indexes of a folder of kept calls, and what is found in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jobaid.log.index.index_words import sought
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import RecordQuery
from tests.log.kept import numbers


@contextmanager
def closing_indexes(folder: Path) -> Iterator[Callable[..., Index]]:
    """Opens the index of a folder, as often as it is called; each is closed at the end."""
    there: list[Index] = []

    def open_index(writing: bool = True) -> Index:
        there.append(Index(folder / "log", folder / "index.sqlite", writing=writing))
        return there[-1]

    yield open_index
    for index in there:
        index.close()


def found(index: Index, words: str = "", limit: int = 100, **more: Any) -> list[int]:
    """The numbers of the records that a query finds, in its order."""
    return numbers(index.page(RecordQuery(sought(words), **more), limit))
