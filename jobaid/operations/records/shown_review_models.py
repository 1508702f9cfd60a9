"""Reviews as screens show them: plain values with words ready to show."""

from __future__ import annotations

import datetime as dt
from dataclasses import field
from typing import Literal

from jobaid.quick_dataclasses import dataclass

ReviewTone = Literal["neutral", "info", "ok", "warn", "late"]
"""How a state looks; its words say the same."""


@dataclass(frozen=True, slots=True)
class ShelvedReview:
    """A review in a list. Times are local.

    `score` is out of 100, None where none could be worked out; `score_before` what a review in
    whose place it stands had given. `state` is `standing_models.ReviewState`, `words` says it.
    `waits` tells that the person it is shown to has something to do.
    """

    id: str
    interaction: str
    who: str
    script_title: str
    started: dt.datetime | None
    agent: str
    reviewer: str
    released: dt.datetime | None
    score: float | None
    score_before: float | None
    state: str
    words: str
    tone: ReviewTone
    waits: bool


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A dispute, and what was ruled. `state` is `standing_models.DisputeState`."""

    id: str
    question: str | None
    title: str
    words: str
    said: dt.datetime | None
    state: str
    state_words: str
    ruled_by: str = ""
    ruling_words: str = ""
    needs_other: bool = False
    """Whether the one it is shown to may only give way: they reviewed the call."""


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question of a review with its answer.

    `points` is "20 of 20", or that it is left out; `shows` what the record shows of it, with the
    moment (`at_ms`, None for none). `answers` are (value, label) of what may be answered instead.
    """

    id: str
    number: int
    section: str
    text: str
    answer: str
    tone: ReviewTone
    points: str
    shows: str = ""
    at_ms: int | None = None
    why: str = ""
    dispute: DisputeRow | None = None
    may_dispute: bool = False
    answers: tuple[tuple[object, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A comment on a moment of the call (None: on all of it), with where that was."""

    at_ms: int | None
    place: str
    text: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class CallPart:
    """A step of the call on a line of time, in milliseconds since the call began."""

    title: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """One review, to read and to answer. Words are whole sentences.

    `out_of_100` tells that its points add up to 100, as the score does.
    """

    row: ShelvedReview
    heading: str
    about: str
    score_words: str
    card_words: str
    deadline_words: str
    out_of_100: bool = False
    questions: tuple[QuestionRow, ...] = ()
    comments: tuple[CommentRow, ...] = ()
    disputes: tuple[DisputeRow, ...] = ()
    coaching: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    parts: tuple[CallPart, ...] = ()
    length_ms: int = 0
    read: bool = False
    may_answer: bool = False
    may_dispute: bool = False


@dataclass(frozen=True, slots=True)
class OpenedCall:
    """Who opened a call of an agent's, when, and why."""

    who: str
    when: dt.datetime
    what: str
    call: str


@dataclass(frozen=True, slots=True)
class PraiseRow:
    """Thanks that somebody said for a call."""

    words: str
    by: str
    when: dt.datetime
    call: str


@dataclass(frozen=True, slots=True)
class AnsweredWords:
    """What became of something that the agent wrote on a step, and who said so.

    `state` is a sentence; `why` the words that came with it, "" for none.
    """

    words: str
    state: str
    why: str
    by: str
    when: dt.datetime


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """What was agreed in coaching, and until when. `late`: that day is over and it is not done."""

    words: str
    until: str
    by: str
    done: bool
    late: bool


@dataclass(frozen=True, slots=True)
class MyReviewsView:
    """An agent's reviews, newest first, and what else was said of their calls."""

    reviews: tuple[ShelvedReview, ...] = ()
    praise: tuple[PraiseRow, ...] = ()
    agreed: tuple[AgreedRow, ...] = ()
    opened: tuple[OpenedCall, ...] = ()
    wishes: tuple[str, ...] = field(default=())
    """Sentences about reviews that the agent asked for and that are not there yet."""
    answers: tuple[AnsweredWords, ...] = ()
    """What became of their suggestions, and of what they told when no answer fitted."""

    @property
    def to_answer(self) -> int:
        """How many reviews nobody has read yet."""
        return sum(one.waits for one in self.reviews)
