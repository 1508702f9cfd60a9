"""What came of the promises of sample calls: most kept in time, some late, a few broken.

As in a real house: a record in which nothing was ever kept teaches the wrong thing.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from jobaid.ids import uuid7
from jobaid.log.index.index_rows import moment_of
from jobaid.log.statements import make_statement
from jobaid.operations.clock import stamp

_NO_TIME_SAID = dt.timedelta(hours=3)


class _Ending(NamedTuple):
    """One way to end: how many of 100 do so, how many minutes after it was due, what is said."""

    change: str
    of_100: int
    minutes: tuple[int, int]
    words: str


_ENDINGS = (
    _Ending("kept", 88, (-180, -3), "Rang back, all is done."),
    _Ending("kept-late", 7, (10, 240), "Rang back; it was late, and I said sorry."),
    _Ending("broken", 4, (60, 400), "Not done. I rang and own up to it; a manager follows up."),
    _Ending("withdrawn", 1, (-200, -30), "The customer has it already and needs no call."),
)


def promises_ended(
    documents: Iterable[Mapping[str, Any]], desk: str, until: dt.datetime
) -> Iterator[dict[str, Any]]:
    """What agents said of the promises in these calls up to a moment; the same each time."""
    for document in documents:
        started = dt.datetime.fromisoformat(document["started"])
        for promise in document["promises"]:
            rng = random.Random(str(promise["id"]))
            due = moment_of(promise.get("due")) or started + _NO_TIME_SAID
            ending = rng.choices(_ENDINGS, [one.of_100 for one in _ENDINGS])[0]
            minutes = dt.timedelta(minutes=rng.randint(*ending.minutes))
            at = max(due + minutes, started + dt.timedelta(minutes=20))
            if at >= until or promise.get("withdrawn"):
                continue
            change = "kept-late" if ending.change == "kept" and at > due else ending.change
            yield make_statement(
                "promise",
                promise["id"],
                {"interaction": document["id"], "change": change, "words": ending.words},
                id=uuid7(int(at.timestamp() * 1000), rng.randbytes(10)),
                at=stamp(at),
                by=document["agent"],
                desk=desk,
            ).document
