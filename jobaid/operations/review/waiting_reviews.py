"""What waits for a reviewer: disputes to answer, drafts, calls they were given, agents' wishes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from jobaid.library.texts.rendered import clean
from jobaid.operations.records.kept_reviews import author_name
from jobaid.operations.records.shown_reviews import ShownReviews
from jobaid.operations.review.review_drafts import ReviewDrafts
from jobaid.operations.roles import may_see_call
from jobaid.quick_dataclasses import dataclass
from jobaid.review.standing_models import is_same_person
from jobaid.sentences import counted, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.review.review_desk import ReviewDesk

QueueKind = Literal["dispute", "draft", "assigned", "wish"]


@dataclass(frozen=True, slots=True)
class QueuedReview:
    """A call that waits for this reviewer, and why."""

    interaction: str
    kind: QueueKind
    heading: str
    words: str


def review_queue(desk: ReviewDesk) -> tuple[QueuedReview, ...]:
    """Everything that waits for whoever works here, disputes first. Reads disks."""
    records = desk.records
    if records is None:
        return ()
    records.refresh(whole=False)
    found: dict[str, QueuedReview] = {}
    for one in _Queue(desk, records).all():
        found.setdefault(one.interaction, one)
    return tuple(found.values())


class _Queue:
    def __init__(self, desk: ReviewDesk, records: RecordReader) -> None:
        self._desk, self._records = desk, records
        self._me = str(desk.agent.get("id") or "")
        self._shown = ShownReviews(records, lambda: desk.in_use, self._me, desk.now())
        self._standings = self._shown.kept.all()

    def all(self) -> Iterator[QueuedReview]:
        yield from self._disputes()
        yield from self._drafts()
        yield from self._assigned()

    def _disputes(self) -> Iterator[QueuedReview]:
        for one in self._standings:
            waiting = len(one.open_disputes)
            if one.state == "disputed" and not is_same_person(one.agent, self._me):
                words = counted(waiting, "1 question disputed", "%Ln questions disputed")
                yield from self._row(one.interaction, "dispute", words)

    def _drafts(self) -> Iterator[QueuedReview]:
        for draft in ReviewDrafts(self._records.profile.folder, self._me).all():
            yield from self._row(draft.interaction, "draft", sentence("Your draft"))

    def _assigned(self) -> Iterator[QueuedReview]:
        """Calls that were given to this reviewer, and those that agents asked to be reviewed."""
        counting = [one for one in self._standings if one.counts]
        reviewed = {one.interaction for one in counting}
        mine = {one.interaction for one in counting if is_same_person(one.reviewer, self._me)}
        for one in self._records.index.statements("assignment"):
            of, to = str(one.get("of")), one.get("to")
            who = to.get("id") if isinstance(to, Mapping) else to
            if who is None and of not in reviewed:
                said = clean(str(one.get("why") or ""))
                words = sentence("{who} asks: {why}", who=clean(author_name(one)), why=said)
                yield from self._row(of, "wish", words)
            elif isinstance(who, str) and is_same_person(who, self._me) and of not in mine:
                said = clean(str(one.get("why") or ""))
                words = (
                    sentence("Given to you: {why}", why=said) if said else sentence("Given to you")
                )
                yield from self._row(of, "assigned", words)

    def _row(self, interaction: str, kind: QueueKind, words: str) -> Iterator[QueuedReview]:
        row = self._shown.kept.row(interaction)
        if row is None or is_same_person(row.agent, self._me):
            return
        given = self._records.given_to(row.id)
        if not may_see_call(self._desk.viewer, row, given) and kind != "draft":
            return
        agent = clean(str(row.agent_name or row.agent or ""))
        heading = sentence("{agent} with {who}", agent=agent, who=self._shown.who(row))
        yield QueuedReview(interaction, kind, heading, words)
