"""What reviewers agree about a call that each reviewed alone: question by question, in words.

The reviews stay as they are. What is agreed is a statement about the call, and the scorecard's next
version is what changes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from jobaid.operations.records.kept_reviews import author_name
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document
    from jobaid.operations.review.review_desk import ReviewDesk

CardDecision = Literal["reword", "example", "leave"]

DECISIONS: Mapping[CardDecision, Sentence] = {
    "reword": sentence("Reword it"),
    "example": sentence("Add an example"),
    "leave": sentence("Leave it"),
}
"""What becomes of a question that reviewers answered in different ways."""


@dataclass(frozen=True, slots=True)
class BlindAnswer:
    """What one reviewer answered, and why in their words ("" for none)."""

    name: str
    answer: str
    why: str


@dataclass(frozen=True, slots=True)
class CalibratedQuestion:
    """A question of the call: what each answered, and what was agreed of it since, in words.

    `answers` are the different answers that were given; more than one: they differ.
    """

    id: str
    text: str
    told: tuple[BlindAnswer, ...]
    agreed: str = ""

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers that were given, each once."""
        return tuple(dict.fromkeys(one.answer for one in self.told if one.answer))


@dataclass(frozen=True, slots=True)
class CalibratedCall:
    """The call of the newest calibration: its id, the calibration's name, its questions."""

    interaction: str
    blind: str
    questions: tuple[CalibratedQuestion, ...]

    def open_after(self, question: str = "") -> CalibratedQuestion | None:
        """The next question on which reviewers differ and nothing is agreed, round the end."""
        still = [one for one in self.questions if len(one.answers) > 1 and not one.agreed]
        ids = [one.id for one in self.questions]
        at = ids.index(question) if question in ids else -1
        after = [one for one in still if ids.index(one.id) > at]
        return next(iter(after or still), None)


def calibrated_call(
    interaction: str,
    blind: str,
    reviews: Mapping[str, Mapping[str, Any]],
    answers: Mapping[str, Mapping[str, str]],
    texts: Mapping[str, str],
    agreements: Sequence[Document],
) -> CalibratedCall:
    """The blind reviews of a call (by reviewer, `answers` theirs) with what was agreed since."""
    people = sorted(reviews, key=lambda id: (author_name(reviews[id]).casefold(), id))
    agreed: dict[str, str] = {}
    for one in agreements:  # oldest first: the last word counts
        if one.get("blind") in (None, blind):
            agreed[str(one.get("question"))] = _agreed_words(one)
    ids = dict.fromkeys(id for person in people for id in answers[person])
    return CalibratedCall(
        interaction,
        blind,
        tuple(
            CalibratedQuestion(
                id,
                texts.get(id, id),
                tuple(
                    BlindAnswer(
                        author_name(reviews[person]),
                        answers[person].get(id, ""),
                        _why(reviews[person], id),
                    )
                    for person in people
                ),
                agreed.get(id, ""),
            )
            for id in ids
        ),
    )


def keep_agreement(
    desk: ReviewDesk,
    call: CalibratedCall,
    question: str,
    decision: CardDecision,
    words: str,
    answer: str = "",
    on_saved: Callable[[], None] | None = None,
) -> bool:
    """Keep what was agreed of a question; False where nothing can be kept now.

    `answer` is the one that all hold right, "" where none is; `on_saved` is called on another
    thread once it is on the disk. Raises BadStatement, in words.
    """
    added = {
        "blind": call.blind, "question": question, "decision": decision,
        "answer": answer or None, "words": words,
    }  # fmt: skip
    return desk.say("agreement", call.interaction, added, on_saved=on_saved) is not None


def _why(review: Mapping[str, Any], question: str) -> str:
    """The words for an answer, else the comment about it."""
    why = review.get("why")
    told = why.get(question) if isinstance(why, Mapping) else None
    comments = review.get("comments")
    for one in comments if isinstance(comments, list) and not told else ():
        if isinstance(one, Mapping) and one.get("question") == question:
            told = one.get("text")
    return told if isinstance(told, str) else ""


def _agreed_words(said: Mapping[str, Any]) -> str:
    what = next((words for id, words in DECISIONS.items() if id == said.get("decision")), "")
    answer, words = said.get("answer"), said.get("words")
    parts = [one for one in (answer, what, words) if isinstance(one, str) and one]
    return "; ".join(parts)
