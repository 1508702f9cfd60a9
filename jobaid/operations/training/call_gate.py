"""The house's gate: which scripts a trainee does not open for calls yet, and why, in words.

It asks and never locks: with a customer on the line any script opens.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jobaid.operations.roles import role_of
from jobaid.operations.training.overrides import Overrides, opened_sooner, overruled
from jobaid.operations.training.readiness import readiness
from jobaid.sentences import Sentence, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.training.trainee_place import TraineePlace

TRAINEE = "new hire"


def is_trainee(library: Library, id: str, role: str) -> bool:
    """Whether somebody learns yet: by the house's people, else by the role of the settings."""
    person = library.people.get(id)
    return role_of(person.role if person is not None else role) == TRAINEE


def not_open_yet(
    library: Library, place: TraineePlace, overrides: Overrides, role: str
) -> Mapping[str, Sentence | str]:
    """The scripts that are not open for a trainee's calls yet, each with what is missing."""
    path = library.path
    if path is None or not path.gate or not is_trainee(library, place.trainee, role):
        return {}
    told = list(overrides)
    runs = [overruled(one, told, library) for one in place.runs()]
    stages = readiness(library, runs, opened=opened_sooner(told, place.trainee))
    return {
        one.script: one.missing[0] if one.missing else sentence("Not passed yet")
        for one in stages
        if not one.open
    }


def asks_first(title: str, missing: str, coach: str) -> str:
    """What is said before a script that is not open yet is opened after all."""
    words = sentence(
        "“{title}” is not open for your calls yet: {missing}.", title=title, missing=missing
    )
    line = sentence("With a customer on the line, open it once more.")
    if not coach:
        return joined(words, line)
    return joined(words, line, sentence("{coach} can open it for you sooner.", coach=coach))
