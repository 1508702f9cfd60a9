"""A kept call as it is played back: plain values with words ready to show.

Words are English sentences that the views translate. Times are milliseconds since the call began.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView
    from jobaid.review.call_moments import MomentKind
    from jobaid.sentences import Sentence

SpanState = Literal["plain", "met", "over"]
LaneName = Literal["steps", "holds", "replies", "slips", "jumps", "changes", "said"]


@dataclass(frozen=True, slots=True)
class MomentRow:
    """A moment in the list of all. `words` say what was done, `detail` what came of it.

    `was` is what stood there before (an earlier answer, value or note), "" for nothing. `place`
    is the title of the step that shows then. `missed`: a standard was measured and not kept.
    """

    number: int
    at_ms: int
    clock: str
    kind: MomentKind
    words: str
    detail: str = ""
    was: str = ""
    place: str = ""
    target: str = ""
    measured: bool = False
    missed: bool = False

    @property
    def spoken(self) -> str:
        """All of it as one sentence would have it."""
        return ", ".join(one for one in (str(self.words), str(self.detail)) if one)


@dataclass(frozen=True, slots=True)
class TimelineBar:
    """A stretch on the timeline: a step, a hold, an open reply.

    `limit_ms` is where its standard's time was up (None: it has none). `words` tell it whole.
    """

    lane: LaneName
    begin_ms: int
    end_ms: int
    title: str
    words: str
    state: SpanState = "plain"
    limit_ms: int | None = None
    target: str = ""


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """A moment on the timeline that has a lane of its own."""

    lane: LaneName
    number: int
    at_ms: int
    kind: MomentKind
    title: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The call along its time. `lanes` are those with anything in them, top down.

    `stops` are (begin, end) of the stretches in which it was laid aside or the program stopped.
    """

    length_ms: int
    lanes: tuple[LaneName, ...]
    bars: tuple[TimelineBar, ...]
    marks: tuple[TimelineMark, ...]
    stops: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CoveredField:
    """A detail of the customer that is covered, or was uncovered by whoever looks."""

    name: str
    label: str
    uncovered: bool = False


@dataclass(frozen=True, slots=True)
class TodayDifference:
    """What today's version says in another way: which part, what was shown, what would be."""

    part: Sentence
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class TodayView:
    """A step as today's version has it. `words` say whether and how it differs."""

    state: Literal["same", "differs", "gone", "unknown"]
    words: str
    differences: tuple[TodayDifference, ...] = ()
    line: str = ""
    """What today's line says, where that is another."""


@dataclass(frozen=True, slots=True)
class ShownMoment:
    """What was on the screen at a moment, and what goes with it.

    `call` is None where nothing can be drawn; `words` say why then.
    """

    row: MomentRow
    call: CallView | None
    today: TodayView
    standards: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class PlaybackHead:
    """Whose call it was, and when. `notices` say what is missing of it."""

    id: str
    agent_id: str
    agent: str
    customer: str
    script_title: str
    outcome: str
    started: dt.datetime | None
    length_ms: int
    notices: tuple[str, ...] = ()
