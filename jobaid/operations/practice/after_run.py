"""What a finished run changes for its trainee: cards, and how much of each line shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.operations.practice.practising import known_levels, levels_after
from jobaid.operations.training.warm_up import WarmUp

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.library.model import Library
    from jobaid.operations.practice.practising import KeptRun
    from jobaid.operations.training.trainee_place import TraineePlace


def note_run(kept: KeptRun, place: TraineePlace, library: Library, now: dt.datetime) -> None:
    """Note a finished run in the trainee's cards. What the disk refuses is told on the run."""
    judgement = kept.finish()
    levels = levels_after(known_levels(place), judgement)

    def change(told: dict[str, Any]) -> dict[str, Any]:
        return {**told, "cues": {"/".join(where): level for where, level in levels.items()}}

    try:
        WarmUp(place, library, kept.run.call.language).mark(judgement.cards, now)
        place.change_cards(change)
    except OSError as error:
        kept.problem = str(error.strerror or error)
