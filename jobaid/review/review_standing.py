"""How reviews stand: what follows from everything that was said of them, in whatever order.

A pure fold over statements. They come from several desks, days late, with clocks that are wrong:
so what answers what is told by ids alone, never by times. Times decide two things only, both as
their author's own clock told them: whether a dispute came before its deadline, and which of two
equal statements is the first. The same statements always lead to the same standing.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field

from jobaid.log.index.index_rows import moment_of
from jobaid.quick_dataclasses import dataclass
from jobaid.review.standing_models import (
    DisputeStanding,
    KnownCalls,
    NotCounted,
    ReviewStanding,
    ReviewState,
    SaidDocument,
    author_of,
    is_same_person,
)
from jobaid.sentences import Sentence, sentence

DeadlineOf = Callable[[SaidDocument], dt.datetime | None]
"""Until when a review may be disputed; None: for ever, or it cannot be told."""

OWN_CALL = sentence("Nobody reviews a call of their own.")
_NOT_THE_AGENT = sentence("Only the agent of the call answers its review.")
_OWN_REVIEW = sentence("A ruling that keeps the score needs another person than the reviewer.")
_OWN_DISPUTE = sentence("Nobody rules on a dispute of their own.")
_TWICE = sentence("This question is disputed already.")
_BLIND = sentence("A review for calibration is not shown to the agent, and not disputed.")
_RELEASED_TWICE = sentence("It was released twice: another one like it counts.")

_ANSWERS = ("acknowledgement", "dispute", "coaching")


def standings(
    said: Iterable[SaidDocument],
    calls: KnownCalls = KnownCalls(),  # noqa: B008  frozen
    deadline_of: DeadlineOf = lambda review: None,
) -> list[ReviewStanding]:
    """How each review among these statements stands, oldest first.

    `said` may hold statements of every kind, several times the same, in any order.
    """
    fold = _Fold(said, calls, deadline_of)
    return [fold.standing(review) for review in fold.reviews.values()]


@dataclass(slots=True)
class _OfReview:
    """What was said of one review."""

    acknowledged: SaidDocument | None = None
    disputes: list[DisputeStanding] = field(default_factory=list)
    coachings: list[SaidDocument] = field(default_factory=list)
    not_counted: list[NotCounted] = field(default_factory=list)


class _Fold:
    def __init__(
        self, said: Iterable[SaidDocument], calls: KnownCalls, deadline_of: DeadlineOf
    ) -> None:
        self._calls = calls
        kinds = _by_kind(said)
        self.reviews = {str(one["id"]): one for one in kinds["review"]}
        self._rulings = _by_of(kinds["ruling"])
        self._said = {kind: _by_of(kinds[kind]) for kind in _ANSWERS}
        self._reads = _by_of(kinds["read"])
        self._deadlines = {id: _of_review(one, deadline_of) for id, one in self.reviews.items()}
        self._of: dict[str, _OfReview] = {}
        for id, review in self.reviews.items():
            self._of[id] = self._answers(id, review)
        self._replaces = self._replacements()
        # Of several that replace the same one the first; the others are its doubles
        self._replaced = {old: new for new, old in reversed(self._replaces.items())}
        self._doubled = self._doubles()

    def standing(self, review: SaidDocument) -> ReviewStanding:
        """How one review stands."""
        id, own = str(review["id"]), self._of[str(review["id"])]
        before = [*self._before(id)]
        chain = [*(self._of[str(one["id"])] for one in before), own]
        disputes = tuple(one for part in chain for one in part.disputes)
        acknowledged = next(
            (part.acknowledged for part in reversed(chain) if part.acknowledged is not None), None
        )
        not_counted = [one for part in chain for one in part.not_counted]
        state = self._state(review, disputes, acknowledged)
        if state == "refused":
            not_counted.insert(0, NotCounted(id, "review", author_of(review), OWN_CALL))
        if state == "doubled":
            not_counted.insert(0, NotCounted(id, "review", author_of(review), _RELEASED_TWICE))
        return ReviewStanding(
            document=review,
            state=state,
            agent=self._calls.agent(str(review.get("of"))),
            deadline=self._deadlines[id],
            disputes=disputes,
            acknowledgement=acknowledged,
            coachings=tuple(one for part in chain for one in part.coachings),
            before=tuple(before),
            replaced_by=self._replaced.get(id) or self._doubled.get(id),
            not_counted=tuple(not_counted),
            unread=tuple(self._unread(chain, self._calls.agent(str(review.get("of"))))),
        )

    def _unread(self, chain: list[_OfReview], agent: str | None) -> Iterator[SaidDocument]:
        """The rulings of which the agent has read neither themselves nor a review made since."""
        for at, part in enumerate(chain, 1):
            if any(later.acknowledged is not None for later in chain[at:]):
                continue
            for ruling in (one.ruling for one in part.disputes if one.ruling is not None):
                reads = self._reads.get(str(ruling["id"]), ())
                if not any(is_same_person(author_of(one), agent) for one in reads):
                    yield ruling

    def _state(
        self,
        review: SaidDocument,
        disputes: tuple[DisputeStanding, ...],
        acknowledged: SaidDocument | None,
    ) -> ReviewState:
        id, interaction = str(review["id"]), str(review.get("of"))
        if interaction in self._calls.erased:
            return "erased"
        if not self._is_fair(review):
            return "refused"
        if review.get("blind"):
            return "blind"
        if id in self._replaced:
            return "replaced"
        if id in self._doubled:
            return "doubled"
        if any(one.state == "open" for one in disputes):
            return "disputed"
        if any(one.state == "given-way" for one in disputes):
            return "given-way"
        if any(one.state == "upheld" for one in disputes):
            return "upheld"
        return "released" if acknowledged is None else "acknowledged"

    def _is_fair(self, review: SaidDocument) -> bool:
        agent = self._calls.agent(str(review.get("of")))
        return not is_same_person(author_of(review), agent)

    # -- what was said of a review -------------------------------------------------------------

    def _answers(self, id: str, review: SaidDocument) -> _OfReview:
        """The answers to a review that count, and those that do not."""
        found = _OfReview()
        agent = self._calls.agent(str(review.get("of")))
        for kind in ("acknowledgement", "dispute"):
            for one in self._said[kind].get(id, ()):
                why = self._against_answer(review, agent, author_of(one))
                if why is not None:
                    found.not_counted.append(_left_out(one, why))
                elif kind == "dispute":
                    self._add_dispute(found, id, review, one)
                elif found.acknowledged is None:
                    found.acknowledged = one
        # Coaching is said by whoever leads it, never by whom it is for
        found.coachings += [
            one
            for one in self._said["coaching"].get(id, ())
            if not is_same_person(author_of(one), agent)
        ]
        return found

    def _against_answer(
        self, review: SaidDocument, agent: str | None, author: str
    ) -> Sentence | None:
        if review.get("blind"):
            return _BLIND
        if agent is None:  # the call is not here: who reviewed it has no such say anyway
            return _NOT_THE_AGENT if is_same_person(author, author_of(review)) else None
        return None if is_same_person(author, agent) else _NOT_THE_AGENT

    def _add_dispute(
        self, found: _OfReview, id: str, review: SaidDocument, said: SaidDocument
    ) -> None:
        told = said.get("question")
        question = told if isinstance(told, str) and told else None
        if any(one.question == question for one in found.disputes):
            found.not_counted.append(_left_out(said, _TWICE))
            return
        deadline, at = self._deadlines[id], moment_of(said.get("at"))
        late = deadline is not None and at is not None and at > deadline
        ruling, wrong = self._ruling(review, said)
        found.not_counted += wrong
        state = "late" if late else "open"
        if ruling is not None:
            state = "given-way" if ruling.get("gives_way") is True else "upheld"
        words = str(said.get("words") or "")
        found.disputes.append(
            DisputeStanding(str(said["id"]), id, question, words, at, state, ruling)  # type: ignore[arg-type]
        )

    def _ruling(
        self, review: SaidDocument, dispute: SaidDocument
    ) -> tuple[SaidDocument | None, list[NotCounted]]:
        """What was ruled: giving way goes before keeping, whichever came first."""
        wrong: list[NotCounted] = []
        kept: SaidDocument | None = None
        given: SaidDocument | None = None
        for one in self._rulings.get(str(dispute["id"]), ()):
            by, gives_way = author_of(one), one.get("gives_way") is True
            if is_same_person(by, author_of(dispute)):
                wrong.append(_left_out(one, _OWN_DISPUTE))
            elif gives_way:
                given = given or one
            elif is_same_person(by, author_of(review)):
                wrong.append(_left_out(one, _OWN_REVIEW))
            else:
                kept = kept or one
        return given or kept, wrong

    # -- reviews that stand for others ---------------------------------------------------------

    def _replacements(self) -> dict[str, str]:
        """Which review replaces which; what goes round in a circle replaces nothing."""
        said: dict[str, str] = {}
        for id, review in self.reviews.items():
            old = self.reviews.get(str(review.get("replaces")))
            if old is None or old is review or old.get("of") != review.get("of"):
                continue
            if self._is_fair(review) and not review.get("blind") and not old.get("blind"):
                said[id] = str(old["id"])
        return {new: old for new, old in said.items() if not _goes_round(new, said)}

    def _before(self, id: str) -> Iterator[SaidDocument]:
        """The reviews that one replaces, oldest first."""
        chain: list[SaidDocument] = []
        while (old := self._replaces.get(id)) is not None:
            chain.append(self.reviews[old])
            id = old
        return reversed(chain)

    def _doubles(self) -> dict[str, str]:
        """Reviews that were released twice, each with the one of them that counts.

        The one that the agent has disputed or read stands before one that nobody has answered.
        """
        groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for id, review in self.reviews.items():
            if review.get("blind") or id in self._replaced or not self._is_fair(review):
                continue
            card = review.get("card")
            name = str(card.get("id")) if isinstance(card, Mapping) else ""
            old = self._replaces.get(id)
            # Two that replace the same one are doubles whoever wrote them
            who = author_of(review).casefold() if old is None else old
            groups[(str(review.get("of")), name, who, str(old is None))].append(id)
        found: dict[str, str] = {}
        for ids in groups.values():
            first = max(ids, key=lambda id: (self._weight(id), -ids.index(id)))
            found |= {id: first for id in ids if id != first}
        return found

    def _weight(self, id: str) -> int:
        own = self._of[id]
        return 2 if own.disputes else 1 if own.acknowledged is not None else 0


def _by_kind(said: Iterable[SaidDocument]) -> dict[str, list[SaidDocument]]:
    """Each statement once, in one order: by its time, then its id, whatever came first."""
    once: dict[tuple[str, str], SaidDocument] = {}
    for one in said:
        id, kind = one.get("id"), one.get("kind")
        if isinstance(id, str) and id and isinstance(kind, str):
            there = once.get((kind, id))
            if there is None or _place(one) < _place(there):
                once[(kind, id)] = one
    found: dict[str, list[SaidDocument]] = defaultdict(list)
    for (kind, _), one in once.items():
        found[kind].append(one)
    for of_kind in found.values():
        of_kind.sort(key=_place)
    return found


def _by_of(said: list[SaidDocument]) -> dict[str, list[SaidDocument]]:
    found: dict[str, list[SaidDocument]] = defaultdict(list)
    for one in said:
        found[str(one.get("of"))].append(one)
    return found


def _place(said: SaidDocument) -> tuple[dt.datetime, str, str]:
    moment = moment_of(said.get("at")) or dt.datetime.min.replace(tzinfo=dt.UTC)
    # Two that say they are the same and differ: the one whose text comes first
    return moment, str(said.get("id")), repr(sorted(said.items(), key=lambda pair: pair[0]))


def _goes_round(start: str, replaces: Mapping[str, str]) -> bool:
    """Whether following what replaces what from here never ends."""
    seen, at = {start}, replaces.get(start)
    while at is not None and at not in seen:
        seen.add(at)
        at = replaces.get(at)
    return at is not None


def _left_out(said: SaidDocument, why: Sentence) -> NotCounted:
    return NotCounted(str(said["id"]), str(said["kind"]), author_of(said), why)


def _of_review(review: SaidDocument, deadline_of: DeadlineOf) -> dt.datetime | None:
    """The deadline that a review itself tells, else the one that is worked out."""
    return _end_of(review.get("until")) or deadline_of(review)


def _end_of(until: object) -> dt.datetime | None:
    """A deadline; a day lasts to its end."""
    moment = moment_of(until)
    whole_day = isinstance(until, str) and len(until) == len("2026-11-21")
    return moment + dt.timedelta(days=1) if moment is not None and whole_day else moment
