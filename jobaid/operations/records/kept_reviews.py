"""Reviews as they stand, out of the record: of one call, of one agent, by id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.log.index.index_rows import key
from jobaid.log.version_store import VersionStore
from jobaid.operations.records.review_cards import KeepsVersions, ReviewCards
from jobaid.review.review_standing import standings
from jobaid.review.standing_models import KnownCalls, ReviewStanding, is_same_person
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.records.record_reader import RecordReader

_OF_REVIEWS = ("review", "acknowledgement", "dispute", "ruling", "coaching", "read")
_FEW = 200  # reviews of which each is asked for on its own


class NoSuchReview(ErrorInWords, LookupError):
    """No review, or more than one, is meant by an id; `words` say which and what to do."""


class KeptReviews:
    """The reviews of a profile. It reads disks: for another thread, one at a time."""

    def __init__(
        self,
        reader: RecordReader,
        library: Callable[[], Library],
        versions: KeepsVersions | None = None,
    ) -> None:
        self.reader = reader
        self.cards = ReviewCards(versions or VersionStore(reader.profile.versions), library)
        self._rows: dict[str, IndexRow] = {}

    def all(self) -> list[ReviewStanding]:
        """Every review, oldest first."""
        return self._stand(self._said(kind) for kind in _OF_REVIEWS)

    def of_call(self, interaction: str) -> list[ReviewStanding]:
        """The reviews of one call, oldest first."""
        index = self.reader.index
        reviews = index.statements("review", interaction=key(interaction))
        return self._stand([reviews, *self._of(reviews)])

    def of_agent(self, agent: str) -> list[ReviewStanding]:
        """The reviews of the calls of one agent, oldest first."""
        reviews = [
            one
            for one in self._said("review")
            if is_same_person(self._agent(str(one.get("of"))), agent)
        ]
        if len(reviews) > _FEW:
            return self._stand([reviews, *(self._said(kind) for kind in _OF_REVIEWS[1:])])
        return self._stand([reviews, *self._of(reviews)])

    def one(self, start: str) -> ReviewStanding:
        """The review with this id, or the only one whose id begins like this.

        The id of a dispute stands for the review that it is of. Raises NoSuchReview.
        """
        start = start.strip()
        found = [
            one
            for one in self.all()
            if one.id.startswith(start) or any(d.id.startswith(start) for d in one.disputes)
        ]
        exact = [one for one in found if one.id == start]
        # A dispute of a review that was replaced stands with the one in its place as well
        found = exact or [one for one in found if one.replaced_by is None] or found
        if start and len(found) == 1:
            return found[0]
        if not found or not start:
            raise NoSuchReview(
                sentence(
                    "No review has an id that begins with {id}. `jobaid review list` shows what "
                    "there is.",
                    id=start or sentence("nothing"),
                )
            )
        some = ", ".join(one.id for one in found[:5])
        raise NoSuchReview(
            sentence(
                "More than one review has an id that begins with {id}: {some}. Nothing was done. "
                "Give more of the id.",
                id=start,
                some=some,
            )
        )

    def row(self, interaction: str) -> IndexRow | None:
        """The call that a review is of, as lists show it; None where it is not here."""
        if interaction not in self._rows:
            found = self.reader.row(interaction)
            if found is None:
                return None
            self._rows[interaction] = found
        return self._rows[interaction]

    def is_erased(self, interaction: str) -> bool:
        """Whether the record says that this call was erased."""
        return bool(self.reader.index.statements("erasure", of=key(interaction)))

    def _agent(self, interaction: str) -> str | None:
        row = self.row(interaction)
        return None if row is None else row.agent

    def _said(self, kind: str) -> list[dict[str, Any]]:
        return self.reader.index.statements(kind)

    def _of(self, reviews: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
        """What was said of some reviews, and what was ruled of that."""
        index = self.reader.index
        said = [one for review in reviews for one in index.statements(of=key(review["id"]))]
        disputes = [one for one in said if one.get("kind") == "dispute"]
        rulings = [one for dispute in disputes for one in index.statements(of=key(dispute["id"]))]
        reads = [one for ruling in rulings for one in index.statements("read", key(ruling["id"]))]
        return [said, rulings, reads]

    def _stand(self, said: Iterable[list[dict[str, Any]]]) -> list[ReviewStanding]:
        told = [one for part in said for one in part]
        calls = {str(one.get("of")) for one in told if one.get("kind") == "review"}
        agents = {call: agent for call in calls if (agent := self._agent(call)) is not None}
        erased = {str(one.get("of")) for one in self._said("erasure")} & calls
        return standings(told, KnownCalls(agents, erased), self.cards.deadline)


def author_name(document: Mapping[str, Any]) -> str:
    """What a statement's author is called; the id where there is no name."""
    by = document.get("by")
    told = by if isinstance(by, Mapping) else {}
    return str(told.get("name") or told.get("id") or "")
