"""How a review stands, as values: its disputes, what was ruled, and what does not count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any, Literal

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.sentences import Sentence

SaidDocument = Mapping[str, Any]
"""A statement as it stands in a day file."""

ReviewState = Literal[
    "released",
    "acknowledged",
    "disputed",
    "given-way",
    "upheld",
    "replaced",
    "doubled",
    "blind",
    "refused",
    "erased",
]
"""How a review stands. The first five are of a review that counts."""

DisputeState = Literal["open", "late", "given-way", "upheld"]
"""How a dispute stands. A late one came after the deadline and need not be answered."""

COUNTING: tuple[ReviewState, ...] = (
    "released",
    "acknowledged",
    "disputed",
    "given-way",
    "upheld",
)
"""The states of a review that counts."""


@dataclass(frozen=True, slots=True)
class KnownCalls:
    """What is known of the calls that are reviewed: whose each is, and which were erased.

    A call that is not in `agents` is not here: nothing can be said against who speaks of it.
    """

    agents: Mapping[str, str] = field(default_factory=dict)
    erased: Collection[str] = ()

    def agent(self, interaction: str) -> str | None:
        """The id of whose call it is, None where that is not known."""
        return self.agents.get(interaction)


@dataclass(frozen=True, slots=True)
class NotCounted:
    """A statement that says what its author may not say here, and why it does not count."""

    id: str
    kind: str
    by: str
    why: Sentence


@dataclass(frozen=True, slots=True)
class DisputeStanding:
    """A dispute of one question of a review (None: of the whole), and what was ruled."""

    id: str
    review: str
    question: str | None
    words: str
    at: dt.datetime | None
    state: DisputeState
    ruling: SaidDocument | None = None

    @property
    def awaits_ruling(self) -> bool:
        """Whether somebody has to answer it."""
        return self.state == "open"


@dataclass(frozen=True, slots=True)
class ReviewStanding:
    """A review with everything that was said of it.

    `deadline` is until when its agent may dispute it (None: for ever). `disputes` are its own
    and those of the reviews that it replaces (`before`, oldest first); `replaced_by` is the one
    that stands in its place. `not_counted` are statements that do not count, each with the reason.
    `unread` are the rulings that its agent has not told to have read.
    """

    document: SaidDocument
    state: ReviewState
    agent: str | None
    deadline: dt.datetime | None = None
    disputes: tuple[DisputeStanding, ...] = ()
    acknowledgement: SaidDocument | None = None
    coachings: tuple[SaidDocument, ...] = ()
    before: tuple[SaidDocument, ...] = ()
    replaced_by: str | None = None
    not_counted: tuple[NotCounted, ...] = ()
    unread: tuple[SaidDocument, ...] = ()

    @property
    def id(self) -> str:
        """The review's id."""
        return str(self.document["id"])

    @property
    def interaction(self) -> str:
        """The call that is reviewed."""
        return str(self.document.get("of"))

    @property
    def reviewer(self) -> str:
        """The id of whoever released it."""
        return author_of(self.document)

    @property
    def counts(self) -> bool:
        """Whether it is the review of its call that counts."""
        return self.state in COUNTING

    @property
    def is_read(self) -> bool:
        """Whether its agent has told to have read it, and what was ruled."""
        return self.acknowledgement is not None and not self.unread

    @property
    def open_disputes(self) -> tuple[DisputeStanding, ...]:
        """The disputes that somebody has to answer."""
        return tuple(one for one in self.disputes if one.awaits_ruling)

    def may_dispute(self, now: dt.datetime) -> bool:
        """Whether its agent may still dispute questions at this moment."""
        return self.counts and (self.deadline is None or now <= self.deadline)

    def disputed(self, question: str | None) -> DisputeStanding | None:
        """The dispute of a question of this very review, None where there is none."""
        mine = (one for one in self.disputes if one.review == self.id)
        return next((one for one in mine if one.question == question), None)


def is_same_person(one: str | None, other: str | None) -> bool:
    """Whether two ids are of one person: however they are written in capitals, as for roles."""
    return one is not None and other is not None and one.casefold() == other.casefold()


def author_of(document: SaidDocument) -> str:
    """The id of a statement's author, "" where it does not say."""
    by = document.get("by")
    return str(by.get("id") or "") if isinstance(by, Mapping) else ""
