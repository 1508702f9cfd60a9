"""A kept run taken up once more: where it was cut off, or again from a moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.operations.clock import call_clock
from jobaid.operations.made_scenarios import NotMade, scenario_in
from jobaid.operations.masking import use_masks_of
from jobaid.operations.practice.practising import KeptRun, scenario_named, versions_of
from jobaid.practice.practice_run import PracticeRun, run_again
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.events import CallClock
    from jobaid.library.model import Library
    from jobaid.library.model.scenario import Scenario
    from jobaid.operations.training.trainee_place import TraineePlace


class CannotGoOn(NotMade):
    """A run that was cut off and cannot be taken up again; `words` say why."""


def go_on_with(
    library: Library,
    kept: Mapping[str, Any],
    place: TraineePlace,
    *,
    new_id: Callable[[], str],
    until: int | None = None,
    clock_from: Callable[[int], CallClock] = call_clock,
    again: bool = False,
) -> KeptRun:
    """Take up a run that was cut off, from its commands.

    With `until` only those before that moment (milliseconds since the call began) are made anew,
    and with `again` it is a run of its own: again from that moment. Raises CannotGoOn where the
    script or the scenario has changed since.
    """
    scenario = scenario_of_run(library, kept)
    told = kept.get("versions")
    if isinstance(told, Mapping) and dict(told) != versions_of(library, scenario):
        raise CannotGoOn(
            sentence(
                "“{title}” has changed since this run began, so it cannot go on from there. "
                "Begin it anew.",
                title=str(kept.get("title") or kept.get("scenario") or ""),
            )
        )
    commands = [
        one
        for one in kept.get("commands") or ()
        if isinstance(one, dict) and (until is None or int(one.get("ms", 0)) < until)
    ]
    commands = [one for one in commands if until is None or one.get("do") != "close"]
    began = (str(kept.get("began") or ""), int(kept.get("began_ms") or 0))
    last = int(commands[-1].get("ms", 0)) if commands else began[1]
    use_masks_of(library)
    levels = {
        (key.partition("/")[0], key.partition("/")[2]): int(level)
        for key, level in (kept.get("levels") or {}).items()
        if isinstance(level, int)
    }
    cues = kept.get("cues")
    anew = partial(
        PracticeRun,
        scenario,
        CompiledLibrary(library),
        new_id=new_id,
        seed=int(kept.get("seed") or 0),
        language=str(kept.get("language") or "") or None,
        cues=cues if isinstance(cues, int) else None,
        levels=levels,
        about={"agent": kept["agent"]} if kept.get("agent") else {},
        began=began,
    )
    if again:
        # What had to be done by the end is done before it: the call is still open then.
        commands = commands[: _while_open(anew(clock=clock_from(last)), commands)]
        last = int(commands[-1].get("ms", 0)) if commands else began[1]
    run = anew(clock=clock_from(last))
    refused = run_again(run, commands)
    about = {key: value for key, value in kept.items() if key in _ABOUT}
    if not again:
        taken_up = KeptRun(run, about, place, begun_again=True)
        unsaid = kept.get("unsaid")
        taken_up.unsaid = dict(unsaid) if isinstance(unsaid, Mapping) else {}
    else:
        about = {**about, "id": new_id(), "again_of": kept.get("id"), "again_from_ms": until}
        taken_up = KeptRun(run, about, place)
        for one in run.commands:
            taken_up._add(one)
    if refused:
        taken_up.problem = sentence("Some of it could not be done again: {what}", what=refused[0])
    return taken_up


def _while_open(run: PracticeRun, commands: list[dict[str, Any]]) -> int:
    """How many of the commands there are before the one that ends the call."""
    for number, one in enumerate(commands):
        run_again(run, [one])
        if run.over or run.engine.state.wrapping:
            return number
    return len(commands)


_ABOUT = frozenset(
    (
        "v", "id", "scenario", "title", "script", "seed", "cues", "levels", "language", "agent",
        "made_of", "made", "began", "began_ms", "versions", "pass_at",
    )
)  # fmt: skip


def scenario_of_run(library: Library, kept: Mapping[str, Any]) -> Scenario:
    """What a kept run is of. Raises NotMade where the library has it no more."""
    made = kept.get("made")
    if isinstance(made, str):
        return scenario_in(made)
    return scenario_named(library, str(kept.get("scenario") or ""))
