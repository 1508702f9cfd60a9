"""`jobaid log show ID --moments`: a call moment by moment, with the lines that were shown."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.commands.log_text import line
from jobaid.library.model import House, Library
from jobaid.operations.review.playback_source import PlaybackSource

if TYPE_CHECKING:
    from jobaid.operations.records.record_reader import Record, RecordReader
    from jobaid.operations.review.call_playback import CallPlayback


def moments_as_text(
    records: RecordReader, record: Record, library: Library | None
) -> Iterator[str]:
    """The moments of a call for a person; the customer's details are covered."""
    playback = _playback(records, record, library)
    head = playback.head
    yield line(head.id)
    parts = (head.agent, head.customer, head.script_title, head.outcome)
    yield ", ".join(line(one) for one in parts if one)
    for notice in head.notices:
        yield line(notice)
    for row, shown in playback.lines():
        if row.number == 0 or row.target != playback.rows[row.number - 1].target:
            yield ""
            yield line(row.place or "Before the first step")
        detail = f"  ({line(row.detail)})" if row.detail else ""
        yield f"  {row.clock:>7}  {line(row.words)}{detail}"
        if row.was:
            yield f"           before: {line(row.was)}"
        if shown:
            yield f"           shown: “{line(shown)}”"
    covered = [one.label for one in playback.covered]
    if covered:
        yield ""
        yield f"Covered here: {line(', '.join(covered))}. `jobaid log show` has the whole record."


def moments_as_json(
    records: RecordReader, record: Record, library: Library | None
) -> Iterator[str]:
    """The moments of a call for other programs, one JSON object a line."""
    for row, shown in _playback(records, record, library).lines():
        told = {
            "at_ms": row.at_ms,
            "kind": row.kind,
            "words": row.words,
            "detail": row.detail,
            "before": row.was,
            "at": row.target,
            "shown": shown,
            "standard_missed": row.missed,
        }
        yield json.dumps(told)


def _playback(records: RecordReader, record: Record, library: Library | None) -> CallPlayback:
    compiled = CompiledLibrary(library or Library(House()))
    return PlaybackSource(records, lambda: compiled, lambda: None).of(record)
