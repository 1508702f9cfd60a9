"""The house's lists that a call goes by: rules, standards, outcomes, terms, notices."""

from __future__ import annotations

from jobaid.library.model.basics import Located, Words
from jobaid.quick_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NeverRule(Located):
    """A no-no: what must never happen, and what to say instead."""

    id: str
    text: Words
    why: Words | None = None
    say_instead: Words | None = None
    severity: str = "coach"
    scope: tuple[str, ...] = ()
    phrases: tuple[Words, ...] = ()
    owner: str | None = None
    review_by: str | None = None


@dataclass(frozen=True, slots=True)
class MayCount(Located):
    """The limit of a may rule as numbers: at most `amount` (exact, as text), at most `times`.

    `per` is call, customer, month or year.
    """

    amount: str | None = None
    times: float | None = None
    per: str = "call"


@dataclass(frozen=True, slots=True)
class MayRule(Located):
    """Empowerment: what an agent may do without asking; `count` is how often and how much."""

    id: str
    text: Words
    limit: Words | None = None
    scope: tuple[str, ...] = ()
    count: MayCount | None = None


@dataclass(frozen=True, slots=True)
class Standard(Located):
    """A service standard: a measure with a number and a unit.

    `before` and `after` name steps (measure `order`); `step` the step that a
    `time-to-step` or `count` speaks of; `aim` the share of calls that should meet it (0 to 1);
    `icon` what it is drawn with, where that is not its measure's.
    """

    id: str
    text: Words
    measure: str
    at_most: float | None = None
    at_least: float | None = None
    unit: str | None = None
    scope: tuple[str, ...] = ()
    aim: float | None = None
    before: str | None = None
    after: str | None = None
    step: str | None = None
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Located):
    """A disposition code; `needs` are the fields it wants filled before the call closes."""

    id: str
    label: Words
    kind: str = "neutral"
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term(Located):
    """A glossary entry."""

    id: str
    term: Words
    means: Words
    say_instead: Words | None = None


@dataclass(frozen=True, slots=True)
class Notice(Located):
    """What agents must know and may say now. `since` and `until` are ISO local times."""

    id: str
    text: Words
    say: Words | None = None
    since: str | None = None
    until: str | None = None
    scope: tuple[str, ...] = ()
