"""What others may always know of a trainee: that they practised, what is passed, what is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.operations.training.readiness import readiness
from jobaid.operations.training.warm_up import WarmUp

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.library.model import Library
    from jobaid.operations.training.trainee_place import TraineePlace


def progress_of(
    library: Library,
    place: TraineePlace,
    runs: Iterable[Mapping[str, Any]],
    now: dt.datetime,
) -> dict[str, Any]:
    """What a statement of progress says. `runs` as a coach has judged them."""
    stages = readiness(library, runs)
    warm_up = WarmUp(place, library)
    return {
        "scripts_passed": [one.script for one in stages if one.passed],
        "scenarios_passed": sorted(
            {each.id for one in stages for each in one.scenarios if each.passed}
        ),
        "cards_due": len(warm_up.due(now)),
        "said": warm_up.said(),
    }
