"""Reviews made ready to show: for the agent whose calls they are of, and for who reviews."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.library.due_times.due_words import day_words
from jobaid.library.hours import working_time, zone_of
from jobaid.library.texts.rendered import clean, cut
from jobaid.log.index.index_rows import mappings_in, moment_of
from jobaid.operations.records.kept_reviews import KeptReviews, author_name
from jobaid.operations.records.review_words import (
    answer_tone,
    answer_words,
    arithmetic_lines,
    deadline_words,
    dispute_words,
    fail_words,
    moment_words,
    points_words,
    possible_answers,
    question_of,
    question_text,
    score_words,
    state_words,
    until_words,
)
from jobaid.operations.records.shown_review_models import (
    AgreedRow,
    CallPart,
    CommentRow,
    DisputeRow,
    QuestionRow,
    ReviewSheet,
    ShelvedReview,
)
from jobaid.review.card_points import points_of
from jobaid.review.proposals import proposals
from jobaid.review.standing_models import author_of, is_same_person
from jobaid.sentences import decimal_words, joined, listed, sentence

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import Scorecard, ScorecardQuestion
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.library.library_in_use import LibraryInUse
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.review.card_points import CardPoints
    from jobaid.review.standing_models import DisputeStanding, ReviewStanding

_LONGEST = 2_000


class ShownReviews:
    """Makes reviews ready to show. It reads disks: for another thread, one at a time.

    `me` is the id of whoever looks; `language` the interface's, in which cards are read where the
    house has it.
    """

    def __init__(
        self,
        reader: RecordReader,
        in_use: Callable[[], LibraryInUse],
        me: str,
        now: dt.datetime,
        language: str = "",
    ) -> None:
        self._reader = reader
        self._in_use = in_use
        self._me = me
        self._now = now
        self.kept = KeptReviews(reader, lambda: in_use().library)
        house = in_use().library.house
        self._zone = zone_of(house.timezone)
        self._language = language if language in house.languages else house.languages[0]

    # -- lists -----------------------------------------------------------------------------

    def rows(self) -> tuple[ShelvedReview, ...]:
        """Every review that is here, newest first."""
        return tuple(self.row(one) for one in reversed(self.kept.all()))

    # -- one review --------------------------------------------------------------------------

    def view(self, id: str) -> ReviewSheet | None:
        """One review with all that was said of it; None where it is not here."""
        standing = next((one for one in self.kept.all() if one.id == id), None)
        return None if standing is None else self.view_of(standing)

    def view_of(self, standing: ReviewStanding) -> ReviewSheet:
        """A review as it stands, ready to show."""
        row = self.kept.row(standing.interaction)
        document = None if row is None else self._reader.document(row)
        card = self.kept.cards.of(standing.document)
        points = points_of(standing.document.get("result"))
        mine = is_same_person(standing.agent, self._me)
        may_dispute = mine and standing.may_dispute(self._now)
        disputes = tuple(self._dispute(one, card, standing) for one in standing.disputes)
        shown = self.row(standing)
        return ReviewSheet(
            row=shown,
            heading=self._heading(shown, row, mine=mine),
            about=self._about(shown, row),
            score_words=score_words(points),
            out_of_100=points.out_of_100,
            card_words=joined(
                self._card_words(standing, card), fail_words(points, card, self._language)
            ),
            deadline_words=deadline_words(
                standing, self._now, self._zone, self._days_left(standing)
            ),
            questions=tuple(
                self._questions(standing, card, points, disputes, document, may=may_dispute)
            ),
            comments=tuple(self._comments(standing, card, document)),
            disputes=disputes,
            coaching=tuple(one.words for one in agreed_rows([standing], self._now, self._zone)),
            notes=tuple(self._notes(standing, card, points)),
            parts=tuple(self._parts(document)),
            length_ms=_length(document, row),
            read=standing.is_read,
            may_answer=mine and standing.counts,
            may_dispute=may_dispute,
        )

    # -- inside -------------------------------------------------------------------------------

    def row(self, standing: ReviewStanding) -> ShelvedReview:
        """A review in a list."""
        call = self.kept.row(standing.interaction)
        mine = is_same_person(standing.agent, self._me)
        words, tone, waits = state_words(standing, self._now, self._zone, mine=mine)
        old = [points_of(one.get("result")).score for one in standing.before]
        return ShelvedReview(
            id=standing.id,
            interaction=standing.interaction,
            who=self.who(call),
            script_title=self._script(call),
            started=_began(call, self._zone),
            agent=clean(str((call and (call.agent_name or call.agent)) or "")),
            reviewer=clean(author_name(standing.document)),
            released=self.local(standing.document.get("at")),
            score=points_of(standing.document.get("result")).score,
            score_before=old[0] if old else None,
            state=standing.state,
            words=words,
            tone=tone,
            waits=waits,
        )

    def who(self, call: IndexRow | None) -> str:
        """Whom a call is with."""
        if call is None:
            return sentence("A call that is not here")
        return clean(call.customer or call.account or "") or sentence("a customer not named")

    def _script(self, call: IndexRow | None) -> str:
        if call is None or not call.script:
            return ""
        return self._in_use().title(call.script)

    def _heading(self, shown: ShelvedReview, call: IndexRow | None, *, mine: bool) -> str:
        if call is None:
            return shown.who
        if mine:
            return sentence("Your call with {who}", who=shown.who)
        return sentence("{agent} with {who}", agent=shown.agent, who=shown.who)

    def _about(self, shown: ShelvedReview, call: IndexRow | None) -> str:
        parts = [shown.script_title]
        if shown.started is not None:
            day = day_words(shown.started.date(), self._now.astimezone(self._zone).date())
            parts.append(f"{day} {shown.started:%H:%M}")
        if call is not None and call.handle_s:
            parts.append(moment_words(int(call.handle_s) * 1000))
        told = listed([one for one in parts if one])
        reviewed = sentence("Reviewed by {who}.", who=shown.reviewer)
        if shown.released is not None:
            day = day_words(shown.released.date(), self._now.astimezone(self._zone).date())
            reviewed = sentence(
                "Reviewed by {who}, {day} {time}.",
                who=shown.reviewer,
                day=day,
                time=f"{shown.released:%H:%M}",
            )
        return joined(sentence("{told}.", told=told) if told else "", reviewed)

    def _card_words(self, standing: ReviewStanding, card: Scorecard | None) -> str:
        if card is None:
            told = standing.document.get("card")
            id = str(told.get("id") or "") if isinstance(told, Mapping) else ""
            return sentence(
                "The scorecard {card} is not here any more: its questions are shown by their ids.",
                card=clean(id)[:60],
            )
        title = clean(card.title.text(self._language)) or card.id
        if self.kept.cards.is_as_reviewed(standing.document, card):
            return sentence("Scorecard: {card}.", card=title)
        return sentence(
            "Scorecard: {card}. It has changed since; the points are those of the review.",
            card=title,
        )

    def _days_left(self, standing: ReviewStanding) -> int | None:
        until = standing.deadline
        if until is None or until < self._now:
            return None
        house = self._in_use().library.house
        try:
            return int(working_time("working day", self._now, until, house))
        except (OverflowError, ValueError):
            return None

    def _questions(
        self,
        standing: ReviewStanding,
        card: Scorecard | None,
        points: CardPoints,
        disputes: tuple[DisputeRow, ...],
        document: Mapping[str, Any] | None,
        *,
        may: bool,
    ) -> Iterator[QuestionRow]:
        review = standing.document
        answers, why = _mapping(review.get("answers")), _mapping(review.get("why"))
        shows: dict[str, tuple[str, int | None]] = {}
        if card is not None and document is not None:
            for one in proposals(card, document, self._in_use().library):
                # Of several the first that has a moment; that the record is silent says nothing
                there = shows.get(one.question)
                if (one.answer is None and one.at_ms is None) or (there and there[1] is not None):
                    continue
                if there is None or one.at_ms is not None:
                    shows[one.question] = (one.words, one.at_ms)
        known = [one.id for one in card.questions] if card is not None else []
        # A question that has gone from its card is still what was asked and answered
        ids = [*known, *(str(id) for id in answers if id not in known)]
        homes = _homes(card, self._language)
        scored = [id for id in ids if _shows(id, card, points, answers)]
        for number, id in enumerate(scored, start=1):
            question = question_of(card, id)
            told = shows.get(id, ("", None))
            dispute = next((one for one in reversed(disputes) if one.question == id), None)
            fresh = standing.disputed(id) is None
            yield QuestionRow(
                id=id,
                number=number,
                section=homes.get(id, ""),
                text=question_text(card, id, self._language),
                answer=answer_words(question, answers.get(id), self._language),
                tone=answer_tone(points.questions.get(id)),
                points=_points(question, points, id),
                shows=told[0],
                at_ms=told[1],
                why=cut(clean(str(why.get(id) or "")), _LONGEST),
                dispute=dispute,
                may_dispute=may and fresh,
                answers=() if question is None else possible_answers(question, self._language),
            )

    def _dispute(
        self, one: DisputeStanding, card: Scorecard | None, standing: ReviewStanding
    ) -> DisputeRow:
        title: str = sentence("The whole review")
        if one.question is not None:
            title = question_text(card, one.question, self._language)
        ruling = one.ruling or {}
        wrote = [standing.document, *standing.before]
        reviewer = next((author_of(r) for r in wrote if r.get("id") == one.review), "")
        return DisputeRow(
            id=one.id,
            question=one.question,
            title=title,
            words=cut(clean(one.words), _LONGEST),
            said=None if one.at is None else one.at.astimezone(self._zone),
            state=one.state,
            state_words=dispute_words(one.state, one.ruling),
            ruled_by=clean(author_name(ruling)),
            ruling_words=cut(clean(str(ruling.get("words") or "")), _LONGEST),
            needs_other=is_same_person(reviewer, self._me),
        )

    def _comments(
        self,
        standing: ReviewStanding,
        card: Scorecard | None,
        document: Mapping[str, Any] | None,
    ) -> Iterator[CommentRow]:
        parts = [*self._parts(document)]
        for one in mappings_in(standing.document.get("comments")):
            ms = one.get("at_ms")
            ms = ms if isinstance(ms, int) and not isinstance(ms, bool) else None
            there = next((p for p in parts if ms is not None and p.start_ms <= ms < p.end_ms), None)
            id = one.get("question")
            yield CommentRow(
                ms,
                "" if there is None else there.title,
                cut(clean(str(one.get("text") or "")), _LONGEST),
                question_text(card, id, self._language) if isinstance(id, str) and id else "",
            )

    def _notes(
        self, standing: ReviewStanding, card: Scorecard | None, points: CardPoints
    ) -> Iterator[str]:
        for old in standing.before:
            before = points_of(old.get("result")).score
            if before is not None and points.score is not None:
                yield sentence(
                    "It stands in the place of a review that gave {before}; now it is {score}.",
                    before=decimal_words(before),
                    score=decimal_words(points.score),
                )
        if points.score is not None and len(points.sections) > 1:
            for title, told in arithmetic_lines(points, card, self._language):
                yield sentence("{section}: {points}.", section=title, points=told)
        for one in standing.not_counted:
            yield sentence(
                "Does not count, from {who}: {why}", who=clean(one.by) or "?", why=one.why
            )

    def _parts(self, document: Mapping[str, Any] | None) -> Iterator[CallPart]:
        for one in mappings_in(document.get("path")) if document is not None else ():
            start, end = one.get("entered_ms"), one.get("left_ms")
            if isinstance(start, int) and isinstance(end, int) and end > start >= 0:
                yield CallPart(self._step_title(one), start, end)

    def _step_title(self, entry: Mapping[str, Any]) -> str:
        script = self._in_use().library.scripts.get(str(entry.get("script")))
        step = None if script is None else script.step(str(entry.get("step")))
        title = "" if step is None else step.title.text(self._language)
        return clean(title) or clean(str(entry.get("step") or ""))

    def local(self, at: object) -> dt.datetime | None:
        """A time of a statement, where the house is."""
        moment = moment_of(at)
        return None if moment is None else moment.astimezone(self._zone)


def agreed_rows(
    standings: list[ReviewStanding], now: dt.datetime, zone: dt.tzinfo
) -> Iterator[AgreedRow]:
    """What was agreed; one that was done since is told once, as done."""
    today = now.astimezone(zone).date()
    said = {str(one["id"]): one for standing in standings for one in standing.coachings}
    of: dict[str, list[Mapping[str, Any]]] = {}
    for one in said.values():
        of.setdefault(str(one.get("of")), []).append(one)
    for told in of.values():
        done = any(one.get("done") not in (None, False) for one in told)
        for one in told:
            words = cut(clean(str(one.get("agreed") or "")), _LONGEST)
            if not words:
                continue
            until, day = until_words(one.get("until"), zone)
            late = not done and day is not None and day < today
            yield AgreedRow(words, until, clean(author_name(one)), done, late)


def _mapping(told: object) -> Mapping[str, Any]:
    return told if isinstance(told, Mapping) else {}


def _homes(card: Scorecard | None, language: str) -> dict[str, str]:
    return {
        question.id: clean(section.title.text(language))
        for section in (card.sections if card is not None else ())
        for question in section.questions
    }


def _shows(id: str, card: Scorecard | None, points: CardPoints, answers: Mapping[str, Any]) -> bool:
    """Whether a question is shown: what does not apply by its condition and was not answered, not.

    A text that nobody wrote is not shown either.
    """
    if id in answers:
        return True
    question = question_of(card, id)
    own = points.questions.get(id)
    if question is None:
        return False
    return question.kind != "text" and own is not None and own.counts


def _points(question: ScorecardQuestion | None, points: CardPoints, id: str) -> str:
    if question is not None and question.kind == "text":
        return ""
    return points_words(points.questions.get(id))


def _began(call: IndexRow | None, zone: dt.tzinfo) -> dt.datetime | None:
    if call is None or call.began_ms is None:
        return None
    try:
        return dt.datetime.fromtimestamp(call.began_ms / 1000, dt.UTC).astimezone(zone)
    except (OverflowError, OSError, ValueError):
        return None


def _length(document: Mapping[str, Any] | None, call: IndexRow | None) -> int:
    ends = [
        one["left_ms"]
        for one in mappings_in(document.get("path") if document is not None else None)
        if isinstance(one.get("left_ms"), int)
    ]
    known = int((call.handle_s or 0) * 1000) if call is not None else 0
    return max([known, *ends], default=0)
