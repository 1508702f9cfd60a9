"""What a reviewer says: a review is released, a dispute ruled on, coaching agreed, thanks said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.operations.clock import stamp
from jobaid.operations.records.answering_reviews import LONGEST, NotSaid, why_not_counted
from jobaid.operations.records.review_cards import dispute_deadline
from jobaid.operations.review.review_drafts import ReviewDraft, comments_json, draft_of, with_answer
from jobaid.review.card_answers import NOT_APPLICABLE
from jobaid.review.scoring import score_card
from jobaid.review.standing_models import is_same_person
from jobaid.sentences import listed, sentence

if TYPE_CHECKING:
    from jobaid.library.model import House
    from jobaid.library.model.scorecard import Scorecard
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.clock import Wall
    from jobaid.operations.records.answering_reviews import AnswersToReviews, OnSaved
    from jobaid.operations.records.kept_reviews import KeptReviews
    from jobaid.review.standing_models import DisputeStanding, ReviewStanding

KeepVersion = Callable[["Scorecard"], None]
"""Keeps the content of a scorecard, so that a review can be read by it for ever."""


class Reviewing:
    """Says what a reviewer says, in their name. Each method raises NotSaid, in words.

    It reads disks: for another thread, one at a time. `says` is who keeps what is said.
    """

    def __init__(
        self,
        reviews: KeptReviews,
        says: AnswersToReviews,
        by: Mapping[str, str],
        *,
        house: Callable[[], House],
        keep_version: KeepVersion,
        wall: Wall,
        new_id: Callable[[], str],
    ) -> None:
        self._reviews = reviews
        self._says = says
        self._by = str(by.get("id") or "")
        self._house = house
        self._keep_version = keep_version
        self._wall = wall
        self._new_id = new_id

    # -- a review --------------------------------------------------------------------------

    def may_review(self, interaction: str) -> IndexRow:
        """The call, where this person may review it; else it raises."""
        if self._reviews.is_erased(interaction):
            raise NotSaid(sentence("This call was erased: there is nothing to review any more."))
        row = self._reviews.row(interaction)
        if row is None:
            raise NotSaid(sentence("This call is not in the record any more."))
        if is_same_person(row.agent, self._by):
            raise NotSaid(sentence("This call is your own: ask somebody else to review it."))
        return row

    def release(
        self, draft: ReviewDraft, card: Scorecard, on_saved: OnSaved | None = None
    ) -> dict[str, Any]:
        """Release a review: from now on it stands, and is never edited. Returns its result.

        A draft that was released already is not released again.
        """
        row = self.may_review(draft.interaction)
        standing = self._reviews.of_call(draft.interaction)
        there = next((one for one in standing if one.id == draft.id), None)
        if there is not None:
            result = there.document.get("result")
            if on_saved is not None:
                on_saved()
            return dict(result) if isinstance(result, Mapping) else {}
        for one in standing if draft.blind is None else ():
            told = one.document.get("card")
            same = isinstance(told, Mapping) and told.get("id") in (card.id, *card.was)
            mine = one.counts and is_same_person(one.reviewer, self._by)
            if same and mine and draft.replaces != one.id:
                raise NotSaid(
                    sentence(
                        "You have reviewed this call by this scorecard already. A review is never "
                        "edited: release this one in its place ({id}), or leave it.",
                        id=one.id,
                    )
                )
        return self._release(draft, card, row, on_saved)

    def _release(
        self, draft: ReviewDraft, card: Scorecard, row: IndexRow, on_saved: OnSaved | None
    ) -> dict[str, Any]:
        score = score_card(card, draft.answers, draft.why)
        if score.missing:
            names = listed([_named(card, id) for id in score.missing])
            raise NotSaid(
                sentence("Not released: these still want an answer, or why: {names}", names=names)
            )
        known = {question.id for question in card.questions}
        result = score.as_json()
        until = dispute_deadline(card, self._wall(), self._house())
        added: dict[str, Any] = {
            "card": {"id": card.id, "version": card.content_id},
            "answers": {id: _told(one) for id, one in draft.answers.items() if id in known},
            "why": {id: one for id, one in draft.why.items() if id in known and one.strip()},
            "comments": comments_json(draft),
            "result": result,
            "replaces": draft.replaces,
            "blind": draft.blind,
            "until": None if until is None or draft.blind is not None else stamp(until),
        }
        self._keep_version(card)
        self._says.say(
            "review",
            draft.interaction,
            added,
            work_of=row.agent or "",
            id=draft.id,
            on_saved=on_saved,
        )
        return result

    # -- a dispute -------------------------------------------------------------------------

    def rule(
        self,
        dispute: str,
        gives_way: bool,
        words: str,
        *,
        answer: object = None,
        on_saved: OnSaved | None = None,
    ) -> str | None:
        """Rule on a dispute; returns the id of the review with the score put right, if one is made.

        Giving way changes the answer to the disputed question, to `answer` or, where nothing is
        told, to "does not apply": a new review takes the place of the one that was disputed.
        Keeping the score needs another person than its reviewer.
        """
        standing, one = self.dispute(dispute)
        if is_same_person(standing.agent, self._by):
            raise NotSaid(sentence("This call is your own: somebody else rules on the dispute."))
        if one.ruling is not None:
            raise NotSaid(sentence("This dispute has been ruled on already."))
        if not words.strip():
            raise NotSaid(sentence("Write why first: the agent reads it."))
        reviewer = self._reviews.one(one.review).reviewer
        new = None
        if not gives_way and is_same_person(reviewer, self._by):
            raise NotSaid(
                sentence(
                    "To keep the score another person than the reviewer is needed. You can give "
                    "way, or ask somebody else."
                )
            )
        # The new review first: cut short between the two, the dispute is still there to rule on
        if gives_way and one.question is not None:
            new = self._put_right(standing, one.question, answer)
        added = {
            "gives_way": gives_way,
            "words": words.strip()[:LONGEST],
            "interaction": standing.interaction,
        }
        self._says.say("ruling", one.id, added, work_of=reviewer, on_saved=on_saved)
        return new

    def dispute(self, start: str) -> tuple[ReviewStanding, DisputeStanding]:
        """A dispute, by enough of its id, with the review that counts. Raises NoSuchReview too."""
        standing = self._reviews.one(start)
        found = [one for one in standing.disputes if one.id.startswith(start.strip())]
        if not found:  # the id of a review with one open dispute will do
            found = list(standing.open_disputes)
        if len(found) != 1:
            raise NotSaid(
                sentence("{id} is not the id of one dispute. Nothing was done.", id=start[:60])
            )
        if standing.state in ("erased", "blind", "refused"):
            raise NotSaid(why_not_counted(standing))
        return standing, found[0]

    def _put_right(self, standing: ReviewStanding, question: str, answer: object) -> str | None:
        """Release the review that counts once more, with one answer changed."""
        document = standing.document
        card = self._reviews.cards.of(document)
        known = next((q for q in card.questions if q.id == question), None) if card else None
        if card is None or known is None:
            return None  # its scorecard has gone, or the question has: the ruling stands alone
        if answer is None:
            if not known.not_applicable:
                raise NotSaid(
                    sentence(
                        "{question} always applies: say which answer is the right one.",
                        question=_named(card, question),
                    )
                )
            answer = NOT_APPLICABLE
        told = {**document, "interaction": standing.interaction}
        told |= {"card": card.id, "version": card.content_id}
        draft = draft_of(told)
        if draft is None:
            return None
        draft = replace(draft, id=self._new_id(), replaces=standing.id, extra={}, blind=None)
        if _same(draft.answers.get(question), answer):
            raise NotSaid(
                sentence(
                    "That is the answer that was disputed. Giving way changes it; to keep it "
                    "another person than the reviewer is needed."
                )
            )
        draft = with_answer(draft, question, answer)
        score = score_card(card, draft.answers, draft.why)
        if score.questions[question].p is None and score.questions[question].counts:
            problem = next(iter(score.problems), "")
            raise NotSaid(problem or sentence("Say which answer is the right one."))
        self._release(draft, card, self.may_review(standing.interaction), None)
        return draft.id

    # -- what else a reviewer says -----------------------------------------------------------

    def coach(
        self,
        review: str,
        agreed: str,
        until: str | None = None,
        *,
        done: bool = False,
        on_saved: OnSaved | None = None,
    ) -> None:
        """Keep what was agreed in coaching after a review, and until when; or that it is done."""
        standing = self._reviews.one(review)
        if is_same_person(standing.agent, self._by):
            raise NotSaid(sentence("Coaching is kept by whoever coaches."))
        if not agreed.strip() and not done:
            raise NotSaid(sentence("Write what was agreed first."))
        added = {
            "agreed": agreed.strip()[:LONGEST] or None,
            "until": until,
            "done": True if done else None,
            "interaction": standing.interaction,
        }
        self._says.say("coaching", standing.id, added, on_saved=on_saved)

    def thank(self, interaction: str, words: str, on_saved: OnSaved | None = None) -> None:
        """Say thank you for a call, in words that its agent reads."""
        row = self.may_review(interaction)
        if row.agent is None:
            raise NotSaid(sentence("The record does not say whose call this is."))
        if not words.strip():
            raise NotSaid(sentence("Write the words first."))
        to = {"id": row.agent, "name": row.agent_name or row.agent}
        added = {"to": to, "words": words.strip()[:LONGEST]}
        self._says.say("thanks", interaction, added, on_saved=on_saved)


def _same(one: object, other: object) -> bool:
    """Whether two answers to a question are one, however each is written."""
    words = {True: "yes", False: "no"}
    told, also = (words[a] if isinstance(a, bool) else str(a).casefold() for a in (one, other))
    return told == also


def _told(answer: object) -> object:
    """An answer as JSON holds it."""
    return answer if isinstance(answer, str | int | float | bool) else str(answer)


def _named(card: Scorecard, question: str) -> str:
    found = next((one for one in card.questions if one.id == question), None)
    return (found.text.any if found is not None else "") or question
