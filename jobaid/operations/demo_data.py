"""Six weeks of sample calls, walked through a library as agents walk real ones.

The same seed, library and last day give the same documents. They are marked `"sample": true`
and lie in a desk folder of their own, so that they never mix with real ones.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.interaction import interaction
from jobaid.ids import uuid7
from jobaid.library.hours import open_periods, zone_of
from jobaid.log.daybook import Daybook, Put
from jobaid.log.statements import KINDS
from jobaid.operations.clock import stamp
from jobaid.operations.sample_caller import Caller
from jobaid.operations.sample_promises import promises_ended
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.recorder import Recorder

DESK = "sample"
WEEKS = 6
CALLS_A_DAY = (9, 16)
AGENTS = (
    {"id": "maya", "name": "Maya Okoro"},
    {"id": "tom", "name": "Tom Reid"},
    {"id": "lucia", "name": "Lucía Vidal"},
)


@dataclass(frozen=True, slots=True)
class Filled:
    """What was put into the profile."""

    calls: int
    days: int
    new: int


class SampleClock:
    """A clock that the caller moves on, in milliseconds."""

    def __init__(self, start: dt.datetime) -> None:
        self._start = start
        self.ms = 0

    def __call__(self) -> tuple[str, int]:
        """Wall time, and milliseconds since the start."""
        return stamp(self._start + dt.timedelta(milliseconds=self.ms)), self.ms


def sample_documents(
    reading: ReadLibrary, *, seed: int, until: dt.date, weeks: int = WEEKS
) -> Iterator[dict[str, Any]]:
    """The sample interactions of the weeks that end with the day `until`, in order."""
    house = reading.library.house
    compiled = CompiledLibrary(reading.library)
    zone = zone_of(house.timezone)
    first = until - dt.timedelta(days=7 * weeks - 1)
    for number in range(7 * weeks):
        day = first + dt.timedelta(days=number)
        # Each day has numbers of its own: another last day leaves the days before unchanged.
        rng = random.Random(f"{seed} {day.isoformat()}")
        periods = open_periods(house, day, zone)
        if not periods:
            continue
        opens, closes = periods[0].opens, periods[-1].closes
        minutes = int((closes - opens).total_seconds() // 60)
        for agent in AGENTS:
            begins = sorted(rng.sample(range(minutes), rng.randint(*CALLS_A_DAY)))
            for minute in begins:
                start = opens + dt.timedelta(minutes=minute, seconds=rng.randint(0, 59))
                yield _one(compiled, rng, start.astimezone(dt.UTC), agent)


def _one(
    compiled: CompiledLibrary, rng: random.Random, start: dt.datetime, agent: dict[str, str]
) -> dict[str, Any]:
    clock = SampleClock(start)

    def new_id() -> str:
        ms = int(start.timestamp() * 1000) + clock.ms
        return uuid7(ms, rng.randbytes(10))

    about = {"agent": agent, "desk": DESK, "sample": True}
    engine = Caller(compiled, rng, clock, new_id, about).call()
    return interaction(engine.events)


def fill_profile(
    recorder: Recorder,
    reading: ReadLibrary,
    *,
    seed: int,
    until: dt.date,
    now: dt.datetime,
    weeks: int = WEEKS,
) -> Filled:
    """Put the sample interactions that are over by `now` in a profile; again adds nothing.

    What is said of their promises is said up to `now`, at most to the end of the last day.
    """
    samples = sample_documents(reading, seed=seed, until=until, weeks=weeks)
    documents = [one for one in samples if dt.datetime.fromisoformat(one["ended"]) <= now]
    recorder.versions.keep_all(_used_contents(reading, documents))
    daybook = Daybook(recorder.profile.log, DESK, platform=recorder.platform)
    try:
        kept = daybook.put_many(documents)
        zone = zone_of(reading.library.house.timezone)
        over = dt.datetime.combine(until + dt.timedelta(days=1), dt.time(), zone)
        said = promises_ended(documents, DESK, min(now, over))
        daybook.put_many(said, KINDS["promise"].table)
        days = len(daybook.days())
    finally:
        daybook.close()
    new = sum(one.put is Put.ADDED for one in kept)
    return Filled(len(documents), days, new)


def _used_contents(reading: ReadLibrary, documents: list[dict[str, Any]]) -> Iterator[bytes]:
    """The files that the documents' versions name."""
    used = {name for document in documents for name in document["versions"]}
    for name in sorted(used):
        script = reading.library.scripts.get(name)
        content = reading.contents.get(name if script is None else script.file)
        if content is not None:
            yield content
