"""How often each answer was given on kept calls, so that a made customer answers as people do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from jobaid.log.index.record_query import RecordQuery

if TYPE_CHECKING:
    from jobaid.operations.records.record_finder import Records

MOST_CALLS = 200
"""Calls that are looked at: the newest of them tell enough."""


def answer_frequencies(records: Records, script: str) -> dict[tuple[str, str, str], float]:
    """Each answer's weight by (script, step, answer), from the newest calls of a script.

    An answer has one for having been written, so that what nobody has given yet still comes up.
    """
    counts: Counter[tuple[str, str, str]] = Counter()
    for row in records.page(RecordQuery(script=script), MOST_CALLS).rows:
        found = records.load(row)
        for event in (found.document.get("events") or ()) if found is not None else ():
            if isinstance(event, dict) and event.get("type") == "answered":
                counts[str(event["script"]), str(event["step"]), str(event["answer"])] += 1
    return {key: 1.0 + count for key, count in counts.items()}
