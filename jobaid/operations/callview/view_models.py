"""What is drawn of a call: plain values with words ready to show.

Texts are in the language they are shown in: what is said in the language of the call, what the
program says in plain English sources that the views translate only where they are fixed. Times
are aware local datetimes; lengths are whole seconds.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.operations.callview.step_view_models import (
        AnswerView,
        AskView,
        DoView,
        SayView,
        WayOnView,
    )
    from jobaid.operations.callview.wrap_up_view_models import WrapUpView


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """What agents must know now. `bears`: it is about this script or step, not about all.

    `read`: whoever sees it has read this `version` of it today.
    """

    id: str
    text: str
    say: str | None
    until_words: str | None
    bears: bool = False
    read: bool = False
    version: str = ""


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
    """A may rule in scope; `left` is what is left of a counted one that was used.

    `gives_money`: the house counts what is given, so that each use names an amount.
    """

    id: str
    text: str
    limit: str
    used: int = 0
    left: str = ""
    gives_money: bool = False


OutlineState = Literal["done", "now", "skipped", "to-come"]


@dataclass(frozen=True, slots=True)
class OutlineView:
    """A row of the outline. `target` is what a jump to it names."""

    target: str
    title: str
    state: OutlineState
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
    """A promise of this call, given or proposed by the step.

    `waited_for`: the customer's, to us. Without `due`, `due_words` are what was said of it.
    """

    id: str
    text: str
    due: dt.datetime | None
    due_words: str
    proposed: bool = False
    to: str = ""
    waited_for: bool = False


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note of this call. `seq` names it when it is put right or struck."""

    text: str
    at_s: int
    seq: int = -1


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
    way_on: WayOnView | None = None
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
    recording_paused: bool = False
    customer_alert: str = ""
    customer_flags: tuple[str, ...] = ()
    no_contact: str = ""
    shows: tuple[str, ...] = ()  # titles of what the step has to look up
    summary: str = ""  # at most three lines, as they stand so far
    earlier_topic: str = ""  # where the same caller's topic before this one was left, for a jump
    note_draft: str = ""  # a note that was being written when the call was left


@dataclass(frozen=True, slots=True)
class PhraseHit:
    """A never rule's phrase found in what was typed: where, and what to say instead."""

    rule: str
    start: int
    end: int
    text: str
    say_instead: str
