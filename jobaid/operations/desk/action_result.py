"""What something done at the desk led to, and what should be drawn anew."""

from __future__ import annotations

from enum import Flag, auto

from jobaid.quick_dataclasses import dataclass


class Changes(Flag):
    """What an action has changed, so that each view can decide whether to draw itself anew."""

    NOTHING = 0
    START = auto()  # what stands between calls
    STEP = auto()  # another step, or its words
    FIELDS = auto()  # values, ticks, what is missing
    SIDE = auto()  # never, may, promises, notes
    CLOCK = auto()  # holds, standards
    CALL = auto()  # a call began, ended, was parked or resumed
    LIBRARY = auto()  # the library was taken up anew


@dataclass(frozen=True, slots=True)
class ActionResult:
    """What an action led to: what changed, and a sentence for the agent where there is one.

    `undo` names what an undo would take back now ("Chose “Yes”"). `ask` is a question that a move
    wants answered first (a rule it would break); doing it again with `sure` goes on. `yes` and `no`
    are the words for that and for leaving it ("": go on all the same, stay).
    """

    changes: Changes = Changes.NOTHING
    problem: str | None = None
    undo: str | None = None
    ask: str | None = None
    news: str | None = None  # a sentence to read that is no problem
    yes: str = ""
    no: str = ""
