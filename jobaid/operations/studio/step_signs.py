"""What calls tell of the steps of a script: what waits in the inbox, and where they went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.present_names import present_ids
from jobaid.sentences import Sentence, counted

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.script_map import StepOf
    from jobaid.operations.studio.inbox import InboxGroup, InboxKind


@dataclass(frozen=True, slots=True)
class StepSigns:
    """By step: what waits for an answer, how often calls entered it, and went on to another."""

    waiting: Mapping[StepOf, Counter[InboxKind]] = field(default_factory=dict)
    entered: Mapping[StepOf, int] = field(default_factory=dict)
    gone: Mapping[tuple[StepOf, StepOf], int] = field(default_factory=dict)

    @property
    def to_answer(self) -> int:
        """How much waits in the inbox, of all steps."""
        return sum(counter.total() for counter in self.waiting.values())

    def count(self, script: str, step: str) -> int:
        """How much of a step waits in the inbox."""
        found = self.waiting.get((script, step))
        return found.total() if found else 0

    def words(self, script: str, step: str) -> tuple[str, ...]:
        """What of it waits, a sentence for each kind."""
        waiting = self.waiting.get((script, step), Counter())
        return tuple(_told(kind, waiting[kind]) for kind in _KINDS if waiting[kind])


_KINDS: tuple[InboxKind, ...] = ("none-fits", "off-script", "skipped", "suggestion")


def _told(kind: InboxKind, number: int) -> Sentence:
    if kind == "none-fits":
        return counted(number, "No answer fitted once", "No answer fitted %Ln times")
    if kind == "off-script":
        return counted(number, "Off script once", "Off script %Ln times")
    if kind == "skipped":
        return counted(number, "Skipped once", "Skipped %Ln times")
    return counted(number, "1 suggestion", "%Ln suggestions")


def step_signs(
    records: RecordReader,
    library: Library,
    groups: Iterable[InboxGroup],
    *,
    samples: bool = False,
    stopped: Callable[[], bool] = lambda: False,
) -> StepSigns:
    """The signs of all steps of a library. For another thread.

    Raises FiguresStopped soon after `stopped` is true.
    """
    waiting: dict[StepOf, Counter[InboxKind]] = {}
    for group in groups:
        if group.waiting:
            waiting.setdefault(_of(group.place), Counter())[group.kind] += group.waiting
    query = RecordQuery(samples=samples, counting=True)
    figures = records.index.ways(query, present_ids(library), stopped)
    if figures is None:
        return StepSigns(waiting)
    calls, ways = figures
    return StepSigns(
        waiting,
        {_of(place): one.entered for place, one in calls.steps.items()},
        {(_of(before), _of(after)): n for (before, after), n in ways.ways.items()},
    )


def _of(place: str) -> StepOf:
    script, _, step = place.partition("/")
    return script, step
