"""What an agent says of the reviews of their calls: read, disputed; and asks for a review."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.library.due_times.due_words import day_words
from jobaid.log.index.index_rows import key
from jobaid.log.statements import BadStatement
from jobaid.operations.clock import Wall, stamp
from jobaid.review.standing_models import author_of, is_same_person
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.operations.records.kept_reviews import KeptReviews
    from jobaid.operations.statement_writer import SaysStatements
    from jobaid.review.standing_models import ReviewStanding

OnSaved = Callable[[], None]

LONGEST = 20_000
"""Of what is said in words: letters that are kept."""


class NotSaid(ErrorInWords, ValueError):
    """What is to be said of a review cannot be; `words` say why, and nothing was kept."""


class AnswersToReviews:
    """Says what an agent says of reviews, in their name (`by`). Each method raises NotSaid.

    It reads disks: for another thread, one at a time. `on_saved` is called once what was said is
    on the disk, on any thread.
    """

    def __init__(
        self, reviews: KeptReviews, says: SaysStatements, by: Mapping[str, str], wall: Wall
    ) -> None:
        self._reviews = reviews
        self._says = says
        self._by = dict(by)
        self._wall = wall

    def acknowledge(self, review: str, words: str = "", on_saved: OnSaved | None = None) -> None:
        """Say that a review has been read, and what was ruled on it.

        Reading is not agreeing: it can still be disputed.
        """
        standing = self._mine(review)
        if standing.is_read:
            raise NotSaid(sentence("You have told already that you read this review."))
        call = standing.interaction
        said: list[tuple[str, str, dict[str, Any]]] = []
        if standing.acknowledgement is None:
            told = {"words": words.strip()[:LONGEST] or None, "interaction": call}
            said.append(("acknowledgement", standing.id, told))
        said += [("read", str(one["id"]), {"interaction": call}) for one in standing.unread]
        for place, (kind, of, added) in enumerate(said, 1):
            self.say(kind, of, added, on_saved=on_saved if place == len(said) else None)

    def dispute(
        self, review: str, question: str | None, words: str, on_saved: OnSaved | None = None
    ) -> None:
        """Dispute one question of a review (None: the whole of it), until its deadline."""
        standing = self._mine(review)
        now = self._wall()
        if not standing.may_dispute(now):
            assert standing.deadline is not None
            day = day_words(standing.deadline.date(), None)
            raise NotSaid(
                sentence(
                    "This review could be disputed until {day}. Ask for another review of the "
                    "call instead.",
                    day=day,
                )
            )
        if question is not None and not self._has_question(standing, question):
            raise NotSaid(
                sentence("This review has no question {question}.", question=question[:60])
            )
        if standing.disputed(question) is not None:
            raise NotSaid(sentence("You have disputed this already."))
        if not words.strip():
            raise NotSaid(sentence("Write why first: the words are what is looked at."))
        until = standing.deadline
        added: dict[str, Any] = {
            "question": question,
            "words": words.strip()[:LONGEST],
            "until": None if until is None else stamp(until),
            "interaction": standing.interaction,
        }
        self.say("dispute", standing.id, added, on_saved=on_saved)

    def ask_for_review(self, interaction: str, why: str, on_saved: OnSaved | None = None) -> None:
        """Ask for a review of a call of one's own."""
        row = self._reviews.row(interaction)
        if row is None:
            raise NotSaid(sentence("This call is not in the record any more."))
        if not is_same_person(row.agent, self._by.get("id")):
            raise NotSaid(sentence("You can ask for a review of your own calls only."))
        if wish_of(self._reviews, interaction, str(self._by.get("id"))) is not None:
            raise NotSaid(sentence("You have asked for a review of this call already."))
        words = why.strip()[:LONGEST] or sentence("The agent asks for a review.")
        self.say("assignment", interaction, {"why": str(words)}, on_saved=on_saved)

    def say(
        self,
        kind: str,
        of: str,
        added: Mapping[str, Any],
        *,
        work_of: str | None = None,
        id: str | None = None,
        on_saved: OnSaved | None = None,
    ) -> None:
        """Say it in this person's name. Raises NotSaid."""
        told = {name: value for name, value in added.items() if value is not None}
        try:
            self._says.say(kind, of, told, by=self._by, work_of=work_of, id=id, on_saved=on_saved)
        except BadStatement as refused:
            raise NotSaid(refused.words) from refused

    def _mine(self, review: str) -> ReviewStanding:
        """A review of one's own call that counts."""
        standing = self._reviews.one(review)
        if not is_same_person(standing.agent, self._by.get("id")):
            raise NotSaid(sentence("Only the agent of the call answers its review."))
        if not standing.counts:
            raise NotSaid(why_not_counted(standing))
        return standing

    def _has_question(self, standing: ReviewStanding, question: str) -> bool:
        """A question that the review answered, or that its card has: it may have gone since."""
        for part in ("answers", "why"):
            told = standing.document.get(part)
            if isinstance(told, Mapping) and question in told:
                return True
        card = self._reviews.cards.of(standing.document)
        return card is not None and any(one.id == question for one in card.questions)


def wish_of(reviews: KeptReviews, interaction: str, agent: str) -> Mapping[str, Any] | None:
    """The agent's own wish for a review of a call, None where there is none."""
    told = reviews.reader.index.statements("assignment", of=key(interaction))
    return next(
        (one for one in told if is_same_person(author_of(one), agent) and not one.get("to")), None
    )


def why_not_counted(standing: ReviewStanding) -> str:
    """Why nothing can be said of a review that does not count."""
    match standing.state:
        case "replaced":
            return sentence(
                "Another review has taken the place of this one: {id}.", id=standing.replaced_by
            )
        case "doubled":
            return sentence(
                "This review was released twice, and the other one counts: {id}.",
                id=standing.replaced_by,
            )
        case "erased":
            return sentence("The call of this review was erased.")
        case "blind":
            return sentence("This review is for calibration and is not answered.")
        case _:
            return sentence("This review does not count: it is of its reviewer's own call.")
