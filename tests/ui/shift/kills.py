"""Kills the desk at random moments of calls and resumes what it left."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from jobaid.call.fold import fold
from jobaid.library.cache.open_library import open_library
from jobaid.log.recovery import events_to_resume
from jobaid.operations.desk.session import Session
from jobaid.operations.recorder import Recorder
from tests.ui.shift.processes import Place, lines_of


@dataclass(frozen=True)
class Killed:
    """What a kill led to. `behind` counts events of what was painted that are not kept, `lost`
    events said to be saved that are not there; `same` is whether the resumed call holds every
    field, note, tick and promise of those kept.
    """

    behind: int
    lost: int
    same: bool


def kill_once(place: Place, seed: int) -> Killed:
    """Let the desk work, kill it after a random number of deeds, and resume the call."""
    rng = random.Random(seed)
    screens: list[dict[str, Any]] = []
    with place.begin("moments", seed) as worker:
        wanted = rng.randint(2, 36)
        for line in lines_of(worker):
            screens.append(line)
            if len(screens) == wanted:
                worker.kill()  # it works on meanwhile: this falls anywhere in a deed
        assert worker.stderr is not None
        said = worker.stderr.read()
    assert len(screens) >= wanted, f"ended by itself, {worker.poll()}: {said}"
    calls = [one for one in screens if "call" in one]
    last = calls[-1]
    with Recorder.open(place.profile) as recorder:
        kept = list(events_to_resume(last["call"], recorder.profile.open_calls, recorder.daybook))
        same = _resumed(place, recorder, last["call"], kept)
    shown = last["events"]
    common = min(len(kept), len(shown))
    assert kept[:common] == shown[:common], "the record is another than the screen's"
    return Killed(max(0, len(shown) - len(kept)), max(0, last["saved"] + 1 - len(kept)), same)


def _resumed(place: Place, recorder: Recorder, id: str, kept: list[Any]) -> bool:
    """Resume as the next start does; whether everything kept is in the call again."""
    session = Session(lambda: open_library(place.library), recorder, later=_at_once)
    session.take_up_library()
    told = session.resume(id)
    view = session.call_view()
    assert told.problem is None, told.problem
    assert view is not None
    desk_call = session.desk_call
    assert desk_call is not None
    then, now = fold(kept), desk_call.engine.state
    pairs = [(getattr(then, name), getattr(now, name)) for name in ("fields", "items", "notes")]
    promises = [one.text for one in view.promises if not one.proposed]
    same = (
        all(one == other for one, other in pairs)
        and then.place == now.place
        and set(promises) == {one["text"] for one in then.promises.values()}
        and [one.text for one in view.notes] == [one["text"] for one in then.notes]
    )
    session.close_interrupted(id, "a test")
    session.close()
    return same


def _at_once(job: Any) -> None:
    job()
