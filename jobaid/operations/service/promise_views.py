"""The promise ledger as it is drawn: rows, one promise's story, who could take it over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.due_times.due_words import due_words
from jobaid.library.hours import working_time
from jobaid.log.index.standing_promises import LEDGER_FILTERS
from jobaid.operations.records.promise_ledger import PromiseLedger
from jobaid.operations.service.length_words import length_words
from jobaid.operations.service.promise_story import (
    PromiseStory,
    TakerShown,
    covers,
    story_of,
    wants_no_calls,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, sentence

if TYPE_CHECKING:
    from jobaid.log.index.standing_promises import LedgerCursor, LedgerFilter
    from jobaid.operations.records.promise_ledger import PromiseToRemind
    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.promises.kept_share import KeptShare
    from jobaid.promises.ledger import LedgerPromise, PromiseState

STATE_WORDS: dict[PromiseState, Sentence] = {
    "late": sentence("Late"),
    "at-risk": sentence("At risk"),
    "due-soon": sentence("Due soon"),
    "due-today": sentence("Due today"),
    "to-come": sentence("To come"),
    "handed-over": sentence("Handed over"),
    "kept": sentence("Kept"),
    "kept-late": sentence("Kept late"),
    "broken": sentence("Broken"),
    "withdrawn": sentence("Taken back"),
}
DAYS_BACK = dt.timedelta(days=92)
"""How far back promises that are over are told: a quarter."""
_MOST_PEOPLE = 9


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A promise on a line: what, to whom, when, how it stands, whose it is."""

    key: str
    state: PromiseState
    text: str
    customer: str
    due: str
    stands: str
    whose: str
    away: bool

    @property
    def what(self) -> str:
        """The promise with its customer."""
        if self.customer and self.customer.casefold() not in self.text.casefold():
            return f"{self.text}, {self.customer}"
        return self.text


class PromiseBook:
    """The promises that somebody may see, as of when it was made. Methods are for any thread."""

    def __init__(self, desk: ServiceDesk, ledger: PromiseLedger | None = None) -> None:
        self._desk, self._ledger = desk, ledger

    @classmethod
    def read(cls, desk: ServiceDesk) -> PromiseBook:
        """Make one of what is kept by now. It reads disks, as all of its methods do."""
        records = desk.records
        if records is None:
            return cls(desk)
        records.refresh()
        ledger = PromiseLedger(
            records,
            desk.library,
            desk.now(),
            sight=desk.sight,
            owner=desk.viewer.id,
            samples=desk.samples,
            first=desk.now().date() - DAYS_BACK,
        )
        return cls(desk, ledger)

    def get(self, key: str) -> LedgerPromise | None:
        """A promise by its key."""
        interaction, _, promise = key.partition("#")
        return None if self._ledger is None else self._ledger.get(interaction, promise)

    def no_contact(self, key: str) -> str:
        """That whoever a promise was made to wants no calls, "" where they do."""
        one = self.get(key)
        return "" if one is None else wants_no_calls(one, self._desk)

    def counts(self) -> dict[LedgerFilter, int]:
        """How many there are by filter."""
        if self._ledger is None:
            return dict.fromkeys(LEDGER_FILTERS, 0)
        return self._ledger.counts()

    def count(self, which: LedgerFilter, words: str) -> int:
        """How many there are of a kind that hold all the words."""
        return 0 if self._ledger is None else self._ledger.count(which, words)

    def page(
        self, which: LedgerFilter, words: str, size: int, after: LedgerCursor | None, skip: int
    ) -> tuple[list[LedgerPromise], LedgerCursor | None]:
        """Some of these, the most pressing first, and where they end: `PromiseLedger.page`."""
        if self._ledger is None:
            return [], None
        return self._ledger.page(which, words, limit=size, after=after, skip=skip)

    def next_pressing(self, which: LedgerFilter, words: str, after: int) -> int | None:
        """The place of the next of these that presses, from the first on again; None for none."""
        return None if self._ledger is None else self._ledger.next_pressing(which, words, after)

    def place_of(self, which: LedgerFilter, words: str, key: str) -> int:
        """Where a promise stands in that list; 0 where it is not in it."""
        interaction, _, promise = key.partition("#")
        if self._ledger is None or not key:
            return 0
        return self._ledger.place_of(which, words, interaction, promise) or 0

    def mine(self) -> Iterator[LedgerPromise]:
        """The open ones of whoever looks."""
        return iter(()) if self._ledger is None else self._ledger.every("mine")

    def kept_shares(self) -> dict[str, KeptShare]:
        """By script, how many were kept in time."""
        return {} if self._ledger is None else self._ledger.kept_shares()

    def to_remind(self) -> list[PromiseToRemind]:
        """One's own promises, and with a team those whose owner is away."""
        return [] if self._ledger is None else self._ledger.reminders(leads=self._desk.leads)

    def row(self, one: LedgerPromise) -> LedgerRow:
        """A promise on a line: it takes a while, so only for those that are looked at."""
        return row_of(one, self._desk)

    def story(self, key: str) -> PromiseStory | None:
        """One promise in full; None for one that is not there."""
        one = self.get(key)
        if one is None:
            return None
        asked = one.ending is None and not one.made.waited_for
        return story_of(one, self.row(one), self.takers(one) if asked else (), self._desk)

    def takers(self, of: LedgerPromise) -> tuple[TakerShown, ...]:
        """Who could take it over: colleagues who are there, those with least to do first."""
        people = self._desk.library.people
        of_team = people.get(of.owner)
        there = [
            person
            for person in people.values()
            if person.id != of.owner
            and person.role not in ("trainee", "new hire")
            and not (of_team is not None and of_team.team and person.team != of_team.team)
            and not any(covers(one.since, one.until, of.now.date()) for one in person.away)
        ]
        due = {}
        if self._ledger is not None:
            due = self._ledger.due_before(of.due, [person.id for person in there])
        found = []
        for person in there:
            before = due.get(person.id, 0)
            if before:
                words: str = counted(
                    before, "1 promise is due before", "%Ln promises are due before"
                )
            else:
                words = sentence("nothing due before")
            found.append((before, TakerShown(person.id, person.name, words)))
        found.sort(key=lambda pair: (pair[0], pair[1].name.casefold()))
        return tuple(one for _, one in found[:_MOST_PEOPLE])


