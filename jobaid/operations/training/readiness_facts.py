"""What is there and what is missing before a script's calls, each in words with its figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.operations.training.readiness import StageStanding
    from jobaid.operations.training.warm_up import WarmUp

AIM = 0.9
"""How likely a line should be recalled."""

LAST_RUNS = 3
WEAKEST = 3
"""So many lines are named: those that are recalled least."""

_OF_RUNS: tuple[tuple[str, Sentence], ...] = (
    ("never", sentence("Never rules kept, last runs")),
    ("must", sentence("What has to be done, last runs")),
    ("own-words", sentence("Points brought across, last runs")),
    ("standard", sentence("Standards met, last runs")),
)


@dataclass(frozen=True, slots=True)
class ReadinessFact:
    """One thing that should be there. `stands` is its figure; `hint` what is aimed at, or ""."""

    words: Sentence | str
    there: bool
    stands: Sentence | str
    hint: Sentence | str = ""

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "words": str(self.words),
            "there": self.there,
            "stands": str(self.stands),
            "hint": str(self.hint),
        }


def readiness_facts(
    stage: StageStanding,
    runs: Iterable[Mapping[str, Any]],
    warm_up: WarmUp,
    now: dt.datetime,
) -> tuple[ReadinessFact, ...]:
    """The facts of one script; what is missing first. `runs` newest first."""
    found = [*_scenarios(stage), *_lines(stage, warm_up, now)]
    found += _of_runs([run for run in runs if run.get("script") == stage.script][:LAST_RUNS])
    return tuple(sorted(found, key=lambda one: one.there))


def _scenarios(stage: StageStanding) -> list[ReadinessFact]:
    passed, all_ = sum(one.passed for one in stage.scenarios), len(stage.scenarios)
    if not all_:
        none = sentence("none yet")
        return [ReadinessFact(sentence("Scenarios passed"), False, none)]
    return [ReadinessFact(sentence("Scenarios passed"), passed == all_, _share(passed, all_))]


def _lines(stage: StageStanding, warm_up: WarmUp, now: dt.datetime) -> list[ReadinessFact]:
    known = warm_up.recalls_of(stage.script, now)
    weakest = sorted(known, key=lambda one: -1.0 if one[1] is None else one[1])[:WEAKEST]
    found = []
    for card, recall in weakest:
        words = sentence("“{line}”, by heart", line=_first_words(card.says))
        if recall is None:
            found.append(ReadinessFact(words, False, sentence("not asked yet")))
            continue
        of_100 = sentence("{n} in 100", n=str(round(100 * recall)))
        aim = sentence("how likely it is recalled now; aim {aim}", aim=str(round(100 * AIM)))
        found.append(ReadinessFact(words, recall >= AIM, of_100, aim))
    return found


def _of_runs(runs: Sequence[Mapping[str, Any]]) -> list[ReadinessFact]:
    found = []
    for kind, words in _OF_RUNS:
        met = [
            one["met"]
            for run in runs
            for one in (run.get("judgement") or {}).get("points") or ()
            if isinstance(one, Mapping)
            and one.get("kind") == kind
            and isinstance(one.get("met"), bool)
        ]
        if met:
            found.append(ReadinessFact(words, all(met), _share(sum(met), len(met))))
    return found


def _share(some: int, all_: int) -> Sentence:
    return sentence("{some} of {all}", some=str(some), all=str(all_))


def _first_words(line: str, longest: int = 48) -> str:
    """As much of a line as tells which one it is."""
    words = " ".join(line.split())
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + " …"
