"""What stands between calls, as it is drawn: plain values with words ready to show.

Times are aware local datetimes, lengths whole seconds.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import NoticeRow
    from jobaid.operations.desk.shift import ShiftView


@dataclass(frozen=True, slots=True)
class ResumeRow:
    """An interrupted or parked call that can be gone on with.

    `of` names the colleague whose call it is; then nothing else of it is known here, and only they
    go on with it.
    """

    id: str
    who: str
    script_title: str
    step_title: str
    seconds_in: int
    parked: bool
    left_at: dt.datetime
    of: str = ""


@dataclass(frozen=True, slots=True)
class ScriptRow:
    """A script to open. `change` says what is new in it since yesterday, in a few words.

    `pinned`: the agent has given it its place. `missing` is what the agent has to pass before it
    is open for their calls, "" where it is.
    """

    id: str
    title: str
    about: str
    today: int = 0
    change: str | None = None
    pinned: bool = False
    missing: str = ""
    earlier: int = 0  # calls with it on the days of this week before today, which give its place


DueGroup = Literal["late", "today", "tomorrow", "week", "no-time"]
"""When a promise is due; "week": within seven days, "no-time": nobody has said when."""


@dataclass(frozen=True, slots=True)
class PromiseDue:
    """A promise of a kept call. `share` is how much of its time has gone (0 to 1).

    `script` is what the call's script is called, `script_id` its id. `waited_for`: the customer
    has promised it to us. `no_contact` says that they want no calls, "" where they have not.
    """

    id: str
    interaction: str
    text: str
    who: str
    script: str
    due: dt.datetime | None
    due_words: str
    share: float
    state: Literal["due", "soon", "late"]
    when: DueGroup = "today"
    script_id: str = ""
    waited_for: bool = False
    no_contact: str = ""


@dataclass(frozen=True, slots=True)
class StandardToday:
    """How often a standard was met in today's calls."""

    id: str
    text: str
    met: int
    of: int


@dataclass(frozen=True, slots=True)
class ScriptChange:
    """What changed since yesterday, in plain words: in a script, or in a house file.

    For a house file `script` is "" and `title` says what it holds ("Never rules"). `version` is the
    content that is in use now; `thanks` are the names of those who suggested it; `read`: the agent
    has read of it.
    """

    script: str
    title: str
    words: tuple[str, ...]
    version: str = ""
    thanks: tuple[str, ...] = ()
    read: bool = False


@dataclass(frozen=True, slots=True)
class StartView:
    """Everything between calls."""

    agent: str
    now: dt.datetime
    calls_today: int
    resume: tuple[ResumeRow, ...] = ()
    scripts: tuple[ScriptRow, ...] = ()
    promises: tuple[PromiseDue, ...] = ()
    standards: tuple[StandardToday, ...] = ()
    notices: tuple[NoticeRow, ...] = ()
    changes: tuple[ScriptChange, ...] = ()
    findings: tuple[str, ...] = ()
    library_words: str = ""
    shift: ShiftView | None = None
    reviews: int = 0
    """How many reviews of the agent's calls they have not read."""
    due_cards: int = 0
    """How many cards of the agent's warm-up are due."""
    opening: str = ""
    """The title of the script with which a call begins before one is chosen; "" for none."""
