"""What is found in an index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.log.index.index_words import sought
from jobaid.log.index.record_query import RecordQuery
from tests.log.kept import numbers

if TYPE_CHECKING:
    from jobaid.log.index.record_index import Index


def found(index: Index, words: str = "", limit: int = 100, **more: Any) -> list[int]:
    """The numbers of the records that a query finds, in its order."""
    return numbers(index.page(RecordQuery(sought(words), **more), limit))