def key_of(one: LedgerPromise) -> str:
    """What a promise is known by on the screen."""
    return f"{one.made.interaction}#{one.made.id}"


def row_of(one: LedgerPromise, desk: ServiceDesk) -> LedgerRow:
    """A promise on a line."""
    made, language = one.made, desk.library.house.languages[0]
    due = made.due_text if one.due is None else due_words(one.due, one.now, language)
    customer = made.customer.shown_name or made.customer.shown_account or made.customer.phone
    whose: str = desk.name_of(one.owner, made.agent_name if one.owner == made.agent else "")
    if made.waited_for:
        whose = sentence("the customer")
    return LedgerRow(
        key_of(one),
        one.state,
        made.text,
        customer,
        due or sentence("no time"),
        stands_words(one),
        whose or sentence("nobody"),
        "owner-away" in one.obstacles,
    )


def stands_words(one: LedgerPromise) -> str:
    """How a promise stands, in a few words."""
    ending = one.ending
    if ending is not None:
        return _ended_words(one, ending.change, ending.at)
    if one.due is None:
        return sentence("no time yet")
    away = one.due - one.now
    if away < dt.timedelta():
        return sentence("{length} late", length=length_words(-away))
    if "other-team" in one.obstacles:
        return sentence("waits for {team}", team=one.made.to)
    if away > dt.timedelta(days=2):
        days = int(working_time("working day", one.now, one.due, one.house))
        if days >= 2:
            return counted(days, "1 working day", "%Ln working days")
    return sentence("in {length}", length=length_words(away))


def _ended_words(one: LedgerPromise, change: str, at: dt.datetime) -> str:
    local = at.astimezone(one.now.tzinfo)
    if change == "broken":
        return sentence("owned up {time}", time=f"{local:%H:%M}")
    if change == "withdrawn" or one.due is None:
        return sentence("on {day}", day=f"{local:%d %b}")
    early = one.due - at
    if early < dt.timedelta():
        return sentence("{length} late", length=length_words(-early))
    if early >= dt.timedelta(hours=8):
        return sentence("in good time")
    return sentence("{length} early", length=length_words(early))
