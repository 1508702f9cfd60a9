"""How far reviewers agree on each question of a scorecard, over the calls that several reviewed.

A question that people answer each in their own way is a fault of the card, not of a reviewer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jobaid.quick_dataclasses import dataclass
from jobaid.review.rater_agreement import RaterAgreement, agreement_of, rating_of
from jobaid.review.standing_models import SaidDocument, author_of

LEAST_AGREEMENT = 0.6
"""Below that a question cannot be answered the same way by several people."""
LEAST_CALLS = 5
"""Of fewer calls nothing is said: it may be chance."""


@dataclass(frozen=True, slots=True)
class QuestionAgreement:
    """How far a question is agreed on, over `agreement.items` calls. `doubtful`: under 0.6.

    `gone` tells that its card has it no more. Nothing is doubtful over fewer than five calls.
    """

    question: str
    agreement: RaterAgreement
    gone: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether nobody can be held to an answer of it."""
        share = self.agreement.agreement
        return self.agreement.items >= LEAST_CALLS and share is not None and share < LEAST_AGREEMENT

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        told = self.agreement.as_json()
        del told["by_item"]
        return {"question": self.question, **told, "gone": self.gone, "doubtful": self.doubtful}


def agreement_by_question(
    reviews: Iterable[SaidDocument], questions: Iterable[str]
) -> list[QuestionAgreement]:
    """Agreement on the questions of a card, in its order, then on those that it has no more.

    `reviews` are of one card. Of several by one reviewer of a call the last counts. A call that one
    person alone has reviewed says nothing, and a question that only one has answered neither.
    """
    known = list(dict.fromkeys(questions))
    latest: dict[tuple[str, str], SaidDocument] = {}
    for one in sorted(reviews, key=lambda told: str(told.get("at"))):
        latest[(str(one.get("of")), author_of(one).casefold())] = one
    ratings: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for (call, reviewer), one in latest.items():
        for question, answer in _answers(one):
            rating = rating_of({"item": call, "rater": reviewer, "answer": answer})
            if rating is not None and rating[2]:
                ratings[question].append(rating)
    gone = [one for one in ratings if one not in known]
    return [
        QuestionAgreement(one, agreement_of(_by_several(ratings[one])), one in gone)
        for one in (*known, *gone)
        if one in ratings
    ]


def _answers(review: SaidDocument) -> Iterator[tuple[str, object]]:
    told = review.get("answers")
    for question, answer in told.items() if isinstance(told, Mapping) else ():
        if isinstance(answer, str | int | float):
            yield str(question), answer


def _by_several(ratings: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    raters: dict[str, set[str]] = defaultdict(set)
    for item, rater, _ in ratings:
        raters[item].add(rater)
    return [one for one in ratings if len(raters[one[0]]) > 1]
