"""The learning path of one trainee as the record and their own place have it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.training.overrides import opened_sooner, overruled, sat_beside
from jobaid.operations.training.readiness import StageStanding, readiness, stages_of
from jobaid.operations.training.readiness_facts import ReadinessFact, readiness_facts
from jobaid.operations.training.warm_up import WarmUp

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.library.model import Library
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.training.trainee_place import TraineePlace


class LearningPathView:
    """Reads disks, once for each thing that is asked for. `reader` None: nobody said anything."""

    def __init__(
        self, library: Library, place: TraineePlace, reader: RecordReader | None, agent: str
    ) -> None:
        self.library = library
        self.warm_up = WarmUp(place, library)
        self._reader, self._agent = reader, agent
        self._overrides = [] if reader is None else list(reader.index.statements("override"))
        self.runs: list[dict[str, Any]] = [
            overruled(one, self._overrides, library) for one in place.runs()
        ]

    def stages(self, now: dt.datetime) -> list[StageStanding]:
        """Each script of the path, in its order."""
        stages = stages_of(self.library)
        return readiness(
            self.library,
            self.runs,
            {one.script: self.warm_up.recall_of(one.script, now) for one in stages},
            opened_sooner(self._overrides, self._agent),
            self._calls_taken(),
            sat_beside(self._overrides, self._agent),
        )

    def facts(self, stage: StageStanding, now: dt.datetime) -> tuple[ReadinessFact, ...]:
        """What is there and what is missing for one script."""
        return readiness_facts(stage, self.runs, self.warm_up, now)

    def _calls_taken(self) -> Mapping[str, int]:
        """How many calls they have had on each script that is taken with somebody beside.

        None where the house names who coaches them: who sat beside them says so.
        """
        if self._reader is None or not self._agent:
            return {}
        person = self.library.people.get(self._agent)
        if person is not None and person.coach:
            return {}
        index = self._reader.index
        return {
            one.script: index.count(RecordQuery(agent=self._agent, script=one.script))
            for one in stages_of(self.library)
            if one.beside
        }
