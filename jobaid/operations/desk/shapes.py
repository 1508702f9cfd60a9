"""What the desk's views draw: plain values, made by the session, with words ready to show.

Texts are in the language they are shown in: what is said in the language of the call, what the
program says in plain English sources that the views translate only where they are fixed. Times
are aware local datetimes; lengths are whole seconds.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Flag, auto
from typing import TYPE_CHECKING, Literal

from jobaid.promises.due import DueReading as DueReading

if TYPE_CHECKING:
    from jobaid.library.texts import Piece


class Changes(Flag):
    """What a deed has changed, so that each view can decide whether to draw itself anew."""

    NOTHING = 0
    START = auto()  # what stands between calls
    STEP = auto()  # another step, or its words
    FIELDS = auto()  # values, ticks, what is missing
    SIDE = auto()  # never, may, promises, notes
    CLOCK = auto()  # holds, standards
    CALL = auto()  # a call began, ended, was parked or resumed
    LIBRARY = auto()  # the library was taken up anew


@dataclass(frozen=True, slots=True)
class Told:
    """What a deed led to: what changed, and a sentence for the agent where there is one.

    `undo` names what an undo would take back now ("Chose 2"). `ask` is a question that a move
    wants answered first (a rule it would break); doing it again with `sure` goes on.
    """

    changes: Changes = Changes.NOTHING
    problem: str | None = None
    undo: str | None = None
    ask: str | None = None
    news: str | None = None  # a sentence to read that is no problem


# -- between calls --------------------------------------------------------------------------


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
class NoticeRow:
    """What agents must know now."""

    id: str
    text: str
    say: str | None
    until_words: str | None


@dataclass(frozen=True, slots=True)
class ScriptChange:
    """What changed since yesterday, in plain words: in a script, or in a house file.

    For a house file `script` is "" and `title` says what it holds ("Never rules").
    """

    script: str
    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CallRow:
    """A kept call of this agent."""

    id: str
    started: dt.datetime
    who: str
    account: str
    script_title: str
    outcome: str
    state: str
    handle_s: int
    notes: int


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One kept call, to read. `lines` are (heading, text) in the order of the call."""

    row: CallRow
    summary: str
    lines: tuple[tuple[str, str], ...]
    amendments: tuple[tuple[dt.datetime, str, str], ...]  # when, who, note
    earlier: tuple[CallRow, ...]  # other calls of the same customer


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


# -- in a call ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Explained:
    """A glossary term that stands in the line."""

    term: str
    means: str


@dataclass(frozen=True, slots=True)
class SayView:
    """The line to say. `seconds` is how long it takes aloud."""

    pieces: tuple[Piece, ...]
    markdown: str
    plain: str
    exact: bool
    exact_because: str | None
    seconds: int
    terms: tuple[Explained, ...] = ()


@dataclass(frozen=True, slots=True)
class AskView:
    """A field of the step. `problem` says why what was typed does not fit."""

    field: str
    label: str
    kind: str
    required: bool
    text: str
    options: tuple[tuple[str, str], ...] = ()
    chosen: tuple[str, ...] = ()
    example: str | None = None
    hint: str | None = None
    problem: str | None = None
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class DoView:
    """A checklist item. `done_s` is when it was ticked, in seconds since the start."""

    id: str
    text: str
    must: bool
    done: bool
    done_s: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer; `waits_for` says what it still waits for where it is not open."""

    id: str
    number: int
    label: str
    target: str
    enabled: bool
    waits_for: str | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class NeverView:
    """A never rule in scope. `letter` is the same for the whole call."""

    id: str
    letter: str
    text: str
    why: str
    say_instead: str
    bears: bool
    auto_fail: bool
    owned: Literal["", "slip", "near-miss"] = ""
    owned_s: int | None = None


@dataclass(frozen=True, slots=True)
class MayView:
    """A may rule in scope."""

    id: str
    text: str
    limit: str
    used: int = 0


@dataclass(frozen=True, slots=True)
class OutlineView:
    """A row of the outline. `target` is what a jump to it names."""

    target: str
    title: str
    state: Literal["done", "now", "skipped", "to-come"]
    seconds: int | None = None
    hint: str | None = None
    depth: int = 0
    missing: bool = False


@dataclass(frozen=True, slots=True)
class StandardView:
    """A standard that runs or was met on this call. Limits are seconds."""

    id: str
    text: str
    icon: Literal["greet", "identity", "hold", "step", "handle", "wrap"]
    state: Literal["running", "soon", "over", "met", "missed"]
    limit_s: float
    spent_s: float


@dataclass(frozen=True, slots=True)
class PromiseView:
    """A promise of this call, given or proposed by the step."""

    id: str
    text: str
    due: dt.datetime | None
    due_words: str
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note of this call."""

    text: str
    at_s: int


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """A reply to choose."""

    id: str
    heard: tuple[str, ...]
    say: str
    house: bool


@dataclass(frozen=True, slots=True)
class ReplyView:
    """The open reply, over the kept place."""

    id: str
    heard: str
    say: SayView


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """An outcome to wrap up with; `open_fields` are (field, label) that it still needs."""

    id: str
    number: int
    label: str
    kind: str
    proposed: bool
    open_fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MissingView:
    """Something left open: a field or an item, with where."""

    kind: Literal["field", "item"]
    id: str
    label: str
    target: str
    step_title: str


@dataclass(frozen=True, slots=True)
class WrapUpView:
    """After-call work."""

    outcomes: tuple[OutcomeView, ...]
    chosen: str | None
    needs: tuple[AskView, ...]
    missing: tuple[MissingView, ...]
    skipped: tuple[tuple[str, str], ...]  # step title, reason
    question: str | None
    question_id: str | None
    at_least: int
    at_most: int
    feedback_value: str | None
    feedback_words: str
    summary: str
    seconds: int
    limit_s: float | None


@dataclass(frozen=True, slots=True)
class CallView:
    """Everything in a call. Lists are in the order they are drawn."""

    id: str
    script: str
    script_title: str
    step: str
    step_title: str
    step_number: int
    step_count: int
    visit: tuple[str, ...]
    customer: str
    account: str
    started: dt.datetime
    elapsed_s: int
    parked_others: int
    language: str
    languages: tuple[str, ...]
    say: SayView | None
    step_s: int
    usual_s: int | None
    asks: tuple[AskView, ...] = ()
    items: tuple[DoView, ...] = ()
    answers: tuple[AnswerView, ...] = ()
    urgent: tuple[AnswerView, ...] = ()  # urgent answers of other steps of the script
    can_next: bool = True
    never: tuple[NeverView, ...] = ()
    may: tuple[MayView, ...] = ()
    outline: tuple[OutlineView, ...] = ()
    standards: tuple[StandardView, ...] = ()
    held_s: int | None = None
    hold_cue: bool = False
    promises: tuple[PromiseView, ...] = ()
    notes: tuple[NoteView, ...] = ()
    reply: ReplyView | None = None
    notices: tuple[NoticeRow, ...] = ()
    outcome: str | None = None
    wrap_up: WrapUpView | None = None
    memory_only: bool = False
    versions_words: str = ""
    earlier_calls: int = 0
    note_draft: str = ""  # a note that was being written when the call was left


@dataclass(frozen=True, slots=True)
class PhraseHit:
    """A never rule's phrase found in what was typed: where, and what to say instead."""

    rule: str
    start: int
    end: int
    text: str
    say_instead: str
