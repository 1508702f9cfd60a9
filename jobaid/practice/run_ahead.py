"""What a run that broke off never came to: it is not done, and nothing is earned by it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from jobaid.practice.good_trainee import walk
from jobaid.practice.practice_run import PracticeRun, run_again

if TYPE_CHECKING:
    from jobaid.call.events import Moment
    from jobaid.practice.must_points import StepPlace

_ENDLESS = 1_000
"""The patience of a customer who is only asked how the call would have gone on."""


class _Clock:
    """Goes on from a moment, a tick for each look at it."""

    def __init__(self, at: str, ms: int) -> None:
        self._at = at
        self._ticks = itertools.count(ms)

    def __call__(self) -> Moment:
        return self._at, next(self._ticks)


def steps_to_come(run: PracticeRun) -> tuple[StepPlace, ...]:
    """The steps that a good call would still have come to from where a run was ended, in order."""
    ahead = _while_open(run)
    known = {(one["script"], one["step"]) for one in ahead.engine.state.path}
    ahead.customer.patience = _ENDLESS
    walk(ahead)
    path = dict.fromkeys((one["script"], one["step"]) for one in ahead.engine.state.path)
    return tuple(one for one in path if one not in known)


def _while_open(run: PracticeRun) -> PracticeRun:
    """The run once more, as it stood before the call was ended or the customer hung up."""
    at, ms = run.engine.state.last_at or run.began[0], run.engine.state.ms
    commands = run.commands
    for number, one in enumerate(commands):
        if one.get("do") in ("close", "wrap-up") and not one.get("refused"):
            commands = commands[:number]
            break
    again = _anew(run, at, ms)
    run_again(again, commands)
    while again.over and commands:
        commands = commands[:-1]
        again = _anew(run, at, ms)
        run_again(again, commands)
    return again


def _anew(run: PracticeRun, at: str, ms: int) -> PracticeRun:
    numbers = itertools.count()
    return PracticeRun(
        run.scenario,
        run.call.compiled,
        _Clock(at, ms),
        lambda: f"ahead-{next(numbers)}",
        seed=run.seed,
        language=run.call.state.language,
        cues=run.cues,
        levels=run.levels,
        weights=run.customer.weights,
        began=run.began,
    )
