"""Statements in little room: most of what one says stands in the columns of its row already.

What SQLite itself looks into (`ASKED_BY_SQL`) is left as it is.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobaid.log.index.statement_rows import StatementRow

ASKED_BY_SQL = frozenset({"review", "assignment"})
"""The kinds of statements in whose documents SQLite looks; and `MOVED`, whatever its kind."""

MOVED = "moved"

_KEYS = (
    '"text": "", "reason": "", "customer": "", "account": "", "outcome": "", "agent": {"id": "",'
    ' "fields": {"field": "", "value": "", "from": "", "to": "", "due": "", "consent": "", "words"'
    ': ""}, "change": "", "what": "", "withdrawn", "kept-late", "broken", "read-back",'
    ' "interaction": "", "at": "", "of": "", "kind": "promise", "id": "", "desk": "",'
    ' "by": {"id": "", "name": "", {"v": 1, '
)


def packed_statement(text: str, row: StatementRow) -> str | bytes:
    """A statement's document as a row keeps it."""
    if row.kind in ASKED_BY_SQL or row.what == MOVED or not text:
        return text
    small = zlib.compressobj(9, wbits=-15, zdict=_known(row))
    return small.compress(text.encode("utf-8", "surrogatepass")) + small.flush()


def statement_text(kept: str | bytes | None, row: Sequence[str | None]) -> str:
    """The document again; `row` are the values of `StatementRow`. Raises zlib.error."""
    if not isinstance(kept, bytes):
        return kept or ""
    told = zlib.decompressobj(wbits=-15, zdict=_known(row))
    return told.decompress(kept).decode("utf-8", "surrogatepass")


def _known(row: Sequence[str | None]) -> bytes:
    return (_KEYS + " ".join(one or "" for one in row)).encode("utf-8", "surrogatepass")
