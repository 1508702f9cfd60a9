"""A scorecard: by what a call is judged."""

from __future__ import annotations

from collections.abc import Iterator

from jobaid.library.model.basics import Located, Words
from jobaid.quick_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScoredOption(Located):
    """One answer of a question of kind `choice`, and its points."""

    id: str
    label: Words
    points: float = 0.0


@dataclass(frozen=True, slots=True)
class PointsRow(Located):
    """Points for a number that is `at_most` and `at_least` so much; None: without that limit."""

    points: float
    at_most: float | None = None
    at_least: float | None = None


@dataclass(frozen=True, slots=True)
class AutoFail(Located):
    """Answers that fail the whole `card` or their `section` (`of`)."""

    on: tuple[str, ...]
    of: str = "card"


@dataclass(frozen=True, slots=True)
class Evidence(Located):
    """What the record already knows of a question.

    `kind` is item, standard, never, step, rule, promise or outcome; `name` the id, with the
    script and step before it where these are needed.
    """

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class ScorecardQuestion(Located):
    """One question of a scorecard. `kind` is yes-no, choice, number, scale or text.

    A choice has `options`, a number `rows` of which the first that holds gives the points, a
    scale runs from `lowest` to `highest`. `why` are the answers that need words. `when` is an
    expression over the answers to earlier questions; text is never scored.
    """

    id: str
    text: Words
    kind: str = "yes-no"
    weight: float = 1.0
    options: tuple[ScoredOption, ...] = ()
    rows: tuple[PointsRow, ...] = ()
    unit: str | None = None
    lowest: float = 1.0
    highest: float = 5.0
    why: tuple[str, ...] = ()
    not_applicable: bool = False
    when: str | None = None
    bonus: bool = False
    auto_fail: AutoFail | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ScorecardSection(Located):
    """A part of a scorecard. `weight` is set in every section or in none."""

    id: str
    title: Words
    weight: float | None = None
    questions: tuple[ScorecardQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Scorecard(Located):
    """By what a call is judged. `scope` as everywhere; `dispute_days` are working days."""

    id: str
    title: Words
    file: str
    content_id: str = ""
    scope: tuple[str, ...] = ()
    dispute_days: float | None = None
    sections: tuple[ScorecardSection, ...] = ()

    @property
    def questions(self) -> Iterator[ScorecardQuestion]:
        """Every question, in the order of the file."""
        return (one for section in self.sections for one in section.questions)
