"""Scoring a call without a screen: which card, what the record proposes, the draft, its release.

Everything here reads or writes disks: for another thread, one at a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from threading import Event
from typing import TYPE_CHECKING

from jobaid.library.texts.rendered import clean
from jobaid.operations.records.answering_reviews import AnswersToReviews, NotSaid
from jobaid.operations.records.kept_reviews import KeptReviews
from jobaid.operations.records.review_words import answer_words, moment_words, question_of
from jobaid.operations.records.shown_reviews import ShownReviews
from jobaid.operations.review.releasing import Reviewing
from jobaid.operations.review.review_drafts import ReviewDraft, ReviewDrafts
from jobaid.operations.statement_writer import StatementWriter
from jobaid.quick_dataclasses import dataclass
from jobaid.review.proposals import proposals, proposed_answers
from jobaid.review.standing_models import is_same_person
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobaid.library.model.scorecard import Scorecard
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.records.shown_review_models import ReviewSheet
    from jobaid.operations.review.review_desk import ReviewDesk
    from jobaid.review.standing_models import ReviewStanding

_PATIENCE_S = 10.0
_NOT_KEPT = sentence("Nothing can be kept here now, so a review cannot be released.")
_NOT_YET = sentence(
    "The disk has not taken it yet. It is kept in memory and tried again: leave the program open."
)


@dataclass(frozen=True, slots=True)
class ProposedAnswer:
    """What the record proposes for a question. `answer` is None where it only shows something.

    `at_ms` is the moment it rests on, None for none; `words` say what it is.
    """

    answer: object
    label: str
    words: str
    at_ms: int | None


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """A call to score. `refused` says why it cannot be; then there is nothing to write in.

    `cards` are (id, title) of those that fit the call, the best first; `card` is the one in hand.
    `reviews` are those that are there already, newest first. `found` tells that the draft was
    there from before.
    """

    interaction: str
    heading: str
    agent: str
    draft: ReviewDraft | None = None
    card: Scorecard | None = None
    cards: tuple[tuple[str, str], ...] = ()
    proposed: Mapping[str, ProposedAnswer] = field(default_factory=dict)
    reviews: tuple[ReviewSheet, ...] = ()
    refused: str = ""
    found: bool = False
    language: str = ""


class ScoreDesk:
    """What the scoring of calls in the review area stands on. `language` is the interface's."""

    def __init__(self, desk: ReviewDesk, language: str = "") -> None:
        self._desk = desk
        self._language = language

    def open(self, interaction: str, card: str = "") -> ScoreSheet:
        """A call to score by a card (the one of a draft, else the best, where none is named).

        Raises NotSaid where nothing can be read.
        """
        records = self._records()
        records.refresh(whole=False)
        desk = self._desk
        me = str(desk.agent.get("id") or "")
        shown = ShownReviews(records, lambda: desk.in_use, me, desk.now(), self._language)
        kept, row = shown.kept, shown.kept.row(interaction)
        if row is None:
            records.refresh()  # only the whole index tells that a call is not there
            row = kept.row(interaction)
        if row is None:
            if kept.is_erased(interaction):
                raise NotSaid(
                    sentence("This call was erased: there is nothing to review any more.")
                )
            raise NotSaid(sentence("This call is not in the record any more."))
        standings = kept.of_call(interaction)
        agent = clean(str(row.agent_name or row.agent or ""))
        who = shown.who(row)
        sheet = ScoreSheet(
            interaction=interaction,
            heading=sentence("{agent} with {who}", agent=agent, who=who),
            agent=agent,
            reviews=tuple(
                shown.view_of(one)
                for one in reversed(standings)
                if one.state != "replaced" and not _is_kept_from(one, standings, me)
            ),
            language=self._language,
        )
        if is_same_person(row.agent, me):
            own = sentence("This call is your own: ask somebody else to review it.")
            return replace(sheet, refused=own)
        drafts = self.drafts()
        there = [one for one in drafts.all() if one.interaction == interaction]
        cards = self._cards(row)
        chosen = self._chosen(card, there, cards)
        if chosen is None:
            none = sentence("The library has no scorecard for calls like this.")
            return replace(sheet, refused=joined(none, *(one.words for one in drafts.notices)))
        draft = next((one for one in there if one.card == chosen.id), None)
        found = draft is not None
        if draft is None:
            draft = ReviewDraft(desk.new_id(), interaction, chosen.id, chosen.content_id)
        mine = _mine(standings, chosen, me)
        draft = replace(draft, version=chosen.content_id, replaces=None if mine is None else mine)
        return replace(
            sheet,
            draft=draft,
            card=chosen,
            cards=tuple((one.id, clean(one.title.text(self._language))) for one in cards),
            proposed=self._proposed(chosen, row),
            found=found,
        )

    # -- the draft -----------------------------------------------------------------------------

    def drafts(self) -> ReviewDrafts:
        """The drafts of whoever works here."""
        me = str(self._desk.agent.get("id") or "")
        return ReviewDrafts(self._records().profile.folder, me)

    def keep(self, draft: ReviewDraft) -> ReviewDraft:
        """Put a draft on the disk, or take away one that is empty. Raises OSError."""
        drafts = self.drafts()
        if draft.is_empty:
            drafts.drop(draft)
            return draft
        return drafts.keep(draft)

    def release(self, draft: ReviewDraft, card: Scorecard) -> None:
        """Release a draft and take it away once the review is on the disk. Raises NotSaid."""
        kept = Event()
        self._reviewing().release(draft, card, on_saved=kept.set)
        if not kept.wait(_PATIENCE_S):
            raise NotSaid(_NOT_YET)
        self.drafts().drop(draft)

    def rule(self, dispute: str, gives_way: bool, words: str, answer: object = None) -> None:
        """Rule on a dispute; it is on the disk once this returns. Raises NotSaid."""
        kept = Event()
        self._reviewing().rule(dispute, gives_way, words, answer=answer, on_saved=kept.set)
        if not kept.wait(_PATIENCE_S):
            raise NotSaid(_NOT_YET)

    def coach(self, review: str, agreed: str, until: str) -> None:
        """Keep what was agreed after a review, until when in words ("Friday"). Raises NotSaid."""
        from jobaid.library.due_times.phrases import read_due

        day = None
        if until.strip():
            house = self._desk.in_use.library.house
            read = read_due(until, self._desk.now(), house, house.languages[0])
            if read.due is None:
                raise NotSaid(read.ask or sentence("Say until when as a day: Friday, in 2 weeks."))
            day = read.due.date().isoformat()
        kept = Event()
        self._reviewing().coach(review, agreed, day, on_saved=kept.set)
        if not kept.wait(_PATIENCE_S):
            raise NotSaid(_NOT_YET)

    def thank(self, interaction: str, words: str) -> None:
        """Say thank you for a call, in words that its agent reads. Raises NotSaid."""
        kept = Event()
        self._reviewing().thank(interaction, words, on_saved=kept.set)
        if not kept.wait(_PATIENCE_S):
            raise NotSaid(_NOT_YET)

    # -- inside --------------------------------------------------------------------------------

    def _records(self) -> RecordReader:
        records = self._desk.records
        if records is None:
            raise NotSaid(sentence("The record cannot be read yet."))
        return records

    def _reviewing(self) -> Reviewing:
        desk, recorder = self._desk, self._desk.recorder
        if recorder is None:
            raise NotSaid(_NOT_KEPT)
        records = self._records()
        records.refresh()
        reviews = KeptReviews(records, lambda: desk.in_use.library)
        says = StatementWriter(recorder, wall=desk.now, new_id=desk.new_id)
        return Reviewing(
            reviews,
            AnswersToReviews(reviews, says, desk.agent, desk.now),
            desk.agent,
            house=lambda: desk.in_use.library.house,
            keep_version=self._keeper(recorder),
            wall=desk.now,
            new_id=desk.new_id,
        )

    def _keeper(self, recorder: Recorder) -> Callable[[Scorecard], None]:
        def keep(card: Scorecard) -> None:
            opened = self._desk.in_use.opened
            contents = {} if opened is None else opened.contents
            recorder.versions.keep_from(card.content_id, lambda: contents.get(card.file))

        return keep

    def _cards(self, row: IndexRow) -> list[Scorecard]:
        """The cards for a call: those made for its script first, then those for every call."""
        library = self._desk.in_use.library
        script = library.scripts.get(row.script or "")
        names = {row.script or "", *(script.tags if script is not None else ())}
        cards = library.scorecards.values()
        fits = [one for one in cards if {name.partition("/")[0] for name in one.scope} & names]
        return [*fits, *(one for one in cards if not one.scope)]

    def _chosen(
        self, named: str, there: list[ReviewDraft], cards: list[Scorecard]
    ) -> Scorecard | None:
        wanted = [named] if named else [one.card for one in there]
        by_id = {one.id: one for one in self._desk.in_use.library.scorecards.values()}
        found = next((by_id[id] for id in wanted if id in by_id), None)
        return found if found is not None else next(iter(cards), None)

    def _proposed(self, card: Scorecard, row: IndexRow) -> dict[str, ProposedAnswer]:
        document = self._records().document(row)
        if document is None:
            return {}
        now = self._records().corrected(document, row)
        found = proposals(card, now, self._desk.in_use.library)
        answers = proposed_answers(found)
        told: dict[str, ProposedAnswer] = {}
        for one in found:
            answer = answers.get(one.question)
            there = told.get(one.question)
            if answer is None and one.at_ms is None:
                continue
            # The one that the answer rests on goes first, then one that has a moment
            if there is not None and (there.at_ms is not None or one.at_ms is None):
                continue
            label = (
                ""
                if answer is None
                else answer_words(question_of(card, one.question), answer, self._language)
            )
            when = moment_words(one.at_ms)
            words = sentence("{words} ({when})", words=one.words, when=when) if when else one.words
            told[one.question] = ProposedAnswer(answer, label, words, one.at_ms)
        return told


def _is_kept_from(review: ReviewStanding, standings: list[ReviewStanding], me: str) -> bool:
    """Whether a review of a calibration is another's, and one's own is still to come."""
    blind = review.document.get("blind")
    mine = (one for one in standings if is_same_person(one.reviewer, me))
    return blind is not None and all(one.document.get("blind") != blind for one in mine)


def _mine(standings: list[ReviewStanding], card: Scorecard, me: str) -> str | None:
    """The id of one's own review by this card that counts: a further one takes its place."""
    for one in standings:
        told = one.document.get("card")
        same = isinstance(told, Mapping) and told.get("id") in (card.id, *card.was)
        if one.counts and same and is_same_person(one.reviewer, me):
            return one.id
    return None
