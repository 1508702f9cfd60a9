"""What stands between calls, as it is drawn: plain values with words ready to show.

Times are aware local datetimes, lengths whole seconds.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import NoticeRow


@dataclass(frozen=True, slots=True)
class ResumeRow:
    """An interrupted or parked call that can be gone on with."""

    id: str
    who: str
    script_title: str
    step_title: str
    seconds_in: int
    parked: bool
    left_at: dt.datetime


@dataclass(frozen=True, slots=True)
class ScriptRow:
    """A script to open. `change` says what is new in it since yesterday, in a few words."""

    id: str
    title: str
    about: str
    today: int = 0
    change: str | None = None


@dataclass(frozen=True, slots=True)
class PromiseDue:
    """A promise of a kept call. `share` is how much of its time has gone (0 to 1).

    `script` is what the call's script is called, `script_id` its id.
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
    script_id: str = ""


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

    For a house file `script` is "" and `title` says what it holds ("Never rules").
    """

    script: str
    title: str
    words: tuple[str, ...]


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
