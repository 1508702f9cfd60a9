"""What was said of an agent's calls: reviews, thanks, coaching, and who opened them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.library.due_times.due_words import day_words
from jobaid.library.texts.rendered import clean, cut
from jobaid.log.index.index_rows import moment_of
from jobaid.operations.records.kept_reviews import author_name
from jobaid.operations.records.shown_review_models import (
    AnsweredWords,
    MyReviewsView,
    OpenedCall,
    PraiseRow,
    ReviewSheet,
)
from jobaid.operations.records.shown_reviews import ShownReviews, agreed_rows
from jobaid.review.standing_models import author_of, is_same_person
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.review.standing_models import ReviewStanding

_LONGEST = 2_000
_OPENED_DAYS = 7
_MOST = 60
_WHAT = {
    "opened": sentence("opened"),
    "uncovered": sentence("uncovered details"),
    "exported": sentence("exported"),
    "printed": sentence("printed"),
}

_BECAME = {
    "true": sentence("taken up"),
    "false": sentence("not taken up"),
    "later": sentence("kept for later"),
}
"""What became of what an agent wrote, by what the answer says."""

WHY = {
    "review": sentence("to review it"),
    "draft": sentence("to review it"),
    "assigned": sentence("to review it, as planned"),
    "wish": sentence("you asked for a review"),
    "dispute": sentence("to answer your dispute"),
    "calibration": sentence("calibration"),
}
"""Why a call was opened, by the short names in which it is kept; anything else is in words."""


class SaidOfAgent:
    """What an agent sees of what was said of their calls. It reads disks: for another thread.

    `shown` is made for the agent.
    """

    def __init__(
        self,
        shown: ShownReviews,
        reader: RecordReader,
        me: str,
        now: dt.datetime,
        zone: dt.tzinfo,
    ) -> None:
        self._shown, self._reader = shown, reader
        self.kept = shown.kept
        self._me, self._now, self._zone = me, now, zone
        self._reviewed: dict[str, str] | None = None

    def mine(self) -> MyReviewsView:
        """What was said of the calls of whoever looks."""
        standings = self.kept.of_agent(self._me)
        shown = [
            one for one in standings if one.counts or one.state in ("erased", "doubled", "refused")
        ]
        return MyReviewsView(
            reviews=tuple(self._shown.row(one) for one in reversed(shown)),
            praise=tuple(self._praise()),
            agreed=tuple(agreed_rows(standings, self._now, self._zone)),
            opened=tuple(self._opened()),
            wishes=tuple(self._wishes(standings)),
            answers=tuple(self._answers()),
        )

    def sheet(self, id: str) -> ReviewSheet | None:
        """One review of a call of theirs, None where it is not there, or not for them."""
        standing = next((one for one in self.kept.of_agent(self._me) if one.id == id), None)
        if standing is None or standing.state == "blind":
            return None
        return self._shown.view_of(standing)

    def _praise(self) -> Iterator[PraiseRow]:
        for one in reversed(self._reader.index.statements("thanks")):
            to = _mapping(one.get("to"))
            when = self._shown.local(one.get("at"))
            if is_same_person(str(to.get("id") or ""), self._me) and when is not None:
                words = cut(clean(str(one.get("words") or "")), _LONGEST)
                call = self.kept.row(str(one.get("of")))
                yield PraiseRow(
                    words,
                    clean(author_name(one)),
                    when,
                    "" if call is None else self._shown.who(call),
                )

    def _answers(self) -> Iterator[AnsweredWords]:
        """What became of what the agent wrote on steps, newest first, each told once."""
        own = {
            str(one.get("id")): str(one.get("text") or "")
            for one in self._reader.index.statements("suggestion")
            if is_same_person(author_of(one), self._me)
        }
        told: set[str] = set()
        for one in reversed(self._reader.index.statements("answer")):
            of = str(one.get("of"))
            when = self._shown.local(one.get("at"))
            if of in told or when is None or len(told) >= _MOST:
                continue
            told.add(of)
            words = own.get(of)
            if words is None:
                words = self._told_in_call(of)
            if words:
                yield AnsweredWords(
                    cut(clean(words), _LONGEST),
                    _BECAME.get(str(one.get("taken")).lower(), _BECAME["later"]),
                    cut(clean(str(one.get("words") or "")), _LONGEST),
                    clean(author_name(one)),
                    when,
                )

    def _told_in_call(self, of: str) -> str | None:
        """What the agent told at an event of a call of theirs (`interaction#seq`)."""
        call, _, seq = of.partition("#")
        row = self.kept.row(call) if seq.isdecimal() else None
        if row is None or not is_same_person(row.agent, self._me):
            return None
        document = self._reader.document(row)
        for event in (document or {}).get("events") or ():
            if isinstance(event, Mapping) and event.get("seq") == int(seq):
                return str(event.get("text") or event.get("reason") or "")
        return None

    def _opened(self) -> Iterator[OpenedCall]:
        """Who opened calls of this agent's in the last days, newest first."""
        since = self._now - dt.timedelta(days=_OPENED_DAYS)
        shown = 0
        for one in reversed(self._reader.index.statements("view")):
            at = moment_of(one.get("at"))
            if at is None:
                continue
            if at < since or shown >= _MOST:
                break
            call = self._call_of_view(str(one.get("of")))
            if call is None or not is_same_person(call.agent, self._me):
                continue
            if is_same_person(author_of(one), self._me):
                continue
            shown += 1
            told_why = str(one.get("why") or "")
            why = WHY.get(told_why) or clean(told_why)
            what = _WHAT.get(str(one.get("what")), sentence("opened"))
            told = sentence("{what}: {why}", what=what, why=why) if why else what
            yield OpenedCall(
                clean(author_name(one)), at.astimezone(self._zone), told, self._shown.who(call)
            )

    def _call_of_view(self, of: str) -> IndexRow | None:
        """The call that was opened, or whose review was."""
        found = self.kept.row(of)
        if found is not None:
            return found
        if self._reviewed is None:
            told = self._reader.index.statements("review")
            self._reviewed = {str(one.get("id")): str(one.get("of")) for one in told}
        return self.kept.row(self._reviewed[of]) if of in self._reviewed else None

    def _wishes(self, standings: list[ReviewStanding]) -> Iterator[str]:
        reviewed = {one.interaction for one in standings if one.counts}
        for one in reversed(self._reader.index.statements("assignment")):
            of = str(one.get("of"))
            if not is_same_person(author_of(one), self._me) or one.get("to") or of in reviewed:
                continue
            call, when = self.kept.row(of), self._shown.local(one.get("at"))
            if call is not None and when is not None:
                day = day_words(when.date(), self._now.astimezone(self._zone).date())
                yield sentence(
                    "You asked for a review of your call with {who}, {day}.",
                    who=self._shown.who(call),
                    day=day,
                )


def _mapping(told: object) -> Mapping[str, Any]:
    return told if isinstance(told, Mapping) else {}
