"""The score of a review while it is being written, with its arithmetic in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from jobaid.operations.records.review_words import (
    arithmetic_lines,
    fail_words,
    points_words,
    score_words,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.review.card_answers import answer_of, is_one_of
from jobaid.review.card_points import points_of
from jobaid.review.scoring import score_card
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import Scorecard
    from jobaid.operations.review.review_drafts import ReviewDraft


@dataclass(frozen=True, slots=True)
class LiveQuestion:
    """How a question stands: its points in words, whether its condition holds, what it wants.

    `problem` says why what was answered is no answer.
    """

    points: str
    applies: bool = True
    fails: bool = False
    wants_answer: bool = False
    wants_why: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class LiveScore:
    """A score as it stands. `words` are its arithmetic, `about` what fails it and the sections.

    `out_of_100` tells that its points add up to 100, as the score does.
    """

    score: float | None
    words: str
    about: str
    questions: Mapping[str, LiveQuestion] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    out_of_100: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing any more."""
        return not self.missing


def live_score(card: Scorecard, draft: ReviewDraft, language: str = "") -> LiveScore:
    """Work out a draft by its scorecard. Never raises for what stands in the draft.

    `language` is that of the screen, in which the card's own words are said where it has them.
    """
    scored = score_card(card, draft.answers, draft.why)
    points = points_of(scored.as_json())
    questions: dict[str, LiveQuestion] = {}
    for one in card.questions:
        own = scored.questions[one.id]
        answer, problem = answer_of(one, draft.answers.get(one.id))
        needs_words = answer is not None and is_one_of(answer, one.why)
        questions[one.id] = LiveQuestion(
            points="" if one.kind == "text" else points_words(points.questions.get(one.id)),
            applies=own.applies,
            fails=own.fails is not None,
            wants_answer=own.counts and own.p is None,
            wants_why=own.applies and needs_words,
            problem=problem or "",
        )
    sections = [
        sentence("{section}: {points}.", section=title, points=told)
        for title, told in arithmetic_lines(points, card, language)
    ]
    about = joined(fail_words(points, card, language), *(sections if len(sections) > 1 else ()))
    return LiveScore(
        scored.score, score_words(points), about, questions, scored.missing, points.out_of_100
    )
