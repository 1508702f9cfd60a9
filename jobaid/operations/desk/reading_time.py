"""How long it takes to read what changed since yesterday; two minutes at most are told."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.operations.desk.start_view_models import ScriptChange

_WORDS_A_MINUTE = 200
MOST_MINUTES = 2
"""So much is told at most; what is beyond it is counted."""


@dataclass(frozen=True, slots=True)
class ReadingTime:
    """How many of some changes are told, and in how many whole minutes they are read."""

    told: int
    minutes: int


def reading_time(changes: Iterable[ScriptChange]) -> ReadingTime:
    """How much of the changes is read within `MOST_MINUTES`."""
    words = told = 0
    for one in changes:
        length = sum(len(str(text).split()) for text in (one.title, *one.words))
        if told and words + length > MOST_MINUTES * _WORDS_A_MINUTE:
            break
        words, told = words + length, told + 1
    return ReadingTime(told, max(1, math.ceil(words / _WORDS_A_MINUTE)))
